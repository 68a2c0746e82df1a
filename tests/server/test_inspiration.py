"""Cards of inspiration in the views: beside the goal they hang at, in the exercises that have them, and only there."""

from typing import Any

import msgspec

from tests.day_under_test import DayUnderTest
from workshop.exercises.catalogue import EXERCISES
from workshop.server.views import Door, Views

DOOR = Door(False, "", "")


def inspired() -> DayUnderTest:
    day = DayUnderTest()
    day.does("inspiration.write", text="Vær der hver gang", source="Notat", seat="goal:g1", id_="card0001")
    return day


def wire(view: Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(view))


def room(day: DayUnderTest, seat: str | None) -> Any:
    day.does("room.focus", seat=seat)
    return wire(Views(EXERCISES).room(day.state, DOOR))["inspiration"]


def phone(day: DayUnderTest, group: str) -> Any:
    return wire(Views(EXERCISES).group(day.state, group, None, DOOR))["inspiration"]


def test_the_room_has_those_of_the_goal_in_focus_and_a_phone_those_of_its_own() -> None:
    day = inspired()
    card = {"id": "card0001", "kind": "voice", "text": "Vær der hver gang", "source": "Notat"}
    for step in ("signs", "order/order", "order/mechanisms", "order/chain", "future/draw"):
        day.goes_to(step)
        assert (room(day, "goal:g1"), room(day, "goal:g2"), room(day, None)) == ([card], [], []), step
        assert (phone(day, "m1"), phone(day, "m2")) == ([card], [])


def test_they_stay_out_of_votes_notes_and_talks() -> None:
    day = inspired()
    for step in ("lobby", "talk/talk", "visit/visit", "visit/reveal", "home", "cards/write"):
        day.goes_to(step)
        assert (room(day, "goal:g1"), phone(day, "m1")) == ([], []), step


def test_the_facilitator_has_all_of_them_at_any_step_with_where_they_hang() -> None:
    day = inspired()
    day.does("inspiration.write", text="Løst kort", id_="card0002")
    board = wire(Views(EXERCISES).host(day.state, DOOR, day.now))["inspiration"]
    assert [card["id"] for card in board["cards"]] == ["card0001", "card0002"]
    assert board["pins"] == {"goal:g1": ["card0001"]}


def test_they_are_among_no_cards_that_can_be_voted_for() -> None:
    day = inspired()
    sign = day.writes_sign("Flere cykler", group="m1")
    view = wire(Views(EXERCISES).host(day.state, DOOR, day.now))
    assert [card["id"] for cards in view["cards"].values() for card in cards] == [sign]
    assert view["contributions"] == []
