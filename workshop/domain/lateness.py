"""How late the day is. It counts from the pressed start, never from the file's date: the plan gives lengths only."""

from __future__ import annotations

from math import floor

from workshop.domain.day import DayState
from workshop.domain.plan import Block

MINUTE_MS = 60_000


def late_minutes(day: DayState, now: int) -> int:
    """Whole minutes behind the plan, negative where ahead; 0 before the start. `now` is ms since 1970, UTC.

    A day that is within its step's planned time is as late as it was on entering the step; past it, lateness grows.
    """
    window = _planned(day)
    if day.started_at is None or window is None:
        return 0
    begins, ends = window
    on_entering = (day.step_at - day.started_at) / MINUTE_MS - begins
    overrun = (now - day.started_at) / MINUTE_MS - ends
    return floor(max(on_entering, overrun))


def _planned(day: DayState) -> tuple[float, float] | None:
    """When the running step begins and ends by the plan, in minutes from the day's planned beginning."""
    blocks = day.plan.blocks
    block = day.plan.block(day.now_at.block)
    if block is None or not blocks:
        return None
    beginning = _clock(blocks[0].start)
    begins: float = _clock(block.start) - beginning
    ends = begins + _length(block)
    for step in day.steps[: day.step]:
        if step.block == block.id:
            begins = min(begins + step.minutes, ends)
    last = all(step.block != block.id for step in day.steps[day.step + 1 :])
    # The last step of a block has until the block ends; one without a clock takes no time of its own.
    return begins, ends if last else min(begins + day.now_at.minutes, ends)


def _clock(time: str) -> int:
    hours, _, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes)


def _length(block: Block) -> int:
    return (_clock(block.end) - _clock(block.start)) % (24 * 60)
