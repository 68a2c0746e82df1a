"""Who interviews whom: everybody asks one and is asked by one, and never themselves."""

from __future__ import annotations

from typing import Any

import pytest

from tests.day_under_test import DayUnderTest
from workshop.exercises.catalogue import EXERCISES
from workshop.exercises.futures.partners import Circle, circles, fitted, made

PEOPLE = [f"phone{number:04d}" for number in range(12)]


def interviewing(phones: int, group: str = "m1") -> DayUnderTest:
    """A day at its interviews, with some phones in a group."""
    day = DayUnderTest()
    for _ in range(phones):
        day.joins(group)
    day.goes_to("future/interview")
    return day


def mine(day: DayUnderTest, who: str) -> Any:
    return EXERCISES["future_scenario"].mine(day.state, day.state.now_at, day.state.participants[who])


def now(day: DayUnderTest, group: str = "m1") -> tuple[Circle, ...]:
    return circles(day.state, "future", group)


@pytest.mark.parametrize("count", range(13))
@pytest.mark.parametrize("turn", range(4))
def test_everybody_is_in_one_circle_of_two_and_the_odd_one_makes_a_trio(count: int, turn: int) -> None:
    found = made(PEOPLE[:count], turn)
    assert sorted(one for circle in found for one in circle) == (PEOPLE[:count] if count > 1 else [])
    assert sorted(map(len, found)) == [2] * (count // 2 - count % 2) + [3] * (count % 2) if count > 1 else not found


def test_neighbours_come_first_and_then_somebody_else_as_long_as_there_is_anybody() -> None:
    assert made(PEOPLE[:6], 0) == (("phone0000", "phone0001"), ("phone0002", "phone0003"), ("phone0004", "phone0005"))
    met = {frozenset(circle) for turn in range(5) for circle in made(PEOPLE[:6], turn)}
    assert len(met) == 15
    assert made(PEOPLE[:6], 5) == made(PEOPLE[:6], 0)


@pytest.mark.parametrize(
    ("kept", "here", "found"),
    [
        ("ab", "abc", "abc"),
        ("ab", "abcd", "ab cd"),
        ("abc", "abcd", "ab cd"),
        ("ab cde", "abcdefg", "ab cde fg"),
        ("abc", "ab", "ab"),
        ("abc", "a", ""),
        ("ab cd", "acd", "cda"),
        ("ab cd", "ac", "ac"),
        ("ab cde", "acde", "cd ea"),
        ("", "a", ""),
    ],
)
def test_who_comes_and_who_goes_is_fitted_in(kept: str, here: str, found: str) -> None:
    circles_now = fitted([tuple(circle) for circle in kept.split()], list(here))
    assert " ".join("".join(circle) for circle in circles_now) == found


def test_a_phone_is_told_whom_it_asks_by_name_or_by_number_and_nothing_of_the_others() -> None:
    day = DayUnderTest()
    first, second = day.joins("m1", alias="Fatma 🌸"), day.joins("m1")
    third, fourth = day.joins("m1", alias="Bo"), day.joins("m1", alias="Åse")
    elsewhere = day.joins("m2")
    day.does("participant.seat", participant="on-paper", group="m2")
    drawn = day.does("future_scenario.draw", second, medium="paper")
    day.does("future_scenario.draw", third, medium="paper")
    assert mine(day, first) is None
    day.goes_to("future/interview")
    fatma = {"alias": "Fatma 🌸", "number": 1, "via": "phone"}
    nameless = {"alias": "", "number": 2, "via": "phone"}
    assert mine(day, first) == {"circle": [fatma, nameless], "me": 0, "scenarios": [drawn]}
    assert mine(day, second) == {"circle": [fatma, nameless], "me": 1, "scenarios": []}
    assert [one["alias"] for one in mine(day, fourth)["circle"]] == ["Bo", "Åse"]
    assert mine(day, elsewhere)["circle"][1] == {"alias": "", "number": 6, "via": "paper"}
    assert "partners" not in day.group("m1")
    assert "partners" not in day.room()


def test_in_a_trio_each_asks_the_next() -> None:
    day = interviewing(3)
    ((one, two, three),) = now(day)
    asked = [mine(day, who)["circle"][(mine(day, who)["me"] + 1) % 3]["number"] for who in (one, two, three)]
    assert asked == [2, 3, 1]


def test_a_phone_alone_at_its_table_is_told_of_nobody() -> None:
    day = interviewing(1)
    assert mine(day, PEOPLE[0]) is None
    assert day.facilitator()["partners"] == []


def test_latecomers_join_in_and_those_who_talk_are_left_in_peace() -> None:
    day = interviewing(4)
    assert now(day) == (("phone0000", "phone0001"), ("phone0002", "phone0003"))
    late = day.joins("m1")
    assert now(day) == (("phone0000", "phone0001"), ("phone0002", "phone0003", late))
    later = day.joins("m1")
    assert now(day) == (("phone0000", "phone0001"), ("phone0002", "phone0003"), (late, later))
    day.does("participant.move", later, group="m2")
    assert now(day)[1] == ("phone0002", "phone0003", late)


def test_going_back_and_forth_changes_nobodys_partner() -> None:
    day = interviewing(4)
    before = now(day)
    day.goes_to("future/draw")
    assert "partners" not in day.facilitator() or day.facilitator()["partners"] == []
    day.goes_to("future/interview")
    day.goes_to("future/present")
    assert now(day) == before
    assert len(day.facilitator()["partners"][0]["circles"]) == 2


def test_the_facilitator_asks_for_others_and_may_take_it_back() -> None:
    day = interviewing(4)
    day.joins("m2")
    day.joins("m2")
    before = now(day)
    command = day.does("future_scenario.pair")
    assert not set(now(day)) & set(before)
    assert [line.params for line in day.state.log if line.what == "future_scenario.partners_changed"] == [{"group": ""}]
    day.does("undo", command=command)
    assert now(day) == before
    again = day.does("future_scenario.pair", group="m1")
    assert day.state.log[-1].params == {"group": "Mål 1"}
    day.does("future_scenario.pair", group="m1")
    assert day.refuses("undo", command=again) == "changed_since"
    assert day.refuses("future_scenario.pair", group="m3") == "nobody_to_pair"
    assert day.refuses("future_scenario.pair", PEOPLE[0]) == "host_only"


def test_taking_back_the_first_pairs_leaves_the_day_as_it_was() -> None:
    day = DayUnderTest()
    day.joins("m1")
    day.joins("m1")
    before = day.state.own
    command = day.does("future_scenario.pair")
    day.does("undo", command=command)
    assert day.state.own == before
    day.does("redo", command=command)
    assert now(day) == (("phone0000", "phone0001"),)


def test_the_interviews_are_a_table_of_who_asked_whom() -> None:
    day = interviewing(3)
    assert [(row["circle"], row["interviewer"], row["interviewed"]) for row in day.rows("interviews")] == [
        (1, "phone0000", "phone0001"), (1, "phone0001", "phone0002"), (1, "phone0002", "phone0000"),
    ]  # fmt: skip
    empty = DayUnderTest()
    empty.goes_to("future/interview")
    assert empty.rows("interviews") == []
