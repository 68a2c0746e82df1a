"""Taken out of the day by the facilitator, and brought back: somebody seated by mistake, or a phone that is here twice.

Who is out is counted nowhere and may send nothing; what they wrote stays where it is, and so does who they are: a phone
that comes in again by the day's code, or by its own, is the same person.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workshop.domain.command import Payload
from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules


class TakeOut(Payload, frozen=True):
    """Take a participant out of the day."""

    participant: str


class BringBack(Payload, frozen=True):
    """Bring a participant back who has been taken out, to the group that they were in."""

    participant: str


class TakenOut(Happening, frozen=True):
    """A participant is no longer in the day; they sat in `group`."""

    kind = "participant.taken_out"
    participant: str
    group: str


class CameBack(Happening, frozen=True):
    """A participant who had been taken out is in the day again, in the same `group`."""

    kind = "participant.came_back"
    participant: str
    group: str


class CameInAgain(Happening, frozen=True):
    """A participant who had been taken out came in by their own phone; they sat in `before`, and sit in `group`.

    Their own doing, as joining is: nobody takes it back but by taking them out again.
    """

    kind = "participant.came_in_again"
    participant: str
    before: str
    group: str


def left_seat(day: DayState, who: str, group: str) -> DayState:
    """The day without `who` among the members of `group`; nobody left is no entry."""
    left = tuple(one for one in day.members.get(group, ()) if one != who)
    return day.changed(members=day.members.insert(group, left) if left else day.members.remove(group))


def took_seat(day: DayState, who: str, group: str) -> DayState:
    """The day with `who` among the members of `group`, in the order of joining: there and back leaves no trace."""
    there = sorted((*day.members.get(group, ()), who), key=lambda one: day.participants[one].number)
    return day.changed(members=day.members.insert(group, tuple(there)))


def _group_of(day: DayState, who: str) -> str:
    participant = day.participants.get(who)
    if participant is None:
        raise Refused("unknown_participant", "unknown")
    return participant.group


def _take_out(day: DayState, payload: TakeOut, _context: Context) -> Sequence[Happening]:
    group = _group_of(day, payload.participant)
    return [] if payload.participant in day.taken_out else [TakenOut(payload.participant, group)]


def _bring_back(day: DayState, payload: BringBack, _context: Context) -> Sequence[Happening]:
    group = _group_of(day, payload.participant)
    return [CameBack(payload.participant, group)] if payload.participant in day.taken_out else []


def coming_in(day: DayState, who: str, group: str) -> Sequence[Happening]:
    """What brings a participant back by their own phone, to sit in `group`; nothing where they are here."""
    return [CameInAgain(who, day.participants[who].group, group)] if who in day.taken_out else []


def _fold_taken_out(day: DayState, event: Event, _rules: Rules) -> DayState:
    told = event.happening
    assert isinstance(told, TakenOut)
    out = day.changed(taken_out=day.taken_out | {told.participant})
    return left_seat(out, told.participant, told.group)


def _fold_came_back(day: DayState, event: Event, _rules: Rules) -> DayState:
    told = event.happening
    assert isinstance(told, CameBack)
    back_in = day.changed(taken_out=day.taken_out - {told.participant})
    return took_seat(back_in, told.participant, told.group)


def _fold_came_in_again(day: DayState, event: Event, _rules: Rules) -> DayState:
    told = event.happening
    assert isinstance(told, CameInAgain)
    who = msgspec.structs.replace(day.participants[told.participant], group=told.group)
    back_in = day.changed(
        taken_out=day.taken_out - {who.id},
        participants=day.participants.insert(who.id, who),
    )
    return took_seat(back_in, who.id, told.group)


def _invert_taken_out(day: DayState, event: Event) -> Sequence[Happening]:
    told = event.happening
    assert isinstance(told, TakenOut)
    # Who has come in again by themselves is where undo would have put them: there is nothing left to take back, and
    # what was done before it can still be.
    return [CameBack(told.participant, told.group)] if told.participant in day.taken_out else []


def _invert_came_back(day: DayState, event: Event) -> Sequence[Happening]:
    told = event.happening
    assert isinstance(told, CameBack)
    out = told.participant in day.taken_out
    return [] if out else [TakenOut(told.participant, day.participants[told.participant].group)]


def _tell(day: DayState, event: Event) -> dict[str, str | int]:
    told = event.happening
    assert isinstance(told, TakenOut | CameBack | CameInAgain)
    return {"group": day.group(told.group).name}


COMMANDS = (
    CommandRule("participant.take_out", TakeOut, _take_out, by_host=True),
    CommandRule("participant.bring_back", BringBack, _bring_back, by_host=True),
)

HAPPENINGS = (
    HappeningRule(TakenOut, _fold_taken_out, tell=_tell, invert=_invert_taken_out),
    HappeningRule(CameBack, _fold_came_back, tell=_tell, invert=_invert_came_back),
    HappeningRule(CameInAgain, _fold_came_in_again, tell=_tell),
)
