"""The windows and the heart as the two processes that they are: either may die, and the day goes on."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from tests.server.house import new_file
from tests.ui.windows_under_test import ROOT, WITHIN_MS, Console, HeartUnderTest, end_of
from ui.heart import is_running
from ui.main import NO_SCREEN
from workshop.client import RunInfo, read_run_file, run_file_path

pytestmark = pytest.mark.windows


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """A day file; the heart that the windows start for it is stopped at the end."""
    the_file = new_file(tmp_path / "day.guldkaramel")
    yield the_file
    info = read_run_file(run_file_path(the_file))
    if info is not None:
        end_of(info.pid)


def heart_of(file: Path) -> RunInfo | None:
    return read_run_file(run_file_path(file))


def listens(windows: subprocess.Popen[bytes], info: RunInfo | None) -> bool:
    """Whether both of the windows' streams are open at that heart."""
    if info is None:
        return False
    lines = psutil.Process(windows.pid).net_connections("tcp")
    return sum(1 for one in lines if one.raddr and one.raddr.port == info.port and one.status == "ESTABLISHED") >= 2


def open_windows(file: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "workshop", str(file)], cwd=ROOT, env={**os.environ})


def test_windows_that_are_killed_leave_the_heart_running_and_come_back_to_it(qtbot: QtBot, file: Path) -> None:
    with open_windows(file) as windows:
        qtbot.waitUntil(lambda: listens(windows, heart_of(file)), timeout=2 * WITHIN_MS)
        windows.kill()
    info = heart_of(file)
    assert info is not None
    assert psutil.pid_exists(info.pid)
    with open_windows(file) as windows:
        qtbot.waitUntil(lambda: listens(windows, info), timeout=2 * WITHIN_MS)
        windows.kill()
    assert heart_of(file) == info


def test_a_heart_that_is_killed_comes_back_to_the_same_step_with_what_waited(console: Console, file: Path) -> None:
    windows = console.windows
    windows.start.open_path(str(file))
    console.waits(lambda: windows.console.ready and windows.store.connected, "the day")
    windows.commands.go("signs")
    console.waits(lambda: windows.console.step["id"] == "signs", "the sign cards")
    info = heart_of(file)
    assert info is not None
    psutil.Process(info.pid).kill()
    windows.commands.write("sign_cards.write", {"group": "m1", "text": "Mens den var væk"})
    console.waits(lambda: windows.console.heart_line, "a calm line")
    console.waits(lambda: windows.store.connected and windows.store.waiting == 0, "it has come back")
    console.waits(lambda: console.sees("Mål 1: T1 er skrevet"), "what waited")
    assert windows.console.step["id"] == "signs"
    assert windows.console.heart_line == ""


def test_a_day_that_is_stopped_is_not_started_again(console: Console, file: Path) -> None:
    windows = console.windows
    windows.start.open_path(str(file))
    console.waits(lambda: windows.console.ready and windows.store.connected, "the day")
    info = heart_of(file)
    assert info is not None
    console.window.close()
    console.clicks("Stop dagen")
    console.waits(lambda: not console.window.isVisible(), "closed")
    console.waits(lambda: not is_running(info.pid), "stopped")
    assert heart_of(file) is None


def test_where_there_is_no_screen_it_says_what_works_without(file: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    without = {name: value for name, value in os.environ.items() if name not in screens}
    opening = [sys.executable, "-m", "workshop", str(file)]
    done = subprocess.run(opening, cwd=ROOT, env=without, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == NO_SCREEN
    assert "guldkaramel serve" in done.stderr
    assert heart_of(file) is None


def test_in_english_the_console_speaks_english(
    qtbot: QtBot, heart: HeartUnderTest, tmp_path: Path, closed: list[Console]
) -> None:
    console = Console(qtbot, tmp_path / "settings.ini", lang="en")
    closed.append(console)
    try:
        console.attach(heart)
        console.waits(lambda: console.windows.console.saved.startswith("saved"), "saved")
    finally:
        console.close()


LOADED = """
import sys
import ui.main
def told(file, lang=None):
    print(file, lang, any(name.startswith(("workshop.server", "PIL")) for name in sys.modules))
    return 0
ui.main.run = told
from workshop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([], "None None False"),
        (["open"], "None None False"),
        (["dag.guldkaramel"], "dag.guldkaramel None False"),
        (["open", "dag.guldkaramel"], "dag.guldkaramel None False"),
        (["open", "dag.guldkaramel", "--lang", "en"], "dag.guldkaramel en True"),
    ],
)
def test_windows_that_are_opened_load_nothing_of_the_heart_and_no_pillow(given: list[str], told: str) -> None:
    run = [sys.executable, "-c", LOADED, *given]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == told
