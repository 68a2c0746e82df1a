"""All tables of a report in the order in which they are read, a line a matter."""

from __future__ import annotations

from typing import Final

from exports.model import Report
from exports.tables import (
    barometer,
    cards,
    case,
    dates,
    day,
    goals,
    iglo,
    o_run,
    plenum,
    problem_sorting,
    quiz,
    responsibility,
    written,
)
from exports.tables.contract import Table, Tables
from exports.words import Words

CATALOGUE: Final[tuple[Tables, ...]] = (
    day.tables,
    goals.tables,
    dates.tables,
    cards.tables,
    responsibility.tables,
    written.tables,
    problem_sorting.tables,
    quiz.tables,
    barometer.tables,
    iglo.tables,
    o_run.tables,
    plenum.tables,
    case.tables,
    day.last,
)


def tables_of(words: Words, report: Report) -> list[Table]:
    """The tables that hold something."""
    return [table for tables in CATALOGUE for table in tables(words, report) if table.rows]
