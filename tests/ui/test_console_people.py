"""Who is in the day, in the console: found, moved and taken out by mouse and keys, and brought back."""

from gettext import NullTranslations
from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from tests.ui.windows_under_test import Console, HeartUnderTest, spoken_name
from ui.viewmodels.console_view import derive_groups, derive_top
from ui.viewmodels.people import derive_people

SEARCH = "Find en person eller en gruppe"
MINUTE = 60_000
NOW = 1_700_000_000_000
DANISH = NullTranslations()
GROUPS = [
    {"id": one, "name": name, "seat": f"goal:{one}", "phones": 4, "heads": 4, "paper": 0, "last_at": NOW}
    | {"done": 1, "total": 0, "unit": "cards", "extra": []}
    for one, name in (("m1", "Mål 1"), ("m7", "Mål 7"))
]
VIEW: dict[str, Any] = {
    "groups": GROUPS, "seats": [{"seat": "goal:m7", "number": 7, "colour": 6, "title": "Skoven"}],
    "step": {"id": "signs", "exercise": "sign_cards"},
}  # fmt: skip


def somebody(number: int, **told: Any) -> dict[str, Any]:
    """A phone at goal 7 that is here."""
    who = {"id": f"phone-{number}", "number": number, "alias": "", "heads": 1, "via": "phone", "group": "m7"}
    state = {"wrote": 0, "here": True, "heard_at": NOW, "waiting": 0, "taken_out": False}
    return {**who, **state, **told}


def people(*there: dict[str, Any], group: str = "", search: str = "") -> list[dict[str, Any]]:
    """The rows that the console shows of them."""
    return [dict(row) for _key, row in derive_people(there, VIEW, NOW, (group, search), DANISH)]


def test_everybody_is_called_alike_and_says_how_they_are() -> None:
    (paper, phone, alias) = people(
        somebody(4, via="paper", group="m1", heads=3, here=False, heard_at=None),
        somebody(12, here=False, heard_at=NOW - 5 * MINUTE, waiting=2, wrote=1),
        somebody(13, alias="Mette", here=False, heard_at=None),
    )
    assert (paper["name"], paper["state"], paper["told"]) == ("Person 4", "på papir", "3 personer")
    assert (phone["name"], phone["state"], phone["told"]) == (
        "Telefon 12", "ikke forbundet i 5 min", "1 bidrag · 2 på vej",
    )  # fmt: skip
    assert (alias["name"], alias["state"], alias["goal"]) == ("Mette", "ikke forbundet", 7)


def test_they_stand_group_by_group_and_who_is_out_last() -> None:
    told = people(somebody(1), somebody(2, group="m1"), somebody(3, group="m1", taken_out=True), somebody(4))
    assert [one["name"] for one in told] == ["Telefon 2", "Telefon 1", "Telefon 4", "Telefon 3"]
    assert told[-1]["state"] == "taget ud"


def test_a_name_or_a_group_is_found() -> None:
    there = [somebody(1, alias="Åse"), somebody(2, group="m1"), somebody(3)]
    assert [one["name"] for one in people(*there, search="åse")] == ["Åse"]
    assert [one["name"] for one in people(*there, search="mål 7 telefon")] == ["Telefon 3"]
    assert [one["name"] for one in people(*there, group="m1")] == ["Telefon 2"]


def test_what_lies_on_the_phones_is_told_with_where_and_since_when() -> None:
    here = {"phones": 3, "by_group": {"m1": 3}, "waiting": 3, "waiting_by_group": {"m7": 3}}
    told = {**here, "unheard_since": {"m7": NOW - 4 * MINUTE}}
    top = derive_top(VIEW, told, NOW, 0, DANISH)
    assert (top["waiting"], top["where_waiting"]) == ("3 på vej", "Mål 7: 3 på vej, uden forbindelse i 4 min")
    (_, first), (_, second) = derive_groups(VIEW, told, NOW, NOW, DANISH)
    assert (first["phones"], first["waiting"], first["unheard"]) == ("3 af 4 telefoner", "", "")
    assert (second["phones"], second["waiting"], second["unheard"]) == (
        "0 af 4 telefoner", "3 på vej", "uden forbindelse i 4 min",
    )  # fmt: skip


