"""Cards that are alike, for QML: asked of the heart anew when something has been written, a little after."""

from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from assets.locale import _
from ui.language import Language
from ui.store import Store
from ui.viewmodels.console_view import seat_names
from ui.viewmodels.console_words import kind
from ui.viewmodels.keyed_list import KeyedListModel, Row
from workshop.client import Caller

View = Mapping[str, Any]

ASK_AFTER_MS = 1500
"""While a room writes, a suggestion need not come with every card."""

OK = 200

REASONS: dict[str, str] = {
    "same": _("De samme ord"),
    "near": _("Næsten de samme ord"),
    "part": _("Det ene siger lidt mere end det andet"),
    "numbers": _("Ligner, men tallene er forskellige"),
    "opposite": _("Ligner, men et ord vender meningen"),
}


def derive_pairs(pairs: Sequence[View], view: View, words: NullTranslations) -> list[Row]:
    """The pairs as rows; `view` is the host's, for the goals that they hang on."""
    seats = {seat["seat"]: seat for seat in view.get("seats") or ()}
    names = seat_names(view, words)
    return [
        (
            f"{pair['one']['id']} {pair['other']['id']}",
            {
                "cards": [_card(pair[name], seats, words) for name in ("one", "other")],
                "both": words.gettext(_("{one} og {other}")).format(
                    **{name: _called(pair, name, seats, names) for name in ("one", "other")}
                ),
                "reason": words.gettext(REASONS.get(pair["reason"], REASONS["near"])),
                "same_seat": pair["same_seat"],
            },
        )
        for pair in pairs
    ]


def _called(pair: View, name: str, seats: Mapping[str, View], names: Mapping[int, str]) -> str:
    """A card's number, and its goal where the other hangs on another."""
    card = pair[name]
    goal = "" if pair["same_seat"] else names.get(seats.get(card["seat"], {}).get("number") or 0, "")
    return f"{goal} {card['number']}".strip()


def _card(card: View, seats: Mapping[str, View], words: NullTranslations) -> dict[str, Any]:
    seat = seats.get(card["seat"], {})
    return {
        "id": card["id"],
        "kind": kind(card["kind"], words),
        "seat": card["seat"],
        "goal": seat.get("number") or 0,
        "colour": seat.get("colour") or 0,
        "number": card["number"],
        "text": card["text"],
        "has_text": True,
    }


def derive_line(pairs: Sequence[View], words: NullTranslations) -> str:
    """How many cards are alike; empty where none are."""
    n = len({pair[name]["id"] for pair in pairs for name in ("one", "other")})
    return words.ngettext("{n} kort ligner et andet", "{n} kort ligner hinanden", n).format(n=n) if n else ""


class Likenesses(QObject):
    """The pairs that nothing has been said of, and those that are marked as common to their goals.

    How many there are is always told; their rows are only made while somebody compares, as sixty of them hold up the
    windows for a tenth of a second.
    """

    changed = Signal()

    def __init__(self, store: Store, words: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._words = store, words
        self._pairs, self._shared = KeyedListModel(self), KeyedListModel(self)
        self._answer: dict[str, Any] = {"pairs": [], "shared": []}
        self._line = ""
        self._seq = -1
        self._compares = False
        self._soon = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        store.host_changed.connect(self._look)
        words.changed.connect(self._show)

    @Slot(bool)
    def compare(self, compares: bool) -> None:
        """Keep the rows while somebody reads them."""
        self._compares = compares
        self._show()

    def _look(self) -> None:
        """Whatever is done with a card is a line of the log."""
        frame = self._store.host
        log = frame.view.get("log") if frame is not None else None
        newest = log[-1]["seq"] if log else 0
        if newest != self._seq:
            self._seq = newest
            if not self._soon.isActive():
                self._soon.start()

    def _ask(self) -> None:
        self._store.ask(Caller.likenesses, self._answered)

    def _answered(self, status: int, body: bytes) -> None:
        if status == OK:
            self._answer = msgspec.json.decode(body)
            self._show()

    def _show(self) -> None:
        frame = self._store.host
        view = frame.view if frame is not None else {}
        for name, rows in (("pairs", self._pairs), ("shared", self._shared)):
            rows.sync(derive_pairs(self._answer[name], view, self._words) if self._compares else ())
        self._line = derive_line(self._answer["pairs"], self._words)
        self.changed.emit()

    pairs = Property(QObject, lambda self: self._pairs, constant=True)
    shared = Property(QObject, lambda self: self._shared, constant=True)
    count = Property(int, lambda self: len(self._answer["pairs"]), notify=changed)
    shared_count = Property(int, lambda self: len(self._answer["shared"]), notify=changed)
    line = Property(str, lambda self: self._line, notify=changed)
