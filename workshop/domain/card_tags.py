"""Which tag a printed card has: a number of AprilTag's family 36h11, by which it is found in a photo.

A tag follows from what stands on the card: the number of its goal, its letter and its own number. So it is the same on
every print of the day, and a card that is printed empty has the tag of the one that it becomes. A goal has 48 tags to
itself where there are no more than twelve; beyond either two goals share some. Within a goal none is shared.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState

TAGS: Final = 587
"""As many as the family has."""

TAGS_OF_A_GOAL: Final = 48
HALF_WAY: Final = TAGS // 2
"""Where the mechanisms of a goal begin, counted from its first sign."""

MOST: Final = HALF_WAY
"""Cards of a kind that a goal can have tags for; more cards than that have none."""


def tag_of(seat_number: int, letter: str, number: int) -> int | None:
    """The tag of the card `T3` (letter `T`, number 3) of the goal of that number, from 1; None where it has none."""
    if letter not in _BEGINS or not 1 <= number <= MOST:
        return None
    return ((seat_number - 1) * TAGS_OF_A_GOAL + _BEGINS[letter] + number - 1) % TAGS


def code_of(seat_number: int, label: str) -> str:
    """What stands beside the tag for people to read: `2-T3`."""
    return f"{seat_number}-{label}"


def label_of(seat_number: int, tag: int) -> str:
    """The label of the card of that goal that has this tag, whether or not it has been written: `T3`."""
    place = (tag - (seat_number - 1) * TAGS_OF_A_GOAL) % TAGS
    return f"T{place + 1}" if place < HALF_WAY else f"M{place - HALF_WAY + 1}"


def tagged_cards(day: DayState, seat: str) -> Mapping[int, Contribution]:
    """The shown signs and mechanisms of a seat by their tags."""
    number = next(one.number for one in day.seats if one.seat == seat)
    cards = [one for kind in ("sign", "mechanism") for one in day.shown(kind, seat)]
    tags = [(tag_of(number, one.body.letter, one.number), one) for one in cards]
    return {tag: one for tag, one in tags if tag is not None}


_BEGINS: Final = {"T": 0, "M": HALF_WAY}
