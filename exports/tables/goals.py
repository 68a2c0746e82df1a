"""The goals: what each came to, a row a goal."""

from __future__ import annotations

from collections.abc import Iterator

from exports.model import Card, Goal, Report
from exports.one_page import most_supported
from exports.tables.contract import Cell, Column, Table, base, table, yes
from exports.words import Words


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    columns = (
        Column(words.gettext("Nr."), "number"),
        Column(words.gettext("Mål eller gruppe"), "long"),
        Column(words.gettext("Er et mål")),
        Column(words.gettext("Telefoner"), "number"),
        Column(words.gettext("Personer om telefonerne"), "number"),
        Column(words.gettext("Personer på papir"), "number"),
        *(_of_signs(words) if report.is_of_signs else ()),
        *(_of_caramels(words) if report.visits.revealed else ()),
    )
    rows = (
        (
            goal.number,
            goal.title,
            yes(words, goal.is_goal),
            goal.people.phones,
            goal.people.heads,
            goal.people.paper,
            *(_signs(goal) if report.is_of_signs else ()),
            *(_caramels(goal) if report.visits.revealed else ()),
        )
        for goal in report.goals
    )
    yield table(words.gettext("Mål"), columns, rows)


def goal_columns(words: Words) -> tuple[Column, Column]:
    """Which goal a row belongs to."""
    return Column(words.gettext("Mål nr."), "number"), Column(words.gettext("Mål eller gruppe"))


def goal_cells(goal: Goal) -> tuple[Cell, Cell]:
    """The cells of `goal_columns`."""
    return goal.number, goal.title


def _of_signs(words: Words) -> tuple[Column, ...]:
    titles = (
        words.gettext("Tegn"),
        words.gettext("Lagt på vejen"),
        words.gettext("Ikke lagt"),
        words.gettext("Uden mekanisme"),
        words.gettext("Med kilde"),
        words.gettext("Mekanismer"),
    )
    return tuple(Column(title, "number") for title in titles)


def _signs(goal: Goal) -> tuple[Cell, ...]:
    sourced = len(goal.signs) - len(goal.without_source)
    return (
        len(goal.signs), goal.placed, len(goal.unplaced), len(goal.orphans), sourced, len(goal.mechanisms),
    )  # fmt: skip


def _of_caramels(words: Words) -> tuple[Column, ...]:
    return (
        Column(words.gettext("Karameller"), "number"),
        Column(words.gettext("Stemmesedler fra telefoner"), "number"),
        Column(words.gettext("Stemmesedler på papir"), "number"),
        Column(words.gettext("Mest støttede tegn")),
        Column(words.gettext("Mest støttede mekanisme")),
    )


def _caramels(goal: Goal) -> tuple[Cell, ...]:
    return (
        goal.caramels,
        *base(goal.ballots),
        _named(most_supported(goal.signs)),
        _named(most_supported(goal.mechanisms)),
    )


def _named(card: Card | None) -> Cell:
    return f"{card.number} {card.text}" if card is not None else None
