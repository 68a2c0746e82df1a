"""A late demo day at the console: what is proposed, when the day would end, and what comes of yes and of no."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assets import FOLDER
from tests.ui.everywhere import kind, parts, place, rest
from tests.ui.windows_under_test import Console, HeartUnderTest
from workshop.planning.day_file import read_day_file

STEP, PLANNED_MINUTES = "act-scen/draw", 50
"""The demo day's first long exercise, and how long after the start it is planned."""


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[HeartUnderTest]:
    heart = HeartUnderTest(tmp_path, read_day_file(FOLDER / "templates" / "demo_day.yaml").plan)
    heart.stop()
    yield heart
    heart.stop()


def runs_late(heart: HeartUnderTest, minutes: int, step: str = STEP, planned: int = PLANNED_MINUTES) -> None:
    """The day was started at half past eight, and has come to a step, its first long exercise, so many minutes late."""
    heart.begin(now="2026-10-01T08:30:00")
    heart.does("day.start")
    heart.stop()
    late = planned + minutes
    heart.begin(now=f"2026-10-01T{8 + (30 + late) // 60:02d}:{(30 + late) % 60:02d}:00")
    heart.does("day.go", step=step)


@pytest.mark.parametrize(
    ("minutes", "end", "proposed"),
    [
        (3, "15:53", ["Et eksempel: 18 → 15 min"]),
        (8, "15:58", ["Pause: 15 → 14 min", "Et eksempel: 18 → 11 min"]),
        (
            25,
            "16:15",
            [
                "Pause: 15 → 10 min",
                "Hvad ser vi, når det går den rette vej?: 32 → 30 min",
                "Et eksempel: springes over (18 min)",
            ],
        ),
    ],
)
def test_a_late_day_proposes_what_to_cut_and_holds_what_it_shows(
    demo: HeartUnderTest, console: Console, minutes: int, end: str, proposed: list[str]
) -> None:
    runs_late(demo, minutes)
    console.attach(demo)
    assert console.sees(f"Dagen bliver {minutes} min for lang")
    assert console.sees(f"Den ender kl. {end} i stedet for 15:50.")
    before = demo.view()["plan_seq"]
    console.clicks("Vis forslag")
    console.waits(lambda: console.sees("Så ender dagen kl. 15:50."), "the new end is shown")
    told = console.windows.console.property("outlook")["cuts"]
    assert [f"{one['title']}: {one['change']}" for one in told] == proposed
    assert demo.view()["plan_seq"] == before, "nothing has changed yet"
    console.clicks("Gør det")
    console.waits(lambda: not console.sees("for lang"), "the day is on time")
    assert console.sees("til tiden")
    assert demo.view()["outlook"]["expected_end"] == "15:50"
    console.presses("Ctrl+Z")
    console.waits(lambda: console.sees(f"Dagen bliver {minutes} min for lang"), "it is undone")


def test_a_proposal_that_is_let_be_changes_nothing_and_is_not_told_again_at_once(
    demo: HeartUnderTest, console: Console
) -> None:
    runs_late(demo, 8)
    console.attach(demo)
    before = demo.view()["programme"]
    console.clicks("Lad det være")
    console.waits(lambda: not console.sees("for lang"), "it is let be")
    assert demo.view()["programme"] == before


def test_the_running_block_is_in_sight_above_what_is_said_of_the_days_end(
    demo: HeartUnderTest, console: Console
) -> None:
    runs_late(demo, 25, "act-order/mechanisms", 305)
    console.attach(demo)

    def in_sight() -> bool:
        pane = dict(parts(console))["ProgrammePane"]
        above = next(item for item in console.items(pane) if kind(item) == "OutlookPanel")
        running = next(
            (one for one in console.items(pane) if kind(one) == "ProgrammeBlock" and one.property("now")), None
        )
        return running is not None and place(running).top() + 60 < place(above).top()

    console.waits(lambda: console.sees("for lang"), "the end is told")
    console.window.resize(1024, 768)
    rest(console)
    console.waits(in_sight, "the running block")


def test_a_day_on_time_is_told_nothing(demo: HeartUnderTest, console: Console) -> None:
    runs_late(demo, 0)
    console.attach(demo)
    assert not console.sees("for lang")
    assert console.sees("til tiden")
