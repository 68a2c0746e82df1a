"""The plan while it is being made, for QML: fetched anew when the heart has a newer one, and changed by commands.

All that is done here is a command of the heart, so that all of it can be undone and nothing is only in the window.
"""

import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, Signal, SignalInstance, Slot

from assets.locale import _
from ui.language import Language
from ui.plan_changes import NOTHING, PlanChanges
from ui.plan_drafts import PlanDrafts
from ui.plan_table import PlanTable
from ui.slides import Slides
from ui.store import Store
from ui.viewmodels.console_commands import ConsoleCommands
from ui.viewmodels.console_view import seat_names
from ui.viewmodels.console_words import log_line
from ui.viewmodels.console_write import exercises_with
from ui.viewmodels.keyed_list import Row
from ui.viewmodels.plan_gallery import matching, offer
from ui.viewmodels.plan_places import in_neighbour, moved_activity, moved_block
from ui.viewmodels.plan_view import (
    clock_of,
    derive_day,
    derive_goals,
    derive_groups,
    derive_programme,
    key_of,
    minute_of,
    phases_of,
)
from workshop.client import Command

Json = dict[str, Any]

FIRST_START = "09:00"
OK = 200
MOST_REMEMBERED = 20
"""What can be undone is asked for by its command, and worded by what the frames have said of it."""
_REST = frozenset({"break", "lunch", "closing"})


