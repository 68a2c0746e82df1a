"""Slides: whose picture is shown to whom."""

from __future__ import annotations

from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from workshop.domain.ids import HOST
from workshop.domain.plan import Activity
from workshop.domain.slides import shown_picture

SLIDE = Activity("slide", "morning", "stage", "Cyklen", 3, {"picture": "picture-01", "alt": "En cykel"})


def test_a_phone_is_given_a_slide_s_picture_once_it_has_been_shown() -> None:
    day = DayUnderTest(plan_of(activities=(SLIDE, *ACTIVITIES)))
    someone = day.joins("m1")
    day.state = day.state.changed(pictures=day.state.pictures.insert("picture-01", HOST))
    assert shown_picture(day.state, "slide", HOST) == "picture-01"
    assert shown_picture(day.state, "slide", someone) is None
    day.goes_to("slide")
    assert shown_picture(day.state, "slide", someone) == "picture-01"


def test_nothing_but_a_slide_has_a_slide_s_picture() -> None:
    day = DayUnderTest(plan_of(activities=(SLIDE, *ACTIVITIES)))
    assert shown_picture(day.state, "slide", HOST) is None  # it has not been handed over
    assert shown_picture(day.state, "signs", HOST) is None
    assert shown_picture(day.state, "nowhere", HOST) is None