def test_nothing_on_its_way_is_not_said() -> None:
    here = {"phones": 8, "by_group": {"m1": 4, "m7": 4}, "waiting": 0, "waiting_by_group": {}, "unheard_since": {}}
    top = derive_top(VIEW, here, NOW, 0, DANISH)
    assert (top["waiting"], top["where_waiting"]) == ("", "")


def group_of(heart: HeartUnderTest) -> list[int]:
    """How many phones each group has."""
    return [group["phones"] for group in heart.view()["groups"]]


@pytest.mark.windows
def test_somebody_is_moved_and_taken_out_by_keys_alone_and_all_is_undone(
    console: Console, heart: HeartUnderTest
) -> None:
    heart.joins("m1")
    console.attach(heart)
    console.presses("P")
    console.waits(lambda: console.sees("Telefon 1"), "the list")
    console.presses("Down", "Return", "Tab", "Tab", "Return")
    console.waits(lambda: group_of(heart) == [0, 1, 0, 0], "moved")
    console.waits(lambda: console.sees("Telefon 1 er flyttet til Mål 2."), "told")
    console.presses("Ctrl+Z")
    console.waits(lambda: group_of(heart) == [1, 0, 0, 0], "moved back")
    console.clicks("Telefon 1")
    console.clicks("Tag ud af dagen")
    console.waits(lambda: group_of(heart) == [0, 0, 0, 0], "out")
    console.waits(lambda: console.sees("taget ud"), "the list says so")
    console.clicks("Telefon 1")
    console.clicks("Tag ind igen")
    console.waits(lambda: group_of(heart) == [1, 0, 0, 0], "in again")
    console.presses("Esc")
    console.waits(lambda: not any(spoken_name(one) == SEARCH for one in console.items()), "laid away")


@pytest.mark.windows
def test_somebody_is_told_as_folded_out_or_together_and_the_keyboard_goes_on_into_what_was_folded_out(
    console: Console, heart: HeartUnderTest
) -> None:
    QAccessible.setActive(True)
    heart.joins("m1")
    console.attach(heart)
    console.presses("P")
    console.waits(lambda: console.sees("Telefon 1"), "the list")
    line = QAccessible.queryAccessibleInterface(console.item("Telefon 1"))
    console.presses("Down")
    assert console.item("Telefon 1").hasActiveFocus()
    assert line.text(QAccessible.Text.Description).startswith("foldet sammen, Mål 1")
    assert not line.state().checkable
    console.presses("Return")
    console.waits(lambda: line.text(QAccessible.Text.Description).startswith("foldet ud, Mål 1"), "folded out")
    assert console.item("Telefon 1").hasActiveFocus()
    console.presses("Tab")
    assert spoken_name(console.window.activeFocusItem()).endswith("Mål 1")
    console.presses("Shift+Tab", "Return")
    console.waits(lambda: line.text(QAccessible.Text.Description).startswith("foldet sammen"), "folded together")


@pytest.mark.windows
def test_who_was_seated_by_mistake_is_taken_out_again_at_once(console: Console, heart: HeartUnderTest) -> None:
    console.attach(heart)
    console.clicks("En uden telefon")
    console.types("Gerda")
    console.clicks("Sæt i gruppen")
    console.waits(lambda: console.sees("Gerda er med."), "seated")
    console.clicks("Tag ud igen")
    console.waits(lambda: heart.view()["counts"]["heads"] == 0, "out again")
    console.waits(lambda: console.sees("Gerda er taget ud."), "told")
    console.presses("Esc", "Ctrl+Z")
    console.waits(lambda: heart.view()["counts"]["heads"] == 1, "in again")


@pytest.mark.windows
def test_what_can_be_done_with_the_lowest_in_sight_is_in_sight_too(console: Console, heart: HeartUnderTest) -> None:
    for _each in range(16):
        heart.joins("m1")
    console.attach(heart)
    console.presses("P")
    console.waits(lambda: console.sees("Telefon 1"), "the list")
    foot = console.window.height() - 190  # where the list ends
    lines = {console.place_of(name).y(): name for name in (f"Telefon {number}" for number in range(1, 17))}
    console.clicks(lines[max(at for at in lines if at < foot)])
    console.waits(lambda: console.sees("Tag ud af dagen"), "folded out")
    console.clicks("Tag ud af dagen")
    console.waits(lambda: heart.view()["counts"]["heads"] == 15, "out")
