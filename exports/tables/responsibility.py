"""Data and responsibility across the goals: the sources that were named, and who is to collect or to do something."""

from __future__ import annotations

from collections.abc import Iterator

from exports.across import sources
from exports.model import Report
from exports.pdf.sections.sign_ordering import SOURCES
from exports.responsibility import named
from exports.tables.contract import Column, Table, table, yes
from exports.words import Words


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    yield _sources(words, report)
    yield _named(words, report)


def _sources(words: Words, report: Report) -> Table:
    columns = (
        Column(words.gettext("Kilde"), "long"),
        Column(words.gettext("Under mål")),
        Column(words.gettext("Antal tegn"), "number"),
        Column(words.gettext("Fælles for flere mål")),
    )
    rows = (
        (
            words.gettext(SOURCES[one.name]) if one.name in SOURCES else one.name,
            words.listed(one.goals),
            len(one.places),
            yes(words, one.is_shared),
        )
        for one in sources(report)
    )
    return table(words.gettext("Kilder"), columns, rows)


def _named(words: Words, report: Report) -> Table:
    columns = (
        Column(words.gettext("Hvem"), "long"),
        Column(words.gettext("Samler ind til tegn"), "number"),
        Column(words.gettext("Handlinger"), "number"),
    )
    rows = ((one.who, one.signs, one.actions) for one in named(report))
    return table(words.gettext("Hvem er nævnt"), columns, rows)
