"""Tame or wild rehearsed: votes by the day file's numbers, hands for what is left over, and extra phones left out."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.test_rehearsal import rehearsed, rows, written
from workshop.rehearsal.rehearsing import FILE

DAY = """\
schema_version: 1
meta: {id: sorting}
event: {title: Vildt og tamt, date: 2029-05-31}
programme: [{id: b1, start: '9:00', end: '10:00', title: Velkomst}]
activities:
- {id: sort, block: b1, kind: problem_sorting, minutes: 8, settings: {hidden: true}}
- {id: again, block: b1, kind: problem_sorting, minutes: 8}
- {id: example, block: b1, kind: case, minutes: 8}
groups: [{id: a, name: A, goal: g1}, {id: b, name: B, goal: g1}, {id: c, name: C}]
participants: [{id: p1, group: a}, {id: p2, group: b, phone: false}, {id: p3, group: c}]
goals: [{id: g1, number: 1, title: Første}]
problem_sorting:
- {id: more, text: Låse, placed: tame, votes: {tame: 7, wild: 2}}
- {id: fewer, text: ENSOMHED, votes: {wild: 2}}
- {id: none, text: Ingen stemmer}
- {id: later, text: Tillid, activity: again, placed: wild, votes: {tame: 1, wild: 1}}
case:
  title: Et eksempel
  goal_text: Ro
  mechanisms: [En, To, Tre]
  chain: [{step: 1, question: Hvem?, source: interview}, {question: Hvor?}]
"""
FIGURES = [
    {"id": "more", "tame": 7, "wild": 2, "placed": "tame"},
    {"id": "fewer", "tame": 0, "wild": 2, "placed": None},
    {"id": "none", "tame": 0, "wild": 0, "placed": None},
    {"id": "later", "tame": 1, "wild": 1, "placed": "wild"},
]


def test_every_vote_of_the_day_file_is_given_by_a_participant_or_counted_as_a_hand(tmp_path: Path) -> None:
    summary = rehearsed(written(tmp_path, DAY), tmp_path / "out")
    assert (summary["problem_sorting"], summary["refused"], summary["lost"]) == (FIGURES, [], 0)
    sql = "select tame, wild, phones, paper, placed from problem_statements order by activity desc, number"
    kept = rows(tmp_path / "out" / FILE, sql)
    assert kept == [(7, 2, 2, 7, "tame"), (0, 2, 1, 1, None), (0, 0, 0, 0, None), (1, 1, 1, 1, "wild")]
    assert rows(tmp_path / "out" / FILE, "select number, question from case_links") == [(1, "Hvem?"), (2, "Hvor?")]


def test_extra_phones_vote_too_and_leave_the_day_files_figures_alone(tmp_path: Path) -> None:
    summary = rehearsed(written(tmp_path, DAY), tmp_path / "out", "--phones", "12")
    assert (summary["problem_sorting"], summary["refused"], summary["lost"]) == (FIGURES, [], 0)
    (votes,) = rows(tmp_path / "out" / FILE, "select phones from problem_statements where id = 'none'")
    assert votes == (10,)
