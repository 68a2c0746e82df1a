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
            # The drawing's own box counts from the top; its numbers stand as they are.
            pen = f"{scale:.5f} 0 0 {-scale:.5f} {x:.2f} {top:.2f} cm {max(0.7 / scale, 7):.1f} w 1 J 1 j"
            canvas.operators(f"{' '.join(f'{part:g}' for part in INK)} RG {pen} {_path(self.strokes)} S")

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


def _path(strokes_of_drawing: tuple[Stroke, ...]) -> str:
    """A drawing as path operators, in its own box."""
    code: list[str] = []
    at = (0, 0)
    for name, numbers in strokes_of_drawing:
        *bend, x, y = numbers
        if name == "Q":
            # A cubic curve's handles reach two thirds of the way to a quadratic one's.
            handles = (
                end + (control - end) * 2 / 3
                for points in (at, (x, y))
                for end, control in zip(points, bend, strict=True)
            )
            code.append(" ".join(f"{number:.1f}" for number in handles) + f" {x} {y} c")
        else:
            code.append(f"{x} {y} {name.lower()}")
        at = (x, y)
    return " ".join(code)
