"""The document: chefforum's page, a spread a goal, the day's other pages, method, appendix.

It is written beside what it replaces, and put in its place when it is whole.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Final

import pikepdf
from pikepdf import Dictionary, Name, Pdf, String

from exports.model import Report
from exports.pdf.archive import declare, pack
from exports.pdf.blocks import Bookmark, Flow
from exports.pdf.canvas import Canvas
from exports.pdf.embedding import embed_fonts
from exports.pdf.front_page import FrontPage
from exports.pdf.method import method
from exports.pdf.pages import Page, draw, lay_out
from exports.pdf.sections.catalogue import CATALOGUE
from exports.pdf.spread import spread
from exports.pdf.tags import write_structure
from exports.pdf.text import break_lines, fit_lines, spans
from exports.pdf.theme import INK_SOFT, LINE, MARGIN_SIDE, PAGE_WIDTH, TEXT_WIDTH, Look
from exports.pdf.writer import Writer

FOOT: Final = 40.0
FOOT_LEFT: Final = Look(7.8, 10.0, colour=INK_SOFT)
FOOT_RIGHT: Final = FOOT_LEFT._replace(align="end")
LANGUAGES: Final = {"da": "da-DK", "en": "en-GB"}


def write_pdf(report: Report, out: Path, lang: str = "da") -> None:
    """Write the report to `out` in a language. The same report gives the same bytes.

    Raises OSError where it can't be written (no room, no right, the file held by another program); what lay at
    `out` then lies there still, whole.
    """
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.write(_built(report, lang))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    finally:
        beside.unlink(missing_ok=True)


def _built(report: Report, lang: str) -> bytes:
    """The file's bytes. Made in memory: qpdf takes the process down with it where a disk is full."""
    writer = Writer(lang)
    pages = lay_out(_flows(writer, report))
    drawn = BytesIO()
    canvas = Canvas(drawn, writer.shaper, _Foot(writer, report, pages).draw)
    draw(pages, canvas)
    canvas.save()
    with pikepdf.open(drawn) as pdf:
        embed_fonts(pdf, writer.shaper.used)
        write_structure(pdf, writer.document)
        _describe(pdf, writer, report)
        declare(pdf)
        pack(pdf)
        whole = BytesIO()
        pdf.save(whole, min_version="1.7", deterministic_id=True)
    return whole.getvalue()


def _flows(writer: Writer, report: Report) -> list[Flow]:
    page = FrontPage(writer, report)
    flows = [Flow(page, bookmark=Bookmark(writer.gettext("Til chefforum · én side"), 0))]
    for goal in report.goals:
        flows.extend(spread(writer, report, goal))
    for section in CATALOGUE:
        flows.extend(section.for_day(writer, report))
    flows.extend(method(writer, report))
    for section in CATALOGUE:
        flows.extend(section.appendix(writer, report))
    return flows


class _Foot:
    """What stands at the foot of every page; the first page's has the caveat and the next date."""

    def __init__(self, writer: Writer, report: Report, pages: Sequence[Page]) -> None:
        self.writer = writer
        self.report = report
        self.count = len(pages)

    def draw(self, canvas: Canvas, number: int) -> None:
        """Draw the foot of a page."""
        canvas.stroke(LINE, 0.6)
        canvas.segment(MARGIN_SIDE, FOOT + 8, PAGE_WIDTH - MARGIN_SIDE, FOOT + 8)
        page = self.writer.gettext("side {n} af {all}", n=number, all=self.count)
        right = " · ".join([*self._next(), page]) if number == 1 else page
        left = self._caveat() if number == 1 else f"{self.report.title} · {self.writer.day_text(self.report.day)}"
        shaper = self.writer.shaper
        right_lines = break_lines(shaper, spans(right), FOOT_LEFT.size, TEXT_WIDTH)[:1]
        room = TEXT_WIDTH - right_lines[0].width - 16
        left_lines, _ = fit_lines(shaper, spans(left), FOOT_LEFT.size, room, 1)
        top = FOOT + 3
        canvas.lines_of_text(left_lines, MARGIN_SIDE, top, FOOT_LEFT, room)
        canvas.lines_of_text(right_lines, MARGIN_SIDE, top, FOOT_RIGHT, TEXT_WIDTH)

    def _next(self) -> list[str]:
        following = self.report.next_step
        return [self.writer.gettext("Næste: {date}", date=self.writer.day_text(following[0]))] if following else []

    def _caveat(self) -> str:
        return self.writer.gettext("Karameller viser interesse på dagen, ikke kvalitet.")


def _describe(pdf: Pdf, writer: Writer, report: Report) -> None:
    """Title, language and dates. The time is the day's own, so that the same report gives the same bytes."""
    title = f"{report.title} · {report.challenge}"
    language = LANGUAGES.get(writer.lang, writer.lang)
    made = datetime.combine(report.day, time(), UTC)
    pdf.Root.Lang = String(language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.PageMode = Name.UseOutlines
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = title
        metadata["dc:creator"] = [report.organiser]
        metadata["dc:language"] = {language}
        metadata["xmp:CreateDate"] = made.isoformat()
        metadata["pdf:Producer"] = "Guldkaramel"
    stamp = made.strftime("D:%Y%m%d%H%M%SZ")
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(title),
            Author=String(report.organiser),
            Producer=String("Guldkaramel"),
            CreationDate=String(stamp),
            ModDate=String(stamp),
        )
    )
