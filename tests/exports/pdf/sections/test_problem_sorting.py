"""Tame or wild in the report and the PDF: votes with how they came, small bases withheld, the last word in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from exports.model import Report, Tally
from exports.pdf.document import write_pdf
from exports.report import build_report
from exports.results.problem_sorting import SortingResult
from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from tests.exports.pdf.reading import Reading
from workshop.domain.plan import Activity

STATEMENTS = [
    {"id": "locks", "text": "Skifte låse"},
    {"id": "lonely", "text": "ENSOMHED 💔"},
    {"id": "trust", "text": "At familier stoler på os"},
    {"id": "long", "text": "كيف نجعل كل طفل يشعر بأنه ينتمي إلى المدرسة؟ " * 9},
]


def sorted_day(phones: int = 6, **settings: Any) -> DayUnderTest:
    """A day on which all phones and two people on paper hold the locks to be tame, and one phone trust to be wild."""
    activity = Activity("sort", "morning", "problem_sorting", "Tamt eller vildt?", 8, settings)
    day = DayUnderTest(plan_of(activities=(activity, *ACTIVITIES), content={"problem_sorting": STATEMENTS}))
    day.goes_to("sort")
    for _ in range(phones):
        day.does("problem_sorting.vote", day.joins("m1"), statement="locks", side="tame")
    if phones:
        day.does("problem_sorting.count", group="m2", hands={"locks": {"wild": 2}})
        day.does("problem_sorting.vote", "phone0000", statement="trust", side="wild")
    return day


def read(report: Report, folder: Path) -> str:
    write_pdf(report, folder / "day.pdf")
    return Reading(folder / "day.pdf").text


def section(report: Report, folder: Path) -> str:
    """What the section says, on a line."""
    text = read(report, folder)
    return text[text.index("Et tamt problem kan fremskrives") :].partition("Metode")[0].replace("\n", " ")


def test_each_statement_is_told_with_its_votes_how_they_came_and_where_it_was_laid(tmp_path: Path) -> None:
    day = sorted_day()
    day.does("problem_sorting.place", statement="locks", side="tame")
    day.does("problem_sorting.place", statement="lonely", side="wild")
    report = build_report(day.state, None)
    (result,) = report.of(SortingResult)
    locks = result.statements[0]
    assert (locks.tame, locks.wild, locks.answers, locks.placed) == (6, 2, Tally(6, 2), "tame")
    told = section(report, tmp_path)
    assert "Skifte låse 6 tamt · 2 vildt 6 fra telefoner + 2 på papir tamt" in told
    assert "ingen stemmer – vildt" in told
    assert "De vilde blev taget med til: Fremtiden" in told


def test_of_fewer_than_six_votes_the_breakdown_is_withheld_and_that_is_said(tmp_path: Path) -> None:
    report = build_report(sorted_day().state, None)
    (result,) = report.of(SortingResult)
    trust = result.statements[2]
    assert (trust.tame, trust.wild, trust.withheld) == (None, None, True)
    told = section(report, tmp_path)
    assert "At familier stoler på os udeladt 1 fra telefoner –" in told
    assert "Fordelingen er udeladt, hvor færre end 6 har svaret." in told
    assert "De vilde blev taget med" not in told


def test_what_the_room_was_never_shown_is_not_told(tmp_path: Path) -> None:
    day = sorted_day(hidden=True)
    told = section(build_report(day.state, None), tmp_path)
    assert "Skifte låse ikke vist i rummet 6 fra telefoner + 2 på papir –" in told
    assert "udeladt" not in told
    day.does("problem_sorting.place", statement="locks", side="tame")
    assert "6 tamt · 2 vildt" in section(build_report(day.state, None), tmp_path)


def test_without_a_scenario_exercise_the_wild_ones_went_nowhere(tmp_path: Path) -> None:
    activity = Activity("sort", "morning", "problem_sorting", "Tamt eller vildt?", 8)
    day = DayUnderTest(plan_of(activities=(activity,), content={"problem_sorting": STATEMENTS}))
    day.does("problem_sorting.place", statement="lonely", side="wild")
    assert "De vilde blev taget med" not in section(build_report(day.state, None), tmp_path)


def test_where_nobody_voted_and_nothing_was_laid_the_section_is_absent(tmp_path: Path) -> None:
    report = build_report(sorted_day(0).state, None)
    assert report.of(SortingResult) == ()
    assert "Et tamt problem kan fremskrives" not in read(report, tmp_path)


def test_the_document_with_it_is_for_all_and_for_later(tmp_path: Path) -> None:
    checker = pytest.importorskip("page")
    day = sorted_day()
    for _ in range(40):
        day.does("problem_sorting.add", text="Hvor mange 7. klasser har vi? " * 9)
    write_pdf(build_report(day.state, None), tmp_path / "day.pdf")
    assert all(checker.validate_pdf(str(tmp_path / "day.pdf"), profile=one).is_compliant for one in ("ua1", "2a"))
