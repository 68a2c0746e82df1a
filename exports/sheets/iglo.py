"""IGLO's sheets: for each group one to write on by hand, and one with what it has written, with lines for more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import sqrt
from typing import Final

from exports.pdf.blocks import Block, Bookmark, Flow, Text
from exports.pdf.canvas import Canvas
from exports.pdf.iglo import LEVEL_MEANS, LEVEL_WORDS, draw_letter
from exports.pdf.tags import Element
from exports.pdf.text import Span, fit_lines, spans
from exports.pdf.theme import (
    FOREST,
    FOREST_LINE,
    FOREST_TINT,
    GOLD_INK,
    INK_SOFT,
    LINE,
    MARGIN_FOOT,
    MARGIN_TOP,
    PAGE_HEIGHT,
    Look,
    as_ink,
    goal_colour,
    on_colour,
)
from exports.pdf.writer import Writer
from exports.results.iglo import Action, GroupIglo, group_iglo
from exports.sheets.contract import Sheets
from workshop.domain.day import DayState
from workshop.domain.plan import Activity
from workshop.exercises.iglo import IgloLevel, levels_of, levels_shown

BADGE: Final = 38.0
NAME: Final = Look(21, 24, "title")
TOLD: Final = Look(9, 12, colour=INK_SOFT)
WORD: Final = Look(13, 16, "title", FOREST)
MEANS: Final = Look(9, 12, colour=INK_SOFT)
COLUMN: Final = Look(7.6, 10, "bold", FOREST)
ASKED: Final = Look(9, 12, "italic", GOLD_INK)
LETTER: Final = 26.0
RULE: Final = 24.0
"""From line to line: room for a hand that writes standing up."""
SHARES: Final = (5.0, 2.2, 1.8)
HEAD_HEIGHT: Final = 56.0
HEAD_AFTER: Final = 2.0
LEVEL_BEFORE: Final = 10.0
LEVEL_AFTER: Final = 4.0
SPARE_LINES: Final = 1
LINES_OF_A_GAP: Final = 3
IGLOO_WIDTH: Final = 66.0
IGLOO_COURSES: Final = 4


def _lay(writer: Writer, day: DayState, activity: Activity) -> Sequence[Flow]:
    groups = [group_iglo(day, activity, group) for group in day.plan.groups]
    told = f"{activity.title} · {day.plan.title} · {writer.day_text(date.fromisoformat(day.plan.date))}"
    empty, shown = levels_of(activity), levels_shown(day, activity)
    flows = [flow for group in groups for flow in _to_write_on(writer, group, told, empty)]
    return [*flows, *(flow for group in groups if group.actions for flow in _written(writer, group, told, shown))]


def _to_write_on(writer: Writer, group: GroupIglo, told: str, levels: Sequence[IgloLevel]) -> Iterator[Flow]:
    name = writer.gettext("{group}, til at skrive på", group=group.name)
    part = writer.document.add("Sect", title=name)
    yield _begun(writer, part, group, told, name)
    # The levels share the page, each with as many lines as it has room for.
    share = (PAGE_HEIGHT - MARGIN_TOP - MARGIN_FOOT - HEAD_HEIGHT - HEAD_AFTER) / len(levels)
    room = share - LEVEL_BEFORE - LETTER - LEVEL_AFTER - COLUMN.leading - 0.1
    lines = round(room / RULE)
    for level in levels:
        yield Flow(_LevelHead(writer, part, level), before=LEVEL_BEFORE, after=LEVEL_AFTER, keep_with_next=True)
        yield Flow(_Lines(writer, lines, room / lines, part.add("P")))


def _written(writer: Writer, group: GroupIglo, told: str, levels: Sequence[IgloLevel]) -> Iterator[Flow]:
    name = writer.gettext("{group}, udfyldt", group=group.name)
    part = writer.document.add("Sect", title=name)
    yield _begun(writer, part, group, told, name)
    for level in levels:
        yield Flow(_LevelHead(writer, part, level), before=LEVEL_BEFORE, after=LEVEL_AFTER, keep_with_next=True)
        actions = group.on(level)
        if not actions:
            asks = writer.gettext("Tomt endnu. Hvem kunne gøre noget her?")
            yield writer.paragraph(part, asks, ASKED, after=0)
            yield Flow(_Lines(writer, LINES_OF_A_GAP, RULE))
            continue
        titles = _titles(writer)
        yield writer.table(part, titles, [_row(one) for one in actions], SHARES)
        yield Flow(_Lines(writer, SPARE_LINES, RULE))


def _row(one: Action) -> tuple[Sequence[Span] | str, ...]:
    return (Span(one.action),), one.who or "–", one.when or "–"


def _titles(writer: Writer) -> tuple[str, str, str]:
    return writer.gettext("Handling"), writer.gettext("Hvem"), writer.gettext("Hvornår")


def _begun(writer: Writer, part: Element, group: GroupIglo, told: str, bookmark: str) -> Flow:
    return Flow(_Head(writer, part, group, told), after=HEAD_AFTER, new_page=True, bookmark=Bookmark(bookmark, 0))


class _Head:
    """Whose sheet it is, in the colour of their goal, and a small igloo."""

    def __init__(self, writer: Writer, part: Element, group: GroupIglo, told: str) -> None:
        self.number = str(group.number)
        self.colour = goal_colour(group.colour)
        self.name = Text(writer.shaper, group.name, NAME._replace(colour=as_ink(self.colour)), part.add("H1"), 1)
        self.told = Text(writer.shaper, told, TOLD, part.add("P"), 1)

    def measure(self, _width: float) -> float:
        """See Block."""
        return HEAD_HEIGHT

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        with canvas.artifact():
            canvas.card(x, top - BADGE, BADGE, BADGE, BADGE * 0.24, self.colour)
            look = Look(BADGE * 0.56, BADGE, "bold", on_colour(self.colour), "centre")
            number, _rest = fit_lines(canvas.shaper, spans(self.number, "bold"), look.size, BADGE, 1)
            canvas.lines_of_text(number, x, top, look, BADGE)
            canvas.stroke(self.colour, 2.4)
            canvas.segment(x, top - BADGE - 10, x + width, top - BADGE - 10)
            _draw_igloo(canvas, x + width - IGLOO_WIDTH, top - BADGE - 9)
        left, room = x + BADGE + 14, width - BADGE - 28 - IGLOO_WIDTH
        self.name.paint(canvas, left, top + 1, room)
        self.told.paint(canvas, left, top - 25, room)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


class _LevelHead:
    """A level: its block of snow, its word, and what it means."""

    def __init__(self, writer: Writer, part: Element, level: IgloLevel) -> None:
        self.level = level
        self.word = Text(writer.shaper, writer.gettext(LEVEL_WORDS[level]), WORD, part.add("H2"), 1)
        self.means = Text(writer.shaper, writer.gettext(LEVEL_MEANS[level]), MEANS, part.add("P"), 1)

    def measure(self, _width: float) -> float:
        """See Block."""
        return LETTER

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        with canvas.artifact():
            draw_letter(canvas, self.level, x, top, LETTER)
        self.word.paint(canvas, x + LETTER + 9, top + 1, width - LETTER - 9)
        self.means.paint(canvas, x + LETTER + 9, top - 14, width - LETTER - 9)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


class _Lines:
    """Lines to write on in three columns, with what belongs in each above them where there is an `element` for it."""

    def __init__(self, writer: Writer, count: int, rule: float, element: Element | None = None) -> None:
        self.count = count
        self.rule = rule
        self.element = element
        self.titles = [Text(writer.shaper, title, COLUMN, None, 1) for title in _titles(writer)]

    def measure(self, _width: float) -> float:
        """See Block."""
        return self.count * self.rule + (COLUMN.leading if self.element is not None else 0.0)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        lefts = [x + width * sum(SHARES[:place]) / sum(SHARES) for place in range(len(SHARES))]
        if self.element is not None:
            with canvas.mark(self.element):
                for title, left in zip(self.titles, lefts, strict=True):
                    title.paint(canvas, left + 3, top, width)
            top -= COLUMN.leading
        with canvas.artifact():
            canvas.stroke(LINE, 0.8)
            for line in range(1, self.count + 1):
                canvas.segment(x, top - line * self.rule, x + width, top - line * self.rule)
            for left in lefts[1:]:
                canvas.segment(left - 3, top - 3, left - 3, top - self.count * self.rule)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


def _draw_igloo(canvas: Canvas, x: float, foot: float) -> None:
    """An igloo of four courses, standing on `foot`."""
    radius, middle = IGLOO_WIDTH / 2 - 2, x + IGLOO_WIDTH / 2
    high = radius * 0.92 / IGLOO_COURSES
    for course in range(IGLOO_COURSES):
        low, top = course * high, (course + 1) * high - 1.2
        below, above = (sqrt(max(0.0, radius**2 - (level / 0.96) ** 2)) for level in (low, top))
        canvas.shape(
            [
                (middle - below, foot + low), (middle + below, foot + low),
                (middle + above, foot + top), (middle - above, foot + top),
            ],
            FOREST_TINT,
        )  # fmt: skip
        canvas.stroke(FOREST_LINE, 0.7)
        canvas.trail([(middle - below, foot + low), (middle - above, foot + top), (middle + above, foot + top),
                      (middle + below, foot + low)])  # fmt: skip
        for joint in range(-3, 4):
            at = middle + (joint + (course % 2) / 2) * radius * 0.44
            if abs(at - middle) < above - 3:
                canvas.segment(at, foot + low, at, foot + top)
    canvas.card(middle - 7, foot, 14, high * 1.6, 7, FOREST)
    canvas.card(middle - 7, foot, 14, high * 0.8, 0.1, FOREST)


SHEETS = Sheets("iglo", _lay)
