"""IGLO: the actions of all groups, and how many each has on each level."""

from __future__ import annotations

from collections.abc import Iterator

from exports.model import Report
from exports.pdf.iglo import LEVEL_WORDS, level_word
from exports.results.iglo import Iglo
from exports.tables.contract import Column, Table, came, came_columns, table
from exports.words import Words


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    yield _overview(words, report)
    yield _actions(words, report)


def _who(words: Words) -> tuple[Column, ...]:
    return Column(words.gettext("Øvelse")), Column(words.gettext("Nr."), "number"), Column(words.gettext("Gruppe"))


def _overview(words: Words, report: Report) -> Table:
    """How many actions on each level: 0 is one that was left empty, nothing one that was neither asked for nor used."""
    columns = (
        *_who(words),
        *(Column(level_word(words, level), "number") for level in LEVEL_WORDS),
        Column(words.gettext("Tomme niveauer")),
    )
    rows = (
        (
            iglo.title,
            group.number,
            group.name,
            *(len(group.on(level)) if level in iglo.levels else None for level in LEVEL_WORDS),
            words.listed([level_word(words, level) for level in group.gaps]),
        )
        for iglo in report.of(Iglo)
        for group in iglo.groups
    )
    return table(words.gettext("IGLO, overblik"), columns, rows)


def _actions(words: Words, report: Report) -> Table:
    columns = (
        *_who(words),
        Column(words.gettext("Niveau")),
        Column(words.gettext("Handling"), "long"),
        Column(words.gettext("Hvem")),
        Column(words.gettext("Hvornår")),
        *came_columns(words),
    )
    rows = (
        (
            iglo.title,
            group.number,
            group.name,
            level_word(words, one.level),
            one.action,
            one.who,
            one.when,
            *came(words, one.via, late=one.late),
        )
        for iglo in report.of(Iglo)
        for group in iglo.groups
        for level in iglo.levels
        for one in group.on(level)
    )
    return table(words.gettext("IGLO, handlinger"), columns, rows)
