"""The barometer in the report and the PDF: marks, movement, reasons; figures of persons withheld where they are few."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from exports.model import Report
from exports.pdf.document import write_pdf
from exports.report import build_report
from exports.results.barometer import BarometerResult
from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from tests.exports.pdf.reading import Reading
from workshop.domain.plan import Activity, Group

ENDS = {"low": "uenig", "high": "meget enig"}
FIRST = {"id": "b1", "text": "Vi ved, hvem der griber", "scale": {"min": 1, "max": 10, "step": 0.5, **ENDS}}
AGAIN = {**FIRST, "id": "b2", "repeat_of": "b1"}
Marks = dict[str, float | None]


def day_of(unit: str, count: int, **settings: Any) -> DayUnderTest:
    """A day with a barometer, the same again, and so many groups."""
    activities = (
        Activity("baro", "morning", "barometer", "Hvor står I?", 10, {"unit": unit, **settings}),
        Activity("baro2", "afternoon", "barometer", "Og nu?", 10, {"unit": unit, **settings}),
        *ACTIVITIES,
    )
    groups = tuple(Group(f"h{n}", f"Kommune {n}") for n in range(1, count + 1))
    return DayUnderTest(plan_of(activities=activities, groups=groups, content={"barometers": [FIRST, AGAIN]}))


def groups(first: Marks, again: Marks | None = None, **settings: Any) -> Report:
    """The report of a day whose groups stood so, and so again."""
    day = day_of("group", max(3, len(first)), **settings)
    for statement, marks in (("b1", first), ("b2", again or {})):
        for group, mark in marks.items():
            day.does("barometer.mark", statement=statement, mark=mark, group=group, comment=f"fordi {group}")
    return build_report(day.state, None)


def persons(first: list[float | None], again: list[float | None] | None = None, *, show: bool = True) -> Report:
    """The report of a day whose phones stood so, and so again; every other says why."""
    day = day_of("person", 2)
    phones = [day.joins("h1", alias=f"Rikke {n}") for n in range(max(len(first), len(again or ())))]
    for statement, marks in (("b1", first), ("b2", again or [])):
        for n, mark in enumerate(marks):
            reason = {"comment": f"grund {n}"} if n % 2 == 0 else {}
            day.does("barometer.mark", phones[n], statement=statement, mark=mark, **reason)
        if show:
            day.does("barometer.show", statement=statement, on=True)
    return build_report(day.state, None)


def read(report: Report, folder: Path) -> Reading:
    write_pdf(report, folder / "day.pdf")
    return Reading(folder / "day.pdf")


def figure_of(reading: Reading, begins: str) -> str:
    """What is said instead of the barometer's drawing."""
    return next(one.alt for one in reading.of("Figure") if one.alt and one.alt.startswith(begins))


def test_where_each_group_stands_is_drawn_said_and_told_in_a_table(tmp_path: Path) -> None:
    reading = read(groups({"h1": 3, "h2": 6.5, "h3": None}), tmp_path)
    assert figure_of(reading, "Skala fra 1 (uenig)") == (
        "Skala fra 1 (uenig) til 10 (meget enig). Kommune 2: 6,5; Kommune 1: 3."
    )
    assert "2 mærker · 1 ingen markering · fra 3 til 6,5 · median 4,75 · gennemsnit 4,75" in reading.text
    assert "3 svar: 3 på papir." in reading.text
    rows = [[cell.text for cell in row.kids] for row in reading.of("TR")]
    assert ["5", "Kommune 2", "6,5", "fordi h2"] in rows
    assert ["6", "Kommune 3", "ingen markering", "fordi h3"] in rows


def test_groups_are_never_withheld_and_those_who_said_nothing_are_counted(tmp_path: Path) -> None:
    reading = read(groups({"h1": 3}), tmp_path)
    assert "1 svar: 1 på papir. 2 grupper har ikke svaret." in reading.text
    assert "udeladt" not in reading.text.partition("Hvor står I?")[2].partition("Metode")[0]


def test_the_movement_of_groups_is_said_and_told_beside_the_first_time(tmp_path: Path) -> None:
    report = groups({"h1": 3, "h2": 6.5, "h3": None}, {"h1": 5, "h2": 6.5, "h3": 4.5})
    reading = read(report, tmp_path)
    assert "“Vi ved, hvem der griber” – målt igen" in reading.text
    assert "Kommune 1: 3 → 5" in figure_of(reading, "Skala fra 1 (uenig) til 10 (meget enig). Kommune 2: 6,5 → 6,5")
    assert "Første gang: 2 mærker · 1 ingen markering" in reading.text
    assert "1 op, 0 ned, 1 står samme sted." in reading.text
    assert ["6", "Kommune 3", "–", "4,5", "fordi h3"] in [[cell.text for cell in row.kids] for row in reading.of("TR")]


