"""Drawings made on phones: strokes of M, L and Q in a box of 1000 × 750, drawn as vectors."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from exports.pdf.blocks import Block
from exports.pdf.canvas import Canvas
from exports.pdf.tags import Element
from exports.pdf.theme import INK, LINE, PAPER

BOX: Final = (1000, 750)
MOST_CHARACTERS: Final = 40_000
_OPERATION = re.compile(r"([MLQ])((?: ?\d{1,4}){2,4}) ?")
_POINTS: Final = {"M": 2, "L": 2, "Q": 4}


class Stroke(NamedTuple):
    """An operation of a drawing: `M`, `L` or `Q`, with its numbers."""

    name: str
    numbers: tuple[int, ...]


def strokes(path: str) -> tuple[Stroke, ...]:
    """The operations of a drawing. Raises ValueError where it is anything else than a drawing in the box."""
    if len(path) > MOST_CHARACTERS or not path.startswith("M"):
        raise ValueError("not a drawing")
    found: list[Stroke] = []
    at = 0
    while at < len(path):
        match = _OPERATION.match(path, at)
        if match is None:
            raise ValueError("not a drawing")
        numbers = tuple(int(number) for number in match.group(2).split())
        outside = any(x > BOX[0] for x in numbers[::2]) or any(y > BOX[1] for y in numbers[1::2])
        if len(numbers) != _POINTS[match.group(1)] or outside:
            raise ValueError("not a drawing")
        found.append(Stroke(match.group(1), numbers))
        at = match.end()
    return tuple(found)


class Drawing:
    """A drawing on a sheet of its own, at most `most_width` points wide."""

    def __init__(self, path: str, element: Element, most_width: float = 140.0) -> None:
        self.strokes = strokes(path)
        self.element = element
        self.most_width = most_width

    def measure(self, width: float) -> float:
        """See Block."""
        return min(width, self.most_width) * BOX[1] / BOX[0]

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        width = min(width, self.most_width)
        height = self.measure(width)
        scale = width / BOX[0]
        self.element.box = (x, top - height, x + width, top)
        with canvas.mark(self.element):
            canvas.card(x, top - height, width, height, 4, PAPER)
            canvas.frame(x, top - height, width, height, 4, LINE, 0.6)
            canvas.saveState()
            canvas.stroke(INK, max(0.7, 7 * scale))
            canvas.setLineCap(1)
            canvas.setLineJoin(1)
            pen = canvas.beginPath()
            at = (0.0, 0.0)
            for name, numbers in self.strokes:
                points = [
                    (x + across * scale, top - down * scale)
                    for across, down in zip(numbers[::2], numbers[1::2], strict=True)
                ]
                end = points[-1]
                if name == "M":
                    pen.moveTo(*end)
                elif name == "L":
                    pen.lineTo(*end)
                else:
                    pen.curveTo(*_towards(at, points[0]), *_towards(end, points[0]), *end)
                at = end
            canvas.drawPath(pen, stroke=1, fill=0)
            canvas.restoreState()

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


def _towards(end: tuple[float, float], control: tuple[float, float]) -> tuple[float, float]:
    """A cubic curve's control point that says the same as a quadratic one's: two thirds of the way."""
    return (end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3)
