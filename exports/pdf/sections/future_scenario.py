"""Future scenarios in the PDF: the keywords and the drawings of the goal reached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from exports.model import Goal, Report, Scenario, tally
from exports.pdf.blocks import Block, Columns, Flow, Stack
from exports.pdf.drawing import Drawing
from exports.pdf.keywords import Keywords
from exports.pdf.sections.contract import Section
from exports.pdf.tags import Element
from exports.pdf.theme import goal_colour
from exports.pdf.writer import SMALL, Writer

DRAWINGS_A_ROW: Final = 5
BESIDE: Final = 2
"""As many drawings stand beside the keywords; more of them get rows of their own."""
GAP: Final = 10.0


def _for_goal(writer: Writer, part: Element, _report: Report, goal: Goal) -> list[Flow]:
    words = [word for scenario in goal.scenarios for word in scenario.keywords]
    drawn = [scenario for scenario in goal.scenarios if scenario.drawing]
    if not words and not drawn:
        return []
    flows = [writer.heading(part, writer.gettext("Når målet er nået"), level=2)]
    wall = Keywords(writer.shaper, words, goal_colour(goal.colour), part) if words else None
    if wall is not None and 0 < len(drawn) <= BESIDE:
        pictures = [_drawing(writer, part, goal, scenario) for scenario in drawn]
        flows.append(Flow(Columns([wall, *pictures], [5.0 - len(drawn), *[1.0] * len(drawn)], GAP), after=4))
    else:
        if wall is not None:
            flows.append(Flow(wall, after=5, keep_with_next=bool(drawn)))
        rows = (drawn[at : at + DRAWINGS_A_ROW] for at in range(0, len(drawn), DRAWINGS_A_ROW))
        flows.extend(Flow(_row(writer, part, goal, row), before=3, after=5) for row in rows)
    count = writer.ngettext("{n} fremtidsbillede", "{n} fremtidsbilleder", len(goal.scenarios))
    came = writer.tally(tally(scenario.via for scenario in goal.scenarios))
    flows.append(writer.paragraph(part, f"{count} · {came}", SMALL))
    return flows


def _row(writer: Writer, part: Element, goal: Goal, scenarios: Sequence[Scenario]) -> Block:
    cells: list[Block] = [_drawing(writer, part, goal, scenario) for scenario in scenarios]
    empty = DRAWINGS_A_ROW - len(cells)
    return Columns([*cells, *(Stack([]) for _ in range(empty))], [1.0] * DRAWINGS_A_ROW, GAP)


def _drawing(writer: Writer, part: Element, goal: Goal, scenario: Scenario) -> Block:
    told = " · ".join(scenario.keywords)
    alt = writer.gettext("Tegning af mål {n}, når det er nået: {keywords}", n=goal.number, keywords=told or "…")
    return Drawing(scenario.drawing or "", part.add("Figure", alt=alt))


SECTION = Section("future_scenario", for_goal=_for_goal)
