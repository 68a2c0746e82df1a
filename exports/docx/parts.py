"""The parts of the document in Word's own styles: headings, lists, tables, pictures with words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Final

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from exports.docx.page import element, rgb
from exports.docx.raster import raster
from exports.model import Goal, Report
from exports.pdf.theme import INK, INK_SOFT
from exports.reading.node import Node
from exports.reading.node import Words as Stretch
from exports.words import Words

NOT_IN_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
RIGHT_TO_LEFT: Final = ("ar", "he")
HEAD_FILL: Final = "F1E7D0"
LINE: Final = "DCCFB2"
MARK: Final = re.compile(r"^(•|\d+\.)\s+")
SUPPORTED: Final = 3
"""Paragraphs that tell of a goal's most supported card: what it is, its caramels, its words."""
TEXT_WIDTH: Final = 17.0
"""In centimetres."""
A_LETTER: Final = 0.21
PADDING: Final = 0.45
LONGEST_WORD: Final = 16
"""A longer word may part."""
CELL: Final = Pt(9.5)
SMALL_PRINT: Final = Pt(9)
SMALL: Final = 8.2
"""Text of this size in points, or less, is small print."""
AFTER_BIDI: Final = (
    "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
    "pPrChange",
)  # fmt: skip
"""What stands after the direction of a paragraph, in the order that the format asks for."""


