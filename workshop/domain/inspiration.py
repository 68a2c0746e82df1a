"""Inspiration: voices and known mechanisms that the facilitator pins beside a goal.

They are nobody's contribution: they are never counted, never voted for, and never mix with what participants write.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec
from rpds import HashTrieMap

from workshop.domain.command import Payload
from workshop.domain.contribution import label_text, required_text
from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.plan import Plan, seats
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules

SECTION = "inspiration"
OWN = "inspiration/"
"""The key of the board among the activities' own states; no activity can have it for an id."""

InspirationKind = Literal["voice", "mechanism"]


class InspirationCard(msgspec.Struct, frozen=True):
    """A card. `source` is whose voice it is, or where the mechanism is known from."""

    id: str
    text: str
    kind: InspirationKind = "voice"
    source: str = ""


class Board(msgspec.Struct, frozen=True):
    """All cards of the day, and the ids of those that are pinned at each seat, in the order in which they were."""

    cards: tuple[InspirationCard, ...] = ()
    pins: HashTrieMap[str, tuple[str, ...]] = HashTrieMap()

    def card(self, card_id: str) -> InspirationCard | None:
        """The card of that id, or None."""
        return next((one for one in self.cards if one.id == card_id), None)

    def pinned_at(self, seat: str) -> tuple[InspirationCard, ...]:
        """The cards at a seat."""
        there = self.pins.get(seat, ())
        return tuple(card for one in there if (card := self.card(one)) is not None)


class _Planned(msgspec.Struct, frozen=True):
    id: str
    text: str
    kind: InspirationKind = "voice"
    source: str = ""
    goal: str | None = None


MATERIAL = tuple[_Planned, ...]
"""What stands in the plan's section."""


def board_of(day: DayState) -> Board:
    """The board of a day as it stands."""
    found = day.own.get(OWN)
    return found if isinstance(found, Board) else _beginning(day.plan)


def _beginning(plan: Plan) -> Board:
    """The planned cards, those that name a goal pinned there. What can't be read as a card is left out."""
    cards: list[InspirationCard] = []
    pins: dict[str, tuple[str, ...]] = {}
    known = {seat.seat for seat in seats(plan)}
    for raw in plan.content.get(SECTION) or ():
        try:
            card = msgspec.convert(raw, _Planned)
        except msgspec.ValidationError:
            continue
        cards.append(InspirationCard(card.id, card.text, card.kind, card.source))
        seat = f"goal:{card.goal}"
        if seat in known:
            pins[seat] = (*pins.get(seat, ()), card.id)
    return Board(tuple(cards), HashTrieMap(pins))


class Pin(Payload, frozen=True):
    """Pin a card beside a goal."""

    card: str
    seat: str


class Unpin(Payload, frozen=True):
    """Take a card down again."""

    card: str
    seat: str


class Write(Payload, frozen=True, kw_only=True):
    """A new card, pinned at `seat` where one is named. `as_` (`as` on the wire) is what it is."""

    text: str
    as_: InspirationKind = msgspec.field(default="voice", name="as")
    source: str = ""
    seat: str | None = None


class CardPinned(Happening, frozen=True):
    """A card hangs at a seat, at that place from 0."""

    kind = "inspiration.pinned"
    card: str
    seat: str
    place: int


class CardUnpinned(Happening, frozen=True):
    """A card hangs at a seat no longer; it hung at that place."""

    kind = "inspiration.unpinned"
    card: str
    seat: str
    place: int


class CardWritten(Happening, frozen=True):
    """The facilitator wrote a card."""

    kind = "inspiration.written"
    card: InspirationCard


class CardDiscarded(Happening, frozen=True):
    """A card was taken back as if it had never been (an undo)."""

    kind = "inspiration.discarded"
    card: InspirationCard


def _pin(day: DayState, payload: Pin, _context: Context) -> Sequence[Happening]:
    board = board_of(day)
    there = board.pins.get(day.seat(payload.seat).seat, ())
    if board.card(payload.card) is None:
        raise Refused("unknown_inspiration", "unknown")
    return [] if payload.card in there else [CardPinned(payload.card, payload.seat, len(there))]


def _unpin(day: DayState, payload: Unpin, _context: Context) -> Sequence[Happening]:
    there = board_of(day).pins.get(day.seat(payload.seat).seat, ())
    if payload.card not in there:
        return []
    return [CardUnpinned(payload.card, payload.seat, there.index(payload.card))]


