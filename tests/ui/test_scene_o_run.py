"""The orienteering run on the projector: readable however many posts, teams and thoughts there are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui.o_run_frames import Frame, o_run
from tests.ui.readable import unreadable
from tests.ui.room_under_test import AMOUNTS, SIZES, Room

SCENES: dict[str, Callable[[int], Frame]] = {
    "teams": lambda amount: o_run("teams", teams=amount),
    "trail": lambda amount: o_run("run", posts=min(amount, 60), teams=amount),
    "wall": lambda amount: o_run("gather", reflections=amount),
    "results": lambda amount: o_run("gather", posts=min(amount, 60), reflections=amount, revealed=True),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("name", SCENES)
def test_every_page_can_be_read_from_the_back_row(room: Room, name: str, amount: int, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    frame = SCENES[name](amount)
    room.show(frame)
    pages = room.scene.property("pages")
    for page in {*range(min(pages, 4)), pages - 1}:
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        assert room.texts()
        assert unreadable(room.scene) == [], f"page {page + 1} of {pages}"


def test_a_deep_hall_turns_pages_rather_than_writing_smaller(room: Room) -> None:
    room.scene.setProperty("smallestText", 42)
    for make in SCENES.values():
        room.show(make(9))
        assert unreadable(room.scene) == []


def test_every_team_has_a_tile_on_some_page(room: Room) -> None:
    frame = o_run("teams", teams=60)
    seen = set()
    room.show(frame)
    for page in range(room.scene.property("pages")):
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        seen.update(text for text in room.texts() if text.startswith("Hold "))
    assert len(seen) == 59, "one has a name of its own"


def test_the_trail_tells_how_many_teams_have_been_where_and_nothing_of_what_they_answered(room: Room) -> None:
    room.show(o_run("run", teams=9))
    texts = room.texts()
    assert {"3 hold har været her", "Bænken", "3 af 9 hold har været hele vejen rundt"} <= set(texts)
    assert "Rigtigt" not in texts


def test_the_right_answers_come_first_once_they_are_shown_and_the_wall_after_them(room: Room) -> None:
    frame = o_run("gather")
    room.show(frame)
    assert "Rigtigt" not in room.texts()
    assert "de unge selv" in room.texts()
    frame = o_run("gather", revealed=True)
    room.show(frame)
    assert "Rigtigt" in room.texts()
    assert "de unge selv" not in room.texts()
    frame["view"]["focus"]["page"] = room.scene.property("pages") - 1
    room.show(frame)
    assert "Rigtigt" not in room.texts()
    assert "de unge selv" in room.texts()


def test_the_steps_of_a_run_follow_each_other_without_a_warning(room: Room) -> None:
    for phase in ("teams", "run", "gather", "run", "teams", "gather"):
        room.show(o_run(phase, revealed=phase == "gather"))
    room.show(o_run("gather", posts=0, teams=0, reflections=0))
    assert "Her kommer jeres tanker" in room.texts()
