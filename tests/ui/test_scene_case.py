"""The case on the projector: piece by piece, any number of pieces and texts of any length."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from tests.ui import room_frames as frames
from tests.ui.readable import unreadable
from tests.ui.room_under_test import AMOUNTS, SIZES, Room

MOST_PAGES = 14
"""So many pages are turned; beyond it they are more of the same."""
LONG = (
    "Så spørger lærere og pædagoger tidligere til råds, også om det, der endnu ikke er en sag, men som nogen går og "
    "tænker over om aftenen, og som ellers først blev sagt højt, når det var blevet for stort til at bære alene"
)
FOREIGN = "عندما يعرف الناس بعضهم البعض 👩‍👩‍👧 يسألون في وقت أبكر"
Frame = frames.Frame


def case(phase: str, count: int = 99, **body: Any) -> Frame:
    """The day file's case at a phase, so many pieces unfolded."""
    plan = frames.day()["case"]
    levels = {link["step"]: link["level"] for link in plan["chain"]}
    mechanisms = [
        {"id": f"m{n}", "number": n, "text": text, "level": levels.get(n)}
        for n, text in enumerate(plan["mechanisms"], start=1)
    ]
    chain = [{"id": f"q{n}", "number": link["step"], **link} for n, link in enumerate(plan["chain"], start=1)]
    items = {"mechanisms": mechanisms, "chain": chain}.get(phase, [])[:count]
    told = {"title": plan["title"], "goal_text": plan["goal_text"], "left": 0, "items": items}
    told["trial_action"] = plan["trial_action"] if phase != "idea" or count > 1 else ""
    return case_frame(phase, {**told, **body})


def case_frame(phase: str, body: dict[str, Any]) -> Frame:
    """A frame of the case with this body."""
    frame = frames.frame("case", body, focus=None, phase=phase)
    frame["view"]["step"]["title"] = "Casen: socialrådgiver på skolen"
    return frame


def crowd(phase: str, count: int) -> Frame:
    """So many pieces, long and foreign ones among them."""
    frame = case(phase)
    there = frame["view"]["body"]["items"]
    words = {"mechanisms": "text", "chain": "question"}[phase]
    made = []
    for n in range(count):
        one = {**there[n % 6], "id": f"x{n}", "number": n + 1}
        if n % 6 in (2, 4):
            one[words] = (LONG, FOREIGN)[n % 6 // 3]
        made.append(one)
    frame["view"]["body"]["items"] = made
    return frame


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("phase", ["mechanisms", "chain"])
def test_every_page_can_be_read_from_the_back_row(room: Room, phase: str, amount: int, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    frame = crowd(phase, amount)
    seen: set[str] = set()
    for page in itertools.count():
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        room.show(frame)
        if page < 4:
            assert unreadable(room.scene) == [], f"page {page + 1}"
        seen |= {one.property("key") for one in (*room.items("CaseMechanism"), *room.items("CaseQuestion"))}
        if page + 1 >= min(room.scene.property("pages"), MOST_PAGES):
            break
    assert len(seen) == amount or room.scene.property("pages") > MOST_PAGES


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("times", [1, 12])
@pytest.mark.parametrize("count", [1, 2])
def test_goal_and_trial_action_can_be_read_at_any_length(
    room: Room, count: int, times: int, size: tuple[int, int]
) -> None:
    room.view.resize(*size)
    frame = case("idea", count)
    body = frame["view"]["body"]
    body["goal_text"] = " ".join([body["goal_text"]] * times)
    if body["trial_action"]:
        body["trial_action"] = " ".join([FOREIGN if times > 1 else body["trial_action"]] * times)
    room.show(frame)
    for page in range(room.scene.property("pages")):
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        assert unreadable(room.scene) == []


def test_a_mechanism_says_in_words_and_shape_whose_change_it_is(room: Room) -> None:
    room.show(case("mechanisms"))
    told = room.texts()
    assert (told.count("praksis"), told.count("målgruppen")) == (4, 2)
    numbers = {one.property("number"): one.property("target") for one in room.items("CaseNumber")}
    assert numbers == {1: False, 2: False, 3: False, 4: False, 5: True, 6: True}


def test_the_words_for_sources_are_danish_and_others_stand_as_they_were_written(room: Room) -> None:
    frame = case("chain")
    frame["view"]["body"]["items"][0]["source"] = "Lone i SSP"
    room.show(frame)
    told = set(room.texts())
    assert {"Spørg personalet · Lone i SSP", "Statistik og regnskab · register"} <= told
    assert "Mål dage i 20 forløb · sagsgennemgang" in told


def test_a_new_piece_leaves_the_others_as_they_are(room: Room) -> None:
    room.show(case("mechanisms", 2))
    before = {one.property("key"): one for one in room.items("CaseMechanism")}
    room.show(case("mechanisms", 3))
    after = {one.property("key"): one for one in room.items("CaseMechanism")}
    assert set(after) == {"m1", "m2", "m3"}
    assert all(after[key] is one for key, one in before.items())


def test_a_day_without_a_case_says_so_kindly(room: Room) -> None:
    room.show(case_frame("idea", {"title": None, "goal_text": "", "trial_action": "", "left": 0, "items": []}))
    assert "Et eksempel" in room.texts()
