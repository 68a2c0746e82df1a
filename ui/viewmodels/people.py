"""Everybody in the day, for QML: asked of the heart while the sheet is open, and again when something has changed."""

from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from assets.locale import _
from ui.language import Language
from ui.store import Store
from ui.viewmodels.console_words import MINUTE_MS, called, count
from ui.viewmodels.keyed_list import KeyedListModel, Row
from workshop.client import Caller

View = Mapping[str, Any]

ASK_AFTER_MS = 700
OK = 200


def derive_people(
    people: Sequence[View], view: View, now: int, wanted: tuple[str, str], words: NullTranslations
) -> list[Row]:
    """Those of a group (all where none is `wanted`) whose name or group holds what is looked for, in the plan's order.

    `wanted` is the group and the words; who has been taken out stands last. `now` is the heart's clock, ms since 1970.
    """
    group, search = wanted[0], wanted[1].casefold().split()
    groups = {one["id"]: (place, one) for place, one in enumerate(view.get("groups") or ())}
    seats = {seat["seat"]: seat for seat in view.get("seats") or ()}
    rows = []
    for who in people:
        place, own = groups.get(who["group"], (len(groups), {}))
        seat = seats.get(own.get("seat") or "", {})
        row = _row(who, own, seat, now, words)
        said = f"{row['name']} {row['group']}".casefold()
        if group in ("", who["group"]) and all(word in said for word in search):
            rows.append((bool(who["taken_out"]), place, who["number"], (who["id"], row)))
    return [row for _out, _place, _number, row in sorted(rows, key=lambda one: one[:3])]


def _row(who: View, group: View, seat: View, now: int, words: NullTranslations) -> dict[str, Any]:
    on_paper = who["via"] == "paper"
    told = [count("heads", who["heads"], words)] if who["heads"] > 1 else []
    if who["wrote"]:
        told.append(words.ngettext("{n} bidrag", "{n} bidrag", who["wrote"]).format(n=who["wrote"]))
    if who["waiting"]:
        told.append(count("waiting", who["waiting"], words))
    return {
        "name": called(who["alias"], who["number"], on_paper=on_paper, words=words),
        "group": group.get("name") or "",
        "group_id": who["group"],
        "goal": seat.get("number") or 0,
        "colour": seat.get("colour") or 0,
        "state": words.gettext(_("taget ud")) if who["taken_out"] else _state(who, on_paper, now, words),
        "here": bool(who["here"]),
        "on_paper": on_paper,
        "told": " · ".join(told),
        "taken_out": bool(who["taken_out"]),
    }


def _state(who: View, on_paper: bool, now: int, words: NullTranslations) -> str:
    if on_paper:
        return words.gettext(_("på papir"))
    if who["here"]:
        return words.gettext(_("forbundet"))
    if who["heard_at"] is None:
        return words.gettext(_("ikke forbundet"))
    minutes = max(0, now - who["heard_at"]) // MINUTE_MS
    return (
        words.gettext(_("ikke forbundet i {n} min")).format(n=minutes)
        if minutes
        else words.gettext(_("ikke forbundet"))
    )


class PeopleList(QObject):
    """Who is in the day, group by group; only asked for while somebody reads it."""

    changed = Signal()

    def __init__(self, store: Store, words: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._words = store, words
        self._rows = KeyedListModel(self)
        self._people: list[View] = []
        self._wanted = ("", "")
        self._reads = False
        self._soon = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        store.host_changed.connect(self._look)
        words.changed.connect(self._show)

    @Slot(bool)
    def read(self, reads: bool) -> None:
        """Keep the list up to date while somebody reads it."""
        self._reads = reads
        if reads:
            self._ask()

    @Slot(str, str)
    def look_for(self, group: str, search: str) -> None:
        """Show those of a group (empty: all) whose name holds the words."""
        self._wanted = (group, search)
        self._show()

    def _look(self) -> None:
        if self._reads and not self._soon.isActive():
            self._soon.start()

    def _ask(self) -> None:
        self._store.ask(Caller.people, self._answered)

    def _answered(self, status: int, body: bytes) -> None:
        if status == OK:
            self._people = msgspec.json.decode(body)["people"]
            self._show()

    def _show(self) -> None:
        frame = self._store.host
        if frame is not None and self._reads:
            now = self._store.clock_ms or frame.now
            self._rows.sync(derive_people(self._people, frame.view, now, self._wanted, self._words))
        self.changed.emit()

    rows = Property(QObject, lambda self: self._rows, constant=True)
    total = Property(int, lambda self: sum(not one["taken_out"] for one in self._people), notify=changed)
