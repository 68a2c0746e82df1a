"""The rules of a day as data: which command is decided how, which happening is folded how. Filled by the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from workshop.domain.command import Command, Payload
from workshop.domain.event import Event, Happening
from workshop.domain.plan import Activity, Plan, Process
from workshop.domain.step import Step

if TYPE_CHECKING:
    from workshop.domain.contribution import Body, Contribution
    from workshop.domain.day import DayState


class Context(msgspec.Struct, frozen=True):
    """What a decision is made with besides the day: the command, the time (ms since 1970) and the rules."""

    command: Command
    now: int
    rules: Rules


def _nothing_to_tell(_day: DayState, _event: Event) -> None:
    return None


class CommandRule(msgspec.Struct, frozen=True):
    """How a command is decided. `by_host`: only the facilitator may; `joins`: the sender needs not be known yet.

    `by_remote`: the facilitator may from her phone, too. Whatever does not say so is refused from there.
    """

    kind: str
    payload: type[Payload]
    decide: Callable[[DayState, Any, Context], Sequence[Happening]]
    by_host: bool = False
    joins: bool = False
    by_remote: bool = False


class HappeningRule(msgspec.Struct, frozen=True):
    """How a happening is folded.

    `tell` gives the parameters of its line in the log, seen from the day after it; None: no line.
    `invert` gives what takes it back, or raises Refused where the day has moved on; None: it can't be undone.
    """

    type: type[Happening]
    fold: Callable[[DayState, Event, Rules], DayState]
    tell: Callable[[DayState, Event], dict[str, str | int] | None] = _nothing_to_tell
    invert: Callable[[DayState, Event], Sequence[Happening]] | None = None


class Rules(msgspec.Struct, frozen=True):
    """All rules. `bodies` are the kinds of contributions by name.

    `steps` lays a plan out as a row of steps; `beginning` gives an activity's own state before it has begun (None: the
    exercise keeps none); `entering` says what an exercise makes happen when a step of it is gone to, `arriving` when a
    participant (an id, and the group) comes in while it runs; `stands` whether who wrote a contribution may no longer
    take it back. `materials` are the types of the sections of material, `sections` the section of each exercise that
    has one; `replanned` gives an activity's own state once the plan reads otherwise;
    `check` refuses what no command may make happen.
    `settled` are, by exercise, the settings and the fields of its material that stay once they have been answered.
    """

    commands: Mapping[str, CommandRule]
    happenings: Mapping[str, HappeningRule]
    bodies: Mapping[str, type[Body]]
    steps: Callable[[Plan, Process | None], tuple[Step, ...]]
    beginning: Callable[[Plan, Activity], Any]
    entering: Callable[[DayState, Step, Context], Sequence[Happening]]
    arriving: Callable[[DayState, str, str], Sequence[Happening]]
    stands: Callable[[DayState, Contribution], bool]
    materials: Mapping[str, Any]
    sections: Mapping[str, str]
    replanned: Callable[[Any, Plan, Activity], Any]
    check: Callable[[DayState, Sequence[Happening], Rules], None]
    settled: Mapping[str, frozenset[str]]
