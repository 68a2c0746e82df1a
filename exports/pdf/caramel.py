"""The golden caramel, drawn: a sweet in twisted paper. Never an emoji."""

from __future__ import annotations

from typing import Final

from exports.pdf.canvas import Canvas
from exports.pdf.theme import GOLD, GOLD_DEEP, GOLD_LIGHT, WHITE, Colour

WIDTH: Final = 1.9
"""How much wider than high a caramel is."""


def _ink(colour: Colour) -> str:
    return " ".join(f"{part:g}" for part in colour)


# In a box 1.9 wide and 1 high about its middle: the twisted ends, the sweet, three strokes of light.
_SWEET: Final = (
    f"{_ink(GOLD_DEEP)} rg "
    "-.41 0 m -.95 .43 l -.82 .15 l -.97 0 l -.82 -.15 l -.95 -.43 l h f "
    ".41 0 m .95 .43 l .82 .15 l .97 0 l .82 -.15 l .95 -.43 l h f "
    f"{_ink(GOLD)} rg "
    "-.19 -.43 m .19 -.43 l .36 -.43 .49 -.3 .49 -.13 c .49 .13 l .49 .3 .36 .43 .19 .43 c "
    "-.19 .43 l -.36 .43 -.49 .3 -.49 .13 c -.49 -.13 l -.49 -.3 -.36 -.43 -.19 -.43 c f "
    f"{_ink(GOLD_LIGHT.mixed(WHITE, 0.3))} RG .11 w 1 J "
    "-.26 -.24 m -.14 .24 l S -.04 -.24 m .08 .24 l S .18 -.24 m .3 .24 l S"
)


def draw_caramel(canvas: Canvas, x: float, middle: float, height: float) -> float:
    """A caramel `height` points high with its left edge at `x`, centred on `middle`. Gives its width.

    Ornament: what it counts is said in words beside it.
    """
    width = height * WIDTH
    with canvas.artifact():
        canvas.operators(f"{height:.2f} 0 0 {height:.2f} {x + width / 2:.2f} {middle:.2f} cm {_SWEET}")
    return width
