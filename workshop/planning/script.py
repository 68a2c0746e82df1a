"""The contributions of a day file as a rehearsal plays them: in what order, and which belong to which activity."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from workshop.domain.material import default_activity
from workshop.domain.plan import Plan
from workshop.planning.document import OrderStepPart

SIGNS = "sign_cards"
ORDER = "sign_ordering"
SCENARIOS = "future_scenario"
VISITS = "visit_voting"
TAKE_HOME = "take_home"
POSTCARDS = "postcards"


class _Timed(Protocol):
    @property
    def at(self) -> str | None: ...


class _Placed(Protocol):
    @property
    def activity(self) -> str | None: ...


_T = TypeVar("_T", bound=_Timed)
_P = TypeVar("_P", bound=_Placed)


def by_steps(steps: Iterable[OrderStepPart]) -> tuple[OrderStepPart, ...]:
    """The steps of a road by their numbers; those of the same number, or without one, as they stand in the file."""
    return tuple(sorted(steps, key=lambda step: step.step or 0))


def in_time(parts: Iterable[_T]) -> tuple[_T, ...]:
    """`parts` by their `at`; one without a time stays behind the one that it follows in the file."""
    timed: list[tuple[str, int, _T]] = []
    now = ""
    for place, part in enumerate(parts):
        now = part.at or now
        timed.append((now, place, part))
    return tuple(part for _, _, part in sorted(timed, key=lambda one: one[:2]))


def belongs_to(plan: Plan, part: _Placed, kind: str) -> str | None:
    """The activity that a part belongs to: the one it names, else the first of its kind; None where there is none.

    What repeats another part (`repeat_of`) belongs to the last of its kind.
    """
    if part.activity is not None:
        return part.activity
    return default_activity(plan, kind, repeats=getattr(part, "repeat_of", None) is not None)


def of_activity(plan: Plan, parts: Iterable[_P], kind: str, activity: str) -> tuple[_P, ...]:
    """Those of `parts` that belong to an activity."""
    return tuple(part for part in parts if belongs_to(plan, part, kind) == activity)
