"""What leaves the room: the day's report in the formats that are chosen, written beside the day's file.

A process of its own writes them while the day runs, and tells how far it is; it can be stopped at any time.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import Property, QObject, QProcess, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from assets.locale import _
from ui.errands import read_json, surroundings
from ui.language import Language
from ui.own_command import own_command

PATIENCE_MS: Final = 1500
"""So long it has to stop in good order; a program without windows is not asked that way by every system."""


class _Format(NamedTuple):
    """A format: how its file's name ends, with the words before that."""

    words: str
    ending: str


FORMATS: Final = {
    "pdf": _Format(_("chefforum"), "pdf"),
    "html": _Format(_("chefforum"), "html"),
    "docx": _Format(_("chefforum"), "docx"),
    "xlsx": _Format(_("tabeller"), "xlsx"),
    "csv": _Format(_("tabeller"), "zip"),
}
"""By the names that the command and the windows have for them, in the order in which they are written."""

FAILED: Final = _("Filerne kunne ikke skrives.")


class ExportModel(QObject):
    """`told` says in a sentence how it ended, and one of the files, if any: for who has laid the sheet away."""

    changed = Signal()
    told = Signal(str, str)

    def __init__(self, day: Callable[[], str], words: Language) -> None:
        """`day` gives the id of the running day."""
        super().__init__()
        self._day, self._words = day, words
        self._file: Path | None = None
        self._process: QProcess | None = None
        self._chosen = ["pdf"]
        self._wanted: list[str] = []
        self._heard = b""
        self._shares: dict[str, float] = {}
        self._saved: list[str] = []
        self._problems: list[str] = []
        self._stopped = self._watched = False

    def about(self, file: Path) -> None:
        """The file that is exported, and that the others are laid beside."""
        self._file = file
        self._forget()
        self.changed.emit()

    @Slot(str, bool)
    def choose(self, name: str, on: bool) -> None:
        """Write a format too, or not."""
        self._chosen = [one for one in FORMATS if (on if one == name else one in self._chosen)]
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        """Write what is chosen, as the day stands now; a second press while something is written does nothing."""
        if self._file is None or self._process is not None or not self._chosen:
            return
        self._forget()
        self._wanted = list(self._chosen)
        options = [word for name in self._wanted for word in (f"--{name}", str(self._path(self._file, name)))]
        day = ["--day", self._day()] if self._day() else []
        command = own_command("export", str(self._file), "--json", "--lang", self._words.lang, *day, *options)
        process = QProcess()
        process.setProcessEnvironment(surroundings(self._words.lang))
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(lambda code, _status: self._ended(code))
        process.errorOccurred.connect(
            lambda error: self._ended(1) if error == QProcess.ProcessError.FailedToStart else None
        )
        self._process = process
        self.changed.emit()
        process.start(command[0], command[1:])

    @Slot()
    def cancel(self) -> None:
        """Stop; what lay where it would have been written stays whole."""
        process = self._process
        if process is None or self._stopped:
            return
        self._stopped = True
        self.changed.emit()
        process.terminate()
        QTimer.singleShot(PATIENCE_MS, process, process.kill)

    @Slot(bool)
    def watch(self, on: bool) -> None:
        """Somebody sees how it goes and how it ends, and need not be told besides."""
        self._watched = on

    @Slot()
    def open_folder(self) -> None:
        """Show the folder that the files lie in, in the system's own window."""
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.absolute().parent)))

    def close(self) -> None:
        """Write no more, and speak to nobody."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished()

    def _path(self, file: Path, name: str) -> Path:
        kind = FORMATS[name]
        return file.with_name(f"{file.stem} - {self._words.gettext(kind.words)}.{kind.ending}")

    def _forget(self) -> None:
        self._heard, self._shares, self._stopped = b"", {}, False
        self._saved, self._problems, self._wanted = [], [], []

    def _hear(self) -> None:
        """Take in how far it is, a line at a time."""
        if self._process is None:
            return
        *lines, self._heard = (self._heard + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        for told in (read_json(line) for line in lines):
            if told is None:
                continue
            self._shares[told["kind"]] = told["share"]
            if told.get("path"):
                self._saved.append(Path(told["path"]).name)
        self.changed.emit()

    def _ended(self, code: int) -> None:
        process = self._process
        if process is None:
            return
        self._hear()
        self._process = None
        said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace")
        process.deleteLater()
        if not self._stopped:
            self._problems = [line.strip() for line in said.splitlines() if line.strip()]
            if code and not self._problems:
                self._problems = [self._words.gettext(FAILED)]
        self.changed.emit()
        if not self._watched:
            saved = str(self._file.with_name(self._saved[0])) if self._file is not None and self._saved else ""
            self.told.emit(self._sentence(), saved)

    def _sentence(self) -> str:
        """How it ended, in a line."""
        if self._stopped and self._saved:
            return self._words.gettext(_("Stoppet. Det, der nåede at blive skrevet, er gemt. Resten er urørt."))
        if self._stopped:
            return self._words.gettext(_("Stoppet. Det, der lå der i forvejen, er urørt."))
        if self._problems:
            return self._problems[0]
        count = len(self._saved)
        said = self._words.ngettext(
            "{n} fil er gemt ved siden af dagens.", "{n} filer er gemt ved siden af dagens.", count
        )
        return said.format(n=count)

    def _share(self) -> float:
        return sum(self._shares.values()) / len(self._wanted) if self._wanted else 0.0

    def _now(self) -> str:
        """The format that is being written, the first until one is told of; empty where none is."""
        if self._process is None:
            return ""
        return next(reversed(self._shares), self._wanted[0])

    chosen = Property(list, lambda self: self._chosen, notify=changed)
    busy = Property(bool, lambda self: self._process is not None, notify=changed)
    stopped = Property(bool, lambda self: self._stopped, notify=changed)
    share = Property(float, _share, notify=changed)
    now = Property(str, _now, notify=changed)
    saved = Property(list, lambda self: self._saved, notify=changed)
    problems = Property(list, lambda self: self._problems, notify=changed)
    folder = Property(str, lambda self: str(self._file.parent) if self._file is not None else "", notify=changed)
