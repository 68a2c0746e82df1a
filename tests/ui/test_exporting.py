"""What leaves the room, from the console: formats are chosen, written while the day runs, stopped and found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from tests.ui.windows_under_test import WITHIN_MS, Console, HeartUnderTest
from ui.exporting import FORMATS, ExportModel
from ui.language import Language

ALL = {"pdf": b"%PDF", "html": b"<!DOCTYPE html>", "docx": b"PK", "xlsx": b"PK", "csv": b"PK"}
STOPPED_AT_ONCE = "Stoppet. Det, der lå der i forvejen, er urørt."
STOPPED_LATER = "Stoppet. Det, der nåede at blive skrevet, er gemt. Resten er urørt."
ENDED_WITHIN_MS = 4 * WITHIN_MS


@pytest.fixture
def exporting(day: Path, words: Language) -> Iterator[ExportModel]:
    model = ExportModel(lambda: "", words)
    model.about(day)
    yield model
    model.close()


def chooses_all(exporting: ExportModel) -> None:
    for name in FORMATS:
        exporting.choose(name, True)


def read(exporting: ExportModel, name: str) -> object:
    return exporting.property(name)


def ends(qtbot: QtBot, exporting: ExportModel) -> None:
    qtbot.waitUntil(lambda: not read(exporting, "busy"), timeout=ENDED_WITHIN_MS)


def test_every_format_lies_beside_the_file_and_that_is_told(qtbot: QtBot, exporting: ExportModel, day: Path) -> None:
    told: list[str] = []
    shares: list[float] = []
    exporting.told.connect(lambda said, _file: told.append(said))
    exporting.changed.connect(lambda: shares.append(float(str(read(exporting, "share")))))
    chooses_all(exporting)
    exporting.save()
    exporting.save()
    ends(qtbot, exporting)
    assert read(exporting, "saved") == [
        "day - chefforum.pdf", "day - chefforum.html", "day - chefforum.docx", "day - tabeller.xlsx",
        "day - tabeller.zip",
    ]  # fmt: skip
    for name, begins in zip(read_list(exporting, "saved"), ALL.values(), strict=True):
        assert day.with_name(name).read_bytes().startswith(begins)
    assert told == ["5 filer er gemt ved siden af dagens."]
    assert read(exporting, "share") == 1
    assert len(set(shares)) > 5


def read_list(exporting: ExportModel, name: str) -> list[str]:
    found = read(exporting, name)
    assert isinstance(found, list)
    return found


def test_what_is_not_chosen_is_not_written(qtbot: QtBot, exporting: ExportModel) -> None:
    exporting.choose("csv", True)
    exporting.choose("pdf", False)
    exporting.save()
    ends(qtbot, exporting)
    assert read(exporting, "saved") == ["day - tabeller.zip"]
    exporting.choose("csv", False)
    exporting.save()
    assert not read(exporting, "busy")


def test_it_can_be_stopped_and_the_old_files_are_whole(qtbot: QtBot, exporting: ExportModel, day: Path) -> None:
    told: list[str] = []
    exporting.told.connect(lambda said, _file: told.append(said))
    chooses_all(exporting)
    old = [day.parent / f"day - tabeller.{ending}" for ending in ("xlsx", "zip")]
    for path in old:
        path.write_bytes(b"old")
    exporting.save()
    qtbot.waitUntil(lambda: bool(read(exporting, "share")), timeout=WITHIN_MS)
    exporting.cancel()
    exporting.cancel()
    assert read(exporting, "stopped")
    ends(qtbot, exporting)
    assert told == [STOPPED_LATER if read_list(exporting, "saved") else STOPPED_AT_ONCE]
    assert read(exporting, "problems") == []
    assert [path.read_bytes() for path in old] == [b"old", b"old"]
    assert not [one for one in day.parent.iterdir() if one.name.startswith(".day -")]


def test_what_went_wrong_is_told_beside_what_went_well(qtbot: QtBot, exporting: ExportModel, day: Path) -> None:
    (day.parent / "day - tabeller.xlsx").mkdir()
    exporting.choose("xlsx", True)
    exporting.choose("csv", True)
    exporting.choose("pdf", False)
    exporting.save()
    ends(qtbot, exporting)
    assert read(exporting, "saved") == ["day - tabeller.zip"]
    [problem] = read_list(exporting, "problems")
    assert "day - tabeller.xlsx" in problem
    assert "urørt" in problem


def test_who_watches_is_told_once_and_who_has_laid_the_sheet_away_where_it_lies(
    qtbot: QtBot, exporting: ExportModel, day: Path
) -> None:
    told: list[tuple[str, str]] = []
    exporting.told.connect(lambda said, file: told.append((said, file)))
    exporting.choose("csv", True)
    exporting.choose("pdf", False)
    exporting.watch(True)
    exporting.save()
    ends(qtbot, exporting)
    assert told == []
    exporting.watch(False)
    exporting.save()
    ends(qtbot, exporting)
    assert told == [("1 fil er gemt ved siden af dagens.", str(day.with_name("day - tabeller.zip")))]


def test_names_and_sentences_are_in_the_windows_language(
    qtbot: QtBot, exporting: ExportModel, words: Language, day: Path
) -> None:
    day.write_bytes(b"no day at all")
    words.speak("en")
    exporting.save()
    ends(qtbot, exporting)
    assert read_list(exporting, "problems")
    assert "filen" not in str(read(exporting, "problems")).casefold()


def test_closing_while_it_is_written_speaks_to_nobody(exporting: ExportModel) -> None:
    told: list[str] = []
    exporting.told.connect(lambda said, _file: told.append(said))
    exporting.save()
    exporting.close()
    assert told == []


class Shown(QObject):
    """What the system would have shown in its own windows."""

    def __init__(self) -> None:
        super().__init__()
        self.folders: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        """Note it."""
        self.folders.append(url.toLocalFile())


@pytest.mark.windows
def test_from_the_console_while_the_day_runs(console: Console, heart: HeartUnderTest) -> None:
    console.attach(heart)
    console.windows.exporting.about(heart.file)
    console.clicks("Tag dagen med")
    console.waits(lambda: console.sees("til at skrive videre i"), "what each format is for")
    console.clicks("Regneark")
    console.clicks("Gem 2 filer")
    console.waits(lambda: console.sees("Gemt i"), "where they lie")
    assert not console.windows.commands.line, "said once"
    assert console.sees("day - chefforum.pdf")
    assert (heart.file.parent / "day - tabeller.xlsx").exists()
    assert heart.is_running
    console.waits(lambda: console.item("Åbn mappen").hasActiveFocus(), "the keyboard, where it goes on")
    shown = Shown()
    QDesktopServices.setUrlHandler("file", shown, "show")
    try:
        console.clicks("Åbn mappen")
        console.waits(lambda: shown.folders == [str(heart.file.parent)], "the folder")
    finally:
        QDesktopServices.unsetUrlHandler("file")
