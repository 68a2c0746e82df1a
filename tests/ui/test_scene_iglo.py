"""IGLO on the projector with nothing, one, nine, sixty and two hundred actions: always readable, nothing on top."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest

from tests.ui import room_frames as frames
from tests.ui.readable import unreadable
from tests.ui.room_under_test import AMOUNTS, SIZES, Room

LEVELS = ["individual", "group", "leadership", "organisation"]
Frame = frames.Frame

WRITTEN = (
    ("individual", "Jeg skriver mit navn på overgangsskemaet", "vejleder", "nu"),
    ("group", "Torsdagstavlen", "teamet", "uge 38"),
    ("leadership", "Lederen spørger til tavlen", "Rikke", "uge 40"),
    ("individual", "ringe før brev 📞", "alle", "fra mandag"),
    ("organisation", "Fælles telefonnummer på tværs af forvaltninger <b>helst</b>", "?", "2025"),
    ("group", "makker ved hvert skifte", "team syd", "oktober"),
    ("organisation", "Aftale om data; '); DROP TABLE iglo;--", "jura", "ukendt"),
    ("leadership", "نتصل بالعائلة أولاً قبل أن نكتب رسالة", "", ""),
    ("individual", "Vi holder en fast halv time hver torsdag, hvor én fra hvert team fortæller om et barn, der er ved "
     "at skifte, og hvad de andre skal vide. " * 4, "alle i huset, også dem der plejer at have for travlt", "når vi er "
     "færdige med alt det andet"),
)  # fmt: skip


def actions(count: int, levels: list[str] | None = None) -> list[dict[str, Any]]:
    """So many actions of one group."""
    made = []
    for at in range(count):
        level, action, who, when = WRITTEN[at % len(WRITTEN)]
        made.append({
            "id": f"a{at}", "seat": "goal:g1", "group": "", "level": levels[at % len(levels)] if levels else level,
            "action": action, "who": who, "when": when, "via": "phone", "late": False,
        })  # fmt: skip
    return made


def igloo(count: int, *, marked: bool = False, levels: list[str] | None = None) -> Frame:
    """The igloo of a goal in focus."""
    body = {**overview(5, 2)["view"]["body"], "items": actions(count, levels), "marked": marked}
    return _titled(frames.frame("iglo", body, "g1", "gaps" if marked else "write"))


def overview(groups: int, each: int, *, marked: bool = True, name: str = "Havbakke Kommune og opland") -> Frame:
    """The gap view of so many groups, each with up to so many actions a level."""
    rows = []
    for at in range(groups):
        counts = {level: (at * 7 + place * 3) % (each + 1) for place, level in enumerate(LEVELS)}
        rows.append({
            "id": f"h{at}", "name": f"{name} {at + 1}", "seat": f"goal:{at}", "counts": counts,
            "gaps": [level for level in LEVELS if not counts[level]],
        })  # fmt: skip
    empty = {level: sum(1 for row in rows if level in row["gaps"]) for level in LEVELS}
    came = {"phone": sum(sum(row["counts"].values()) for row in rows), "paper": each}
    body = {"levels": LEVELS, "marked": marked, "groups": rows, "empty": empty, "came": came, "items": []}
    made = _titled(frames.frame("iglo", body, None, "gaps" if marked else "write"))
    seats = made["view"]["seats"]
    made["view"]["seats"] = [
        {**seats[at % 5], "seat": f"goal:{at}", "number": at + 1, "colour": at} for at in range(max(groups, 1))
    ]
    return made


def _titled(frame: Frame) -> Frame:
    frame["view"]["step"]["title"] = "Fire niveauer"
    frame["view"]["step"]["block"] = "IGLO"
    return frame


def every_page(room: Room, frame: Frame) -> Iterator[int]:
    """Show page after page."""
    room.show(frame)
    for page in range(room.scene.property("pages")):
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        yield page


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", AMOUNTS)
@pytest.mark.parametrize("marked", [False, True])
def test_an_igloo_of_any_size_can_be_read_and_every_action_comes_once(
    room: Room, size: tuple[int, int], count: int, marked: bool
) -> None:
    room.view.resize(*size)
    seen: list[str] = []
    for _page in every_page(room, igloo(count, marked=marked)):
        cards = list(room.items("IgloCard"))
        places = [room.place(card) for card in cards]
        assert not [pair for pair in itertools.combinations(places, 2) if pair[0].intersects(pair[1])]
        seen += [card.property("key") for card in cards]
        assert unreadable(room.scene) == []
    assert sorted(seen) == sorted(f"a{at}" for at in range(count))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("groups", AMOUNTS)
@pytest.mark.parametrize("marked", [False, True])
def test_the_gap_view_of_any_number_of_groups_can_be_read_and_every_group_comes_once(
    room: Room, size: tuple[int, int], groups: int, marked: bool
) -> None:
    room.view.resize(*size)
    seen: set[str] = set()
    for _page in every_page(room, overview(groups, 3, marked=marked)):
        seen |= {text for text in room.texts() if text.startswith("Havbakke")}
        assert unreadable(room.scene) == []
    assert len(seen) == groups


@pytest.mark.parametrize("size", SIZES)
def test_fifteen_groups_stand_on_one_page(room: Room, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    room.show(overview(15, 3))
    assert room.scene.property("pages") == 1


@pytest.mark.parametrize("unit", [1.25, 1.5])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_a_deep_room_gets_larger_text_and_more_pages(room: Room, size: tuple[int, int], unit: float) -> None:
    room.view.resize(*size)
    room.scene.setProperty("smallestText", 28 * unit)
    for frame in (igloo(9), igloo(9, marked=True), overview(15, 3)):
        for _page in every_page(room, frame):
            assert unreadable(room.scene) == []


def test_an_empty_level_asks_kindly_and_only_once_the_room_looks_for_gaps(room: Room) -> None:
    asks = "Tomt endnu. Hvem kunne gøre noget her?"
    room.show(igloo(3, marked=False))
    assert asks not in room.texts()
    room.show(igloo(3, marked=True))
    assert room.texts().count(asks) == 1
    room.show(overview(3, 0, marked=False))
    assert "tomt" not in room.texts()
    room.show(overview(3, 0))
    assert room.texts().count("tomt") == 12
    assert "tomt hos 3 af 3" in room.texts()


def test_an_action_that_gets_another_level_is_the_same_card_as_before(room: Room) -> None:
    frame = igloo(4)
    room.show(frame)
    before = {card.property("key"): card for card in room.items("IgloCard")}
    frame["view"]["body"]["items"][0]["level"] = "organisation"
    room.show(frame)
    after = {card.property("key"): card for card in room.items("IgloCard")}
    assert after["a0"] is before["a0"]
    assert room.place(after["a0"]).y() > room.place(after["a1"]).y()


def test_two_levels_are_shown_in_two_courses(room: Room) -> None:
    frame = igloo(20, levels=["leadership", "group"])
    frame["view"]["body"]["levels"] = ["leadership", "group"]
    room.show(frame)
    assert len(list(room.items("IgloBand"))) == 2
    assert unreadable(room.scene) == []
