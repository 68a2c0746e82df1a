"""Cards of inspiration beside a goal: a strip of their own that leaves every scene readable and mixes with nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.ui import room_frames as frames
from tests.ui.readable import unreadable
from tests.ui.room_under_test import SIZES, Room
from tests.ui.test_scenes import emptied

CARDS = [
    {"id": "i1", "kind": "voice", "text": "Jeg vil bare kende én voksen, der bliver", "source": "Ung, 17 år"},
    {
        "id": "i2",
        "kind": "mechanism",
        "text": "Når den samme voksen er der hver gang, tør man spørge",
        "source": "Notat",
    },
    {"id": "i3", "kind": "voice", "text": "نريد أن نُسأل قبل أن يُقرَّر", "source": ""},
    {
        "id": "i4",
        "kind": "mechanism",
        "text": "Iş birliği virker, når der er kaffe ☕ " * 12,
        "source": "En lang rapport",
    },
]
Frame = frames.Frame
SCENES: dict[str, Callable[[], Frame]] = {
    "signs": lambda: frames.sign_cards("g1", 30),
    "no signs": lambda: emptied(frames.sign_cards("g1")),
    "road": lambda: frames.sign_ordering("g1", "mechanisms"),
    "order": lambda: frames.sign_ordering("g1", "order"),
    "chain": lambda: frames.sign_ordering("g1", "chain"),
    "no road": lambda: emptied(frames.sign_ordering("g1", "order")),
    "futures": lambda: frames.future_scenario("g1"),
}


def inspired(frame: Frame, cards: list[Any] = CARDS) -> Frame:
    frame["view"]["inspiration"] = cards
    return frame


def pages(room: Room, make: Callable[[], Frame], cards: list[Any]) -> list[list[str]]:
    """What stands on each page; every one must be readable."""
    room.show(inspired(make(), cards))
    # The scene has made way for the strip, and turns its pages anew.
    room.show(inspired(make(), cards))
    said = []
    for page in range(room.scene.property("pages")):
        frame = inspired(make(), cards)
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        assert unreadable(room.scene) == [], page
        said.append(room.texts())
    return said


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", SCENES)
def test_a_scene_makes_way_for_what_is_pinned_beside_its_goal(room: Room, name: str, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    for count in (1, 4):
        said = pages(room, SCENES[name], CARDS[:count])
        beside = size != (1024, 768) and name not in {"road", "order", "no road"}
        # Where the scene needs all of the width, they come after it.
        assert "Til inspiration" in said[-1]
        assert all("Til inspiration" in page for page in said) == beside


def test_all_cards_are_told_on_some_page_to_their_end_with_kind_and_source(room: Room) -> None:
    said = "\n".join(text for page in pages(room, SCENES["signs"], CARDS) for text in page)
    assert "“Jeg vil bare kende én voksen, der bliver”" in said
    for words in ("Ung, 17 år", "Kendt mekanisme", "Når den samme voksen", "نريد", "En lang rapport"):
        assert words in said


def test_a_road_is_as_long_as_ever_and_what_is_pinned_comes_after_it(room: Room) -> None:
    room.show(frames.sign_ordering("g1", "mechanisms"))
    own = room.scene.property("pages")
    assert len(pages(room, SCENES["road"], CARDS[:2])) == own + 1


def test_without_cards_the_scene_has_the_whole_room(room: Room) -> None:
    room.show(inspired(frames.sign_cards("g1", 9), []))
    assert "Til inspiration" not in room.texts()
    whole = room.scene.property("pages")
    room.show(inspired(frames.sign_cards("g1", 9)))
    room.show(inspired(frames.sign_cards("g1", 9), []))
    assert room.scene.property("pages") == whole


def test_a_deep_room_and_a_dark_one_can_read_it(room: Room) -> None:
    room.theme.setProperty("darkRoom", True)
    room.scene.setProperty("smallestText", 36)
    pages(room, SCENES["signs"], CARDS)
