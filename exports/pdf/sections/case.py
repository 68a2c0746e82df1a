"""The case in the PDF: an appendix to look things up in."""

from __future__ import annotations

from exports.model import Report
from exports.pdf.blocks import Flow
from exports.pdf.sections.contract import Section
from exports.pdf.sections.sign_ordering import SOURCES
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import FOREST
from exports.pdf.writer import SMALL, Writer
from exports.results.case import CaseResult
from workshop.domain.contribution import Level
from workshop.exercises.case import Case


def _appendix(writer: Writer, report: Report) -> list[Flow]:
    flows: list[Flow] = []
    for result in report.of(CaseResult):
        case = result.case
        title = writer.gettext("Bilag: {title}", title=result.title or case.title)
        part = writer.document.add("Sect", title=title)
        told = (
            writer.gettext("Et gennemarbejdet eksempel, som blev vist på dagen.")
            if result.shown
            else writer.gettext("Et gennemarbejdet eksempel til opslag. Det blev ikke vist på dagen.")
        )
        flows.append(writer.heading(part, title, new_page=not flows))
        flows.append(writer.paragraph(part, f"{case.title}. {told}", SMALL))
        flows.extend(_idea(writer, part, case))
        flows.extend(_mechanisms(writer, part, case))
        flows.extend(_chain(writer, part, case))
    return flows


def _idea(writer: Writer, part: Element, case: Case) -> list[Flow]:
    flows = []
    for title, text in (
        (writer.gettext("Målet"), case.goal_text),
        (writer.gettext("Prøvehandlingen"), case.trial_action),
    ):
        if text:
            flows.append(writer.heading(part, title, level=2))
            flows.append(writer.paragraph(part, text))
    return flows


def _mechanisms(writer: Writer, part: Element, case: Case) -> list[Flow]:
    if not case.mechanisms:
        return []
    rows = [
        ((Span(str(number), "bold", FOREST),), text, _level(writer, case.level(number)))
        for number, text in enumerate(case.mechanisms, start=1)
    ]
    titles = (writer.gettext("Nr."), writer.gettext("Mekanisme"), writer.gettext("Hvis ændring"))
    return [
        writer.heading(part, writer.gettext("Virksomme mekanismer"), level=2),
        writer.table(part, titles, rows, (0.5, 6.6, 1.4)),
    ]


def _chain(writer: Writer, part: Element, case: Case) -> list[Flow]:
    if not case.chain:
        return []
    rows = [
        (
            (Span(str(link.step), "bold", FOREST),) if link.step else "–",
            link.question,
            link.method or "–",
            (writer.gettext(SOURCES[link.source]) if link.source in SOURCES else link.source) or "–",
            _level(writer, link.level),
        )
        for link in case.chain
    ]
    titles = (
        writer.gettext("Nr."),
        writer.gettext("Spørgsmål"),
        writer.gettext("Metode"),
        writer.gettext("Kilde"),
        writer.gettext("Hvis ændring"),
    )
    return [
        writer.heading(part, writer.gettext("Spørgsmål og kilder"), level=2),
        writer.table(part, titles, rows, (0.5, 3.2, 2.1, 1.7, 1.4)),
    ]


def _level(writer: Writer, level: Level | None) -> str:
    if level is None:
        return "–"
    return writer.gettext("praksis") if level == "practice" else writer.gettext("målgruppe")


SECTION = Section("case", appendix=_appendix)
