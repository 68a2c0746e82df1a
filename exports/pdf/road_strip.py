"""The road as a strip: a dot a sign from early to late, larger the more caramels it got, with time labels."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from exports.model import Goal
from exports.pdf.blocks import Block
from exports.pdf.canvas import Canvas
from exports.pdf.shaping import Shaper
from exports.pdf.tags import Element
from exports.pdf.text import fit_lines, spans, text_width
from exports.pdf.theme import FOREST, SAND, WHITE, Look, goal_colour

SMALLEST: Final = 2.6
LARGEST: Final = 5.2
FLAG: Final = 12.0
END_LABEL: Final = 92.0
SIDE_BY_SIDE: Final = 1.4
LEAST_SQUEEZED: Final = 0.55
"""How small, of its own size, a dot gets where many lie at the same time."""
FEWEST_LETTERS: Final = 3
"""A label for which there is less room than so many ems says nothing."""


class _Place(NamedTuple):
    """Where a step lies on the strip, and the width that its dots have."""

    middle: float
    room: float


class RoadStrip:
    """`labels_below`: every time label under its place; else only the first and the last, at the ends."""

    def __init__(self, shaper: Shaper, goal: Goal, look: Look, element: Element | None, *, labels_below: bool) -> None:
        self.shaper = shaper
        self.goal = goal
        self.look = look
        self.element = element
        self.labels_below = labels_below
        self.most = max((card.caramels for step in goal.road for card in step.cards), default=0)

    def measure(self, _width: float) -> float:
        """See Block."""
        has_labels = self.labels_below and any(step.when for step in self.goal.road)
        return 2 * LARGEST * self._scale + 7 + (self.look.leading if has_labels else 0.0)

    @property
    def _scale(self) -> float:
        return 1.0 if self.labels_below else self.look.size / 8.2

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        road = top - LARGEST * self._scale - 5
        if self.element is not None:
            self.element.box = (x, top - self.measure(width), x + width, top)
        with canvas.part_of(self.element):
            left, right = self._ends(x, width)
            if not self.labels_below:
                self._end_labels(canvas, x, road, width)
            canvas.stroke(SAND, 3.6 * self._scale)
            canvas.segment(left, road, right + FLAG / 2, road)
            places = self._places(left, right)
            for step, place in zip(self.goal.road, places, strict=True):
                self._dots(canvas, [card.caramels for card in step.cards], place, road)
            self._flag(canvas, right + FLAG / 2, road)
            if self.labels_below:
                self._labels(canvas, [place.middle for place in places], road - LARGEST - 2, left, right)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None

    def _ends(self, x: float, width: float) -> tuple[float, float]:
        if self.labels_below or not self.goal.road:
            return x, x + width - FLAG
        first, last = (min(END_LABEL, text_width(self.shaper, when, self.look.size)) for when in self._first_and_last())
        return x + (first + 6 if first else 0), x + width - FLAG - (last + 6 if last else 0)

    def _first_and_last(self) -> tuple[str, str]:
        return self.goal.road[0].when, self.goal.road[-1].when if len(self.goal.road) > 1 else ""

    def _places(self, left: float, right: float) -> list[_Place]:
        """Where each step lies: evenly, for the group gave an order, not a scale.

        Where a step's dots want more than its share, all have room as they need it.
        """
        needed = [self._width([card.caramels for card in step.cards]) + SIDE_BY_SIDE for step in self.goal.road]
        share = (right - left) / max(1, len(needed))
        crowded = any(width > share for width in needed)
        rooms = [width * (right - left) / sum(needed) for width in needed] if crowded else [share] * len(needed)
        starts = [left + sum(rooms[:place]) for place in range(len(rooms))]
        return [_Place(start + room / 2, room) for start, room in zip(starts, rooms, strict=True)]

    def _width(self, caramels: list[int]) -> float:
        """The width of dots side by side."""
        return sum(2 * self._radius(count) for count in caramels) + SIDE_BY_SIDE * (len(caramels) - 1)

    def _dots(self, canvas: Canvas, caramels: list[int], place: _Place, road: float) -> None:
        """Signs of the same time side by side; where there is no room for that, closer and a little over each other."""
        at = place.middle - self._width(caramels) / 2
        squeeze = min(1.0, place.room / max(1.0, self._width(caramels) + SIDE_BY_SIDE))
        smaller = max(squeeze, LEAST_SQUEEZED)
        for count in caramels:
            radius = self._radius(count)
            centre = place.middle + (at + radius - place.middle) * squeeze
            canvas.dot(centre, road, (radius + 0.9) * smaller, WHITE)
            canvas.dot(centre, road, radius * smaller, goal_colour(self.goal.colour))
            at += 2 * radius + SIDE_BY_SIDE

    def _radius(self, caramels: int) -> float:
        share = math.sqrt(caramels / self.most) if self.most else 0.0
        return (SMALLEST + (LARGEST - SMALLEST) * share) * self._scale

    def _flag(self, canvas: Canvas, pole: float, road: float) -> None:
        high = 13 * self._scale
        canvas.stroke(FOREST, 1.4 * self._scale)
        canvas.segment(pole, road - 3 * self._scale, pole, road + high - 3 * self._scale)
        edge, top = pole + 0.6, road + high - 3 * self._scale
        corners = [(edge, top), (pole + 7.5 * self._scale, top - 2.6 * self._scale), (edge, top - 5.2 * self._scale)]
        canvas.shape(corners, goal_colour(self.goal.colour))

    def _labels(self, canvas: Canvas, places: list[float], top: float, left: float, right: float) -> None:
        """The time labels, each under its step; said once where steps in a row share it."""
        said: list[tuple[str, float]] = []
        before = ""
        for step, middle in zip(self.goal.road, places, strict=True):
            if step.when and step.when != before:
                said.append((step.when, middle))
            before = step.when
        ends = [2 * left - said[0][1], *(middle for _, middle in said), 2 * right - said[-1][1]] if said else []
        # Each label has the way to the nearest other one, half of it on either side.
        rooms = [min(own - ends[at], ends[at + 2] - own) - 6 for at, own in enumerate(ends[1:-1])]
        if any(room < FEWEST_LETTERS * self.look.size for room in rooms):
            self._labels_that_fit(canvas, said, top, left, right)
            return
        for (words, middle), room in zip(said, rooms, strict=True):
            lines, _ = fit_lines(self.shaper, spans(words), self.look.size, room, 1)
            canvas.lines_of_text(lines, middle - lines[0].width / 2, top, self.look)

    def _labels_that_fit(
        self, canvas: Canvas, said: list[tuple[str, float]], top: float, left: float, right: float
    ) -> None:
        """Of more labels than there is room for: those that can be read whole, from the first on."""
        edge = left
        for words, middle in said:
            width = text_width(self.shaper, words, self.look.size)
            at = max(middle - width / 2, left)
            if at >= edge and at + width <= right + FLAG:
                self._put(canvas, width, words, at, top, width + 0.5)
                edge = at + width + 8

    def _end_labels(self, canvas: Canvas, x: float, road: float, width: float) -> None:
        if not self.goal.road:
            return
        first, last = self._first_and_last()
        top = road + self.look.leading / 2
        if first:
            self._put(canvas, END_LABEL, first, x, top, END_LABEL + 0.5)
        if last:
            last_width = min(END_LABEL, text_width(self.shaper, last, self.look.size))
            self._put(canvas, last_width, last, x + width - last_width, top, END_LABEL + 0.5)

    def _put(self, canvas: Canvas, width: float, words: str, x: float, top: float, room: float) -> None:
        lines, _ = fit_lines(self.shaper, spans(words), self.look.size, room, 1)
        canvas.lines_of_text(lines, x, top, self.look, width)
