"""The run sheet (drejebog): the whole day on paper, to stand with in the hand when there is no screen to look at.

Block by block: the clock, the minutes, what is done, whether it must be, who speaks, what is needed and what the
facilitator has noted. Large enough to be read at arm's length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from assets.locale import _
from exports.pdf.blocks import Block, Bookmark, Flow, Rule, Stack, Text
from exports.pdf.canvas import Canvas
from exports.pdf.file import About, built
from exports.pdf.pages import lay_out
from exports.pdf.table import Row, Table
from exports.pdf.tags import Element
from exports.pdf.text import Span, fit_lines, spans
from exports.pdf.theme import FOREST, GOLD_INK, INK_SOFT, MARGIN_SIDE, TEXT_WIDTH, Look, as_ink, goal_colour
from exports.pdf.writer import Writer
from exports.saving import save
from exports.sheets.catalogue import CATALOGUE
from workshop.domain import plan as planned
from workshop.domain.day import DayState
from workshop.domain.plan import Activity, Plan
from workshop.domain.timetable import clock_of, length, minute_of
from workshop.exercises.catalogue import EXERCISES, RULES

TITLE: Final = Look(24, 28, "title")
TOLD: Final = Look(12, 16, colour=INK_SOFT)
CHALLENGE: Final = Look(13, 17.5, "bold", FOREST)
HEADING: Final = Look(15, 19, "title", FOREST)
HEAD: Final = Look(9.5, 12.5, "bold", FOREST)
CLOCK: Final = Look(14, 18, "bold")
BLOCK: Final = Look(13, 18, "title", FOREST)
CELL: Final = Look(11.5, 15.5)
SMALL: Final = Look(10.5, 14, colour=INK_SOFT)
SHARES: Final = (1.15, 0.75, 4.1, 0.95, 5.6)
GROUP_SHARES: Final = (0.8, 5.2, 3.4, 1.2)
INSET: Final = 10.0
"""An exercise stands so far in from its block."""
FOOT: Final = 34.0
FOOT_LOOK: Final = Look(9, 11, colour=INK_SOFT)
PAGE_LOOK: Final = Look(9, 11, colour=INK_SOFT, align="end")


def _questions(writer: Writer, n: int) -> str:
    return writer.ngettext("{n} spørgsmål", "{n} spørgsmål", n)


def _statements(writer: Writer, n: int) -> str:
    return writer.ngettext("{n} udsagn", "{n} udsagn", n)


def _posts(writer: Writer, n: int) -> str:
    return writer.ngettext("{n} post", "{n} poster", n)


_COUNTED: Final = {
    "quiz": _questions,
    "barometer": _statements,
    "problem_sorting": _statements,
    "o_run": _posts,
    "plenum": _questions,
}
"""How that which an exercise asks is counted."""


def write_run_sheet(day: DayState, out: Path, lang: str = "da") -> None:
    """Write the day's run sheet to `out`.

    The same plan gives the same bytes. Raises OSError as `exports.saving.save` does.
    """
    writer = Writer(lang)
    plan = day.plan
    when = date.fromisoformat(plan.date)
    flows = [*_head(writer, plan, when), *_programme(writer, plan), *_groups(writer, day)]
    said = f"{plan.title} · {writer.day_text(when)}"
    about = About(writer.gettext("Drejebog · {title}", title=plan.title), plan.organiser, when)
    save(out, built(writer, lay_out(flows), _Foot(writer, said).draw, about))


def _head(writer: Writer, plan: Plan, when: date) -> Iterator[Flow]:
    title = writer.gettext("Drejebog")
    yield Flow(
        Text(writer.shaper, plan.title or title, TITLE, writer.document.add("H1")),
        after=4,
        bookmark=Bookmark(title, 0),
    )
    told = [writer.day_text(when), plan.venue, _people(writer, plan)]
    if plan.blocks:
        told.insert(1, f"{min(one.start for one in plan.blocks)}–{max(one.end for one in plan.blocks)}")
    yield writer.paragraph(writer.document, " · ".join(one for one in told if one), TOLD, after=8)
    if plan.challenge:
        yield writer.paragraph(writer.document, plan.challenge, CHALLENGE, after=10)
    yield Flow(Rule(), after=8)


def _people(writer: Writer, plan: Plan) -> str:
    expected = plan.participants_expected or sum(group.size for group in plan.groups)
    return writer.ngettext("{n} deltager", "{n} deltagere", expected) if expected else ""


# --- the programme -----------------------------------------------------------------------


def _programme(writer: Writer, plan: Plan) -> Iterator[Flow]:
    table = writer.document.add("Table")
    titles = [writer.gettext(one) for one in (_("Kl."), _("Min."), _("Hvad"), _("Skal?"), _("Noter og materialer"))]
    head = _titles(writer, table, titles)
    rows = [_row(writer, table, line) for block in plan.blocks for line in _block(writer, plan, block)]
    if rows:
        yield Flow(Table(head, rows, SHARES), after=10)
    else:
        yield writer.paragraph(writer.document, writer.gettext("Programmet er tomt endnu."), TOLD)


def _titles(writer: Writer, table: Element, titles: Sequence[str]) -> Row:
    row = table.add("TR")
    cells = []
    for title in titles:
        cell = row.add("TH")
        cell.scope = "Column"
        cells.append(Text(writer.shaper, title, HEAD, cell))
    return Row(tuple(cells))


class _Line(NamedTuple):
    """A row of the programme: a block (`of_block`), or an exercise in one. `about` are the lines of its last cell."""

    clock: str
    minutes: str
    title: str
    must: bool
    of_block: bool
    about: Sequence[Sequence[Span]]


def _block(writer: Writer, plan: Plan, block: planned.Block) -> Iterator[_Line]:
    own = plan.in_block(block.id)
    speaker = [[Span(block.speaker, "bold")]] if block.speaker else []
    about = [*speaker, *_lines(block.note), *_lines(block.own_note)]
    yield _Line(block.start, str(length(block)), block.title, block.must, True, about)
    at = minute_of(block.start) + _talked(block, own)
    for one in own:
        needed = [[Span(said, "bold", GOLD_INK)] for said in _needed(writer, plan, one)]
        skipped = [[Span(writer.gettext("Springes over i dag"), "bold")]] if one.skipped else []
        about = [*skipped, *needed, *_notes(one)]
        yield _Line(clock_of(at), writer.number_text(one.minutes), one.title, one.must, False, about)
        at += 0 if one.skipped else one.minutes


def _talked(block: planned.Block, own: Sequence[Activity]) -> float:
    """The minutes of a talk, before the exercises that lie in it."""
    taken = sum(one.minutes for one in own if not one.skipped)
    return max(0.0, length(block) - taken) if block.kind != "group_work" else 0.0


def _lines(text: str) -> list[list[Span]]:
    return [[Span(line)] for line in text.split("\n") if line.strip()]


def _notes(activity: Activity) -> list[list[Span]]:
    """The notes of an exercise, then those of its phases in their order."""
    return [*_lines(activity.note), *(line for note in activity.notes.values() for line in _lines(note))]


def _needed(writer: Writer, plan: Plan, activity: Activity) -> Iterator[str]:
    """What must be there for an exercise: what it asks, what is given out, and what is printed beforehand."""
    exercise = EXERCISES.get(activity.kind)
    if exercise is None:
        return
    if activity.kind in _COUNTED:
        asked = getattr(RULES.beginning(plan, activity), exercise.asks)
        found = [part for part in asked if getattr(part, "text", True)]
        if found:
            yield _COUNTED[activity.kind](writer, len(found))
    caramels = exercise.caramels(activity)
    if caramels:
        yield writer.gettext("{n} karameller til hvert par", n=caramels)
    if activity.kind in {sheets.kind for sheets in CATALOGUE}:
        yield writer.gettext("Print øvelsens ark")


def _row(writer: Writer, table: Element, line: _Line) -> Row:
    row = table.add("TR")
    shaper = writer.shaper
    clock, look = (CLOCK, BLOCK) if line.of_block else (CELL, CELL)
    must = Span(writer.gettext("skal")) if line.must else Span(writer.gettext("kan"), "bold", GOLD_INK)
    cells: list[Block] = [
        Text(shaper, line.clock, clock, row.add("TD")),
        Text(shaper, line.minutes, CELL, row.add("TD")),
        _Inset(Text(shaper, line.title, look, row.add("TD")), 0 if line.of_block else INSET),
        Text(shaper, (must,), SMALL, row.add("TD")),
    ]
    cell = row.add("TD")
    about = line.about or [[Span("–", colour=INK_SOFT)]]
    cells.append(Stack([Text(shaper, tuple(said), CELL, cell.add("P")) for said in about], gap=2))
    return Row(tuple(cells), tinted=line.of_block)


class _Inset:
    """A block that begins a little to the right."""

    def __init__(self, block: Text, by: float) -> None:
        self.block = block
        self.by = by

    def measure(self, width: float) -> float:
        """See Block."""
        return self.block.measure(width - self.by)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """See Block."""
        self.block.paint(canvas, x + self.by, top, width - self.by)

    def parted(self, _width: float, _room: float) -> tuple[Block, Block] | None:
        """See Block."""
        return None


# --- the groups --------------------------------------------------------------------------


def _groups(writer: Writer, day: DayState) -> Iterator[Flow]:
    plan = day.plan
    if not plan.groups:
        return
    title = writer.gettext("Mål og grupper")
    heading = Text(writer.shaper, title, HEADING, writer.document.add("H2"))
    yield Flow(heading, before=14, after=6, keep_with_next=True, bookmark=Bookmark(title, 0))
    table = writer.document.add("Table")
    head = _titles(writer, table, [writer.gettext(one) for one in (_("Nr."), _("Mål"), _("Gruppe"), _("Deltagere"))])
    seats = {seat.seat: seat for seat in day.seats}
    rows = []
    for group in plan.groups:
        seat = seats[planned.seat_of(group)]
        row = table.add("TR")
        number = Span(str(seat.number), "bold", as_ink(goal_colour(seat.colour)))
        cells = ((number,), seat.title if group.goal is not None else "–", group.name, str(group.size or "–"))
        rows.append(Row(tuple(Text(writer.shaper, cell, CELL, row.add("TD")) for cell in cells)))
    yield Flow(Table(head, rows, GROUP_SHARES), after=6)


class _Foot:
    """Which day the sheet is of, and which page, small at its foot."""

    def __init__(self, writer: Writer, said: str) -> None:
        self.writer = writer
        self.lines, _rest = fit_lines(writer.shaper, spans(said), FOOT_LOOK.size, TEXT_WIDTH * 0.8, 1)

    def draw(self, canvas: Canvas, number: int) -> None:
        """Draw the foot of a page."""
        canvas.lines_of_text(self.lines, MARGIN_SIDE, FOOT, FOOT_LOOK, TEXT_WIDTH)
        page, _rest = fit_lines(self.writer.shaper, spans(self.writer.gettext("side {n}", n=number)), 9, TEXT_WIDTH, 1)
        canvas.lines_of_text(page, MARGIN_SIDE, FOOT, PAGE_LOOK, TEXT_WIDTH)
