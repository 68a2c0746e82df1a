"""Across the goals: what they have in common, whose change and how early, and the data sources that they share."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from exports.across import LEVELS, STAGES, Balance, Stage, balance, balance_of, overlap_matrix, sources
from exports.model import CardKind, Goal, Level, Report
from exports.one_page import overlaps
from exports.pdf.blocks import Flow
from exports.pdf.decisions import places
from exports.pdf.grid import CountCell, Grid
from exports.pdf.sections.sign_ordering import SOURCES
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import as_ink, goal_colour
from exports.pdf.writer import BODY, SMALL, Writer

MOST_COLUMNS: Final = 15
"""Goals that have a column each; of more, only the list is told."""
NARROW: Final = 0.62


def across(writer: Writer, report: Report) -> list[Flow]:
    """All of it; nothing on a day without signs, and of each thing nothing where there is none."""
    goals = [goal for goal in report.goals if goal.signs or goal.mechanisms]
    if len(goals) < 2:
        return []
    title = writer.gettext("På tværs af målene")
    part = writer.document.add("Sect", title=title)
    heading = writer.heading(part, title, new_page=True)
    count = writer.ngettext("{n} tegn", "{n} tegn", report.signs.total)
    base = writer.gettext("{n}: {came}.", n=count, came=writer.tally(report.signs))
    head = [heading, writer.paragraph(part, base, SMALL)]
    told = [
        *_shared(writer, part, report, "sign"),
        *_shared(writer, part, report, "mechanism"),
        *_balance(writer, part, report, goals),
        *_sources(writer, part, report),
    ]
    return [*head, *told] if told else []


def _shared(writer: Writer, part: Element, report: Report, kind: CardKind) -> list[Flow]:
    """What stands under more than one goal: goals by goals, and then each text with its cards."""
    found, matrix = overlaps(report, kind), overlap_matrix(report, kind)
    if matrix is None:
        return []
    is_sign = kind == "sign"
    title = (
        writer.gettext("Samme tegn under flere mål") if is_sign else writer.gettext("Samme mekanisme under flere mål")
    )
    flows = [writer.heading(part, title, level=2)]
    if len(matrix.goals) <= MOST_COLUMNS:
        colours = {goal.number: goal.colour for goal in report.goals}
        names = [writer.gettext("Mål {n}", n=number) for number in matrix.goals]
        shares = (1.0, *(NARROW for _ in names))
        grid = Grid(writer, part, (writer.gettext("Fælles"), *names), shares, counts=True)
        most = max(count for row in matrix.shared for count in row)
        for number, counts in zip(matrix.goals, matrix.shared, strict=True):
            row = grid.row()
            name = Span(writer.gettext("Mål {n}", n=number), "bold", as_ink(goal_colour(colours[number])))
            grid.add(grid.row_head(row, (name,)), *(CountCell(writer.shaper, row.add("TD"), n, most) for n in counts))
        flows.append(grid.flow(after=8))
    words = writer.gettext("Tegn") if is_sign else writer.gettext("Mekanisme")
    rows = [((Span(one.text, "bold"),), places(writer, one.places)) for one in found]
    flows.append(writer.table(part, (words, writer.gettext("Hvor")), rows, (5.2, 3.6)))
    return flows


def _balance(writer: Writer, part: Element, report: Report, goals: list[Goal]) -> list[Flow]:
    """Whose change the signs tell of, and how early they lie: of all goals, and goal by goal."""
    whole = balance(report)
    stages = tuple(stage for stage in STAGES if whole.at(stage)) if any(goal.road for goal in goals) else ()
    said = whole.of_level("practice") or whole.of_level("target_group")
    levels = tuple(level for level in LEVELS if level or whole.of_level(level)) if said else ()
    if not whole.total or not (stages or levels):
        return []
    flows = [writer.heading(part, writer.gettext("Hvis ændring, og hvor tidligt"), level=2)]
    flows.append(replace(writer.paragraph(part, _how_to_read(writer), SMALL, after=5), keep_with_next=True))
    if levels and stages:
        flows.append(_levels_by_stages(writer, part, whole, stages))
    flows.append(_goal_by_goal(writer, part, goals, levels, stages))
    flows.extend(writer.paragraph(part, one, BODY, after=2) for one in _lopsided(writer, goals, levels))
    return flows


def _how_to_read(writer: Writer) -> str:
    return writer.gettext(
        "Tidligt, midtvejs og sent er tredjedele af den vej, gruppen selv har lagt. En kæde, der holder, har både tegn "
        "på, at praksis ændrer sig, og tegn på, at målgruppen gør."
    )


def _levels_by_stages(writer: Writer, part: Element, whole: Balance, stages: tuple[Stage, ...]) -> Flow:
    titles = (writer.gettext("Hvis ændring"), *(_stage(writer, stage) for stage in stages), writer.gettext("I alt"))
    grid = Grid(writer, part, titles, (1.6, *(1.0 for _ in stages), 0.8), counts=True)
    most = max(whole.of(level, stage) for level in LEVELS for stage in stages)
    for level in LEVELS:
        if not whole.of_level(level):
            continue
        row = grid.row()
        head = grid.row_head(row, (Span(_level(writer, level), "bold"),))
        cells = [
            CountCell(writer.shaper, row.add("TD"), whole.of(level, stage), most, gap=level is not None)
            for stage in stages
        ]
        grid.add(head, *cells, CountCell(writer.shaper, row.add("TD"), whole.of_level(level), 0))
    return grid.flow(after=8)


def _goal_by_goal(
    writer: Writer, part: Element, goals: list[Goal], levels: tuple[Level | None, ...], stages: tuple[Stage, ...]
) -> Flow:
    titles = [_level(writer, level) for level in levels] + [_stage(writer, stage) for stage in stages]
    grid = Grid(writer, part, (writer.gettext("Mål"), *titles), (3.6, *(1.0 for _ in titles)), counts=True)
    counted = [(goal, balance_of(goal)) for goal in goals]
    most = max((one.total for _, one in counted), default=0)
    for goal, own in counted:
        row = grid.row()
        number = Span(f"{goal.number}  ", "bold", as_ink(goal_colour(goal.colour)))
        head = grid.row_head(row, (number, Span(goal.title)))
        cells = [
            *(CountCell(writer.shaper, row.add("TD"), own.of_level(one), most, gap=one is not None) for one in levels),
            *(CountCell(writer.shaper, row.add("TD"), own.at(one), most, gap=one == "early") for one in stages),
        ]
        grid.add(head, *cells)
    return grid.flow(after=6)


def _lopsided(writer: Writer, goals: list[Goal], levels: tuple[Level | None, ...]) -> list[str]:
    """The goals whose chain lacks one of its ends, in words."""
    if not levels:
        return []
    told = []
    practice, target = (
        [goal.number for goal in goals if goal.signs and not any(card.level == level for card in goal.signs)]
        for level in ("practice", "target_group")
    )
    if practice:
        told.append(writer.gettext("Ingen tegn på, at praksis ændrer sig: mål {goals}.", goals=writer.listed(practice)))
    if target:
        told.append(
            writer.gettext("Ingen tegn på, at målgruppen ændrer sig: mål {goals}.", goals=writer.listed(target))
        )
    return told


def _level(writer: Writer, level: Level | None) -> str:
    words = {
        "practice": writer.gettext("Praksis"),
        "target_group": writer.gettext("Målgruppe"),
        None: writer.gettext("Ikke sagt"),
    }
    return words[level]


def _stage(writer: Writer, stage: Stage) -> str:
    words = {
        "early": writer.gettext("Tidligt"),
        "midway": writer.gettext("Midtvejs"),
        "late": writer.gettext("Sent"),
        "unplaced": writer.gettext("Ikke lagt"),
    }
    return words[stage]


def _sources(writer: Writer, part: Element, report: Report) -> list[Flow]:
    found = sources(report)
    if not found:
        return []
    rows = [
        (
            (Span(writer.gettext(SOURCES[one.name]) if one.name in SOURCES else one.name, "bold"),),
            writer.listed(one.goals),
            places(writer, one.places),
        )
        for one in found
    ]
    titles = (writer.gettext("Datakilde"), writer.gettext("Mål"), writer.gettext("Tegn"))
    shared = sum(1 for one in found if one.is_shared)
    told = (
        writer.ngettext(
            "{n} kilde bruges af flere mål: én aftale kan dække dem.",
            "{n} kilder bruges af flere mål: én aftale om hver kan dække dem.",
            shared,
        )
        if shared
        else writer.gettext("Ingen kilde bruges af flere mål.")
    )
    return [
        writer.heading(part, writer.gettext("Fælles datakilder"), level=2),
        replace(writer.paragraph(part, told, SMALL), keep_with_next=True),
        writer.table(part, titles, rows, (2.6, 1.6, 4.8)),
    ]
