"""People: joining by phone, sitting down without one, moving to another group, and being found again."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workshop.domain.command import Payload
from workshop.domain.contribution import Via, label_text
from workshop.domain.day import DayState, Participant
from workshop.domain.event import Event, Happening
from workshop.domain.ids import is_sender_id
from workshop.domain.leaving import coming_in, left_seat, took_seat
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules

MOST_HEADS = 99
MOST_PARTICIPANTS = 5000


class Join(Payload, frozen=True):
    """A phone joins. Made by the server: the hashes are SHA-256, of the codes the first free one is taken."""

    group: str
    alias: str
    heads: int
    token_hash: str
    reclaim_hashes: tuple[str, ...]


class Reclaim(Payload, frozen=True):
    """A phone finds its participant again; made by the server once the code has been checked."""

    participant: str
    token_hash: str


class TakeSeat(Payload, frozen=True):
    """Somebody without a phone sits down; the facilitator types for them, and makes the id."""

    participant: str
    group: str
    alias: str = ""
    heads: int = 1


class MoveTo(Payload, frozen=True):
    """Go and sit in another group; what was written stays where it is."""

    group: str
    participant: str | None = None


class Joined(Happening, frozen=True):
    """Somebody is here; `token_hash` and `reclaim_hash` are empty without a phone."""

    kind = "participant.joined"
    participant: str
    group: str
    alias: str
    heads: int
    via: Via
    token_hash: str = ""
    reclaim_hash: str = ""


class Reclaimed(Happening, frozen=True):
    """A participant has one more token."""

    kind = "participant.reclaimed"
    participant: str
    token_hash: str


class Moved(Happening, frozen=True):
    """A participant sits in another group."""

    kind = "participant.moved"
    participant: str
    before: str
    group: str


def _heads(count: int) -> int:
    if not 1 <= count <= MOST_HEADS:
        raise Refused("heads", most=MOST_HEADS)
    return count


def _room_for_one_more(day: DayState) -> None:
    if len(day.participants) >= MOST_PARTICIPANTS:
        raise Refused("full", "unavailable", most=MOST_PARTICIPANTS)


def _join(day: DayState, payload: Join, context: Context) -> Sequence[Happening]:
    who = context.command.actor
    if who in day.taken_out:
        return coming_in(day, who, day.group(payload.group).id)
    if who in day.participants:
        return []
    _room_for_one_more(day)
    group = day.group(payload.group).id
    free = next((one for one in payload.reclaim_hashes if one not in day.reclaims), "")
    alias = label_text(payload.alias)
    joined = Joined(who, group, alias, _heads(payload.heads), "phone", payload.token_hash, free)
    return [joined, *context.rules.arriving(day, who, group)]


def _reclaim(day: DayState, payload: Reclaim, _context: Context) -> Sequence[Happening]:
    if payload.participant not in day.participants:
        raise Refused("unknown_participant", "unknown")
    who = day.participants[payload.participant]
    known = [] if payload.token_hash in day.tokens else [Reclaimed(who.id, payload.token_hash)]
    return [*known, *coming_in(day, who.id, who.group)]


def _take_seat(day: DayState, payload: TakeSeat, context: Context) -> Sequence[Happening]:
    if not is_sender_id(payload.participant):
        raise Refused("not_understood")
    if payload.participant in day.participants:
        raise Refused("id_taken")
    _room_for_one_more(day)
    group = day.group(payload.group).id
    joined = Joined(payload.participant, group, label_text(payload.alias), _heads(payload.heads), "paper")
    return [joined, *context.rules.arriving(day, payload.participant, group)]


def _move(day: DayState, payload: MoveTo, context: Context) -> Sequence[Happening]:
    command = context.command
    who = payload.participant if payload.participant is not None else command.actor
    if who != command.actor and not command.by_host:
        raise Refused("not_yours", "forbidden")
    participant = day.participants.get(who)
    if participant is None:
        raise Refused("unknown_participant", "unknown")
    if who in day.taken_out:
        raise Refused("taken_out", "moved_on")
    group = day.group(payload.group).id
    return [] if group == participant.group else [Moved(who, participant.group, group)]


def _fold_joined(day: DayState, event: Event, _rules: Rules) -> DayState:
    new = event.happening
    assert isinstance(new, Joined)
    number = len(day.joined) + 1
    who = Participant(new.participant, number, new.group, new.alias, new.heads, new.via, event.at)
    return day.changed(
        participants=day.participants.insert(who.id, who),
        joined=(*day.joined, who.id),
        members=day.members.insert(new.group, (*day.members.get(new.group, ()), who.id)),
        tokens=day.tokens.insert(new.token_hash, who.id) if new.token_hash else day.tokens,
        reclaims=day.reclaims.insert(new.reclaim_hash, who.id) if new.reclaim_hash else day.reclaims,
    )


def _fold_reclaimed(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Reclaimed)
    return day.changed(tokens=day.tokens.insert(event.happening.token_hash, event.happening.participant))


def _fold_moved(day: DayState, event: Event, _rules: Rules) -> DayState:
    moved = event.happening
    assert isinstance(moved, Moved)
    who = msgspec.structs.replace(day.participants[moved.participant], group=moved.group)
    moving = left_seat(day, who.id, moved.before).changed(participants=day.participants.insert(who.id, who))
    return took_seat(moving, who.id, moved.group)


def _invert_moved(day: DayState, event: Event) -> Sequence[Happening]:
    moved = event.happening
    assert isinstance(moved, Moved)
    if moved.participant in day.taken_out:
        raise Refused("changed_since", "moved_on")
    if day.participants[moved.participant].group != moved.group:
        return []  # They have gone on by themselves: they do not sit there any longer.
    return [Moved(moved.participant, before=moved.group, group=moved.before)]


def _tell_joined(day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, Joined)
    return {"group": day.group(event.happening.group).name, "heads": event.happening.heads}


def _tell_moved(day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, Moved)
    return {"group": day.group(event.happening.group).name}


COMMANDS = (
    CommandRule("participant.join", Join, _join, joins=True),
    CommandRule("participant.reclaim", Reclaim, _reclaim, joins=True),
    CommandRule("participant.seat", TakeSeat, _take_seat, by_host=True),
    CommandRule("participant.move", MoveTo, _move),
)

SERVER_ONLY = frozenset({"participant.join", "participant.reclaim", "picture.keep"})
"""Commands that the server makes itself, once it has checked a code or read a picture; nobody may send them."""

HAPPENINGS = (
    HappeningRule(Joined, _fold_joined, tell=_tell_joined),
    HappeningRule(Reclaimed, _fold_reclaimed),
    HappeningRule(Moved, _fold_moved, tell=_tell_moved, invert=_invert_moved),
)
