"""Chefforum's one page: what to take a stand on, every goal in a row, and a line or more of each other exercise.

It is one page, whatever is on it. On a day with signs the goals come first, and the exercises have what they leave; on
a day without, the exercises come first, and of the goals and groups only those that somebody wrote to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from exports.model import Goal, Report
from exports.one_page import questions
from exports.pdf.blocks import Block, Text
from exports.pdf.canvas import Canvas
from exports.pdf.front_results import FrontResults, most_that_fit
from exports.pdf.goal_row import DENSITIES, Density, GoalRow
from exports.pdf.questions import question_spans
from exports.pdf.sections.contract import FrontLine
from exports.pdf.tags import Element
from exports.pdf.theme import (
    FOREST,
    GOLD,
    GOLD_INK,
    GOLD_PALE,
    INK_SOFT,
    LINE,
    MARGIN_FOOT,
    MARGIN_TOP,
    PAGE_HEIGHT,
    TEXT_WIDTH,
    Look,
)
from exports.pdf.writer import SMALL, Writer

HEIGHT: Final = PAGE_HEIGHT - MARGIN_TOP - MARGIN_FOOT
MOST_AIR: Final = 16.0
"""Most air that is laid between the rows where there is room left."""
EYEBROW: Final = Look(9.6, 12, "bold", GOLD_INK)
TITLE: Final = Look(22, 25, "title")
ASIDE: Final = Look(9, 12.6, colour=INK_SOFT, align="end")
CHALLENGE: Final = Look(11.2, 14.5, colour=INK_SOFT)
ASK: Final = Look(13, 17, "title")
QUESTION: Final = Look(9.6, 13.2)
TIGHT_QUESTION: Final = Look(8.8, 11.6)
STRIP: Final = DENSITIES[4]
STRIP_TITLE: Final = Look(10.2, 15, "title")
STRIP_AIR: Final = 8.0
_IN_BRACKETS: Final = re.compile(r"\([^)]*\)")
NO_PAGES: Final[Mapping[str, int]] = MappingProxyType({})


class FrontPage:
    """The whole page as one block. It is read in the order in which it stands.

    `lines` are what the exercises came to; `pages` the pages by the titles of their parts, known when it is painted.
    """

    def __init__(
        self,
        writer: Writer,
        report: Report,
        lines: Sequence[FrontLine] = (),
        pages: Mapping[str, int] = NO_PAGES,
        *,
        height: float = HEIGHT,
    ) -> None:
        """`height` is what it has to be laid on: formats without pages have no end of it."""
        self.height = height
        self.writer = writer
        self.report = report
        self.lines = lines
        self.pages = pages
        self.goals = [goal for goal in report.goals if report.is_of_signs or not goal.is_empty]
        self.part = writer.document.add("Sect", title=writer.gettext("Til chefforum · én side"))
        self.head = self._head(self.part)
        self.box = self._questions(self.part)
        self.room = self.height - self._head_height() - self._box_height() - 19
        self.results: FrontResults | None = None
        if report.is_of_signs:
            self.rows = self._rows(self.part, self.room)
            self.left_out = self._left_out(self.part)
            self._add_strip()
        else:
            self._lay_without_signs()

    def measure(self, _width: float) -> float:
        """See Block."""
        return self.height

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        top = self._paint_head(canvas, x, top, width) - 9
        top = self._paint_questions(canvas, x, top, width) - 10
        if self.results is not None and not self.report.is_of_signs:
            self.results.paint(canvas, x, top, width)
            top -= self.results.measure(width)
        top = self._paint_rows(canvas, x, top, width)
        if self.results is not None and self.report.is_of_signs:
            self.strip_title.paint(canvas, x, top - STRIP_AIR, width)
            self.results.paint(canvas, x, top - STRIP_AIR - self.strip_title.measure(width), width)

    def _paint_rows(self, canvas: Canvas, x: float, top: float, width: float) -> float:
        """The rows, with air between them where there is some left. Gives where they end."""
        room = top - (PAGE_HEIGHT - MARGIN_TOP - self.height)
        used = self._rows_height() + (self._strip_height() if self.report.is_of_signs else 0.0)
        air = min(MOST_AIR, max(0.0, (room - used) / max(1, len(self.rows))))
        for row in self.rows:
            row.paint(canvas, x, top, width)
            top -= row.measure(width) + air
            with canvas.artifact():
                canvas.stroke(LINE, 0.6)
                canvas.segment(x, top + air / 2, x + width, top + air / 2)
        if self.left_out is not None:
            self.left_out.paint(canvas, x, top - 2, width)
            top -= self.left_out.measure(width) + 2
        return top

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None

    def _head(self, part: Element) -> tuple[Text, Text, Text, Text]:
        writer, report = self.writer, self.report
        name = writer.gettext("Til chefforum · én side")
        if report.rehearsal:
            name = writer.gettext("GENERALPRØVE · {name}", name=name)
        # What stands in brackets stays on its line.
        people = _IN_BRACKETS.sub(lambda one: one[0].replace(" ", "\u00a0"), writer.people(report.people))
        return (
            Text(writer.shaper, name, EYEBROW, part.add("P")),
            Text(writer.shaper, self._title(), TITLE, part.add("H1"), most=1),
            Text(
                writer.shaper, f"{report.title}\n{writer.day_text(report.day)} · {people}", ASIDE, part.add("P"), most=3
            ),
            Text(writer.shaper, report.challenge, CHALLENGE, part.add("P"), most=2),
        )

    def _title(self) -> str:
        writer, goals = self.writer, len(self.report.goals)
        if not self.report.is_of_signs:
            held = self.lines or self.goals
            return writer.gettext("Det kom der ud af dagen") if held else writer.gettext("Dagen i korte træk")
        if any(goal.is_goal for goal in self.report.goals):
            return writer.ngettext("Tegn på vej til ét mål", "Tegn på tværs af {n} mål", goals)
        return writer.ngettext("Tegn fra én gruppe", "Tegn på tværs af {n} grupper", goals)

    def _questions(self, part: Element) -> list[Text]:
        writer, shaper = self.writer, self.writer.shaper
        asked = questions(self.report)
        look = QUESTION if len(self.goals) <= 8 else TIGHT_QUESTION
        head = Text(shaper, writer.gettext("I skal tage stilling til"), ASK, part.add("H2"))
        listing = part.add("L")
        listing.dress = "questions"
        rows = [
            Text(shaper, question_spans(writer, one, place), look, listing.add("LI").add("LBody"), most=2)
            for place, one in enumerate(asked, start=1)
        ]
        if not rows:
            wrote = bool(self.lines) or any(not goal.is_empty for goal in self.report.goals)
            said = writer.gettext(
                "Intet at tage stilling til: alle tegn er lagt, bundet til en mekanisme og har en kilde."
            )
            signless = writer.gettext("Der blev ikke skrevet tegn denne gang. Det, I skrev, står på de næste sider.")
            empty = writer.gettext("Her er ikke skrevet noget endnu.")
            quiet = writer.gettext("Øvelserne rejser ingen spørgsmål selv. Det, I skrev, står på de næste sider.")
            told = said if self.report.signs.total else empty
            if wrote and not self.report.signs.total:
                told = signless if self.report.is_of_signs else quiet
            rows = [Text(shaper, told, look, part.add("P"))]
        return [head, *rows]

    def _add_strip(self) -> None:
        """What the other exercises came to, as much of it as the goals leave room for with all their air."""
        room = self.room - self._rows_height() - MOST_AIR * len(self.rows)
        self.strip_title = Text(self.writer.shaper, self.writer.gettext("Det gav dagen også"), STRIP_TITLE, None)
        room -= STRIP_AIR + self.strip_title.measure(TEXT_WIDTH)
        most = most_that_fit(self.writer, self.lines, STRIP, self.pages, TEXT_WIDTH, room)
        if most:
            self.strip_title.element = self.part.add("H2")
            self.results = FrontResults(self.writer, self.lines, STRIP, self.part, self.pages, most)

    def _strip_height(self) -> float:
        if self.results is None:
            return 0.0
        return STRIP_AIR + self.strip_title.measure(TEXT_WIDTH) + self.results.measure(TEXT_WIDTH)

    def _rows_height(self) -> float:
        left_out = self.left_out.measure(TEXT_WIDTH) + 2 if self.left_out is not None else 0.0
        return sum(row.measure(TEXT_WIDTH) for row in self.rows) + left_out

    def _lay_without_signs(self) -> None:
        """The exercises and then the goals, at the roomiest density that both fit in; of too much, the first of each.

        The exercises have half of the page at least, and what the goals leave of the other half.
        """
        writer, lines = self.writer, self.lines
        for density in DENSITIES:
            results = FrontResults(writer, lines, density, None, self.pages).measure(TEXT_WIDTH)
            if results + self._height_of_rows(density) <= self.room:
                break
        most = len(lines)
        if results + self._height_of_rows(density) > self.room:
            room = max(self.room / 2, self.room - self._height_of_rows(density))
            most = most_that_fit(writer, lines, density, self.pages, TEXT_WIDTH, room)
        if lines:
            self.results = FrontResults(writer, lines, density, self.part, self.pages, most, ruled=True)
            left = self.room - self.results.measure(TEXT_WIDTH) - self._height_of_rows(density)
            beneath = len(self.results.blocks) + len(self.goals)
            self.results.air = min(MOST_AIR, max(0.0, left / beneath))
        taken = self.results.measure(TEXT_WIDTH) if self.results is not None else 0.0
        self.rows = self._rows(self.part, self.room - taken)
        self.left_out = self._left_out(self.part)

    def _height_of_rows(self, density: Density) -> float:
        return sum(self._row(goal, density, None).measure(TEXT_WIDTH) for goal in self.goals)

    def _rows(self, part: Element, room: float) -> list[GoalRow]:
        """The rows at the roomiest density that fits; of more goals than the page can hold, the first."""
        goals = self.goals
        for density in DENSITIES:
            if self._height_of_rows(density) <= room:
                return [self._row(goal, density, part) for goal in goals]
        tightest = DENSITIES[-1]
        room -= SMALL.leading + 2
        held: list[GoalRow] = []
        for goal in goals:
            room -= self._row(goal, tightest, None).measure(TEXT_WIDTH)
            if room < 0:
                break
            held.append(self._row(goal, tightest, part))
        return held

    def _left_out(self, part: Element) -> Text | None:
        """What says that there are more goals than the page can hold."""
        more = len(self.goals) - len(self.rows)
        if not more:
            return None
        writer = self.writer
        if any(goal.is_goal for goal in self.goals):
            said = writer.ngettext("og {n} mål til, på siderne efter", "og {n} mål til, på siderne efter", more)
        else:
            said = writer.ngettext("og {n} gruppe til, på siderne efter", "og {n} grupper til, på siderne efter", more)
        return Text(self.writer.shaper, said, SMALL, part.add("P"))

    def _row(self, goal: Goal, density: Density, part: Element | None) -> GoalRow:
        bare = not self.report.is_of_signs
        return GoalRow(self.writer, goal, density, part, revealed=self.report.visits.revealed, bare=bare)

    def _head_height(self) -> float:
        eyebrow, title, aside, challenge = self.head
        left = eyebrow.measure(TEXT_WIDTH) + title.measure(TEXT_WIDTH * 0.62)
        return max(left, aside.measure(TEXT_WIDTH * 0.36)) + 14 + challenge.measure(TEXT_WIDTH)

    def _box_height(self) -> float:
        return sum(text.measure(TEXT_WIDTH - 32) for text in self.box) + 16

    def _paint_head(self, canvas: Canvas, x: float, top: float, width: float) -> float:
        eyebrow, title, aside, challenge = self.head
        bottom = top - self._head_height() + challenge.measure(width) + 14
        eyebrow.paint(canvas, x, top, width * 0.62)
        title.paint(canvas, x, top - eyebrow.measure(width), width * 0.62)
        aside.paint(canvas, x + width * 0.64, bottom + aside.measure(width * 0.36), width * 0.36)
        with canvas.artifact():
            canvas.stroke(FOREST, 2.2)
            canvas.segment(x, bottom - 5, x + width, bottom - 5)
        challenge.paint(canvas, x, bottom - 11, width)
        return bottom - 14 - challenge.measure(width)

    def _paint_questions(self, canvas: Canvas, x: float, top: float, width: float) -> float:
        height = self._box_height()
        with canvas.artifact():
            canvas.card(x, top - height, width, height, 6, GOLD_PALE)
            canvas.fill(GOLD)
            canvas.rect(x, top - height, 3.6, height, stroke=0, fill=1)
        at = top - 7
        for text in self.box:
            text.paint(canvas, x + 16, at, width - 32)
            at -= text.measure(width - 32)
        return top - height