class Parts:
    """Writes parts into `document`. `report` has what the PDF only draws: the roads."""

    def __init__(self, document: Document, words: Words, report: Report) -> None:
        self.document = document
        self.words = words
        self.goals = {goal.number: goal for goal in report.goals}
        self.revealed = report.visits.revealed
        self.is_of_signs = report.is_of_signs
        self._goal: Goal | None = None
        self._road_drawn = False
        self._begun = False
        self._pictures: Paragraph | None = None

    def part(self, node: Node) -> None:
        """A part of the document and all that is in it."""
        heading = next((kid for kid in node.kids if kid.tag == "H1"), None)
        self._goal = self.goals.get(heading.badge.number) if heading is not None and heading.badge is not None else None
        self._road_drawn = False
        level, is_front = 2, not self._begun
        for kid in node.kids:
            if is_front and self.is_of_signs and kid.tag == "Sect" and kid.dress != "goal":
                self._result(kid)
            else:
                self._write(kid, level)
            if is_front and kid.tag == "H2":
                level = 3  # what the one page goes on with stands below that

    def _write(self, node: Node, level: int = 2) -> None:
        if node.tag != "Figure":
            self._pictures = None
        if node.tag in ("H1", "H2"):
            self._heading(node, 1 if node.tag == "H1" else level)
        elif node.tag == "Table":
            self._table(node)
        elif node.tag == "L":
            self._list(node)
        elif node.tag == "Figure":
            self._figure(node)
        elif node.tag == "Sect" and node.dress == "goal":
            self._goal_row(node)
        elif node.tag == "Sect":
            for kid in node.kids:
                self._write(kid, level)
        elif node.tag == "BlockQuote":
            self._paragraph(node.words, "Quote")
        else:
            self._paragraph(node.words)

    def _heading(self, node: Node, level: int, number: str = "") -> None:
        if node.badge is not None:
            number = self.words.gettext("Mål {n}", n=node.badge.number) + ": " if self._is_goal() else ""
        line = self.document.add_heading(number, level)
        _turn(line, node.words)
        for one in node.words:
            run = line.add_run(clean(one.text))
            if one.language is not None:
                _speak(run, one.language)
        line.paragraph_format.page_break_before = (level == 1 and self._begun) or None
        self._begun = self._begun or level == 1

    def _is_goal(self) -> bool:
        return self._goal is not None and self._goal.is_goal

    def _goal_row(self, node: Node) -> None:
        """A goal on the one page: its heading with its number, and then its lines."""
        heading, *others = node.kids
        number = f"{node.badge.number}  " if node.badge is not None else ""
        self._heading(heading, 3, number)
        while len(others) > SUPPORTED and all(one.tag == "P" for one in others[:SUPPORTED]):
            caption, support, card = others[:SUPPORTED]
            self._paragraph([*caption.words, _plain(" · "), *support.words, _plain(": "), *card.words])
            others = others[SUPPORTED:]
        for kid in others:
            self._write(kid)

    def _result(self, node: Node) -> None:
        """What an exercise came to, beside its title: under all the goals the one page has room for no more."""
        heading, *others = node.kids
        said = [stretch for one in others if one.words for stretch in (_plain("  "), *one.words)]
        self._paragraph([*heading.words, *said]).paragraph_format.space_after = Pt(1)

    def _paragraph(self, words: Sequence[Stretch], style: str | None = None) -> Paragraph:
        line = self.document.add_paragraph(style=style)
        line.paragraph_format.space_after = Pt(3)
        write(line, words)
        return line

    def _list(self, node: Node) -> None:
        for kid in node.kids:
            if kid.tag == "Caption":
                self._paragraph(kid.words).paragraph_format.keep_with_next = True
            for body in kid.kids if kid.tag == "LI" else ():
                numbered = node.dress == "questions"
                words = _without_mark(body.words)
                self._paragraph(words, "List Number" if numbered else "List Bullet")

    def _figure(self, node: Node) -> None:
        if node.dress == "road" and self._goal is not None:
            if not self._road_drawn:
                self._road(self._goal)
            self._road_drawn = True
        elif node.dress == "strip" or node.picture is None:
            self.document.add_paragraph(clean(node.alt or ""), style="Caption")
        else:
            # Pictures that follow each other stand beside each other.
            line = self._pictures or self.document.add_paragraph()
            shown = line.add_run().add_picture(BytesIO(raster(node.picture)), width=Pt(node.picture.width))
            shown._inline.docPr.set("descr", clean(node.alt or ""))
            line.add_run("  ")
            self._pictures = line

    def _road(self, goal: Goal) -> None:
        """The road as a table that can be written on in: its steps, its signs, what leads to them."""
        words = self.words
        titles = [words.gettext("Trin"), words.gettext("Ventes"), words.gettext("Tegn")]
        titles.append(words.gettext("Virksomme mekanismer"))
        if self.revealed:
            titles.append(words.gettext("Karameller"))
        rows = []
        for place, step in enumerate(goal.road, start=1):
            for card in step.cards:
                led = [f"{one.number} {one.text}" for one in goal.mechanisms if card.id in one.signs]
                row = [str(place), step.when or "–", f"{card.number} {card.text}", "\n".join(led) or "–"]
                rows.append([*row, *([words.support(card) if card.caramels else "–"] if self.revealed else [])])
        texts_of = [titles, *rows]
        filled = self._new_table(
            _widths(texts_of), len(texts_of), words.gettext("Tegnene på vejen, fra tidlig til sen")
        )
        for place, (cells, texts) in enumerate(zip(filled, texts_of, strict=True)):
            for cell, text in zip(cells, texts, strict=True):
                run = cell.paragraphs[0].add_run(clean(text))
                run.bold, run.font.size = place == 0 or None, CELL
        self._after_table()

    def _table(self, node: Node) -> None:
        rows = [row for row in node.of("TR") if row.kids]
        if not rows:
            return
        columns = max(len(row.kids) for row in rows)
        texts = [
            [*(" ".join(one.text for one in cell.all_words()) for cell in row.kids), *[""] * (columns - len(row.kids))]
            for row in rows
        ]
        filled = self._new_table(_widths(texts), len(rows), node.title or "")
        for place, (cells, row) in enumerate(zip(filled, rows, strict=True)):
            for cell, said in zip(cells, row.kids, strict=False):
                write(cell.paragraphs[0], said.words, bold=place == 0, size=CELL)
                ticks = [body.words for one in said.kids for body in one.of("LBody")]
                for number, words in enumerate(ticks):
                    line = cell.paragraphs[0] if not number else cell.add_paragraph()
                    line.paragraph_format.space_after = Pt(1)
                    write(line, [_plain("☐ "), *words], size=CELL)
        self._after_table()

    def _new_table(self, widths: Sequence[Cm], rows: int, title: str) -> list[list[_Cell]]:
        """The cells of a new table, row by row; the first row is its head, which comes again on every page."""
        table: Table = self.document.add_table(rows, len(widths), style="Table Grid")
        table.autofit = False
        for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
            column.w = width
        borders = element("tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            borders.append(element(side, val="single", sz="4", space="0", color=LINE))
        _before(table._tbl.tblPr, borders, "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption")
        if title:
            table._tbl.tblPr.append(element("tblCaption", val=clean(title)))
        found = []
        for place, row in enumerate(table._tbl.tr_lst):
            properties = row.get_or_add_trPr()
            properties.append(element("cantSplit"))
            if place == 0:
                properties.append(element("tblHeader"))
            cells = [_Cell(cell, table) for cell in row.tc_lst]
            for cell, width in zip(cells, widths, strict=True):
                cell.width = width
                cell.paragraphs[0].paragraph_format.space_after = Pt(1)
                if place == 0:
                    cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill=HEAD_FILL))
            found.append(cells)
        return found

    def _after_table(self) -> None:
        """A line to write on in after a table."""
        self.document.add_paragraph().paragraph_format.space_after = Pt(2)


