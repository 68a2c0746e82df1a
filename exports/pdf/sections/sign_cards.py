"""Sign cards in the PDF: the appendix with every card exactly as it was written."""

from __future__ import annotations

from dataclasses import replace

from exports.model import Card, Goal, Report, tally
from exports.pdf.blocks import Bookmark, Flow
from exports.pdf.sections.contract import Section
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import GOLD_INK, as_ink, goal_colour
from exports.pdf.writer import SMALL, Writer


def _appendix(writer: Writer, report: Report) -> list[Flow]:
    with_cards = [goal for goal in report.goals if goal.signs or goal.mechanisms]
    if not with_cards:
        return []
    title = writer.gettext("Bilag: alle kort")
    part = writer.document.add("Sect", title=title)
    flows = [
        writer.heading(part, title, new_page=True),
        writer.paragraph(part, writer.gettext("Hvert kort, præcis som det blev skrevet."), SMALL),
    ]
    for goal in with_cards:
        flows.extend(_goal(writer, part, goal))
    return flows


def _goal(writer: Writer, part: Element, goal: Goal) -> list[Flow]:
    colour = as_ink(goal_colour(goal.colour))
    cards = (*goal.signs, *goal.mechanisms)
    titles = (
        writer.gettext("Kort"),
        writer.gettext("Tekst"),
        writer.gettext("Hvis ændring"),
        writer.gettext("Kom fra"),
    )
    rows = [
        (
            (writer.number(card, colour),),
            _text(writer, card),
            _level(writer, card),
            writer.way(card.via, late=card.late),
        )
        for card in cards
    ]
    signs = writer.ngettext("{n} tegn", "{n} tegn", len(goal.signs))
    mechanisms = writer.ngettext("{n} mekanisme", "{n} mekanismer", len(goal.mechanisms))
    came = writer.tally(tally(card.via for card in cards))
    title = f"{goal.number}  {goal.title}"
    return [
        replace(writer.heading(part, title, level=2), bookmark=Bookmark(title, 1)),
        writer.table(part, titles, rows, (0.7, 6.4, 1.4, 1.3), foot=f"{signs} · {mechanisms} · {came}"),
    ]


def _text(writer: Writer, card: Card) -> tuple[Span, ...]:
    if not card.text.strip():
        return Span(card.text), Span(writer.empty(), "italic", GOLD_INK)
    adopted = (Span(f"  {writer.gettext('taget med hjem')}", "italic"),) if card.adopted else ()
    return (Span(card.text), *adopted)


def _level(writer: Writer, card: Card) -> str:
    if card.level is None:
        return "–"
    return writer.gettext("praksis") if card.level == "practice" else writer.gettext("målgruppe")


SECTION = Section("sign_cards", appendix=_appendix)
