"""Cards that lie on the floor, read from a photo: shown to be corrected, and laid on the road when they are right.

A process of its own reads a photo from this machine; one from the facilitator's phone is read by the heart.
"""

import json
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from assets.locale import _
from ui.errands import Done, Errands
from ui.language import Language
from ui.store import Store
from ui.viewmodels.console_commands import ConsoleCommands
from workshop.client import Caller, Command

WAYS: Final = ("road", "lines")
OK: Final = 200
NOT_READ: Final = _("Fotoet kunne ikke læses.")
WAITS: Final = _("Et nyt foto er læst. Det vises, når kortene her er lagt eller fotoet er droppet.")
LAID: Final = _("Kortene er lagt på vejen, som de ligger på gulvet.")


class PaperModel(QObject):
    """What a photo says of one goal's cards, and what a person makes of it. `came`: there is something to look at.

    `laid`: the road is saved as it was corrected. Until then the rows stay, and a newer photo waits for corrected ones.
    """

    changed = Signal()
    came = Signal()
    laid = Signal()

    def __init__(self, store: Store, commands: ConsoleCommands, words: Language) -> None:
        super().__init__()
        self._store, self._commands, self._words = store, commands, words
        self._errands = Errands(words)
        self._file: Path | None = None
        self._told: dict[str, Any] = {}
        self._waiting: dict[str, Any] = {}
        self._laying = ""
        self._way = "road"
        self._rows: list[list[str]] = []
        self._before: list[list[list[str]]] = []
        self._line = ""
        self._reading = False
        self._newest = ""
        self._said = ""
        words.changed.connect(self._publish)
        store.host_changed.connect(self._publish)
        store.host_changed.connect(self._look_for_a_new_one)
        store.saved.connect(self._was_laid)
        store.refused.connect(self._was_refused)
        self._publish()

    def about(self, file: Path) -> None:
        """The file whose cards are looked for; those of another are no longer shown."""
        self._file = file
        self._waiting, self._newest = {}, ""
        self._clear()
        self._publish()

    @Slot(QUrl, int)
    def read(self, photo: QUrl, goal: int) -> None:
        """Read a photo from this machine: the cards of the goal of that number, or of 0 the one that most belong to."""
        if self._file is None or self._reading:
            return
        self._reading, self._line = True, ""
        self._publish()
        command = ["cards", photo.toLocalFile(), str(self._file), "--json", "--lang", self._words.lang]
        command += ["--goal", str(goal)] if goal else []
        if self._store.host is not None:
            command += ["--day", str(self._store.host.view["day"]["id"])]
        self._errands.run(command, self._has_read)

    @Slot(str)
    def read_as(self, way: str) -> None:
        """Read the same photo as one road, or line by line."""
        if way in WAYS and self._told and not self._laying:
            self._way = way
            self._begin()

    @Slot()
    def flip(self) -> None:
        """The other end is the first."""
        self._change([row[::-1] for row in self._rows[::-1]])

    @Slot(int, int, int)
    def move(self, row: int, place: int, by: int) -> None:
        """Move a card a step towards the start (-1) or the goal (1): out of its row first, where it shares one."""
        rows = deepcopy(self._rows)
        card = rows[row].pop(place)
        if rows[row]:
            rows.insert(row + max(0, by), [card])
        else:
            del rows[row]
            rows.insert(max(0, min(len(rows), row + by)), [card])
        self._change(rows)

    @Slot(int, int)
    def beside(self, row: int, place: int) -> None:
        """Lay a card beside those of the row before it."""
        if row == 0:
            return
        rows = deepcopy(self._rows)
        card = rows[row].pop(place)
        rows[row - 1].append(card)
        self._change([one for one in rows if one])

    @Slot(int, int)
    def lift(self, row: int, place: int) -> None:
        """Take a card up: it is not on the road."""
        rows = deepcopy(self._rows)
        rows[row].pop(place)
        self._change([one for one in rows if one])

    @Slot(str)
    def add(self, card: str) -> None:
        """Lay one that is not on the road at its end."""
        self._change([*self._rows, [card]])

    @Slot()
    def back(self) -> None:
        """Take the newest correction back."""
        if self._before and not self._laying:
            self._rows = self._before.pop()
            self._publish()

    @Slot()
    def take(self) -> None:
        """Lay the goal's road so, as the facilitator's typing from paper. The rows are here until that is saved."""
        group = self._group()
        if not group or not self._rows or self._laying:
            return
        row = " ".join("+".join(one) for one in self._rows)
        self._laying = self._store.send("sign_ordering.lay", {"row": row, "group": group}).id
        self._commands.tell(self._laying, self._words.gettext(LAID))
        self._publish()

    @Slot()
    def drop(self) -> None:
        """Forget the photo, the heart too; the one that waited for it is shown."""
        waiting, self._waiting = self._waiting, {}
        self._let_go(self._told)
        self._clear()
        self._publish()
        if waiting:
            self.show(waiting)

    def close(self) -> None:
        """Read no more."""
        self._errands.close()

    def show(self, told: dict[str, Any]) -> None:
        """Show what was read elsewhere: `{seat, number, found, ways}`, and `photo` where the heart knows it by a name.

        Corrections are laid or dropped first.
        """
        if self._before or self._laying or self._waiting:
            self._let_go(self._waiting)
            self._waiting, self._line = told, self._words.gettext(WAITS)
            self._publish()
        else:
            self._let_go(self._told)
            self._told, self._way, self._line = told, "road", ""
            self._begin()
        self.came.emit()

    def _let_go(self, told: dict[str, Any]) -> None:
        """The heart need not know any more of a photo that was read there."""
        if told.get("photo"):
            self._store.send("heart.forget_cards", {"photo": told["photo"]})

    def _clear(self) -> None:
        self._told, self._rows, self._before, self._line, self._way, self._laying = {}, [], [], "", "road", ""

    def _look_for_a_new_one(self) -> None:
        """Ask what a photo from the facilitator's own phone says, once it has been read."""
        frame = self._store.host
        newest = str((frame.connections or {}).get("cards") or "") if frame is not None else ""
        if newest == self._newest:
            return
        self._newest = newest
        if newest:
            self._store.ask(Caller.cards, partial(self._has_come, newest))

    def _has_come(self, photo: str, status: int, body: bytes) -> None:
        if status == OK:
            self.show({**json.loads(body), "photo": photo})

    def _was_laid(self, command: Command, _seq: int) -> None:
        if command.id == self._laying:
            self.laid.emit()
            self.drop()

    def _was_refused(self, command: Command, _answer: object) -> None:
        if command.id == self._laying:
            self._laying = ""
            self._publish()

    def _has_read(self, done: Done) -> None:
        self._reading = False
        if done.well and done.lines:
            self.show(done.lines[0])
        else:
            self._line = done.said[-1] if done.said else self._words.gettext(NOT_READ)
            self._publish()

    def _begin(self) -> None:
        self._rows = [list(row) for row in self._told["ways"][self._way]["rows"]]
        self._before = []
        self._publish()

    def _change(self, rows: list[list[str]]) -> None:
        if self._laying:
            return
        self._before.append(self._rows)
        self._rows = rows
        self._publish()

    def _view(self) -> Any:
        return self._store.host.view if self._store.host is not None else {}

    def _group(self) -> str:
        """A group at the goal of the photo: the road is the goal's, whichever of them it is laid for."""
        found = (one["id"] for one in self._view().get("groups", ()) if one["seat"] == self._told.get("seat"))
        return next(found, "")

    def _publish(self) -> None:
        """Tell what is shown, where it is not what was told already: the day's frames come many a second."""
        said = json.dumps(self._shown())
        if said != self._said:
            self._said = said
            self.changed.emit()

    def _shown(self) -> dict[str, Any]:
        """What there is to see and to correct."""
        view = self._view()
        seat: Any = next((one for one in view.get("seats", ()) if one["seat"] == self._told.get("seat")), {})
        signs = [one for one in view.get("cards", {}).get(self._told.get("seat"), ()) if one["kind"] == "sign"]
        texts = {one["number"]: one["text"] for one in signs}
        lying = {card for row in self._rows for card in row}
        return {
            "ready": bool(self._told),
            "number": seat.get("number", 0),
            "colour": seat.get("colour", 0),
            "title": seat.get("title", ""),
            "way": self._way,
            "rows": [[{"card": card, "text": texts.get(card, "")} for card in row] for row in self._rows],
            "left": [{"card": one["number"], "text": one["text"]} for one in signs if one["number"] not in lying],
            "sentences": self._told.get("ways", {}).get(self._way, {}).get("sentences", []),
            "corrected": bool(self._before),
            "reading": self._reading,
            "laying": bool(self._laying),
            "line": self._line,
        }

    shown = Property(str, lambda self: self._said, notify=changed)
    """JSON of what there is to see and to correct."""
