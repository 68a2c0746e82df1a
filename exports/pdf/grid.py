"""A grid: a table whose rows have heads too, and whose cells may be counts on a tint, or boxes to tick by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from exports.pdf.blocks import Block, Flow, Text
from exports.pdf.canvas import Canvas
from exports.pdf.shaping import Shaper
from exports.pdf.table import Row, Table
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import FOREST, FOREST_LINE, FOREST_TINT, GOLD_DEEP, GOLD_INK, GOLD_PALE, INK_SOFT, Colour, Look
from exports.pdf.writer import CELL, HEAD_CELL, Writer

COUNT: Final = Look(8.6, 11, "bold", FOREST, "centre")
CELL_HEIGHT: Final = 16.0
TICK: Final = Look(8.3, 12.4)
SQUARE: Final = 7.0
HEAVIEST: Final = 0.85
"""How far towards its full colour the tint of the highest count goes."""


class Grid:
    """A table being built, row by row. `shares` are the columns' parts of the width; of `counts`, all but the first
    are counts, whose titles stand in the middle above them.
    """

    def __init__(
        self, writer: Writer, parent: Element, titles: Sequence[str], shares: Sequence[float], *, counts: bool = False
    ) -> None:
        self.writer = writer
        self.table = parent.add("Table")
        self.shares = shares
        self.rows: list[Row] = []
        top = self.table.add("TR")
        over_counts = HEAD_CELL._replace(align="centre") if counts else HEAD_CELL
        self.head = Row(
            tuple(self._head(top, title, over_counts if place else HEAD_CELL) for place, title in enumerate(titles))
        )

    def _head(self, row: Element, title: str, look: Look) -> Block:
        cell = row.add("TH")
        cell.scope = "Column"
        return Text(self.writer.shaper, title, look, cell)

    def row(self) -> Element:
        """A new row's element, for its cells."""
        return self.table.add("TR")

    def row_head(self, row: Element, title: str | Sequence[Span]) -> Block:
        """The first cell of a row, which says what the others are of."""
        cell = row.add("TH")
        cell.scope = "Row"
        return Text(self.writer.shaper, title, CELL, cell)

    def add(self, *cells: Block) -> None:
        """A row of cells that were made for its element."""
        self.rows.append(Row(cells))

    def flow(self, *, after: float = 6) -> Flow:
        """The table."""
        return Flow(self.made(), after=after)

    def made(self) -> Table:
        """The table alone."""
        return Table(self.head, self.rows, self.shares)


class CountCell:
    """A count in the middle of a cell, on a tint that is the deeper the closer it is to `most`.

    `gap`: that there are none is to be seen; else a cell of none is bare.
    """

    def __init__(self, shaper: Shaper, cell: Element, count: int, most: int, *, gap: bool = False) -> None:
        self.count = count
        self.share = count / most if most else 0.0
        self.gap = gap and not count
        words = str(count) if count or self.gap else "–"
        colour = GOLD_INK if self.gap else FOREST if count else INK_SOFT
        self.text = Text(shaper, words, COUNT._replace(colour=colour), cell, 1)

    def measure(self, _width: float) -> float:
        """See Block."""
        return CELL_HEIGHT

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        bottom = top - CELL_HEIGHT
        with canvas.artifact():
            if self.gap:
                canvas.card(x, bottom, width, CELL_HEIGHT, 3, GOLD_PALE)
                canvas.setDash(2.2, 1.8)
                canvas.frame(x + 0.4, bottom + 0.4, width - 0.8, CELL_HEIGHT - 0.8, 3, GOLD_DEEP, 0.7)
                canvas.setDash()
            elif self.count:
                canvas.card(x, bottom, width, CELL_HEIGHT, 3, self._tint())
        self.text.paint(canvas, x, top - (CELL_HEIGHT - COUNT.leading) / 2, width)

    def _tint(self) -> Colour:
        return FOREST_TINT.mixed(FOREST_LINE, HEAVIEST * self.share)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


class Ticks:
    """Words beneath each other, or `beside` each other, each with an empty square before it to tick on paper."""

    def __init__(self, shaper: Shaper, cell: Element, words: Sequence[str], *, beside: bool = False) -> None:
        listing = cell.add("L")
        listing.dress = "ticks"
        self.words = [Text(shaper, word, TICK, listing.add("LI").add("LBody"), 1) for word in words]
        self.beside = beside

    def measure(self, _width: float) -> float:
        """See Block."""
        return TICK.leading * (1 if self.beside else len(self.words))

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        own = width / len(self.words) if self.beside else width
        for place, word in enumerate(self.words):
            left = x + place * own if self.beside else x
            at = top if self.beside else top - place * TICK.leading
            with canvas.artifact():
                canvas.frame(left + 0.4, at - (TICK.leading + SQUARE) / 2, SQUARE, SQUARE, 1.4, FOREST, 0.7)
            word.paint(canvas, left + SQUARE + 5, at, own - SQUARE - 5)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


class Blank:
    """Room of a height to write in by hand; read aloud as an empty cell."""

    def __init__(self, shaper: Shaper, cell: Element, height: float = 0.0) -> None:
        self.text = Text(shaper, "", CELL, cell, 1)
        self.height = height

    def measure(self, _width: float) -> float:
        """See Block."""
        return self.height

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        self.text.paint(canvas, x, top, width)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None
