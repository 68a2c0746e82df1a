"""A rehearsal in the windows: what was chosen for it, and the simulated participants, a process of their own."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import Property, QObject, QProcess, QSettings, Signal, Slot

from ui.errands import read_json, surroundings
from ui.language import Language
from ui.own_command import own_command
from workshop.client import run_file_path

CHOSEN, LAST = "rehearsal/chosen", "rehearsal/last"
MOST_KEPT = 20
LEAVE_WITHIN_MS = 3000
PHONES, PACE, AUTO = 20, 5.0, False


class Chosen(NamedTuple):
    """How a rehearsal is held: with how many simulated phones, at which pace of its clock, and whether by itself."""

    phones: int = PHONES
    pace: float = PACE
    auto: bool = AUTO


class Rehearsal(QObject):
    """Knows how each rehearsal is held, and lets the participants in and out. They leave with the windows."""

    changed = Signal()

    def __init__(self, settings: QSettings, words: Language) -> None:
        super().__init__()
        self._settings, self._words = settings, words
        self._run_file: Path | None = None
        self._held = Chosen(0, 1.0, False)
        self._process: QProcess | None = None

    def choose(self, file: Path, phones: int, pace: float, auto: bool) -> None:
        """Keep how the rehearsal of a file is held, also for the next time that it is opened."""
        chosen = Chosen(phones, pace, auto)
        kept = {**self._kept(), str(file.absolute()): chosen}
        newest = list(kept.items())[-MOST_KEPT:]
        self._settings.setValue(CHOSEN, json.dumps(dict(newest)))
        self._settings.setValue(LAST, json.dumps(chosen))
        self.changed.emit()

    def forget(self, file: Path) -> None:
        """No rehearsal lies at that path any more: what was chosen for one is not for the day that lies there now."""
        kept = self._kept()
        if kept.pop(str(file.absolute()), None) is not None:
            self._settings.setValue(CHOSEN, json.dumps(kept))

    def heart_options(self, file: Path) -> tuple[str, ...]:
        """How the heart of a file is to be started, where it is a rehearsal; by its path alone, it may be none by now.

        Nothing of a file for which nothing was chosen.
        """
        chosen = self._kept().get(str(file.absolute()))
        return () if chosen is None else ("--rehearsal-pace", f"{chosen.pace:g}")

    def attend(self, file: Path) -> None:
        """Let the participants of a file's rehearsal in, where some were chosen; they follow its heart."""
        chosen = self._kept().get(str(file.absolute()))
        if chosen is None or self._process is not None:
            return
        self._held, self._run_file = chosen, run_file_path(file)
        self._let_in()

    @Slot()
    def fetch(self) -> None:
        """Let them in again who have gone."""
        if self._process is None and self._run_file is not None:
            self._let_in()

    def leave(self) -> None:
        """Let them out, and wait until they have gone."""
        process, self._process = self._process, None
        if process is None:
            return
        process.closeWriteChannel()
        if not process.waitForFinished(LEAVE_WITHIN_MS):
            process.kill()
            process.waitForFinished()
        self.changed.emit()

    def _let_in(self) -> None:
        options = ["--phones", str(self._held.phones), "--until-eof", *(["--auto"] if self._held.auto else [])]
        command = own_command("crowd", str(self._run_file), *options)
        process = QProcess()
        process.setProcessEnvironment(surroundings(self._words.lang))
        process.finished.connect(lambda: self._gone(process))
        process.errorOccurred.connect(lambda _error: self._gone(process))
        process.start(command[0], command[1:])
        self._process = process
        self.changed.emit()

    def _gone(self, process: QProcess) -> None:
        if process is self._process:
            self._process = None
            process.deleteLater()
            self.changed.emit()

    def _kept(self) -> dict[str, Chosen]:
        found = read_json(str(self._settings.value(CHOSEN, "{}")).encode())
        return {file: _chosen(held) for file, held in found.items()} if isinstance(found, dict) else {}

    def _last(self) -> Chosen:
        return _chosen(read_json(str(self._settings.value(LAST, "")).encode()))

    phones = Property(int, lambda self: self._held.phones, notify=changed)
    pace = Property(float, lambda self: self._held.pace, notify=changed)
    auto = Property(bool, lambda self: self._held.auto, notify=changed)
    attending = Property(bool, lambda self: self._process is not None, notify=changed)
    gone = Property(bool, lambda self: self._process is None and self._run_file is not None, notify=changed)
    last_phones = Property(int, lambda self: self._last().phones, notify=changed)
    last_pace = Property(float, lambda self: self._last().pace, notify=changed)
    last_auto = Property(bool, lambda self: self._last().auto, notify=changed)


def _chosen(kept: Any) -> Chosen:
    """What was kept, or what is usual."""
    if isinstance(kept, list) and len(kept) == len(Chosen._fields):
        return Chosen(int(kept[0]), float(kept[1]), bool(kept[2]))
    return Chosen()
