"""How long from the start of the process to the first frame, and how much memory: a bare window, and both of ours.

python -m tests.load.first_frame [--times 5]

Ours show the running step of a day whose heart is there already. The floor is a bare QML window with Controls. What
they weigh is asked of the product's own command, with nothing of the measuring in it, once it no longer grows.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psutil

from tests.load.hall import Hall
from tests.load.machine import MEMORY, Heart, heart
from tests.load.report import BINDING, Figure, medians, tell
from workshop.client import read_run_file, run_file_path

BEGAN = "FIRST_FRAME_BEGAN_NS"
STEADY_S = 5
"""Windows that have weighed the same for so long are through with what they do to begin."""
BARE = 'import QtQuick.Controls\nApplicationWindow { visible: true; width: 640; height: 480; Button { text: "x" } }'


def told_and_gone(exit_now: Callable[[], None]) -> None:
    """Print the time since the process was asked for, in ms, and its share of the memory (PSS), in MB."""
    taken = (time.monotonic_ns() - int(os.environ[BEGAN])) / 1e6
    print(f"{taken:.0f} {psutil.Process().memory_full_info().pss / 1e6:.0f}", flush=True)
    exit_now()


def bare() -> None:
    """A window of Qt's own, with one button."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    application = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    engine.loadData(BARE.encode())
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.frameSwapped.connect(lambda: told_and_gone(lambda: os._exit(0)))
    application.exec()


def ours(run_file: str) -> None:
    """Both windows, attached to a heart that runs."""
    from PySide6.QtCore import QSettings
    from PySide6.QtQuick import QQuickWindow

    from ui.fonts import register_fonts
    from ui.main import Windows, new_application

    info = read_run_file(Path(run_file))
    assert info is not None
    application = new_application()
    with TemporaryDirectory() as folder:
        windows = Windows(application, "da", QSettings(f"{folder}/s.ini", QSettings.Format.IniFormat))
        windows.start.skip()
        windows.attach(info)
        register_fonts()
        windows.show()
        painted: set[int] = set()

        def frame(window: QQuickWindow) -> None:
            if windows.console.ready:
                painted.add(id(window))
            if len(painted) == 2:
                told_and_gone(lambda: os._exit(0))

        both = (windows.console_window, windows.projector_window)
        for window in both:
            window.frameSwapped.connect(lambda window=window: frame(window))
        application.exec()


def once(*arguments: str) -> tuple[float, float]:
    """A child's time in ms and memory in MB."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    environment[BEGAN] = str(time.monotonic_ns())
    child = subprocess.run(
        [sys.executable, "-m", "tests.load.first_frame", *arguments],
        env=environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    taken, memory = child.stdout.split()
    return float(taken), float(memory)


def settled(the_heart: Heart) -> tuple[float, float]:
    """The shares of the memory, in MB, of the windows that `guldkaramel FILE` opens on a day that runs, and of its
    heart, when the windows' two streams are open and what they weigh no longer changes.
    """
    with TemporaryDirectory() as folder:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        environment["XDG_CONFIG_HOME"] = folder
        windows = subprocess.Popen([sys.executable, "-m", "workshop", str(the_heart.file)], env=environment)
        try:
            process, seen = psutil.Process(windows.pid), [0.0] * STEADY_S
            until = time.monotonic() + 60
            while len(process.net_connections("tcp")) < 2 or max(seen) - min(seen) > 1:
                assert time.monotonic() < until, "the windows never came to rest"
                time.sleep(1)
                seen = [*seen[1:], process.memory_full_info().pss / 1e6]
            return seen[-1], the_heart.pss_mb
        finally:
            windows.terminate()
            windows.wait(20)


def measure(times: int) -> list[Figure]:
    """Medians, the two taking turns."""
    with heart(MEMORY, 100) as the_heart:
        run_file = str(run_file_path(the_heart.file))
        rows = [(once("--bare"), once("--ours", run_file)) for _ in range(times)]
        memory = median(sum(settled(the_heart)) for _ in range(times))
    floor = median(one[0] for one, _ in rows)
    taken = median(one[0] for _, one in rows)
    floor_mb = median(one[1] for one, _ in rows)
    return [
        Figure("both windows: first frame of the running step", taken, "ms", 2 * floor, floor=floor, allowed=BINDING),
        Figure("both windows: the running step, at all", taken, "ms", 1500.0),
        Figure("both windows and an idle heart: memory (PSS)", memory, "MB", 250.0, floor=floor_mb),
    ]


async def with_a_hall(phones: int) -> list[Figure]:
    """The memory of both windows and the heart while a hall of phones has its streams open and has voted."""
    with heart(MEMORY, phones) as the_heart:
        hall = Hall(the_heart)
        await hall.fill(phones)
        await hall.open_visits(5)
        await hall.connect(lines=True, streams=True)
        windows_mb, heart_mb = await asyncio.to_thread(settled, the_heart)
    name = f"both windows and a heart with {phones} phones: memory (PSS)"
    return [Figure(name, windows_mb + heart_mb, "MB", 250.0, floor=windows_mb)]


def main() -> list[Figure]:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("--ours")
    asked = parser.parse_args()
    if asked.bare:
        bare()
    elif asked.ours:
        ours(asked.ours)
    else:
        in_a_hall = medians(asked.times, lambda: asyncio.run(with_a_hall(1000)))
        return tell("first_frame", [*measure(asked.times), *in_a_hall])
    return []


if __name__ == "__main__":
    main()
