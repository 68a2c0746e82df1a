"""Take home (`take_home`): a note to the own goal, inspired by somebody else's card, which the own group can adopt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Literal, Self

import msgspec

from workshop.domain.command import Writing
from workshop.domain.contributing import Added, activity_for, group_for, is_late, new_contribution, waited_since
from workshop.domain.contribution import Body, Contribution, Mechanism, Sign, required_text
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.plan import Group, seat_of
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context
from workshop.domain.step import Step
from workshop.domain.table import Table
from workshop.exercises.contract import Exercise, Progress, View

KIND = "take_home"
REFERENCE_LENGTH = 90
CARD_KINDS = ("sign", "mechanism")


class TakeHomeNote(msgspec.Struct, Body, frozen=True, tag="take_home_note", forbid_unknown_fields=True):
    """A note. `ref` is the card that inspired it, `from_seat` where it was seen."""

    editable: ClassVar[frozenset[str]] = frozenset({"text"})
    text: str
    ref: str | None = None
    from_seat: str | None = None

    def checked(self) -> Self:
        """See Body."""
        return msgspec.structs.replace(self, text=required_text(self.text))


class Write(Writing, frozen=True, kw_only=True):
    """A note to the own goal."""

    text: str
    ref: str | None = None
    from_seat: str | None = None


class Adopt(Writing, frozen=True, kw_only=True):
    """Make a card of the own group's of a note."""

    note: str
    as_: Literal["sign", "mechanism"] = msgspec.field(default="sign", name="as")


def _write(day: DayState, payload: Write, context: Context) -> Sequence[Happening]:
    from_seat = payload.from_seat
    if payload.ref is not None:
        inspired_by = day.contribution(payload.ref)
        if inspired_by.kind not in CARD_KINDS:
            raise Refused("not_a_card", "unknown")
        from_seat = inspired_by.seat
    if from_seat is not None:
        day.seat(from_seat)
    return [Added(new_contribution(day, payload, context, KIND, TakeHomeNote(payload.text, payload.ref, from_seat)))]


def adopted_as(day: DayState, note: Contribution) -> Contribution | None:
    """The shown card that a note was adopted as, or None."""
    for kind in CARD_KINDS:
        for one in day.all_of(kind, note.seat):
            if isinstance(one.body, Sign | Mechanism) and one.body.adopted_from == note.id:
                stands = day.contributions.get(day.stands_for(one.id))
                if stands is not None and not stands.hidden:
                    return stands
    return None


def _adopt(day: DayState, payload: Adopt, context: Context) -> Sequence[Happening]:
    note = day.contribution(payload.note)
    if not isinstance(note.body, TakeHomeNote) or note.hidden:
        raise Refused("not_a_note", "unknown")
    command = context.command
    if command.by_host and payload.group is None and payload.author is None:
        payload = msgspec.structs.replace(payload, group=note.group)
    group = group_for(day, payload, context)
    if seat_of(day.group(group)) != note.seat:
        raise Refused("not_yours", "forbidden")
    if adopted_as(day, note) is not None:
        return []
    if command.id in day.contributions:
        raise Refused("id_taken")
    body = (Sign if payload.as_ == "sign" else Mechanism)(note.body.text, adopted_from=note.id)
    activity = activity_for(day, payload, KIND).id
    # The card is the note's own words: it keeps who wrote it and which way it came.
    card = msgspec.structs.replace(
        note, id=command.id, body=body, activity=activity, at=context.now, number=0, late=is_late(day, activity),
        written_at=waited_since(payload, context), split_from=None,
    )  # fmt: skip
    return [Added(card)]


def _note(day: DayState, note: Contribution) -> dict[str, Any]:
    body = note.body
    assert isinstance(body, TakeHomeNote)
    ref = day.contributions.get(body.ref) if body.ref is not None else None
    shown = None
    if ref is not None and not ref.hidden:
        shown = {"kind": ref.kind, "number": ref.label, "text": ref.body.words()}
    return {
        "id": note.id,
        "text": body.text,
        "seat": note.seat,
        "from_seat": body.from_seat,
        "ref": shown,
        "adopted": adopted_as(day, note) is not None,
        "via": note.via,
        "late": note.late,
    }


def _for_room(day: DayState, _step: Step) -> View:
    focus = day.room.focus.seat
    overview = [{"seat": seat.seat, "count": len(day.shown("take_home_note", seat.seat))} for seat in day.seats]
    wanted = [focus] if focus else [seat.seat for seat in day.seats]
    notes = [_note(day, one) for seat in wanted for one in day.shown("take_home_note", seat)]
    return {"seats": overview, "notes": notes}


def _for_group(day: DayState, _step: Step, group: Group, _team: str | None) -> View:
    own = seat_of(group)
    others = []
    for seat in day.seats:
        if seat.seat == own:
            continue
        cards = [
            {"id": one.id, "kind": kind, "number": one.label, "text": one.body.words()[:REFERENCE_LENGTH]}
            for kind in CARD_KINDS
            for one in day.shown(kind, seat.seat)
        ]
        others.append({"seat": seat.seat, "number": seat.number, "title": seat.title, "cards": cards})
    return {"notes": [_note(day, one) for one in day.shown("take_home_note", own)], "cards": others}


def _progress(day: DayState, _step: Step, group: Group) -> Progress:
    own = [one for one in day.shown("take_home_note", seat_of(group)) if one.group == group.id]
    adopted = sum(1 for one in own if adopted_as(day, one) is not None)
    return Progress(len(own), 0, "notes", (("adopted", adopted),))


def _rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for note in day.all_of("take_home_note", seat.seat):
            body = note.body
            assert isinstance(body, TakeHomeNote)
            adopted = adopted_as(day, note)
            yield {
                "id": note.id, "seat": seat.seat, "group_id": note.group, "author": note.author, "text": body.text,
                "ref": body.ref, "from_seat": body.from_seat, "adopted_as": adopted.id if adopted else None,
                "via": note.via, "late": int(note.late), "hidden": int(note.hidden), "activity": note.activity,
                "at": note.at,
            }  # fmt: skip


NOTES = Table(
    "take_home_notes",
    {
        "id": str, "seat": str, "group_id": str, "author": str, "text": str, "ref": str, "from_seat": str,
        "adopted_as": str, "via": str, "late": int, "hidden": int, "activity": str, "at": int,
    },
    ("id",),
    _rows,
)  # fmt: skip

EXERCISE = Exercise(
    kind=KIND,
    for_room=_for_room,
    for_group=_for_group,
    for_facilitator=_for_room,
    progress=_progress,
    bodies=(TakeHomeNote,),
    commands=(
        CommandRule("take_home.write", Write, _write, by_remote=True),
        CommandRule("take_home.adopt", Adopt, _adopt),
    ),
    tables=(NOTES,),
)
