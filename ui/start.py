"""Before a day is open: the files opened last, the templates, and making a file. All is asked of the command line."""

import json
from collections.abc import Callable
from functools import partial
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import Property, QObject, QProcess, QProcessEnvironment, QSettings, QUrl, Signal, Slot

from assets.locale import _
from ui.language import Language
from ui.own_command import own_command, own_environment

RECENT = "start/recent"
MOST_RECENT = 8


class StartModel(QObject):
    """The start screen. `opened_file` tells which file is to be run; nothing here reads one."""

    opened_file = Signal(object)
    opened_changed = Signal()
    busy_changed = Signal()
    message_changed = Signal()
    recent_changed = Signal()
    templates_changed = Signal()

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
        self._told: dict[str, dict[str, Any]] = {}
        self._asking: list[QProcess] = []
        words.changed.connect(self._word_anew)

    def look(self) -> None:
        """Ask for the templates and for the state of each file opened last."""
        self._ask(["templates", "--json"], self._got_templates)
        self._ask_states()

    def _ask_states(self) -> None:
        for path in self._paths():
            self._ask(["info", path, "--json", "--lang", self._words.lang], partial(self._got_info, path))

    def close(self) -> None:
        """Ask no more. A process that ended while its owner was being taken down would speak to nobody."""
        asking, self._asking = self._asking, []
        for process in asking:
            process.kill()
            process.waitForFinished()

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
            self._forget(str(forget.absolute()))
        self._opened = False
        self.opened_changed.emit()
        self.look()
        self._say(*danish)

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        """Run the file that was chosen in the dialog."""
        self._open(Path(url.toLocalFile()))

    @Slot(str)
    def open_path(self, path: str) -> None:
        """Run a file opened before; one that is gone is said and forgotten."""
        if Path(path).exists():
            self._open(Path(path))
            return
        self._say(_("Filen er der ikke længere: {path}"), path=path)
        self._forget(path)

    @Slot()
    def try_demo(self) -> None:
        """Run the demo day that is under way; where there is none or it is over, a new one."""
        file = self._demo_files()[-1]
        if not file.exists():
            self._make_demo(file)
            return

        def got(found: Any) -> None:
            days = found.get("days", ()) if isinstance(found, dict) else ()
            if days and not all(day["over"] for day in days):
                self._open(file)
            else:
                self.begin_demo_anew()

        self._ask(["info", str(file), "--json"], got)

    @Slot()
    def begin_demo_anew(self) -> None:
        """Run a new demo day; the ones before it stay where they are, since their hearts may still hold them."""
        last = self._demo_files()[-1]
        number = int(last.stem.partition("-")[2] or 1)
        self._make_demo(last.with_name(f"demo-{number + 1}.guldkaramel") if last.exists() else last)

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
        if demo is None:
            self._say(_("Demodagen kunne ikke findes."))
        else:
            self._make(str(demo["id"]), file)

    @Slot(str, QUrl)
    def make(self, template: str, url: QUrl) -> None:
        """Make a file from a template and run it."""
        self._make(template, Path(url.toLocalFile()), new=True)

    def _forget(self, path: str) -> None:
        self._settings.setValue(RECENT, [one for one in self._paths() if one != path])
        self.recent_changed.emit()

    def _make(self, template: str, file: Path, *, new: bool = False) -> None:
        source = next((str(one["path"]) for one in self._templates if one["id"] == template), "")
        self._set_busy(True)
        self._say()

        def made(found: Any) -> None:
            self._set_busy(False)
            if found is not None or file.exists():
                self.just_made = new
                self._open(file)

        self._ask(["new", source, str(file)], made, says_json=False)

    def _open(self, file: Path) -> None:
        path = str(file.absolute())
        self._settings.setValue(RECENT, [path, *(one for one in self._paths() if one != path)][:MOST_RECENT])
        self._say()
        self._opened = True
        self.opened_changed.emit()
        self.opened_file.emit(file)

    def _paths(self) -> list[str]:
        kept = self._settings.value(RECENT, [])
        return [str(one) for one in kept] if isinstance(kept, list) else [kept] if isinstance(kept, str) else []

    def _ask(self, arguments: list[str], then: Callable[[Any], None], *, says_json: bool = True) -> None:
        """Run the command and hand on what it prints, None where it failed; its last words are then shown."""
        command = own_command(*arguments)
        process = QProcess(self)
        self._asking.append(process)

        def ended(code: int) -> None:
            if process not in self._asking:
                return
            self._asking.remove(process)
            process.deleteLater()
            if code != 0:
                if not says_json:
                    self._say(last_line(bytes(process.readAllStandardError().data())))
                then(None)
                return
            then(read_json(bytes(process.readAllStandardOutput().data())) if says_json else {})

        process.finished.connect(lambda code, _status: ended(code))
        process.errorOccurred.connect(lambda error: ended(1) if error == QProcess.ProcessError.FailedToStart else None)
        environment = QProcessEnvironment()
        for name, value in own_environment().items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.start(command[0], command[1:])

    def _got_templates(self, found: Any) -> None:
        self._templates = found if isinstance(found, list) else []
        self.templates_changed.emit()

    def _got_info(self, path: str, found: Any) -> None:
        if isinstance(found, dict):
            self._told[path] = found
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
        if not self._opened:
            self._ask_states()  # which the command line words

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit()

    def _rows(self) -> list[dict[str, str]]:
        rows = []
        for path in self._paths():
            told = self._told.get(path, {})
            rows.append({"path": path, "title": told.get("title") or Path(path).stem, "state": told.get("state") or ""})
        return rows

    def _worded_templates(self) -> list[dict[str, Any]]:
        return [{**one, "about": about_template(one, self._words)} for one in self._templates]

    opened = Property(bool, lambda self: self._opened, notify=opened_changed)
    busy = Property(bool, lambda self: self._busy, notify=busy_changed)
    has_demo = Property(bool, lambda self: self._demo_files()[-1].exists(), notify=opened_changed)
    message = Property(str, _message, notify=message_changed)
    recent = Property(list, _rows, notify=recent_changed)
    templates = Property(list, _worded_templates, notify=templates_changed)


def about_template(template: dict[str, Any], words: NullTranslations) -> str:
    """What is worth knowing of a template: how long its day is, and how many exercises it has."""
    hours, minutes = divmod(int(template.get("minutes") or 0), 60)
    length = words.gettext(_("{hours} t {minutes} min") if minutes else _("{hours} timer"))
    said = [length.format(hours=hours, minutes=minutes)]
    if n := len(template.get("exercises") or ()):
        said.append(words.ngettext("{n} øvelse", "{n} øvelser", n).format(n=n))
    return " · ".join(said)


def last_line(said: bytes) -> str:
    """The last line of what a command said; empty where it said nothing."""
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else ""


def read_json(said: bytes) -> Any:
    """What a command printed as JSON, None where it is none."""
    try:
        return json.loads(said)
    except ValueError:
        return None
