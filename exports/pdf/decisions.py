"""The sheet for decisions: all that calls for one, with room to write what was decided, by whom and by when."""

from __future__ import annotations

from typing import Final

from exports.model import Report
from exports.one_page import (
    OnlyLate,
    Orphans,
    Overlap,
    Place,
    Question,
    Unplaced,
    WithoutSource,
    all_questions,
)
from exports.pdf.blocks import Block, Flow, Stack, Text
from exports.pdf.grid import Blank, Grid, Ticks
from exports.pdf.questions import question_spans
from exports.pdf.text import Span
from exports.pdf.theme import FOREST, INK_SOFT
from exports.pdf.writer import CELL, SMALL, Writer

ROOM: Final = 42.0
"""The least height of a row, in points: two lines by hand."""
OWN: Final = 2
"""Empty rows for what chefforum adds itself."""
MOST: Final = 11
"""Rows on the sheet, which is to be one; all overlaps stand across the goals."""


def decisions(writer: Writer, report: Report) -> list[Flow]:
    """The sheet; nothing where nothing calls for a decision."""
    asked = all_questions(report)
    if not asked:
        return []
    title = writer.gettext("Beslutningsark")
    part = writer.document.add("Sect", title=title)
    told = writer.gettext("Alt på dagen, der kalder på en beslutning. Ét ark at skrive på, mens I taler.")
    flows = [writer.heading(part, title, new_page=True), writer.paragraph(part, told, SMALL, after=6)]
    titles = (
        writer.gettext("Nr."),
        writer.gettext("Det skal afgøres"),
        writer.gettext("Beslutning"),
        writer.gettext("Begrundelse"),
        writer.gettext("Ejer"),
        writer.gettext("Frist"),
    )
    grid = Grid(writer, part, titles, (0.4, 4.0, 1.9, 2.3, 1.3, 0.9))
    held = _held(asked)
    for place, question in enumerate(held, start=1):
        _row(writer, grid, place, question)
    for place in range(len(held) + 1, len(held) + 1 + OWN):
        _row(writer, grid, place, None)
    flows.append(grid.flow())
    if len(held) < len(asked):
        more = writer.ngettext(
            "{n} overlap mere står under “På tværs af målene”.", "{n} overlap mere står under “På tværs af målene”.",
            len(asked) - len(held),
        )  # fmt: skip
        flows.append(writer.paragraph(part, more, SMALL))
    return flows


def _held(asked: tuple[Question, ...]) -> list[Question]:
    """The questions with a row: of overlaps those under most goals."""
    shared = [one for one in asked if isinstance(one, Overlap)]
    others = [one for one in asked if not isinstance(one, Overlap)]
    return [*shared[: max(MOST - len(others), 1)], *others]


def _row(writer: Writer, grid: Grid, place: int, question: Question | None) -> None:
    row, shaper = grid.row(), writer.shaper
    number = grid.row_head(row, (Span(str(place), "bold", FOREST),))
    if question is None:
        grid.add(number, *(Blank(shaper, row.add("TD"), ROOM) for _ in range(5)))
        return
    cell = row.add("TD")
    _place, *said = question_spans(writer, question, place)
    asked: list[Block] = [Text(shaper, said, CELL, cell)]
    if isinstance(question, Overlap):
        asked.append(Text(shaper, places(writer, question.places), SMALL, cell))
    ticks = Ticks(shaper, row.add("TD"), _choices(writer, question))
    grid.add(number, Stack(asked, gap=1), ticks, *(Blank(shaper, row.add("TD"), ROOM) for _ in range(3)))


def _choices(writer: Writer, question: Question) -> tuple[str, ...]:
    """What chefforum may do with it."""
    if isinstance(question, Overlap):
        return writer.gettext("flet"), writer.gettext("behold alle"), writer.gettext("skærp")
    if isinstance(question, Orphans):
        return writer.gettext("find mekanisme"), writer.gettext("drop tegnene")
    if isinstance(question, Unplaced):
        return writer.gettext("med på vejen"), writer.gettext("ud")
    if isinstance(question, OnlyLate):
        return writer.gettext("find tidlige tegn"), writer.gettext("lad stå")
    if isinstance(question, WithoutSource):
        return writer.gettext("udpeg en ejer"), writer.gettext("drop tegnene")
    return writer.gettext("tag det op"), writer.gettext("lad ligge")


def places(writer: Writer, found: tuple[Place, ...]) -> tuple[Span, ...]:
    """Where cards stand, goal by goal: mål 1: T4, T5 · mål 2: T8."""
    goals: dict[int, list[str]] = {}
    for one in found:
        goals.setdefault(one.goal, []).append(one.card)
    said = " · ".join(
        writer.gettext("mål {n}: {cards}", n=goal, cards=", ".join(cards)) for goal, cards in goals.items()
    )
    return (Span(said, "text", INK_SOFT),)
