"""What the facilitator has said of two cards that are alike: not the same, or shared by their goals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec
from rpds import HashTrieMap

from workshop.domain.command import Payload
from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules

OWN = "likeness/"
"""The key of the verdicts among the activities' own states; no activity can have it for an id."""

Verdict = Literal["different", "common"]
Pair = tuple[str, str]


class Verdicts(msgspec.Struct, frozen=True):
    """What has been said, by the ids of two cards in order."""

    pairs: HashTrieMap[Pair, Verdict] = HashTrieMap()


class Judge(Payload, frozen=True):
    """Say it of two cards (ids); None takes back what was said. `as_` is `as` on the wire."""

    cards: Pair
    as_: Verdict | None = msgspec.field(name="as")


class Judged(Happening, frozen=True):
    """Something has been said of two cards, in the place of what was said before."""

    kind = "likeness.judged"
    cards: Pair
    before: Verdict | None
    after: Verdict | None


def pair_of(one: str, other: str) -> Pair:
    """Two ids in order."""
    return (one, other) if one < other else (other, one)


def verdicts_of(day: DayState) -> HashTrieMap[Pair, Verdict]:
    """All that has been said."""
    own = day.own.get(OWN)
    return own.pairs if isinstance(own, Verdicts) else HashTrieMap()


def _judge(day: DayState, payload: Judge, _context: Context) -> Sequence[Happening]:
    one, other = (day.contribution(card) for card in payload.cards)
    if one.id == other.id or one.kind != other.kind or not one.body.letter:
        raise Refused("not_mergeable")
    cards = pair_of(one.id, other.id)
    before = verdicts_of(day).get(cards)
    return [] if before == payload.as_ else [Judged(cards, before, payload.as_)]


def _fold_judged(day: DayState, event: Event, _rules: Rules) -> DayState:
    judged = event.happening
    assert isinstance(judged, Judged)
    pairs = verdicts_of(day)
    pairs = pairs.discard(judged.cards) if judged.after is None else pairs.insert(judged.cards, judged.after)
    own = day.own.insert(OWN, Verdicts(pairs)) if pairs else day.own.discard(OWN)
    return day.changed(own=own)


def _invert_judged(day: DayState, event: Event) -> Sequence[Happening]:
    judged = event.happening
    assert isinstance(judged, Judged)
    if verdicts_of(day).get(judged.cards) != judged.after:
        raise Refused("changed_since", "moved_on")
    return [Judged(judged.cards, before=judged.after, after=judged.before)]


def _tell_judged(day: DayState, event: Event) -> dict[str, str | int] | None:
    judged = event.happening
    assert isinstance(judged, Judged)
    found = [day.contributions.get(card) for card in judged.cards]
    one, other = found
    if one is None or other is None:  # written and taken back since
        return None
    seats = {seat.seat: seat.number for seat in day.seats}
    return {
        "about": judged.after or "open",
        "seat": seats.get(one.seat, 0),
        "number": one.label,
        "other_seat": seats.get(other.seat, 0),
        "other": other.label,
    }


COMMANDS = (CommandRule("likeness.judge", Judge, _judge, by_host=True),)

HAPPENINGS = (HappeningRule(Judged, _fold_judged, tell=_tell_judged, invert=_invert_judged),)
