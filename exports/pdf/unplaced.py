"""The signs that no one laid on the road, in a box of their own."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

from exports.model import Card
from exports.pdf.blocks import Block, Stack, Text
from exports.pdf.canvas import Canvas
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import GOLD_DEEP, GOLD_INK, GOLD_PALE, Look
from exports.pdf.writer import Writer

PAD = 8.0
LOOK = Look(8.6, 11.6)


class UnplacedBox:
    """What lies under "Ikke lagt endnu": each sign with its number and its text in full."""

    def __init__(self, writer: Writer, part: Element, cards: Sequence[Card]) -> None:
        title = writer.gettext("Ikke lagt endnu")
        listing = part.add("L", title=title)
        listing.dress = "unplaced"
        head = Text(writer.shaper, (Span(title, "bold", GOLD_INK),), LOOK, listing.add("Caption"))
        lines = [
            Text(
                writer.shaper,
                (Span(f"{card.number}  ", "bold"), *writer.card_text(card)),
                LOOK,
                listing.add("LI").add("LBody"),
            )
            for card in cards
        ]
        self.stack: Block = Stack([head, *lines], gap=2)

    def measure(self, width: float) -> float:
        """See Block."""
        return self.stack.measure(width - 2 * PAD) + 2 * PAD - 2

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        height = self.measure(width)
        with canvas.artifact():
            canvas.card(x, top - height, width, height, 5, GOLD_PALE)
            canvas.saveState()
            canvas.setDash([3, 2.5])
            canvas.frame(x, top - height, width, height, 5, GOLD_DEEP, 0.6)
            canvas.restoreState()
        self.stack.paint(canvas, x + PAD, top - PAD + 1, width - 2 * PAD)

    def parted(self, width: float, room: float) -> tuple[Block, Block] | None:
        """See Block."""
        halves = self.stack.parted(width - 2 * PAD, room - 2 * PAD + 2)
        if halves is None:
            return None
        return self._with(halves[0]), self._with(halves[1])

    def _with(self, stack: Block) -> UnplacedBox:
        part = copy(self)
        part.stack = stack
        return part
