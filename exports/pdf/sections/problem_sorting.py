"""Tame or wild in the PDF: each statement with its votes, how they came, and where the facilitator laid it."""

from __future__ import annotations

from typing import Final

from exports.model import Report, Tally
from exports.pdf.blocks import Block, Flow, Stack, Text
from exports.pdf.canvas import Canvas
from exports.pdf.sections.contract import FrontLine, Section
from exports.pdf.table import Row, Table
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import FOREST, GOLD, GOLD_INK
from exports.pdf.writer import HEAD_CELL, SMALL, Writer
from exports.results.contract import SMALLEST_BASE
from exports.results.problem_sorting import SortedStatement, SortingResult

SHARES: Final = (4.0, 3.0, 1.9, 1.2)
BAR: Final = 5.0


class SplitBar:
    """Votes as a bar, the tame from the left and the wild from the right; what it shows stands in words beside it."""

    def __init__(self, tame: int, wild: int) -> None:
        self.tame = tame
        self.wild = wild

    def measure(self, _width: float) -> float:
        """See Block."""
        return BAR + 2

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        split = width * self.tame / (self.tame + self.wild)
        with canvas.artifact():
            for left, wide, colour in ((0.0, split, FOREST), (split, width - split, GOLD)):
                if wide > 0:
                    canvas.card(x + left, top - BAR - 1, wide, BAR, 1, colour)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


def _for_day(writer: Writer, report: Report) -> list[Flow]:
    flows: list[Flow] = []
    for result in report.of(SortingResult):
        title = _title(writer, result)
        part = writer.document.add("Sect", title=title)
        told = writer.gettext(
            "Et tamt problem kan fremskrives: tal, plan, ansvar. Af et vildt må man forestille sig flere fremtider."
        )
        flows.append(writer.heading(part, title, new_page=not flows))
        flows.append(writer.paragraph(part, told))
        flows.append(_table(writer, part, result))
        flows.extend(writer.paragraph(part, one, SMALL) for one in _notes(writer, result))
    return flows


def _title(writer: Writer, result: SortingResult) -> str:
    return result.title or writer.gettext("Tamt eller vildt?")


def _for_front(writer: Writer, report: Report) -> list[FrontLine]:
    """Where the statements were laid: that is the facilitator's doing, and is never withheld."""
    return [_front_line(writer, result) for result in report.of(SortingResult)]


def _front_line(writer: Writer, result: SortingResult) -> FrontLine:
    tame, wild = result.placed("tame"), result.placed("wild")
    left = len(result.statements) - tame - wild
    told = [writer.ngettext("{n} tamt", "{n} tamme", tame), writer.ngettext("{n} vildt", "{n} vilde", wild)]
    if left:
        told.append(writer.gettext("{n} ikke lagt", n=left))
    if not tame and not wild:
        told = [writer.ngettext("{n} udsagn, ikke lagt på plads", "{n} udsagn, ikke lagt på plads", left)]
    votes = sum((one.answers for one in result.statements), Tally())
    came = writer.gettext("stemmer: {came}", came=writer.tally(votes))
    return FrontLine(_title(writer, result), "", " · ".join(told), came)


def _table(writer: Writer, part: Element, result: SortingResult) -> Flow:
    table = part.add("Table")
    head_row = table.add("TR")
    head = []
    for title in _titles(writer):
        cell = head_row.add("TH")
        cell.scope = "Column"
        head.append(Text(writer.shaper, title, HEAD_CELL, cell))
    rows = [_row(writer, table.add("TR"), one) for one in result.statements]
    return Flow(Table(Row(tuple(head)), rows, SHARES), after=6)


def _titles(writer: Writer) -> tuple[str, ...]:
    return (
        writer.gettext("Udsagn"),
        writer.gettext("Stemmer"),
        writer.gettext("Kom fra"),
        writer.gettext("Lagt som"),
    )


def _row(writer: Writer, element: Element, one: SortedStatement) -> Row:
    text = writer.cell(element, (Span(one.text, "bold"),))
    voted = writer.cell(element, _votes(writer, one))
    if one.tame is not None and one.wild is not None:
        voted = Stack([voted, SplitBar(one.tame, one.wild)], gap=2)
    came = writer.cell(element, writer.tally(one.answers) if one.answers.total else "–")
    return Row((text, voted, came, writer.cell(element, _placed(writer, one))))


def _votes(writer: Writer, one: SortedStatement) -> str:
    if one.tame is not None and one.wild is not None:
        return writer.gettext("{tame} tamt · {wild} vildt", tame=one.tame, wild=one.wild)
    if one.withheld:
        return writer.gettext("udeladt")
    return writer.gettext("ikke vist i rummet") if one.answers.total else writer.gettext("ingen stemmer")


def _placed(writer: Writer, one: SortedStatement) -> str | tuple[Span, ...]:
    if one.placed is None:
        return "–"
    if one.placed == "tame":
        return (Span(writer.gettext("tamt"), "bold", FOREST),)
    return (Span(writer.gettext("vildt"), "bold", GOLD_INK),)


def _notes(writer: Writer, result: SortingResult) -> list[str]:
    found = []
    if any(one.placed for one in result.statements):
        found.append(writer.gettext("Facilitator lagde udsagnene på plads; stemmerne er rummets."))
    if any(one.withheld for one in result.statements):
        found.append(writer.gettext("Fordelingen er udeladt, hvor færre end {least} har svaret.", least=SMALLEST_BASE))
    if result.wild_to:
        found.append(writer.gettext("De vilde blev taget med til: {title}", title=result.wild_to))
    return found


SECTION = Section("problem_sorting", for_day=_for_day, for_front=_for_front)
