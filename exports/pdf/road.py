"""The road: a goal's signs in order along a sand-coloured path to the flag, with what makes them appear below it.

A long road is drawn in stretches, each a block of its own, so that it goes on to the next page where it must. Long
texts are cut with an ellipsis here; in full they stand in the appendix.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from exports.model import Card, Goal
from exports.pdf.blocks import Block
from exports.pdf.canvas import Canvas
from exports.pdf.road_parts import (
    LABEL,
    Slip,
    draw_label,
    draw_mechanism,
    draw_sign,
    mechanism_slip,
    sign_slip,
)
from exports.pdf.tags import Element
from exports.pdf.theme import FOREST, FOREST_LINE, SAND, WHITE, goal_colour
from exports.pdf.writer import Writer

COLUMNS: Final = 5
"""Most columns of cards in one stretch: a card is never too narrow to read."""
STACK: Final = 3
"""Most cards above each other in a column; further signs of the same time stand in the next one."""
MECHANISMS_A_ROW: Final = 4
GAP: Final = 10.0
CARD_GAP: Final = 9.0
STEM: Final = 10.0
WAVE: Final = 5.0
ROAD_WIDTH: Final = 11.0
FLAG_ROOM: Final = 46.0
LINE_ROOM: Final = 26.0
WIDEST_CARD: Final = 148.0


class Column(NamedTuple):
    """Cards above each other at one time. `first` is False where it goes on with the signs of the column before."""

    when: str
    slips: tuple[Slip, ...]
    first: bool


class Stretch:
    """A part of the road with its signs, and the mechanisms that belong here."""

    def __init__(
        self,
        goal: Goal,
        columns: Sequence[Column],
        mechanisms: Sequence[Slip],
        element: Element,
        *,
        last: bool,
        width: float,
    ) -> None:
        self.colour = goal_colour(goal.colour)
        self.columns = columns
        self.mechanisms = mechanisms
        self.element = element
        self.last = last
        self.column_width = (width - (FLAG_ROOM if last else 0.0)) / len(columns)
        self.stacks = [
            sum(slip.height for slip in column.slips) + CARD_GAP * (len(column.slips) - 1) for column in columns
        ]

    def measure(self, _width: float) -> float:
        """See Block."""
        rows = _rows(self.mechanisms)
        below = sum(max(slip.height for slip in row) + CARD_GAP for row in rows) + (LINE_ROOM if rows else 0)
        return self._above + ROAD_WIDTH + 2 * WAVE + LABEL.leading + 6 + below

    @property
    def _above(self) -> float:
        return max(*self.stacks, 52.0 if self.last else 0.0) + STEM + 6

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        self.element.box = (x, top - self.measure(width), x + width, top)
        with canvas.mark(self.element):
            road = top - self._above - ROAD_WIDTH / 2 - WAVE
            middles = [x + self.column_width * (place + 0.5) for place in range(len(self.columns))]
            self._draw_lines(canvas, x, road, width, middles)
            self._draw_road(canvas, x, road, width)
            for column, middle in zip(self.columns, middles, strict=True):
                self._draw_column(canvas, column, middle, road + _wave(middle - x))
            if self.last:
                self._draw_flag(canvas, x + width - FLAG_ROOM / 2, road + _wave(width - FLAG_ROOM / 2))
            for slip, left, slip_top in self._mechanism_places(x, road, width, middles):
                draw_mechanism(canvas, slip, left, slip_top)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None

    def _draw_road(self, canvas: Canvas, x: float, road: float, width: float) -> None:
        end = width - FLAG_ROOM / 2 if self.last else width
        for colour, thickness, dash in ((SAND, ROAD_WIDTH, ()), (WHITE, 1.3, (0.1, 6.0))):
            canvas.saveState()
            canvas.setLineCap(1)
            canvas.setLineJoin(1)
            canvas.stroke(colour, thickness)
            if dash:
                canvas.setDash(list(dash))
            canvas.trail([(x + at, road + _wave(at)) for at in _marks_along(end)])
            canvas.restoreState()

    def _draw_column(self, canvas: Canvas, column: Column, middle: float, road: float) -> None:
        bottom = road + ROAD_WIDTH / 2 + STEM
        canvas.stroke(FOREST_LINE, 0.9)
        canvas.segment(middle, road, middle, bottom)
        for slip in reversed(column.slips):
            draw_sign(canvas, slip, middle - slip.width / 2, bottom, self.colour)
            bottom += slip.height + CARD_GAP
        canvas.dot(middle, road, 4.6, WHITE)
        canvas.dot(middle, road, 3.6, FOREST)
        if column.first and column.when:
            draw_label(canvas, column.when, middle, road - ROAD_WIDTH / 2 - 4, self.column_width - 4)

    def _draw_flag(self, canvas: Canvas, pole: float, foot: float) -> None:
        canvas.saveState()
        canvas.setLineCap(1)
        canvas.stroke(FOREST, 2.4)
        canvas.segment(pole, foot, pole, foot + 48)
        canvas.restoreState()
        edge, top = pole + 1.2, foot + 48
        corners = [(edge, top), (pole + 22, top), (pole + 17, top - 9), (pole + 22, top - 18), (edge, top - 18)]
        canvas.shape(corners, self.colour)

    def _draw_lines(self, canvas: Canvas, x: float, road: float, width: float, middles: list[float]) -> None:
        """Thin lines from the mechanisms to the signs' places on the road, drawn first so that all lies on them."""
        places = {
            card.id: middle for column, middle in zip(self.columns, middles, strict=True) for card in _cards(column)
        }
        canvas.stroke(FOREST_LINE, 1.1)
        for slip, left, slip_top in self._mechanism_places(x, road, width, middles):
            start = left + slip.width / 2
            for end in sorted({places[sign] for sign in slip.card.signs if sign in places}):
                foot = road + _wave(end - x)
                canvas.bezier(start, slip_top, start, slip_top + LINE_ROOM, end, foot - 34, end, foot)

    def _mechanism_places(
        self, x: float, road: float, width: float, middles: list[float]
    ) -> list[tuple[Slip, float, float]]:
        """Each mechanism with its left edge and its top: under its signs, as near as the others let it."""
        wanted = {
            card.id: middle for column, middle in zip(self.columns, middles, strict=True) for card in _cards(column)
        }
        placed: list[tuple[Slip, float, float]] = []
        row_top = road - ROAD_WIDTH / 2 - WAVE - LABEL.leading - 6 - LINE_ROOM
        for row in _rows(self.mechanisms):
            centres = [
                _mean([wanted[sign] for sign in slip.card.signs if sign in wanted], x + width / 2) for slip in row
            ]
            lefts = _spread(
                [centre - slip.width / 2 for centre, slip in zip(centres, row, strict=True)], row[0].width, x, width
            )
            placed.extend((slip, left, row_top) for slip, left in zip(row, lefts, strict=True))
            row_top -= max(slip.height for slip in row) + CARD_GAP
        return placed


