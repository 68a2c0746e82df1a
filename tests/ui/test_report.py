"""What is printed for the day: written beside the file by a process of its own, told in a sentence."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.windows_under_test import WITHIN_MS
from ui.language import Language
from ui.report import ReportModel
from workshop.planning.day_file import read_day_file


@pytest.fixture
def report(day: Path, words: Language) -> Iterator[ReportModel]:
    model = ReportModel(lambda: "", words)
    model.about(day)
    yield model
    model.close()


def test_the_run_sheet_lies_beside_the_file_and_that_is_told(qtbot: QtBot, report: ReportModel, day: Path) -> None:
    told: list[str] = []
    files: list[str] = []
    report.told.connect(lambda said, _file: told.append(said))
    report.told.connect(lambda _said, file: files.append(file))
    report.save_run_sheet()
    report.save_run_sheet()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=2 * WITHIN_MS)
    pdf = day.parent / "day - drejebog.pdf"
    assert pdf.read_bytes().startswith(b"%PDF")
    assert str(pdf) in told[-1]
    assert files == ["", str(pdf)], "its folder can be opened once it is there"
    assert not report.property("busy")


def test_the_run_sheet_and_the_plan_lie_beside_the_file_too(qtbot: QtBot, report: ReportModel, day: Path) -> None:
    told: list[str] = []
    report.told.connect(lambda said, _file: told.append(said))
    report.save_run_sheet()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=2 * WITHIN_MS)
    assert (day.parent / "day - drejebog.pdf").read_bytes().startswith(b"%PDF")
    report.save_day_file()
    qtbot.waitUntil(lambda: len(told) == 4, timeout=2 * WITHIN_MS)
    assert read_day_file(day.parent / "day - plan.yaml").plan.groups
    assert "day - plan.yaml" in told[-1]


def test_the_command_that_writes_speaks_the_windows_language(
    qtbot: QtBot, report: ReportModel, words: Language, day: Path
) -> None:
    told: list[str] = []
    report.told.connect(lambda said, _file: told.append(said))
    words.speak("en")
    (day.parent / "day - run sheet.pdf").mkdir()
    report.save_run_sheet()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=2 * WITHIN_MS)
    assert told[-1].startswith("The file could not be written to ")


def test_what_went_wrong_is_told_and_another_try_is_free(qtbot: QtBot, report: ReportModel, day: Path) -> None:
    (day.parent / "day - drejebog.pdf").mkdir()
    told: list[str] = []
    report.told.connect(lambda said, _file: told.append(said))
    report.save_run_sheet()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=2 * WITHIN_MS)
    assert "drejebog.pdf" in told[-1]
    assert not report.property("busy")


def test_a_written_file_that_could_not_be_noted_is_told_as_such(
    qtbot: QtBot, report: ReportModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "Den er skrevet, men kunne ikke noteres."
    command = [sys.executable, "-c", f"import sys; print({said!r}, file=sys.stderr)"]
    monkeypatch.setattr("ui.errands.own_command", lambda *_arguments: command)
    told: list[str] = []
    report.told.connect(lambda said, _file: told.append(said))
    report.save_run_sheet()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=2 * WITHIN_MS)
    assert told[-1] == said


def test_closing_while_it_is_written_speaks_to_nobody(report: ReportModel) -> None:
    told: list[str] = []
    report.told.connect(lambda said, _file: told.append(said))
    report.save_run_sheet()
    report.close()
    assert len(told) == 1