def _write(day: DayState, payload: Write, context: Context) -> Sequence[Happening]:
    board = board_of(day)
    if board.card(context.command.id) is not None:
        raise Refused("id_taken")
    text, source = required_text(payload.text), label_text(payload.source)
    card = InspirationCard(context.command.id, text, payload.as_, source)
    if payload.seat is None:
        return [CardWritten(card)]
    there = board.pins.get(day.seat(payload.seat).seat, ())
    return [CardWritten(card), CardPinned(card.id, payload.seat, len(there))]


def _with(day: DayState, board: Board) -> DayState:
    """The day with that board; one that is again as planned is none of its own."""
    as_planned = board == _beginning(day.plan)
    return day.changed(own=day.own.discard(OWN) if as_planned else day.own.insert(OWN, board))


def _with_pins(day: DayState, seat: str, row: tuple[str, ...]) -> DayState:
    board = board_of(day)
    pins = board.pins.insert(seat, row) if row else board.pins.discard(seat)
    return _with(day, msgspec.structs.replace(board, pins=pins))


def _fold_pinned(day: DayState, event: Event, _rules: Rules) -> DayState:
    pinned = event.happening
    assert isinstance(pinned, CardPinned)
    there = board_of(day).pins.get(pinned.seat, ())
    return _with_pins(day, pinned.seat, (*there[: pinned.place], pinned.card, *there[pinned.place :]))


def _fold_unpinned(day: DayState, event: Event, _rules: Rules) -> DayState:
    unpinned = event.happening
    assert isinstance(unpinned, CardUnpinned)
    there = board_of(day).pins.get(unpinned.seat, ())
    return _with_pins(day, unpinned.seat, tuple(one for one in there if one != unpinned.card))


def _fold_written(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, CardWritten)
    board = board_of(day)
    return _with(day, msgspec.structs.replace(board, cards=(*board.cards, event.happening.card)))


def _fold_discarded(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, CardDiscarded)
    board, gone = board_of(day), event.happening.card.id
    return _with(day, msgspec.structs.replace(board, cards=tuple(one for one in board.cards if one.id != gone)))


def _is_pinned(day: DayState, card: str, seat: str) -> bool:
    return card in board_of(day).pins.get(seat, ())


def _invert_pinned(day: DayState, event: Event) -> Sequence[Happening]:
    pinned = event.happening
    assert isinstance(pinned, CardPinned)
    if not _is_pinned(day, pinned.card, pinned.seat):
        raise Refused("changed_since", "moved_on")
    return [CardUnpinned(pinned.card, pinned.seat, board_of(day).pins[pinned.seat].index(pinned.card))]


def _invert_unpinned(day: DayState, event: Event) -> Sequence[Happening]:
    unpinned = event.happening
    assert isinstance(unpinned, CardUnpinned)
    if _is_pinned(day, unpinned.card, unpinned.seat) or board_of(day).card(unpinned.card) is None:
        raise Refused("changed_since", "moved_on")
    return [CardPinned(unpinned.card, unpinned.seat, unpinned.place)]


def _invert_written(day: DayState, event: Event) -> Sequence[Happening]:
    assert isinstance(event.happening, CardWritten)
    card = event.happening.card
    if any(card.id in there for there in board_of(day).pins.values()):
        raise Refused("changed_since", "moved_on")
    return [CardDiscarded(card)]


def _invert_discarded(_day: DayState, event: Event) -> Sequence[Happening]:
    assert isinstance(event.happening, CardDiscarded)
    return [CardWritten(event.happening.card)]


def _tell_pin(day: DayState, event: Event) -> dict[str, str | int]:
    told = event.happening
    assert isinstance(told, CardPinned | CardUnpinned)
    return {"seat": day.seat(told.seat).number}


COMMANDS = (
    CommandRule("inspiration.pin", Pin, _pin, by_host=True),
    CommandRule("inspiration.unpin", Unpin, _unpin, by_host=True),
    CommandRule("inspiration.write", Write, _write, by_host=True),
)

HAPPENINGS = (
    HappeningRule(CardPinned, _fold_pinned, tell=_tell_pin, invert=_invert_pinned),
    HappeningRule(CardUnpinned, _fold_unpinned, tell=_tell_pin, invert=_invert_unpinned),
    HappeningRule(CardWritten, _fold_written, invert=_invert_written),
    HappeningRule(CardDiscarded, _fold_discarded, invert=_invert_discarded),
)
