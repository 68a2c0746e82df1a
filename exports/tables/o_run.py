"""The orienteering run: its posts, what the teams chose there, and what they thought."""

from __future__ import annotations

from collections.abc import Iterator

from exports.model import Report
from exports.results.contract import SMALLEST_BASE
from exports.results.o_run import ORunResult, PostResult
from exports.tables.contract import Cell, Column, Table, base, base_columns, came, came_columns, table, yes
from exports.words import Words


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    found = [(run, post) for run in report.of(ORunResult) for post in run.posts]
    yield _posts(words, found)
    yield _chosen(words, found)
    yield _thoughts(words, found)


def _which(words: Words) -> tuple[Column, ...]:
    return Column(words.gettext("Øvelse")), Column(words.gettext("Post"), "number"), Column(words.gettext("Sted"))


def _named(run: ORunResult, post: PostResult) -> tuple[Cell, ...]:
    return run.title, post.number, post.place


def _posts(words: Words, found: list[tuple[ORunResult, PostResult]]) -> Table:
    columns = (
        *_which(words),
        Column(words.gettext("Hold i alt"), "number"),
        Column(words.gettext("Spørgsmål"), "long"),
        *base_columns(words),
        Column(words.gettext("Valgte et svar"), "number"),
        Column(words.gettext("Rigtige"), "number"),
        Column(words.gettext("Kodeord")),
        Column(words.gettext("Kodeord rigtigt"), "number"),
        Column(words.gettext("Slåfejl"), "number"),
        Column(words.gettext("Slåfejl, som skrevet"), "long"),
        Column(words.gettext("Kodeord forkert"), "number"),
        Column(words.gettext("Kodeord mangler"), "number"),
        Column(words.gettext("Bemærkning"), "long"),
    )
    rows = (
        (
            *_named(run, post),
            run.teams,
            post.question,
            *base(post.answers),
            post.chosen if post.question else None,
            post.right,
            *_code(post),
            _remark(words, run, post),
        )
        for run, post in found
    )
    return table(words.gettext("Løb, poster"), columns, rows)


def _code(post: PostResult) -> tuple[Cell, ...]:
    code = post.code
    if code is None or post.withheld:
        return code.word if code is not None else None, None, None, None, None, None
    return code.word, code.exact, len(code.slips), " · ".join(code.slips), code.wrong, code.missing


def _remark(words: Words, run: ORunResult, post: PostResult) -> Cell:
    if post.withheld:
        return words.gettext("Fordelingen er udeladt, fordi færre end {least} hold har svaret.", least=SMALLEST_BASE)
    return None if run.revealed else words.gettext("De rigtige svar blev ikke vist i rummet og står derfor ikke her.")


def _chosen(words: Words, found: list[tuple[ORunResult, PostResult]]) -> Table:
    columns = (
        *_which(words),
        Column(words.gettext("Spørgsmål"), "long"),
        Column(words.gettext("Svarmulighed"), "long"),
        Column(words.gettext("Hold"), "number"),
        Column(words.gettext("Rigtigt")),
    )
    rows = (
        (*_named(run, post), post.question, option.text, option.teams, yes(words, option.right))
        for run, post in found
        for option in post.options
    )
    return table(words.gettext("Løb, svar"), columns, rows)


def _thoughts(words: Words, found: list[tuple[ORunResult, PostResult]]) -> Table:
    columns = (
        *_which(words),
        Column(words.gettext("Til eftertanke"), "long"),
        Column(words.gettext("Hold nr."), "number"),
        Column(words.gettext("Hold")),
        Column(words.gettext("Tanke"), "long"),
        *came_columns(words),
    )
    rows = (
        (
            *_named(run, post),
            post.reflection,
            thought.team,
            thought.name,
            thought.text,
            *came(words, thought.via, late=thought.late),
        )
        for run, post in found
        for thought in post.thoughts
    )
    return table(words.gettext("Løb, tanker"), columns, rows)
