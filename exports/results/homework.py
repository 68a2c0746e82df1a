"""The homework that groups brought along, as it stood when the day was over."""

from __future__ import annotations

from typing import Literal

import msgspec

from workshop.domain.day import DayState
from workshop.domain.homework import homework_of, written


class Homework(msgspec.Struct, frozen=True):
    """A group's homework. `via` is how it was written on the day; None where it is as planned."""

    group: str
    text: str
    via: Literal["phone", "paper"] | None = None


def homework(day: DayState) -> tuple[Homework, ...]:
    """What each group brought, in the plan's order; without those that came without."""
    found = []
    for group in day.plan.groups:
        text, own = homework_of(day, group), written(day, group)
        if text:
            found.append(Homework(group.name, text, own.via if own is not None else None))
    return tuple(found)
