"""How late the day is. It counts from the pressed start, never from the file's date: the plan gives lengths only."""

from __future__ import annotations

from workshop.domain.day import DayState
from workshop.domain.timetable import length, minute_of

MINUTE_MS = 60_000


def late_minutes(day: DayState, now: int) -> int:
    """Minutes behind the plan, to the nearest whole, negative where ahead; 0 before the start. `now` is ms since 1970.

    A day that is within its step's planned time is as late as it was on entering the step; past it, lateness grows.
    """
    window = planned(day, day.step)
    if day.started_at is None or window is None:
        return 0
    begins, ends = window
    on_entering = (day.step_at - day.started_at) / MINUTE_MS - begins
    overrun = (now - day.started_at) / MINUTE_MS - ends
    return round(max(on_entering, overrun))


def planned(day: DayState, place: int) -> tuple[float, float] | None:
    """When a step begins and ends by the plan, in minutes from the day's planned beginning; None outside all blocks."""
    here = day.steps[place]
    block = day.plan.block(here.block)
    if block is None:
        return None
    begins: float = minute_of(block.start) - day.begins
    ends = begins + length(block)
    for step in day.steps[:place]:
        if step.block == block.id:
            begins = min(begins + step.minutes, ends)
    last = all(step.block != block.id for step in day.steps[place + 1 :])
    # The last step of a block has until the block ends; one without a clock takes no time of its own.
    return begins, ends if last else min(begins + here.minutes, ends)
