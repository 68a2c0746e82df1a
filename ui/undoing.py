"""What Ctrl+Z and Ctrl+Y are about next: the newest that can be, past what the heart has said can't be any more."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from assets.locale import _
from ui.language import Language
from ui.store import Store
from ui.viewmodels.console_view import seat_names
from ui.viewmodels.console_words import log_line
from workshop.client import UNDO_SHOWN, Command, Refused

_OLDER = "older"


class Undoing(QObject):
    """Remembers what could not be taken back, or done again, so that it bars nobody's way to what lies beyond it."""

    changed = Signal()

    def __init__(self, store: Store, words: Language) -> None:
        super().__init__()
        self._store, self._words = store, words
        self._stands: set[tuple[str, str]] = set()
        """Which of "undo" and "redo" was refused of which command."""

    def entry(self, which: str) -> dict[str, Any] | None:
        """What "undo" or "redo" is about as of the newest frame, `{command, what, params}`; None: there is nothing.

        With `older` in it, it is about what was done before that command: of that the frame tells nothing.
        """
        frame = self._store.host
        if frame is None:
            return None
        rows = [row for row in (frame.view.get(which), *(frame.view.get(f"{which}_older") or ())) if row]
        left = next((row for row in rows if (which, row["command"]) not in self._stands), None)
        if (
            left is None
            and which == "undo"
            and len(rows) == UNDO_SHOWN
            and (_OLDER, rows[-1]["command"]) not in self._stands
        ):
            return {"command": rows[-1]["command"], "what": "", "params": {}, _OLDER: True}
        return left

    def saved(self, command: Command) -> None:
        """A command was saved: what was undone or done again after all is passed over no longer."""
        if command.kind in ("undo", "redo") and _OLDER not in command.payload:
            self._stands -= {(kind, command.payload["command"]) for kind in ("undo", "redo")}

    def refused(self, command: Command, answer: Refused) -> str:
        """Pass over from now on what could not be undone or redone; the sentence for people about this refusal."""
        row = self.entry(command.kind) if command.kind in ("undo", "redo") else None
        if answer.again or row is None or _asked(row) != _asked(command.payload):
            return answer.text
        self._stands.add((_OLDER if _OLDER in row else command.kind, row["command"]))
        self.changed.emit()
        if _OLDER in row:
            return answer.text
        frame = self._store.host
        names = seat_names(frame.view, self._words) if frame is not None else {}
        line = log_line(row["what"], row["params"], names, self._words)
        more = {
            "undo": _("„{line}“: {why} Fortryd igen tager det, der kom før."),
            "redo": _("„{line}“: {why} Gør igen tager det næste."),
        }
        sentence = more[command.kind] if self.entry(command.kind) is not None else _("„{line}“: {why}")
        return self._words.gettext(sentence).format(line=line, why=answer.text)


def _asked(about: Mapping[str, Any]) -> tuple[str, bool]:
    """A command that was told of may be asked to go itself, from the log, and what is older than it by Ctrl+Z."""
    return about["command"], _OLDER in about
