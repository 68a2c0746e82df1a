"""The document: chefforum's page, the sheet for decisions, what goes across, a spread a goal, the day's other pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from exports.model import Report
from exports.pdf.across import across
from exports.pdf.blocks import Bookmark, Flow
from exports.pdf.canvas import Canvas
from exports.pdf.dates import dates
from exports.pdf.decisions import decisions
from exports.pdf.file import About, built
from exports.pdf.front_page import HEIGHT, FrontPage
from exports.pdf.left_over import left_overs
from exports.pdf.method import method
from exports.pdf.next_steps import next_steps
from exports.pdf.pages import Page, lay_out
from exports.pdf.responsibility import responsibility
from exports.pdf.sections.catalogue import CATALOGUE
from exports.pdf.spread import spreads
from exports.pdf.text import break_lines, fit_lines, spans
from exports.pdf.theme import INK_SOFT, LINE, MARGIN_SIDE, PAGE_WIDTH, TEXT_WIDTH, Look
from exports.pdf.writer import Writer
from exports.results.contract import SMALLEST_BASE
from exports.saving import save
from exports.telling import Told, unheard

LAID_OUT: Final = 0.5
DRAWN: Final = 0.8
"""How far it is when all is laid out, and when all is drawn; the fonts and the tree come after."""
FOOT: Final = 40.0
FOOT_LEFT: Final = Look(7.8, 10.0, colour=INK_SOFT)
FOOT_RIGHT: Final = FOOT_LEFT._replace(align="end")
MOST_FOOT_LINES: Final = 2
"""There is room for so many above the rim that printers leave."""


def write_pdf(report: Report, out: Path, lang: str = "da", told: Told = unheard) -> None:
    """Write the report to `out` in a language, and tell how far it is.

    The same report gives the same bytes. Raises OSError as `save` does.
    """
    writer = Writer(lang)
    found: dict[str, int] = {}
    flows = flows_of(writer, report, found)
    told(0.2)
    pages = lay_out(flows)
    told(LAID_OUT)
    # Chefforum's page names the others, which are known only now; it is drawn after this.
    found.update(_pages_of_parts(pages))
    title = " · ".join(part for part in (report.title, report.challenge) if part)
    about = About(title, report.organiser, report.day)
    foot = _Foot(writer, report, pages)

    def on_page(canvas: Canvas, number: int) -> None:
        foot.draw(canvas, number)
        told(LAID_OUT + (DRAWN - LAID_OUT) * number / len(pages))

    save(out, built(writer, pages, on_page, about))


def _pages_of_parts(pages: Sequence[Page]) -> dict[str, int]:
    """The page on which each part begins, from 1; the first of parts with the same title."""
    marks = [
        (laid.bookmark.title, number)
        for number, page in enumerate(pages, start=1)
        for laid in page.laid
        if laid.bookmark is not None
    ]
    return dict(reversed(marks))


def _parts_going_on(pages: Sequence[Page]) -> Iterator[list[str]]:
    """For every page the parts that it goes on with, from the outermost in: a page may come to lie alone."""
    parts: list[str] = []
    for page in pages:
        begins = page.laid[0].bookmark if page.laid else None
        yield parts if begins is None else parts[: begins.level]
        for laid in page.laid:
            if laid.bookmark is not None:
                parts = [*parts[: laid.bookmark.level], laid.bookmark.title]


def flows_of(writer: Writer, report: Report, pages: Mapping[str, int], height: float = HEIGHT) -> list[Flow]:
    """All of the document in the order of reading. `pages` and `height` are those of chefforum's page."""
    lines = [line for section in CATALOGUE for line in section.for_front(writer, report)]
    page = FrontPage(writer, report, lines, pages, height=height)
    flows = [Flow(page, bookmark=Bookmark(writer.gettext("Til chefforum · én side"), 0))]
    flows.extend(decisions(writer, report))
    flows.extend(across(writer, report))
    flows.extend(spreads(writer, report))
    after = [*responsibility(writer, report), *dates(writer, report), *left_overs(writer, report)]
    for section in CATALOGUE:
        after.extend(section.for_day(writer, report))
    after.extend((*method(writer, report), *next_steps(writer, report)))
    flows.extend(replace(flow, joins=flow.new_page) for flow in after)
    for section in CATALOGUE:
        flows.extend(section.appendix(writer, report))
    return flows


class _Foot:
    """What stands at the foot of every page; the first page's has the caveat and the next date."""

    def __init__(self, writer: Writer, report: Report, pages: Sequence[Page]) -> None:
        self.writer = writer
        self.report = report
        self.count = len(pages)
        self.goes_on = list(_parts_going_on(pages))

    def draw(self, canvas: Canvas, number: int) -> None:
        """Draw the foot of a page."""
        canvas.stroke(LINE, 0.6)
        canvas.segment(MARGIN_SIDE, FOOT + 8, PAGE_WIDTH - MARGIN_SIDE, FOOT + 8)
        page = self.writer.gettext("side {n} af {all}", n=number, all=self.count)
        right = " · ".join([*self._next(), page]) if number == 1 else page
        left = self._marked(self._caveat() if number == 1 else " · ".join([self._day(), *self.goes_on[number - 1]]))
        shaper = self.writer.shaper
        right_lines = break_lines(shaper, spans(right), FOOT_LEFT.size, TEXT_WIDTH)[:1]
        room = TEXT_WIDTH - right_lines[0].width - 16
        left_lines, _ = fit_lines(shaper, spans(left), FOOT_LEFT.size, room, MOST_FOOT_LINES if number == 1 else 1)
        top = FOOT + 3
        canvas.lines_of_text(left_lines, MARGIN_SIDE, top, FOOT_LEFT, room)
        canvas.lines_of_text(right_lines, MARGIN_SIDE, top, FOOT_RIGHT, TEXT_WIDTH)

    def _marked(self, said: str) -> str:
        """On every page of a rehearsal's document stands first that it is one."""
        return " · ".join([self.writer.gettext("GENERALPRØVE"), said]) if self.report.rehearsal else said

    def _next(self) -> list[str]:
        following = self.report.next_step
        return [self.writer.gettext("Næste: {date}", date=self.writer.day_text(following[0]))] if following else []

    def _caveat(self) -> str:
        """What to read the page's figures with: of caramels where some were given, of small bases."""
        said = []
        if self.report.visits.caramels:
            said.append(self.writer.gettext("Karameller viser interesse på dagen, ikke kvalitet."))
        if self.report.withholds:
            said.append(self.writer.gettext("Fordelinger på færre end {least} er udeladt.", least=SMALLEST_BASE))
        return " ".join(said) or self._day()

    def _day(self) -> str:
        return f"{self.report.title} · {self.writer.day_text(self.report.day)}"
