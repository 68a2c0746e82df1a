"""A postcard on a page: the greeting in handwriting, who it is from and to, and what somebody will do."""

from __future__ import annotations

from copy import copy
from typing import Final

from exports.model import Postcard
from exports.pdf.blocks import Block, Stack, Text
from exports.pdf.canvas import Canvas
from exports.pdf.drawing import Drawing
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import FOREST, GOLD_INK, INK_SOFT, LINE, PAPER, SHADOW, Look, goal_colour
from exports.pdf.writer import Writer

PAD: Final = 12.0
STRIPE: Final = 4.0
HAND: Final = Look(14.5, 17.2, "hand")
SMALL: Final = Look(8, 10.6, colour=INK_SOFT)
STEP: Final = Look(8.8, 11.8, "bold", GOLD_INK)


class PostcardBlock:
    """A postcard, as high as its text. `wide` ones stand alone and may part over two pages."""

    def __init__(self, writer: Writer, part: Element, card: Postcard, *, wide: bool) -> None:
        one = part.add("Sect")
        one.dress = "postcard"
        senders = writer.gettext("Fra {senders}", senders=writer.listed(card.senders)) if card.senders else ""
        dated = card.dated_as_written or (writer.month_text(card.dated) if card.dated is not None else "")
        marks = [writer.gettext("på papir")] if card.via == "paper" else []
        marks += [writer.gettext("sent")] if card.late else []
        head = [
            Text(writer.shaper, " · ".join([text for text in (dated, senders, *marks) if text]), SMALL, one.add("P")),
        ]
        if card.to:
            to = (Span(writer.gettext("Til: {to}", to=card.to), "bold", FOREST),)
            head.append(Text(writer.shaper, to, Look(9.2, 12.4), one.add("P")))
        body: list[Block] = [Text(writer.shaper, card.text, HAND, one.add("BlockQuote"))]
        foot: list[Block] = []
        if card.next_step:
            step = writer.gettext("Næste skridt: {step}", step=card.next_step)
            foot.append(Text(writer.shaper, step, STEP, one.add("P")))
        if card.drawing:
            alt = writer.gettext("Tegning på postkortet")
            foot.append(Drawing(card.drawing, one.add("Figure", alt=alt), 120))
        self.wide = wide
        self.colour = goal_colour(card.goals[0] - 1) if card.goals else FOREST
        # What parts is the greeting: it stands last where there is room for all, and the foot goes before it where not.
        self.stack: Block = Stack([*head, *foot, *body] if wide else [*head, *body, *foot], gap=5)

    def measure(self, width: float) -> float:
        """See Block."""
        return self.stack.measure(width - 2 * PAD) + 2 * PAD + STRIPE

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        height = self.measure(width)
        with canvas.artifact():
            canvas.card(x - 0.3, top - height - 1.8, width + 0.6, height + 0.4, 6, SHADOW)
            canvas.card(x, top - height, width, height, 6, PAPER)
            canvas.frame(x, top - height, width, height, 6, LINE, 0.6)
            canvas.fill(self.colour)
            canvas.rect(x + PAD, top - STRIPE, 34, STRIPE, stroke=0, fill=1)
        self.stack.paint(canvas, x + PAD, top - PAD - STRIPE, width - 2 * PAD)

    def parted(self, width: float, room: float) -> tuple[Block, Block] | None:
        """See Block."""
        halves = self.stack.parted(width - 2 * PAD, room - 2 * PAD - STRIPE) if self.wide else None
        if halves is None:
            return None
        return self._with(halves[0]), self._with(halves[1])

    def _with(self, stack: Block) -> PostcardBlock:
        part = copy(self)
        part.stack = stack
        return part
