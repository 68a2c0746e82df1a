"""The day itself: its figures with how they came, what chefforum must take a stand on, its programme, its year."""

from __future__ import annotations

from collections.abc import Iterator

from exports.model import Report, Tally
from exports.one_page import overlaps, questions
from exports.pdf.questions import question_spans
from exports.results.contract import SMALLEST_BASE
from exports.tables.contract import Cell, Column, Table, clock, table
from exports.words import Words


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    yield _about(words, report)
    yield _questions(words, report)
    yield _overlaps(words, report)


def last(words: Words, report: Report) -> Iterator[Table]:
    """As `tables`, what comes after all that was written."""
    yield _programme(words, report)
    yield _homework(words, report)
    yield _year(words, report)


def _about(words: Words, report: Report) -> Table:
    rows: list[tuple[Cell, Cell]] = [
        (words.gettext("Dagen"), report.title),
        (words.gettext("Udfordringen"), report.challenge),
        (words.gettext("Arrangør"), report.organiser),
        (words.gettext("Dato"), report.day),
        (words.gettext("Telefoner"), report.people.phones),
        (words.gettext("Personer om telefonerne"), report.people.heads),
        (words.gettext("Personer på papir"), report.people.paper),
        (words.gettext("Grupper"), report.groups),
        *_figures(words, report),
    ]
    following = report.next_step
    if following is not None:
        rows += [(words.gettext("Næste"), following[1]), (words.gettext("Næste dato"), following[0])]
    if report.rehearsal:
        rows.insert(0, (words.gettext("GENERALPRØVE"), words.gettext("Bidragene er opdigtede.")))
    rows += [(words.gettext("Forbehold"), one) for one in _caveats(words, report)]
    columns = Column(words.gettext("Hvad")), Column(words.gettext("Værdi"), "any")
    return table(words.gettext("Om dagen"), columns, rows)


def _figures(words: Words, report: Report) -> Iterator[tuple[Cell, Cell]]:
    if report.is_of_signs:
        yield from _counted(words.gettext("Tegn"), words, report.signs)
        yield words.gettext("Mekanismer"), sum(len(goal.mechanisms) for goal in report.goals)
    if report.visits.pairs:
        yield words.gettext("Makkerpar"), report.visits.pairs
        yield from _counted(words.gettext("Stemmesedler"), words, report.visits.ballots)
    if report.visits.revealed:
        yield words.gettext("Karameller"), report.visits.caramels
    if report.postcards:
        yield words.gettext("Postkort"), len(report.postcards)


def _counted(title: str, words: Words, tally: Tally) -> list[tuple[Cell, Cell]]:
    return [
        (title, tally.total),
        (words.gettext("{what}, fra telefoner", what=title), tally.phone),
        (words.gettext("{what}, på papir", what=title), tally.paper),
    ]


def _caveats(words: Words, report: Report) -> Iterator[str]:
    yield words.gettext("Alle har skrevet uden navn. Skjulte kort er ikke med.")
    if report.visits.caramels:
        yield words.gettext("Karameller viser interesse på dagen, ikke kvalitet.")
    if report.visits.pairs and not report.visits.revealed:
        yield words.gettext("Karamellerne er ikke vist i rummet endnu og står derfor ikke her.")
    if report.withholds:
        yield words.gettext("Fordelinger på færre end {least} er udeladt.", least=SMALLEST_BASE)


def _questions(words: Words, report: Report) -> Table:
    columns = Column(words.gettext("Nr."), "number"), Column(words.gettext("I skal tage stilling til"), "long")
    rows = [
        (place, "".join(span.text for span in question_spans(words, one, place)[1:]))
        for place, one in enumerate(questions(report), start=1)
    ]
    return table(words.gettext("Til stillingtagen"), columns, rows)


def _overlaps(words: Words, report: Report) -> Table:
    columns = (
        Column(words.gettext("Samme tegn"), "long"),
        Column(words.gettext("Under mål")),
        Column(words.gettext("Antal mål"), "number"),
        Column(words.gettext("Antal kort"), "number"),
    )
    rows = [(one.text, words.listed(one.goals), len(one.goals), one.cards) for one in overlaps(report)]
    return table(words.gettext("På tværs"), columns, rows)


def _programme(words: Words, report: Report) -> Table:
    columns = (
        Column(words.gettext("Fra"), "time"),
        Column(words.gettext("Til"), "time"),
        Column(words.gettext("Punkt"), "long"),
        Column(words.gettext("Øvelser"), "long"),
        Column(words.gettext("Uden resultater her"), "long"),
    )
    rows = [
        (clock(one.start), clock(one.end), one.title, "\n".join(one.exercises), "\n".join(one.not_run))
        for one in report.programme
    ]
    return table(words.gettext("Program"), columns, rows)


def _homework(words: Words, report: Report) -> Table:
    columns = (
        Column(words.gettext("Gruppe")),
        Column(words.gettext("Med hjemmefra"), "long"),
        Column(words.gettext("Skrevet på dagen")),
    )
    rows = [
        (one.group, one.text, words.way(one.via, late=False) if one.via is not None else None)
        for one in report.homework
    ]
    return table(words.gettext("Hjemmeopgaver"), columns, rows)


def _year(words: Words, report: Report) -> Table:
    state = {"past": words.gettext("holdt"), "here": words.gettext("I er her"), "ahead": words.gettext("forude")}
    columns = (
        Column(words.gettext("Trin"), "long"),
        Column(words.gettext("Dato"), "date"),
        Column(words.gettext("Hvor langt")),
    )
    rows = [(step.title, day, state[step.state]) for step in report.year for day in step.dates or (None,)]
    return table(words.gettext("Årets proces"), columns, rows)
