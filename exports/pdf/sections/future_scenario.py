"""Future scenarios in the PDF: the keywords and the pictures of the goal reached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assets.picture_cards import BY_ID
from exports.model import Goal, Report, Scenario, tally
from exports.pdf.blocks import Block, Columns, Flow, Stack
from exports.pdf.drawing import Drawing
from exports.pdf.keywords import Keywords
from exports.pdf.photo import Photo
from exports.pdf.picture_card import PictureCard
from exports.pdf.sections.contract import Section
from exports.pdf.tags import Element
from exports.pdf.theme import TEXT_WIDTH, goal_colour
from exports.pdf.writer import SMALL, Writer

PICTURES_A_ROW: Final = 5
BESIDE: Final = 2
"""As many pictures stand beside the keywords; more of them get rows of their own."""
GAP: Final = 10.0
LOW: Final = 160.0
"""A wall lower than this stays with its pictures."""


def _for_goal(writer: Writer, part: Element, _report: Report, goal: Goal) -> list[Flow]:
    words = [word for scenario in goal.scenarios for word in scenario.keywords]
    drawn = [one for one in goal.scenarios if one.drawing or one.photo or one.picture_card in BY_ID]
    named = [one.picture_card for one in goal.scenarios if one.picture_card and one.picture_card not in BY_ID]
    if not words and not drawn and not named:
        return []
    flows = [writer.heading(part, writer.gettext("Når målet er nået"), level=2)]
    wall = Keywords(writer.shaper, words, goal_colour(goal.colour), part) if words else None
    if wall is not None and 0 < len(drawn) <= BESIDE:
        pictures = [_picture(writer, part, goal, scenario) for scenario in drawn]
        flows.append(Flow(Columns([wall, *pictures], [5.0 - len(drawn), *[1.0] * len(drawn)], GAP), after=4))
    else:
        if wall is not None:
            low = wall.measure(TEXT_WIDTH) < LOW
            flows.append(Flow(wall, after=5, keep_with_next=low and bool(drawn)))
        rows = (drawn[at : at + PICTURES_A_ROW] for at in range(0, len(drawn), PICTURES_A_ROW))
        flows.extend(Flow(_row(writer, part, goal, row), before=3, after=5) for row in rows)
    count = writer.ngettext("{n} fremtidsbillede", "{n} fremtidsbilleder", len(goal.scenarios))
    came = writer.tally(tally(scenario.via for scenario in goal.scenarios))
    if named:
        # A day file may name cards that are not ours: then the name is all there is.
        flows.append(writer.paragraph(part, writer.gettext("Billedkort: {names}", names=writer.listed(named)), SMALL))
    flows.append(writer.paragraph(part, f"{count} · {came}", SMALL))
    return flows


def _row(writer: Writer, part: Element, goal: Goal, scenarios: Sequence[Scenario]) -> Block:
    cells: list[Block] = [_picture(writer, part, goal, scenario) for scenario in scenarios]
    empty = PICTURES_A_ROW - len(cells)
    return Columns([*cells, *(Stack([]) for _ in range(empty))], [1.0] * PICTURES_A_ROW, GAP)


def _picture(writer: Writer, part: Element, goal: Goal, scenario: Scenario) -> Block:
    told = " · ".join(scenario.keywords) or "…"
    if scenario.drawing:
        alt = writer.gettext("Tegning af mål {n}, når det er nået: {keywords}", n=goal.number, keywords=told)
        return Drawing(scenario.drawing, part.add("Figure", alt=alt))
    if scenario.photo is not None:
        alt = writer.gettext("Foto af en tegning af mål {n}, når det er nået: {keywords}", n=goal.number, keywords=told)
        return Photo(scenario.photo, part.add("Figure", alt=alt))
    card = BY_ID[scenario.picture_card or ""]
    alt = writer.gettext(
        "Billedkort af mål {n}, når det er nået: {card} {keywords}",
        n=goal.number, card=writer.gettext(card.alt), keywords=told,
    )  # fmt: skip
    return PictureCard(card.id, part.add("Figure", alt=alt))


SECTION = Section("future_scenario", for_goal=_for_goal)
