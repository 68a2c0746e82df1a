"""What the sheet of contributions shows: those of a seat that hold what is searched for, and those that are chosen."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from assets.locale import _
from ui.viewmodels.keyed_list import KeyedListModel, Row

_SPELT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe"})

_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])|;\s+")


def folded(text: str) -> str:
    """`text` for finding it: whatever its case and accents, and "oe" finds "ø"."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_SPELT)
    return "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))


def holds(item: Mapping[str, Any], wanted: str) -> bool:
    """Whether all the words of `wanted` stand in a contribution: in its text, its number, its kind, or whose it is."""
    there = folded(" ".join(str(item.get(name) or "") for name in ("number", "kind", "who", "text")))
    return all(word in there for word in folded(wanted).split())


def named(items: Sequence[Mapping[str, Any]], words: NullTranslations) -> str:
    """Contributions by their numbers: "T3, T5 og T8"; those without one by how many they are."""
    names = [str(one["number"]) for one in items]
    if not all(names):
        return words.ngettext("{n} bidrag", "{n} bidrag", len(items)).format(n=len(items))
    if len(names) < 2:
        return "".join(names)
    return words.gettext(_("{first} og {last}")).format(first=", ".join(names[:-1]), last=names[-1])


def why_not_merged(items: Sequence[Mapping[str, Any]], words: NullTranslations) -> str:
    """Why these cannot become one; empty where they can."""
    if len(items) < 2:
        return words.gettext(_("Vælg mindst to."))
    if len({one["kind"] for one in items}) > 1:
        return words.gettext(_("Kun bidrag af samme slags kan lægges sammen."))
    if len({one["seat"] for one in items}) > 1 and any(one["number"] for one in items):
        return words.gettext(_("Kort fra to mål lægges ikke sammen. De kan mærkes som fælles."))
    return ""


def what_merging_does(items: Sequence[Mapping[str, Any]], into: str, text: str, words: NullTranslations) -> str:
    """What happens when `items` become the one whose id is `into`; `text` is the new one, empty where its own stays."""
    stays = next((one for one in items if one["id"] == into), None)
    rest = [one for one in items if one["id"] != into]
    if stays is None or not rest:
        return ""
    name = str(stays["number"]) or words.gettext(_("Det valgte"))
    says = _("{name} bliver stående med den nye tekst.") if text else _("{name} bliver stående, som det er.")
    goes = (
        _("{rest} lægges ind under {name} og vises ikke mere for sig; plads og karameller følger med.")
        if stays["number"]
        else _("{rest} lægges ind under det og vises ikke mere for sig.")
    )
    told = [words.gettext(one).format(name=name, rest=named(rest, words)) for one in (says, goes)]
    return " ".join([*told, words.gettext(_("Det kan fortrydes."))])


def parts_of(text: str) -> list[str]:
    """The cards that a text is split into: a line each."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def proposed_parts(text: str) -> str:
    """A text as it may be split, a part a line: by its own lines, else by its sentences, else as it is."""
    if len(parts_of(text)) > 1:
        return "\n".join(parts_of(text))
    return "\n".join(_END.split(text.strip()))


class Contributions(QObject):
    """The list of the sheet. A row stays chosen while it is out of sight, and no longer than it can be merged."""

    shown_changed = Signal()
    chosen_changed = Signal()

    def __init__(self, words: NullTranslations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._all: list[Row] = []
        self._items: dict[str, Mapping[str, Any]] = {}
        self._list = KeyedListModel(self)
        self._seat, self._search = "", ""
        self._chosen: list[str] = []
        self._from = ""

    def take(self, rows: list[Row]) -> None:
        """Show these from now on, newest first."""
        self._all, self._items = rows, dict(rows)
        self._show()
        self._choose([one for one in self._chosen if self._can_be_chosen(one)])

    def _show(self) -> None:
        self._list.sync(
            (key, item)
            for key, item in self._all
            if (not self._seat or item["seat"] == self._seat) and (not self._search or holds(item, self._search))
        )
        self.shown_changed.emit()

    def _can_be_chosen(self, key: str) -> bool:
        item = self._items.get(key)
        return item is not None and bool(item["mergeable"]) and not item["hidden"]

    def _choose(self, chosen: list[str]) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self.chosen_changed.emit()

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Choose a row, or no longer."""
        self._from = key
        if key in self._chosen:
            self._choose([one for one in self._chosen if one != key])
        elif self._can_be_chosen(key):
            self._choose([*self._chosen, key])

    @Slot(str)
    def choose_to(self, key: str) -> None:
        """Choose all rows from the one that was chosen last to this one (Shift)."""
        order = [one for one, _item in self._list.rows()]
        if key not in order:
            return
        here = order.index(key)
        there = order.index(self._from) if self._from in order else here
        among = order[min(here, there) : max(here, there) + 1]
        fresh = [one for one in among if one not in self._chosen and self._can_be_chosen(one)]
        self._choose([*self._chosen, *fresh])

    @Slot()
    def choose_none(self) -> None:
        """Choose no row any more."""
        self._from = ""
        self._choose([])

    @Slot(list, result=str)
    def named(self, items: list[dict[str, Any]]) -> str:
        """These by their numbers: "T3 og T5"."""
        return named(items, self._words)

    @Slot(list, str, str, result=str)
    def what_merging_does(self, items: list[dict[str, Any]], into: str, text: str) -> str:
        """What happens when these become the one with the id `into`."""
        return what_merging_does(items, into, text, self._words)

    @Slot(str, result=str)
    def proposed_parts(self, text: str) -> str:
        """How a text may be split, a part a line."""
        return proposed_parts(text)

    @Slot(str, result=list)
    def parts_of(self, text: str) -> list[str]:
        """The cards that a text is split into."""
        return parts_of(text)

    def _set_seat(self, seat: str) -> None:
        if seat != self._seat:
            self._seat = seat
            self._show()

    def _set_search(self, search: str) -> None:
        if search != self._search:
            self._search = search
            self._show()

    def _chosen_items(self) -> list[dict[str, Any]]:
        return [dict(self._items[one]) for one in self._chosen]

    def _why_not(self) -> str:
        return why_not_merged(self._chosen_items(), self._words)

    def _found(self) -> str:
        n = self._list.rowCount()
        return self._words.ngettext("{n} fundet", "{n} fundet", n).format(n=n) if self._search.strip() else ""

    def _chosen_text(self) -> str:
        n = len(self._chosen)
        return self._words.ngettext("{n} valgt", "{n} valgt", n).format(n=n) if n else ""

    model = Property(QObject, lambda self: self._list, constant=True)
    seat = Property(str, lambda self: self._seat, _set_seat, notify=shown_changed)
    search = Property(str, lambda self: self._search, _set_search, notify=shown_changed)
    count = Property(int, lambda self: self._list.count, notify=shown_changed)
    found = Property(str, _found, notify=shown_changed)
    chosen = Property(list, lambda self: self._chosen, notify=chosen_changed)
    chosen_items = Property(list, _chosen_items, notify=chosen_changed)
    chosen_text = Property(str, _chosen_text, notify=chosen_changed)
    why_not = Property(str, _why_not, notify=chosen_changed)
