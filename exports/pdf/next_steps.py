"""Next steps: when the process goes on and with what, what was promised on the postcards, and where the year is."""

from __future__ import annotations

from exports.model import Report, tally
from exports.pdf.blocks import Flow
from exports.pdf.tags import Element
from exports.pdf.text import Span
from exports.pdf.theme import FOREST
from exports.pdf.writer import BODY, Writer
from exports.results.iglo import Iglo


def next_steps(writer: Writer, report: Report) -> list[Flow]:
    """The part; nothing where nobody knows of anything to come."""
    title = writer.gettext("Næste skridt")
    part = writer.document.add("Sect", title=title)
    heading = writer.heading(part, title, new_page=True)
    told = [
        *_next_date(writer, part, report),
        *_promised(writer, part, report),
        *_actions(writer, part, report),
        *_year(writer, part, report),
    ]
    return [heading, *told] if told else []


def _next_date(writer: Writer, part: Element, report: Report) -> list[Flow]:
    following = report.next_step
    if following is None:
        return []
    day, what = following
    said = writer.gettext("{date}: {what}", date=writer.day_text(day), what=what)
    return [writer.paragraph(part, (Span(said, "bold", FOREST),), BODY)]


def _promised(writer: Writer, part: Element, report: Report) -> list[Flow]:
    """The next steps that people have committed themselves to on their postcards."""
    promised = [card for card in report.postcards if card.next_step.strip()]
    if not promised:
        return []
    rows = [(writer.listed(card.senders) or "–", card.next_step) for card in promised]
    count = writer.gettext("{n} af {all} postkort har et næste skridt", n=len(promised), all=len(report.postcards))
    came = writer.tally(tally(card.via for card in promised))
    titles = (writer.gettext("Fra"), writer.gettext("Næste skridt"))
    foot = writer.gettext("{n}: {came}.", n=count, came=came)
    return [
        writer.heading(part, writer.gettext("Lovet på postkortene"), level=2),
        writer.table(part, titles, rows, (2.4, 6.4), foot=foot),
    ]


def _actions(writer: Writer, part: Element, report: Report) -> list[Flow]:
    """How many of the actions have somebody to do them, and a time."""
    actions = [action for iglo in report.of(Iglo) for action in iglo.actions]
    if not actions:
        return []
    said = writer.gettext(
        "{n}: {who} har en, der gør det, og {when} har en tid.",
        n=writer.ngettext("{n} handling", "{n} handlinger", len(actions)),
        who=sum(1 for one in actions if one.who.strip()),
        when=sum(1 for one in actions if one.when.strip()),
    )
    return [writer.heading(part, writer.gettext("Handlinger fra IGLO"), level=2), writer.paragraph(part, said)]


def _year(writer: Writer, part: Element, report: Report) -> list[Flow]:
    """Where in the year this day lies."""
    if not report.year:
        return []
    state = {
        "past": writer.gettext("holdt"),
        "here": writer.gettext("I er her"),
        "ahead": writer.gettext("forude"),
    }
    rows = [
        (step.title, writer.listed([writer.day_text(day) for day in step.dates]) or "–", state[step.state])
        for step in report.year
    ]
    titles = (writer.gettext("Trin"), writer.gettext("Dato"), writer.gettext("Hvor langt"))
    return [
        writer.heading(part, writer.gettext("Årets proces"), level=2),
        writer.table(part, titles, rows, (3.4, 3.6, 1.2)),
    ]
