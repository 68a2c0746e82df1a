"""What can be done to a plan, each a command of the heart: so all can be undone, and nothing is only in the window."""

import re
import secrets
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from assets.locale import _
from ui.from_qml import plain
from ui.language import Language
from ui.store import Store
from ui.viewmodels.console_commands import ConsoleCommands
from ui.viewmodels.keyed_list import KeyedListModel
from ui.viewmodels.plan_places import Place, drop_at, dropped
from ui.viewmodels.plan_view import key_of, minute_of, typed_clock, typed_date, whole
from workshop.client import Command

Json = dict[str, Any]

FIELDS = {"block": "blocks", "activity": "activities", "goal": "goals", "group": "groups"}
NOTHING: Json = {"seq": -1, "plan": {"title": "", "challenge": "", "organiser": "", "date": ""}, "remarks": []}
_MINUTES = re.compile(r"(\d{1,4}(?:[.,]\d+)?)\s*(?:min\.?)?\Z")


class PlanChanges(QObject):
    """Changes to the plan that was fetched last, by the ids of its parts; the calm line says why one is refused."""

    settled = Signal()
    """A change was refused: fields show again what is."""

    def __init__(self, store: Store, commands: ConsoleCommands, words: Language) -> None:
        super().__init__()
        self._store, self._commands, self._words = store, commands, words
        self._answer: Json = NOTHING
        self._lists = {name: KeyedListModel(self) for name in ("programme", "goals", "groups")}

    @Slot(str, "QVariantMap", result=str)
    @Slot(str, "QVariantMap", str, result=str)
    def add(self, part: str, fields: Json, after: str = "") -> str:
        """Put in a new block, activity, goal or group, after another of its kind (none: last); its id."""
        new_id = f"{part[:2]}-{secrets.token_hex(4)}"
        last = [str(one["id"]) for one in self._answer["plan"].get(FIELDS[part]) or ()]
        payload = {"part": part, "id": new_id, "fields": plain(fields), "after": after or (last[-1] if last else None)}
        self._send("plan.add", payload)
        return new_id

    @Slot(str, str, "QVariantMap")
    def change(self, part: str, part_id: str, changes: Json) -> None:
        """Fields of a part read otherwise; `day` with an empty id are the day's own."""
        if part == "day":
            self._send("plan.day", {"changes": plain(changes)})
        else:
            self._send("plan.change", {"part": part, "id": part_id, "changes": plain(changes)})

    @Slot(str)
    def set_date(self, typed: str) -> None:
        """The day is on a date, as 2026-12-04 or as people write one: 4.12.2026, 4/12 2026."""
        self._send("plan.day", {"changes": {"date": typed_date(typed)}})

    @Slot(str)
    def set_keep_until(self, typed: str) -> None:
        """By when the day is to have been removed, written as any date; nothing for not settled."""
        self._send("plan.day", {"changes": {"keep_until": typed_date(typed) if typed.strip() else ""}})

    @Slot(str, str, str)
    def move(self, part: str, part_id: str, after: str) -> None:
        """A part comes right after another of its kind; an empty one: first."""
        self._send("plan.move", {"part": part, "id": part_id, "after": after or None})

    @Slot(str, str)
    def remove(self, part: str, part_id: str) -> None:
        """Take a part out; the calm line tells of it, with a way to take that back."""
        said = self._words.gettext(_("„{title}“ er taget ud.")).format(title=self._title_of(part, part_id))
        self._commands.tell(self._send("plan.remove", {"part": part, "id": part_id}).id, said)

    @Slot(str, "QVariant")
    def set_material(self, section: str, value: object) -> None:
        """All of a section of the exercises' material; nothing takes it away."""
        self._send("plan.material", {"section": section, "material": plain(value)})

    @Slot("QVariantList", "QVariantList")
    def import_parts(self, goals: list[Any], groups: list[Any]) -> None:
        """Goals and groups from a list; what has an id that is there already reads as in the list."""
        self._send("plan.import", {"goals": plain(goals), "groups": plain(groups)})

    @Slot(str, str, str)
    def time(self, block: str, which: str, typed: str) -> None:
        """A block's `start`, `end` (as people write a time) or `minutes` as typed; what follows moves along."""
        value: Any = typed_clock(typed)
        if which == "minutes":
            minutes = minutes_of(typed)
            value = round(minutes) if minutes is not None else None
            if value is None:
                self._refuse(_("Skriv et antal minutter."))
                return
        self._send("plan.time", {"block": block, which: value})

    @Slot(str, str, str)
    def time_activity(self, activity: str, which: str, typed: str) -> None:
        """An exercise's `minutes`, or the time of day at which it shall `end`."""
        minutes = minutes_of(typed)
        if which == "end":
            item = self._item("activity", activity)
            clock = typed_clock(typed)
            minutes = None
            if item and len(clock.split(":")) == 2 and all(part.isdigit() for part in clock.split(":")):
                minutes = minute_of(clock) - minute_of(item["start"])
        if minutes is None or minutes < 0:
            self._refuse(
                _("Øvelsen kan ikke slutte før den begynder.") if which == "end" else _("Skriv et antal minutter.")
            )
            return
        self.change("activity", activity, {"minutes": minutes})

    @Slot(str)
    def make_room(self, block: str) -> None:
        """A block lasts as long as the exercises in it."""
        item = self._item("block", block)
        if item:
            self._send("plan.time", {"block": block, "minutes": round(item["taken"])})

    @Slot(str, int, result=int)
    def drop_at(self, key: str, at: int) -> int:
        """Before which row something would come to lie that is let go before row `at`."""
        return drop_at(self._lists["programme"].rows(), key, at)

    @Slot(str, int)
    def drop(self, key: str, at: int) -> None:
        """Let go of a row before another."""
        rows = self._lists["programme"].rows()
        item: Mapping[str, Any] = dict(rows)[key]
        self._go(str(item["part"]), str(item["id"]), dropped(rows, self._answer["plan"], key, at))

    @Slot()
    def undo(self) -> None:
        """Take back what was done last."""
        self._commands.undo_newest()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        self._commands.redo_newest()

    def _go(self, part: str, part_id: str, place: Place | None) -> None:
        if place is not None:
            block = {"block": place.block} if place.block is not None else {}
            self._send("plan.move", {"part": part, "id": part_id, "after": place.after, **block})

    def _send(self, kind: str, payload: Json) -> Command:
        return self._store.send(kind, payload)

    def _refuse(self, danish: str) -> None:
        self._commands.say(self._words.gettext(danish))
        self.settled.emit()

    def _item(self, part: str, part_id: str) -> Json | None:
        key = key_of(part, part_id)
        return next((dict(item) for other, item in self._lists["programme"].rows() if other == key), None)

    def _title_of(self, part: str, part_id: str) -> str:
        for one in self._answer["plan"].get(FIELDS[part]) or ():
            if one["id"] == part_id:
                return str(one.get("title") or one.get("name") or "")
        return ""


def minutes_of(typed: str) -> float | None:
    """The minutes that somebody typed ("45", "7,5", "45 min"), without a decimal where there is none; else None."""
    found = _MINUTES.match(typed.strip())
    return whole(float(found[1].replace(",", "."))) if found else None
