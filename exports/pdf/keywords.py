"""Keywords as slips of paper, row after row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import copy
from typing import Final, NamedTuple

from exports.pdf.blocks import Block
from exports.pdf.canvas import Canvas
from exports.pdf.shaping import Shaper
from exports.pdf.tags import Element
from exports.pdf.text import Line, Span, break_lines
from exports.pdf.theme import INK_SOFT, WHITE, Colour, Look

LOOK: Final = Look(9.2, 12.0)
PAD: Final = 6.0
GAP: Final = 5.0


class _Slip(NamedTuple):
    lines: list[Line]
    width: float
    height: float
    element: Element


class Keywords:
    """A wall of keywords. One that is wider than the wall takes several lines; one that came more than once says so."""

    def __init__(self, shaper: Shaper, words: Sequence[str], colour: Colour, part: Element) -> None:
        self.shaper = shaper
        self.tint = colour.mixed(WHITE, 0.88)
        listing = part.add("L")
        listing.dress = "slips"
        self._words = [(_told(word, n), listing.add("LI").add("LBody")) for word, n in Counter(words).items()]
        self._laid: tuple[float, list[list[_Slip]]] | None = None

    def measure(self, width: float) -> float:
        """See Block."""
        rows = self._rows(width)
        return sum(_height(row) for row in rows) + GAP * (len(rows) - 1)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        for row in self._rows(width):
            at = x
            for slip in row:
                with canvas.artifact():
                    canvas.card(at, top - slip.height, slip.width, slip.height, 5, self.tint)
                with canvas.mark(slip.element):
                    canvas.lines_of_text(slip.lines, at + PAD, top - 2, LOOK, slip.width - 2 * PAD)
                at += slip.width + GAP
            top -= _height(row) + GAP

    def parted(self, width: float, room: float) -> tuple[Block, Block] | None:
        """See Block."""
        rows = self._rows(width)
        used, fit = 0.0, 0
        while fit < len(rows) and used + _height(rows[fit]) <= room:
            used += _height(rows[fit]) + GAP
            fit += 1
        if not 0 < fit < len(rows):
            return None
        return self._with(width, rows[:fit]), self._with(width, rows[fit:])

    def _with(self, width: float, rows: list[list[_Slip]]) -> Keywords:
        part = copy(self)
        part._laid = (width, rows)
        return part

    def _rows(self, width: float) -> list[list[_Slip]]:
        if self._laid is not None and self._laid[0] == width:
            return self._laid[1]
        rows: list[list[_Slip]] = [[]]
        used = 0.0
        for word, element in self._words:
            lines = break_lines(self.shaper, word, LOOK.size, width - 2 * PAD)
            slip = _Slip(
                lines, max(line.width for line in lines) + 2 * PAD + 0.5, len(lines) * LOOK.leading + 4, element
            )
            if rows[-1] and used + GAP + slip.width > width:
                rows.append([])
                used = 0.0
            used += slip.width + (GAP if rows[-1] else 0.0)
            rows[-1].append(slip)
        self._laid = (width, rows)
        return rows


def _told(word: str, times: int) -> tuple[Span, ...]:
    return (Span(word), Span(f"  ×{times}", "bold", INK_SOFT)) if times > 1 else (Span(word),)


def _height(row: list[_Slip]) -> float:
    return max(slip.height for slip in row)
