"""The venue check, for QML: the ways to this machine in plain words, which is shown, and whether it is proven."""

import sys
from typing import Any, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot

from assets.locale import _
from ui.language import Language
from ui.store import Store
from ui.viewmodels.keyed_list import KeyedListModel
from ui.viewmodels.qr import qr_picture

CHECK_PAGE = "tjek"

WAYS = {
    "hotspot": (
        _("Computerens eget hotspot"),
        _("Telefonerne skal være på hotspottet. Det bærer omkring 5–8 telefoner."),
    ),
    "wireless": (_("Trådløst net (Wi-Fi)"), _("Telefonerne skal være på det samme trådløse net.")),
    "wired": (_("Netværkskabel"), _("Virker, når kablet og telefonernes Wi-Fi hører til det samme net.")),
    "other": (_("Et andet netkort"), _("Det er for eksempel net fra en telefon gennem et USB-kabel.")),
    "public": (_("En adresse på internettet"), _("Vises aldrig af sig selv: andre end lokalet kan måske nå den.")),
    "vpn": (_("VPN"), _("Fører til et net et andet sted. Telefonerne her kan ikke komme den vej.")),
    "virtual": (_("Virtuelt netkort"), _("Hører til et program på computeren. Ingen telefon kan nå den.")),
    "unassigned": (
        _("Uden adresse fra nettet"),
        _("Netkortet har ikke fået en adresse. Se til kablet eller Wi-Fi'et."),
    ),
}
"""What each kind of way is called, and what is good to know of it."""

NEW_ADDRESS = _(
    "Computeren har fået en ny adresse: {address}. Lærredet viser den nye kode. Telefoner, der har siden åben, kan gå"
    " med over ved at skrive adressen."
)
NO_NET = _("Computeren er ikke på noget net lige nu. Telefonerne kommer igen af sig selv, når den er på nettet igen.")
BACK = _("Computeren er på nettet igen, på den samme adresse som før.")


class _State(NamedTuple):
    """What the sheet goes by; `shown` is the address with its port, empty where there is none."""

    wanted: bool = False
    is_open: bool = False
    proven: bool = False
    shown: str = ""
    url: str = ""
    port: int = 0
    ways: tuple[tuple[str, ...], ...] = ()


class VenueModel(QObject):
    """`told` says in a sentence that the address is another, or gone. `system` is Python's name of this platform."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, store: Store, words: Language, system: str = sys.platform) -> None:
        super().__init__()
        self._store, self._words = store, words
        self._system = "windows" if system == "win32" else "macos" if system == "darwin" else "linux"
        self._state = _State()
        self._ways: list[dict[str, Any]] = []
        self._rows = KeyedListModel(self)
        self._last_shown = ""
        self._asked = False
        store.host_changed.connect(self._read)
        words.changed.connect(self._word)

    @Slot(str, result=str)
    def use(self, address: str) -> str:
        """Show phones this address of the machine; an empty one is whichever is best. The command's id."""
        self._asked = True
        return self._store.send("heart.use_address", {"address": address or None}).id

    def _read(self) -> None:
        frame = self._store.host
        if frame is None:
            return
        join, venue = frame.view.get("join") or {}, frame.view.get("venue") or {}
        is_open = any(one["open"] for one in venue.get("ways") or ())
        state = _State(
            bool(venue.get("wanted")),
            is_open,
            is_open and bool(join.get("proven")),
            str(join.get("address") or "") if is_open else "",
            str(join.get("url") or "") if is_open else "",
            int(venue.get("port") or 0),
            tuple(
                (one["address"], one["adapter"], one["kind"], *(
                    name for name in ("proposed", "open", "shown", "proven") if one[name]
                ))
                for one in venue.get("ways") or ()
            ),
        )  # fmt: skip
        if state == self._state:
            return
        before, self._state = self._state, state
        self._word()
        self._tell(before)

    def _tell(self, before: _State) -> None:
        now = self._state
        if not now.wanted:
            self._last_shown = ""
        elif before.is_open and not now.is_open:
            self.told.emit(self._words.gettext(NO_NET))
        elif now.shown and self._last_shown and now.shown != self._last_shown and not self._asked:
            self.told.emit(self._words.gettext(NEW_ADDRESS).format(address=now.shown))
        elif now.is_open and not before.is_open and now.shown == self._last_shown:
            self.told.emit(self._words.gettext(BACK))
        if now.shown:
            self._asked = self._asked and now.shown == self._last_shown
            self._last_shown = now.shown

    def _word(self) -> None:
        self._ways = [self._row(one) for one in self._state.ways]
        self._rows.sync((one["address"], one) for one in self._ways)
        self.changed.emit()

    def _row(self, way: tuple[str, ...]) -> dict[str, Any]:
        address, adapter, kind, *is_ = way
        name, hint = WAYS[kind]
        return {
            "address": address,
            "adapter": adapter,
            "name": self._words.gettext(name),
            "hint": self._words.gettext(hint),
            **{one: one in is_ for one in ("proposed", "open", "shown", "proven")},
        }

    def _picture(self) -> str:
        return qr_picture(self._state.url + CHECK_PAGE) if self._state.url else ""

    wanted = Property(bool, lambda self: self._state.wanted, notify=changed)
    open = Property(bool, lambda self: self._state.is_open, notify=changed)
    proven = Property(bool, lambda self: self._state.proven, notify=changed)
    port = Property(int, lambda self: self._state.port, notify=changed)
    url = Property(str, lambda self: self._state.url, notify=changed)
    address = Property(str, lambda self: self._state.url and f"{self._state.shown}/{CHECK_PAGE}", notify=changed)
    picture = Property(str, _picture, notify=changed)
    ways = Property(list, lambda self: self._ways, notify=changed)
    rows = Property(QObject, lambda self: self._rows, constant=True)
    system = Property(str, lambda self: self._system, constant=True)
