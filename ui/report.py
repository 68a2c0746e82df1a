"""What is written beside the day's file for the day itself: the exercises' sheets, the run sheet, the plan.

A process of its own writes them, while the day runs.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot

from assets.locale import _
from ui.errands import Done, Errands
from ui.language import Language

FILE: Final = "{file}"
OUT: Final = "{out}"


class _Print(NamedTuple):
    """A file that can be had: what the command is asked for it, how its name ends, and what is said of it.

    FILE and OUT stand for the day's file and for this one.
    """

    asked: tuple[str, ...]
    ending: str
    begun: str
    written: str
    kind: str = "pdf"


_RUN_SHEET = _Print(
    ("export", FILE, "--run-sheet", OUT),
    _("drejebog"),
    _("Drejebogen bliver skrevet …"),
    _("Drejebogen ligger her: {path}"),
)
_DAY_FILE = _Print(
    ("export", FILE, "--day-file", OUT),
    _("plan"),
    _("Planen bliver gemt …"),
    _("Planen ligger her og kan bruges igen: {path}"),
    "yaml",
)
_TABLE_CARDS = _Print(
    ("table-cards", FILE, OUT),
    _("bordkort"),
    _("Bordkortene bliver skrevet …"),
    _("Bordkortene ligger her: {path}"),
)
_IT_SHEET = _Print(
    ("it-sheet", OUT),
    _("it-ark"),
    _("It-arket bliver skrevet …"),
    _("Arket til it-afdelingen ligger her: {path}"),
)


class ReportModel(QObject):
    """`told` says in a sentence where the file lies and which it is, or why there is none.

    `day` gives the id of the running day.
    """

    told = Signal(str, str)
    busy_changed = Signal()

    def __init__(self, day: Callable[[], str], words: Language) -> None:
        super().__init__()
        self._day, self._words = day, words
        self._errands = Errands(words)
        self._file: Path | None = None
        self._busy = False

    def about(self, file: Path) -> None:
        """The file that they are written from, and beside."""
        self._file = file

    @Slot()
    def save_run_sheet(self) -> None:
        """Write the day's programme with the facilitator's notes, to stand with in the hand.

        A second press while something is written does nothing.
        """
        self._begin(_RUN_SHEET, *self._of_the_day())

    @Slot()
    def save_day_file(self) -> None:
        """As `save_run_sheet`, the plan as a day file, from which another day can be made."""
        self._begin(_DAY_FILE, *self._of_the_day())

    @Slot(str, str, str)
    def save_table_cards(self, url: str, ssid: str, password: str) -> None:
        """As `save_run_sheet`, a card for each table with the way in at `url` and the net; an empty `ssid` is none."""
        wifi = {"ssid": ssid, "password": password} if ssid else None
        self._begin(_TABLE_CARDS, *self._of_the_day(), said=json.dumps({"url": url, "wifi": wifi}).encode())

    @Slot(int)
    def save_it_sheet(self, port: int) -> None:
        """As `save_run_sheet`, the sheet for the IT department, with the port that phones use."""
        self._begin(_IT_SHEET, "--port", str(port))

    def close(self) -> None:
        """Write no more; what lay there before stays whole."""
        self._errands.close()
        self._set_busy(False)

    def _of_the_day(self) -> tuple[str, ...]:
        return ("--day", self._day()) if self._day() else ()

    def _begin(self, wanted: _Print, *more: str, said: bytes = b"") -> None:
        """Have it written; the command reads `said`."""
        if self._file is None or self._busy:
            return
        out = self._file.with_name(f"{self._file.stem} - {self._words.gettext(wanted.ending)}.{wanted.kind}")
        stands_for = {FILE: str(self._file), OUT: str(out)}
        command = [*(stands_for.get(one, one) for one in wanted.asked), *more, "--lang", self._words.lang]
        written = self._words.gettext(wanted.written).format(path=out)

        def ended(done: Done) -> None:
            self._set_busy(False)
            heard = done.said[-1] if done.said else ""
            if done.well:
                self.told.emit(heard or written, str(out))
            else:
                self.told.emit(heard or self._words.gettext(_("Filen kunne ikke skrives.")), "")

        self._set_busy(True)
        self.told.emit(self._words.gettext(wanted.begun), "")
        self._errands.run(command, ended, said)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit()

    busy = Property(bool, lambda self: self._busy, notify=busy_changed)
