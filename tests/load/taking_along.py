"""How long the windows' thread is held while a day of 300 people is exported in every format.

python -m tests.load.taking_along [--phones 300] [--file DAY]

The demo day is rehearsed, opened in the real windows with its heart, and exported from the console. A beat of 5 ms in
the windows' own thread notes when it comes and what the thread has worked since the one before. The floor is the same
windows for as long with nothing exported.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.load.report import BINDING, Figure, tell
from workshop.client import run_file_path

ROOT = Path(__file__).parents[2]
DAY = ROOT / "assets" / "templates" / "demo_day.yaml"
BEAT_MS = 5
HELD_MS = 50.0
WITHIN_S = 180


def rehearsed(folder: Path, phones: int) -> Path:
    """The file of a day on which so many have taken part."""
    rehearse = [sys.executable, "-m", "workshop", "rehearse", str(DAY), "--out", str(folder), "--phones", str(phones)]
    subprocess.run(rehearse, cwd=ROOT, check=True, capture_output=True)
    return folder / "day.guldkaramel"


def watched(file: Path, settings: Path) -> tuple[list[tuple[float, float]], list[tuple[float, float]], float]:
    """The beats (when, and what the thread has worked until then, in s) while it is exported, and while it is not.

    Last the time that the export took, in s.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtCore import QSettings, Qt, QTimer

    from ui.exporting import FORMATS
    from ui.main import Windows, new_application

    application = new_application()
    application.setQuitOnLastWindowClosed(False)
    windows = Windows(application, "da", QSettings(str(settings), QSettings.Format.IniFormat))
    windows.start.opened_at_once(file)
    windows.show()
    beats: list[tuple[float, float]] = []
    beat = QTimer(windows, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
    beat.timeout.connect(lambda: beats.append((time.perf_counter(), time.thread_time())))

    def until(true: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + WITHIN_S
        while not true():
            assert time.monotonic() < end, what
            application.processEvents()
            time.sleep(0.0005)

    until(lambda: windows.console.ready, "the day is shown")
    began = time.monotonic()
    until(lambda: time.monotonic() - began > 3, "they have settled")
    for name in FORMATS:
        windows.exporting.choose(name, True)
    beat.start()
    began = time.monotonic()
    windows.exporting.save()
    until(lambda: not windows.exporting.property("busy"), "it is written")
    took = time.monotonic() - began
    busy, calm_from = list(beats), len(beats)
    assert windows.exporting.property("problems") == []
    assert len(windows.exporting.property("saved")) == len(FORMATS)
    began = time.monotonic()
    until(lambda: time.monotonic() - began > took, "as long with nothing to do")
    calm = beats[calm_from:]
    windows.commands.stop_day()
    until(lambda: not run_file_path(file).exists(), "the heart has stopped")
    windows.close()
    return busy, calm, took


def held(beats: list[tuple[float, float]], column: int) -> float:
    """The longest between two beats beyond the beat itself by the clock (0), or worked by the thread (1); in ms."""
    longest = max((1000 * (after[column] - before[column]) for before, after in pairwise(beats)), default=0.0)
    return max(0.0, longest - (BEAT_MS if column == 0 else 0))


def main() -> list[Figure]:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", type=int, default=300)
    parser.add_argument("--file", type=Path, help="a day that has been, instead of a rehearsal")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        file = asked.file or rehearsed(Path(folder) / "day", asked.phones)
        busy, calm, took = watched(file, Path(folder) / "settings.ini")
    figures = [
        Figure("all five formats", took, "s"),
        Figure(
            "worked by the windows' thread at a stretch",
            held(busy, 1),
            "ms",
            goal=HELD_MS,
            floor=held(calm, 1),
            allowed=BINDING,
        ),
        Figure("held by the clock, others' work counted in", held(busy, 0), "ms", floor=held(calm, 0)),
    ]
    return tell("taking_along", figures)


if __name__ == "__main__":
    main()
