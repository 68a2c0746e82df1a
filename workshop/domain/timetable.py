"""Clock times of the programme: blocks that follow on one another, and what moves along when one is moved."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from workshop.domain.plan import Block

DAY_MINUTES = 24 * 60
LAST_MINUTE = DAY_MINUTES - 1
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)\Z")


def is_clock(text: str) -> bool:
    """Whether `text` is a time of the day, as 9:05, 09.05 or 23:59."""
    return _CLOCK.match(text) is not None


def minute_of(clock: str) -> int:
    """The minute of the day of a clock time."""
    hours, minutes = clock.replace(".", ":").split(":")
    return int(hours) * 60 + int(minutes)


def clock_of(minute: float) -> str:
    """The clock time `HH:MM` of a minute of the day; no later than its last one, no earlier than its first."""
    whole = max(0, min(round(minute), LAST_MINUTE))
    return f"{whole // 60:02d}:{whole % 60:02d}"


def length(block: Block) -> int:
    """How long a block is, in minutes; 0 where it ends before it begins."""
    return max(0, minute_of(block.end) - minute_of(block.start))


def at(block: Block, start: int, minutes: int | None = None) -> Block:
    """The block beginning at a minute of the day, as long as before or `minutes` long; it ends within the day."""
    lasts = length(block) if minutes is None else minutes
    return msgspec.structs.replace(block, start=clock_of(start), end=clock_of(start + lasts))


def shifted(blocks: Sequence[Block], first: int, by: int) -> tuple[Block, ...]:
    """The blocks with those from place `first` on moved by so many minutes, as far as the next fixed one."""
    found = list(blocks)
    for place in range(first, len(found)):
        if found[place].fixed:
            break
        found[place] = at(found[place], minute_of(found[place].start) + by)
    return tuple(found)


def begun_at(blocks: Sequence[Block], place: int, start: int) -> tuple[Block, ...]:
    """A block begins at another time, and what follows moves along."""
    by = start - minute_of(blocks[place].start)
    found = [*blocks]
    found[place] = at(found[place], start)
    return shifted(found, place + 1, by)


def lasting(blocks: Sequence[Block], place: int, minutes: int) -> tuple[Block, ...]:
    """A block lasts so long, and what follows moves along."""
    by = minutes - length(blocks[place])
    found = [*blocks]
    found[place] = at(found[place], minute_of(found[place].start), minutes)
    return shifted(found, place + 1, by)


def without(blocks: Sequence[Block], place: int) -> tuple[Block, ...]:
    """A block is taken out, and what follows moves up into its time; the day begins when it began."""
    gone, rest = blocks[place], [*blocks[:place], *blocks[place + 1 :]]
    if place == 0 and rest:
        return shifted(rest, 0, minute_of(gone.start) - minute_of(rest[0].start))
    return shifted(rest, place, -length(gone))


def with_one_at(blocks: Sequence[Block], place: int, new: Block) -> tuple[Block, ...]:
    """A block is put in at `place`, right after the one before, and what follows makes room for it.

    A fixed one keeps its own time, and so does the very first of a programme.
    """
    if new.fixed or not blocks:
        return (*blocks[:place], new, *blocks[place:])
    start = minute_of(blocks[place - 1].end) if place > 0 else minute_of(blocks[0].start)
    return shifted([*blocks[:place], at(new, start), *blocks[place:]], place + 1, length(new))
