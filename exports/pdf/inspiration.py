"""What was pinned beside a goal for inspiration, in a box of its own, so that nobody takes it for what was written."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

from exports.pdf.blocks import Block, Stack, Text
from exports.pdf.canvas import Canvas
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import FOREST, FOREST_LINE, FOREST_TINT, INK_SOFT, Look
from exports.pdf.writer import Writer
from exports.results.inspiration import Inspiration

PAD = 9.0
BAR = 3.0
LOOK = Look(8.6, 11.6)


class InspirationBox:
    """Voices in quotation marks, known mechanisms by their name."""

    def __init__(self, writer: Writer, part: Element, cards: Sequence[Inspiration]) -> None:
        title = writer.gettext("Til inspiration, hængt op af facilitator. Ikke skrevet af deltagerne.")
        listing = part.add("L", title=title)
        listing.dress = "inspiration"
        head = Text(writer.shaper, (Span(title, "bold", FOREST),), LOOK, listing.add("Caption"))
        lines = [Text(writer.shaper, _said(writer, card), LOOK, listing.add("LI").add("LBody")) for card in cards]
        self.stack: Block = Stack([head, *lines], gap=3)

    def measure(self, width: float) -> float:
        """See Block."""
        return self.stack.measure(width - 2 * PAD - BAR) + 2 * PAD - 2

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        height = self.measure(width)
        with canvas.artifact():
            canvas.card(x, top - height, width, height, 9, FOREST_TINT)
            canvas.frame(x, top - height, width, height, 9, FOREST_LINE, 0.6)
            canvas.card(x + 4, top - height + 6, BAR, height - 12, 1.5, FOREST)
        self.stack.paint(canvas, x + PAD + BAR, top - PAD + 1, width - 2 * PAD - BAR)

    def parted(self, width: float, room: float) -> tuple[Block, Block] | None:
        """See Block."""
        halves = self.stack.parted(width - 2 * PAD - BAR, room - 2 * PAD + 2)
        if halves is None:
            return None
        return self._with(halves[0]), self._with(halves[1])

    def _with(self, stack: Block) -> InspirationBox:
        part = copy(self)
        part.stack = stack
        return part


def _said(writer: Writer, card: Inspiration) -> tuple[Span, ...]:
    source = (Span(f"  {card.source}", "italic", INK_SOFT),) if card.source else ()
    if card.kind == "voice":
        return (Span(writer.gettext("“{quote}”", quote=card.text)), *source)
    return (Span(f"{writer.gettext('Kendt mekanisme')}: ", "bold"), Span(card.text), *source)
