"""Where the projector's window goes with one screen, with two, and when one is unplugged.

Qt reads its screens once, so each set of screens gets a process of its own, which plays scenes of `screen_scenes.py`.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize

from ui import screens

pytestmark = pytest.mark.windows
SCENES = Path(__file__).parent / "screen_scenes.py"
PLUG_SCENES = SCENES.with_name("plug_scenes.py")
ROOT = Path(__file__).parents[2]
CONSOLE, PROJECTOR = ("Konsol", 0, 1366, 768), ("Epson", 1366, 1920, 1080)


def play(screens: str, platform: str, scenes: Path = SCENES, **environment: str) -> None:
    """Play the scenes that are marked for those screens, with Qt on that platform."""
    run = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", screens, str(scenes)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": platform, **environment}
    done = subprocess.run(run, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=110, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def offscreen(folder: Path, *screens: tuple[str, int, int, int]) -> str:
    """Qt's platform without a screen, made to believe in these: name, x, width, height."""
    config = folder / "screens.json"
    rows = [
        {"name": n, "x": x, "y": 0, "width": w, "height": h, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for n, x, w, h in screens
    ]
    config.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": rows}), encoding="utf-8")
    return f"offscreen:configfile={config}"


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1440, 900), (1280, 720)])
def test_the_console_begins_within_a_laptops_screen_with_its_frame(width: int, height: int) -> None:
    available = QRect(0, 0, width, height - 40)
    place = screens.within(available)
    assert place is not None
    assert available.contains(place)
    assert place.top() >= screens.FRAME_TOP


def test_the_console_is_placed_by_the_system_where_there_is_room_and_never_smaller_than_it_can_be_read() -> None:
    assert screens.within(QRect(100, 0, 2560, 1440)) is None
    place = screens.within(QRect(0, 0, 800, 480))
    assert place is not None
    assert place.size() == QSize(*screens.SMALLEST)


def test_at_twice_the_size_a_full_hd_screen_holds_the_console_from_top_to_foot() -> None:
    available = QRect(0, 0, 1920 // 2, 1080 // 2)
    place = screens.within(available)
    assert place is not None
    assert place.height() <= available.height() - screens.FRAME_TOP
    assert place.width() == available.width()


def test_with_one_screen(tmp_path: Path) -> None:
    play("with_one_screen", offscreen(tmp_path, CONSOLE))


def test_with_several_screens(tmp_path: Path) -> None:
    play("with_several_screens", offscreen(tmp_path, CONSOLE, PROJECTOR, ("Sidesal", 3286, 1024, 768)))


@pytest.fixture
def display() -> Iterator[str]:
    """A real display server with room for a console and a projector."""
    if shutil.which("Xvfb") is None or shutil.which("xrandr") is None:
        pytest.skip("needs Xvfb and xrandr")
    read, write = os.pipe()
    server = ["Xvfb", "-displayfd", str(write), "-screen", "0", "3286x1080x24", "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(server, pass_fds=[write], stderr=subprocess.DEVNULL) as process:
        os.close(write)
        with os.fdopen(read) as told:
            name = f":{told.readline().strip()}"
        environment = {**os.environ, "DISPLAY": name}
        for monitor in ("KONSOL 1366/361x768/203+0+0 screen", "PROJ 1920/500x1080/300+1366+0 none"):
            subprocess.run(["xrandr", "--setmonitor", *monitor.split()], env=environment, check=True)
        yield name
        process.terminate()


def test_unplugged_and_plugged_in_again(display: str) -> None:
    play("with_a_plug", "xcb", DISPLAY=display)


def test_unplugged_and_plugged_in_again_in_the_middle_of_every_exercise(display: str) -> None:
    play("plug", "xcb", PLUG_SCENES, DISPLAY=display)
