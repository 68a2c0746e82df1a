"""The same goals on two dates: what differs, and what came on both."""

from __future__ import annotations

from pathlib import Path

import msgspec

from exports.dates import differences
from exports.model import Report
from exports.pdf.document import write_pdf
from exports.report import build_report
from tests.day_under_test import DayUnderTest, plan_of
from tests.exports.pdf.reading import Reading
from workshop.domain.day import DayState
from workshop.domain.plan import seats


def day_with(date: str, *texts: str, started: bool = True) -> DayState:
    """A day on that date, on which these signs were written."""
    day = DayUnderTest(msgspec.structs.replace(plan_of(), date=date))
    if started:
        day.does("day.start")
    if texts:
        writer = day.joins("m1")
        for text in texts:
            day.does("sign_cards.write", writer, text=text)
    return msgspec.structs.replace(day.state, id=date)


def report_of(day: DayState, *others: DayState) -> Report:
    return build_report(day, None, others=(day, *others))


def test_each_goal_is_told_on_each_date_with_the_signs_that_came_on_both() -> None:
    first, second = day_with("2024-03-12", "Flere cykler", "Ro"), day_with("2024-03-19", "flere CYKLER!", "Latter")
    for report in (report_of(first, second), report_of(second, first)):
        (one,) = differences(report)
        assert [(str(held.day), held.signs, held.people.phones) for held in one.held] == [
            ("2024-03-12", 2, 1),
            ("2024-03-19", 2, 1),
        ]
        assert one.both == ("Flere cykler",)


def test_a_date_that_has_not_begun_and_a_day_about_other_goals_say_nothing() -> None:
    first = day_with("2024-03-12", "Flere cykler")
    later = day_with("2024-03-19", started=False)
    elsewhere = day_with("2024-03-20", "Ro")
    plan = msgspec.structs.replace(elsewhere.plan, goals=())
    assert report_of(first, later, msgspec.structs.replace(elsewhere, plan=plan)).other_dates == ()
    assert differences(report_of(first)) == ()


def test_the_document_has_a_part_of_it(tmp_path: Path) -> None:
    first, second = day_with("2024-03-12", "Flere cykler"), day_with("2024-03-19", "Ro")
    write_pdf(report_of(first, second), tmp_path / "out.pdf")
    reading = Reading(tmp_path / "out.pdf")
    assert "Forskelle mellem datoerne" in [one.text for one in reading.of("H1")]
    assert "12. marts 2024: 1 telefon; 19. marts 2024: 1 telefon." in reading.text
    assert "Intet tegn er skrevet med de samme ord på flere datoer." in reading.text
    write_pdf(report_of(first, day_with("2024-03-19", "flere cykler.")), tmp_path / "out.pdf")
    assert "Skrevet på flere datoer" in Reading(tmp_path / "out.pdf").text


def test_another_goal_at_the_same_seat_is_not_the_same_goal_and_one_that_was_not_there_had_nobody() -> None:
    first, second = day_with("2024-03-12", "Flere cykler"), day_with("2024-03-19", "Flere cykler")
    changed, *others = second.plan.goals
    plan = msgspec.structs.replace(second.plan, goals=(msgspec.structs.replace(changed, title="Ro i huset"), *others))
    elsewhere = msgspec.structs.replace(second, plan=plan, seats=seats(plan))
    found = differences(report_of(first, elsewhere))
    (one,) = [own for own in found if own.goal.title == changed.title]
    assert [(held.signs, held.people.phones) for held in one.held] == [(1, 1), (0, 0)]
    assert one.both == ()
