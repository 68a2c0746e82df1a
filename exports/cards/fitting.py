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
"""Down to this size no word is parted: rather smaller letters than a word over two lines."""
PARTED_WORDS_FROM = 18.0
"""A word that is too long even so is parted from this size on: rather over several lines than in tiny letters."""


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
    it as has room, with an ellipsis. A word is parted where it is wider than a line of the smallest whole words.
    """
    width, height = room
    widest = max((text_width(shaper, word, 100.0, style) for word in text.split()), default=0.0) / 100
    parts = widest * WHOLE_WORDS_FROM > width
    for size in sizes:
        is_too_large = size > PARTED_WORDS_FROM if parts else size >= WHOLE_WORDS_FROM and widest * size > width
        if is_too_large:
            continue
        leading = size * LEADING
        if len(break_lines(shaper, spans(text, style), size, width)) * leading <= height:
            return Text(shaper, text, _look(size, style, colour), element)
    size = sizes[-1]
    return Text(shaper, text, _look(size, style, colour), element, max(1, int(height / (size * LEADING))))


def _look(size: float, style: Style, colour: Colour | None) -> Look:
    look = Look(size, size * LEADING, style)
    return look if colour is None else look._replace(colour=colour)
