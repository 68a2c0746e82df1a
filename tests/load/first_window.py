"""The processes that `first_frame` times: a bare window, or both of ours. Nothing of the measuring is loaded here.

python -m tests.load.first_window [RUN_FILE]
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

BEGAN = "FIRST_FRAME_BEGAN_NS"
BARE = 'import QtQuick.Controls\nApplicationWindow { visible: true; width: 640; height: 480; Button { text: "x" } }'


def told_and_gone() -> None:
    """Print the time since the process was asked for, in ms, and its share of the memory (PSS), in MB."""
    taken = (time.monotonic_ns() - int(os.environ[BEGAN])) / 1e6
    import psutil

    print(f"{taken:.0f} {psutil.Process().memory_full_info().pss / 1e6:.0f}", flush=True)
    os._exit(0)


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
    window.frameSwapped.connect(told_and_gone)
    application.exec()


def ours(run_file: str) -> None:
    """Both windows, attached to a heart that runs."""
    from PySide6.QtCore import QSettings
    from PySide6.QtQuick import QQuickWindow

    from ui.fonts import register_fonts
    from ui.main import Windows, new_application
    from workshop.client import read_run_file

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
                told_and_gone()

        both = (windows.console_window, windows.projector_window)
        for window in both:
            window.frameSwapped.connect(lambda window=window: frame(window))
        application.exec()


if __name__ == "__main__":
    ours(sys.argv[1]) if sys.argv[1:] else bare()
