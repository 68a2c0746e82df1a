"""Bars beneath each other: what each is, a bar as long as its share, and the figure. Read aloud as a list.

The words are text of the document; the bars are ornament, since all they say stands in the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from exports.pdf.blocks import Block, Text
from exports.pdf.canvas import Canvas
from exports.pdf.shaping import Shaper
from exports.pdf.tags import Element
from exports.pdf.text import Span, fit_lines, spans, text_width
from exports.pdf.theme import FOREST, FOREST_LINE, GOLD_INK, INK, PAPER_DEEP, WHITE, Colour, Look

LABEL: Final = Look(8.6, 11.2)
FIGURE: Final = Look(8.6, 11.2, "bold", align="end")
THICK: Final = 9.0
AIR: Final = 5.0
GUTTER: Final = 12.0
LABEL_SHARE: Final = 0.44
LONGEST_FIGURE: Final = 150.0
KEPT_WHOLE: Final = 260.0
"""Bars lower than this are moved as they are."""
MOST_LINES: Final = 40
"""Of what a bar is: a row stays on one page."""


@dataclass(frozen=True)
class Bar:
    """A bar. `share` is its length from 0 to 1 (None: no bar), `first` a mark where it once reached.

    `checked` bars are darker and have a check, for what is right or chosen; say so in `label` too.
    """

    label: str | Sequence[Span]
    figure: str = ""
    share: float | None = None
    first: float | None = None
    checked: bool = False
    colour: Colour = FOREST_LINE


class Bars:
    """All bars of a chart, each an item of a list in `parent`; it may part between two of them."""

    def __init__(self, shaper: Shaper, bars: Sequence[Bar], parent: Element) -> None:
        self.shaper = shaper
        items = parent.add("L")
        widths = (text_width(shaper, bar.figure, FIGURE.size, FIGURE.style) for bar in bars if bar.figure)
        figures = min(LONGEST_FIGURE, max(widths, default=0.0) + 1)
        self._rows = [_Row(shaper, bar, items, figures) for bar in bars]

    def measure(self, width: float) -> float:
        """See Block."""
        return sum(row.measure(width) for row in self._rows)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        for row in self._rows:
            row.paint(canvas, x, top, width)
            top -= row.measure(width)

    def parted(self, width: float, room: float) -> tuple[Block, Block] | None:
        """See Block. Few bars are not parted: they are compared."""
        if self.measure(width) < KEPT_WHOLE:
            return None
        fit = 0
        while fit < len(self._rows) and self._rows[fit].measure(width) <= room:
            room -= self._rows[fit].measure(width)
            fit += 1
        if not 0 < fit < len(self._rows):
            return None
        return self._with(self._rows[:fit]), self._with(self._rows[fit:])

    def _with(self, rows: list[_Row]) -> Bars:
        part = Bars(self.shaper, (), Element("L"))
        part._rows = rows
        return part


class _Row:
    """A bar with its words before it and its figure after it."""

    def __init__(self, shaper: Shaper, bar: Bar, items: Element, figures: float) -> None:
        self.shaper = shaper
        self.bar = bar
        self.figures = figures
        self.element = items.add("LI").add("LBody")
        self.element.bar = bar.share
        self.label = Text(shaper, bar.label, LABEL, self.element, MOST_LINES)

    def measure(self, width: float) -> float:
        return self.label.measure(self._label_width(width)) + AIR

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        bar = self.bar
        self.label.paint(canvas, x, top, self._label_width(width))
        at = x + self._label_width(width) + GUTTER
        room = x + width - self.figures - GUTTER - at
        if bar.share is not None:
            with canvas.artifact():
                self._paint_bar(canvas, at, top - LABEL.leading / 2, room)
        if bar.figure:
            with canvas.mark(self.element):
                lines, _ = fit_lines(self.shaper, spans(bar.figure, FIGURE.style), FIGURE.size, self.figures, 1)
                canvas.lines_of_text(lines, x + width - self.figures, top, FIGURE, self.figures)

    def _paint_bar(self, canvas: Canvas, x: float, middle: float, room: float) -> None:
        bar = self.bar
        canvas.card(x, middle - THICK / 2, room, THICK, 2, PAPER_DEEP)
        long = room * min(1.0, bar.share or 0.0)
        if long > 0:
            canvas.card(x, middle - THICK / 2, max(long, 1.5), THICK, 2, FOREST if bar.checked else bar.colour)
        if bar.first is not None:
            at = x + room * min(1.0, bar.first)
            canvas.stroke(GOLD_INK, 1.4)
            canvas.segment(at, middle - THICK / 2 - 2, at, middle + THICK / 2 + 2)
        if bar.checked:
            colour = WHITE if long > 14 else INK
            start = x + 4 if long > 14 else x + long + 4
            canvas.stroke(colour, 1.3)
            canvas.trail([(start, middle), (start + 2.2, middle - 2.4), (start + 6.2, middle + 2.6)])

    def _label_width(self, width: float) -> float:
        return (width - self.figures - 2 * GUTTER) * LABEL_SHARE
