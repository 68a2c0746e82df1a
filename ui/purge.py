"""Removing a day from the start screen: asked first what would go, then told what went. All by the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from assets.locale import _
from ui.errands import Done, Errands
from ui.language import Language

_OWN = "trace"
"""What the machine remembers of a day: its files have names that say nothing to anybody, so it is one line."""


class PurgeModel(QObject):
    """The sheet that asks. `stage`: "" (nothing is asked), "looking", "asking", "removing", "done"."""

    changed = Signal()
    removed = Signal(list)
    """Paths at which nothing lies any more: the day's file, its rehearsals, and all else."""

    def __init__(self, words: Language) -> None:
        super().__init__()
        self._words = words
        self._errands = Errands(words)
        self._path, self._title, self._stage, self._problem = "", "", "", ""
        self._told: dict[str, Any] = {}
        self._changed_too = False
        self._asked_for = 0

    def close(self) -> None:
        """Ask no more. What is being removed is finished when somebody looks at the file next."""
        self._errands.close()

    @Slot(str, str)
    def ask(self, path: str, title: str) -> None:
        """Look what would go with a file."""
        if self._stage == "removing":
            return
        self._path, self._title, self._changed_too, self._told = path, title, False, {}
        self._run("looking", [], self._asked)

    @Slot(bool)
    def take_changed_too(self, on: bool) -> None:
        """Whether exports that somebody has worked on since go as well."""
        self._changed_too = on
        self.changed.emit()

    @Slot()
    def purge(self) -> None:
        """Remove it, if it still is what has been shown."""
        if self._stage == "asking":
            options = ["--yes", "--seen", self._told["digest"], *(["--changed"] if self._changed_too else [])]
            self._run("removing", options, self._went)

    @Slot()
    def show_receipt(self) -> None:
        """Open the receipt where the system shows texts."""
        if receipt := self._told.get("receipt"):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(receipt)))

    @Slot()
    def leave(self) -> None:
        """Nothing is asked any more."""
        if self._stage != "removing":
            self._asked_for += 1
            self._stage = ""
            self.changed.emit()

    def _run(self, stage: str, options: list[str], then: Callable[[Done], None]) -> None:
        self._stage, self._problem = stage, ""
        self._asked_for += 1
        asked = self._asked_for

        def told(done: Done) -> None:
            # The answer about a day that is no longer asked about must never stand under another's title.
            if asked == self._asked_for:
                then(done)

        self.changed.emit()
        self._errands.run(["purge", self._path, "--json", "--lang", self._words.lang, *options], told)

    def _asked(self, done: Done) -> None:
        self._take(done, "asking", "")

    def _went(self, done: Done) -> None:
        self._take(done, "done", "asking")
        if self._stage == "done":
            own = [] if self._told["kept"] else [self._path]
            self.removed.emit([*own, *(one["path"] for one in self._told["removed"])])

    def _take(self, done: Done, stage: str, otherwise: str) -> None:
        """What was told of a file, if anything was; a removal that left something is told of too, and not `well`."""
        found = done.lines[0] if done.lines else None
        if isinstance(found, dict) and found["done"] != (stage == "done"):
            # What is there has changed since it was shown: it is shown anew, and asked for anew.
            self._told, self._stage, self._changed_too = found, "asking", False
            self._problem = done.said[-1]
        elif isinstance(found, dict):
            self._told, self._stage = found, stage
            self._problem = str(found["kept"])
        else:
            self._told = self._told if otherwise else {}
            self._stage = otherwise
            self._problem = done.said[-1] if done.said else self._words.gettext(_("Dagen kunne ikke slettes."))
        self.changed.emit()

    def _rows(self, part: str) -> list[dict[str, Any]]:
        """What goes or stays, each file by its name; what is empty (a lock, an index) goes without a word."""
        rows = []
        for one in self._told.get(part, ()):
            if part == "removed" and not one["size"]:
                continue
            where = str(Path(one["path"]).parent) if one["kind"] == _OWN else one["path"]
            row = {"what": one["what"], "why": one["why"], "where": where}
            if row not in rows:
                rows.append(row)
        return rows

    def _has_changed(self) -> bool:
        return self._stage == "asking" and any(one["state"] == "changed" for one in self._told.get("left", ()))

    stage = Property(str, lambda self: self._stage, notify=changed)
    title = Property(str, lambda self: self._title, notify=changed)
    problem = Property(str, lambda self: self._problem, notify=changed)
    kept = Property(bool, lambda self: self._stage == "done" and bool(self._told["kept"]), notify=changed)
    going = Property(list, lambda self: self._rows("removed"), notify=changed)
    staying = Property(list, lambda self: self._rows("left"), notify=changed)
    beyond = Property(list, lambda self: list(self._told.get("beyond", ())), notify=changed)
    has_changed = Property(bool, _has_changed, notify=changed)
    changed_too = Property(bool, lambda self: self._changed_too, notify=changed)
    receipt = Property(str, lambda self: str(self._told.get("receipt", "")), notify=changed)
