"""A table of a report: what its columns hold, and its rows. It knows no file format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, time
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from exports.model import Report, Tally, Via
from exports.results.contract import SMALLEST_BASE
from exports.words import Words

Cell: TypeAlias = str | int | float | date | time | None
"""What a cell holds; None is an empty one."""

Kind = Literal["text", "long", "number", "decimal", "share", "date", "month", "time", "any"]
"""What a column holds: `long` are texts of several lines, `share` goes from 0 to 1, `any` is told cell by cell."""


class Column(NamedTuple):
    """A column under its title."""

    title: str
    kind: Kind = "text"


class Table(msgspec.Struct, frozen=True):
    """A table. `name` is its sheet's and its file's; every row has a cell a column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


Tables: TypeAlias = Callable[[Words, Report], Iterable[Table]]
"""Makes the tables of one matter. Those without rows are left out of every file."""


def table(name: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> Table:
    """A table of anything that is in rows. An empty text is an empty cell."""
    return Table(name, tuple(columns), tuple(tuple(None if cell == "" else cell for cell in row) for row in rows))


def came_columns(words: Words) -> tuple[Column, Column]:
    """How a contribution came, and whether late."""
    return Column(words.gettext("Kom fra")), Column(words.gettext("Sent"))


def came(words: Words, via: Via, *, late: bool) -> tuple[Cell, Cell]:
    """The cells of `came_columns`."""
    return words.way(via, late=False), yes(words, late)


def base_columns(words: Words) -> tuple[Column, Column]:
    """The base that figures stand on: how many came which way."""
    return Column(words.gettext("Fra telefoner"), "number"), Column(words.gettext("På papir"), "number")


def base(tally: Tally) -> tuple[Cell, Cell]:
    """The cells of `base_columns`."""
    return tally.phone, tally.paper


def yes(words: Words, holds: bool) -> Cell:
    """A yes, or nothing."""
    return words.gettext("ja") if holds else None


def withheld(words: Words) -> str:
    """Why there are no figures in a row."""
    return words.gettext("Fordelingen er udeladt, fordi færre end {least} har svaret.", least=SMALLEST_BASE)


def clock(said: str) -> Cell:
    """A time of day `HH:MM`; as it stands where it is none."""
    try:
        return time.fromisoformat(said)
    except ValueError:
        return said
