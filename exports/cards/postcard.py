"""A postcard from the future as a real card: a picture on its front, the greeting in handwriting on its back."""

from __future__ import annotations

from typing import Final

from exports.cards.fitting import fitted
from exports.cards.grid import EDGE, MM, Cell
from exports.model import Postcard
from exports.pdf.blocks import Text
from exports.pdf.canvas import Canvas
from exports.pdf.drawing import BOX, Drawing
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import (
    FOREST,
    GOLD,
    GOLD_INK,
    GOLD_LIGHT,
    GOLD_PALE,
    INK_SOFT,
    LINE,
    SAND,
    Colour,
    Look,
    goal_colour,
)
from exports.pdf.writer import Writer

HANDS: Final = (30.0, 27.0, 24.0, 21.5, 19.5, 17.5, 16.0, 14.5, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
BOLD_HANDS: Final = (20.0, 18.0, 16.0, 14.5, 13.0, 12.0, 11.0)
LABEL: Final = Look(8, 10.5, "bold", INK_SOFT)
SENT: Final = Look(8.5, 11, colour=INK_SOFT)
STEPS: Final = (11.0, 10.0, 9.0, 8.0, 7.0)
STAMP: Final = (19 * MM, 23 * MM)
FAR: Final = Colour(0.6235, 0.7608, 0.7020)
NEAR: Final = Colour(0.3059, 0.5412, 0.4510)


def dated(writer: Writer, card: Postcard) -> str:
    """When it is from, as its sender wrote it, else the month."""
    return card.dated_as_written or (writer.month_text(card.dated) if card.dated is not None else "")


class Front:
    """What its senders drew, or the road into the future that all of them share; and when it is from."""

    def __init__(self, writer: Writer, part: Element, card: Postcard, name: str = "") -> None:
        self.name = name
        self.shaper = writer.shaper
        self.words = dated(writer, card)
        self.element = part.add("H1")
        self.drawing = None
        if card.drawing:
            alt = writer.gettext("Tegning på postkortet")
            self.drawing = Drawing(card.drawing, part.add("Figure", alt=alt), 10_000)

    def paint(self, canvas: Canvas, cell: Cell) -> None:
        """See Face."""
        x, y = cell.x + EDGE, cell.y + EDGE
        width, height = cell.width - 2 * EDGE, cell.height - 2 * EDGE
        if self.drawing is None:
            with canvas.artifact():
                _paint_road(canvas, x, y, width, height)
        else:
            with canvas.artifact():
                canvas.card(x, y, width, height, 8, GOLD_PALE)
            across = width - 16
            high = across * BOX[1] / BOX[0]
            self.drawing.paint(canvas, x + 8, y + (height + high) / 2, across)
        if self.words:
            words = fitted(self.shaper, self.words, self.element, BOLD_HANDS, (width - 24, 60), "hand", FOREST)
            words.look = words.look._replace(align="centre")
            words.paint(canvas, x + 12, y + height - 12, width - 24)


class Back:
    """The greeting, who it is to and from, and what somebody will do."""

    def __init__(self, writer: Writer, part: Element, card: Postcard) -> None:
        self.name = ""
        self.writer = writer
        self.card = card
        self.colour = goal_colour(card.goals[0] - 1) if card.goals else FOREST
        self.to = part.add("P") if card.to else None
        self.body = part.add("BlockQuote")
        self.step = part.add("P") if card.next_step else None
        senders = writer.gettext("Fra {senders}", senders=writer.listed(card.senders)) if card.senders else ""
        self.sender = Text(writer.shaper, senders, SENT, part.add("P"), 2) if senders else None

    def paint(self, canvas: Canvas, cell: Cell) -> None:
        """See Face."""
        left, right = cell.x + EDGE, cell.x + cell.width - EDGE
        top, low = cell.y + cell.height - EDGE, cell.y + EDGE
        width = right - left
        with canvas.artifact():
            _paint_stamp(canvas, right - STAMP[0], top - STAMP[1], self.colour)
            canvas.stroke(LINE, 0.8)
            canvas.segment(left, top - STAMP[1] - 10, right, top - STAMP[1] - 10)
        self._paint_address(canvas, left, top, width - STAMP[0] - 14)
        foot = low
        if self.sender is not None:
            foot += self.sender.measure(width)
            self.sender.paint(canvas, left, foot, width)
            foot += 6
        if self.step is not None:
            foot = self._paint_step(canvas, left, foot, width) + 8
        begins = top - STAMP[1] - 18
        text = fitted(self.writer.shaper, self.card.text, self.body, HANDS, (width, begins - foot), "hand")
        text.paint(canvas, left, begins, width)

    def _paint_address(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        shaper = self.writer.shaper
        if self.to is not None:
            with canvas.mark(self.to):
                Text(shaper, self.writer.gettext("Til"), LABEL, None, 1).paint(canvas, left, top, width)
                to = fitted(shaper, self.card.to, None, BOLD_HANDS, (width, STAMP[1] - 12), "hand")
                to.paint(canvas, left, top - LABEL.leading - 2, width)
            return
        with canvas.artifact():
            Text(shaper, self.writer.gettext("Til"), LABEL, None, 1).paint(canvas, left, top, width)
            canvas.stroke(LINE, 0.8)
            canvas.segment(left, top - STAMP[1] * 0.55, left + width, top - STAMP[1] * 0.55)
            canvas.segment(left, top - STAMP[1] * 0.92, left + width, top - STAMP[1] * 0.92)

    def _paint_step(self, canvas: Canvas, left: float, foot: float, width: float) -> float:
        shaper = self.writer.shaper
        label = f"{self.writer.gettext('Næste skridt:')} "
        text = fitted(shaper, label + self.card.next_step, self.step, STEPS, (width - 16, 70), colour=GOLD_INK)
        text.spans = (Span(label, "bold", GOLD_INK), Span(self.card.next_step, "text", GOLD_INK))
        high = text.measure(width - 16) + 12
        with canvas.artifact():
            canvas.card(left, foot, width, high, 6, GOLD_LIGHT)
        text.paint(canvas, left + 8, foot + high - 6, width - 16)
        return foot + high


def _paint_stamp(canvas: Canvas, x: float, y: float, colour: Colour) -> None:
    """A stamp in the colour of the goal: a road to a sun."""
    width, height = STAMP
    ink, box = f"{colour.red:g} {colour.green:g} {colour.blue:g} RG", f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re S"
    canvas.operators(f"[2.4 2.4] 0 d 1.4 w {ink} {box}")
    inner = 4.0
    canvas.card(x + inner, y + inner, width - 2 * inner, height - 2 * inner, 2, GOLD_PALE)
    canvas.dot(x + width * 0.62, y + height * 0.66, width * 0.13, GOLD)
    canvas.shape([(x + inner, y + inner), (x + width * 0.5, y + height * 0.5), (x + width - inner, y + inner)], colour)


def _paint_road(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """The road into the future, as the projector shows it, in a frame with round corners."""
    canvas.card(x, y, width, height, 8, GOLD_PALE)
    canvas.card(x, y + height * 0.42, width, height * 0.58, 8, GOLD_LIGHT.mixed(GOLD_PALE, 0.35))
    canvas.dot(x + width * 0.72, y + height * 0.66, width * 0.12, GOLD)
    box = f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re W n"
    sx, sy = width / 900, height / 900
    hills = (
        (FAR, "0 470 m 150 580 300 560 430 500 c 560 440 720 590 900 530 c 900 0 l 0 0 l h f"),
        (NEAR, "0 350 m 180 450 330 410 500 370 c 650 335 780 410 900 390 c 900 0 l 0 0 l h f"),
        (FOREST, "0 210 m 200 290 420 240 900 270 c 900 0 l 0 0 l h f"),
    )
    shapes = " ".join(f"{one.red:g} {one.green:g} {one.blue:g} rg {path}" for one, path in hills)
    road = (
        f"{SAND.red:g} {SAND.green:g} {SAND.blue:g} RG 1 J "
        "46 w 120 -20 m 220 110 470 120 420 230 c S 30 w 420 230 m 390 300 520 300 560 372 c S "
        "16 w 560 372 m 590 420 520 440 545 486 c S"
    )
    canvas.operators(f"{box} {sx:.5f} 0 0 {sy:.5f} {x:.2f} {y:.2f} cm {shapes} {road}")
    canvas.frame(x, y, width, height, 0.1, LINE, 0.6)
