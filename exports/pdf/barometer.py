"""A barometer's drawings: groups as dots on a road, with the way they have moved; persons as columns.

Each is one figure with its words instead; what it shows also stands in the text about it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from exports.pdf.blocks import Block
from exports.pdf.canvas import Canvas
from exports.pdf.shaping import Shaper
from exports.pdf.tags import Element
from exports.pdf.text import fit_lines, spans
from exports.pdf.theme import (
    FOREST,
    INK,
    INK_SOFT,
    SAND,
    WHITE,
    Colour,
    Look,
    as_ink,
    goal_colour,
    on_colour,
)
from exports.results.barometer import GroupMark
from workshop.exercises.barometers.marks import Bin
from workshop.exercises.barometers.statements import Scale

DOT: Final = 6.4
ROW: Final = 15.0
INSET: Final = 14.0
ROAD: Final = 5.0
DIGITS: Final = Look(7.6, 10, "bold", INK_SOFT, "centre")
ENDS: Final = Look(7.6, 10)
COUNT: Final = Look(7.6, 9, "bold", INK, "centre")
FOOT: Final = ROAD + 10.0 + 11.0
TALLEST: Final = 96.0
MOST_TICKS: Final = 21
MOST_COUNTED: Final = 30


class _OnScale:
    """What both drawings share: the road with its numbers, what its ends mean, and where a mark stands on it."""

    def __init__(self, shaper: Shaper, scale: Scale, element: Element, told: Callable[[float], str]) -> None:
        self.shaper = shaper
        self.scale = scale
        self.element = element
        self.told = told

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None

    def _at(self, x: float, width: float, mark: float) -> float:
        share = (mark - self.scale.min) / (self.scale.max - self.scale.min)
        return x + INSET + share * (width - 2 * INSET)

    def _road(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The road with its upper edge at `top`."""
        canvas.card(x, top - ROAD, width, ROAD, ROAD / 2, SAND)
        for number in self._ticks():
            at = self._at(x, width, number)
            canvas.dot(at, top - ROAD / 2, 0.9, WHITE)
            self._words(canvas, self.told(number), at - 20, top - ROAD, DIGITS, 40)
        self._words(canvas, self.scale.low, x, top - ROAD - 10, ENDS, width / 2 - 6)
        end = ENDS._replace(align="end")
        self._words(canvas, self.scale.high, x + width / 2 + 6, top - ROAD - 10, end, width / 2 - 6)

    def _ticks(self) -> list[float]:
        whole = int(self.scale.max - self.scale.min)
        parts = whole if whole == self.scale.max - self.scale.min and 0 < whole < MOST_TICKS else 1
        return [self.scale.min + (self.scale.max - self.scale.min) * part / parts for part in range(parts + 1)]

    def _words(self, canvas: Canvas, words: str, x: float, top: float, look: Look, width: float) -> None:
        if words:
            lines, _ = fit_lines(self.shaper, spans(words, look.style), look.size, width, 1)
            canvas.lines_of_text(lines, x, top, look, width)


