"""A rehearsal that nobody runs: what the facilitator would press, pressed when a step's time has run out."""

from __future__ import annotations

from workshop.client import make_id
from workshop.domain.step import Step
from workshop.rehearsal.crowd import Crowd
from workshop.rehearsal.following import FollowedDay
from workshop.rehearsal.programme import then
from workshop.rehearsal.temper import ARRIVE_WITHIN, MINUTE, SECOND

STAGE = "stage"
ON_STAGE_MS = MINUTE
"""How long is looked at talks, breaks and the lunch: nothing happens in them that could be rehearsed."""
WITHOUT_CLOCK_MS = 20 * SECOND
BETWEEN_ACTS_MS = 8 * SECOND
PRESS_AGAIN_MS, PRESS_AGAIN_S = 10 * SECOND, 2.0
"""After so long on the heart's clock, and on the wall's, a day that has not moved is asked once more."""
LAST_LOOK_MS = 30 * SECOND


async def press_on(day: FollowedDay, crowd: Crowd) -> None:
    """Press next at the end of each step, show what is to be shown, until the last step has been looked at."""
    done: str | None = None
    while True:
        step = await day.next_step(done)
        done = step.id
        await _time_runs_out(day, step)
        if day.step.id != step.id:
            continue  # Somebody else has pressed.
        for act in then(step).values():
            await act(crowd.cast, step)
            await day.pause(BETWEEN_ACTS_MS, step)
        if step.id == day.day.steps[-1].id:
            await day.pause(LAST_LOOK_MS)
            return
        while day.step.id == step.id:
            await day.host.send("day.next", {"from": step.id}, make_id())
            await day.pause(max(PRESS_AGAIN_MS, PRESS_AGAIN_S * 1000 * day.pace), step)


async def _time_runs_out(day: FollowedDay, step: Step) -> None:
    """Wait until the time of a step has run out, or somebody has gone on. A clock that is paused is waited for."""
    if day.view.get("started_at") is None:
        await day.pause(ARRIVE_WITHIN, step)
        return
    if step.exercise == STAGE:
        await day.pause(ON_STAGE_MS, step)
        return
    if day.view.get("timer") is None:
        await day.pause(WITHOUT_CLOCK_MS, step)
        return
    while day.step.id == step.id and day.view.get("timer") is not None:
        left = day.left_ms
        if left is None:
            await day.wait_news(MINUTE)
        elif left <= 0:
            return
        else:
            await day.wait_news(left)
