"""The facilitator's own phone as a remote, for QML: whether one may be it, and its secret as a QR for her only."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from ui.store import Store
from ui.viewmodels.qr import qr_picture
from workshop.client import Command, new_remote


def remote_address(url: str, secret: str) -> str:
    """What the QR says: the remote's page at the door's `url`, with the secret where no server is told it."""
    return f"{url}remote#t={secret}"


class RemoteModel(QObject):
    """Lets a phone in and out again. The secret lives in this process alone: windows opened anew make another."""

    changed = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._secret = ""
        self._asked: tuple[Command, str] | None = None
        self._shown_again = False
        self._state: tuple[bool, bool, int, str] = (False, False, 0, "")
        store.host_changed.connect(self._read)
        store.saved.connect(self._was_saved)

    @Slot()
    def allow(self) -> None:
        """Make a new secret; whoever had the access before loses it at once."""
        secret, hashed = new_remote()
        self._secret, self._shown_again = "", False
        self._asked = (self._store.send("remote.allow", {"hash": hashed}), secret)
        self.changed.emit()

    @Slot()
    def withdraw(self) -> None:
        """Let nobody be the remote any more."""
        self._secret, self._asked = "", None
        self._store.send("remote.withdraw")
        self.changed.emit()

    @Slot()
    def show_again(self) -> None:
        """Bring the QR back that went when the phone had come; until the sheet is laid away."""
        self._shown_again = True
        self.changed.emit()

    @Slot()
    def hide(self) -> None:
        """Take the QR of a phone that has come out of sight again."""
        self._shown_again = False
        self.changed.emit()

    def _was_saved(self, command: Command, _seq: int) -> None:
        if self._asked is not None and command is self._asked[0]:
            self._secret, self._asked = self._asked[1], None
            self.changed.emit()

    def _read(self) -> None:
        frame = self._store.host
        if frame is None:
            return
        join = frame.view.get("join") or {}
        connected = (frame.connections or {}).get("remotes") or 0
        state = (bool(frame.view.get("remote")), bool(join.get("open")), connected, str(join.get("url") or ""))
        if state != self._state:
            self._state = state
            self.changed.emit()

    def _address(self) -> str:
        """Where a phone comes in, while it may be seen: until it has, or where she asks for it again."""
        _, is_open, connected, url = self._state
        seen = self._secret and is_open and (not connected or self._shown_again)
        return remote_address(url, self._secret) if seen else ""

    def _picture(self) -> str:
        address = self._address()
        return qr_picture(address) if address else ""

    allowed = Property(bool, lambda self: self._state[0], notify=changed)
    open = Property(bool, lambda self: self._state[1], notify=changed)
    connected = Property(bool, lambda self: self._state[0] and self._state[2] > 0, notify=changed)
    known = Property(bool, lambda self: bool(self._secret), notify=changed)
    address = Property(str, _address, notify=changed)
    picture = Property(str, _picture, notify=changed)
