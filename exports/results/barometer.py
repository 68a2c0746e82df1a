"""What a barometer came to: where groups or persons stood by each statement, why, and how they have moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from exports.model import Tally, tally
from exports.results.contract import SMALLEST_BASE, Result
from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState
from workshop.domain.plan import Activity, seat_of
from workshop.exercises.barometers.marks import (
    Bin,
    Figures,
    Movement,
    bins,
    figures,
    key_of,
    mark_in,
    marks_before,
    marks_of,
    movement,
    reasons_of,
)
from workshop.exercises.barometers.statements import Barometer, Scale, Statement, barometer_of, measured_before


class GroupMark(msgspec.Struct, frozen=True):
    """Where a group stood; `number` and `colour` are its seat's. `mark` None is "no mark", `before` None is unknown."""

    number: int
    colour: int
    name: str
    mark: float | None
    before: float | None
    reason: str
    late: bool


class Reason(msgspec.Struct, frozen=True):
    """Why a person stood there. `mark` is None for "no mark", and where marks are withheld."""

    mark: float | None
    text: str


class Measured(msgspec.Struct, frozen=True):
    """A statement with its marks.

    `came` says how many answers, "no mark" too, came which way. `shown`: the room has seen the marks, and only then
    they stand here. `withheld`: too few persons have set a mark for figures, since they might tell who stands where.
    `before` and `moved` tell of the time before, None where there is none to tell.
    """

    text: str
    scale: Scale
    by_group: bool
    again: bool
    came: Tally
    shown: bool
    withheld: bool
    figures: Figures
    before: Figures | None = None
    moved: Movement | None = None
    groups: tuple[GroupMark, ...] = ()
    without: int = 0
    bins: tuple[Bin, ...] = ()
    bins_before: tuple[Bin, ...] = ()
    reasons: tuple[Reason, ...] = ()


class BarometerResult(Result, frozen=True):
    """A barometer."""

    statements: tuple[Measured, ...]

    @property
    def withholds(self) -> bool:
        """See Result."""
        return any(one.shown and one.withheld for one in self.statements)


def build(day: DayState, activity: Activity) -> BarometerResult | None:
    """The statements by which somebody has set a mark; None where there is none."""
    barometer = barometer_of(day, activity.id)
    found = [(one, list(marks_of(day, activity.id, one.id))) for one in barometer.statements]
    measured = tuple(_measured(day, activity.id, barometer, one, marks) for one, marks in found if marks)
    return BarometerResult(activity=activity.id, title=activity.title, statements=measured) if measured else None


def _measured(
    day: DayState, activity: str, barometer: Barometer, statement: Statement, marks: list[Contribution]
) -> Measured:
    shown = barometer.shows(statement.id)
    withheld = not barometer.by_group and _base(mark_in(one) for one in marks) < SMALLEST_BASE
    bare = Measured(
        text=statement.text,
        scale=statement.scale,
        by_group=barometer.by_group,
        again=measured_before(day, statement) is not None,
        came=tally(one.via for one in marks),
        shown=shown,
        withheld=withheld,
        figures=Figures(0, 0),
    )
    if not shown:
        return bare
    reasons = _reasons(day, activity, barometer, statement)
    if withheld:
        return msgspec.structs.replace(bare, reasons=tuple(Reason(None, text) for text in reasons.values()))
    now = {key_of(barometer, one): mark_in(one) for one in marks}
    before = marks_before(day, statement)
    if not barometer.by_group and _base(before.values()) < SMALLEST_BASE:
        before = {}
    told = msgspec.structs.replace(
        bare,
        figures=figures(now.values()),
        before=figures(before.values()) if before else None,
        moved=_moved(barometer, before, now),
    )
    if barometer.by_group:
        return msgspec.structs.replace(
            told,
            groups=tuple(_group(day, one, before, reasons) for one in marks),
            without=len(day.plan.groups) - len(marks),
        )
    return msgspec.structs.replace(
        told,
        bins=bins(statement.scale, now.values()),
        bins_before=bins(statement.scale, before.values()) if before else (),
        reasons=tuple(Reason(now.get(who), text) for who, text in reasons.items()),
    )


def _base(marks: Iterable[float | None]) -> int:
    """How many stand behind the figures: those who set a mark, since who set none hides nobody who did.

    Where nobody did, there is nothing to tell but how many that are.
    """
    found = figures(marks)
    return found.n or found.missing


def _reasons(day: DayState, activity: str, barometer: Barometer, statement: Statement) -> dict[str, str]:
    return {key_of(barometer, one): one.body.words() for one in reasons_of(day, activity, statement.id)}


def _moved(
    barometer: Barometer, before: Mapping[str, float | None], now: Mapping[str, float | None]
) -> Movement | None:
    """How they have moved; None where nobody, or of persons too few, set a mark both times."""
    moved = movement(before, now)
    both = moved.up + moved.down + moved.same
    return moved if both >= (1 if barometer.by_group else SMALLEST_BASE) else None


def _group(
    day: DayState, one: Contribution, before: Mapping[str, float | None], reasons: Mapping[str, str]
) -> GroupMark:
    group = day.group(one.group)
    seat = day.seat(seat_of(group))
    key = f"group:{group.id}"
    return GroupMark(
        number=seat.number,
        colour=seat.colour,
        name=group.name,
        mark=mark_in(one),
        before=before.get(key),
        reason=reasons.get(key, ""),
        late=one.late,
    )
