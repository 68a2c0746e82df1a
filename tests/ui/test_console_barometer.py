"""The barometer in the console: marks typed from the floor by keyboard, shown and covered, and a person's on paper."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.day_under_test import plan_of
from tests.ui.windows_under_test import Console, HeartUnderTest, spoken_name
from workshop.domain.plan import Activity, Group

pytestmark = pytest.mark.windows

GROUPS = tuple(Group(f"h{n:02}", f"Kommune {n:02}") for n in range(1, 16))
ASKED = [
    {"id": "b1", "text": "Vi ved, hvem der griber", "activity": "groups"},
    {"id": "b2", "text": "Jeg tør spørge", "activity": "people"},
    {"id": "b3", "text": "Vi ringer tilbage", "activity": "two"},
    {"id": "b4", "text": "Vi ses jævnligt", "activity": "two"},
]


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart with a barometer of fifteen groups, and one of persons."""
    activities = (
        Activity("groups", "morning", "barometer", "Hvor står I?", 10, {"unit": "group"}),
        Activity("people", "morning", "barometer", "Hvor står du?", 10),
        Activity("two", "morning", "barometer", "Og her?", 10, {"unit": "group"}),
    )
    plan = plan_of(activities=activities, groups=GROUPS, goals=(), content={"barometers": ASKED})
    the_heart = HeartUnderTest(tmp_path, plan)
    yield the_heart
    the_heart.stop()


def at(console: Console, heart: HeartUnderTest, step: str) -> Console:
    heart.does("day.go", step=step)
    console.attach(heart)
    console.waits(lambda: console.sees("har sat mærke"), "the panel")
    return console


def rows(heart: HeartUnderTest) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = heart.view()["body"]["rows"]
    return found


def marks(heart: HeartUnderTest) -> list[float | None]:
    return [row["mark"] for row in rows(heart)]


def test_fifteen_groups_are_typed_one_after_the_other_without_the_mouse(
    console: Console, heart: HeartUnderTest
) -> None:
    at(console, heart, "groups")
    console.presses("M")
    for n in range(15):
        console.types("-" if n == 6 else f"{n % 10 + 1},5" if n % 2 and n % 10 < 9 else str(n % 10 + 1))
        console.presses("Return")
    console.waits(lambda: console.sees("15 af 15 har sat mærke"), "all are in")
    assert marks(heart) == [1, 2.5, 3, 4.5, 5, 6.5, None, 8.5, 9, 10, 1, 2.5, 3, 4.5, 5]
    assert {row["via"] for row in rows(heart)} == {"paper"}


def told_in_room_and_panel(console: Console, figure: str) -> bool:
    texts = {str(item.property("text")) for item in console.items() if item.inherits("QQuickText")}
    return figure in texts and any(f"median {figure}" in text for text in texts)


def test_figures_are_written_as_in_the_windows_language(console: Console, heart: HeartUnderTest) -> None:
    at(console, heart, "groups")
    for group, mark in (("h01", 4), ("h02", 5)):
        heart.does("barometer.mark", statement="b1", group=group, mark=mark)
    heart.does("barometer.show", statement="b1", on=True)
    for lang, told in (("da", "4,5"), ("en", "4.5"), ("da", "4,5")):
        console.windows.preferences.speak(lang)
        told_in_both = partial(told_in_room_and_panel, console, told)
        console.waits(told_in_both, f"{told} in the room and in the panel")


def test_on_an_office_laptop_what_is_to_be_pressed_lies_above_the_fold_also_with_fifteen_groups(
    console: Console, heart: HeartUnderTest
) -> None:
    console.window.resize(1366, 740)
    at(console, heart, "groups")
    foot = console.place_of("Skjul ur").y() - 50
    assert console.place_of("Dæk mærkerne til").y() < foot
    assert console.place_of("Skriv mærker").y() < foot
    assert console.sees("0 af 1 mærke")


def test_a_point_is_a_comma_words_behind_the_mark_are_the_reason_and_the_arrows_go_between(
    console: Console, heart: HeartUnderTest
) -> None:
    at(console, heart, "groups")
    console.presses("M")
    console.types("6.5 der er altid en uge")
    console.presses("Down")
    console.types("3")
    console.presses("Up")
    console.waits(lambda: marks(heart)[:2] == [6.5, 3], "both are saved")
    assert rows(heart)[0]["reason"] == "der er altid en uge"
    console.waits(lambda: console.item("Mærke for Kommune 01").property("text") == "6,5", "the field shows the mark")


def test_what_is_no_mark_is_said_at_the_row_and_stays_to_be_mended(console: Console, heart: HeartUnderTest) -> None:
    at(console, heart, "groups")
    console.presses("M")
    console.types("ved ikke")
    console.presses("Return")
    assert console.sees("Skriv et tal, eller – for ingen markering.")
    console.types("11")
    console.presses("Return")
    console.waits(lambda: console.sees("Mærket skal stå mellem 1 og 10."), "the heart's no")
    assert console.item("Mærke for Kommune 02").property("text") == "11"
    assert marks(heart)[:2] == [None, None]


@pytest.mark.parametrize("where", ["two/mark-2", "people"])
def test_what_is_being_typed_as_the_day_goes_on_belongs_to_the_statement_it_was_typed_at(
    console: Console, heart: HeartUnderTest, where: str
) -> None:
    at(console, heart, "two/mark-1")
    console.presses("M")
    console.types("11")
    console.presses("Return")
    console.waits(lambda: console.sees("Mærket skal stå mellem 1 og 10."), "the heart's no")
    console.types("8")
    heart.does("day.go", step=where)
    console.waits(lambda: not console.sees("Vi ringer tilbage"), "the next statement")
    assert not console.sees("Mærket skal stå mellem 1 og 10.")
    heart.does("day.go", step="two/mark-1")
    console.waits(lambda: marks(heart)[:3] == [None, 8, None], "the mark at its own statement")
    heart.does("day.go", step="two/mark-2")
    assert marks(heart) == [None] * 15


