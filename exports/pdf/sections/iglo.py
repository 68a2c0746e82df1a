"""IGLO in the PDF: which levels the room left empty, and then each group's actions level by level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from exports.model import Report, tally
from exports.pdf.blocks import Block, Flow, Text
from exports.pdf.iglo import LevelCell, level_word
from exports.pdf.sections.contract import FrontLine, Section
from exports.pdf.table import Row, Table
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import GOLD_INK, as_ink, goal_colour
from exports.pdf.writer import CELL, HEAD_CELL, SMALL, Writer
from exports.results.iglo import Action, GroupIglo, Iglo


def _for_day(writer: Writer, report: Report) -> list[Flow]:
    return [flow for iglo in report.of(Iglo) for flow in _iglo(writer, iglo)]


def _iglo(writer: Writer, iglo: Iglo) -> list[Flow]:
    title = _title(writer, iglo)
    part = writer.document.add("Sect", title=title)
    count = writer.ngettext("{n} handling", "{n} handlinger", len(iglo.actions))
    came = writer.tally(tally(one.via for one in iglo.actions))
    flows = [
        writer.heading(part, title, new_page=True),
        writer.paragraph(part, f"{count} · {came}", SMALL, after=6),
        writer.paragraph(part, _told(writer, iglo), after=8),
        Flow(_matrix(writer, part, iglo), after=10),
    ]
    for group in iglo.groups:
        flows.extend(_group(writer, part, iglo, group))
    return flows


def _title(writer: Writer, iglo: Iglo) -> str:
    return writer.gettext("IGLO: {title}", title=iglo.title)


def _for_front(writer: Writer, report: Report) -> list[FrontLine]:
    return [_front_line(writer, iglo) for iglo in report.of(Iglo)]


def _front_line(writer: Writer, iglo: Iglo) -> FrontLine:
    said = [writer.ngettext("{n} handling", "{n} handlinger", len(iglo.actions))]
    levels = iglo.most_left_empty
    if levels:
        said.append(
            writer.gettext(
                "tomt hos flest: {levels} ({n} af {all} grupper)",
                levels=writer.listed([level_word(writer, level) for level in levels]),
                n=iglo.without(levels[0]),
                all=len(iglo.groups),
            )
        )
    else:
        said.append(writer.gettext("alle grupper har noget på alle niveauer"))
    came = writer.tally(tally(one.via for one in iglo.actions))
    return FrontLine(_title(writer, iglo), "", " · ".join(said), came)


def _told(writer: Writer, iglo: Iglo) -> str:
    """The gap view in words."""
    levels = iglo.most_left_empty
    if not levels:
        return writer.gettext("Alle grupper har noget på alle niveauer.")
    groups = writer.ngettext("{n} gruppe", "{n} grupper", len(iglo.groups))
    return writer.gettext(
        "Tomt hos flest: {levels} ({n} af {groups}). Et tomt niveau er et spørgsmål, ikke en fejl.",
        levels=writer.listed([level_word(writer, level) for level in levels]),
        n=iglo.without(levels[0]),
        groups=groups,
    )


def _matrix(writer: Writer, part: Element, iglo: Iglo) -> Table:
    """Groups by levels; the last row is the room's."""
    table = part.add("Table")
    titles = (writer.gettext("Hvem"), *(level_word(writer, level) for level in iglo.levels))
    top = table.add("TR")
    head = Row(tuple(_head(writer, top, title, "Column") for title in titles))
    rows = []
    for group in iglo.groups:
        row = table.add("TR")
        name = (Span(f"{group.number}  ", "bold", as_ink(goal_colour(group.colour))), Span(group.name))
        cells: list[Block] = [_head(writer, row, name, "Row")]
        cells += [
            LevelCell(writer, row.add("TD"), len(group.on(level)), gap=level in group.gaps) for level in iglo.levels
        ]
        rows.append(Row(tuple(cells)))
    last = table.add("TR")
    said: list[Block] = [_head(writer, last, (Span(writer.gettext("Tomt i alt"), "bold"),), "Row")]
    said += [
        writer.cell(last, writer.gettext("{n} af {all}", n=iglo.without(level), all=len(iglo.groups)))
        if level in iglo.asked
        else writer.cell(last, "–")
        for level in iglo.levels
    ]
    return Table(head, [*rows, Row(tuple(said))], (2.6, *(1.0 for _ in iglo.levels)))


def _head(writer: Writer, row: Element, title: str | Sequence[Span], scope: Literal["Row", "Column"]) -> Text:
    cell = row.add("TH")
    cell.scope = scope
    return Text(writer.shaper, title, HEAD_CELL if scope == "Column" else CELL, cell)


def _group(writer: Writer, part: Element, iglo: Iglo, group: GroupIglo) -> list[Flow]:
    heading = writer.heading(part, f"{group.number} · {group.name}", level=2)
    if not group.actions:
        return [heading, writer.paragraph(part, writer.gettext("Gruppen har ikke lagt handlinger frem."), SMALL)]
    rows: list[Sequence[Sequence[Span] | str]] = []
    for level in iglo.levels:
        word = (Span(level_word(writer, level), "bold"),)
        rows += [(word, _said(writer, one), one.who or "–", one.when or "–") for one in group.on(level)]
        if level in group.gaps:
            rows.append((word, (Span(writer.gettext("tomt endnu"), "italic", GOLD_INK),), "–", "–"))
    titles = (writer.gettext("Niveau"), writer.gettext("Handling"), writer.gettext("Hvem"), writer.gettext("Hvornår"))
    return [heading, writer.table(part, titles, rows, (1.3, 4.3, 1.6, 1.4))]


def _said(writer: Writer, one: Action) -> tuple[Span, ...]:
    """An action exactly as written, and how it came where that is out of the ordinary."""
    marks = [writer.gettext("papir")] if one.via == "paper" else []
    marks += [writer.gettext("sent")] if one.late else []
    return (Span(one.action), Span(f"  {' · '.join(marks)}", "italic", GOLD_INK)) if marks else (Span(one.action),)


SECTION = Section("iglo", for_day=_for_day, for_front=_for_front)
