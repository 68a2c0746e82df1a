"""What the exercises of a plan are made of, while it is being written: their material and their settings.

What is written is sent at once, and stands here until the heart's plan holds it: what follows in the next moment builds
on it, and not on a plan that is a moment old.
"""

import secrets
from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from ui.from_qml import plain
from ui.store import Store
from ui.viewmodels.plan_material import (
    free_code_word,
    free_id,
    options_from,
    own_parts,
    questions_from,
    sentences_from,
    stripped,
    stripped_whole,
    typed_month,
    whole_section,
    with_own_parts,
)
from workshop.client import Command

Json = dict[str, Any]


class PlanDrafts(QObject):
    """The drafts of one plan. `plan` gives the newest plan of the heart, and `seq` how new it is.

    QML hands `seen` over with what it asks for, so that it asks anew when something has changed.
    """

    changed = Signal()

    def __init__(self, store: Store, plan: Callable[[], Json], seq: Callable[[], int]) -> None:
        super().__init__()
        self._store, self._plan, self._seq = store, plan, seq
        self._drafts: dict[Hashable, Any] = {}
        self._sent: dict[Hashable, str] = {}
        self._until: dict[Hashable, int] = {}
        self._seen = 0
        store.saved.connect(self._saved)
        store.refused.connect(self._refused)

    def read(self) -> None:
        """The heart's plan is another: what it holds by now is no draft any more."""
        for key, seq in list(self._until.items()):
            if self._seq() >= seq:
                self._forget(key)
        self._tell()

    # --- what is there -----------------------------------------------------------------

    @Slot(str, str, int, result="QVariantList")
    def parts(self, section: str, activity: str, _seen: int) -> list[Json]:
        """The questions, statements … of an exercise, in their order."""
        return own_parts(self._plan(), section, self._section(section), activity)

    @Slot(str, str, int, result="QVariantList")
    def other_parts(self, section: str, activity: str, _seen: int) -> list[Json]:
        """Those of the same section that belong to the exercises before this one."""
        return [
            part
            for one in self._plan().get("activities") or ()
            if one["id"] != activity
            for part in own_parts(self._plan(), section, self._section(section), one["id"])
        ]

    @Slot(str, int, result="QVariantList")
    def all_parts(self, section: str, _seen: int) -> list[Json]:
        """The parts of a section that belongs to no exercise."""
        return [dict(one) for one in self._section(section) or () if isinstance(one, dict)]

    @Slot(str, str, int, result="QVariantMap")
    def whole(self, section: str, activity: str, _seen: int) -> Json:
        """A section that is one thing (a case, a run), where it belongs to an exercise; else nothing."""
        return whole_section(self._plan(), section, self._section(section), activity)

    @Slot(str, str, int, result=str)
    def title_after(self, kind: str, activity: str, _seen: int) -> str:
        """What the next exercise of a kind after this one is called; empty where there is none."""
        planned = list(self._plan().get("activities") or ())
        place = next((place for place, one in enumerate(planned) if one["id"] == activity), len(planned))
        return next((str(one["title"]) for one in planned[place + 1 :] if one["kind"] == kind), "")

    @Slot(str, int, result="QVariantMap")
    def settings(self, activity: str, _seen: int) -> Json:
        """How an exercise is set."""
        own: Json = self._drafts.get(("settings", activity)) or self._settings(activity)
        return own

    # --- what is written ---------------------------------------------------------------

    @Slot(str, str, "QVariantList")
    def put_parts(self, section: str, activity: str, parts: list[Any]) -> None:
        """All parts of an exercise read so; those without any words are left out."""
        own = [stripped(one) | {"activity": activity} for one in plain(parts)]
        material = with_own_parts(self._plan(), section, self._section(section), activity, own)
        self._put_section(section, material)

    @Slot(str, "QVariantList")
    def put_all(self, section: str, parts: list[Any]) -> None:
        """All parts of a section that belongs to no exercise."""
        self._put_section(section, [stripped(one) for one in plain(parts)])

    @Slot(str, str, "QVariantMap")
    def put_whole(self, section: str, activity: str, value: Json) -> None:
        """A section that is one thing, of an exercise; nothing but empty fields takes it away."""
        found = stripped_whole(plain(value))
        kept = {name: one for name, one in found.items() if name != "activity"}
        self._put_section(section, found | {"activity": activity} if kept else None)

    @Slot(str, str, "QVariant")
    def set(self, activity: str, key: str, value: Any) -> None:
        """Set something of an exercise; nothing puts it back to what is usual."""
        self.set_all(activity, {key: value})

    @Slot(str, "QVariantMap")
    def set_all(self, activity: str, values: Json) -> None:
        """As `set`, several at once."""
        written = plain(values)
        settings = {name: one for name, one in self.settings(activity, 0).items() if name not in written}
        settings |= {name: one for name, one in written.items() if one is not None and one not in ("", [])}
        if settings != self.settings(activity, 0):
            payload = {"part": "activity", "id": activity, "changes": {"settings": settings}}
            self._send(("settings", activity), settings, "plan.change", payload)

    def _put_section(self, section: str, material: Any) -> None:
        if material != self._section(section) and (material or self._section(section)):
            payload = {"section": section, "material": material}
            self._send(("section", section), material or [], "plan.material", payload)

    # --- helpers of the forms ----------------------------------------------------------

    @Slot(str, str, int, result=str)
    def new_id(self, section: str, letter: str, more: int) -> str:
        """An id that no part of a section has; `more` are those made in the same breath."""
        return free_id(self._section(section), letter, more)

    @Slot(result=str)
    def code_word(self) -> str:
        """A code word that no post has."""
        return free_code_word(self._section("o_run"), secrets.choice)

    @Slot(str, result=str)
    def month(self, typed: str) -> str:
        """A month as people write it, as `2029-05`."""
        return typed_month(typed)

    @Slot(str, result="QVariantList")
    def sentences(self, pasted: str) -> list[str]:
        """Pasted lines, without the bullets and numbers of a list."""
        return sentences_from(pasted)

    @Slot(str, result="QVariantList")
    def questions(self, pasted: str) -> list[Json]:
        """Pasted questions with their answers, without ids."""
        return questions_from(pasted)

    @Slot("QVariantList", result="QVariantList")
    def options(self, options: list[Any]) -> list[Json]:
        """Answers to choose, those without words left out, each with an id."""
        return options_from(plain(options))

    # --- how it works ------------------------------------------------------------------

    def _section(self, section: str) -> Any:
        key = ("section", section)
        return self._drafts[key] if key in self._drafts else (self._plan().get("content") or {}).get(section)

    def _settings(self, activity: str) -> Json:
        planned = self._plan().get("activities") or ()
        return next((dict(one.get("settings") or {}) for one in planned if one["id"] == activity), {})

    def _send(self, key: Hashable, draft: Any, kind: str, payload: Json) -> None:
        self._drafts[key] = draft
        self._until.pop(key, None)
        self._sent[key] = self._store.send(kind, payload).id
        self._tell()

    def _saved(self, command: Command, seq: int) -> None:
        for key, sent in self._sent.items():
            if sent == command.id:
                self._until[key] = seq
        self.read()

    def _refused(self, command: Command, _answer: object) -> None:
        for key, sent in list(self._sent.items()):
            if sent == command.id:
                self._forget(key)
        self._tell()

    def _forget(self, key: Hashable) -> None:
        self._drafts.pop(key, None)
        self._sent.pop(key, None)
        self._until.pop(key, None)

    def _tell(self) -> None:
        self._seen += 1
        self.changed.emit()

    seen = Property(int, lambda self: self._seen, notify=changed)
