"""The file of sheets: by the programme, the same each time, and nothing where there is nothing to print."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports.sheets.catalogue import CATALOGUE
from exports.sheets.document import write_sheets
from tests.day_under_test import DayUnderTest
from tests.exercises.test_iglo import act, day_with
from tests.exports.pdf.reading import Reading
from tests.server.house import new_file
from workshop.cli import main
from workshop.export_verb import NO_SHEETS, NOT_WRITTEN


def test_a_day_without_such_an_exercise_has_no_file_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not write_sheets(DayUnderTest().state, tmp_path / "ark.pdf")
    file = new_file(tmp_path / "day.guldkaramel")
    assert main(["export", str(file), "--sheets", str(tmp_path / "ark.pdf")]) == NO_SHEETS
    assert "Ingen af dagens øvelser har ark til udskrift." in capsys.readouterr().err
    assert not (tmp_path / "ark.pdf").exists()


def test_the_command_writes_them_or_tells_why_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = new_file(tmp_path / "day.guldkaramel", day_with().state.plan)
    assert main(["export", str(file), "--sheets", str(tmp_path / "ark.pdf")]) == 0
    assert (tmp_path / "ark.pdf").read_bytes().startswith(b"%PDF")
    assert main(["export", str(file), "--sheets", str(tmp_path / "none" / "ark.pdf")]) == NOT_WRITTEN
    assert "ark.pdf" in capsys.readouterr().err


def test_the_same_day_gives_the_same_bytes(tmp_path: Path) -> None:
    day = day_with()
    act(day, "group", day.joins("a"))
    for name in ("one.pdf", "other.pdf"):
        assert write_sheets(day.state, tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "other.pdf").read_bytes()


def test_every_page_says_which_day_it_is_of_and_the_file_has_a_title(tmp_path: Path) -> None:
    write_sheets(day_with().state, tmp_path / "ark.pdf")
    found = Reading(tmp_path / "ark.pdf")
    assert "".join(found.artifacts).count("12. marts 2024") == found.pages
    assert str(found.pdf.docinfo["/Title"]) == "Ark til udskrift · Udviklingsdag"
    assert found.unmarked == ""


def test_no_exercise_has_sheets_twice() -> None:
    kinds = [one.kind for one in CATALOGUE]
    assert len(set(kinds)) == len(kinds)
