"""Tame or wild in the console: the last word by keys, one more statement, hands from paper, on with the wild ones."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.day_under_test import ACTIVITIES, plan_of
from tests.ui.windows_under_test import Console, HeartUnderTest, spoken_name
from workshop.domain.plan import Activity

pytestmark = pytest.mark.windows

STATEMENTS = [{"id": "locks", "text": "Skifte låse"}, {"id": "lonely", "text": "ENSOMHED"}]


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart whose morning begins with tame or wild; the room sees the votes when a statement is placed."""
    sorting = Activity("sort", "morning", "problem_sorting", "Tamt eller vildt?", 8, {"hidden": True})
    plan = plan_of(activities=(sorting, *ACTIVITIES), content={"problem_sorting": STATEMENTS})
    the_heart = HeartUnderTest(tmp_path, plan)
    yield the_heart
    the_heart.stop()


@pytest.fixture
def sorting(console: Console, heart: HeartUnderTest) -> Console:
    """The windows at the exercise, with a phone's vote."""
    phone = heart.joins("m1")
    heart.does("day.go", step="sort")
    heart.does("problem_sorting.vote", phone, statement="locks", side="tame")
    console.attach(heart)
    console.waits(lambda: console.sees("0 af 2 udsagn er lagt på plads"), "the statements")
    return console


def item(heart: HeartUnderTest, statement: str) -> Any:
    return next(one for one in heart.view()["body"]["items"] if one["id"] == statement)


def test_the_facilitator_sees_the_votes_that_the_room_does_not(sorting: Console) -> None:
    assert sorting.sees("1 tamt · 0 vildt\n1 telefon")
    assert sorting.sees("Rummet ser først stemmerne, når du lægger udsagnet på plads.")


def test_the_last_word_is_given_by_keys_and_the_keyboard_stays_when_votes_come(
    sorting: Console, heart: HeartUnderTest
) -> None:
    sorting.clicks("Tamt")
    sorting.waits(lambda: item(heart, "locks")["placed"] == "tame", "placed")
    sorting.waits(lambda: sorting.sees("1 af 2 udsagn er lagt på plads"), "told")
    heart.does("problem_sorting.count", group="m2", hands={"locks": {"wild": 4}})
    sorting.waits(lambda: sorting.sees("1 tamt · 4 vildt\n1 telefon + 4 papir"), "the hands")
    focused = sorting.window.activeFocusItem()
    assert focused is not None
    assert spoken_name(focused) == "Tamt"
    sorting.presses("Right", "Return")
    sorting.waits(lambda: item(heart, "locks")["placed"] is None, "taken up")
    sorting.presses("Right", "Return")
    sorting.waits(lambda: item(heart, "locks")["placed"] == "wild", "placed on the other side")
    sorting.presses("Ctrl+Z")
    sorting.waits(lambda: item(heart, "locks")["placed"] is None, "undone")


def test_one_more_statement_is_added_and_the_wild_ones_are_taken_along(sorting: Console, heart: HeartUnderTest) -> None:
    sorting.clicks("Et udsagn mere")
    sorting.types("At familier stoler på os")
    sorting.presses("Return")
    sorting.waits(lambda: sorting.sees("0 af 3 udsagn er lagt på plads"), "one more")
    new = heart.view()["body"]["items"][-1]["id"]
    heart.does("problem_sorting.place", statement=new, side="wild")
    sorting.waits(lambda: sorting.sees("Tag de vilde med til: Fremtiden"), "the way on")
    sorting.item("Tag de vilde med til: Fremtiden").forceActiveFocus()
    sorting.presses("Return")
    sorting.waits(lambda: heart.view()["step"]["id"] == "future/draw", "there")


def test_a_groups_hands_are_counted_by_keyboard_and_stand_there_the_next_time(
    sorting: Console, heart: HeartUnderTest
) -> None:
    sorting.presses("N")
    sorting.waits(lambda: sorting.sees("Tamt: Skifte låse") or sorting.sees("Skifte låse"), "the form")
    sorting.clicks("1 Mål 1")
    sorting.clicks("Tamt: Skifte låse")
    sorting.presses("Up", "Up", "Tab", "Up", "Tab", "Tab", "Up")
    sorting.presses("Ctrl+Return")
    sorting.waits(lambda: sorting.sees("Gemt for Mål 1."), "saved")
    counted = {"locks": {"tame": 2, "wild": 1}, "lonely": {"tame": 0, "wild": 1}}
    assert heart.view()["body"]["hands"] == {"m1": counted}
    sorting.clicks("2 Mål 2")
    sorting.clicks("1 Mål 1")
    sorting.waits(lambda: sorting.item("Tamt: Skifte låse").property("text") == "2", "what was counted")
