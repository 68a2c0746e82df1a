"""Postcards in the PDF: as they were written, two beside each other."""

from __future__ import annotations

from typing import Final

from exports.model import Postcard, Report, tally
from exports.pdf.blocks import Columns, Flow, Stack
from exports.pdf.postcard import PostcardBlock
from exports.pdf.sections.contract import FrontLine, Section
from exports.pdf.writer import SMALL, Writer

A_ROW: Final = 2
GAP: Final = 14.0


def _for_day(writer: Writer, report: Report) -> list[Flow]:
    if not report.postcards:
        return []
    title = _title(writer)
    part = writer.document.add("Sect", title=title)
    count = writer.ngettext("{n} postkort", "{n} postkort", len(report.postcards))
    came = writer.tally(tally(card.via for card in report.postcards))
    flows = [writer.heading(part, title, new_page=True), writer.paragraph(part, f"{count} · {came}", SMALL, after=8)]
    short: list[PostcardBlock] = []
    for card in report.postcards:
        block = PostcardBlock(writer, part, card, wide=_is_long(card))
        if _is_long(card):
            flows.extend(_rows(short))
            short = []
            flows.append(Flow(block, after=GAP))
        else:
            short.append(block)
    return [*flows, *_rows(short)]


def _title(writer: Writer) -> str:
    return writer.gettext("Postkort fra fremtiden")


def _for_front(writer: Writer, report: Report) -> list[FrontLine]:
    if not report.postcards:
        return []
    count = writer.ngettext("{n} postkort", "{n} postkort", len(report.postcards))
    with_step = sum(1 for card in report.postcards if card.next_step)
    said = (
        writer.gettext("{cards}, {n} med et næste skridt", cards=count, n=with_step)
        if with_step
        else writer.gettext("{cards}, ingen med et næste skridt", cards=count)
    )
    return [FrontLine(_title(writer), "", said, writer.tally(tally(card.via for card in report.postcards)))]


def _is_long(card: Postcard) -> bool:
    """Whether it needs the whole width to stay on a page."""
    return len(card.text) > 420 or card.text.count("\n") > 12


def _rows(cards: list[PostcardBlock]) -> list[Flow]:
    rows = [cards[at : at + A_ROW] for at in range(0, len(cards), A_ROW)]
    return [
        Flow(Columns([*row, *(Stack([]) for _ in range(A_ROW - len(row)))], [1.0] * A_ROW, GAP), after=GAP)
        for row in rows
    ]


SECTION = Section("postcards", for_day=_for_day, for_front=_for_front)
