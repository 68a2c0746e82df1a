"""Many goals and groups at once, for QML: from lines that are pasted or a spreadsheet, or from what is known already.

The heart reads the lines; a file is read by the command line. Nothing is changed until the facilitator says so.
"""

import secrets
from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot

from assets.locale import _
from ui.errands import Done, Errands
from ui.language import Language
from ui.store import Store
from ui.viewmodels.plan_groups import groups_for_goals, shared_out
from workshop.client import Caller, TableWanted

OK = 200
QUIET_MS = 250
"""So long after the last letter the lines are read."""

Json = dict[str, Any]
_NOTHING: Json = {"goals": [], "groups": [], "lines": [], "wanted": "", "headed": False}


class PlanTable(QObject):
    """`plan` gives the newest plan; `bring` brings goals and groups into it."""

    changed = Signal()
    planned = Signal()
    """The plan is another."""
    file_came = Signal(str)
    """The text of a file that was read."""

    def __init__(
        self,
        store: Store,
        words: Language,
        plan: Callable[[], Json],
        bring: Callable[[list[Any], list[Any]], None],
    ) -> None:
        super().__init__()
        self._plan = plan
        self._store, self._words, self._bring = store, words, bring
        self._text, self._wanted, self._asked = "", "", 0
        self._found: Json = _NOTHING
        self._line = ""
        self._errands = Errands(words)
        self._reading = False
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._ask)
        words.changed.connect(self._ask)

    @Slot(str)
    def read(self, text: str) -> None:
        """Tell what these lines would bring, once nobody types any more."""
        self._text = text
        self._line = ""
        self._quiet.start()

    @Slot(str)
    def take_as(self, wanted: str) -> None:
        """The lines are `goals` or `groups`; empty: find out."""
        self._wanted = wanted
        self._ask()

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Read a file; `file_came` hands over its text."""
        self.close()
        self._reading = True
        self.changed.emit()
        self._errands.run(["read-table", url.toLocalFile(), "--json", "--lang", self._words.lang], self._read_file)

    @Slot()
    def bring_in(self) -> None:
        """Bring in what was understood, and begin anew."""
        if self._found["goals"] or self._found["groups"]:
            self._bring(self._found["goals"], self._found["groups"])
            self.clear()

    @Slot(result=int)
    def groups_from_goals(self) -> int:
        """A group for each goal that has none; how many that is."""
        goals, groups = self._plan().get("goals") or (), self._plan().get("groups") or ()
        called = self._words.gettext(_("Gruppe {number}"))
        new = groups_for_goals(
            goals, groups, lambda number: called.format(number=number), lambda: f"gr-{secrets.token_hex(4)}"
        )
        if new:
            self._bring([], new)
        return len(new)

    @Slot(int)
    def share_out(self, people: int) -> None:
        """So many people are shared out on the groups."""
        found = shared_out(self._plan().get("groups") or (), people)
        if found:
            self._bring([], found)

    @Slot()
    def clear(self) -> None:
        """Begin anew."""
        self._quiet.stop()
        self._text, self._wanted, self._line, self._found = "", "", "", _NOTHING
        self._asked += 1
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Wait for no file any more."""
        self._errands.close()
        self._reading = False

    def _read_file(self, done: Done) -> None:
        self._reading = False
        if done.well and done.lines:
            self.file_came.emit(str(done.lines[0]["text"]))
        else:
            self._line = done.said[-1] if done.said else self._words.gettext(_("Filen kunne ikke læses."))
        self.changed.emit()

    def _ask(self) -> None:
        self._quiet.stop()
        self._asked += 1
        if not self._text.strip():
            self._found = _NOTHING
            self.changed.emit()
            return
        wanted: TableWanted = "goals" if self._wanted == "goals" else "groups" if self._wanted == "groups" else ""
        asked = partial(Caller.table, text=self._text, wanted=wanted)
        self._store.ask(asked, partial(self._came, self._asked))

    def _came(self, asked: int, status: int, body: bytes) -> None:
        if asked != self._asked:
            return
        self._found = msgspec.json.decode(body) if status == OK else _NOTHING
        if status != OK:
            self._line = self._words.gettext(_("Linjerne kunne ikke læses lige nu."))
        self.changed.emit()

    def _summary(self) -> str:
        told = self._found["lines"]
        counts = {
            state: sum(one["state"] == state for one in told if one["part"]) for state in ("new", "changed", "same")
        }
        goals = sum(one["part"] == "goal" and one["state"] == "new" for one in told)
        said = []
        if goals:
            said.append(self._words.ngettext("{n} nyt mål", "{n} nye mål", goals).format(n=goals))
        if groups := counts["new"] - goals:
            said.append(self._words.ngettext("{n} ny gruppe", "{n} nye grupper", groups).format(n=groups))
        if n := counts["changed"]:
            said.append(self._words.ngettext("{n} ændret", "{n} ændret", n).format(n=n))
        if n := counts["same"]:
            said.append(self._words.ngettext("{n} som før", "{n} som før", n).format(n=n))
        if n := sum(one["state"] == "skipped" and one["line"] > 0 for one in told):
            said.append(self._words.ngettext("{n} linje ikke forstået", "{n} linjer ikke forstået", n).format(n=n))
        return " · ".join(said)

    def _seats(self) -> int:
        return sum(int(one.get("size") or 0) for one in self._plan().get("groups") or ())

    def _goals(self) -> list[Json]:
        goals = sorted(self._plan().get("goals") or (), key=lambda one: int(one["number"]))
        return [
            {"id": one["id"], "number": one["number"], "colour": one["number"] - 1, "title": one["title"]}
            for one in goals
        ]

    def _unseated(self) -> int:
        seated = {one.get("goal") for one in self._plan().get("groups") or ()}
        return sum(one["id"] not in seated for one in self._plan().get("goals") or ())

    goals = Property(list, _goals, notify=planned)
    seats = Property(int, _seats, notify=planned)
    unseated_goals = Property(int, _unseated, notify=planned)
    lines = Property(list, lambda self: self._found["lines"], notify=changed)
    wanted = Property(str, lambda self: self._found["wanted"], notify=changed)
    headed = Property(bool, lambda self: self._found["headed"], notify=changed)
    fits = Property(bool, lambda self: bool(self._found["goals"] or self._found["groups"]), notify=changed)
    summary = Property(str, _summary, notify=changed)
    line = Property(str, lambda self: self._line, notify=changed)
    busy = Property(bool, lambda self: self._reading, notify=changed)
