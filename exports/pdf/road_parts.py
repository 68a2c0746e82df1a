"""The things that lie along the road: sign cards, mechanisms, time labels, caramel badges."""

from __future__ import annotations

from typing import Final, NamedTuple

from exports.model import Card
from exports.pdf.badges import BADGE_HEIGHT, draw_badge, draw_number
from exports.pdf.canvas import Canvas
from exports.pdf.text import Line, Span, fit_lines, spans, text_width
from exports.pdf.theme import (
    FOREST,
    FOREST_LINE,
    FOREST_TINT,
    INK_SOFT,
    LINE,
    PAPER_DEEP,
    SHADOW,
    WHITE,
    Colour,
    Look,
)
from exports.pdf.writer import Writer

PAD: Final = 6.0
SIGN: Final = Look(8.0, 10.0)
SMALLER_SIGN: Final = Look(7.2, 9.2)
"""For a sign with a word that is a little too long for its card: rather smaller letters than a word over two lines."""
MECHANISM: Final = Look(7.4, 9.3)
MECHANISM_FOOT: Final = Look(6.8, 9.3, colour=INK_SOFT)
MOST_LINES: Final = {1: 8, 2: 5, 3: 4}
"""Most lines of a sign by how many lie above each other."""
MECHANISM_LINES: Final = 5
LABEL: Final = Look(7.4, 12.5, align="centre")


class Slip(NamedTuple):
    """A card laid out: its lines at its width, how they look, and for a mechanism the signs that it leads to."""

    card: Card
    lines: tuple[Line, ...]
    width: float
    height: float
    look: Look
    foot: tuple[Line, ...] = ()


def sign_slip(writer: Writer, card: Card, width: float, in_stack: int) -> Slip:
    """A sign as a card `width` points wide, in a stack of that many."""
    most = MOST_LINES.get(in_stack, min(MOST_LINES.values()))
    look = _sign_look(writer, card.text, width - 2 * PAD)
    lines, _ = fit_lines(writer.shaper, spans(card.text), look.size, width - 2 * PAD, most)
    foot = BADGE_HEIGHT / 2 + 2.5 if card.caramels else PAD - 2
    return Slip(card, tuple(lines), width, PAD + 3 + len(lines) * look.leading + foot, look)


def _sign_look(writer: Writer, text: str, room: float) -> Look:
    """The usual look, but where only in the smaller one every word is whole."""
    widest = max((text_width(writer.shaper, word, SIGN.size) for word in text.split()), default=0.0)
    return SMALLER_SIGN if room < widest <= room * SIGN.size / SMALLER_SIGN.size else SIGN


def mechanism_slip(writer: Writer, card: Card, width: float, signs: list[str]) -> Slip:
    """A mechanism as a box; `signs` are the numbers of those it leads to."""
    text = (Span(f"{card.number} ", "bold", FOREST), Span(card.text))
    lines, _ = fit_lines(writer.shaper, text, MECHANISM.size, width - 2 * PAD, MECHANISM_LINES)
    to = writer.gettext("til {signs}", signs=", ".join(signs))
    room = width - 2 * PAD - (30 if card.caramels else 0)
    foot, _ = fit_lines(writer.shaper, spans(to), MECHANISM_FOOT.size, room, 1)
    return Slip(card, tuple(lines), width, 2 * PAD - 2 + (len(lines) + 1) * MECHANISM.leading, MECHANISM, tuple(foot))


def draw_sign(canvas: Canvas, slip: Slip, x: float, bottom: float, colour: Colour) -> None:
    """A sign as a card of paper, its number on a corner and its caramels on another."""
    top = bottom + slip.height
    canvas.card(x - 0.3, bottom - 1.8, slip.width + 0.6, slip.height + 0.6, 5, SHADOW)
    canvas.card(x, bottom, slip.width, slip.height, 5, WHITE)
    canvas.frame(x, bottom, slip.width, slip.height, 5, LINE, 0.5)
    canvas.lines_of_text(slip.lines, x + PAD, top - PAD - 3, slip.look, slip.width - 2 * PAD)
    draw_number(canvas, slip.card.number, x - 3, top + 3.5, colour)
    if slip.card.caramels:
        draw_badge(canvas, slip.card.caramels, x + slip.width + 4, bottom + 1)


def draw_mechanism(canvas: Canvas, slip: Slip, x: float, top: float) -> None:
    """A mechanism as a round forest-tinted box."""
    bottom = top - slip.height
    canvas.card(x, bottom, slip.width, slip.height, 6, FOREST_TINT)
    canvas.frame(x, bottom, slip.width, slip.height, 6, FOREST_LINE, 0.8)
    inner = slip.width - 2 * PAD
    canvas.lines_of_text(slip.lines, x + PAD, top - PAD + 1, slip.look, inner)
    foot_top = top - PAD + 1 - len(slip.lines) * slip.look.leading
    canvas.lines_of_text(slip.foot, x + PAD, foot_top, MECHANISM_FOOT, inner)
    if slip.card.caramels:
        draw_badge(canvas, slip.card.caramels, x + slip.width + 3, bottom + 2)


def draw_label(canvas: Canvas, when: str, middle: float, top: float, most_width: float) -> None:
    """When the signs of a step are expected, on a pill under the road."""
    lines, _ = fit_lines(canvas.shaper, spans(when), LABEL.size, most_width - 10, 1)
    width = lines[0].width + 10
    canvas.card(middle - width / 2, top - LABEL.leading, width, LABEL.leading, 4, PAPER_DEEP)
    canvas.lines_of_text(lines, middle - width / 2, top, LABEL, width)
