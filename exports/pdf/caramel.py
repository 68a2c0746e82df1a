"""The golden caramel, drawn: a sweet in twisted paper. Never an emoji."""

from __future__ import annotations

from typing import Final

from exports.pdf.canvas import Canvas
from exports.pdf.theme import GOLD, GOLD_DEEP, GOLD_LIGHT, WHITE

WIDTH: Final = 1.9
"""How much wider than high a caramel is."""


def draw_caramel(canvas: Canvas, x: float, middle: float, height: float) -> float:
    """A caramel `height` points high with its left edge at `x`, centred on `middle`. Gives its width.

    Ornament: what it counts is said in words beside it.
    """
    width = height * WIDTH
    with canvas.artifact():
        half, body = height / 2, height * 0.98
        left, right = x + (width - body) / 2, x + (width + body) / 2
        canvas.fill(GOLD_DEEP)
        for edge, out in ((left, -1), (right, 1)):
            tip = edge + out * (width - body) / 2
            ends = canvas.beginPath()
            ends.moveTo(edge - out * height * 0.08, middle)
            ends.lineTo(tip, middle + half * 0.86)
            ends.lineTo(tip - out * height * 0.13, middle + half * 0.3)
            ends.lineTo(tip + out * height * 0.02, middle)
            ends.lineTo(tip - out * height * 0.13, middle - half * 0.3)
            ends.lineTo(tip, middle - half * 0.86)
            ends.close()
            canvas.drawPath(ends, stroke=0, fill=1)
        canvas.card(left, middle - half * 0.86, body, height * 0.86, height * 0.3, GOLD)
        canvas.setLineCap(1)
        canvas.stroke(GOLD_LIGHT.mixed(WHITE, 0.3), height * 0.11)
        for part in (0.3, 0.52, 0.74):
            at = left + body * part
            canvas.line(at - height * 0.06, middle - half * 0.48, at + height * 0.06, middle + half * 0.48)
        canvas.setLineCap(0)
    return width
