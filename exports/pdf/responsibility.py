"""Data and responsibility: who collects what, how and when; what nobody has said; and whether they are in the room."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from exports.model import Goal, Report, tally
from exports.pdf.blocks import Block, Flow, Text
from exports.pdf.callout import Callout
from exports.pdf.grid import Grid, Ticks
from exports.pdf.sections.sign_ordering import SOURCES
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import GOLD_INK, Look, as_ink, goal_colour
from exports.pdf.writer import BODY, SMALL, Writer
from exports.responsibility import Collecting, Named, collecting, named, not_collected

ASKED: Final = Look(11, 15, "bold")


def responsibility(writer: Writer, report: Report) -> list[Flow]:
    """The part; nothing where nobody has written a sign, and nobody was named to do anything."""
    people = named(report)
    if not report.signs.total and not people:
        return []
    title = writer.gettext("Data og ansvar")
    part = writer.document.add("Sect", title=title)
    flows = [
        writer.heading(part, title, new_page=True),
        Flow(_ownership(writer, part, named_any=bool(people)), after=8),
    ]
    if people:
        flows.append(_people(writer, part, people))
    if not report.signs.total:
        return flows
    flows.append(writer.heading(part, writer.gettext("Hvem samler hvad ind"), level=2))
    flows.extend(writer.paragraph(part, one) for one in _summary(writer, report))
    for goal in report.goals:
        if goal.signs:
            flows.extend(_goal(writer, part, goal, [one for one in collecting(report) if one.goal == goal.number]))
    return flows


def _ownership(writer: Writer, part: Element, *, named_any: bool) -> Block:
    asked = writer.gettext("Er de, der skal gøre det og samle det ind, i rummet, når I beslutter?")
    told = (
        writer.gettext("Sæt kryds ved dem. Er de her ikke, så aftal, hvem der spørger dem.")
        if named_any
        else writer.gettext("Ingen er nævnt med navn eller rolle endnu. Aftal, hvem der spørger hvem.")
    )
    return Callout([Text(writer.shaper, asked, ASKED, part.add("P")), Text(writer.shaper, told, BODY, part.add("P"))])


def _people(writer: Writer, part: Element, people: tuple[Named, ...]) -> Flow:
    titles = (
        writer.gettext("Nævnt som"),
        writer.gettext("Samler data ind til"),
        writer.gettext("Skal gøre"),
        writer.gettext("I rummet?"),
    )
    grid = Grid(writer, part, titles, (3.6, 1.8, 1.8, 1.2))
    for one in people:
        row = grid.row()
        name = grid.row_head(row, (Span(one.who, "bold"),))
        signs = writer.ngettext("{n} tegn", "{n} tegn", one.signs) if one.signs else "–"
        actions = writer.ngettext("{n} handling", "{n} handlinger", one.actions) if one.actions else "–"
        cells = (writer.cell(row, signs), writer.cell(row, actions))
        grid.add(
            name,
            *cells,
            Ticks(writer.shaper, row.add("TD"), (writer.gettext("ja"), writer.gettext("nej")), beside=True),
        )
    return grid.flow(after=4)


def _summary(writer: Writer, report: Report) -> list[str]:
    """How far they have come, of all signs, and what is missing."""
    links = collecting(report)
    sourced = report.signs.total - sum(len(goal.without_source) for goal in report.goals)
    begun = len({one.sign.id for one in links if "question" not in one.gaps})
    said = [
        writer.gettext(
            "{begun} af {all} tegn har et spørgsmål, der skal svares på; {sourced} har en datakilde.",
            begun=begun, all=report.signs.total, sourced=sourced,
        )
    ]  # fmt: skip
    without_who = sum(1 for one in links if "who" in one.gaps)
    without_when = sum(1 for one in links if "when" in one.gaps)
    if links and (without_who or without_when):
        said.append(
            writer.gettext(
                "Af de {n} led i kæderne mangler {who}, hvem der samler ind, og {when}, hvornår.",
                n=len(links), who=without_who, when=without_when,
            )
        )  # fmt: skip
    return said


def _goal(writer: Writer, part: Element, goal: Goal, links: list[Collecting]) -> list[Flow]:
    colour = as_ink(goal_colour(goal.colour))
    head = writer.paragraph(part, (Span(f"{goal.number}  ", "bold", colour), Span(goal.title, "bold")), BODY, after=3)
    head = replace(head, before=8, keep_with_next=True)
    foot = _foot(writer, goal, links)
    if not links:
        return [head, writer.paragraph(part, foot, SMALL)]
    titles = (
        writer.gettext("Tegn"),
        writer.gettext("Hvordan"),
        writer.gettext("Kilde"),
        writer.gettext("Hvem"),
        writer.gettext("Hvornår"),
    )
    grid = Grid(writer, part, titles, (3.4, 2.3, 1.6, 1.3, 1.1))
    for one in links:
        row = grid.row()
        sign = (Span(f"{one.sign.number}  ", "bold", colour), Span(" ".join(one.sign.text.split())))
        grid.add(
            writer.cell(row, sign, 1),
            writer.cell(row, _said(writer, one, "method"), 2),
            *(writer.cell(row, _said(writer, one, what)) for what in ("source", "who", "when")),
        )
    return [head, writer.with_foot(part, grid.made(), foot)]


def _foot(writer: Writer, goal: Goal, links: list[Collecting]) -> str:
    """The signs that nobody has said anything of, and how the others' chains came."""
    said = []
    left = not_collected(goal)
    if left:
        numbers = ", ".join(card.number for card in left)
        said.append(writer.gettext("Ingen har sagt, hvordan de kan ses: {signs}.", signs=numbers))
    if links:
        came = writer.tally(tally(one.link.via for one in links))
        said.append(writer.gettext("{n}: {came}.", n=writer.ngettext("{n} led", "{n} led", len(links)), came=came))
    return " ".join(said)


def _said(writer: Writer, one: Collecting, what: str) -> tuple[Span, ...]:
    """A field of the chain; that it is missing is named."""
    words = getattr(one.link, what)
    if not words.strip():
        return (Span(writer.gettext("mangler"), "italic", GOLD_INK),)
    if what == "source" and words in SOURCES:
        words = writer.gettext(SOURCES[words])
    return (Span(words),)
