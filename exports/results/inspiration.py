"""What was pinned beside a goal for inspiration. It is nobody's contribution, and no figure counts it."""

from __future__ import annotations

from typing import Literal

import msgspec

from workshop.domain.day import DayState
from workshop.domain.inspiration import board_of


class Inspiration(msgspec.Struct, frozen=True):
    """A voice or a known mechanism, and whose or where from (empty where that is not said)."""

    kind: Literal["voice", "mechanism"]
    text: str
    source: str = ""


def inspiration(day: DayState, seat: str) -> tuple[Inspiration, ...]:
    """The cards that hang at a seat."""
    return tuple(Inspiration(card.kind, card.text, card.source) for card in board_of(day).pinned_at(seat))
