"""Living barometer (`barometer`): stand by a statement, from one end of a scale to the other.

One mark a person, or a group (a municipality) as a whole, with a reason where one is given; "no mark" is an answer too.
Marks of groups are seen as they come; those of persons once the facilitator shows them, and are then closed to phones.
The same statement may be measured again later, and the movement is seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

import msgspec

from workshop.domain.answering import answered, answerer
from workshop.domain.command import Payload, Writing
from workshop.domain.contributing import Hidden, group_for
from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context
from workshop.domain.table import Table
from workshop.domain.text import can_be_seen
from workshop.exercises.barometers.happenings import HAPPENINGS, MarksCovered, MarksShown
from workshop.exercises.barometers.marks import (
    BarometerMark,
    BarometerReason,
    about_mark,
    about_reason,
    figures,
    key_of,
    mark_in,
    marks_of,
    own_mark,
    own_reason,
)
from workshop.exercises.barometers.statements import (
    KIND,
    SECTION,
    Statement,
    all_statements,
    barometer_of,
    beginning,
    phases,
    statement_of,
)
from workshop.exercises.barometers.views import (
    for_all_groups,
    for_facilitator,
    for_group,
    for_remote,
    for_room,
    mine,
    progress,
    reveals,
)
from workshop.exercises.contract import Exercise


class SetMark(Writing, frozen=True, kw_only=True):
    """Stand at `mark`, None for "no mark". `comment` is the reason: None leaves it as it is, "" takes it away."""

    statement: str
    mark: float | None
    comment: str | None = None


class Show(Payload, frozen=True, kw_only=True):
    """Let the room see the marks of a statement, or cover them again."""

    statement: str
    on: bool


def _mark(day: DayState, payload: SetMark, context: Context) -> Sequence[Happening]:
    activity, barometer, statement = statement_of(day, payload.statement)
    if payload.activity not in (None, activity):
        raise Refused("unknown_statement", "unknown")
    payload = msgspec.structs.replace(payload, activity=activity)
    group = group_for(day, payload, context)
    who = f"group:{group}" if barometer.by_group else answerer(payload, context)
    mark = None if payload.mark is None else statement.scale.checked(payload.mark)
    body = BarometerMark(statement.id, mark)
    before = own_mark(day, activity, statement.id, who)
    if not context.command.by_host and barometer.is_closed(statement.id) and (before is None or before.body != body):
        raise Refused("marks_shown", "moved_on")
    happenings = list(answered(day, payload, context, KIND, about_mark(statement.id), who, body))
    if payload.comment is not None:
        happenings.extend(_reason(day, payload, context, who))
    return happenings


def _reason(day: DayState, payload: SetMark, context: Context, who: str) -> Sequence[Happening]:
    comment = payload.comment or ""
    if can_be_seen(comment):
        body = BarometerReason(payload.statement, comment).checked()
        return answered(day, payload, context, KIND, about_reason(payload.statement), who, body)
    before = own_reason(day, payload.activity or "", payload.statement, who)
    return [Hidden(before.id)] if before is not None else []


def _show(day: DayState, payload: Show, _context: Context) -> Sequence[Happening]:
    activity, barometer, statement = statement_of(day, payload.statement)
    if barometer.shows(statement.id) == payload.on:
        return []
    return [(MarksShown if payload.on else MarksCovered)(activity, statement.id)]


def _mark_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for one in day.all_of("barometer_mark", seat.seat):
            body = one.body
            assert isinstance(body, BarometerMark)
            reason = own_reason(day, one.activity, body.statement, key_of(barometer_of(day, one.activity), one))
            yield {
                "id": one.id, "statement": body.statement, "seat": seat.seat, "group_id": one.group,
                "author": one.author, "mark": body.mark, "no_mark": int(body.mark is None),
                "reason": reason.body.words() if reason is not None else "", "via": one.via, "late": int(one.late),
                "hidden": int(one.hidden), "activity": one.activity, "at": one.at,
            }  # fmt: skip


def _statement_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity, barometer, statement in all_statements(day):
        found = figures(mark_in(one) for one in marks_of(day, activity, statement.id))
        yield {
            "id": statement.id, "activity": activity, "text": statement.text, "repeat_of": statement.repeat_of,
            "unit": "group" if barometer.by_group else "person", "lowest": statement.scale.min,
            "highest": statement.scale.max, **msgspec.structs.asdict(found),
        }  # fmt: skip


TABLES = (
    Table(
        "barometer_marks",
        {
            "id": str, "statement": str, "seat": str, "group_id": str, "author": str, "mark": float, "no_mark": int,
            "reason": str, "via": str, "late": int, "hidden": int, "activity": str, "at": int,
        },
        ("id",),
        _mark_rows,
    ),
    Table(
        "barometer_statements",
        {
            "id": str, "activity": str, "text": str, "repeat_of": str, "unit": str, "lowest": float, "highest": float,
            "n": int, "missing": int, "min": float, "max": float, "median": float, "mean": float,
        },
        ("id",),
        _statement_rows,
    ),
)  # fmt: skip


def _stands(day: DayState, contribution: Contribution) -> bool:
    body = contribution.body
    closed = barometer_of(day, contribution.activity).is_closed
    return isinstance(body, BarometerMark) and closed(body.statement)


EXERCISE = Exercise(
    kind=KIND,
    stands=_stands,
    phases=phases,
    beginning=beginning,
    section=SECTION,
    material=tuple[Statement, ...],
    planned=("statements", "by_group", "live"),
    asks="statements",
    settled=frozenset({"unit", "scale"}),
    settings={"unit": Literal["person", "group"], "live": bool, "allow_half": bool},
    for_room=for_room,
    for_all_groups=for_all_groups,
    for_group=for_group,
    for_facilitator=for_facilitator,
    reveals=reveals,
    for_remote=for_remote,
    mine=mine,
    progress=progress,
    bodies=(BarometerMark, BarometerReason),
    commands=(
        CommandRule("barometer.mark", SetMark, _mark, by_remote=True),
        CommandRule("barometer.show", Show, _show, by_host=True, by_remote=True),
    ),
    happenings=HAPPENINGS,
    tables=TABLES,
)
