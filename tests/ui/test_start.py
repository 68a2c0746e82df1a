"""The start screen: the real command line tells it what there is and makes what is asked for."""

from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest
from filelock import FileLock
from PySide6.QtCore import QSettings, QUrl
from pytestqt.qtbot import QtBot

from tests.server.house import new_file
from tests.ui.windows_under_test import WITHIN_MS, Console
from ui.language import Language
from ui.start import MOST_RECENT, RECENT, StartModel, about_template, last_line, read_json
from workshop.client import read_run_file, run_file_path

pytestmark = pytest.mark.windows


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings of the test's own."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def start(qtbot: QtBot, settings: QSettings) -> Iterator[StartModel]:
    """A start screen."""
    assert qtbot is not None
    the_start = StartModel(settings, Language())
    yield the_start
    the_start.close()


def test_a_file_that_is_opened_is_the_first_of_the_recent_ones_and_only_once(
    start: StartModel, settings: QSettings, tmp_path: Path
) -> None:
    files = [new_file(tmp_path / f"{number}.guldkaramel") for number in range(MOST_RECENT + 2)]
    opened: list[Path] = []
    start.opened_file.connect(opened.append)
    for file in [*files, files[3]]:
        start.open_url(QUrl.fromLocalFile(str(file)))
    assert opened == [*files, files[3]]
    assert start.opened
    recent = settings.value(RECENT)
    assert isinstance(recent, list)
    assert recent[0] == str(files[3])
    assert len(recent) == MOST_RECENT == len(set(recent))


def test_recent_files_are_shown_with_their_title_and_state(
    qtbot: QtBot, start: StartModel, settings: QSettings, tmp_path: Path
) -> None:
    file = new_file(tmp_path / "day.guldkaramel")
    settings.setValue(RECENT, [str(file)])
    assert start.recent[0]["title"] == "day", "its name, until it is known"
    start.look()
    qtbot.waitUntil(lambda: start.recent[0]["title"] == "Udviklingsdag", timeout=WITHIN_MS)
    assert start.recent[0]["state"] == "Ikke begyndt"


def test_a_recent_file_that_is_gone_is_told_and_forgotten(
    start: StartModel, settings: QSettings, tmp_path: Path
) -> None:
    settings.setValue(RECENT, [str(tmp_path / "gone.guldkaramel")])
    start.open_path(str(tmp_path / "gone.guldkaramel"))
    assert "gone.guldkaramel" in start.message
    assert not start.opened
    assert start.recent == []


def test_the_demo_day_is_made_the_first_time_and_opened(qtbot: QtBot, start: StartModel) -> None:
    start.look()
    qtbot.waitUntil(lambda: len(start.templates) > 0, timeout=WITHIN_MS)
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS) as opened:
        start.try_demo()
        assert start.busy
    assert opened.args[0].exists()
    assert not start.busy
    before = opened.args[0].stat().st_mtime_ns
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS):
        start.try_demo()
    assert opened.args[0].stat().st_mtime_ns == before
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS) as anew:
        start.begin_demo_anew()
    assert anew.args[0].exists()
    assert anew.args[0] != opened.args[0]
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS) as again:
        start.try_demo()
    assert again.args[0] == anew.args[0], "the newest is the one that is under way"


def test_a_new_day_is_made_from_a_template_where_it_was_chosen_to_lie(
    qtbot: QtBot, start: StartModel, tmp_path: Path
) -> None:
    start.look()
    qtbot.waitUntil(lambda: len(start.templates) > 0, timeout=WITHIN_MS)
    file = tmp_path / "ny.guldkaramel"
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS) as opened:
        start.make(start.templates[0]["id"], QUrl.fromLocalFile(str(file)))
    assert opened.args[0] == file
    assert file.exists()


def test_a_file_that_cannot_be_run_brings_the_start_screen_back_with_the_reason(
    console: Console, tmp_path: Path
) -> None:
    file = tmp_path / "brev.guldkaramel"
    file.write_text("Kære alle", encoding="utf-8")
    console.windows.start.open_path(str(file))
    console.waits(lambda: console.sees("Dagen kan ikke startes."), "the reason")
    assert console.sees("Prøv demodagen")
    assert console.windows.start.recent == [], "it is not offered again"


def test_a_day_that_other_windows_have_open_is_not_opened_twice(console: Console, tmp_path: Path) -> None:
    file = new_file(tmp_path / "day.guldkaramel")
    path = run_file_path(file).with_suffix(".windows.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path):
        console.windows.start.open_path(str(file))
        console.waits(lambda: console.sees("Dagen er allerede åben i et andet vindue."), "the reason")
    assert not console.windows.start.opened
    assert read_run_file(run_file_path(file)) is None


def test_a_template_is_told_in_hours_and_exercises() -> None:
    words = NullTranslations()
    assert about_template({"minutes": 375, "exercises": ["a"]}, words) == "6 t 15 min · 1 øvelse"
    assert about_template({"minutes": 360, "exercises": ["a", "b"]}, words) == "6 timer · 2 øvelser"
    assert about_template({"minutes": 180, "exercises": []}, words) == "3 timer"


def test_what_a_command_says_is_read_with_care() -> None:
    assert last_line("linje\nsidste æ\n".encode()) == "sidste æ"
    assert last_line(b"") == ""
    assert read_json(b'{"a":1}') == {"a": 1}
    assert read_json(b"Traceback") is None
