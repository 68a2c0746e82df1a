"""A tag of AprilTag's family 36h11 as squares, for a camera to find; with its white frame, which it needs about it."""

from __future__ import annotations

from typing import Final

from assets.april_tags import CODES, SIDE
from exports.pdf.canvas import Canvas
from exports.pdf.theme import WHITE, Colour

BLACK: Final = Colour(0.0, 0.0, 0.0)
ACROSS: Final = SIDE + 4
"""Squares from edge to edge: the code's, a black frame and a white one."""


def draw_tag(canvas: Canvas, number: int, x: float, y: float, side: float) -> None:
    """Draw it with its lower left corner at `x`, `y`, `side` points from white edge to white edge."""
    square = side / ACROSS
    canvas.fill(WHITE)
    canvas.rect(x, y, side, side, stroke=0, fill=1)
    canvas.fill(BLACK)
    canvas.rect(x + square, y + square, side - 2 * square, side - 2 * square, stroke=0, fill=1)
    canvas.fill(WHITE)
    for row, first, last in _white_runs(number):
        low = y + (ACROSS - 3 - row) * square
        canvas.rect(x + (first + 2) * square, low, (last - first) * square, square, stroke=0, fill=1)


def _white_runs(number: int) -> list[tuple[int, int, int]]:
    """The white squares of a tag as runs: the row from the top, the first column, and the one after the last."""
    runs = []
    for row in range(SIDE):
        bits = [CODES[number] >> (SIDE * SIDE - 1 - row * SIDE - column) & 1 for column in range(SIDE)]
        column = 0
        while column < SIDE:
            first = column
            while column < SIDE and bits[column]:
                column += 1
            if column > first:
                runs.append((row, first, column))
            column += 1
    return runs
