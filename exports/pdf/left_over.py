"""What was left over: the signs that nobody laid on the road, and the cards that no pair gave a caramel."""

from __future__ import annotations

from exports.left_over import LeftOver, left_over
from exports.model import Report
from exports.pdf.blocks import Flow
from exports.pdf.text import Span
from exports.pdf.theme import as_ink, goal_colour
from exports.pdf.writer import SMALL, Writer


def left_overs(writer: Writer, report: Report) -> list[Flow]:
    """The part; nothing where nothing was left over."""
    found = left_over(report)
    if not found:
        return []
    given = any(one.without_caramels for one in found)
    lying = any(one.unplaced for one in found)
    title = _title(writer, lying=lying, given=given)
    part = writer.document.add("Sect", title=title)
    told = writer.gettext("At et kort er her, siger ikke, at det er dårligt: måske nåede ingen at se det.")
    rows = [
        (
            (Span(f"{one.goal.number}  ", "bold"), Span(one.card.number, "bold", as_ink(goal_colour(one.goal.colour)))),
            writer.card_text(one.card),
            _why(writer, one),
        )
        for one in found
    ]
    titles = (writer.gettext("Mål og kort"), writer.gettext("Tekst"), writer.gettext("Hvorfor her"))
    return [
        writer.heading(part, title, new_page=True),
        writer.paragraph(part, told, SMALL),
        writer.table(part, titles, rows, (1.0, 5.8, 2.0), most=2, foot=_base(writer, report, found)),
    ]


def _title(writer: Writer, *, lying: bool, given: bool) -> str:
    if lying and given:
        return writer.gettext("Ikke lagt og uden karameller")
    return writer.gettext("Tegn, der ikke er lagt") if lying else writer.gettext("Kort uden karameller")


def _why(writer: Writer, one: LeftOver) -> str:
    said = []
    if one.unplaced:
        said.append(writer.gettext("ikke lagt på vejen"))
    if one.without_caramels:
        said.append(writer.gettext("ingen karameller"))
    return " · ".join(said)


def _base(writer: Writer, report: Report, found: tuple[LeftOver, ...]) -> str:
    said = []
    unplaced = sum(1 for one in found if one.unplaced)
    if unplaced:
        said.append(writer.gettext("{n} af {all} tegn er ikke lagt.", n=unplaced, all=report.signs.total))
    without = sum(1 for one in found if one.without_caramels)
    if without:
        cards = sum(len(goal.signs) + len(goal.mechanisms) for goal in report.goals if goal.ballots.total)
        ballots = writer.ngettext("{n} stemmeseddel", "{n} stemmesedler", report.visits.ballots.total)
        told = writer.gettext(
            "{n} af {all} kort fik ingen karameller ({ballots}: {came}).",
            n=without, all=cards, ballots=ballots, came=writer.tally(report.visits.ballots),
        )  # fmt: skip
        said.append(told)
    return " ".join(said)
