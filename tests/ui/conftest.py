"""What the windows' tests share: the typefaces, a real heart, and the real windows over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.server.house import new_file
from tests.ui.room_under_test import Room
from tests.ui.windows_under_test import Console, HeartUnderTest
from ui.fonts import TEXT, register_fonts
from ui.language import Language


@pytest.fixture(scope="session")
def typefaces(qapp: QApplication) -> list[str]:
    """The families that the windows can write in."""
    assert qapp is not None
    register_fonts()
    return QFontDatabase.families()


@pytest.fixture
def words() -> Language:
    """What the windows speak."""
    return Language()


@pytest.fixture
def day(tmp_path: Path) -> Path:
    """The file of a day that nobody has open, alone in a folder."""
    folder = tmp_path / "dage"
    folder.mkdir()
    return new_file(folder / "day.guldkaramel")


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart with a day of its own, stopped at the end."""
    the_heart = HeartUnderTest(tmp_path)
    yield the_heart
    the_heart.stop()


@pytest.fixture(scope="session")
def closed() -> list[Console]:
    """Windows that have been closed. A program has one set of them for life; were several collected while the next are
    loaded, Qt would take the process down.
    """
    return []


@pytest.fixture
def console(qtbot: QtBot, typefaces: list[str], tmp_path: Path, closed: list[Console]) -> Iterator[Console]:
    """The windows, with no day yet."""
    assert TEXT in typefaces
    the_console = Console(qtbot, tmp_path / "settings.ini")
    yield the_console
    the_console.close()
    closed.append(the_console)


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[Room]:
    """One window for all scenes of a module: a scene must come clean after any other."""
    assert qapp is not None
    register_fonts()
    shown = Room()
    yield shown
    shown.close()


@pytest.fixture
def room(window: Room, qtbot: QtBot) -> Room:
    """The window, as new."""
    window.begin(qtbot)
    return window
