"""The quiz: a row an option, with the base of its question."""

from __future__ import annotations

from collections.abc import Iterator

from exports.model import Report
from exports.results.quiz import QuizQuestion, QuizResult
from exports.tables.contract import Cell, Column, Table, base, base_columns, table, withheld, yes
from exports.words import Words


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    columns = (
        Column(words.gettext("Øvelse")),
        Column(words.gettext("Spørgsmål nr."), "number"),
        Column(words.gettext("Spørgsmål"), "long"),
        Column(words.gettext("Svar")),
        Column(words.gettext("Svarmulighed"), "long"),
        Column(words.gettext("Rigtigt")),
        Column(words.gettext("Antal"), "number"),
        Column(words.gettext("Andel"), "share"),
        Column(words.gettext("Andel første gang"), "share"),
        *base_columns(words),
        Column(words.gettext("Bemærkning"), "long"),
        Column(words.gettext("Fakta"), "long"),
        Column(words.gettext("Kilde"), "long"),
    )
    rows = (
        (quiz.title, place, *row)
        for quiz in report.of(QuizResult)
        for place, question in enumerate(quiz.questions, start=1)
        for row in _rows(words, question)
    )
    yield table(words.gettext("Quiz"), columns, rows)


def _rows(words: Words, question: QuizQuestion) -> Iterator[tuple[Cell, ...]]:
    for option in question.options:
        yield (
            question.text,
            option.letter,
            option.text,
            yes(words, option.right),
            option.count,
            option.share,
            option.first,
            *base(question.answers),
            _remark(words, question),
            question.fact,
            question.source,
        )


def _remark(words: Words, question: QuizQuestion) -> Cell:
    if question.withheld:
        return withheld(words)
    if not question.revealed:
        return words.gettext("Svarene blev ikke vist i rummet og står derfor ikke her.")
    return words.gettext("Spørgsmålet har ikke noget rigtigt svar.") if question.poll else None
