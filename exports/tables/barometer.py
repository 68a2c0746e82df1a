"""The barometer: the figures of each statement, the groups' marks or how many persons stand where, and why."""

from __future__ import annotations

from collections.abc import Iterator

from exports.model import Report
from exports.results.barometer import BarometerResult, Measured
from exports.tables.contract import Cell, Column, Table, base, base_columns, table, withheld, yes
from exports.words import Words


def tables(words: Words, report: Report) -> Iterator[Table]:
    """See Tables."""
    found = [(barometer.title, one) for barometer in report.of(BarometerResult) for one in barometer.statements]
    yield _figures(words, found)
    yield _groups(words, found)
    yield _spread(words, found)
    yield _reasons(words, found)


def _which(words: Words) -> tuple[Column, ...]:
    return (
        Column(words.gettext("Øvelse")),
        Column(words.gettext("Udsagn"), "long"),
        Column(words.gettext("Målt igen")),
    )


def _named(words: Words, title: str, one: Measured) -> tuple[Cell, ...]:
    return title, one.text, yes(words, one.again)


def _figures(words: Words, found: list[tuple[str, Measured]]) -> Table:
    columns = (
        *_which(words),
        Column(words.gettext("Hvem svarer")),
        *base_columns(words),
        Column(words.gettext("Mærker"), "number"),
        Column(words.gettext("Ingen markering"), "number"),
        *(
            Column(title, "decimal")
            for title in (
                words.gettext("Laveste"),
                words.gettext("Højeste"),
                words.gettext("Median"),
                words.gettext("Gennemsnit"),
                words.gettext("Gennemsnit første gang"),
            )
        ),
        *(
            Column(title, "number")
            for title in (words.gettext("Gået op"), words.gettext("Gået ned"), words.gettext("Samme sted"))
        ),
        Column(words.gettext("Grupper uden svar"), "number"),
        Column(words.gettext("Bemærkning"), "long"),
    )
    rows = ((*_named(words, title, one), *_of_all(words, one)) for title, one in found)
    return table(words.gettext("Barometer"), columns, rows)


def _of_all(words: Words, one: Measured) -> tuple[Cell, ...]:
    who = words.gettext("grupper") if one.by_group else words.gettext("personer")
    if not one.shown or one.withheld:
        said = withheld(words) if one.shown else words.gettext("Mærkerne blev ikke vist i rummet.")
        return who, *base(one.came), *(None for _ in range(11)), said
    moved = (one.moved.up, one.moved.down, one.moved.same) if one.moved is not None else (None, None, None)
    told = one.figures
    return (
        who,
        *base(one.came),
        told.n,
        told.missing,
        told.min,
        told.max,
        told.median,
        told.mean,
        one.before.mean if one.before is not None else None,
        *moved,
        one.without if one.by_group else None,
        None,
    )


def _groups(words: Words, found: list[tuple[str, Measured]]) -> Table:
    columns = (
        *_which(words),
        Column(words.gettext("Nr."), "number"),
        Column(words.gettext("Gruppe")),
        Column(words.gettext("Mærke"), "decimal"),
        Column(words.gettext("Før"), "decimal"),
        Column(words.gettext("Begrundelse"), "long"),
        Column(words.gettext("Sent")),
    )
    rows = (
        (
            *_named(words, title, one),
            group.number,
            group.name,
            group.mark,
            group.before,
            group.reason,
            yes(words, group.late),
        )
        for title, one in found
        for group in one.groups
    )
    return table(words.gettext("Barometer, grupper"), columns, rows)


def _spread(words: Words, found: list[tuple[str, Measured]]) -> Table:
    columns = (
        *_which(words),
        Column(words.gettext("Fra"), "decimal"),
        Column(words.gettext("Til"), "decimal"),
        Column(words.gettext("Antal"), "number"),
        Column(words.gettext("Antal første gang"), "number"),
    )
    rows = (
        (*_named(words, title, one), own.low, own.high, own.n, _before(one, place))
        for title, one in found
        for place, own in enumerate(one.bins)
    )
    return table(words.gettext("Barometer, personer"), columns, rows)


def _before(one: Measured, place: int) -> Cell:
    return one.bins_before[place].n if place < len(one.bins_before) else None


def _reasons(words: Words, found: list[tuple[str, Measured]]) -> Table:
    """Why persons stand there, from the low end to the high; without their marks where these are withheld."""
    columns = (
        *_which(words),
        Column(words.gettext("Mærke"), "decimal"),
        Column(words.gettext("Begrundelse"), "long"),
    )
    rows = (
        (*_named(words, title, one), reason.mark, reason.text)
        for title, one in found
        for reason in sorted(one.reasons, key=lambda reason: (reason.mark is None, reason.mark or 0))
    )
    return table(words.gettext("Barometer, begrundelser"), columns, rows)
