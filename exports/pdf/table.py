"""A table: thin lines, a head that comes again on the next page, rows that part only when they must."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from exports.pdf.blocks import Block
from exports.pdf.canvas import Canvas
from exports.pdf.theme import FOREST_TINT, LINE, PAPER_DEEP

PAD: Final = 3.0
GUTTER: Final = 10.0
FOOT_GAP: Final = 6.0
KEPT_WHOLE: Final = 170.0
"""A table lower than this is moved as it is."""
TALLEST_WHOLE: Final = 320.0
"""A row taller than this may part over two pages; a lower one is moved as it is."""
FEWEST_ROWS: Final = 2
"""Rows that stand together at the foot or the head of a page: none is left alone under a head."""


class Row(NamedTuple):
    """The cells of a row; `tinted`: it stands out from the others, as what they belong to."""

    cells: tuple[Block, ...]
    tinted: bool = False


class Table:
    """Rows under a head. `shares` are the columns' parts of the width."""

    def __init__(self, head: Row, rows: Sequence[Row], shares: Sequence[float], *, goes_on: bool = False) -> None:
        self.head = head
        self.rows = rows
        self.shares = shares
        self.goes_on = goes_on
        self._heights: dict[float, list[float]] = {}

    def measure(self, width: float) -> float:
        """See Block."""
        return self._height(self.head, width) + sum(self._row_heights(width))

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        height = self._height(self.head, width)
        with canvas.artifact():
            canvas.card(x, top - height, width, height, 3, PAPER_DEEP)
            if self.goes_on:
                # Read aloud once, where the table begins.
                self._paint_row(canvas, self.head, x, top, width)
        if not self.goes_on:
            self._paint_row(canvas, self.head, x, top, width)
        top -= height
        for row, row_height in zip(self.rows, self._row_heights(width), strict=True):
            if row.tinted:
                with canvas.artifact():
                    canvas.card(x, top - row_height, width, row_height, 0.1, FOREST_TINT)
            self._paint_row(canvas, row, x, top, width)
            top -= row_height
            with canvas.artifact():
                canvas.stroke(LINE, 0.5)
                canvas.segment(x, top, x + width, top)

    def parted(self, width: float, room: float) -> tuple[Block, Block] | None:
        """See Block."""
        if self.measure(width) < KEPT_WHOLE:
            return None
        left = room - self._height(self.head, width)
        heights = self._row_heights(width)
        fit = 0
        while fit < len(heights) and heights[fit] <= left:
            left -= heights[fit]
            fit += 1
        above, below = list(self.rows[:fit]), list(self.rows[fit:])
        if below and heights[fit] > TALLEST_WHOLE:
            halves = self._parted_row(below[0], width, left)
            if halves is not None:
                above.append(halves[0])
                below[0] = halves[1]
        elif len(below) < FEWEST_ROWS < len(above):
            below.insert(0, above.pop())
        while below and above and above[-1].tinted:
            # What others belong to stands with the first of them.
            below.insert(0, above.pop())
        if not above or not below:
            return None
        if len(above) < FEWEST_ROWS and sum(heights[:FEWEST_ROWS]) < KEPT_WHOLE:
            return None
        first = Table(self.head, above, self.shares, goes_on=self.goes_on)
        second = Table(self.head, below, self.shares, goes_on=True)
        if len(above) + len(below) == len(self.rows):
            # The rows are as high as they were: a long table is measured once, not once a page.
            first._heights[width], second._heights[width] = heights[: len(above)], heights[len(above) :]
        return first, second

    def _parted_row(self, row: Row, width: float, room: float) -> tuple[Row, Row] | None:
        above: list[Block] = []
        below: list[Block] = []
        for cell, own in zip(row.cells, self._widths(width), strict=True):
            halves = cell.parted(own, room - 2 * PAD)
            if halves is not None:
                above.append(halves[0])
                below.append(halves[1])
            elif cell.measure(own) <= room - 2 * PAD:
                above.append(cell)
                below.append(_Nothing())
            else:
                return None
        return Row(tuple(above), row.tinted), Row(tuple(below), row.tinted)

    def _paint_row(self, canvas: Canvas, row: Row, x: float, top: float, width: float) -> None:
        at = x + PAD
        for cell, own in zip(row.cells, self._widths(width), strict=True):
            cell.paint(canvas, at, top - PAD, own)
            at += own + GUTTER

    def _widths(self, width: float) -> list[float]:
        free = width - 2 * PAD - GUTTER * (len(self.shares) - 1)
        return [free * share / sum(self.shares) for share in self.shares]

    def _height(self, row: Row, width: float) -> float:
        cells = zip(row.cells, self._widths(width), strict=True)
        return max(cell.measure(own) for cell, own in cells) + 2 * PAD

    def _row_heights(self, width: float) -> list[float]:
        if width not in self._heights:
            self._heights[width] = [self._height(row, width) for row in self.rows]
        return self._heights[width]


class WithFoot:
    """A table and what is said under it, which never stands alone on the next page: the last row goes along."""

    def __init__(self, table: Block, foot: Block) -> None:
        self.table = table
        self.foot = foot

    def measure(self, width: float) -> float:
        """See Block."""
        return self.table.measure(width) + FOOT_GAP + self.foot.measure(width)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        self.table.paint(canvas, x, top, width)
        self.foot.paint(canvas, x, top - self.table.measure(width) - FOOT_GAP, width)

    def parted(self, width: float, room: float) -> tuple[Block, Block] | None:
        """See Block."""
        halves = self.table.parted(width, min(room, self.table.measure(width) - 1))
        return (halves[0], WithFoot(halves[1], self.foot)) if halves is not None else None


class _Nothing:
    """An empty cell."""

    def measure(self, _width: float) -> float:
        return 0.0

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        pass

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        return None
