"""What Ctrl+Z takes back next: the newest that can be, past what the heart has said can't be taken back any more."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from assets.locale import _
from ui.language import Language
from ui.store import Store
from ui.viewmodels.console_view import seat_names
from ui.viewmodels.console_words import log_line
from workshop.client import Command, Refused


class Undoing(QObject):
    """Remembers which commands could not be taken back, so that one that can't bars nobody's way to those before it."""

    changed = Signal()

    def __init__(self, store: Store, words: Language) -> None:
        super().__init__()
        self._store, self._words = store, words
        self._stands: set[str] = set()

    def entry(self, which: str) -> dict[str, Any] | None:
        """What "undo" or "redo" is about as of the newest frame, `{command, what, params}`; None: there is nothing."""
        frame = self._store.host
        if frame is None:
            return None
        older = frame.view.get("undo_older") or () if which == "undo" else ()
        rows = (frame.view.get(which), *older)
        return next((row for row in rows if row and row["command"] not in self._stands), None)

    def saved(self, command: Command) -> None:
        """A command was saved: what was undone or done again after all is passed over no longer."""
        if command.kind in ("undo", "redo"):
            self._stands.discard(command.payload["command"])

    def refused(self, command: Command, answer: Refused) -> str:
        """Pass over from now on what could not be undone; the sentence for people about this refusal."""
        row = self.entry("undo")
        if command.kind != "undo" or answer.again or row is None or row["command"] != command.payload["command"]:
            return answer.text
        self._stands.add(row["command"])
        self.changed.emit()
        frame = self._store.host
        names = seat_names(frame.view, self._words) if frame is not None else {}
        line = log_line(row["what"], row["params"], names, self._words)
        more = _("„{line}“: {why} Fortryd igen tager det, der kom før.")
        sentence = more if self.entry("undo") is not None else _("„{line}“: {why}")
        return self._words.gettext(sentence).format(line=line, why=answer.text)
