"""The spreadsheet and the CSV files: typed cells, titles that stay, filters, and no text that is ever a formula."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest
from python_calamine import CalamineWorkbook

from exports.csv_files import csv_text, write_csv
from exports.model import Card, Report
from exports.spreadsheet import write_spreadsheet
from exports.tables.catalogue import tables_of
from exports.tables.contract import Column, table
from exports.words import Words

FORMULAS = ("=1+1", "+45 12", "-1", "@SUM(A1)", "\t=1", " =HYPERLINK(A1)", "'=1", "＝1")


@pytest.fixture(scope="module")
def file(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("xlsx") / "day.xlsx"
    write_spreadsheet(report, out)
    return out


def sheets(file: Path) -> Iterator[str]:
    with ZipFile(file) as parts:
        for name in sorted(parts.namelist()):
            if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
                yield parts.read(name).decode()


def with_texts(report: Report, texts: tuple[str, ...]) -> Report:
    goal = report.goals[0]
    cards = tuple(Card(id=str(n), kind="sign", number=f"T{n}", text=text) for n, text in enumerate(texts, start=1))
    return msgspec.structs.replace(report, goals=(msgspec.structs.replace(goal, road=(), unplaced=cards),))


def test_there_is_a_sheet_a_table_with_the_same_cells(file: Path, report: Report) -> None:
    book = CalamineWorkbook.from_path(file)
    expected = tables_of(Words("da"), report)
    assert book.sheet_names == [one.name for one in expected]
    for one in expected:
        rows = book.get_sheet_by_name(one.name).to_python(skip_empty_area=False)
        assert rows[0] == [column.title for column in one.columns]
        texts = [[cell if isinstance(cell, str) else "" for cell in row] for row in one.rows]
        assert [[cell if isinstance(cell, str) else "" for cell in row] for row in rows[1:]] == texts


def test_numbers_are_numbers_and_dates_are_dates(file: Path, report: Report) -> None:
    book = CalamineWorkbook.from_path(file)
    goals = book.get_sheet_by_name("Mål").to_python()
    place = goals[0].index("Karameller")
    assert sum(row[place] for row in goals[1:]) == report.visits.caramels
    facts = {str(row[0]): row[1] for row in book.get_sheet_by_name("Om dagen").to_python()}
    assert facts["Dato"] == report.day
    cards = book.get_sheet_by_name("Postkort").to_python()
    assert date(2029, 5, 1) in [row[cards[0].index("Dateret")] for row in cards]


def test_titles_stay_in_sight_and_columns_can_be_filtered(file: Path) -> None:
    for sheet in sheets(file):
        assert 'state="frozen"' in sheet
        assert "<autoFilter" in sheet
        assert "<f>" not in sheet


def test_what_looks_like_a_formula_is_a_text_in_the_spreadsheet(report: Report, tmp_path: Path) -> None:
    write_spreadsheet(with_texts(report, FORMULAS), tmp_path / "day.xlsx")
    rows = CalamineWorkbook.from_path(tmp_path / "day.xlsx").get_sheet_by_name("Tegn").to_python()
    place = rows[0].index("Tekst")
    assert [row[place] for row in rows[1:]] == list(FORMULAS)
    assert not any("<f>" in sheet for sheet in sheets(tmp_path / "day.xlsx"))


def test_csv_files_are_as_a_danish_excel_opens_them(report: Report, tmp_path: Path) -> None:
    write_csv(report, tmp_path / "day.zip")
    expected = tables_of(Words("da"), report)
    with ZipFile(tmp_path / "day.zip") as files:
        assert len(files.namelist()) == len(expected)
        for name, one in zip(files.namelist(), expected, strict=True):
            text = files.read(name).decode("utf-8")
            assert text.startswith("\ufeff")
            rows = list(csv.reader(StringIO(text[1:], newline=""), delimiter=";"))
            assert rows[0] == [column.title for column in one.columns]
            assert len(rows) == len(one.rows) + 1


def test_what_a_spreadsheet_takes_for_a_formula_is_marked_as_a_text_in_csv(report: Report) -> None:
    signs = next(one for one in tables_of(Words("da"), with_texts(report, FORMULAS)) if one.name == "Tegn")
    rows = list(csv.reader(StringIO(csv_text(Words("da"), signs)[1:], newline=""), delimiter=";"))
    place = rows[0].index("Tekst")
    assert [row[place] for row in rows[1:]] == [f"'{text}" for text in FORMULAS]


def test_figures_in_csv_are_written_as_the_language_writes_them() -> None:
    one = table("Tal", (Column("Median", "decimal"), Column("Antal", "number")), [(6.5, -3), (None, 4)])
    assert csv_text(Words("da"), one)[1:] == "Median;Antal\r\n6,5;-3\r\n;4\r\n"
    assert csv_text(Words("en"), one)[1:] == "Median;Antal\r\n6.5;-3\r\n;4\r\n"


def test_a_title_of_many_ampersands_is_cut_between_them(report: Report, tmp_path: Path) -> None:
    write_spreadsheet(msgspec.structs.replace(report, title="a" + "&" * 300), tmp_path / "tables.xlsx")
    for sheet in sheets(tmp_path / "tables.xlsx"):
        found = re.search("<oddHeader>&amp;L(.*)&amp;R(.*)</oddHeader>", sheet)
        assert found is not None
        assert found[2] == "a" + "&amp;" * 118, "two for each that is printed"


def test_the_same_report_gives_the_same_bytes(file: Path, report: Report, tmp_path: Path) -> None:
    write_spreadsheet(report, tmp_path / "day.xlsx")
    assert (tmp_path / "day.xlsx").read_bytes() == file.read_bytes()
    write_csv(report, tmp_path / "one.zip")
    write_csv(report, tmp_path / "other.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


def test_a_very_long_text_stands_whole(report: Report, tmp_path: Path) -> None:
    long = "æøå " * 800
    write_spreadsheet(with_texts(report, (long,)), tmp_path / "day.xlsx")
    rows = CalamineWorkbook.from_path(tmp_path / "day.xlsx").get_sheet_by_name("Tegn").to_python()
    assert long in rows[1]


def test_a_text_that_a_cell_has_no_room_for_is_cut_where_it_is_seen(report: Report, tmp_path: Path) -> None:
    write_spreadsheet(with_texts(report, ("a" * 32_767, "b" * 32_768)), tmp_path / "day.xlsx")
    book = CalamineWorkbook.from_path(tmp_path / "day.xlsx")
    cells = {cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row}
    assert {"a" * 32_767, "b" * 32_766 + "…"} <= cells
