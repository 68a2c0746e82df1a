"""Homework on the projector: long texts go on over cards and pages, and who came without is there too."""

from __future__ import annotations

import pytest

from tests.ui import room_frames as frames
from tests.ui.readable import unreadable
from tests.ui.room_under_test import SIZES, Room
from ui.viewmodels.parts import in_parts

TEXTS = (
    "Én overgangssamtale, ikke fire", "", "Vi ringer i uge 33", "نتصل بالعائلة أولاً", "İş birliği 🙌🏽",
    "Vi har spurgt tolv unge, hvad de husker fra skiftet. " * 6, "Tre ord: ro, tid, mod",
)  # fmt: skip
Frame = frames.Frame


def homework(count: int, text: str | None = None, *, without: bool = False) -> Frame:
    """What so many groups have brought."""
    said = [
        {
            "group": f"h{at}",
            "name": f"Gruppe {at + 1} med et navn",
            "seat": f"goal:g{at % 5 + 1}",
            "text": "" if without else text if text is not None else TEXTS[at % len(TEXTS)],
            "contribution": None,
            "via": None,
        }
        for at in range(count)
    ]
    return frames.stage("homework", homework=said)


def all_pages(room: Room, frame: Frame) -> str:
    """Every page must be readable; gives what stands on them."""
    said: list[str] = []
    room.show(frame)
    for page in range(room.scene.property("pages")):
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        assert unreadable(room.scene) == [], page
        said += room.texts()
    return "\n".join(said)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("count", [0, 1, 3, 15, 60])
def test_any_number_of_groups_can_be_read(room: Room, count: int, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    said = all_pages(room, homework(count))
    assert ("Hvad har I med hjemmefra?" in said) == (count == 0)


def test_a_text_of_the_greatest_length_goes_on_over_cards_and_none_of_it_is_cut(room: Room) -> None:
    words = " ".join(f"ord{number}" for number in range(500))
    said = all_pages(room, homework(2, words))
    assert all(f"ord{number}" in said for number in range(500))
    assert "(1 af" in said
    assert not any(item.property("truncated") for item in room.items() if item.inherits("QQuickText"))


def test_who_came_without_is_shown_kindly(room: Room) -> None:
    said = all_pages(room, homework(7))
    assert "Gruppe 2 med et navn" in said
    assert "Kom I uden, er I lige så meget med." in said
    assert "Kom I uden" not in all_pages(room, homework(3, without=True))


def test_a_deep_and_dark_room_can_read_it(room: Room) -> None:
    room.theme.setProperty("darkRoom", True)
    room.scene.setProperty("smallestText", 40)
    all_pages(room, homework(15))


def test_parts_are_parted_between_words() -> None:
    assert in_parts("en to tre", 100) == ["en to tre"]
    assert in_parts("", 10) == [""]
    assert in_parts("en to tre fire", 8) == ["en to", "tre fire"]
    assert in_parts("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]
