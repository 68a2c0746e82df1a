"""Take home in the PDF: what a goal's people saw at others', and what they took in."""

from __future__ import annotations

from exports.model import Goal, Note, Report, tally
from exports.pdf.blocks import Flow
from exports.pdf.sections.contract import Section
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import as_ink, goal_colour
from exports.pdf.writer import Writer, shortened


def _for_goal(writer: Writer, part: Element, report: Report, goal: Goal) -> list[Flow]:
    if not goal.notes:
        return []
    adopted_first = sorted(goal.notes, key=lambda note: note.adopted_as is None)
    rows = [_row(writer, report, goal, note) for note in adopted_first]
    titles = (writer.gettext("Note"), writer.gettext("Set hos"), writer.gettext("Blev til"))
    count = writer.ngettext("{n} note", "{n} noter", len(goal.notes))
    came = writer.tally(tally(note.via for note in goal.notes))
    return [
        writer.heading(part, writer.gettext("Taget med hjem"), level=2),
        writer.table(part, titles, rows, (4.3, 3.7, 0.9), foot=f"{count} · {came}"),
    ]


def _row(writer: Writer, report: Report, goal: Goal, note: Note) -> tuple[tuple[Span, ...] | str, ...]:
    became = (Span(note.adopted_as, "bold", as_ink(goal_colour(goal.colour))),) if note.adopted_as else "–"
    return note.text, _seen_at(writer, report, note), became


def _seen_at(writer: Writer, report: Report, note: Note) -> tuple[Span, ...] | str:
    if note.from_goal is None:
        return "–"
    colour = next((one.colour for one in report.goals if one.number == note.from_goal), note.from_goal - 1)
    where = writer.gettext("Mål {n}", n=note.from_goal)
    if note.inspired_by is None:
        return (Span(where, "bold", as_ink(goal_colour(colour))),)
    seen = (Span(f"{where} · {note.inspired_by.number}  ", "bold", as_ink(goal_colour(colour))),)
    return (*seen, Span(shortened(note.inspired_by.text, 34)))


SECTION = Section("take_home", for_goal=_for_goal)
