"""Tame or wild: each statement with its votes, how they came, and where it was laid."""

from __future__ import annotations

from collections.abc import Iterator

from exports.model import Report
from exports.results.problem_sorting import SortedStatement, SortingResult
from exports.tables.contract import Cell, Column, Table, base, base_columns, table, withheld
from exports.words import Words


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    columns = (
        Column(words.gettext("Øvelse")),
        Column(words.gettext("Udsagn"), "long"),
        *base_columns(words),
        Column(words.gettext("Tamt"), "number"),
        Column(words.gettext("Vildt"), "number"),
        Column(words.gettext("Lagt som")),
        Column(words.gettext("Bemærkning"), "long"),
    )
    rows = ((result.title, *_row(words, one)) for result in report.of(SortingResult) for one in result.statements)
    yield table(words.gettext("Tamt eller vildt"), columns, rows)


def _row(words: Words, one: SortedStatement) -> tuple[Cell, ...]:
    placed = {"tame": words.gettext("tamt"), "wild": words.gettext("vildt"), None: None}[one.placed]
    return one.text, *base(one.answers), one.tame, one.wild, placed, _remark(words, one)


def _remark(words: Words, one: SortedStatement) -> Cell:
    if one.withheld:
        return withheld(words)
    return words.gettext("Stemmerne blev ikke vist i rummet.") if one.answers.total and not one.shown else None
