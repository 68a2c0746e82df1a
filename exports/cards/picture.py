"""A picture card to choose among by hand: the picture, and what it is called."""

from __future__ import annotations

from typing import Final

from assets.picture_cards import PictureCard as Card
from exports.cards.grid import EDGE, Cell
from exports.pdf.blocks import Text
from exports.pdf.canvas import Canvas
from exports.pdf.picture_card import BOX, PictureCard
from exports.pdf.theme import Look
from exports.pdf.writer import Writer

NAME: Final = Look(13, 18, "title", align="centre")


class PictureFace:
    """The picture as large as the card lets it be, its name below."""

    def __init__(self, writer: Writer, card: Card, name: str = "") -> None:
        self.name = name
        said = writer.gettext(card.name)
        part = writer.document.add("Sect", title=said)
        heading = part.add("H1")
        self.picture = PictureCard(card.id, part.add("Figure", alt=writer.gettext(card.alt)), 10_000)
        self.words = Text(writer.shaper, said, NAME, heading, 1)

    def paint(self, canvas: Canvas, cell: Cell) -> None:
        """See Face."""
        high = cell.height - 2 * EDGE - NAME.leading - 4
        width = min(cell.width - 2 * EDGE, high * BOX[0] / BOX[1])
        top = cell.y + cell.height - EDGE
        self.picture.paint(canvas, cell.x + (cell.width - width) / 2, top, width)
        below = top - self.picture.measure(width) - 4
        self.words.paint(canvas, cell.x + EDGE, below, cell.width - 2 * EDGE)
