"""Badges: a goal's number, a card's number, and how many caramels a card got."""

from __future__ import annotations

from typing import Final

from exports.model import Goal
from exports.pdf.canvas import Canvas
from exports.pdf.caramel import WIDTH as CARAMEL_WIDTH
from exports.pdf.caramel import draw_caramel
from exports.pdf.tags import Badge
from exports.pdf.text import fit_lines, spans, text_width
from exports.pdf.theme import GOLD_DEEP, GOLD_INK, GOLD_LIGHT, Colour, Look, goal_colour, on_colour

NUMBER_HEIGHT: Final = 11.0
BADGE_HEIGHT: Final = 11.5


def badge_of(goal: Goal) -> Badge:
    """A goal's number as other formats write it."""
    return Badge(goal.number, goal_colour(goal.colour))


def draw_goal_number(canvas: Canvas, goal: Goal, x: float, top: float, size: float) -> None:
    """A goal's number on a square with round corners in its colour."""
    colour = goal_colour(goal.colour)
    canvas.card(x, top - size, size, size, size * 0.24, colour)
    _centred(canvas, str(goal.number), x + size / 2, top, size, size * 0.56, on_colour(colour))


def draw_number(canvas: Canvas, number: str, x: float, top: float, colour: Colour) -> None:
    """A card's number on a pill in the goal's colour."""
    size = NUMBER_HEIGHT * 0.66
    width = text_width(canvas.shaper, number, size, "bold") + NUMBER_HEIGHT * 0.8
    canvas.card(x, top - NUMBER_HEIGHT, width, NUMBER_HEIGHT, NUMBER_HEIGHT / 2, colour)
    _centred(canvas, number, x + width / 2, top, NUMBER_HEIGHT, size, on_colour(colour))


def draw_badge(canvas: Canvas, caramels: int, right: float, middle: float) -> None:
    """How many caramels, on a pill with the sweet."""
    size = BADGE_HEIGHT * 0.68
    words = str(caramels)
    width = text_width(canvas.shaper, words, size, "bold") + BADGE_HEIGHT * 0.62 * CARAMEL_WIDTH + 11
    x, bottom = right - width, middle - BADGE_HEIGHT / 2
    canvas.card(x, bottom, width, BADGE_HEIGHT, BADGE_HEIGHT / 2, GOLD_LIGHT)
    canvas.frame(x, bottom, width, BADGE_HEIGHT, BADGE_HEIGHT / 2, GOLD_DEEP, 0.7)
    sweet = draw_caramel(canvas, x + 4, middle, BADGE_HEIGHT * 0.62)
    left = x + 4 + sweet + 2.5
    text_size = text_width(canvas.shaper, words, size, "bold")
    _centred(canvas, words, left + text_size / 2, bottom + BADGE_HEIGHT, BADGE_HEIGHT, size, GOLD_INK)


def _centred(canvas: Canvas, words: str, middle: float, top: float, height: float, size: float, colour: Colour) -> None:
    lines, _ = fit_lines(canvas.shaper, spans(words, "bold"), size, 1000, 1)
    canvas.lines_of_text(lines, middle - 50, top, Look(size, height, "bold", colour, "centre"), 100)
