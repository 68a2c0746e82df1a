"""What is written beside the day's file for the day itself: the exercises' sheets, the run sheet, the plan.

A process of its own writes them, while the day runs.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Property, QObject, QProcess, QProcessEnvironment, Signal, Slot

from assets.locale import _
from ui.errands import last_line
from ui.language import Language
from ui.own_command import own_command, own_environment


class _Print(NamedTuple):
    """A file that can be had: the option that asks for it, how its name ends, and what is said of it."""

    option: str
    ending: str
    begun: str
    written: str
    kind: str = "pdf"


_RUN_SHEET = _Print("--run-sheet", _("drejebog"), _("Drejebogen bliver skrevet …"), _("Drejebogen ligger her: {path}"))
_DAY_FILE = _Print(
    "--day-file", _("plan"), _("Planen bliver gemt …"), _("Planen ligger her og kan bruges igen: {path}"), "yaml"
)


_TABLE_CARDS = _Print(
    "table-cards", _("bordkort"), _("Bordkortene bliver skrevet …"), _("Bordkortene ligger her: {path}")
)
_IT_SHEET = _Print(
    "it-sheet", _("it-ark"), _("It-arket bliver skrevet …"), _("Arket til it-afdelingen ligger her: {path}")
)


class ReportModel(QObject):
    """`told` says in a sentence where the file lies, or why there is none. `day` gives the id of the running day."""

    told = Signal(str)
    busy_changed = Signal()

    def __init__(self, day: Callable[[], str], words: Language) -> None:
        super().__init__()
        self._day, self._words = day, words
        self._file: Path | None = None
        self._process: QProcess | None = None

    def about(self, file: Path) -> None:
        """The file that they are written from, and beside."""
        self._file = file

    @Slot()
    def save_run_sheet(self) -> None:
        """Write the day's programme with the facilitator's notes, to stand with in the hand.

        A second press while something is written does nothing.
        """
        self._begin(_RUN_SHEET)

    @Slot()
    def save_day_file(self) -> None:
        """As `save_run_sheet`, the plan as a day file, from which another day can be made."""
        self._begin(_DAY_FILE)

    @Slot(str, str, str)
    def save_table_cards(self, url: str, ssid: str, password: str) -> None:
        """As `save_run_sheet`, a card for each table with the way in at `url` and the net; an empty `ssid` is none."""
        wifi = {"ssid": ssid, "password": password} if ssid else None
        self._begin(_TABLE_CARDS, json.dumps({"url": url, "wifi": wifi}).encode())

    @Slot(int)
    def save_it_sheet(self, port: int) -> None:
        """As `save_run_sheet`, the sheet for the IT department, with the port that phones use."""
        self._begin(_IT_SHEET, port=port)

    def _begin(self, wanted: _Print, said: bytes = b"", port: int | None = None) -> None:
        """Have it written; `said` is what the command reads, which nobody else on the machine sees."""
        if self._file is None or self._process is not None:
            return
        out = self._file.with_name(f"{self._file.stem} - {self._words.gettext(wanted.ending)}.{wanted.kind}")
        day = ["--day", self._day()] if self._day() else []
        if wanted is _IT_SHEET:
            asked = ["it-sheet", str(out), "--port", str(port)]
        elif wanted is _TABLE_CARDS:
            asked = ["table-cards", str(self._file), str(out), *day]
        else:
            asked = ["export", str(self._file), wanted.option, str(out), *day]
        command = own_command(*asked, "--lang", self._words.lang)
        process = QProcess()
        environment = QProcessEnvironment()
        for name, value in own_environment(self._words.lang).items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        written = self._words.gettext(wanted.written).format(path=out)
        process.finished.connect(lambda code, _status: self._ended(code, written))
        process.errorOccurred.connect(
            lambda error: self._ended(1, written) if error == QProcess.ProcessError.FailedToStart else None
        )
        self._set(process)
        self.told.emit(self._words.gettext(wanted.begun))
        process.start(command[0], command[1:])
        process.write(said)
        process.closeWriteChannel()

    def close(self) -> None:
        """Write no more; what lay there before stays whole."""
        process = self._process
        self._set(None)
        if process is not None:
            process.kill()
            process.waitForFinished()

    def _ended(self, code: int, written: str) -> None:
        process = self._process
        if process is None:
            return
        said = last_line(bytes(process.readAllStandardError().data()))
        self._set(None)
        process.deleteLater()
        if code == 0:
            self.told.emit(written)
        else:
            self.told.emit(said or self._words.gettext(_("Filen kunne ikke skrives.")))

    def _set(self, process: QProcess | None) -> None:
        self._process = process
        self.busy_changed.emit()

    busy = Property(bool, lambda self: self._process is not None, notify=busy_changed)
