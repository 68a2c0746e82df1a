"""The projector with nothing, one, nine, sixty and two hundred contributions, in every shape: always readable."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.ui import room_frames as frames
from tests.ui.readable import unreadable
from tests.ui.room_under_test import AMOUNTS, SIZES, Room

Frame = frames.Frame


def signs(count: int) -> Frame:
    """The wall of a goal with so many signs."""
    return frames.sign_cards("g1", count)


def on_the_road(phase: str, revealed: bool = False) -> Callable[[int], Frame]:
    """The road of a goal with so many signs, two or three a step, and a mechanism for every third."""

    def made(count: int) -> Frame:
        frame = frames.visit_voting("reveal", "g1") if revealed else frames.sign_ordering("g1", phase)
        body = frame["view"]["body"]
        every = [card for step in body["road"] for card in step["cards"]]
        cards, mechanisms = frames.sized(every, count), frames.sized(body["mechanisms"], count // 3)
        steps = max(1, min(count // 2, 24))
        body["road"] = [{"id": f"s{at}", "when": "før sommer", "cards": cards[at::steps]} for at in range(steps)]
        body["mechanisms"] = [
            {**one, "id": f"m{at}", "signs": [card["id"] for card in cards[at * 3 : at * 3 + 2]]}
            for at, one in enumerate(mechanisms)
        ]
        body["unplaced"] = []
        if "chain" in body:
            body["chain"] = [
                {**body["chain"][at % 3], "id": f"l{at}", "sign": card["id"]} for at, card in enumerate(cards[::2])
            ]
        if count == 0:
            body["road"] = []
        return frame

    return made


def keywords(count: int) -> Frame:
    """The keyword wall of a goal with so many futures."""
    frame = frames.future_scenario("g1")
    body = frame["view"]["body"]
    body["scenarios"] = [
        {**body["scenarios"][at % 3], "id": f"f{at}", "drawing": f"f{at}@1" if at % 2 else None} for at in range(count)
    ]
    return frame


def notes(count: int) -> Frame:
    """So many notes that were brought home."""
    frame = frames.take_home(None)
    body = frame["view"]["body"]
    body["notes"] = [{**body["notes"][at % len(body["notes"])], "id": f"n{at}"} for at in range(count)]
    return frame


def goals(make: Callable[[None], Frame]) -> Callable[[int], Frame]:
    """The overview of so many goals, at most thirty."""

    def made(count: int) -> Frame:
        frame = make(None)
        view = frame["view"]
        known = view["seats"]
        many = range(min(count, 30))
        view["seats"] = [{**known[at % 5], "seat": f"goal:{at}", "number": at + 1, "colour": at} for at in many]
        for name, key in (("seats", "seat"), ("routes", "group")):
            if view["body"].get(name):
                there = view["body"][name]
                view["body"][name] = [{**there[at % 5], key: f"goal:{at}", "seat": f"goal:{at}"} for at in many]
        return frame

    return made


SCENES: dict[str, Callable[[int], Frame]] = {
    "signs": signs,
    "order": on_the_road("order"),
    "mechanisms": on_the_road("mechanisms"),
    "chain": on_the_road("chain"),
    "revealed road": on_the_road("reveal", revealed=True),
    "keywords": keywords,
    "notes": notes,
    "all signs": goals(frames.sign_cards),
    "all roads": goals(frames.sign_ordering),
    "all keywords": goals(frames.future_scenario),
    "visit": goals(lambda _: frames.visit_voting()),
    "reveal": goals(lambda _: frames.visit_voting("reveal")),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("name", SCENES)
def test_every_page_can_be_read_from_the_back_row(
    window: Room, qtbot: QtBot, name: str, amount: int, size: tuple[int, int]
) -> None:
    window.begin(qtbot)
    window.view.resize(*size)
    frame = SCENES[name](amount)
    window.show(frame)
    for page in range(min(window.scene.property("pages"), 6)):
        frame["view"]["focus"]["page"] = page
        window.show(frame)
        assert unreadable(window.scene) == [], f"page {page + 1}"
