"""The orienteering run in the report and the PDF: every figure with its base, nothing that the room has not seen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from exports.model import Report, Tally
from exports.pdf.document import write_pdf
from exports.report import build_report
from exports.results.o_run import ORunResult
from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from tests.exports.pdf.reading import Reading
from workshop.domain.plan import Activity

POSTS: list[dict[str, Any]] = [
    {
        "id": "bench", "place": "Bænken", "code_word": "EGERN", "reflection": "Hvad tager I med?",
        "quiz": {
            "text": "Hvad står L for?", "correct": "b",
            "options": [{"id": "a", "text": "Læring"}, {"id": "b", "text": "Ledelse"}],
        },
    },
    {"id": "bridge", "place": "", "code_word": "GRANIT"},
    {"id": "stone", "place": "Stenen", "quiz": {"text": "Hvor mange?", "options": [{"id": "a", "text": "3"}]}},
]  # fmt: skip


def day_of(posts: list[dict[str, Any]]) -> DayUnderTest:
    run = Activity("run", "morning", "o_run", "Poster i parken", 50)
    return DayUnderTest(plan_of(activities=(run, *ACTIVITIES), content={"o_run": {"posts": posts}}))


def walked(*, reveal: bool = True, others: int = 0) -> DayUnderTest:
    """A day on which two teams have been at two posts of three; so many `others` were at both, all as they should."""
    day = day_of(POSTS)
    first, second, *rest = (day.joins("m1" if n % 2 else "m2") for n in range(2 + others))
    teams = [{"id": "red", "members": [first]}, {"id": "blue", "members": [second], "name": "De blå"}]
    day.does("o_run.plan", teams=[*teams, *({"id": f"t{n}", "members": [one]} for n, one in enumerate(rest))])
    day.goes_to("run/run")
    for one in rest:
        day.does("o_run.answer", one, post="bench", code_entered="EGERN", choice="b")
        day.does("o_run.answer", one, post="bridge", code_entered="granit")
    day.does("o_run.answer", first, post="bench", code_entered="EGRN", choice="b", reflection="ro\nog mod")
    day.does("o_run.answer", team="blue", post="bench", code_entered="hest", choice="a", reflection="ساعدنا بعضنا")
    day.does("o_run.answer", second, post="bridge", code_entered="granit")
    day.does("o_run.answer", first, post="bridge", reflection="stille")
    if reveal:
        day.does("o_run.reveal")
    return day


def read(report: Report, folder: Path) -> str:
    write_pdf(report, folder / "day.pdf")
    return Reading(folder / "day.pdf").text


def test_each_post_is_told_with_its_base_what_is_right_and_how_the_code_word_was_typed(tmp_path: Path) -> None:
    report = build_report(walked(others=5).state, None)
    (run,) = report.of(ORunResult)
    bench, bridge, stone = run.posts
    assert (run.teams, run.answers, run.withholds) == (7, Tally(13, 1), False)
    assert (bench.right, bench.chosen, bench.answers) == (6, 7, Tally(6, 1))
    assert (bridge.right, bridge.question, stone.answers.total) == (None, "", 0)

    text = read(report, tmp_path).replace("\n", "")
    assert "7 hold på tværs af grupperne gav 14 svar: 13 fra telefoner + 1 på papir." in text
    assert "EGERN: 5 rigtige · 1 slåfejl (EGRN) · 1 forkert" in text
    assert "GRANIT: 6 rigtige · 1 mangler" in text
    assert "Post 1 · Bænken" in text
    assert "Ledelse · rigtigt6 hold" in text
    assert "2 · De blåساعدنا بعضنا  på papir" in text
    assert "Post 2" in text
    assert "Post 3" not in text


def test_of_few_teams_no_breakdown_is_told_nor_who_thought_what_and_that_is_said(tmp_path: Path) -> None:
    report = build_report(walked(others=3).state, None)
    (run,) = report.of(ORunResult)
    bench = run.posts[0]
    assert run.withholds
    assert [(one.text, one.teams) for one in bench.options] == [("Læring", None), ("Ledelse", None)]
    assert (bench.right, bench.answers.total) == (None, 5)
    assert [(one.team, one.name) for one in bench.thoughts] == [(None, ""), (None, "")]

    text = read(report, tmp_path)
    assert "Fordelingen er udeladt, fordi færre end 6 hold har svaret." in text
    assert "EGERN: udeladt" in text
    assert "udeladt: færre end 6 hold har svaret" in text.partition("Poster i parken")[0] + text
    assert "ساعدنا بعضنا" in text
    assert not [word for word in ("EGRN", "De blå", "5 hold\n", "rigtige svar er") if word in text]


def test_what_is_right_stands_there_only_once_the_room_has_seen_it(tmp_path: Path) -> None:
    report = build_report(walked(reveal=False).state, None)
    text = read(report, tmp_path)
    assert "De rigtige svar blev ikke vist i rummet og står derfor ikke her." in text
    assert "rigtigt" not in text.partition("Poster i parken")[2].partition("Metode")[0]
    assert "stille" in text


def test_a_run_that_nobody_answered_is_absent(tmp_path: Path) -> None:
    report = build_report(day_of(POSTS).state, None)
    assert report.of(ORunResult) == ()
    write_pdf(report, tmp_path / "day.pdf")
    assert "Poster i parken" not in [one.text for one in Reading(tmp_path / "day.pdf").of("H1")]


def test_a_late_thought_is_marked(tmp_path: Path) -> None:
    day = walked()
    day.goes_to("end/talk")
    day.does("o_run.answer", team="red", post="stone", reflection="bagefter", activity="run")
    assert "bagefter  på papir · sent" in read(build_report(day.state, None), tmp_path)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_it_is_for_all_and_for_later(tmp_path: Path, profile: str) -> None:
    checker = pytest.importorskip("page")
    write_pdf(build_report(walked().state, None), tmp_path / "day.pdf")
    found = checker.validate_pdf(str(tmp_path / "day.pdf"), profile=profile)
    assert [failure.rule_id for failure in found.failures] == []
