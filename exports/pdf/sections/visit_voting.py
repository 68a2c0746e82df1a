"""Visits with golden caramels in the PDF: what each card got, and how many pairs stand behind it."""

from __future__ import annotations

from exports.model import Goal, Report
from exports.pdf.blocks import Flow
from exports.pdf.sections.contract import Section
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import GOLD_INK, as_ink, goal_colour
from exports.pdf.writer import Writer


def _for_goal(writer: Writer, part: Element, report: Report, goal: Goal) -> list[Flow]:
    if not report.visits.revealed:
        return []
    cards = (*goal.signs, *goal.mechanisms)
    given = sorted(
        (card for card in cards if card.caramels), key=lambda card: (-card.caramels, -card.pairs, card.number)
    )
    ballots = writer.ngettext("{n} stemmeseddel", "{n} stemmesedler", goal.ballots.total)
    heading = writer.heading(part, writer.gettext("Guldkarameller"), level=2)
    if not given:
        said = writer.gettext("Ingen karameller blev lagt her.")
        return [heading, writer.paragraph(part, said)] if goal.ballots.total else []
    colour = as_ink(goal_colour(goal.colour))
    rows = [
        (
            (writer.number(card, colour),),
            writer.card_text(card),
            (Span(str(card.caramels), "bold", GOLD_INK),),
            str(card.pairs),
        )
        for card in given
    ]
    titles = (
        writer.gettext("Kort"),
        writer.gettext("Tekst"),
        writer.gettext("Karameller"),
        writer.gettext("Par bag"),
    )
    told = [
        writer.ngettext("{n} karamel i alt", "{n} karameller i alt", goal.caramels),
        f"{ballots}: {writer.tally(goal.ballots)}",
    ]
    without = [card.number for card in cards if not card.caramels]
    if without:
        told.append(writer.gettext("uden karameller: {cards}", cards=", ".join(without)))
    table = writer.table(part, titles, rows, (0.6, 6.8, 1.2, 0.9), most=1, foot=" · ".join(told))
    return [heading, table]


SECTION = Section("visit_voting", for_goal=_for_goal)
