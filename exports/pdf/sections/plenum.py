"""Plenum in the PDF: the facilitator's notes, and each question with its words and its answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from exports.model import Report, tally
from exports.pdf.blocks import Flow
from exports.pdf.sections.contract import FrontLine, Section
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.word_cloud import WordCloud
from exports.pdf.writer import SMALL, Writer
from exports.results.contract import SMALLEST_BASE
from exports.results.plenum import Answer, Asked, Plenum
from workshop.domain.word_cloud import Word

MOST_WORDS = 60
LEFT_TO_RIGHT = "\u200e"
"""Begins a row of words of which the first may be Arabic, and parts such a word from its number."""
MOST_WORDS_IN_FRONT = 5
FEWEST_WORDS = 4
"""Fewer words make no cloud."""


def _for_day(writer: Writer, report: Report) -> list[Flow]:
    return [flow for plenum in report.of(Plenum) for flow in _plenum(writer, plenum)]


def _plenum(writer: Writer, plenum: Plenum) -> list[Flow]:
    title = _title(writer, plenum)
    part = writer.document.add("Sect", title=title)
    flows = [writer.heading(part, title, new_page=True)]
    for asked in plenum.questions:
        flows.extend(_question(writer, part, asked))
    if plenum.notes:
        flows.append(writer.heading(part, writer.gettext("Noteret af facilitator"), level=2))
        rows = [(note,) for note in plenum.notes]
        flows.append(writer.table(part, (writer.gettext("Note"),), rows, (1.0,)))
    return flows


def _title(writer: Writer, plenum: Plenum) -> str:
    return writer.gettext("Plenum: {title}", title=plenum.title)


def _for_front(writer: Writer, report: Report) -> list[FrontLine]:
    return [line for plenum in report.of(Plenum) for line in _front_lines(writer, plenum)]


def _front_lines(writer: Writer, plenum: Plenum) -> list[FrontLine]:
    title = _title(writer, plenum)
    lines = []
    for asked in plenum.questions:
        came = writer.tally(tally(one.via for one in asked.answers))
        lines.append(FrontLine(title, asked.text, _most_used(writer, asked), came))
    if plenum.notes:
        noted = writer.ngettext("{n} note fra facilitator", "{n} noter fra facilitator", len(plenum.notes))
        lines.append(FrontLine(title, "", noted, ""))
    return lines


def _most_used(writer: Writer, asked: Asked) -> str:
    """The words that most used; how many answers there are, where few have answered or no word comes twice."""
    often = [word for word in asked.words if word.count > 1][:MOST_WORDS_IN_FRONT]
    words = [f"{word.text}{LEFT_TO_RIGHT} ({word.count})" for word in often]
    count = writer.ngettext("{n} svar", "{n} svar", len(asked.answers))
    if asked.base < SMALLEST_BASE or not words:
        return count
    return writer.gettext("{count} · oftest: {words}", count=count, words=", ".join(words))


def _question(writer: Writer, part: Element, asked: Asked) -> list[Flow]:
    count = writer.ngettext("{n} svar", "{n} svar", len(asked.answers))
    who = writer.ngettext("{n} har svaret", "{n} har svaret", asked.base)
    came = writer.tally(tally(one.via for one in asked.answers))
    flows = [
        writer.heading(part, asked.text or writer.gettext("Frie ord"), level=2),
        writer.paragraph(part, f"{count} · {came} · {who}", SMALL, after=6),
    ]
    if len(asked.words) >= FEWEST_WORDS:
        flows.extend(_cloud(writer, part, asked.words[:MOST_WORDS], len(asked.words)))
    if not asked.shares:
        flows.append(_table(writer, part, asked.answers))
        return flows
    for share in asked.shares:
        name = share.group or writer.gettext("De øvrige grupper")
        told = (Span(name, "bold"), Span(f"  {writer.ngettext('{n} har svaret', '{n} har svaret', share.base)}"))
        flows.append(replace(writer.paragraph(part, told, after=2), before=6, keep_with_next=True))
        flows.append(_table(writer, part, share.answers))
    if any(not share.group for share in asked.shares):
        flows.append(writer.paragraph(part, _withheld(writer), SMALL))
    return flows


def _withheld(writer: Writer) -> str:
    return writer.gettext(
        "En gruppes svar står for sig selv, hvor mindst {n} har svaret. De øvrige står samlet, så ingen kan genkendes.",
        n=SMALLEST_BASE,
    )


def _cloud(writer: Writer, part: Element, words: Sequence[Word], of: int) -> list[Flow]:
    """The cloud, and the same in a table: what is told by size alone is told by a number too."""
    told = writer.listed([f"{word.text} ({word.count})" for word in words[:8]])
    alt = writer.gettext("Ordsky. Oftest nævnt: {words}. Alle ordene står i tabellen nedenfor.", words=told)
    cloud = WordCloud(writer.shaper, words, part.add("Figure", alt=alt))
    by_count = [
        (writer.gettext("{n} svar", n=count), LEFT_TO_RIGHT + " · ".join(word.text for word in same))
        for count, same in groupby(words, key=lambda word: word.count)
    ]
    flows = [
        Flow(cloud, before=4, after=8),
        writer.table(part, (writer.gettext("Nævnt i"), writer.gettext("Ord")), by_count, (0.8, 6.0)),
    ]
    if of > len(words):
        more = writer.gettext("Vist er de {n} ord, der er nævnt oftest, af {all}.", n=len(words), all=of)
        flows.append(writer.paragraph(part, more, SMALL))
    return flows


def _table(writer: Writer, part: Element, answers: Sequence[Answer]) -> Flow:
    rows = [(one.text, writer.way(one.via, late=one.late)) for one in answers]
    return writer.table(part, (writer.gettext("Svar"), writer.gettext("Skrevet på")), rows, (6.0, 1.0))


SECTION = Section("plenum", for_day=_for_day, for_front=_for_front)
