"""Postcards from the future (`postcards`): written by one or several, read aloud one at a time, front and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, ClassVar, Self

import msgspec

from workshop.domain.command import Writing
from workshop.domain.contributing import Added, activity_for, group_for, new_contribution
from workshop.domain.contribution import Body, Contribution, label_text, limited, required_text
from workshop.domain.day import DayState
from workshop.domain.drawing import checked_drawing
from workshop.domain.event import Happening
from workshop.domain.plan import Activity, Group, Plan, seat_of
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context
from workshop.domain.step import Phase, Step
from workshop.domain.table import Table
from workshop.exercises.contract import Exercise, Progress, Revealing, View

KIND = "postcards"
DATED = "2029-05"
MOST_SENDERS = 20
_MONTH = re.compile(r"[1-9][0-9]{3}-(0[1-9]|1[0-2])\Z")


class Postcard(msgspec.Struct, Body, frozen=True, tag="postcard", forbid_unknown_fields=True):
    """A postcard. `dated` is `YYYY-MM`, `dated_as_written` what the sender wrote; `next_step` what they commit to."""

    written: ClassVar[tuple[str, ...]] = ("text", "to", "next_step", "dated_as_written", "drawing")
    editable: ClassVar[frozenset[str]] = frozenset({"text", "to", "next_step", "dated_as_written"})
    text: str
    from_groups: tuple[str, ...]
    to: str = ""
    dated: str = DATED
    dated_as_written: str = ""
    next_step: str = ""
    drawing: str | None = None

    def checked(self) -> Self:
        """See Body."""
        if not _MONTH.match(self.dated):
            raise Refused("not_a_month")
        return msgspec.structs.replace(
            self,
            text=required_text(self.text),
            to=label_text(self.to),
            dated_as_written=label_text(self.dated_as_written),
            next_step=limited(self.next_step),
            drawing=checked_drawing(self.drawing) if self.drawing else None,
        )


class Send(Writing, frozen=True, kw_only=True):
    """A postcard; `from_groups` names further groups that it comes from."""

    text: str
    to: str = ""
    dated: str | None = None
    dated_as_written: str = ""
    next_step: str = ""
    drawing: str | None = None
    from_groups: tuple[str, ...] = ()


def dated_in(day: DayState, activity: str) -> str:
    """The month that postcards of an activity are dated, `YYYY-MM`."""
    planned = day.plan.activity(activity)
    wanted = planned.settings.get("dated") if planned is not None else None
    return wanted if isinstance(wanted, str) and _MONTH.match(wanted) else DATED


def _send(day: DayState, payload: Send, context: Context) -> Sequence[Happening]:
    own = group_for(day, payload, context)
    if len(payload.from_groups) > MOST_SENDERS:
        raise Refused("too_many", most=MOST_SENDERS)
    others = [day.group(one).id for one in payload.from_groups]
    activity = activity_for(day, payload, KIND).id
    body = Postcard(
        payload.text,
        tuple(dict.fromkeys((own, *others))),
        payload.to,
        payload.dated or dated_in(day, activity),
        payload.dated_as_written,
        payload.next_step,
        payload.drawing,
    )
    new = new_contribution(day, payload, context, KIND, body)
    return [Added(new)]


def _all(day: DayState) -> list[Contribution]:
    """All shown postcards in the order in which they came."""
    cards = [one for seat in day.seats for one in day.shown("postcard", seat.seat)]
    return sorted(cards, key=lambda one: (one.at, one.seat, one.number))


def _postcard(day: DayState, postcard: Contribution) -> dict[str, Any]:
    body = postcard.body
    assert isinstance(body, Postcard)
    return {
        "id": postcard.id,
        "from": [day.group(group).name for group in body.from_groups],
        "seat": postcard.seat,
        "to": body.to,
        "dated": body.dated,
        "dated_as_written": body.dated_as_written,
        "text": body.text,
        "next_step": body.next_step,
        "drawing": postcard.id if body.drawing else None,
        "via": postcard.via,
        "late": postcard.late,
    }


def _reading(day: DayState, step: Step, cards: Sequence[Contribution]) -> tuple[int, Contribution | None]:
    """Which postcard is read aloud: the one in focus, else the first once reading has begun."""
    if step.phase != "read" or not cards:
        return 0, None
    wanted = day.room.focus.contribution
    for place, one in enumerate(cards):
        if one.id == wanted:
            return place, one
    place = min(day.room.focus.page, len(cards) - 1)
    return place, cards[place]


def _reveals(day: DayState, step: Step) -> Sequence[Revealing]:
    """The next postcard to be read aloud."""
    cards = _all(day)
    place, reading = _reading(day, step, cards)
    if reading is None or place + 1 == len(cards):
        return ()
    return (Revealing("postcard", False, "room.focus", {"page": place + 1, "contribution": None}),)


def _for_room(day: DayState, step: Step) -> View:
    cards = _all(day)
    index, reading = _reading(day, step, cards)
    overview = [{"seat": seat.seat, "count": len(day.shown("postcard", seat.seat))} for seat in day.seats]
    shown = _postcard(day, reading) if reading is not None else None
    return {"count": len(cards), "index": index, "postcard": shown, "seats": overview}


def _for_group(day: DayState, step: Step, group: Group, _team: str | None) -> View:
    cards = _all(day)
    _, reading = _reading(day, step, cards)
    own = [_postcard(day, one) for one in cards if isinstance(one.body, Postcard) and group.id in one.body.from_groups]
    return {
        "dated": dated_in(day, step.activity),
        "postcards": own,
        "reading": _postcard(day, reading) if reading is not None else None,
        "groups": [{"id": one.id, "name": one.name} for one in day.plan.groups],
    }


def _for_facilitator(day: DayState, step: Step) -> View:
    cards = _all(day)
    index, reading = _reading(day, step, cards)
    return {
        "reading": reading.id if reading is not None else None,
        "index": index,
        "postcards": [_postcard(day, one) for one in cards],
        "dated": dated_in(day, step.activity),
    }


def _progress(day: DayState, _step: Step, group: Group) -> Progress:
    own = sum(1 for one in day.shown("postcard", seat_of(group)) if one.group == group.id)
    return Progress(own, 0, "postcards")


def _phases(_plan: Plan, _activity: Activity) -> Sequence[Phase]:
    return (Phase("write"), Phase("read"))


def _rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for one in day.all_of("postcard", seat.seat):
            body = one.body
            assert isinstance(body, Postcard)
            yield {
                "id": one.id, "seat": seat.seat, "group_id": one.group, "from_groups": " ".join(body.from_groups),
                "author": one.author, "recipient": body.to, "dated": body.dated,
                "dated_as_written": body.dated_as_written, "text": body.text, "next_step": body.next_step,
                "drawing": body.drawing, "via": one.via, "late": int(one.late), "hidden": int(one.hidden),
                "activity": one.activity, "at": one.at,
            }  # fmt: skip


POSTCARDS = Table(
    "postcards",
    {
        "id": str, "seat": str, "group_id": str, "from_groups": str, "author": str, "recipient": str, "dated": str,
        "dated_as_written": str, "text": str, "next_step": str, "drawing": str, "via": str, "late": int, "hidden": int,
        "activity": str, "at": int,
    },
    ("id",),
    _rows,
)  # fmt: skip

EXERCISE = Exercise(
    kind=KIND,
    for_room=_for_room,
    for_group=_for_group,
    for_facilitator=_for_facilitator,
    progress=_progress,
    phases=_phases,
    settings={"dated": Annotated[str, msgspec.Meta(pattern=_MONTH.pattern)]},
    bodies=(Postcard,),
    reveals=_reveals,
    commands=(CommandRule("postcards.send", Send, _send, by_remote=True),),
    tables=(POSTCARDS,),
    shows_focus=True,
)
