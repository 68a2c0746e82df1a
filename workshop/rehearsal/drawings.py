"""Drawings as people make them with a finger: a few things, a little crooked, in a box of 1000 × 750."""

from __future__ import annotations

import math
from collections.abc import Callable

from workshop.domain.drawing import HEIGHT, WIDTH
from workshop.rehearsal.chance import Chance

_WOBBLE = 6


class _Hand:
    """Draws strokes that are never quite where they were meant."""

    def __init__(self, chance: Chance) -> None:
        self.chance = chance
        self.strokes: list[str] = []

    def line(self, *points: tuple[float, float]) -> None:
        self.strokes.append("M" + " L".join(self._at(x, y) for x, y in points))

    def bow(self, start: tuple[float, float], over: tuple[float, float], end: tuple[float, float]) -> None:
        self.strokes.append(f"M{self._at(*start)} Q{self._at(*over)} {self._at(*end)}")

    def ring(self, x: float, y: float, radius: float) -> None:
        corners = [(x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in _turns(8)]
        outer = [(x + radius * 1.08 * math.cos(turn), y + radius * 1.08 * math.sin(turn)) for turn in _turns(8, 0.5)]
        curves = [
            f"Q{self._at(*over)} {self._at(*to)}" for over, to in zip(outer, corners[1:] + corners[:1], strict=True)
        ]
        self.strokes.append(f"M{self._at(*corners[0])} {' '.join(curves)}")

    def _at(self, x: float, y: float) -> str:
        wobbled = (x + self.chance.between(-_WOBBLE, _WOBBLE), y + self.chance.between(-_WOBBLE, _WOBBLE))
        return f"{_within(wobbled[0], WIDTH)} {_within(wobbled[1], HEIGHT)}"


def _turns(count: int, offset: float = 0) -> list[float]:
    return [2 * math.pi * (number + offset) / count for number in range(count)]


def _within(value: float, most: int) -> int:
    return max(0, min(most, round(value)))


def _person(hand: _Hand, x: float, y: float, size: float) -> None:
    """Somebody who stands at (x, y), `size` tall, arms up or down."""
    head = size * 0.16
    hip, neck = y - size * 0.42, y - size * 0.72
    hand.ring(x, neck - head, head)
    hand.line((x, neck), (x, hip))
    hand.line((x - size * 0.18, y), (x, hip), (x + size * 0.18, y))
    arms = neck + size * (0.22 if hand.chance.below(2) else -0.16)
    hand.line((x - size * 0.26, arms), (x, neck + size * 0.06), (x + size * 0.26, arms))
    hand.bow((x - head * 0.5, neck - head * 0.8), (x, neck - head * 0.3), (x + head * 0.5, neck - head * 0.8))


def _house(hand: _Hand, x: float, y: float, size: float) -> None:
    hand.line((x, y), (x, y - size * 0.6), (x + size, y - size * 0.6), (x + size, y), (x, y))
    hand.line((x - size * 0.08, y - size * 0.58), (x + size * 0.5, y - size), (x + size * 1.08, y - size * 0.58))
    hand.line(
        (x + size * 0.4, y), (x + size * 0.4, y - size * 0.36), (x + size * 0.6, y - size * 0.36), (x + size * 0.6, y)
    )
    hand.ring(x + size * 0.2, y - size * 0.4, size * 0.08)


def _sun(hand: _Hand, x: float, y: float, size: float) -> None:
    hand.ring(x, y, size * 0.4)
    for turn in _turns(9):
        near, far = size * 0.55, size * 0.8
        hand.line(
            (x + near * math.cos(turn), y + near * math.sin(turn)), (x + far * math.cos(turn), y + far * math.sin(turn))
        )


def _bicycle(hand: _Hand, x: float, y: float, size: float) -> None:
    wheel = size * 0.24
    hand.ring(x, y - wheel, wheel)
    hand.ring(x + size * 0.8, y - wheel, wheel)
    crank, saddle, bar = (
        (x + size * 0.34, y - wheel),
        (x + size * 0.24, y - size * 0.6),
        (x + size * 0.66, y - size * 0.62),
    )
    hand.line((x, y - wheel), crank, bar, saddle, (x, y - wheel))
    hand.line(saddle, crank)
    hand.line((x + size * 0.8, y - wheel), bar, (x + size * 0.74, y - size * 0.72))


def _tree(hand: _Hand, x: float, y: float, size: float) -> None:
    hand.line((x - size * 0.06, y), (x - size * 0.04, y - size * 0.45))
    hand.line((x + size * 0.06, y), (x + size * 0.04, y - size * 0.45))
    hand.ring(x, y - size * 0.7, size * 0.3)
    hand.bow((x - size * 0.2, y - size * 0.7), (x, y - size * 0.5), (x + size * 0.2, y - size * 0.72))


def _table(hand: _Hand, x: float, y: float, size: float) -> None:
    top = y - size * 0.36
    hand.line((x, top), (x + size * 1.2, top))
    hand.line((x + size * 0.1, top), (x + size * 0.1, y))
    hand.line((x + size * 1.1, top), (x + size * 1.1, y))
    for cup in (0.25, 0.6, 0.95):
        middle = x + size * cup
        hand.bow((middle - size * 0.1, top), (middle, top - size * 0.2), (middle + size * 0.1, top))


_THINGS: tuple[Callable[[_Hand, float, float, float], None], ...] = (_house, _bicycle, _tree, _table)


def drawing(seed: str) -> str:
    """A path of absolute `M`, `L` and `Q` with whole numbers: what follows from `seed`."""
    chance = Chance(seed)
    hand = _Hand(chance)
    ground = 620
    hand.bow((20, ground + 10), (500, ground - 40), (980, ground + 20))
    if chance.below(3):
        _sun(hand, chance.pick([150, 850]), 140, 130)
    chance.pick(_THINGS)(hand, chance.between(90, 180), ground, 280)
    chance.pick(_THINGS)(hand, chance.between(640, 700), ground, 230)
    for number in range(chance.between(2, 4)):
        _person(hand, 400 + number * 95, ground + chance.between(0, 60), chance.between(190, 290))
    return " ".join(hand.strokes)
