"""Texts at the largest size at which they have room: a card is read from as far away as its text lets it be."""

from __future__ import annotations

from collections.abc import Sequence

from exports.pdf.blocks import Text
from exports.pdf.shaping import Shaper
from exports.pdf.tags import Element
from exports.pdf.text import break_lines, spans, text_width
from exports.pdf.theme import Colour, Look, Style

LEADING = 1.24
WHOLE_WORDS_FROM = 12.0
"""At this size and above no word is parted: rather smaller letters than a word over two lines."""


def fitted(
    shaper: Shaper,
    text: str,
    element: Element | None,
    sizes: Sequence[float],
    room: tuple[float, float],
    style: Style = "text",
    colour: Colour | None = None,
) -> Text:
    """`text` at the first of `sizes` (falling) at which it stands within `room` (width, height); at the last as much of
    it as has room, with an ellipsis.
    """
    width, height = room
    widest = max((text_width(shaper, word, 100.0, style) for word in text.split()), default=0.0) / 100
    for size in sizes:
        if widest * size > width and size >= WHOLE_WORDS_FROM:
            continue
        leading = size * LEADING
        if len(break_lines(shaper, spans(text, style), size, width)) * leading <= height:
            return Text(shaper, text, _look(size, style, colour), element)
    size = sizes[-1]
    return Text(shaper, text, _look(size, style, colour), element, max(1, int(height / (size * LEADING))))


def _look(size: float, style: Style, colour: Colour | None) -> Look:
    look = Look(size, size * LEADING, style)
    return look if colour is None else look._replace(colour=colour)
