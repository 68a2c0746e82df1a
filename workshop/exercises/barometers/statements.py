"""A barometer's statements, one a phase: each with its scale, and whether the room sees its marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isfinite

import msgspec

from workshop.domain.day import DayState
from workshop.domain.material import material
from workshop.domain.plan import Activity, Plan
from workshop.domain.refusal import Refused
from workshop.domain.step import Phase, Step
from workshop.exercises.contract import ONE_PHASE

KIND = "barometer"
SECTION = "barometers"
PHASE = "mark"
LOWEST, HIGHEST, STEP = 1.0, 10.0, 0.5
_NEAR = 1e-6


class Scale(msgspec.Struct, frozen=True):
    """From `min` to `max` in steps of `step`; `low` and `high` are what the ends mean."""

    min: float = LOWEST
    max: float = HIGHEST
    step: float = STEP
    low: str = ""
    high: str = ""

    @property
    def steps(self) -> int:
        """How many steps there are from one end to the other."""
        return int((self.max - self.min) / self.step + _NEAR)

    def place(self, mark: float) -> int:
        """How many steps above the lowest a mark stands; the nearest, where it stands on none."""
        return round((mark - self.min) / self.step)

    def checked(self, mark: float) -> float:
        """`mark` exactly on its step. Refused where it is off the scale or between two steps."""
        if not self.min - _NEAR <= mark <= self.max + _NEAR:
            raise Refused("off_scale", min=_told(self.min), max=_told(self.max))
        exact = round(self.min + self.place(mark) * self.step, 6)
        if abs(exact - mark) > _NEAR:
            raise Refused("off_step", step=_told(self.step))
        return exact

    def same_as(self, other: Scale) -> bool:
        """Whether marks on both can be laid side by side."""
        return (self.min, self.max) == (other.min, other.max)


def _told(number: float) -> str:
    """A number for a sentence to people, with a Danish comma: `0,5`, and `10` where it is whole."""
    return f"{number:g}".replace(".", ",")


class Statement(msgspec.Struct, frozen=True):
    """A statement that people stand by. `repeat_of` is the one that it measures again."""

    id: str
    text: str
    scale: Scale = Scale()
    repeat_of: str | None = None


class Barometer(msgspec.Struct, frozen=True):
    """An activity's statements. `by_group`: a group as a whole is the unit, else each person.

    `live`: marks are seen as they come. `turned` are the statements for which the facilitator wants it the other way:
    shown though they were hidden, or covered though they were live.
    """

    statements: tuple[Statement, ...] = ()
    by_group: bool = False
    live: bool = False
    turned: frozenset[str] = frozenset()

    def shows(self, statement: str) -> bool:
        """Whether the room sees the marks of a statement."""
        return self.live != (statement in self.turned)

    def is_closed(self, statement: str) -> bool:
        """Whether phones can't move their marks any more: what was hidden has been shown, and would sway them."""
        return not self.live and self.shows(statement)


def beginning(plan: Plan, activity: Activity) -> Barometer:
    """The statements of an activity as its material gives them; a scale that makes no sense is mended."""
    by_group = activity.settings.get("unit") == "group"
    live = activity.settings.get("live")
    found = material(plan, activity, SECTION, Statement)
    halves = activity.settings.get("allow_half")
    return Barometer(
        tuple(msgspec.structs.replace(one, scale=_sensible(one.scale, halves)) for one in found),
        by_group=by_group,
        live=live if isinstance(live, bool) else by_group,
    )


def _sensible(scale: Scale, halves: object) -> Scale:
    """A scale that can be stood on. `halves` True lets half steps in on whole ones, False keeps them out."""
    finite = isfinite(scale.min) and isfinite(scale.max)
    low, high = (scale.min, scale.max) if finite and scale.min < scale.max else (LOWEST, HIGHEST)
    step = scale.step if isfinite(scale.step) and scale.step > 0 else STEP
    if (halves is True and step == 1) or (halves is False and step < 1):
        step = STEP if halves else 1.0
    return msgspec.structs.replace(scale, min=low, max=high, step=min(step, high - low))


def phases(plan: Plan, activity: Activity) -> Sequence[Phase]:
    """A phase a statement; where there is only one, or none yet, the barometer's title says enough."""
    count = len(material(plan, activity, SECTION, Statement))
    return tuple(Phase(f"{PHASE}-{number}") for number in range(1, count + 1)) if count > 1 else ONE_PHASE


def barometer_of(day: DayState, activity: str) -> Barometer:
    """An activity's barometer."""
    own = day.own[activity]
    assert isinstance(own, Barometer)
    return own


def at_step(day: DayState, step: Step) -> Statement | None:
    """The statement that a step is about; None where there is none."""
    statements = barometer_of(day, step.activity).statements
    place = place_of(step)
    return statements[place] if place < len(statements) else None


def place_of(step: Step) -> int:
    """The place (from 0) of the statement that a step is about."""
    return int(step.phase.partition("-")[2] or 1) - 1


def all_statements(day: DayState) -> Iterator[tuple[str, Barometer, Statement]]:
    """Every statement of the day in the programme's order, with its activity and that one's barometer."""
    for activity in day.plan.of_kind(KIND):
        barometer = barometer_of(day, activity.id)
        for statement in barometer.statements:
            yield activity.id, barometer, statement


def statement_of(day: DayState, wanted: str) -> tuple[str, Barometer, Statement]:
    """The statement of that id, with its activity and that one's barometer; raises Refused where there is none."""
    for found in all_statements(day):
        if found[2].id == wanted:
            return found
    raise Refused("unknown_statement", "unknown")


def measured_before(day: DayState, statement: Statement) -> tuple[str, Barometer, Statement] | None:
    """The statement that this one measures again; None where it is the first, or was measured on another scale."""
    for found in all_statements(day):
        if found[2].id == statement.repeat_of and found[2].scale.same_as(statement.scale):
            return found
    return None
