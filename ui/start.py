"""Before a day is open: the files opened last, the templates, and making a file. All is asked of the command line."""

from functools import partial
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import Property, QDate, QObject, QSettings, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from assets.locale import _
from ui.errands import Done, Errands
from ui.language import Language
from ui.purge import PurgeModel
from ui.start_rows import (
    RecentRow,
    about_template,
    day_text,
    holds,
    looks_like_rehearsal,
    read_date,
    recent_row,
)

RECENT = "start/recent"
FOLDER = "start/folder"
PURGE_NEXT = "start/purge"
MOST_RECENT = 8
"""Of days, and of rehearsals."""
DAY_FILES = (".yaml", ".yml")


class StartModel(QObject):
    """The start screen. `opened_file` tells which file is to be run; nothing here reads one."""

    opened_file = Signal(object)
    rehearsal_made = Signal(object, int, float, bool)
    """The file of a new rehearsal, before it is opened: how many phones, at which pace, whether it runs by itself."""
    removed = Signal(object)
    """A file that was removed with its day."""
    purge_asked = Signal()
    """What a day leaves is being looked for, since that was asked for when it was stopped."""
    opened_changed = Signal()
    busy_changed = Signal()
    message_changed = Signal()
    recent_changed = Signal()
    templates_changed = Signal()
    told_changed = Signal()
    folder_changed = Signal()

    def __init__(self, settings: QSettings, words: Language) -> None:
        super().__init__()
        self._settings, self._words = settings, words
        self.skipped = False
        self.just_made = False
        """The day that is opened is a new one of the facilitator's own, which has yet to be planned."""
        self._opened, self._busy = False, False
        self._sentences: tuple[str, ...] = ()
        self._named: dict[str, str] = {}
        self._templates: list[dict[str, Any]] = []
        self._looking_for_templates = False
        self._demo_wish: Path | None = None
        """The demo day that is wanted as soon as the templates have come."""
        self._told: dict[str, dict[str, Any]] = {}
        self._findings: tuple[str, ...] = ()
        self._made: Path | None = None
        self._running: Path | None = None
        self._to_purge: Path | None = None
        """The file of the day that is asked to stop so that it can be removed."""
        self.comes_again = False
        """The windows are wanted again once they have closed, on the start screen."""
        self._errands = Errands(words)
        self._purge = PurgeModel(words)
        self._purge.removed.connect(self._forget_all)
        words.changed.connect(self._word_anew)

    def look(self) -> None:
        """Ask for the templates and for the state of each file opened last."""
        self._looking_for_templates = True
        self._errands.run(["templates", "--json"], self._got_templates)
        self._ask_states()
        if wanted := str(self._settings.value(PURGE_NEXT, "")):
            self._settings.remove(PURGE_NEXT)
            if Path(wanted).exists():
                self._errands.run(["info", wanted, "--json"], partial(self._ask_to_purge, wanted))

    def close(self) -> None:
        """Ask no more."""
        self._errands.close()
        self._purge.close()

    def opened_at_once(self, file: Path) -> None:
        """A file was named at the start: there is no start screen."""
        self._open(file)

    def skip(self) -> None:
        """A heart is known already: there is neither a start screen nor a file to be remembered."""
        self._opened, self.skipped = True, True
        self.opened_changed.emit()

    def come_back(self, *danish: str, forget: Path | None = None) -> None:
        """A file could not be run: say why, and let another be chosen. What is broken leaves the list (`forget`)."""
        if forget is not None:
            self.forget(str(forget.absolute()))
        self._opened = False
        self.opened_changed.emit()
        self.look()
        self._say(*danish)

    # --- a file that is there ---------------------------------------------------------------------------------------

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        """Run the file that was chosen or laid on the window; a day file is made a file of first."""
        file = Path(url.toLocalFile())
        if file.suffix.lower() in DAY_FILES:
            self.import_url(url)
        else:
            self._open(file)

    @Slot(str)
    def open_path(self, path: str) -> None:
        """Run a file opened before; one that is gone stays in the list and says so."""

        def got(done: Done) -> None:
            self._got_states(done)
            if self._told.get(path, {}).get("missing"):
                self._say(_("Filen er der ikke længere: {path}"), path=path)
            else:
                self._open(Path(path))

        self._errands.run(["info", path, "--json"], got)

    @Slot(str)
    def show_in_folder(self, path: str) -> None:
        """Open the folder of a file where the system shows folders."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))

    @Slot(str)
    def forget(self, path: str) -> None:
        """Take a file off the list; the file stays."""
        self._settings.setValue(RECENT, [one for one in self._paths() if one != path])
        self.recent_changed.emit()

    def _forget_all(self, paths: list[str]) -> None:
        for path in paths:
            self.forget(path)
            self.removed.emit(Path(path))

    @Slot(bool)
    def purge_next(self, on: bool) -> None:
        """Whether the start screen is to ask if the day that runs now is to be removed, once it has been stopped."""
        self._to_purge = self._running if on else None

    def stopped(self) -> None:
        """The day has been stopped. Only now is it asked about: one that runs on is nobody's to remove."""
        if self._to_purge is not None:
            self._settings.setValue(PURGE_NEXT, str(self._to_purge.absolute()))
            self.comes_again = True

    # --- a new file -------------------------------------------------------------------------------------------------

    @Slot()
    def try_demo(self) -> None:
        """Run the demo day that is under way; where there is none or it is over, a new one."""
        file = self._demo_files()[-1]
        if not file.exists():
            self._make_demo(file)
            return

        def got(done: Done) -> None:
            days = done.lines[0].get("days", ()) if done.lines else ()
            if days and not all(day["over"] for day in days):
                self._open(file)
            else:
                self.begin_demo_anew()

        self._errands.run(["info", str(file), "--json"], got)

    @Slot()
    def begin_demo_anew(self) -> None:
        """Run a new demo day; the ones before it stay where they are, since their hearts may still hold them."""
        last = self._demo_files()[-1]
        number = int(last.stem.partition("-")[2] or 1)
        self._make_demo(last.with_name(f"demo-{number + 1}.guldkaramel") if last.exists() else last)

    @Slot(str, QUrl)
    def make(self, template: str, url: QUrl) -> None:
        """Make a file from a template and run it."""
        self._make(self._source(template), Path(url.toLocalFile()), new=True)

    @Slot(str, str, str, str)
    def make_new(self, source: str, title: str, date: str, keep_until: str = "") -> None:
        """Make a day of a template or of an earlier day's plan, in the folder of days, and run it."""
        arguments = ["new", source, "--folder", self._folder()]
        if title.strip():
            arguments += ["--title", title.strip()]
        if read_date(date):
            arguments += ["--date", read_date(date)]
        if read_date(keep_until):
            arguments += ["--keep-until", read_date(keep_until)]
        self._run_new(arguments, self._open_or_tell)

    @Slot(QUrl)
    def import_url(self, url: QUrl) -> None:
        """Make a day of a day file (YAML) and run it; what is odd in it is told first, what is wrong instead."""
        source = Path(url.toLocalFile())
        self._run_new(["new", str(source), "--folder", self._folder()], self._open_or_tell)

    @Slot(str, int, float, bool)
    def rehearse(self, source: str, phones: int, pace: float, auto: bool) -> None:
        """Copy the plan of a file or a template into a rehearsal of its own, and run that."""

        def made(done: Done) -> None:
            if done.well and done.lines:
                file = Path(done.lines[0]["file"])
                self.rehearsal_made.emit(file, phones, pace, auto)
                self._open(file)
            else:
                self._tell(done.said, None)

        self._run_new(["new", source, "--rehearsal"], made)

    @Slot(QUrl)
    def choose_folder(self, url: QUrl) -> None:
        """Where new days lie from now on."""
        self._settings.setValue(FOLDER, url.toLocalFile())
        self.folder_changed.emit()

    @Slot()
    def open_made(self) -> None:
        """Run the file of whose day file something odd was told."""
        if self._made is not None:
            made, self._made = self._made, None
            self._tell((), None)
            self._open(made, new=True)

    @Slot()
    def dismiss(self) -> None:
        """What was told has been read."""
        self._tell((), None)
        self._say()

    @Slot(str, result=str)
    def date_in_words(self, written: str) -> str:
        """A date as it was typed, with its weekday; empty where it is none."""
        return day_text(read_date(written), self._words, self._words.lang, weekday=True)

    # --- how --------------------------------------------------------------------------------------------------------

    def _demo_files(self) -> list[Path]:
        """The demo days, oldest first; the first one's place where there is none yet."""
        first = platformdirs.user_data_path("guldkaramel", appauthor=False) / "demo.guldkaramel"
        later = [one for one in first.parent.glob("demo-*.guldkaramel") if one.stem.partition("-")[2].isdecimal()]
        return [first, *sorted(later, key=lambda one: int(one.stem.partition("-")[2]))]

    def _make_demo(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        demo = next(
            (one for one in self._templates if one.get("demo")), self._templates[0] if self._templates else None
        )
        if demo is None and self._looking_for_templates:
            self._demo_wish = file
            self._set_busy(True)
        elif demo is None:
            self._say(_("Demodagen kunne ikke findes."))
        else:
            self._make(str(demo["path"]), file)

    def _source(self, template: str) -> str:
        return next((str(one["path"]) for one in self._templates if one["id"] == template), "")

    def _make(self, source: str, file: Path, *, new: bool = False) -> None:
        def made(done: Done) -> None:
            if done.well or file.exists():
                self._open(file, new=new)
            else:
                self._say(*done.said[-1:])

        self._run_new(["new", source, str(file)], made)

    def _run_new(self, arguments: list[str], then: Any) -> None:
        self._set_busy(True)
        self._say()

        def ended(done: Done) -> None:
            self._set_busy(False)
            then(done)

        self._errands.run(arguments, ended)

    def _open_or_tell(self, done: Done) -> None:
        if not done.well or not done.lines:
            self._tell(done.said, None)
            return
        file, warnings = Path(done.lines[0]["file"]), tuple(done.lines[0]["warnings"])
        if warnings:
            self._tell(warnings, file)
        else:
            self._open(file, new=True)

    def _tell(self, findings: tuple[str, ...], made: Path | None) -> None:
        """Show what is odd in a day file of which a file was `made`, or what is wrong where none was."""
        self._findings, self._made = findings, made
        self.told_changed.emit()

    def _open(self, file: Path, *, new: bool = False) -> None:
        self.just_made, self._running, self._demo_wish, self._to_purge = new, file, None, None
        self._settings.remove(PURGE_NEXT)
        path = str(file.absolute())
        self._remember(path)
        self._say()
        self._opened = True
        self.opened_changed.emit()
        self.opened_file.emit(file)

    def _remember(self, path: str) -> None:
        paths = [path, *(one for one in self._paths() if one != path)]
        rehearsals = [one for one in paths if looks_like_rehearsal(one)][:MOST_RECENT]
        days = [one for one in paths if not looks_like_rehearsal(one)][:MOST_RECENT]
        self._settings.setValue(RECENT, [one for one in paths if one in days or one in rehearsals])

    def _paths(self) -> list[str]:
        kept = self._settings.value(RECENT, [])
        return [str(one) for one in kept] if isinstance(kept, list) else [kept] if isinstance(kept, str) else []

    def _folder(self) -> str:
        """Where new days lie, unless another folder was chosen."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(self._settings.value(FOLDER, str(Path(documents) / "Guldkaramel")))

    def _ask_states(self) -> None:
        if paths := self._paths():
            self._errands.run(["info", *paths, "--json"], self._got_states)

    def _ask_to_purge(self, file: str, done: Done) -> None:
        self._got_states(done)
        row = recent_row(file, self._told.get(file, {}), self._words, self._words.lang)
        self._purge.ask(file, row["title"])
        self.purge_asked.emit()

    def _got_templates(self, done: Done) -> None:
        found = done.lines[0] if done.lines else []
        self._templates = found if isinstance(found, list) else []
        self._looking_for_templates = False
        self.templates_changed.emit()
        wish, self._demo_wish = self._demo_wish, None
        if wish is not None:
            self._set_busy(False)
            self._make_demo(wish)

    def _got_states(self, done: Done) -> None:
        self._told |= {str(one["path"]): one for one in done.lines if isinstance(one, dict) and "path" in one}
        self.recent_changed.emit()

    def _say(self, *danish: str, **named: str) -> None:
        self._sentences, self._named = danish, named
        self.message_changed.emit()

    def _message(self) -> str:
        said = " ".join(self._words.gettext(sentence) for sentence in self._sentences if sentence)
        return said.format(**self._named) if self._named else said

    def _word_anew(self) -> None:
        self.message_changed.emit()
        self.templates_changed.emit()
        self.recent_changed.emit()
        if not self._opened:
            self._ask_states()  # which the command line words

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit()

    def _rows(self) -> list[RecentRow]:
        words, today = self._words, QDate.currentDate().toString("yyyy-MM-dd")
        return [recent_row(path, self._told.get(path, {}), words, words.lang, today) for path in self._paths()]

    def _worded_templates(self) -> list[dict[str, Any]]:
        words = self._words
        return [{**one, "about": about_template(one, words), "holds": holds(one, words)} for one in self._templates]

    def _today(self) -> str:
        return QDate.currentDate().toString("d.M.yyyy")

    has_file = Property(bool, lambda self: self._running is not None, notify=opened_changed)
    purge = Property(QObject, lambda self: self._purge, constant=True)
    opened = Property(bool, lambda self: self._opened, notify=opened_changed)
    busy = Property(bool, lambda self: self._busy, notify=busy_changed)
    has_demo = Property(bool, lambda self: self._demo_files()[-1].exists(), notify=recent_changed)
    message = Property(str, _message, notify=message_changed)
    recent = Property(list, _rows, notify=recent_changed)
    templates = Property(list, _worded_templates, notify=templates_changed)
    findings = Property(list, lambda self: list(self._findings), notify=told_changed)
    made_something = Property(bool, lambda self: self._made is not None, notify=told_changed)
    folder = Property(str, _folder, notify=folder_changed)
    today = Property(str, _today, notify=opened_changed)
