"""Which of a goal's cards a photo shows, in their order, and what is to be said of it before it is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from workshop.domain.card_tags import code_of, label_of, tagged_cards
from workshop.domain.day import DayState
from workshop.domain.plan import Seat
from workshop.paper.order import Code, Order


class Doubt(msgspec.Struct, frozen=True):
    """A doubt about the order (`workshop.paper.order.Flag`), and the labels of the cards that it is about."""

    code: Code
    cards: tuple[str, ...] = ()


class Reading(msgspec.Struct, frozen=True):
    """What a photo of a goal's cards says. All are labels (`T3`), another goal's with its number (`2-T3`).

    `rows` are the signs as they lie, side by side or one after the other; `row` the same as `sign_ordering.lay` takes
    it. `unknown` are in the photo and not written (or hidden), `others` are another goal's, `doubled` lie there twice
    and so nowhere, `missing` are written and not in the photo, `aside` are mechanisms.
    """

    seat: str
    number: int
    rows: tuple[tuple[str, ...], ...] = ()
    unknown: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def row(self) -> str:
        """The rows in one line: `T3 T7+T6 T8`."""
        return " ".join("+".join(row) for row in self.rows)


def reading_of(day: DayState, seat: str, order: Order) -> Reading:
    """What `order` says of the cards of `seat`, which is one of the day's."""
    own = next(one for one in day.seats if one.seat == seat)
    cards = tagged_cards(day, seat)
    labels = {tag: card.label for tag, card in cards.items()}
    signs = {tag for tag, card in cards.items() if card.kind == "sign"}
    lying = [tag for row in order.rows for tag in row]
    strange = [tag for tag in lying if tag not in labels]
    foreign = {tag: code for tag in strange if (code := _of_another(day, own, tag)) is not None}
    rows = (tuple(labels[tag] for tag in row if tag in signs) for row in order.rows)
    seen = {*lying, *order.doubled}
    return Reading(
        seat=seat,
        number=own.number,
        rows=tuple(row for row in rows if row),
        unknown=tuple(label_of(own.number, tag) for tag in strange if tag not in foreign),
        others=tuple(foreign.values()),
        doubled=tuple(labels.get(tag) or label_of(own.number, tag) for tag in order.doubled),
        missing=tuple(card.label for tag, card in cards.items() if tag in signs and tag not in seen),
        aside=tuple(labels[tag] for tag in lying if tag in labels and tag not in signs),
        doubts=tuple(_doubts(order, labels)),
    )


def best_seat(day: DayState, tags: Sequence[int]) -> str | None:
    """The goal that most of `tags` are signs of; None where none of them is anybody's."""
    counted = {seat.seat: len(tagged_cards(day, seat.seat).keys() & set(tags)) for seat in day.seats}
    best = max(counted, key=lambda seat: counted[seat], default=None)
    return best if best is not None and counted[best] else None


def _of_another(day: DayState, own: Seat, tag: int) -> str | None:
    """The code of another goal's card with that tag, where it has been written."""
    for seat in day.seats:
        card = tagged_cards(day, seat.seat).get(tag) if seat.seat != own.seat else None
        if card is not None:
            return code_of(seat.number, card.label)
    return None


def _doubts(order: Order, labels: dict[int, str]) -> Iterator[Doubt]:
    for flag in order.flags:
        cards = tuple(labels[tag] for tag in flag.tags if tag in labels)
        # What is about cards that do not count is no doubt about those that do.
        if len(cards) == len(flag.tags):
            yield Doubt(flag.code, cards)
