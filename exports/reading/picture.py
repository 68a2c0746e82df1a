"""A picture of the document: the shapes, words and photos that the PDF draws, read from its operators (ISO 32000-1).

Only what our own drawings use is read. Points have their origin in the picture's upper left corner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import sqrt
from typing import Final, Literal, NamedTuple, TypeAlias

from exports.pdf.theme import Colour, Style
from workshop.domain.jpeg import Jpeg

_TOKEN: Final = re.compile(r"\[[^\]]*\]|[^\s\[\]]+")
_BLACK: Final = Colour(0, 0, 0)
_STRAIGHT: Final = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

Step: TypeAlias = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]
"""A step of an outline, as SVG names them."""

_Matrix: TypeAlias = tuple[float, float, float, float, float, float]


class Shape(NamedTuple):
    """An outline, filled or drawn or both. `round_ends` also rounds its corners."""

    steps: tuple[Step, ...]
    fill: Colour | None
    stroke: Colour | None
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round_ends: bool = False


class Lettering(NamedTuple):
    """A line of text; `x`, `y` the left end of the line that it stands on, `width` how far it reaches."""

    words: tuple[tuple[str, Style, Colour], ...]
    x: float
    y: float
    size: float
    width: float
    rtl: bool = False


class Photograph(NamedTuple):
    """A photo; `x`, `y` its upper left corner."""

    jpeg: Jpeg
    x: float
    y: float
    width: float
    height: float


Item: TypeAlias = Shape | Lettering | Photograph


class Picture(NamedTuple):
    """What is drawn, the lowest first, in a box of that size in points."""

    items: tuple[Item, ...]
    width: float
    height: float


class _Pen(NamedTuple):
    matrix: _Matrix = _STRAIGHT
    fill: Colour = _BLACK
    stroke: Colour = _BLACK
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round_ends: bool = False


class Reader:
    """Reads operators. `left` and `top` are where the picture's upper left corner lies on the page."""

    def __init__(self, left: float, top: float) -> None:
        self.left, self.top = left, top
        self.items: list[Item] = []
        self._pen = _Pen()
        self._kept: list[_Pen] = []
        self._path: list[Step] = []
        self._at = (0.0, 0.0)

    def read(self, code: str) -> None:
        """Add what `code` draws."""
        operands: list[str] = []
        for token in _TOKEN.findall(code):
            if token[0] in "-+.0123456789[/":
                operands.append(token)
            else:
                self._do(token, operands)
                operands = []

    def put(self, item: Lettering | Photograph) -> None:
        """Add text or a photo, placed on the page."""
        self.items.append(item._replace(x=item.x - self.left, y=self.top - item.y))

    def _do(self, name: str, operands: Sequence[str]) -> None:
        if name == "q":
            self._kept.append(self._pen)
        elif name == "Q":
            self._pen = self._kept.pop()
        elif name in _PAINTS:
            self._paint(name)
        elif name in ("m", "l", "c", "re", "h"):
            self._step(name, [float(one) for one in operands])
        elif name == "d":
            scale = self._scale
            dash = operands[0].strip("[]").replace(",", " ").split()
            self._pen = self._pen._replace(dash=tuple(float(one) * scale for one in dash))
        else:
            self._set(name, [float(one) for one in operands if one[0] not in "[/"])

    def _set(self, name: str, numbers: list[float]) -> None:
        pen = self._pen
        if name == "cm":
            self._pen = pen._replace(matrix=_times(_matrix(numbers), pen.matrix))
        elif name == "rg":
            self._pen = pen._replace(fill=Colour(*numbers))
        elif name == "RG":
            self._pen = pen._replace(stroke=Colour(*numbers))
        elif name == "w":
            self._pen = pen._replace(width=numbers[0] * self._scale)
        elif name == "J":
            self._pen = pen._replace(round_ends=numbers[0] == 1)

    @property
    def _scale(self) -> float:
        a, b, c, d, _, _ = self._pen.matrix
        return sqrt(abs(a * d - b * c))

    def _step(self, name: str, numbers: list[float]) -> None:
        if name == "re":
            x, y, width, height = numbers
            corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
            self._path.append(("M", self._points(corners[:1])))
            self._path += [("L", self._points([corner])) for corner in corners[1:]]
            self._path.append(("Z", ()))
        elif name == "h":
            self._path.append(("Z", ()))
        else:
            points = list(zip(numbers[::2], numbers[1::2], strict=True))
            step: Literal["M", "L", "C"] = "M" if name == "m" else "L" if name == "l" else "C"
            self._path.append((step, self._points(points)))

    def _points(self, points: Sequence[tuple[float, float]]) -> tuple[float, ...]:
        a, b, c, d, e, f = self._pen.matrix
        found: list[float] = []
        for x, y in points:
            found += (a * x + c * y + e - self.left, self.top - (b * x + d * y + f))
        return tuple(found)

    def _paint(self, name: str) -> None:
        fills, strokes = _PAINTS[name]
        if self._path and (fills or strokes):
            pen = self._pen
            self.items.append(
                Shape(
                    tuple(self._path),
                    pen.fill if fills else None,
                    pen.stroke if strokes else None,
                    pen.width,
                    pen.dash,
                    pen.round_ends,
                )
            )
        self._path = []


_PAINTS: Final = {
    "f": (True, False), "f*": (True, False), "S": (False, True), "B": (True, True), "b": (True, True),
    "n": (False, False),
}  # fmt: skip


def _matrix(numbers: Sequence[float]) -> _Matrix:
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip
