"""A word cloud, as in the room: the more say a word, the larger it stands. Drawn as text; read aloud by its `alt`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from exports.pdf.blocks import Block
from exports.pdf.canvas import Canvas
from exports.pdf.shaping import Shaper
from exports.pdf.tags import Element
from exports.pdf.text import break_lines, spans, text_width
from exports.pdf.theme import FOREST, GOLD_INK, INK, INK_SOFT, Colour, Look
from workshop.domain.word_cloud import Word

SMALLEST: Final = 8.5
LARGEST: Final = 34.0
TALLEST: Final = 190.0
HIGH: Final = 1.22
GAP: Final = 6.0
"""Between two words: a word that is read from the right begins at the right end of its width, so none is in that."""
COLOURS: Final = (FOREST, INK, GOLD_INK, INK_SOFT)


class _Spot(NamedTuple):
    word: Word
    size: float
    x: float
    y: float
    width: float
    colour: Colour

    def hits(self, x: float, y: float, width: float, height: float) -> bool:
        own = self.size * HIGH
        beside = self.x < x + width + GAP and self.x + self.width + GAP > x
        return beside and self.y < y + height and self.y + own > y


class WordCloud:
    """The words that there is room for, those that most say first; `element` is the figure that they are part of."""

    def __init__(self, shaper: Shaper, words: Sequence[Word], element: Element) -> None:
        self.shaper = shaper
        self.words = words
        self.element = element
        self._laid: tuple[float, list[_Spot]] | None = None

    def measure(self, width: float) -> float:
        """See Block."""
        spots = self._spots(width)
        top = min(spot.y for spot in spots)
        return max(spot.y + spot.size * HIGH for spot in spots) - top

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        spots = self._spots(width)
        first = min(spot.y for spot in spots)
        self.element.box = (x, top - self.measure(width), x + width, top)
        with canvas.mark(self.element):
            for spot in spots:
                look = Look(spot.size, spot.size * HIGH, "title", spot.colour)
                lines = break_lines(self.shaper, spans(spot.word.text, "title"), spot.size, width)
                canvas.lines_of_text(lines, x + spot.x, top - (spot.y - first), look, spot.width)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None

    def _spots(self, width: float) -> list[_Spot]:
        if self._laid is None or self._laid[0] != width:
            self._laid = (width, self._wound(width))
        return self._laid[1]

    def _wound(self, width: float) -> list[_Spot]:
        """Each word winds outwards from the middle until there is room for it; one that finds none is left out."""
        most = max(word.count for word in self.words)
        laid: list[_Spot] = []
        for place, word in enumerate(self.words):
            share = math.sqrt((word.count - 1) / (most - 1)) if most > 1 else 0.25
            size = SMALLEST + (LARGEST - SMALLEST) * share
            wide = text_width(self.shaper, word.text, size, "title")
            if wide > width:
                size, wide = size * width / wide, width
            spot = self._free(laid, wide, size * HIGH, width, place)
            if size >= SMALLEST * 0.8 and spot is not None:
                laid.append(_Spot(word, size, *spot, wide, COLOURS[place % len(COLOURS)]))
        return laid

    def _free(
        self, laid: Sequence[_Spot], wide: float, high: float, width: float, place: int
    ) -> tuple[float, float] | None:
        turn = 0.0
        while (out := turn * 2.2) < TALLEST * 0.7:
            angle = place * 2.4 + turn
            x = (width - wide) / 2 + math.cos(angle) * out * width / TALLEST
            y = (TALLEST - high) / 2 + math.sin(angle) * out
            within = x >= 0 and x + wide <= width and y >= 0 and y + high <= TALLEST
            if within and not any(spot.hits(x, y, wide, high) for spot in laid):
                return x, y
            turn += 0.3 / (1 + turn * 0.05)
        return None