class PlanModel(PlanChanges):
    """The plan of the day. `fresh` says whether the file was only just made, so that planning is what comes first."""

    shown_changed = Signal()
    ready_changed = Signal()
    day_changed = Signal()
    content_changed = Signal()
    selected_changed = Signal()
    leaving = Signal()
    """Another is about to be chosen: what is being typed goes into the one that it was typed for."""

    def __init__(
        self, store: Store, commands: ConsoleCommands, words: Language, fresh: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(store, commands, words)
        self._fresh = fresh
        self._parts: dict[str, Any] = {}
        self._shown = self._fetching = False
        self._day = ""
        self._selection: tuple[str, str] = ("", "")
        self._provisional: Json = {}
        self._beside, self._running, self._remark = ("", ""), "", -1
        self._told: dict[str, tuple[str, Json]] = {}
        self._editors = exercises_with("Plan")
        self._slides = Slides(store, commands, words)
        self._slides.kept.connect(self._show_on_slide)
        self.drafts_of_plan = PlanDrafts(store, lambda: self._answer["plan"], lambda: int(self._answer["seq"]))
        self.pasted_table = PlanTable(store, words, lambda: self._answer["plan"], self.import_parts)
        store.host_changed.connect(self._look)
        store.saved.connect(self._was_saved)
        store.refused.connect(self._was_refused)
        words.changed.connect(self._word_anew)

    @property
    def seq(self) -> int:
        """The seq of the plan that is shown; -1 before the first."""
        return int(self._answer["seq"])

    # --- the view ---------------------------------------------------------------------

    @Slot()
    def show(self) -> None:
        """Plan the day: the window's planning view comes."""
        self._set_shown(True)
        self._look()

    @Slot()
    def leave(self) -> None:
        """Run the day: the planning view is laid away."""
        self._set_shown(False)

    @Slot(str, str)
    def select(self, part: str, part_id: str) -> None:
        """Choose what the inspector shows; an empty id chooses nothing."""
        self._selection = (part, part_id) if part_id else ("", "")
        self._beside = ("", "")
        self._provisional = {}
        self._put_selected()

    @Slot(int, result=bool)
    def step(self, by: int) -> bool:
        """Choose the row so many below the chosen one; whether there is one."""
        rows = self._lists["programme"].rows()
        keys = [key for key, _item in rows]
        now = key_of(*self._selection)
        to = keys.index(now) + by if now in keys else 0
        if not 0 <= to < len(rows):
            return False
        self.select(str(rows[to][1]["part"]), str(rows[to][1]["id"]))
        return True

    @Slot(result="QVariantMap")
    def next_remark(self) -> Json:
        """The next of what is odd in the plan, round and round; the row that it is about is chosen."""
        remarks = self._answer["remarks"]
        if not remarks:
            return {}
        self._remark = (self._remark + 1) % len(remarks)
        remark: Json = remarks[self._remark]
        if remark["part"] in ("block", "activity"):
            self.select(remark["part"], remark["id"])
        return remark

    @Slot(str, result="QVariantList")
    def offers(self, typed: str) -> list[Json]:
        """What can be added that fits the letters typed."""
        return matching(typed, self._words)

    @Slot(str, result="QVariant")
    def material(self, section: str) -> Any:
        """A section of the exercises' material, as docs/protocol.md shapes it; nothing where there is none."""
        return self._answer["plan"].get("content", {}).get(section)

    # --- what is chosen -----------------------------------------------------------------

    @Slot(str, str)
    def remove(self, part: str, part_id: str) -> None:
        """As before; where it was chosen, what lies beside it is chosen once it is gone."""
        if self._selection == (part, part_id):
            self._beside = self._lies_beside(part, part_id)
        super().remove(part, part_id)

    @Slot(str, str)
    def put_in(self, part: str, kind: str) -> None:
        """Add what the gallery offers after what is chosen, and choose it."""
        one = offer(part, kind)
        title = self._words.gettext(_("Tak for i dag") if kind == "closing" else one.name)
        if part == "block":
            self._add_block(kind, title, one.minutes)
        else:
            self._add_activity(kind, title, one.minutes)

    def _add_block(self, kind: str, title: str, minutes: int) -> str:
        blocks = self._answer["plan"].get("blocks") or ()
        here = self._block_here()
        before = next((one for one in blocks if one["id"] == here), None)
        start = before["end"] if before is not None else FIRST_START
        end = clock_of(minute_of(start) + minutes)
        fields = {"title": title, "kind": kind, "start": start, "end": end, "fixed": False}
        new_id = self.add("block", fields, here)
        self._choose_new("block", new_id, fields | {"minutes": minutes, "block": new_id})
        return new_id

    def _add_activity(self, kind: str, title: str, minutes: int) -> None:
        block = self._block_here()
        item = self._item("block", block) or (self._provisional if self._chosen("block") else {})
        if not item or item["kind"] in _REST:
            # Nobody works while they eat: a piece of group work comes first.
            block = self._add_block("group_work", self._words.gettext(_("Gruppearbejde")), minutes)
            after = self._last_before(block)
        elif self._chosen("activity"):
            after = self._chosen("activity")
        else:
            after = self._last_before(block, within=True)
        fields = {"title": title, "kind": kind, "minutes": minutes, "block": block}
        new_id = f"ac-{secrets.token_hex(4)}"
        self._send("plan.add", {"part": "activity", "id": new_id, "fields": fields, "after": after or None})
        self._choose_new("activity", new_id, fields | {"kind_word": title})

    @Slot()
    def duplicate(self) -> None:
        """What is chosen once more, right after it: an exercise as a second round with the same material."""
        part, part_id = self._selection
        item = self._item(part, part_id)
        if item is None:
            return
        if part == "activity":
            self._send("plan.again", {"activity": part_id})
            return
        fields = {name: item[name] for name in ("title", "kind", "start", "end", "speaker", "note", "own_note", "must")}
        block = self.add("block", fields, part_id)
        after = ""
        for _key, one in self._lists["programme"].rows():
            if one["part"] == "activity" and one["block"] == part_id:
                own = {name: one[name] for name in _COPIED} | {"block": block}
                after = self.add("activity", own, after)
        self._choose_new("block", block, fields | {"block": block, "minutes": item["minutes"]})

    @Slot(int)
    def shift(self, by: int) -> None:
        """What is chosen goes a place up or down."""
        part, part_id = self._selection
        rows = self._lists["programme"].rows()
        if self._item(part, part_id) is None:
            return
        plan = self._answer["plan"]
        by_kind = moved_block(rows, part_id, by) if part == "block" else moved_activity(rows, plan, part_id, by)
        self._go(part, part_id, by_kind)

    @Slot(int)
    def shift_block(self, by: int) -> None:
        """An exercise that is chosen goes into the block before or after."""
        part, part_id = self._selection
        if part == "activity" and self._item(part, part_id) is not None:
            rows = self._lists["programme"].rows()
            self._go(part, part_id, in_neighbour(rows, self._answer["plan"], part_id, by))

    # --- how it works -----------------------------------------------------------------

    def _chosen(self, part: str) -> str:
        return self._selection[1] if self._selection[0] == part else ""

    def _block_here(self) -> str:
        """The block that is chosen or that the chosen exercise lies in, else the last before the closing; or empty."""
        item = self._item(*self._selection) or self._provisional
        if item.get("block"):
            return str(item["block"])
        blocks = self._answer["plan"].get("blocks") or ()
        found = [str(one["id"]) for one in blocks if one["kind"] != "closing"] or [str(one["id"]) for one in blocks]
        return found[-1] if found else ""

    def _last_before(self, block: str, *, within: bool = False) -> str:
        """The last exercise of a block where it has any, else the last one of all."""
        rows = self._lists["programme"].rows()
        own = [str(one["id"]) for _key, one in rows if one["part"] == "activity" and one["block"] == block]
        planned = [str(one["id"]) for one in self._answer["plan"].get("activities") or ()]
        return (own or planned or [""])[-1] if within else (planned or [""])[-1]

    def _choose_new(self, part: str, part_id: str, fields: Json) -> None:
        """Choose what was just asked for: it can be typed in at once, before it is in the plan."""
        self._selection = (part, part_id)
        self._provisional = _BLANK | fields | {"part": part, "id": part_id}
        self._put_selected()

    def _lies_beside(self, part: str, part_id: str) -> tuple[str, str]:
        """What takes a row's place when it is gone, with all that lies in it; nothing where it is alone."""
        rows, key = self._lists["programme"].rows(), key_of(part, part_id)
        keys = [other for other, _item in rows]
        left = [item for other, item in rows if key not in (other, key_of("block", str(item["block"])))]
        if key not in keys or not left:
            return "", ""
        beside = left[min(keys.index(key), len(left) - 1)]
        return str(beside["part"]), str(beside["id"])

    def _look(self) -> None:
        """Take in a frame of the heart: is there a newer plan, and is planning what this day begins with?"""
        frame = self._store.host
        if frame is None:
            return
        view = frame.view
        for entry in (*reversed(view.get("undo_older") or ()), view.get("undo"), view.get("redo")):
            if entry:
                self._told = {
                    **dict(list(self._told.items())[-20:]),
                    entry["command"]: (entry["what"], entry["params"]),
                }
        if self._day != view["day"]["id"]:
            self._day = view["day"]["id"]
            empty = all(step["exercise"] == "stage" for block in view["programme"] for step in block["steps"])
            if view.get("started_at") is None and (empty or self._fresh()):
                self._set_shown(True)
        running = (view.get("step") or {}).get("activity") or ""
        if self._shown and (view.get("plan_seq") != self._answer["seq"] or running != self._running):
            self._fetch()
        self._running = running

    def _fetch(self) -> None:
        if self._fetching:
            return
        lang = self._words.lang

        def came(status: int, body: bytes) -> None:
            self._fetching = False
            if lang != self._words.lang:
                self._fetch()
            elif status == OK:
                self._came(body)

        self._fetching = self._store.ask(lambda caller: replace(caller, lang=lang).plan(), came)

    def _came(self, body: bytes) -> None:
        self._answer = msgspec.json.decode(body)
        self._read()
        frame = self._store.host
        if frame is not None and frame.view.get("plan_seq", 0) > self._answer["seq"]:
            self._fetch()

    def _show_on_slide(self, activity: str, picture: str) -> None:
        item = self._item("activity", activity)
        if item is not None:
            self.change("activity", activity, {"settings": item["settings"] | {"picture": picture}})

    def close(self) -> None:
        """Nothing more is read from this machine."""
        self._slides.close()

    def _word_anew(self) -> None:
        if self._shown:
            self._fetch()  # the heart words its remarks
        self._read()

    def _read(self) -> None:
        answer, frame = self._answer, self._store.host
        if answer is NOTHING or frame is None:
            return
        rows = derive_programme(answer, phases_of(frame.view), self._editors, self._words, self._running)
        self._lists["programme"].sync(rows)
        self._lists["goals"].sync(derive_goals(answer))
        self._lists["groups"].sync(derive_groups(answer))
        self._put("day", derive_day(answer, self._words), self.day_changed)
        self._put("content", answer["plan"].get("content") or {}, self.content_changed)
        self._put("remarks", answer["remarks"], self.day_changed)
        if self._provisional and self._item(*self._selection) is not None:
            self._provisional = {}
        self._put_selected(rows)
        self.drafts_of_plan.read()
        self.pasted_table.planned.emit()
        self._put("ready", True, self.ready_changed)

    def _put_selected(self, rows: list[Row] | None = None) -> None:
        found: Json | None = self._item(*self._selection)
        if found is None and rows is not None and not self._provisional:
            self._selection, self._beside = self._beside, ("", "")
            if (found := self._item(*self._selection)) is None:
                self._selection = ("", "")
        chosen = found or self._provisional
        if chosen.get("id") != self._parts.get("selected", {}).get("id"):
            self.leaving.emit()
        self._put("selected", chosen, self.selected_changed)

    def _was_saved(self, command: Command, _seq: int) -> None:
        if command.kind in ("undo", "redo"):
            what, params = self._told.get(command.payload["command"], ("", {}))
            frame = self._store.host
            if what and frame is not None:
                line = log_line(what, params, seat_names(frame.view, self._words), self._words)
                sentence = _("Fortrudt: {line}") if command.kind == "undo" else _("Gjort igen: {line}")
                self._commands.say(self._words.gettext(sentence).format(line=line))

    def _was_refused(self, command: Command, _answer: object) -> None:
        if command.kind.startswith("plan."):
            self._beside = ("", "")
            if self._provisional and command.payload.get("id") == self._selection[1]:
                self.select("", "")
            self.settled.emit()

    def _set_shown(self, on: bool) -> None:
        if on != self._shown:
            self._shown = on
            self.shown_changed.emit()

    def _put(self, part: str, value: object, changed: SignalInstance) -> None:
        if self._parts.get(part) != value:
            self._parts[part] = value
            changed.emit()

    shown = Property(bool, lambda self: self._shown, notify=shown_changed)
    ready = Property(bool, lambda self: self._parts.get("ready", False), notify=ready_changed)
    day = Property(dict, lambda self: self._parts.get("day", {}), notify=day_changed)
    remarks = Property(list, lambda self: self._parts.get("remarks", []), notify=day_changed)
    content = Property(dict, lambda self: self._parts.get("content", {}), notify=content_changed)
    selected = Property(dict, lambda self: self._parts.get("selected", {}), notify=selected_changed)
    lang = Property(str, lambda self: self._words.lang, notify=day_changed)
    groups_form = Property(
        str, lambda self: "Plan/GoalsAndGroups.qml" if _GROUPS in self._editors else "", constant=True
    )
    slides = Property(QObject, lambda self: self._slides, constant=True)
    programme = Property(QObject, lambda self: self._lists["programme"], constant=True)
    goals = Property(QObject, lambda self: self._lists["goals"], constant=True)
    groups = Property(QObject, lambda self: self._lists["groups"], constant=True)
    drafts = Property(QObject, lambda self: self.drafts_of_plan, constant=True)
    table = Property(QObject, lambda self: self.pasted_table, constant=True)


_GROUPS = "goals_and_groups"
_COPIED = ("kind", "title", "minutes", "settings", "note", "notes", "must")
_BLANK: Json = {
    "title": "", "kind": "", "kind_word": "", "start": "", "end": "", "minutes": 0, "length": "", "taken": 0,
    "over": False, "fits": "", "shares": [], "fixed": False, "must": True, "skipped": False, "speaker": "",
    "note": "", "own_note": "", "notes": {}, "phases": [], "settings": {}, "remarks": [], "editor": "", "begun": False,
    "state": "",
}  # fmt: skip
