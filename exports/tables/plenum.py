"""Plenum: the answers as they were written, the words that were used, and the facilitator's notes."""

from __future__ import annotations

from collections.abc import Iterator

from exports.model import Report
from exports.results.plenum import Answer, Asked, Plenum
from exports.tables.contract import Cell, Column, Table, came, came_columns, table
from exports.words import Words


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    found = [(plenum.title, asked) for plenum in report.of(Plenum) for asked in plenum.questions]
    yield _answers(words, found)
    yield _words(words, found)
    yield _notes(words, report)


def _which(words: Words) -> tuple[Column, ...]:
    return (
        Column(words.gettext("Øvelse")),
        Column(words.gettext("Spørgsmål"), "long"),
        Column(words.gettext("Har svaret"), "number"),
    )


def _named(words: Words, title: str, asked: Asked) -> tuple[Cell, ...]:
    return title, asked.text or words.gettext("Frie ord"), asked.base


def _answers(words: Words, found: list[tuple[str, Asked]]) -> Table:
    columns = (
        *_which(words),
        Column(words.gettext("Gruppe")),
        Column(words.gettext("Svar"), "long"),
        *came_columns(words),
    )
    rows = (
        (*_named(words, title, asked), group, one.text, *came(words, one.via, late=one.late))
        for title, asked in found
        for group, one in _by_group(words, asked)
    )
    return table(words.gettext("Plenum, svar"), columns, rows)


def _by_group(words: Words, asked: Asked) -> Iterator[tuple[Cell, Answer]]:
    """Each answer with its group, where that may be told; a group on too small a base stands with the others."""
    if not asked.shares:
        yield from ((None, one) for one in asked.answers)
    for share in asked.shares:
        group = share.group or words.gettext("De øvrige grupper")
        yield from ((group, one) for one in share.answers)


def _words(words: Words, found: list[tuple[str, Asked]]) -> Table:
    columns = (*_which(words), Column(words.gettext("Ord")), Column(words.gettext("Nævnt i svar"), "number"))
    rows = ((*_named(words, title, asked), word.text, word.count) for title, asked in found for word in asked.words)
    return table(words.gettext("Plenum, ord"), columns, rows)


def _notes(words: Words, report: Report) -> Table:
    columns = Column(words.gettext("Øvelse")), Column(words.gettext("Noteret af facilitator"), "long")
    rows = ((plenum.title, note) for plenum in report.of(Plenum) for note in plenum.notes)
    return table(words.gettext("Plenum, noter"), columns, rows)