def write(line: Paragraph, words: Iterable[Stretch], *, bold: bool = False, size: Pt | None = None) -> None:
    """Text in its styles, in a paragraph or a cell; `size` is for all of it. It runs as its first text does."""
    words = list(words)
    _turn(line, words)
    for one in words:
        run = line.add_run(clean(one.text))
        run.bold = True if bold or one.style in ("bold", "title") else None
        run.italic = True if one.style == "italic" else None
        if size is not None or one.size <= SMALL:
            run.font.size = size or SMALL_PRINT
        if one.colour not in (INK, INK_SOFT):
            run.font.color.rgb = rgb(one.colour)
        if one.language is not None:
            _speak(run, one.language)


def _turn(line: Paragraph, words: Sequence[Stretch]) -> None:
    """Let a paragraph run as its first text does."""
    if words and words[0].language in RIGHT_TO_LEFT:
        _before(line._p.get_or_add_pPr(), element("bidi"), *AFTER_BIDI)


def clean(text: str) -> str:
    """Text without what XML has no room for."""
    return NOT_IN_XML.sub("", text)


def _before(parent: BaseOxmlElement, own: BaseOxmlElement, *after: str) -> None:
    """Put an element before the first of those that the format has after it."""
    found = next((kid for kid in parent if kid.tag in {qn(f"w:{tag}") for tag in after}), None)
    if found is None:
        parent.append(own)
    else:
        found.addprevious(own)


def _without_mark(words: Sequence[Stretch]) -> list[Stretch]:
    """The words of an item without its bullet or number; Word has its own."""
    if not words:
        return []
    return [words[0]._replace(text=MARK.sub("", words[0].text, count=1)), *words[1:]]


def _plain(text: str) -> Stretch:
    return Stretch(text, "text", INK_SOFT, SMALL)


def _widths(rows: Sequence[Sequence[str]]) -> list[Cm]:
    """The columns' widths: room for the longest word of each, and the rest by how much stands in them."""
    columns = list(zip(*rows, strict=True))
    words = [max((len(word) for text in column for word in text.split()), default=0) for column in columns]
    least = [A_LETTER * min(LONGEST_WORD, own) + PADDING for own in words]
    wants = [(sum(map(len, column)) / len(column)) ** 0.7 for column in columns]
    left = max(0.0, TEXT_WIDTH - sum(least))
    full = [own + left * want / max(1.0, sum(wants)) for own, want in zip(least, wants, strict=True)]
    return [Cm(TEXT_WIDTH * width / sum(full)) for width in full]


def _speak(run: Run, language: str) -> None:
    properties = run._r.get_or_add_rPr()
    if language in RIGHT_TO_LEFT:
        run.font.rtl = True
        properties.append(element("lang", bidi=language))
    else:
        properties.append(element("lang", val=language))
