"""Every scene in the deepest room that there is text for: larger, on more pages, and as readable as ever."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui import (
    room_frames as frames,
)
from tests.ui import (
    test_scene_amounts,
    test_scene_barometer,
    test_scene_case,
    test_scene_homework,
    test_scene_iglo,
    test_scene_inspiration,
    test_scene_plenum,
    test_scene_problem_sorting,
    test_scene_quiz,
    test_scenes,
)
from tests.ui.o_run_frames import o_run
from tests.ui.readable import texts_of, unreadable
from tests.ui.room_under_test import SHAPES, SIZES, Room
from ui.back_row import LARGEST, code_size

Frame = frames.Frame
AMOUNTS = [0, 9, 60]
DEEP = 10
"""Metres to the back row, from where text is as large as it comes."""
SOME_PAGES = 3
"""So many of the first pages are read, and the last."""


def longest_net() -> Frame:
    """The lobby with a net's name of 32 bytes, a long password, and the longest address that there is."""
    made = frames.stage("lobby")
    net = {"ssid": "Kulturhuset_Åen-gæstenet-mødesal", "password": "karamel-og-kage-til-alle-2026"}
    address = "192.168.100.200:58765"
    made["view"]["join"] |= {"url": f"http://{address}/", "address": address, "wifi": net}
    return made


COUNTED: dict[str, Callable[[int], Frame]] = {
    **test_scene_amounts.SCENES,
    **{f"quiz: {name}": make for name, make in test_scene_quiz.SCENES.items() if not name.startswith("long")},
    "barometer of groups": lambda count: test_scene_barometer.measured("group", count),
    "barometer of groups again": lambda count: test_scene_barometer.measured("group", count, again=True),
    "barometer of persons": lambda count: test_scene_barometer.measured("person", count),
    "barometer hidden": lambda count: test_scene_barometer.measured("person", count, shown=False),
    "igloo": lambda count: test_scene_iglo.igloo(count, marked=True),
    "gaps": lambda count: test_scene_iglo.overview(count, 3),
    "teams": lambda count: o_run("teams", teams=count),
    "trail": lambda count: o_run("run", posts=count, teams=count),
    "thoughts": lambda count: o_run("gather", reflections=count),
    "posts": lambda count: o_run("gather", posts=count, reflections=count, revealed=True),
    "answers": lambda count: test_scene_plenum.plenum(count, notes=min(count, 3), hands=count, speaking=count > 0),
    "cloud": lambda count: test_scene_plenum.plenum(count, display="cloud"),
    "covered": lambda count: test_scene_plenum.plenum(count, shown=False),
    "tame or wild": test_scene_problem_sorting.crowd,
    "case's mechanisms": lambda count: test_scene_case.crowd("mechanisms", count),
    "case's chain": lambda count: test_scene_case.crowd("chain", count),
    "homework": test_scene_homework.homework,
    "pinned beside": lambda count: test_scene_inspiration.inspired(frames.sign_cards("g1", count)),
}
SINGLE = {
    **{name: test_scenes.MAKERS[name] for name in test_scenes.MAKERS if name not in COUNTED},
    "doors closed": lambda: _closed(frames.stage("lobby")),
    "without wi-fi": lambda: _without_wifi(frames.stage("lobby")),
    "the longest net": longest_net,
    "case's idea": lambda: test_scene_case.case("idea", 2),
    "case's idea alone": lambda: test_scene_case.case("idea", 1),
}


def _closed(frame: Frame) -> Frame:
    frame["view"]["join"]["open"] = False
    return frame


def _without_wifi(frame: Frame) -> Frame:
    frame["view"]["join"]["wifi"] = None
    return frame


def wrong_on_any_page(room: Room, frame: Frame) -> list[str]:
    """What cannot be read, with its page."""
    room.scene.setProperty("codeSize", code_size(DEEP))
    room.show(frame)
    room.show(frame)
    pages = room.scene.property("pages")
    wrong = []
    for page in sorted({*range(min(pages, SOME_PAGES)), pages - 1}):
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        wrong += [f"page {page + 1} of {pages}: {one}" for one in unreadable(room.scene, LARGEST)]
    return wrong


@pytest.mark.parametrize("size", SHAPES, ids=str)
@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("name", COUNTED)
def test_any_amount_can_be_read_from_far_away(room: Room, name: str, amount: int, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    room.scene.setProperty("smallestText", LARGEST)
    assert wrong_on_any_page(room, COUNTED[name](amount)) == []


@pytest.mark.parametrize("size", SHAPES, ids=str)
@pytest.mark.parametrize("name", SINGLE)
def test_what_has_no_amount_can_be_read_from_far_away(room: Room, name: str, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    room.scene.setProperty("smallestText", LARGEST)
    assert wrong_on_any_page(room, SINGLE[name]()) == []


@pytest.mark.parametrize("name", ["lobby", "without wi-fi", "talk"])
def test_a_code_is_larger_in_a_deep_room(room: Room, name: str) -> None:
    def widths() -> list[float]:
        return [room.place(code).width() for code in room.items("QrCode")]

    room.view.resize(1920, 1080)
    room.show(SINGLE[name]())
    before = widths()
    room.scene.setProperty("smallestText", LARGEST)
    room.scene.setProperty("codeSize", code_size(DEEP))
    room.show(SINGLE[name]())
    assert before
    assert all(now > was for now, was in zip(widths(), before, strict=True))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("password", ["karamel24", "en lang kode med mellemrum og ord i, som er treogtres tegn lang!"])
def test_the_longest_net_and_address_stand_clear_of_all_else(room: Room, password: str, size: tuple[int, int]) -> None:
    frame = longest_net()
    frame["view"]["join"]["wifi"]["password"] = password
    room.view.resize(*size)
    room.show(frame)
    room.show(frame)
    assert unreadable(room.scene) == []
    codes = [room.place(code) for code in room.items("QrCode")]
    below = [there for item, there in texts_of(room.scene) if item.property("text") in {"47", "er med"}]
    assert len(codes) == len(below) == 2
    assert not any(code.intersects(there) for code in codes for there in below)
