"""Whether the room sees the marks of a statement: folded, told and taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import HappeningRule, Rules
from workshop.exercises.barometers.statements import barometer_of


class _OfStatement(Happening, frozen=True):
    activity: str
    statement: str


class MarksShown(_OfStatement, frozen=True):
    """The room sees the marks of a statement."""

    kind = "barometer.shown"


class MarksCovered(_OfStatement, frozen=True):
    """The marks of a statement are out of the room's sight."""

    kind = "barometer.covered"


def _fold(*, on: bool) -> Callable[[DayState, Event, Rules], DayState]:
    def fold(day: DayState, event: Event, _rules: Rules) -> DayState:
        happening = event.happening
        assert isinstance(happening, _OfStatement)
        barometer = barometer_of(day, happening.activity)
        one = frozenset({happening.statement})
        turned = barometer.turned - one if on == barometer.live else barometer.turned | one
        return day.changed(own=day.own.insert(happening.activity, msgspec.structs.replace(barometer, turned=turned)))

    return fold


def _invert(opposite: type[_OfStatement], *, on: bool) -> Callable[[DayState, Event], Sequence[Happening]]:
    def invert(day: DayState, event: Event) -> Sequence[Happening]:
        happening = event.happening
        assert isinstance(happening, _OfStatement)
        if barometer_of(day, happening.activity).shows(happening.statement) != on:
            raise Refused("changed_since", "moved_on")
        return [opposite(happening.activity, happening.statement)]

    return invert


def _tell(day: DayState, event: Event) -> dict[str, str | int]:
    happening = event.happening
    assert isinstance(happening, _OfStatement)
    ids = [one.id for one in barometer_of(day, happening.activity).statements]
    return {"n": ids.index(happening.statement) + 1 if happening.statement in ids else 0}


HAPPENINGS = (
    HappeningRule(MarksShown, _fold(on=True), tell=_tell, invert=_invert(MarksCovered, on=True)),
    HappeningRule(MarksCovered, _fold(on=False), tell=_tell, invert=_invert(MarksShown, on=False)),
)