def test_persons_are_columns_with_their_reasons_and_without_their_names(tmp_path: Path) -> None:
    reading = read(persons([3, 3, 5, 5, 5.5, 10, None]), tmp_path)
    told = "2 på 3; 2 på 5; 1 på 5,5; 1 på 10."
    assert figure_of(reading, "Skala") == f"Skala fra 1 (uenig) til 10 (meget enig). {told}"
    assert "6 mærker · 1 ingen markering · fra 3 til 10 · median 5 · gennemsnit 5,25" in reading.text
    assert ["3", "grund 0"] in [[cell.text for cell in row.kids] for row in reading.of("TR")]
    assert "Rikke" not in reading.text


def test_of_fewer_than_six_persons_the_figures_are_withheld_and_that_is_said(tmp_path: Path) -> None:
    report = persons([3, 3, 5, 5, 10])
    (barometer,) = report.of(BarometerResult)
    assert (barometer.statements[0].figures.n, barometer.statements[0].bins) == (0, ())
    reading = read(report, tmp_path)
    assert "5 svar: 5 fra telefoner. Fordelingen er udeladt, fordi færre end 6 har sat et mærke." in reading.text
    assert ["grund 4"] in [[cell.text for cell in row.kids] for row in reading.of("TR")]
    assert "median" not in reading.text


def test_who_sets_no_mark_hides_nobody_who_does() -> None:
    alone = persons([2.5, None, None, None, None, None]).of(BarometerResult)[0].statements[0]
    assert (alone.withheld, alone.figures.mean, [one.mark for one in alone.reasons]) == (True, None, [None, None, None])
    six, one = [3.0, 3.0, 5.0, 5.0, 5.5, 10.0], [2.5, None, None, None, None, None]
    assert persons(one, six).of(BarometerResult)[1].statements[0].before is None
    nobody = persons([None] * 6).of(BarometerResult)[0].statements[0]
    assert (nobody.withheld, nobody.figures.missing) == (False, 6)


def test_few_persons_the_first_time_are_no_movement(tmp_path: Path) -> None:
    report = persons([3, 3, 5], [3, 3, 5, 5, 5.5, 10])
    again = report.of(BarometerResult)[1].statements[0]
    assert (again.before, again.moved, again.bins_before) == (None, None, ())
    both = persons([3, 3, 5, 5, 5.5, 9], [4, 3, 5, 5, 5.5, 1]).of(BarometerResult)[1].statements[0]
    assert both.moved is not None
    assert (both.moved.up, both.moved.down, both.moved.same) == (1, 1, 4)
    reading = read(persons([3, 3, 5, 5, 5.5, 9], [4, 3, 5, 5, 5.5, 1]), tmp_path)
    assert "De tomme søjler er første gang." in reading.text


def test_marks_that_the_room_has_not_seen_are_not_told(tmp_path: Path) -> None:
    reading = read(persons([3, 3, 5, 5, 5.5, 10], show=False), tmp_path)
    assert "Mærkerne blev ikke vist i rummet og står derfor ikke her." in reading.text
    assert "grund" not in reading.text
    assert "median" not in reading.text


def test_a_barometer_by_which_nobody_stood_is_absent(tmp_path: Path) -> None:
    report = groups({})
    assert report.of(BarometerResult) == ()
    assert "Hvor står I?" not in [one.text for one in read(report, tmp_path).of("H1")]


def test_all_no_mark_is_told_without_a_drawing(tmp_path: Path) -> None:
    reading = read(groups({"h1": None, "h2": None}), tmp_path)
    assert "0 mærker · 2 ingen markering" in reading.text
    assert not [one for one in reading.of("Figure") if one.alt and one.alt.startswith("Skala")]


@pytest.mark.parametrize("again", [False, True])
def test_very_many_groups_go_over_several_drawings(tmp_path: Path, again: bool) -> None:
    marks: Marks = {f"h{n}": 5.0 for n in range(1, 71)}
    reading = read(groups(marks, dict.fromkeys(marks, 6.0) if again else None), tmp_path)
    drawn = [one for one in reading.of("Figure") if one.alt and one.alt.startswith("Skala")]
    assert len(drawn) == (6 if again else 3)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("unit", ["group", "person"])
def test_its_drawings_are_for_all_and_for_later(tmp_path: Path, unit: str, profile: str) -> None:
    checker = pytest.importorskip("page")
    stood = [3.0, 3.5, 5, 5, None, 10]
    marks: Marks = {f"h{n}": mark for n, mark in enumerate(stood, start=1)}
    report = groups(marks, marks) if unit == "group" else persons([*stood, 7], [*stood, 8])
    write_pdf(report, tmp_path / "out.pdf")
    found = checker.validate_pdf(str(tmp_path / "out.pdf"), profile=profile)
    assert [failure.rule_id for failure in found.failures] == []


def test_two_groups_at_one_goal_may_stand_at_the_same_place(tmp_path: Path) -> None:
    activities = (Activity("baro", "morning", "barometer", "Hvor står I?", 10, {"unit": "group"}), *ACTIVITIES)
    both = tuple(Group(f"h{n}", f"Gruppe {n}", "g1") for n in (1, 2))
    day = DayUnderTest(plan_of(activities=activities, groups=both, content={"barometers": [FIRST]}))
    for group in both:
        day.does("barometer.mark", statement="b1", mark=5, group=group.id)
    assert "2 mærker" in read(build_report(day.state, None), tmp_path).text