def stretches(writer: Writer, goal: Goal, section: Element, width: float) -> list[Block]:
    """The road of a goal in stretches, from early to late. Nothing where no sign is placed."""
    columns_of = _columns(writer, goal, width)
    count = math.ceil(len(columns_of) / COLUMNS)
    if not count:
        return []
    each = math.ceil(len(columns_of) / count)
    parts = [columns_of[at : at + each] for at in range(0, len(columns_of), each)]
    shown: set[str] = set()
    blocks: list[Block] = []
    for place, part in enumerate(parts):
        there = {card.id for column in part for card in _cards(column)}
        mine = [one for one in goal.mechanisms if one.id not in shown and there.intersection(one.signs)]
        shown.update(one.id for one in mine)
        slip_width = (width - GAP * (MECHANISMS_A_ROW - 1)) / MECHANISMS_A_ROW
        by_id = {card.id: card.number for card in goal.signs}
        slips = [
            mechanism_slip(writer, one, slip_width, [by_id[sign] for sign in one.signs if sign in by_id])
            for one in mine
        ]
        slips.sort(key=lambda slip: _first_place(slip.card, part))
        alt = _spoken(writer, goal, part, mine, first=place == 0)
        element = section.add("Figure", alt=alt)
        element.dress = "road"
        blocks.append(Stretch(goal, part, slips, element, last=place == len(parts) - 1, width=width))
    return blocks


def _columns(writer: Writer, goal: Goal, width: float) -> list[Column]:
    """The road's steps as columns of cards; a step with many signs takes several."""
    steps = [
        (step.when, step.cards[at : at + STACK], at == 0)
        for step in goal.road
        for at in range(0, len(step.cards), STACK)
    ]
    count = math.ceil(len(steps) / COLUMNS) or 1
    each = math.ceil(len(steps) / count) or 1
    slip_width = min(WIDEST_CARD, (width - FLAG_ROOM) / each - GAP)
    return [
        Column(when, tuple(sign_slip(writer, card, slip_width, len(cards)) for card in cards), first)
        for when, cards, first in steps
    ]


def _cards(column: Column) -> list[Card]:
    return [slip.card for slip in column.slips]


def _rows(slips: Sequence[Slip]) -> list[Sequence[Slip]]:
    if not slips:
        return []
    count = math.ceil(len(slips) / MECHANISMS_A_ROW)
    each = math.ceil(len(slips) / count)
    return [slips[at : at + each] for at in range(0, len(slips), each)]


def _first_place(mechanism: Card, columns: Sequence[Column]) -> tuple[float, str]:
    places = [place for place, column in enumerate(columns) for card in _cards(column) if card.id in mechanism.signs]
    return _mean([float(place) for place in places], 0.0), mechanism.number


def _mean(values: list[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _spread(lefts: list[float], width: float, x: float, room: float) -> list[float]:
    """Left edges moved apart so that boxes `width` wide do not overlap, within `room` from `x`."""
    placed: list[float] = []
    edge = x
    for place, left in enumerate(lefts):
        still_to_come = (len(lefts) - 1 - place) * (width + GAP)
        at = min(max(left, edge), x + room - width - still_to_come)
        placed.append(at)
        edge = at + width + GAP
    return placed


def _marks_along(length: float) -> list[float]:
    """Places along the road, close enough for its bends to be soft."""
    count = math.ceil(length / 9)
    return [length * place / count for place in range(count + 1)]


def _wave(along: float) -> float:
    """How far above its middle the road lies, `along` points from its beginning."""
    return WAVE * math.sin(along / 62.0)


def _spoken(writer: Writer, goal: Goal, columns: Sequence[Column], mechanisms: Sequence[Card], *, first: bool) -> str:
    """What the drawing says, in words."""
    begins = writer.gettext("Vejen til mål {n}: {title}.", n=goal.number, title=goal.title)
    parts = [begins if first else writer.gettext("Vejen fortsætter.")]
    for column in columns:
        cards = "; ".join(f"{card.number} {card.text}" for card in _cards(column))
        parts.append(f"{column.when}: {cards}." if column.when else f"{cards}.")
    numbers = {card.id: card.number for card in goal.signs}
    for one in mechanisms:
        to = writer.listed([numbers[sign] for sign in one.signs if sign in numbers])
        parts.append(writer.gettext("{number} {text} fører til {signs}.", number=one.number, text=one.text, signs=to))
    return " ".join(parts)