def test_a_mark_from_a_phone_is_shown_but_not_over_what_is_being_typed(console: Console, heart: HeartUnderTest) -> None:
    at(console, heart, "groups")
    phone = heart.joins("h01")
    other = heart.joins("h02")
    console.presses("M")
    console.types("7")
    heart.does("barometer.mark", phone, statement="b1", mark=2)
    heart.does("barometer.mark", other, statement="b1", mark=4)
    console.waits(lambda: console.item("Mærke for Kommune 02").property("text") == "4", "the phone's mark")
    assert console.item("Mærke for Kommune 01").property("text") == "7"
    assert console.sees("telefon")
    console.presses("Return")
    console.waits(lambda: marks(heart)[0] == 7, "what was typed stands")


def test_an_emptied_field_takes_the_mark_away_and_undo_brings_it_back(console: Console, heart: HeartUnderTest) -> None:
    at(console, heart, "groups")
    heart.does("barometer.mark", statement="b1", mark=4, group="h01")
    console.waits(lambda: console.item("Mærke for Kommune 01").property("text") == "4", "the mark")
    console.presses("M", "Up", "Backspace", "Return")
    console.waits(lambda: rows(heart)[0]["answer"] is None, "taken away")
    heart.does("undo", command=heart.view()["undo"]["command"])
    console.waits(lambda: console.item("Mærke for Kommune 01").property("text") == "4", "back again")


def test_hidden_marks_are_shown_and_covered_by_a_key(console: Console, heart: HeartUnderTest) -> None:
    at(console, heart, "people")
    console.presses("V")
    console.waits(lambda: heart.view()["body"]["shown"], "shown")
    console.waits(lambda: console.sees("Dæk mærkerne til"), "the button")
    console.qtbot.wait(450)
    console.presses("V")
    console.waits(lambda: not heart.view()["body"]["shown"], "covered")


def test_somebody_on_paper_is_typed_for_in_the_form_with_the_reason(console: Console, heart: HeartUnderTest) -> None:
    heart.does("participant.seat", participant="on-paper-1", group="h01", alias="Bo")
    at(console, heart, "people")
    console.presses("N")
    console.waits(lambda: console.sees("Gruppen samlet"), "the form")
    console.clicks("Bo")
    console.clicks("Mærke")
    console.types("6,5")
    console.clicks("Begrundelse")
    console.types("fordi")
    console.presses("Ctrl+Return")
    console.waits(lambda: console.sees("Gemt for Kommune 01."), "saved")
    (row,) = rows(heart)
    assert (row["alias"], row["mark"], row["reason"], row["via"]) == ("Bo", 6.5, "fordi", "paper")


@pytest.mark.parametrize("typed", ["6,5v", "6,", "-v", "8m"])
def test_a_reason_stands_after_a_space_and_what_runs_into_the_mark_is_said_and_not_saved(
    console: Console, heart: HeartUnderTest, typed: str
) -> None:
    at(console, heart, "groups")
    heart.does("barometer.mark", statement="b1", mark=4, group="h01")
    console.waits(lambda: console.item("Mærke for Kommune 01").property("text") == "4", "the mark")
    console.presses("M", "Up")
    console.types(typed)
    console.presses("Return")
    assert console.sees("Skriv et tal, eller – for ingen markering.")
    assert console.windows.store.waiting == 0
    assert marks(heart)[0] == 4


@pytest.mark.parametrize("typed", ["9", "9v", ""])
def test_esc_leaves_the_field_drops_what_was_typed_and_the_letters_are_keys_again(
    console: Console, heart: HeartUnderTest, typed: str
) -> None:
    at(console, heart, "people")
    phone = heart.joins("h01")
    heart.does("barometer.mark", phone, statement="b2", mark=4)
    console.waits(lambda: console.sees("1 af 1 har sat mærke"), "the mark")
    name = next(spoken_name(one) for one in console.items() if spoken_name(one).startswith("Mærke for "))
    console.presses("M", "Backspace")
    console.types(typed)
    console.presses("Esc")
    assert console.item(name).property("text") == "4"
    assert not console.item(name).property("activeFocus")
    console.presses("V")
    console.waits(lambda: heart.view()["body"]["shown"], "the marks are shown")
    assert marks(heart) == [4]


def test_a_field_that_is_emptied_and_left_for_something_else_keeps_its_mark(
    console: Console, heart: HeartUnderTest
) -> None:
    console.window.resize(1366, 900)
    at(console, heart, "two/mark-1")
    heart.does("barometer.mark", statement="b3", mark=4, group="h01")
    console.waits(lambda: console.item("Mærke for Kommune 01").property("text") == "4", "the mark")
    console.presses("M", "Up", "Backspace")
    console.clicks("Mærke for Kommune 02")
    console.waits(lambda: console.item("Mærke for Kommune 01").property("text") == "4", "it is as it was")
    console.presses("Up", "Backspace")
    console.types("6,")
    heart.does("day.go", step="two/mark-2")
    console.waits(lambda: not console.sees("Vi ringer tilbage"), "the next statement")
    console.waits(lambda: console.windows.store.waiting == 0, "all answered")
    heart.does("day.go", step="two/mark-1")
    assert marks(heart)[:3] == [4, None, None]
