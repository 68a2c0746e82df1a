"""A callout: a question to those who read, on gold with a bar at its edge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from exports.pdf.blocks import Block, Stack
from exports.pdf.canvas import Canvas
from exports.pdf.theme import GOLD, GOLD_PALE

PAD: Final = 10.0
BAR: Final = 4.0


class Callout:
    """Blocks in a golden box, which stays on one page."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.stack = Stack(blocks, gap=2)

    def measure(self, width: float) -> float:
        """See Block."""
        return self.stack.measure(width - 2 * PAD - BAR) + 2 * PAD - 3

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        height = self.measure(width)
        with canvas.artifact():
            canvas.card(x, top - height, width, height, 6, GOLD_PALE)
            canvas.card(x, top - height, BAR, height, 0.1, GOLD)
        self.stack.paint(canvas, x + PAD + BAR, top - PAD + 2, width - 2 * PAD - BAR)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None
