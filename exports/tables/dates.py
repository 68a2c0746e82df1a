"""What differs between the dates on which the same part of the process was held, a row a goal and date."""

from __future__ import annotations

from collections.abc import Iterator

from exports.dates import differences
from exports.model import Report
from exports.tables.contract import Column, Table, base, base_columns, table
from exports.tables.goals import goal_cells, goal_columns
from exports.words import Words


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    columns = (
        *goal_columns(words),
        Column(words.gettext("Dato"), "date"),
        Column(words.gettext("Telefoner"), "number"),
        Column(words.gettext("Personer på papir"), "number"),
        Column(words.gettext("Tegn"), "number"),
        Column(words.gettext("Mekanismer"), "number"),
        *base_columns(words),
        Column(words.gettext("Mest støttede tegn")),
        Column(words.gettext("Kom på flere datoer"), "long"),
    )
    rows = (
        (
            *goal_cells(difference.goal),
            held.day,
            held.people.phones,
            held.people.paper,
            held.signs,
            held.mechanisms,
            *base(held.came),
            f"{held.most.number} {held.most.text}" if held.most is not None else None,
            "\n".join(difference.both),
        )
        for difference in differences(report)
        for held in difference.held
    )
    yield table(words.gettext("Datoer"), columns, rows)
