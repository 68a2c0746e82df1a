"""What is still open at a goal: signs that nothing leads to, and what nobody has said of how they will be seen."""

from __future__ import annotations

from dataclasses import replace

from exports.model import Card, Goal, Report
from exports.pdf.blocks import Flow
from exports.pdf.tags import Element
from exports.pdf.writer import Writer


def open_questions(writer: Writer, part: Element, _report: Report, goal: Goal) -> list[Flow]:
    """A list of them; nothing where nothing is open."""
    found: list[str] = []
    if goal.orphans and goal.mechanisms:
        found.append(writer.gettext("Uden virksom mekanisme: {signs}", signs=_numbers(goal.orphans)))
    if goal.without_source:
        found.append(writer.gettext("Uden datakilde: {signs}", signs=_numbers(goal.without_source)))
    unnamed = tuple({link.sign.id: link.sign for link in goal.chain if link.source and not link.who}.values())
    if unnamed:
        found.append(writer.gettext("Ingen har sagt, hvem der samler ind: {signs}", signs=_numbers(unnamed)))
    if not found:
        return []
    heading = writer.heading(part, writer.gettext("Åbne spørgsmål"), level=2)
    listing = part.add("L")
    lines = [writer.paragraph(listing.add("LI"), f"•  {one}", tag="LBody", after=2) for one in found]
    return [heading, *(replace(line, keep_with_next=True) for line in lines[:-1]), lines[-1]]


def _numbers(cards: tuple[Card, ...]) -> str:
    return ", ".join(card.number for card in cards)
