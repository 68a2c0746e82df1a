"""Sign cards (`sign_cards`): one observable sign that the goal is under way, one a card, short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import msgspec

from workshop.domain.cards import card
from workshop.domain.command import Writing
from workshop.domain.contributing import Added, new_contribution
from workshop.domain.contribution import Level, Sign
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.newest import newest
from workshop.domain.plan import Group, seat_of
from workshop.domain.rules import CommandRule, Context
from workshop.domain.step import Step
from workshop.domain.table import Table
from workshop.exercises.contract import Exercise, Progress, View

KIND = "sign_cards"
NEWEST = 3
SOFT_LIMIT = 280


class Write(Writing, frozen=True, kw_only=True):
    """A sign. `level` says whose change it is: of practice, or of the target group."""

    text: str
    level: Level | None = None


def _write(day: DayState, payload: Write, context: Context) -> Sequence[Happening]:
    return [Added(new_contribution(day, payload, context, KIND, Sign(payload.text, payload.level)))]


def _for_room(day: DayState, _step: Step) -> View:
    focus = day.room.focus.seat
    overview = []
    for seat in day.seats:
        signs = day.shown("sign", seat.seat)
        newest = [card(one) for one in reversed(signs[-NEWEST:])]
        overview.append({"seat": seat.seat, "count": len(signs), "newest": newest})
    return {"seats": overview, "cards": [card(one) for one in day.shown("sign", focus)] if focus else []}


def max_chars(day: DayState, step: Step) -> int:
    """How long a card of this step should be at most; a soft limit that only warns."""
    activity = day.plan.activity(step.activity)
    wanted = activity.settings.get("max_chars") if activity is not None else None
    return wanted if isinstance(wanted, int) and wanted > 0 else SOFT_LIMIT


@newest(lambda day: (day.contributions, day.placed, day.seats))
def _cards(day: DayState) -> dict[str, list[View]]:
    """The signs of each seat, at which many groups may sit."""
    return {seat.seat: [card(one) for one in day.shown("sign", seat.seat)] for seat in day.seats}


def _for_group(day: DayState, step: Step, group: Group, _team: str | None) -> View:
    return {"max_chars": max_chars(day, step), "cards": _cards(day)[seat_of(group)]}


def _for_facilitator(day: DayState, step: Step) -> View:
    return {"max_chars": max_chars(day, step), "counts": {s.seat: len(day.shown("sign", s.seat)) for s in day.seats}}


def _progress(day: DayState, _step: Step, group: Group) -> Progress:
    written = sum(1 for one in day.shown("sign", seat_of(group)) if one.group == group.id)
    return Progress(written, 0, "cards")


def _rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for sign in day.all_of("sign", seat.seat):
            body = sign.body
            assert isinstance(body, Sign)
            yield {
                "id": sign.id,
                "seat": seat.seat,
                "number": sign.label,
                "text": body.text,
                "level": body.level,
                "group_id": sign.group,
                "author": sign.author,
                "via": sign.via,
                "late": int(sign.late),
                "hidden": int(sign.hidden),
                "merged_into": sign.merged_into,
                "adopted_from": body.adopted_from,
                "activity": sign.activity,
                "at": sign.at,
            }


SIGNS = Table(
    "signs",
    {
        "id": str, "seat": str, "number": str, "text": str, "level": str, "group_id": str, "author": str, "via": str,
        "late": int, "hidden": int, "merged_into": str, "adopted_from": str, "activity": str, "at": int,
    },
    ("id",),
    _rows,
)  # fmt: skip

EXERCISE = Exercise(
    kind=KIND,
    for_room=_for_room,
    inspired=True,
    for_group=_for_group,
    for_facilitator=_for_facilitator,
    progress=_progress,
    settings={"max_chars": Annotated[int, msgspec.Meta(ge=1)]},
    bodies=(Sign,),
    commands=(CommandRule("sign_cards.write", Write, _write, by_remote=True),),
    tables=(SIGNS,),
)
