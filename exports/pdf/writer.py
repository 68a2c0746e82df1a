"""The writer: what all parts of the document are written with, so that titles, paragraphs and tables are alike."""

from __future__ import annotations

import gettext
from collections.abc import Sequence
from datetime import date
from typing import Final

from assets.locale import catalogue, date_text, month_text
from exports.model import Card, People, Tally
from exports.pdf.blocks import Block, Bookmark, Flow, Text
from exports.pdf.fonts import Fonts
from exports.pdf.shaping import Shaper
from exports.pdf.table import Row, Table
from exports.pdf.tags import Element, Tag
from exports.pdf.text import Span
from exports.pdf.theme import FOREST, GOLD_INK, INK_SOFT, Colour, Look

TITLE: Final = Look(21, 25, "title")
HEADING: Final = Look(12.4, 16, "title", FOREST)
BODY: Final = Look(9.5, 13)
SMALL: Final = Look(8, 11, colour=INK_SOFT)
CELL: Final = Look(8.3, 10.9)
HEAD_CELL: Final = Look(7.6, 10, "bold", FOREST)
QUOTE: Final = Look(10.5, 14.5, "italic", INK_SOFT)
HAND: Final = Look(15, 18, "hand")


class Writer:
    """Writes in one language. `document` is the root of what is read aloud."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.texts: gettext.NullTranslations = catalogue(lang)
        self.shaper = Shaper(Fonts())
        self.document = Element("Document")

    def gettext(self, danish: str, **fields: object) -> str:
        """A text of ours in the language of the document, its `{fields}` filled in."""
        return self.texts.gettext(danish).format(**fields)

    def ngettext(self, one: str, many: str, n: int, **fields: object) -> str:
        """As `gettext`, for one and for many; `{n}` is the number."""
        return self.texts.ngettext(one, many, n).format(n=n, **fields)

    def day_text(self, day: date) -> str:
        """A day as people write it: 4. december 2023."""
        return date_text(day, self.lang)

    def month_text(self, day: date) -> str:
        """A month as people write it: maj 2029."""
        return month_text(day, self.lang)

    def number_text(self, number: float) -> str:
        """A number of two decimals at most, as people write it: 6,5 in Danish."""
        words = f"{number:.2f}".rstrip("0").rstrip(".")
        return words.replace(".", ",") if self.lang == "da" else words

    def listed(self, parts: Sequence[object]) -> str:
        """Several things in a row: 1, 2 og 3."""
        words = [str(part) for part in parts]
        if len(words) < 2:
            return "".join(words)
        return self.gettext("{first} og {last}", first=", ".join(words[:-1]), last=words[-1])

    def people(self, people: People) -> str:
        """Who took part: "47 telefoner + 3 på papir"."""
        phones = self.ngettext("{n} telefon", "{n} telefoner", people.phones)
        if people.heads > people.phones:
            phones = self.gettext("{phones} ({n} personer)", phones=phones, n=people.heads)
        return self._with_paper(phones, people.phones, people.paper)

    def tally(self, tally: Tally) -> str:
        """How figures came: "143 fra telefoner + 12 på papir"."""
        return self._with_paper(self.gettext("{n} fra telefoner", n=tally.phone), tally.phone, tally.paper)

    def _with_paper(self, phones: str, count: int, paper: int) -> str:
        written = self.gettext("{n} på papir", n=paper)
        if not paper:
            return phones
        return self.gettext("{phones} + {paper}", phones=phones, paper=written) if count else written

    def support(self, card: Card) -> str:
        """The caramels of a card and the pairs behind them: 12 fra 3 par."""
        return self.ngettext("{caramels} fra {n} par", "{caramels} fra {n} par", card.pairs, caramels=card.caramels)

    def way(self, via: str, *, late: bool) -> str:
        """How a contribution came, in few words."""
        came = self.gettext("papir") if via == "paper" else self.gettext("telefon")
        return self.gettext("{way}, sent", way=came) if late else came

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
    ) -> Flow:
        """A table of texts under `titles`; `shares` are the columns' parts of the width, `most` the lines of a cell."""
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
        return Flow(Table(Row(tuple(head)), body, shares), after=6)

    def number(self, card: Card, colour: Colour) -> Span:
        """A card's number as it stands on the card."""
        return Span(card.number, "bold", colour)

    def card_text(self, card: Card) -> tuple[Span, ...]:
        """A card's text exactly as written, with what is known of it after it."""
        marks = []
        if card.adopted:
            marks.append(self.gettext("taget med hjem"))
        if card.late:
            marks.append(self.gettext("sent"))
        return (Span(card.text), Span(f"  {' · '.join(marks)}", "italic", GOLD_INK)) if marks else (Span(card.text),)


def shortened(text: str, most: int) -> str:
    """`text` on one line, of at most `most` characters: the beginning of what stands in full elsewhere."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + "…"
