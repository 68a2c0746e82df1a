"""Stage in the PDF: what the day held, point by point, and what the groups brought along to it."""

from __future__ import annotations

from exports.model import ProgrammePoint, Report
from exports.pdf.blocks import Flow
from exports.pdf.sections.contract import Section
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import INK_SOFT
from exports.pdf.writer import Writer
from exports.results.homework import Homework


def _for_day(writer: Writer, report: Report) -> list[Flow]:
    if not report.programme:
        return []
    part: Element = writer.document.add("Sect", title=writer.gettext("Dagens forløb"))
    rows = [
        (f"{point.start}–{point.end}", _point(writer, point), "\n".join(point.exercises)) for point in report.programme
    ]
    titles = (writer.gettext("Tid"), writer.gettext("Punkt"), writer.gettext("Øvelser"))
    return [
        writer.heading(part, writer.gettext("Dagens forløb"), new_page=True),
        writer.table(part, titles, rows, (1.1, 3, 3.4)),
        *_homework(writer, part, report),
    ]


def _homework(writer: Writer, part: Element, report: Report) -> list[Flow]:
    """What the groups brought along; what was written or mended on the day says so."""
    if not report.homework:
        return []
    rows = [(one.group, _brought(writer, one)) for one in report.homework]
    titles = (writer.gettext("Gruppe"), writer.gettext("Med hjemmefra"))
    return [
        writer.heading(part, writer.gettext("Hjemmeopgaver"), level=2),
        writer.table(part, titles, rows, (2.2, 5.3)),
    ]


def _brought(writer: Writer, homework: Homework) -> tuple[Span, ...]:
    if homework.via is None:
        return (Span(homework.text),)
    told = writer.gettext("skrevet på dagen, {way}", way=writer.way(homework.via, late=False))
    return (Span(homework.text), Span(f"  {told}", "italic", INK_SOFT))


def _point(writer: Writer, point: ProgrammePoint) -> tuple[Span, ...]:
    if not point.not_run:
        return (Span(point.title, "bold"),)
    told = writer.gettext("Uden resultater her: {titles}", titles=", ".join(point.not_run))
    return (Span(point.title, "bold"), Span(f"\n{told}", "text", INK_SOFT))


SECTION = Section("stage", for_day=_for_day)
