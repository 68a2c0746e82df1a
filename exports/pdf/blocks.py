"""Blocks: what a page is laid from. A block knows its height at a width, draws itself, and may part over two pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from exports.pdf.canvas import Canvas
from exports.pdf.shaping import Shaper
from exports.pdf.tags import Element
from exports.pdf.text import Line, Span, break_lines, fit_lines, spans
from exports.pdf.theme import LINE, Colour, Look

FEWEST_LINES: Final = 2
"""Lines of a text that stand together at the foot or the head of a page: no widows, no orphans."""


class Block(Protocol):
    """Something on a page. All lengths in points; `top` is measured from the foot of the page."""

    def measure(self, width: float) -> float:
        """Its height at that width."""
        ...

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw it with its upper left corner at `x`, `top`."""
        ...

    def parted(self, width: float, room: float) -> tuple[Block, Block] | None:
        """The part that fits in a height of `room`, and the rest; None where it can't be parted there."""
        ...


class Bookmark(NamedTuple):
    """An entry in the outline; `level` from 0."""

    title: str
    level: int


@dataclass(frozen=True)
class Flow:
    """A block in the stream of a document: the air about it, and whether it begins a page or stays with the next.

    A block that `joins` begins a part that need not begin a page where there is room for it under the one before.
    """

    block: Block
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False
    new_page: bool = False
    joins: bool = False
    bookmark: Bookmark | None = None


class Text:
    """A paragraph. `most` lines at most, then an ellipsis; `element` None is ornament, not read aloud."""

    def __init__(
        self,
        shaper: Shaper,
        text: str | Span | Iterable[Span],
        look: Look,
        element: Element | None,
        most: int | None = None,
    ) -> None:
        self.shaper = shaper
        self.spans: Sequence[Span] = spans(text, look.style)
        self.look = look
        self.element = element
        self.most = most
        self._laid: tuple[float, list[Line]] | None = None

    def lines(self, width: float) -> list[Line]:
        """Its lines at that width."""
        if self._laid is None or self._laid[0] != width:
            if self.most is None or self.shaper.whole:
                laid = break_lines(self.shaper, self.spans, self.look.size, width)
            else:
                laid, _ = fit_lines(self.shaper, self.spans, self.look.size, width, self.most)
            self._laid = (width, laid)
        return self._laid[1]

    def measure(self, width: float) -> float:
        """See Block."""
        return (1 if self.most == 1 else len(self.lines(width))) * self.look.leading

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        with canvas.part_of(self.element):
            canvas.lines_of_text(self.lines(width), x, top, self.look, width)

    def parted(self, width: float, room: float) -> tuple[Block, Block] | None:
        """See Block."""
        lines = self.lines(width)
        fit = min(int(room / self.look.leading + 0.001), len(lines) - FEWEST_LINES)
        if fit < FEWEST_LINES:
            return None
        return self._with(width, lines[:fit]), self._with(width, lines[fit:])

    def _with(self, width: float, lines: list[Line]) -> Text:
        part = Text(self.shaper, self.spans, self.look, self.element)
        part._laid = (width, lines)
        return part


class Stack:
    """Blocks on top of each other that stay together, with air between them and about them."""

    def __init__(self, blocks: Sequence[Block], gap: float = 0.0) -> None:
        self.blocks = blocks
        self.gap = gap

    def measure(self, width: float) -> float:
        """See Block."""
        return sum(block.measure(width) for block in self.blocks) + self.gap * max(0, len(self.blocks) - 1)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        for block in self.blocks:
            block.paint(canvas, x, top, width)
            top -= block.measure(width) + self.gap

    def parted(self, width: float, room: float) -> tuple[Block, Block] | None:
        """See Block. Parts only in its last block, so that what introduces it stays with it."""
        if not self.blocks:
            return None
        *first, last = self.blocks
        used = sum(block.measure(width) + self.gap for block in first)
        halves = last.parted(width, room - used)
        return (Stack([*first, halves[0]], self.gap), halves[1]) if halves is not None else None


class Columns:
    """Blocks beside each other. `shares` are their parts of the width, with `gap` points between them."""

    def __init__(self, blocks: Sequence[Block], shares: Sequence[float], gap: float) -> None:
        self.blocks = blocks
        self.shares = shares
        self.gap = gap

    def measure(self, width: float) -> float:
        """See Block."""
        return max(block.measure(own) for block, own in zip(self.blocks, self._widths(width), strict=True))

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        for block, own in zip(self.blocks, self._widths(width), strict=True):
            block.paint(canvas, x, top, own)
            x += own + self.gap

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None

    def _widths(self, width: float) -> list[float]:
        free = width - self.gap * (len(self.blocks) - 1)
        return [free * share / sum(self.shares) for share in self.shares]


class Rule:
    """A thin line across."""

    def __init__(self, colour: Colour = LINE, thickness: float = 0.6) -> None:
        self.colour = colour
        self.thickness = thickness

    def measure(self, _width: float) -> float:
        """See Block."""
        return self.thickness

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        with canvas.artifact():
            canvas.stroke(self.colour, self.thickness)
            canvas.segment(x, top - self.thickness / 2, x + width, top - self.thickness / 2)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None
