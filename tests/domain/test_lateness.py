"""How late the day is."""

from __future__ import annotations

from tests.day_under_test import MINUTE, DayUnderTest
from workshop.domain.lateness import late_minutes
from workshop.domain.plan import Plan


def test_lateness_counts_from_the_pressed_start() -> None:
    day = DayUnderTest()
    assert late_minutes(day.state, day.now) == 0
    day.now += 90 * MINUTE
    assert late_minutes(day.state, day.now) == 0
    day.goes_to("talk/talk")
    began = day.now
    assert late_minutes(day.state, began) == 0
    assert late_minutes(day.state, began + 49 * MINUTE) == 0
    assert late_minutes(day.state, began + 62 * MINUTE) == 12
    # The plan has the morning begin an hour after the talk.
    day.now = began + 75 * MINUTE
    day.goes_to("future/draw")
    assert late_minutes(day.state, day.now) == 15
    day.now = began + 10 * MINUTE
    early = DayUnderTest()
    early.goes_to("talk/talk")
    early.now += 45 * MINUTE
    early.goes_to("future/draw")
    assert late_minutes(early.state, early.now) == -15


def test_a_day_without_a_programme_is_never_late() -> None:
    day = DayUnderTest(Plan("Dagen", "", "", "2026-01-01"))
    day.does("day.start")
    assert late_minutes(day.state, day.now + 90 * MINUTE) == 0
