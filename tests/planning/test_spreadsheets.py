"""Tables out of files: workbooks of Excel and LibreOffice, and text with commas in any office's encoding."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.planning.test_tables import EMPTY, goals_of, groups_of
from tests.planning.workbooks import Cells, ods, xlsx
from workshop.cli import BAD_FILE, main
from workshop.planning.problems import DayFileError
from workshop.planning.spreadsheets import table_text
from workshop.planning.tables import understood

GOALS: Cells = [["Nr.", "Mål", "Replik"], [1, "Flere børn cykler", "„Jeg tør“"], [2.0, "Færre biler", None]]
EXPECTED = [(1, "Flere børn cykler", ("Jeg tør",)), (2, "Færre biler", ())]


def test_a_workbook_of_excel_is_read(tmp_path: Path) -> None:
    found = table_text(xlsx(tmp_path / "mål.xlsx", {"Ark1": GOALS}))
    assert goals_of(understood(found.text, EMPTY)) == EXPECTED
    assert found.sheet == "Ark1"


def test_a_workbook_of_libreoffice_is_read(tmp_path: Path) -> None:
    found = table_text(ods(tmp_path / "mål.ods", "Mål", GOALS))
    assert goals_of(understood(found.text, EMPTY)) == EXPECTED


def test_the_sheet_with_a_heading_is_found_and_what_is_hidden_is_not_read(tmp_path: Path) -> None:
    sheets: dict[str, Cells] = {"Læs mig": [["Kære alle"]], "Gemt": [["Gruppe"], ["X"]], "Mål": GOALS, "Tom": []}
    assert table_text(xlsx(tmp_path / "a.xlsx", sheets, hidden=["Gemt"])).sheet == "Mål"
    assert table_text(xlsx(tmp_path / "b.xlsx", {"Tom": [], "Liste": [["Nord"], ["Syd"]]})).text == "Nord\nSyd"


def test_a_cell_merged_downwards_stands_for_each_of_its_rows(tmp_path: Path) -> None:
    cells: Cells = [["Mål", "Gruppe", "Antal"], ["Cykler", "Nord", 6], [None, "Syd", 5.0], [None, "Øst", "7 pers."]]
    found = understood(table_text(xlsx(tmp_path / "a.xlsx", {"A": cells}, merged=["A2:A3", "B2:C2"])).text, EMPTY)
    assert groups_of(found) == [("Nord", 1, 6), ("Syd", 1, 5), ("Øst", 1, 7)]
    assert [len(one.said) for one in found.lines if one.part == "group"] == [
        2,
        2,
        3,
    ]  # only the last took it from above


def test_cells_with_line_ends_tabs_and_marks_stay_cells(tmp_path: Path) -> None:
    cells: Cells = [["Mål", "Replik"], ['Et "mål"\tmed\nlidt af hvert', "Ja"]]
    found = understood(table_text(xlsx(tmp_path / "a.xlsx", {"A": cells})).text, EMPTY)
    assert goals_of(found) == [(1, 'Et "mål" med lidt af hvert', ("Ja",))]


def test_ticks_days_and_numbers_are_written_as_they_are_read_on_the_screen(tmp_path: Path) -> None:
    cells: Cells = [[True, False, 6.5, 7, date(2029, 5, 31)]]
    assert table_text(xlsx(tmp_path / "a.xlsx", {"A": cells})).text == "ja\tnej\t6.5\t7\t2029-05-31"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_of_any_office_is_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "mål.csv"
    file.write_bytes("Nr;Mål;Replik\r\n1;Flere børn cykler;„Jeg tør“\r\n2;Færre biler;\r\n".encode(encoding))
    assert goals_of(understood(table_text(file).text, EMPTY)) == EXPECTED


def test_what_is_no_table_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "not.xlsx").write_bytes(b"PK\x03\x04 but not really")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "huge.csv").write_bytes(b"x" * 20_000_001)
    for name in ("not.xlsx", "photo.jpg"):
        with pytest.raises(DayFileError, match=f"Filen {name} kan ikke læses som et regneark"):
            table_text(tmp_path / name)
    with pytest.raises(DayFileError, match="er for stor"):
        table_text(tmp_path / "huge.csv")
    with pytest.raises(DayFileError, match="findes ikke"):
        table_text(tmp_path / "none.xlsx")
    with pytest.raises(DayFileError, match="er tomt"):
        table_text(xlsx(tmp_path / "empty.xlsx", {"A": []}))


def test_the_command_prints_the_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = xlsx(tmp_path / "a.xlsx", {"Mål": [["Mål"], ["Cykler"]]})
    assert main(["read-table", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"text": "Mål\nCykler", "sheet": "Mål"}
    assert main(["read-table", str(file)]) == 0
    assert capsys.readouterr().out == "Mål\nCykler\n"
    assert main(["read-table", str(tmp_path / "none.ods"), "--lang", "en"]) == BAD_FILE
    assert "none.ods" in capsys.readouterr().err
