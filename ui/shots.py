"""Pictures of both windows while a day runs: `python -m ui.shots RUNFILE OUT`, attached to the heart of that run file.

A line of JSON on stdin asks for a picture, `{"name":"03-sign-cards","seq":123,"size":[1920,1080]}`. When both windows
show a state of that seq or later, have painted it and lie still, OUT/03-sign-cards-projector.png and -console.png are
written and `{"done":"03-sign-cards"}` is answered on stdout. `{"quit":true}`, or the end of stdin, ends. `size` is the
projector's, and `console` (by default 1440 × 900) the console's.
"""

import json
import os
import sys
import tempfile
import threading
from pathlib import Path
from typing import TextIO

import msgspec
from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtQuick import QQuickWindow

from ui.fonts import register_fonts
from ui.main import Windows, new_application
from workshop.client import read_run_file

STILL_MS = 150
ASK_ANEW_MS = 400
LONGEST_WAIT_MS = 15_000
SCREENS = {
    "synchronousWindowSystemEvents": False,
    "windowFrameMargins": False,
    "screens": [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width, height in (("Konsol", 0, 1440, 900), ("Epson", 1440, 1920, 1080))
    ],
}


class Asked(msgspec.Struct, frozen=True):
    """What a line of stdin asks for."""

    name: str = ""
    seq: int = 0
    size: tuple[int, int] = (1920, 1080)
    console: tuple[int, int] = (1440, 900)
    quit: bool = False


class Photographer(QObject):
    """Takes one pair of pictures at a time."""

    asked = Signal(object)
    done = Signal(str)

    def __init__(self, windows: Windows, folder: Path) -> None:
        super().__init__()
        self._windows, self._folder = windows, folder
        self._waiting: list[Asked] = []
        self._still = QTimer(self, singleShot=True, interval=STILL_MS)
        self._still.timeout.connect(self._take)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_WAIT_MS)
        self._longest.timeout.connect(self._take_anyhow)
        self._ask_anew = QTimer(self, singleShot=True, interval=ASK_ANEW_MS)
        self._ask_anew.timeout.connect(windows.store.refresh)
        self.asked.connect(self._queue)
        windows.store.host_changed.connect(self._look)
        windows.store.room_changed.connect(self._look)
        for window in self._both():
            window.frameSwapped.connect(self._painted)

    def _both(self) -> tuple[QQuickWindow, QQuickWindow]:
        return self._windows.projector_window, self._windows.console_window

    def _queue(self, asked: Asked) -> None:
        if asked.quit:
            return
        self._waiting.append(asked)
        if len(self._waiting) == 1:
            self._begin()

    def _begin(self) -> None:
        asked = self._waiting[0]
        projector, console = self._both()
        if projector.size().toTuple() != asked.size:
            projector.showNormal()
            projector.resize(*asked.size)
        if console.size().toTuple() != asked.console:
            console.resize(*asked.console)
        self._longest.start()
        self._ask_anew.start()
        self._look()

    def _is_shown(self) -> bool:
        seq = self._waiting[0].seq
        frames = (self._windows.store.host, self._windows.store.room)
        return all(frame is not None and frame.seq >= seq for frame in frames)

    def _look(self) -> None:
        """The state has come: have it painted, and wait until nothing moves any more."""
        if self._waiting and self._is_shown():
            self._ask_anew.stop()
            for window in self._both():
                window.update()
            self._still.start()

    def _painted(self) -> None:
        if self._still.isActive():
            self._still.start()

    def _take_anyhow(self) -> None:
        sys.stderr.write(f"{self._waiting[0].name}: the windows did not come to rest\n")
        self._take()

    def _take(self) -> None:
        self._still.stop()
        self._longest.stop()
        asked = self._waiting.pop(0)
        projector, console = self._both()
        projector.grabWindow().save(str(self._folder / f"{asked.name}-projector.png"))
        console.grabWindow().save(str(self._folder / f"{asked.name}-console.png"))
        self.done.emit(asked.name)
        if self._waiting:
            self._begin()


def read_lines(source: TextIO, photographer: Photographer) -> None:
    """Hand on what is asked, until the end; runs on a thread of its own, since reading waits."""
    for line in source:
        if line.strip():
            photographer.asked.emit(msgspec.json.decode(line, type=Asked))
    photographer.asked.emit(Asked(quit=True))


def take_shots(run_file: Path, folder: Path, *, marked: bool = True) -> int:
    """Answer what is asked on stdin about the day whose heart wrote `run_file`; the process's exit code.

    Without its mark (`marked`) a rehearsal looks as a real day does.
    """
    info = read_run_file(run_file)
    if info is None:
        sys.stderr.write(f"No heart has written {run_file}\n")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as own:
        screens = Path(own) / "screens.json"
        screens.write_text(json.dumps(SCREENS), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        os.environ["QT_QUICK_BACKEND"] = "software"
        application = new_application()
        register_fonts()
        windows = Windows(application, "da", QSettings(str(Path(own) / "settings.ini"), QSettings.Format.IniFormat))
        windows.store.marks_rehearsals = marked
        windows.start.skip()
        windows.show()
        windows.hold_still()
        photographer = Photographer(windows, folder)

        def answer(name: str) -> None:
            sys.stdout.write(json.dumps({"done": name}) + "\n")
            sys.stdout.flush()

        photographer.done.connect(answer)
        photographer.asked.connect(lambda asked: application.exit(0) if asked.quit else None)
        windows.attach(info)
        threading.Thread(target=read_lines, args=(sys.stdin, photographer), daemon=True).start()
        code = application.exec()
        windows.close()
    return code


if __name__ == "__main__":
    sys.exit(take_shots(Path(sys.argv[1]), Path(sys.argv[2])))
