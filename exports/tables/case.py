"""The case: its goal, its trial action, its mechanisms and its questions."""

from __future__ import annotations

from collections.abc import Iterator

from exports.model import Report
from exports.pdf.sections.sign_ordering import SOURCES
from exports.results.case import CaseResult
from exports.tables.cards import level_text
from exports.tables.contract import Cell, Column, Table, table, yes
from exports.words import Words
from workshop.exercises.case import Case


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    columns = (
        Column(words.gettext("Øvelse")),
        Column(words.gettext("Case")),
        Column(words.gettext("Del")),
        Column(words.gettext("Nr."), "number"),
        Column(words.gettext("Tekst"), "long"),
        Column(words.gettext("Metode"), "long"),
        Column(words.gettext("Kilde")),
        Column(words.gettext("Hvis ændring")),
        Column(words.gettext("Vist på dagen")),
    )
    rows = (
        (result.title, result.case.title, *row, yes(words, result.shown))
        for result in report.of(CaseResult)
        for row in _rows(words, result.case)
    )
    yield table(words.gettext("Case"), columns, rows)


def _rows(words: Words, case: Case) -> Iterator[tuple[Cell, ...]]:
    if case.goal_text:
        yield words.gettext("Målet"), None, case.goal_text, None, None, None
    if case.trial_action:
        yield words.gettext("Prøvehandlingen"), None, case.trial_action, None, None, None
    for number, text in enumerate(case.mechanisms, start=1):
        level = level_text(words, case.level(number))
        yield words.gettext("Virksom mekanisme"), number, text, None, None, level
    for link in case.chain:
        source = words.gettext(SOURCES[link.source]) if link.source in SOURCES else link.source
        level = level_text(words, link.level)
        yield words.gettext("Spørgsmål"), link.step or None, link.question, link.method, source, level
