"""IGLO's figures in the summary of a rehearsal: the day file's own, in its own ids."""

from typing import Any

from tests.day_under_test import DayUnderTest
from tests.exercises.test_iglo import act, day_with
from workshop.rehearsal.iglo import PART
from workshop.rehearsal.names import Names
from workshop.rehearsal.summary import Reckoning


def figures(day: DayUnderTest, *extras: str) -> Any:
    return PART.figures(Reckoning(day.state, Names("1"), [], [], extras))


def test_groups_without_gaps_are_left_out_and_levels_stand_in_order() -> None:
    day = day_with(levels=["leadership", "group"])
    act(day, "group", group="a")
    act(day, "leadership", group="a")
    act(day, "group", group="b", activity="again")
    act(day, "individual", group="b")
    assert figures(day)["counts"] == {"iglo": 4}
    assert figures(day)["iglo_gaps"] == {
        "a": ["individual", "organisation"],
        "b": ["leadership", "organisation"],
        "c": ["leadership", "group", "individual", "organisation"],
    }


def test_what_extra_phones_write_and_what_is_hidden_changes_no_figure() -> None:
    day = day_with()
    extra, own = day.joins("a"), day.joins("a")
    for level in ("individual", "group", "leadership", "organisation"):
        act(day, level, extra)
    act(day, "group", own)
    hidden = act(day, "leadership", own)
    day.does("contribution.hide", contribution=hidden)
    assert figures(day, extra)["counts"] == {"iglo": 1}
    assert figures(day, extra)["iglo_gaps"]["a"] == ["individual", "leadership", "organisation"]


def test_a_day_without_iglo_has_no_figures_of_it() -> None:
    assert figures(DayUnderTest()) == {}
