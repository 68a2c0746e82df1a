"""What is told of a photo of cards: read as one road and as lines, each with what there is to see to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from workshop.domain.day import DayState
from workshop.paper.mark import Mark
from workshop.paper.matching import reading_of
from workshop.paper.order import Way, order_of
from workshop.paper.words import sentences


class WayTold(msgspec.Struct, frozen=True):
    """Labels row by row, the same as `sign_ordering.lay` takes it, and what there is to see to in sentences."""

    rows: tuple[tuple[str, ...], ...]
    row: str
    unknown: tuple[str, ...]
    others: tuple[str, ...]
    doubled: tuple[str, ...]
    missing: tuple[str, ...]
    aside: tuple[str, ...]
    doubts: tuple[str, ...]
    sentences: tuple[str, ...]


class CardsTold(msgspec.Struct, frozen=True):
    """The cards of a goal in a photo; `found` are all tags in it, whosesoever."""

    seat: str
    number: int
    found: int
    ways: Mapping[Literal["road", "lines"], WayTold]


def told_of(day: DayState, seat: str, marks: Sequence[Mark], lang: str) -> CardsTold:
    """What `marks` say of the cards of `seat`, which is one of the day's; sentences in `lang`."""
    number = next(one.number for one in day.seats if one.seat == seat)
    ways: tuple[Way, ...] = ("road", "lines")
    return CardsTold(seat, number, len(marks), {way: _told(day, seat, marks, way, lang) for way in ways})


def _told(day: DayState, seat: str, marks: Sequence[Mark], way: Way, lang: str) -> WayTold:
    reading = reading_of(day, seat, order_of(marks, way))
    return WayTold(
        reading.rows,
        reading.row,
        reading.unknown,
        reading.others,
        reading.doubled,
        reading.missing,
        reading.aside,
        tuple(one.code for one in reading.doubts),
        tuple(sentences(reading, lang)),
    )
