"""The day as tables: whole and typed, and nothing in them that the PDF withholds."""

import gettext
from datetime import date
from io import BytesIO

from babel.messages import mofile
from babel.messages.catalog import Catalog

from exports.model import Report
from exports.tables.catalogue import tables_of
from exports.tables.contract import Cell, Column, Table
from exports.words import Words


def tables(report: Report, lang: str = "da") -> dict[str, Table]:
    return {table.name: table for table in tables_of(Words(lang), report)}


def column(table: Table, title: str) -> list[Cell]:
    """All cells of the column with that title."""
    place = [one.title for one in table.columns].index(title)
    return [row[place] for row in table.rows]


def sum_of(table: Table, title: str) -> int:
    return sum(cell for cell in column(table, title) if isinstance(cell, int))


def test_every_row_has_a_cell_a_column_of_the_columns_kind(report: Report) -> None:
    kinds = {
        "text": str, "long": str, "number": int, "decimal": int | float, "share": int | float, "date": date,
        "month": date,
    }  # fmt: skip
    for table in tables(report).values():
        for row in table.rows:
            assert len(row) == len(table.columns)
            for one, cell in zip(table.columns, row, strict=True):
                assert cell is None or one.kind not in kinds or isinstance(cell, kinds[one.kind]), (table.name, one)


def test_every_card_stands_in_its_table_exactly_as_it_was_written(report: Report) -> None:
    found = tables(report)
    signs = [card.text for goal in report.goals for card in goal.signs]
    mechanisms = [card.text for goal in report.goals for card in goal.mechanisms]
    assert column(found["Tegn"], "Tekst") == signs
    assert column(found["Mekanismer"], "Tekst") == mechanisms
    assert column(found["Taget med hjem"], "Note") == [note.text for goal in report.goals for note in goal.notes]
    assert column(found["Postkort"], "Tekst") == [card.text for card in report.postcards]


def test_a_table_of_many_is_named_in_the_plural_where_danish_has_one_word_for_both(report: Report) -> None:
    english = Catalog(locale="en")
    for danish, one, many in (("Tegn", "Sign", "Signs"), ("Postkort", "Postcard", "Postcards")):
        english.add(danish, one)
        english.add(danish, many, context="many")
    compiled = BytesIO()
    mofile.write_mo(compiled, english)
    compiled.seek(0)
    words = Words("en")
    words.texts = gettext.GNUTranslations(compiled)
    assert {table.name for table in tables_of(words, report)} >= {"Signs", "Postcards"}


def test_sums_of_the_cards_are_those_of_the_goals_and_of_the_day(report: Report) -> None:
    found = tables(report)
    given = sum_of(found["Tegn"], "Karameller") + sum_of(found["Mekanismer"], "Karameller")
    facts = dict(found["Om dagen"].rows)
    assert given == sum_of(found["Mål"], "Karameller") == report.visits.caramels == facts["Karameller"]
    assert len(found["Tegn"].rows) == sum_of(found["Mål"], "Tegn") == facts["Tegn"]
    assert column(found["Tegn"], "Kom fra").count("papir") == report.signs.paper == facts["Tegn, på papir"]
    ballots = sum_of(found["Mål"], "Stemmesedler fra telefoner"), sum_of(found["Mål"], "Stemmesedler på papir")
    assert ballots == (report.visits.ballots.phone, report.visits.ballots.paper)


def test_names_are_those_of_sheets_and_no_two_are_alike(report: Report) -> None:
    for lang in ("da", "en"):
        names = [table.name for table in tables_of(Words(lang), report)]
        assert len(names) == len({name.casefold() for name in names})
        assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_titles_of_a_table_are_all_different(report: Report) -> None:
    for lang in ("da", "en"):
        for table in tables_of(Words(lang), report):
            titles = [one.title for one in table.columns]
            assert len(titles) == len(set(titles)), table.name


def test_a_matter_without_data_has_no_table(report: Report) -> None:
    assert "Quiz" not in tables(report)
    assert Column("Kort") in tables(report)["Tegn"].columns
