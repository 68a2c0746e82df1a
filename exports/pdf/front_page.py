"""Chefforum's one page: what to take a stand on, and every goal in a row. It is one page, whatever is on it."""

from __future__ import annotations

from typing import Final, NamedTuple

from exports.model import Goal, Report
from exports.one_page import questions
from exports.pdf.blocks import Block, Text
from exports.pdf.canvas import Canvas
from exports.pdf.goal_row import DENSITIES, Density, GoalRow
from exports.pdf.questions import question_spans
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


class _Piece(NamedTuple):
    block: Block
    x: float
    top: float
    width: float


class FrontPage:
    """The whole page as one block. `document` is read in the order: head, questions, goals."""

    def __init__(self, writer: Writer, report: Report) -> None:
        self.writer = writer
        self.report = report
        self.part = writer.document.add("Sect", title=writer.gettext("Til chefforum · én side"))
        self.head = self._head(self.part)
        self.box = self._questions(self.part)
        self.rows = self._rows(self.part)
        self.left_out = self._left_out(self.part)

    def measure(self, _width: float) -> float:
        """See Block."""
        return HEIGHT

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        top = self._paint_head(canvas, x, top, width) - 9
        top = self._paint_questions(canvas, x, top, width) - 10
        room = top - (PAGE_HEIGHT - MARGIN_TOP - HEIGHT)
        used = sum(row.measure(width) for row in self.rows)
        used += self.left_out.measure(width) + 2 if self.left_out is not None else 0.0
        air = min(MOST_AIR, max(0.0, (room - used) / max(1, len(self.rows))))
        for row in self.rows:
            row.paint(canvas, x, top, width)
            top -= row.measure(width) + air
            with canvas.artifact():
                canvas.stroke(LINE, 0.6)
                canvas.segment(x, top + air / 2, x + width, top + air / 2)
        if self.left_out is not None:
            self.left_out.paint(canvas, x, top - 2, width)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None

    def _head(self, part: Element) -> tuple[Text, Text, Text, Text]:
        writer, report = self.writer, self.report
        name = writer.gettext("Til chefforum · én side")
        if report.rehearsal:
            name = writer.gettext("GENERALPRØVE · {name}", name=name)
        people = writer.people(report.people)
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
        if any(goal.is_goal for goal in self.report.goals) or not goals:
            return writer.ngettext("Tegn på vej til ét mål", "Tegn på tværs af {n} mål", goals)
        return writer.ngettext("Tegn fra én gruppe", "Tegn på tværs af {n} grupper", goals)

    def _questions(self, part: Element) -> list[Text]:
        writer, shaper = self.writer, self.writer.shaper
        asked = questions(self.report)
        look = QUESTION if len(self.report.goals) <= 8 else TIGHT_QUESTION
        head = Text(shaper, writer.gettext("I skal tage stilling til"), ASK, part.add("H2"))
        listing = part.add("L")
        rows = [
            Text(shaper, question_spans(writer, one, place), look, listing.add("LI").add("LBody"), most=2)
            for place, one in enumerate(asked, start=1)
        ]
        if not rows:
            wrote = any(not goal.is_empty for goal in self.report.goals)
            said = writer.gettext(
                "Intet at tage stilling til: alle tegn er lagt, bundet til en mekanisme og har en kilde."
            )
            signless = writer.gettext("Der blev ikke skrevet tegn denne gang. Det, I skrev, står på de næste sider.")
            empty = writer.gettext("Her er ikke skrevet noget endnu.")
            told = said if self.report.signs.total else signless if wrote else empty
            rows = [Text(shaper, told, look, part.add("P"))]
        return [head, *rows]

    def _rows(self, part: Element) -> list[GoalRow]:
        """The rows at the roomiest density that fits; of more goals than the page can hold, the first."""
        room = HEIGHT - self._head_height() - self._box_height() - 19
        goals = self.report.goals
        for density in DENSITIES:
            if sum(self._row(goal, density, None).measure(TEXT_WIDTH) for goal in goals) <= room:
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
        more = len(self.report.goals) - len(self.rows)
        if not more:
            return None
        said = self.writer.ngettext("og {n} mål til, på siderne efter", "og {n} mål til, på siderne efter", more)
        return Text(self.writer.shaper, said, SMALL, part.add("P"))

    def _row(self, goal: Goal, density: Density, part: Element | None) -> GoalRow:
        return GoalRow(self.writer, goal, density, part, revealed=self.report.visits.revealed)

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
