"""What IGLO is drawn with, in the report and on the sheets: the levels' words, and their blocks of snow."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from assets.locale import _
from exports.pdf.blocks import Block, Text
from exports.pdf.canvas import Canvas
from exports.pdf.tags import Element
from exports.pdf.text import fit_lines, spans
from exports.pdf.theme import (
    FOREST,
    FOREST_LINE,
    FOREST_TINT,
    GOLD_DEEP,
    GOLD_INK,
    GOLD_PALE,
    WHITE,
    Colour,
    Look,
)
from exports.pdf.writer import Writer
from exports.words import Words
from workshop.exercises.iglo import IgloLevel

LEVEL_WORDS: Final[Mapping[IgloLevel, str]] = MappingProxyType(
    {
        "individual": _("Individ"),
        "group": _("Gruppe"),
        "leadership": _("Ledelse"),
        "organisation": _("Organisation"),
    }
)
LEVEL_MEANS: Final[Mapping[IgloLevel, str]] = MappingProxyType(
    {
        "individual": _("Det, jeg selv gør anderledes"),
        "group": _("Det, vi gør sammen i teamet"),
        "leadership": _("Det, lederne gør, så det kan lykkes"),
        "organisation": _("Det, organisationen laver om: rammer og aftaler"),
    }
)
LETTERS: Final[Mapping[IgloLevel, str]] = MappingProxyType(
    {"individual": "I", "group": "G", "leadership": "L", "organisation": "O"}
)

COUNT: Final = Look(8.6, 11, "bold", FOREST, "centre")
GAP: Final = Look(7.8, 11, "text", GOLD_INK, "centre")
CELL_HEIGHT: Final = 15.0


def level_word(writer: Words, level: IgloLevel) -> str:
    """What a level is called."""
    return writer.gettext(LEVEL_WORDS[level])


class Box(NamedTuple):
    """A rectangle on a page, its upper left corner at `x`, `top`."""

    x: float
    top: float
    width: float
    height: float

    def draw_snow(self, canvas: Canvas, corner: float, fill: Colour) -> None:
        """Something that is there."""
        canvas.card(self.x, self.top - self.height, self.width, self.height, corner, fill)

    def draw_gap(self, canvas: Canvas, corner: float) -> None:
        """Something that is not: pale, with a dashed edge."""
        canvas.card(self.x, self.top - self.height, self.width, self.height, corner, GOLD_PALE)
        canvas.setDash(2.2, 1.8)
        canvas.frame(
            self.x + 0.4, self.top - self.height + 0.4, self.width - 0.8, self.height - 0.8, corner, GOLD_DEEP, 0.8
        )
        canvas.setDash()


def draw_letter(canvas: Canvas, level: IgloLevel, x: float, top: float, size: float) -> None:
    """A block of snow with a level's letter: from above they spell the exercise."""
    Box(x, top, size, size).draw_snow(canvas, size * 0.2, FOREST)
    look = Look(size * 0.58, size, "title", WHITE, "centre")
    lines, _rest = fit_lines(canvas.shaper, spans(LETTERS[level], "title"), look.size, 1000, 1)
    canvas.lines_of_text(lines, x, top, look, size)


class LevelCell:
    """A cell of the gap view: how many actions there are on a level, or that it was left empty."""

    def __init__(self, writer: Writer, cell: Element, count: int, *, gap: bool) -> None:
        self.gap = gap
        self.bare = not gap and not count
        words = writer.gettext("tomt") if gap else str(count) if count else "–"
        self.text = Text(writer.shaper, words, GAP if gap else COUNT, cell, 1)

    def measure(self, _width: float) -> float:
        """See Block."""
        return CELL_HEIGHT

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        with canvas.artifact():
            if self.gap:
                Box(x, top, width, CELL_HEIGHT).draw_gap(canvas, 3.2)
            elif not self.bare:
                Box(x, top, width, CELL_HEIGHT).draw_snow(canvas, 3.2, FOREST_TINT)
                canvas.frame(x, top - CELL_HEIGHT, width, CELL_HEIGHT, 3.2, FOREST_LINE, 0.5)
        self.text.paint(canvas, x, top - (CELL_HEIGHT - self.text.look.leading) / 2, width)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None
