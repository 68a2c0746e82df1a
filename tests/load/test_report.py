"""A figure says itself how far off its goal it may be."""

from __future__ import annotations

from typing import Any

from tests.load import frames
from tests.load.report import BINDING, FAR_OFF, Figure

BEATS = [[at * 5.0, at * 1.0] for at in range(100)]


def run(*, paint: float = 8, gap: float = 17, bare: float = 17, held: float = 0) -> dict[str, Any]:
    """What a run has noted: each frame's painting, the worst gap here and in the bare window, a thread held once."""

    def swaps(worst: float) -> list[list[Any]]:
        return [[at * 17.0 + (worst - 17 if at > 50 else 0), True] for at in range(100)]

    late = [[at + (held if place > 50 else 0), work] for place, (at, work) in enumerate(BEATS)]
    painted = [[paint, paint]] * 100
    seen = {"beats": late, "frames": painted, "cpu": 1.0, "done": 10}
    return {
        **seen,
        "swaps": swaps(gap),
        "floor": swaps(bare),
        "votes": {**seen, "beats": BEATS, "frames": [[8.0, 8.0]]},
    }


def failing(**noted: float) -> list[str]:
    """The figures of a run that do not hold."""
    return [
        one.what.removeprefix("300 phones").removeprefix(" move cards").removeprefix(": ")
        for one in frames.figures(300, [run(**noted)])
        if not one.holds
    ]


def test_a_figure_holds_as_far_off_its_goal_as_it_is_allowed() -> None:
    assert Figure("a", 30, "ms", 10).holds
    assert not Figure("a", 31, "ms", 10).holds
    assert Figure("a", 10, "ms", 10, allowed=BINDING).holds
    assert not Figure("a", 10.1, "ms", 10, allowed=BINDING).holds
    assert not Figure("a", 9, "/s", 10, at_least=True, allowed=BINDING).holds
    assert Figure("a", 1000, "ms").holds
    assert Figure("a", 1, "ms", 1).allowed == FAR_OFF


def test_frames_fail_at_the_goals_themselves() -> None:
    assert failing() == []
    assert failing(paint=17) == ["to paint a frame, p95"]
    assert failing(held=51) == ["the windows' thread held, worst"]


def test_a_gap_is_excused_only_by_a_bare_windows_gap_of_the_same_run() -> None:
    worst = ["between frames while cards move, worst"]
    assert failing(gap=25) == []
    assert failing(gap=26) == worst
    assert failing(gap=26, bare=18) == []
    assert failing(gap=59, bare=40) == []
    assert failing(gap=61, bare=40) == worst
