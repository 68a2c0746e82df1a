"""Sign ordering in the PDF: the road with its mechanisms, and the chain."""

from __future__ import annotations

from typing import Final

from assets.locale import _
from exports.model import Card, Goal, Link, Report, tally
from exports.pdf.blocks import Flow
from exports.pdf.road import stretches
from exports.pdf.sections.contract import Section
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import TEXT_WIDTH, Colour, as_ink, goal_colour
from exports.pdf.unplaced import UnplacedBox
from exports.pdf.writer import BODY, Writer, shortened

SOURCES: Final = {
    "interview": _("interview"),
    "survey": _("spørgeskema"),
    "observation": _("observation"),
    "register": _("register"),
    "case_review": _("sagsgennemgang"),
}
"""What the kinds of source that a day file names are called; other words stand as they were written."""


def _for_goal(writer: Writer, part: Element, _report: Report, goal: Goal) -> list[Flow]:
    return [*_road(writer, part, goal), *_chain(writer, part, goal)]


def _road(writer: Writer, part: Element, goal: Goal) -> list[Flow]:
    flows = []
    if goal.placed:
        # Before the drawing, also for who hears it.
        flows.append(writer.heading(part, writer.gettext("Tegnene på vejen, fra tidlig til sen"), level=2))
    blocks = stretches(writer, goal, part, TEXT_WIDTH)
    if blocks:
        flows.extend(Flow(block, before=4, after=8) for block in blocks)
    if goal.unplaced and (blocks or goal.mechanisms):
        flows.append(Flow(UnplacedBox(writer, part, goal.unplaced), before=2, after=6))
    alone = [one for one in goal.mechanisms if not _leads_to_the_road(goal, one)]
    if alone:
        colour = as_ink(goal_colour(goal.colour))
        title = writer.gettext("Virksomme mekanismer, der ikke er bundet til et tegn på vejen")
        flows.append(writer.paragraph(part, (Span(title, "bold"),), BODY))
        flows.extend(writer.paragraph(part, (Span(f"{one.number}  ", "bold", colour), Span(one.text))) for one in alone)
    return flows


def _leads_to_the_road(goal: Goal, mechanism: Card) -> bool:
    return any(card.id in mechanism.signs for step in goal.road for card in step.cards)


def _chain(writer: Writer, part: Element, goal: Goal) -> list[Flow]:
    if not goal.chain:
        return []
    colour = as_ink(goal_colour(goal.colour))
    rows = [_link(writer, link, colour) for link in goal.chain]
    titles = (
        writer.gettext("Tegn"),
        writer.gettext("Spørgsmål"),
        writer.gettext("Metode"),
        writer.gettext("Kilde"),
        writer.gettext("Hvem og hvornår"),
    )
    came = writer.tally(tally(link.via for link in goal.chain))
    count = writer.ngettext("{n} led", "{n} led", len(goal.chain))
    return [
        writer.heading(part, writer.gettext("Sådan kan det ses"), level=2),
        writer.table(part, titles, rows, (2.5, 2.5, 2.1, 1.5, 1.4), foot=f"{count} · {came}"),
    ]


def _link(writer: Writer, link: Link, colour: Colour) -> tuple[tuple[Span, ...] | str, ...]:
    source = writer.gettext(SOURCES[link.source]) if link.source in SOURCES else link.source
    whom = " · ".join(part for part in (link.who, link.when) if part)
    sign = (Span(f"{link.sign.number}  ", "bold", colour), Span(shortened(link.sign.text, 60)))
    return sign, link.question, link.method or "–", source or "–", whom or "–"


SECTION = Section("sign_ordering", for_goal=_for_goal)
