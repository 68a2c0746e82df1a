"""What an exercise with results of its own gives to a report, besides what hangs on the goals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

import msgspec

from workshop.domain.day import DayState
from workshop.domain.plan import Activity

SMALLEST_BASE: Final = 6
"""Breakdowns of persons' answers on a smaller base are withheld, and that is said: they might tell who answered."""


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """What an activity came to. `title` is the activity's. An exercise has a subclass of its own."""

    activity: str
    title: str

    @property
    def withholds(self) -> bool:
        """Whether a breakdown is left out of it since its base is small."""
        return False


Build: TypeAlias = Callable[[DayState, Activity], Result | None]
"""Makes the result of an activity from a day as it stands; None where there is nothing to tell."""
