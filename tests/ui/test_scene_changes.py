"""From one exercise to another in the room: a scene that goes is never shown the things of the one that comes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui import room_frames as frames
from tests.ui.o_run_frames import o_run
from tests.ui.room_under_test import Room
from tests.ui.test_scene_barometer import measured
from tests.ui.test_scene_case import crowd as case
from tests.ui.test_scene_homework import homework
from tests.ui.test_scene_iglo import igloo, overview
from tests.ui.test_scene_plenum import plenum
from tests.ui.test_scene_problem_sorting import of_the_day
from tests.ui.test_scene_quiz import quiz

STEPS: dict[str, Callable[[], frames.Frame]] = {
    "lobby": lambda: frames.stage("lobby"),
    "homework": lambda: homework(4),
    "tame or wild": lambda: of_the_day(placed=True),
    "quiz": lambda: quiz(revealed=True),
    "case": lambda: case("mechanisms", 6),
    "barometer of groups": lambda: measured("group", 6),
    "barometer of persons": lambda: measured("person", 12, again=True),
    "igloo": lambda: igloo(9),
    "gaps": lambda: overview(4, 2),
    "teams": lambda: o_run("teams"),
    "plenum": lambda: plenum(9),
    "keywords": frames.future_scenario,
    "mechanisms": lambda: frames.sign_ordering("g4"),
    "notes": frames.take_home,
}


@pytest.mark.parametrize("first", STEPS)
def test_any_exercise_can_follow_and_nothing_is_said_of_the_other_ones_things(room: Room, first: str) -> None:
    for second in STEPS.values():
        room.model.apply(STEPS[first]())
        room.model.apply(second())
    room.show(frames.stage("lobby"))
