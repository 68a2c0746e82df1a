"""Picture cards as vectors: their SVG's shapes drawn again with the operators of a PDF."""

from __future__ import annotations

import re
from functools import cache
from math import cos, radians, sin
from typing import Final
from xml.etree.ElementTree import Element as Shape
from xml.etree.ElementTree import fromstring

from assets.picture_cards import BY_ID, picture
from exports.pdf.blocks import Block
from exports.pdf.canvas import Canvas
from exports.pdf.tags import Element
from exports.pdf.theme import LINE

BOX: Final = (200, 150)
_ARC: Final = 0.5523
_SVG: Final = "{http://www.w3.org/2000/svg}"
_STEP: Final = re.compile(r"[A-Z]|-?\d+(?:\.\d+)?")
_TURN: Final = re.compile(r"rotate\((\S+) (\S+) (\S+)\)")
_TAKES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "T": 2, "Z": 0}


class PictureCard:
    """A picture card (its id, one of ours), at most `most_width` points wide."""

    def __init__(self, card: str, element: Element, most_width: float = 140.0) -> None:
        self.code = operators(card)
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
            # The card's own box counts from the top.
            canvas.operators(f"{scale:.5f} 0 0 {-scale:.5f} {x:.2f} {top:.2f} cm {self.code}")
            canvas.frame(x, top - height, width, height, 2, LINE, 0.6)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


@cache
def operators(card: str) -> str:
    """A card's shapes as PDF operators in its own box, with nothing outside it."""
    shapes = " ".join(_drawn(shape) for shape in fromstring(picture(BY_ID[card])))
    return f"0 0 {BOX[0]} {BOX[1]} re W n {shapes}"


def _drawn(shape: Shape) -> str:
    name = shape.tag.removeprefix(_SVG)
    if name == "g":
        inner = " ".join(_drawn(one) for one in shape)
        return f"q {_turned(shape.get('transform', ''))} {inner} Q"
    filled, stroked = shape.get("fill", "none"), shape.get("stroke", "none")
    looks = []
    if filled != "none":
        looks.append(f"{_colour(filled)} rg")
    if stroked != "none":
        looks.append(f"{_colour(stroked)} RG {shape.get('stroke-width', '1')} w")
        looks.append(
            f"{int(shape.get('stroke-linecap') == 'round')} J {int(shape.get('stroke-linejoin') == 'round')} j"
        )
        looks.append(f"[{shape.get('stroke-dasharray', '')}] 0 d")
    paint = "B" if filled != "none" and stroked != "none" else "f" if filled != "none" else "S"
    return f"{' '.join(looks)} {_outline(name, shape)} {paint}"


def _colour(code: str) -> str:
    return " ".join(f"{int(code[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))


def _turned(transform: str) -> str:
    """`rotate(degrees x y)` as a matrix."""
    turn = _TURN.fullmatch(transform)
    if turn is None:
        raise ValueError(transform)
    angle, x, y = radians(float(turn[1])), float(turn[2]), float(turn[3])
    a, b = cos(angle), sin(angle)
    return f"{a:.5f} {b:.5f} {-b:.5f} {a:.5f} {x - a * x + b * y:.3f} {y - b * x - a * y:.3f} cm"


def _outline(name: str, shape: Shape) -> str:
    if name == "path":
        return _path(shape.get("d", ""))
    if name == "rect":
        x, y, width, height, corner = (float(shape.get(one, "0")) for one in ("x", "y", "width", "height", "rx"))
        return _rounded(x, y, width, height, min(corner, width / 2), min(corner, height / 2))
    x, y = float(shape.get("cx", "0")), float(shape.get("cy", "0"))
    radius = shape.get("r", "0")
    across, down = (float(shape.get(one, radius)) for one in ("rx", "ry"))
    return _rounded(x - across, y - down, 2 * across, 2 * down, across, down)


def _rounded(x: float, y: float, width: float, height: float, across: float, down: float) -> str:
    """A rectangle whose corners are quarters of an ellipse."""
    if not across or not down:
        return f"{x:g} {y:g} {width:g} {height:g} re"
    right, foot, bend_x, bend_y = x + width, y + height, across * (1 - _ARC), down * (1 - _ARC)
    return (
        f"{x + across:.2f} {y:.2f} m {right - across:.2f} {y:.2f} l "
        f"{right - bend_x:.2f} {y:.2f} {right:.2f} {y + bend_y:.2f} {right:.2f} {y + down:.2f} c "
        f"{right:.2f} {foot - down:.2f} l "
        f"{right:.2f} {foot - bend_y:.2f} {right - bend_x:.2f} {foot:.2f} {right - across:.2f} {foot:.2f} c "
        f"{x + across:.2f} {foot:.2f} l "
        f"{x + bend_x:.2f} {foot:.2f} {x:.2f} {foot - bend_y:.2f} {x:.2f} {foot - down:.2f} c "
        f"{x:.2f} {y + down:.2f} l "
        f"{x:.2f} {y + bend_y:.2f} {x + bend_x:.2f} {y:.2f} {x + across:.2f} {y:.2f} c h"
    )


def _path(steps: str) -> str:
    """A path of absolute M, L, H, V, C, Q, T and Z as PDF operators."""
    found = _STEP.findall(steps)
    code: list[str] = []
    at, start, bend = (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)
    name, place = "", 0
    while place < len(found):
        if found[place].isalpha():
            name, place = found[place], place + 1
        numbers = [float(one) for one in found[place : place + _TAKES[name]]]
        place += _TAKES[name]
        if name == "Z":
            code.append("h")
            at = start
            continue
        end = _end_of(name, numbers, at)
        if name in "QT":
            bend = (numbers[0], numbers[1]) if name == "Q" else (2 * at[0] - bend[0], 2 * at[1] - bend[1])
            # A cubic curve's handles reach two thirds of the way to a quadratic one's.
            handles = [
                edge + (middle - edge) * 2 / 3 for edges in (at, end) for edge, middle in zip(edges, bend, strict=True)
            ]
            code.append(f"{' '.join(f'{one:.2f}' for one in handles)} {end[0]:g} {end[1]:g} c")
        elif name == "C":
            code.append(f"{' '.join(f'{one:g}' for one in numbers)} c")
        else:
            code.append(f"{end[0]:g} {end[1]:g} {'m' if name == 'M' else 'l'}")
        if name == "M":
            start, name = end, "L"
        at = end
    return " ".join(code)


def _end_of(name: str, numbers: list[float], at: tuple[float, float]) -> tuple[float, float]:
    """Where a step of a path ends that begins at `at`."""
    if name == "H":
        return numbers[0], at[1]
    if name == "V":
        return at[0], numbers[0]
    return numbers[-2], numbers[-1]
