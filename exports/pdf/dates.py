"""Differences between the dates on which the same part of the process was held."""

from __future__ import annotations

from exports.dates import Difference, Held, differences
from exports.model import Report
from exports.pdf.blocks import Flow
from exports.pdf.grid import Grid
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import INK_SOFT, as_ink, goal_colour
from exports.pdf.writer import SMALL, Writer, shortened

LONGEST = 90
"""Of a sign that stands in full in its own date's document."""


def dates(writer: Writer, report: Report) -> list[Flow]:
    """The part; nothing where there was but one date, or nobody wrote on any."""
    found = differences(report)
    if not found:
        return []
    title = writer.gettext("Forskelle mellem datoerne")
    part = writer.document.add("Sect", title=title)
    flows = [writer.heading(part, title, new_page=True), writer.paragraph(part, _base(writer, report), SMALL, after=6)]
    days = [writer.day_text(held.day) for held in found[0].held]
    grid = Grid(writer, part, (writer.gettext("Mål"), *days), (2.2, *(3.0 for _ in days)))
    for one in found:
        _row(writer, grid, one)
    flows.append(grid.flow(after=8))
    flows.extend(_both(writer, part, found))
    return flows


def _base(writer: Writer, report: Report) -> str:
    """Who took part on each date."""
    held = [(report.day, report.people), *((one.day, one.people) for one in report.other_dates)]
    held.sort(key=lambda one: one[0])
    told = "; ".join(f"{writer.day_text(day)}: {writer.people(people)}" for day, people in held)
    said = writer.gettext("Andre mennesker på en anden dag: forskelle siger noget om begge dele.")
    return f"{told}. {said}"


def _row(writer: Writer, grid: Grid, one: Difference) -> None:
    row = grid.row()
    number = Span(f"{one.goal.number}  ", "bold", as_ink(goal_colour(one.goal.colour)))
    head = grid.row_head(row, (number, Span(one.goal.title, "bold")))
    grid.add(head, *(writer.cell(row, _held(writer, held)) for held in one.held))


def _held(writer: Writer, held: Held) -> tuple[Span, ...]:
    if not held.signs and not held.mechanisms:
        return (Span(writer.gettext("ingen tegn"), "text", INK_SOFT),)
    signs = writer.ngettext("{n} tegn", "{n} tegn", held.signs)
    mechanisms = writer.ngettext("{n} mekanisme", "{n} mekanismer", held.mechanisms)
    counts = writer.gettext("{n}: {came}.", n=f"{signs}, {mechanisms}", came=writer.tally(held.came))
    if held.most is None:
        return (Span(counts),)
    most = writer.gettext("Mest støttet ({support}):", support=writer.support(held.most))
    return (
        Span(counts),
        Span(f"\n{most} ", "text", INK_SOFT),
        Span(f"{held.most.number}  {shortened(held.most.text, LONGEST)}"),
    )


def _both(writer: Writer, part: Element, found: tuple[Difference, ...]) -> list[Flow]:
    """The signs that came on more than one date."""
    rows = [
        (
            (Span(str(one.goal.number), "bold", as_ink(goal_colour(one.goal.colour))),),
            "\n".join(f"•  {shortened(text, LONGEST)}" for text in one.both),
        )
        for one in found
        if one.both
    ]
    if not rows:
        return [writer.paragraph(part, writer.gettext("Intet tegn er skrevet med de samme ord på flere datoer."))]
    return [
        writer.heading(part, writer.gettext("Skrevet på flere datoer"), level=2),
        writer.table(part, (writer.gettext("Mål"), writer.gettext("Tegn")), rows, (0.6, 8.0)),
    ]
