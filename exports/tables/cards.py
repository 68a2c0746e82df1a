"""The cards: signs where they lie on the road, the mechanisms that lead to them, and the chain of how they are seen."""

from __future__ import annotations

from collections.abc import Iterator

from exports.model import Card, Goal, Link, Report
from exports.pdf.sections.sign_ordering import SOURCES
from exports.tables.contract import Cell, Column, Table, came, came_columns, table, yes
from exports.tables.goals import goal_cells, goal_columns
from exports.words import Words
from workshop.domain.contribution import Level


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    yield _signs(words, report)
    yield _mechanisms(words, report)
    yield _chain(words, report)


def level_text(words: Words, level: Level | None) -> Cell:
    """Whose change it is about."""
    if level is None:
        return None
    return words.gettext("praksis") if level == "practice" else words.gettext("målgruppe")


def _card_columns(words: Words) -> tuple[Column, ...]:
    return *goal_columns(words), Column(words.gettext("Kort")), Column(words.gettext("Tekst"), "long")


def _card(goal: Goal, card: Card) -> tuple[Cell, ...]:
    return *goal_cells(goal), card.number, card.text


def _support_columns(words: Words, report: Report) -> tuple[Column, ...]:
    """None before the room has seen the caramels."""
    if not report.visits.revealed:
        return ()
    return Column(words.gettext("Karameller"), "number"), Column(words.gettext("Par bag"), "number")


def _support(report: Report, card: Card) -> tuple[Cell, ...]:
    return (card.caramels, card.pairs) if report.visits.revealed else ()


def _signs(words: Words, report: Report) -> Table:
    columns = (
        *_card_columns(words),
        Column(words.gettext("Hvis ændring")),
        Column(words.gettext("Trin på vejen"), "number"),
        Column(words.gettext("Ventes")),
        *_support_columns(words, report),
        Column(words.gettext("Mekanismer")),
        Column(words.gettext("Taget med hjem")),
        *came_columns(words),
    )
    rows = (
        (
            *_card(goal, card),
            level_text(words, card.level),
            *_place(goal, card),
            *_support(report, card),
            ", ".join(one.number for one in goal.mechanisms if card.id in one.signs),
            yes(words, card.adopted),
            *came(words, card.via, late=card.late),
        )
        for goal in report.goals
        for card in goal.signs
    )
    return table(words.pgettext("many", "Tegn"), columns, rows)


def _place(goal: Goal, card: Card) -> tuple[Cell, Cell]:
    """The step on the road, from 1, and when it is expected; nothing of a sign that nobody laid."""
    steps = enumerate(goal.road, start=1)
    return next(((place, step.when) for place, step in steps if card in step.cards), (None, None))


def _mechanisms(words: Words, report: Report) -> Table:
    columns = (
        *_card_columns(words),
        Column(words.gettext("Fører til")),
        *_support_columns(words, report),
        Column(words.gettext("Taget med hjem")),
        *came_columns(words),
    )
    rows = (
        (
            *_card(goal, card),
            ", ".join(sign.number for sign in goal.signs if sign.id in card.signs),
            *_support(report, card),
            yes(words, card.adopted),
            *came(words, card.via, late=card.late),
        )
        for goal in report.goals
        for card in goal.mechanisms
    )
    return table(words.gettext("Mekanismer"), columns, rows)


def _chain(words: Words, report: Report) -> Table:
    columns = (
        *_card_columns(words),
        Column(words.gettext("Spørgsmål"), "long"),
        Column(words.gettext("Metode"), "long"),
        Column(words.gettext("Kilde")),
        Column(words.gettext("Hvem")),
        Column(words.gettext("Hvornår")),
        *came_columns(words),
    )
    rows = ((*_card(goal, link.sign), *_link(words, link)) for goal in report.goals for link in goal.chain)
    return table(words.gettext("Data og ansvar"), columns, rows)


def _link(words: Words, link: Link) -> tuple[Cell, ...]:
    source = words.gettext(SOURCES[link.source]) if link.source in SOURCES else link.source
    return link.question, link.method, source, link.who, link.when, *came(words, link.via, late=link.late)
