"""A sign or a mechanism as a card to lay on the floor: goal, number, text, and the tag that a photo finds it by.

Also the empty one, to be written on by hand: with the number and tag of the card that it becomes, or without both.
"""

from __future__ import annotations

from typing import Final

from exports.cards.fitting import fitted
from exports.cards.grid import EDGE, MM, Cell
from exports.model import Goal
from exports.pdf.april_tag import draw_tag
from exports.pdf.blocks import Text
from exports.pdf.canvas import Canvas
from exports.pdf.text import Span
from exports.pdf.theme import (
    FOREST,
    FOREST_LINE,
    FOREST_TINT,
    INK_SOFT,
    LINE,
    Look,
    as_ink,
    goal_colour,
    on_colour,
)
from exports.pdf.writer import Writer
from workshop.domain.card_tags import code_of, tag_of

TAG: Final = 45 * MM
"""From white edge to white edge, on every size of card: found from 2.5 m by an ordinary phone."""

CODE: Final = Look(12, 15, "bold", align="centre")
FOOT: Final = Look(7, 9, colour=INK_SOFT)
TITLES: Final = (13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
A6_WIDTH: Final = 421.0
SIZES: Final = (40.0, 36.0, 32.0, 28.0, 25.0, 22.0, 20.0, 18.0, 16.0, 14.5, 13.0, 12.0, 11.0, 10.0, 9.2, 8.5, 7.8, 7.0)
GAP: Final = 3.5 * MM
RULE: Final = 11 * MM
"""From line to line of an empty card: room for a marker."""


class CardFace:
    """A sign (`T3`) or a mechanism (`M1`) of a goal; `text` None: an empty one, its `label` maybe the letter alone."""

    def __init__(self, writer: Writer, goal: Goal, label: str, text: str | None, told: str, name: str = "") -> None:
        self.writer = writer
        self.goal = goal
        self.label = label
        self.text = text
        self.name = name
        self.is_mechanism = label.startswith("M")
        self.tag = tag_of(goal.number, label[:1], int(label[1:])) if label[1:] else None
        code = code_of(goal.number, label)
        part = writer.document.add("Sect", title=code)
        self.heading = part.add("H1")
        self.whose = part.add("P")
        self.body = part.add("P")
        alt = (
            writer.gettext("Mærke {n}, som kortet findes på et billede ved", n=self.tag) if self.tag is not None else ""
        )
        self.mark = part.add("Figure", alt=alt) if self.tag is not None else None
        self.code = Text(writer.shaper, code, CODE, part.add("P"), 1) if self.tag is not None else None
        self.told = Text(writer.shaper, told, FOOT, part.add("P"), 1)

    def paint(self, canvas: Canvas, cell: Cell) -> None:
        """See Face."""
        grown = cell.width / A6_WIDTH
        left, right = cell.x + EDGE, cell.x + cell.width - EDGE
        top, low = cell.y + cell.height - EDGE, cell.y + EDGE
        self._paint_ground(canvas, cell)
        rule = self._paint_head(canvas, left, right, top, 36 * grown) - GAP
        self.told.paint(canvas, left, low + FOOT.leading - 2, right - left - TAG)
        base = low + FOOT.leading + 3
        beside = right - TAG - GAP - left if self.tag is not None else right - left
        if self.tag is not None:
            self._paint_tag(canvas, right - TAG, low)
        if self.text is None:
            self._paint_lines(canvas, (left, right, right - TAG - GAP), rule, low)
            return
        sizes = [size * grown for size in SIZES] if grown > 1.2 else SIZES
        room = (beside, rule - base)
        fitted(self.writer.shaper, self.text, self.body, [*sizes, *SIZES[-1:]], room).paint(canvas, left, rule, beside)

    def _paint_ground(self, canvas: Canvas, cell: Cell) -> None:
        if not self.is_mechanism:
            return
        rim = EDGE * 0.55
        with canvas.artifact():
            x, y, width, height = cell.x + rim, cell.y + rim, cell.width - 2 * rim, cell.height - 2 * rim
            canvas.card(x, y, width, height, 16, FOREST_TINT)
            canvas.frame(x, y, width, height, 16, FOREST_LINE, 1.2)

    def _paint_head(self, canvas: Canvas, left: float, right: float, top: float, side: float) -> float:
        """The goal's number in its colour, the card's own, and whose it is; gives where the line below it lies."""
        colour = goal_colour(self.goal.colour)
        ink = FOREST if self.is_mechanism else as_ink(colour)
        shaper = self.writer.shaper
        with canvas.artifact():
            canvas.card(left, top - side, side, side, side * 0.24, colour)
            look = Look(side * 0.56, side, "bold", on_colour(colour), "centre")
            Text(shaper, str(self.goal.number), look, None, 1).paint(canvas, left, top, side)
        label = Text(shaper, (Span(self.label, "title", ink),), Look(side * 0.92, side, "title"), self.heading, 1)
        label.paint(canvas, left + side + 10, top, side * 2.6)
        taken = side * (2.1 if len(self.label) < 4 else 2.9) + 10
        if not self.label[1:]:
            taken = side * 2.6
            with canvas.artifact():
                canvas.stroke(ink, 1.2)
                canvas.segment(left + side * 1.75 + 10, top - side * 0.86, left + side * 2.9, top - side * 0.86)
            taken = side * 3.1
        room = right - left - side - taken
        whose = fitted(shaper, self.goal.title, self.whose, TITLES, (room, side), colour=INK_SOFT)
        whose.paint(canvas, right - room, top - (side - whose.measure(room)) / 2, room)
        with canvas.artifact():
            canvas.stroke(FOREST_LINE if self.is_mechanism else colour, 2.2)
            canvas.segment(left, top - side - 7, right, top - side - 7)
        return top - side - 7

    def _paint_tag(self, canvas: Canvas, x: float, low: float) -> None:
        assert self.tag is not None
        assert self.mark is not None
        assert self.code is not None
        above = low + CODE.leading
        self.mark.box = (x, above, x + TAG, above + TAG)
        with canvas.mark(self.mark):
            draw_tag(canvas, self.tag, x, above, TAG)
        self.code.paint(canvas, x, low + CODE.leading, TAG)

    def _paint_lines(self, canvas: Canvas, across: tuple[float, float, float], top: float, low: float) -> None:
        left, right, beside = across
        tag_top = low + CODE.leading + TAG
        with canvas.artifact():
            canvas.stroke(LINE, 0.9)
            y = top - RULE * 0.85
            while y > low + FOOT.leading + 3:
                canvas.segment(left, y, beside if self.tag is not None and y < tag_top else right, y)
                y -= RULE