class GroupsOnScale(_OnScale):
    """Groups with a mark, as their numbers. Where they stood before, each has a row of its own with the way between."""

    def __init__(
        self,
        shaper: Shaper,
        scale: Scale,
        groups: Sequence[GroupMark],
        element: Element,
        told: Callable[[float], str],
        *,
        moved: bool,
    ) -> None:
        super().__init__(shaper, scale, element, told)
        self.groups = groups
        self.moved = moved

    def measure(self, width: float) -> float:
        """See Block."""
        if self.moved:
            return len(self.groups) * ROW + FOOT
        return max((len(pile) for pile in self._piles(width)), default=0) * (2 * DOT + 1) + 4 + FOOT

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        height = self.measure(width)
        self.element.box = (x, top - height, x + width, top)
        with canvas.mark(self.element):
            road = top - height + FOOT
            if self.moved:
                self._rows(canvas, x, top, width)
            else:
                for pile in self._piles(width):
                    for place, (group, at) in enumerate(pile):
                        self._dot(canvas, group, x + at, road + 3 + DOT + place * (2 * DOT + 1))
            self._road(canvas, x, road, width)

    def _rows(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        for place, group in enumerate(self.groups):
            middle = top - (place + 0.5) * ROW
            canvas.stroke(SAND, 0.8)
            canvas.segment(x + INSET, middle, x + width - INSET, middle)
            now = self._at(x, width, group.mark or 0)
            if group.before is not None:
                self._way(canvas, self._at(x, width, group.before), now, middle, goal_colour(group.colour))
            self._dot(canvas, group, now, middle)

    def _way(self, canvas: Canvas, start: float, end: float, middle: float, colour: Colour) -> None:
        canvas.dot(start, middle, 3.6, colour)
        canvas.dot(start, middle, 2.4, WHITE)
        side = 1 if end > start else -1
        if abs(end - start) < DOT + 7:
            return
        tip = end - side * (DOT + 1)
        canvas.stroke(colour, 1.4)
        canvas.segment(start + side * 3.6, middle, tip, middle)
        canvas.trail([(tip - side * 3.4, middle + 2.6), (tip, middle), (tip - side * 3.4, middle - 2.6)])

    def _dot(self, canvas: Canvas, group: GroupMark, at: float, middle: float) -> None:
        colour = goal_colour(group.colour)
        canvas.dot(at, middle, DOT, WHITE)
        canvas.dot(at, middle, DOT - 0.7, colour)
        look = Look(7, 2 * DOT, "bold", on_colour(colour), "centre")
        self._words(canvas, str(group.number), at - 12, middle + DOT, look, 24)

    def _piles(self, width: float) -> list[list[tuple[GroupMark, float]]]:
        """The groups, piled up where two would lie over each other."""
        placed = sorted(
            ((self._at(0, width, one.mark or 0), one.number, one) for one in self.groups), key=lambda place: place[:2]
        )
        piles: list[list[tuple[GroupMark, float]]] = []
        for at, _, group in placed:
            if piles and at - piles[-1][0][1] < 2 * DOT:
                piles[-1].append((group, at))
            else:
                piles.append([(group, at)])
        return piles


class ColumnsOnScale(_OnScale):
    """Persons' marks as a column a step; where they lay before, as empty columns behind."""

    def __init__(
        self,
        shaper: Shaper,
        scale: Scale,
        columns: Sequence[Bin],
        before: Sequence[Bin],
        element: Element,
        told: Callable[[float], str],
    ) -> None:
        super().__init__(shaper, scale, element, told)
        self.columns = columns
        self.before = before
        self.most = max((one.n for one in (*columns, *before)), default=0) or 1

    def measure(self, _width: float) -> float:
        """See Block."""
        return TALLEST + COUNT.leading + FOOT

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        height = self.measure(width)
        self.element.box = (x, top - height, x + width, top)
        ground = top - height + FOOT + 1
        wide = min(26.0, (width - 2 * INSET) / max(1, len(self.columns) - 1) * 0.82)
        with canvas.mark(self.element):
            for one in self.before:
                if one.n:
                    self._frame(canvas, self._middle(x, width, one), ground, wide, one.n)
            for one in self.columns:
                if one.n:
                    self._column(canvas, self._middle(x, width, one), ground, wide * (0.6 if self.before else 1), one.n)
            self._road(canvas, x, ground - 1, width)

    def _middle(self, x: float, width: float, one: Bin) -> float:
        return self._at(x, width, (one.low + one.high) / 2)

    def _frame(self, canvas: Canvas, middle: float, ground: float, wide: float, n: int) -> None:
        canvas.frame(middle - wide / 2, ground, wide, n / self.most * TALLEST, 1.5, as_ink(INK_SOFT), 0.7)

    def _column(self, canvas: Canvas, middle: float, ground: float, wide: float, n: int) -> None:
        tall = n / self.most * TALLEST
        canvas.card(middle - wide / 2, ground, wide, tall, 1.5, FOREST)
        if len(self.columns) <= MOST_COUNTED and not self.before:
            self._words(canvas, str(n), middle - 15, ground + tall + COUNT.leading, COUNT, 30)
        elif len(self.columns) <= MOST_COUNTED and tall > COUNT.leading:
            self._words(canvas, str(n), middle - 15, ground + tall, COUNT._replace(colour=WHITE), 30)
