"""The writer: what all parts of the document are written with, so that titles, paragraphs and tables are alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from exports.model import Card
from exports.pdf.blocks import Block, Bookmark, Flow, Text
from exports.pdf.fonts import Fonts
from exports.pdf.shaping import Shaper
from exports.pdf.table import Row, Table, WithFoot
from exports.pdf.tags import Element, Tag
from exports.pdf.text import Span
from exports.pdf.theme import FOREST, GOLD_INK, INK_SOFT, Colour, Look
from exports.words import Words

TITLE: Final = Look(21, 25, "title")
HEADING: Final = Look(12.4, 16, "title", FOREST)
BODY: Final = Look(9.5, 13)
SMALL: Final = Look(8, 11, colour=INK_SOFT)
CELL: Final = Look(8.3, 10.9)
HEAD_CELL: Final = Look(7.6, 10, "bold", FOREST)
QUOTE: Final = Look(10.5, 14.5, "italic", INK_SOFT)
HAND: Final = Look(15, 18, "hand")


class Writer(Words):
    """Writes in one language. `document` is the root of what is read aloud."""

    def __init__(self, lang: str, *, whole: bool = False) -> None:
        """`whole`: see Shaper."""
        super().__init__(lang)
        self.shaper = Shaper(Fonts(), whole=whole)
        self.document = Element("Document")

    def heading(self, parent: Element, title: str, *, level: int = 1, new_page: bool = False) -> Flow:
        """A heading of level 1 (a new part) or 2, with its entry in the outline."""
        tag: Tag = "H1" if level == 1 else "H2"
        block = Text(self.shaper, title, TITLE if level == 1 else HEADING, parent.add(tag))
        return Flow(
            block,
            before=24 if level == 1 else 11,
            after=7 if level == 1 else 4,
            keep_with_next=True,
            new_page=new_page,
            bookmark=Bookmark(title, 0) if level == 1 else None,
        )

    def paragraph(
        self, parent: Element, content: str | Sequence[Span], look: Look = BODY, *, tag: Tag = "P", after: float = 4
    ) -> Flow:
        """A paragraph."""
        return Flow(Text(self.shaper, content, look, parent.add(tag)), after=after)

    def cell(self, parent: Element, content: str | Sequence[Span], most: int | None = None) -> Block:
        """A cell of a table's row, of at most `most` lines."""
        return Text(self.shaper, content, CELL, parent.add("TD"), most)

    def table(
        self,
        parent: Element,
        titles: Sequence[str],
        rows: Sequence[Sequence[str | Sequence[Span]]],
        shares: Sequence[float],
        *,
        most: int | None = None,
        foot: str = "",
    ) -> Flow:
        """A table of texts under `titles`; `shares` are the columns' parts of the width, `most` the lines of a cell.

        `foot` is what its figures stand on: it is said under the table and goes with its last row.
        """
        table = parent.add("Table")
        head_row = table.add("TR")
        head = []
        for title in titles:
            cell = head_row.add("TH")
            cell.scope = "Column"
            head.append(Text(self.shaper, title, HEAD_CELL, cell))
        body = []
        for row in rows:
            element = table.add("TR")
            body.append(Row(tuple(self.cell(element, content, most) for content in row)))
        return self.with_foot(parent, Table(Row(tuple(head)), body, shares), foot)

    def with_foot(self, parent: Element, table: Block, foot: str) -> Flow:
        """A table that is made, with what is said under it; nothing where `foot` is empty."""
        if not foot:
            return Flow(table, after=6)
        return Flow(WithFoot(table, Text(self.shaper, foot, SMALL, parent.add("P"))), after=4)

    def number(self, card: Card, colour: Colour) -> Span:
        """A card's number as it stands on the card."""
        return Span(card.number, "bold", colour)

    def empty(self) -> str:
        """What is said of a card that holds no words."""
        return self.gettext("tomt kort")

    def card_text(self, card: Card) -> tuple[Span, ...]:
        """A card's text exactly as written, with what is known of it after it."""
        marks = [self.empty()] if not card.text.strip() else []
        if card.adopted:
            marks.append(self.gettext("taget med hjem"))
        if card.late:
            marks.append(self.gettext("sent"))
        return (Span(card.text), Span(f"  {' · '.join(marks)}", "italic", GOLD_INK)) if marks else (Span(card.text),)


def shortened(text: str, most: int) -> str:
    """`text` on one line, of at most `most` characters: the beginning of what stands in full elsewhere."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + "…"
