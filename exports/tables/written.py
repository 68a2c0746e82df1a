"""What else was written at the goals: futures, notes taken home, postcards; and what hung there for inspiration."""

from __future__ import annotations

from collections.abc import Iterator

from assets.picture_cards import BY_ID
from exports.model import Note, Report, Scenario
from exports.tables.contract import Cell, Column, Table, came, came_columns, table, yes
from exports.tables.goals import goal_cells, goal_columns
from exports.words import Words


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    yield _scenarios(words, report)
    yield _notes(words, report)
    yield _inspiration(words, report)
    yield _postcards(words, report)


def _scenarios(words: Words, report: Report) -> Table:
    columns = (
        *goal_columns(words),
        Column(words.gettext("Nøgleord"), "long"),
        Column(words.gettext("Billede")),
        *came_columns(words),
    )
    rows = (
        (
            *goal_cells(goal),
            " · ".join(one.keywords),
            _picture(words, one),
            *came(words, one.via, late=one.late),
        )
        for goal in report.goals
        for one in goal.scenarios
    )
    return table(words.gettext("Fremtidsbilleder"), columns, rows)


def _picture(words: Words, scenario: Scenario) -> Cell:
    if scenario.drawing:
        return words.gettext("tegning")
    if scenario.photo is not None:
        return words.gettext("foto af en tegning")
    card = scenario.picture_card
    if not card:
        return None
    return words.gettext("billedkort: {card}", card=words.gettext(BY_ID[card].alt) if card in BY_ID else card)


def _notes(words: Words, report: Report) -> Table:
    columns = (
        *goal_columns(words),
        Column(words.gettext("Note"), "long"),
        Column(words.gettext("Set hos mål"), "number"),
        Column(words.gettext("Set kort")),
        Column(words.gettext("Tekst på kortet"), "long"),
        Column(words.gettext("Blev til")),
        *came_columns(words),
    )
    rows = ((*goal_cells(goal), *_note(words, note)) for goal in report.goals for note in goal.notes)
    return table(words.gettext("Taget med hjem"), columns, rows)


def _note(words: Words, note: Note) -> tuple[Cell, ...]:
    card = note.inspired_by
    return (
        note.text,
        note.from_goal,
        card.number if card is not None else None,
        card.text if card is not None else None,
        note.adopted_as,
        *came(words, note.via, late=note.late),
    )


def _inspiration(words: Words, report: Report) -> Table:
    kinds = {"voice": words.gettext("replik"), "mechanism": words.gettext("kendt mekanisme")}
    columns = (
        *goal_columns(words),
        Column(words.gettext("Slags")),
        Column(words.gettext("Tekst"), "long"),
        Column(words.gettext("Kilde")),
    )
    rows = (
        (*goal_cells(goal), kinds[one.kind], one.text, one.source) for goal in report.goals for one in goal.inspiration
    )
    return table(words.gettext("Til inspiration"), columns, rows)


def _postcards(words: Words, report: Report) -> Table:
    columns = (
        Column(words.gettext("Nr."), "number"),
        Column(words.gettext("Under mål")),
        Column(words.gettext("Fra")),
        Column(words.gettext("Til")),
        Column(words.gettext("Dateret"), "month"),
        Column(words.gettext("Dateret, som der står")),
        Column(words.gettext("Tekst"), "long"),
        Column(words.gettext("Næste skridt"), "long"),
        Column(words.gettext("Tegning")),
        *came_columns(words),
    )
    rows = (
        (
            place,
            words.listed(card.goals),
            words.listed(card.senders),
            card.to,
            card.dated,
            card.dated_as_written,
            card.text,
            card.next_step,
            yes(words, bool(card.drawing)),
            *came(words, card.via, late=card.late),
        )
        for place, card in enumerate(report.postcards, start=1)
    )
    return table(words.pgettext("many", "Postkort"), columns, rows)
