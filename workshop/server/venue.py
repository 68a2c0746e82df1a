"""What is known of the venue: the net's name and password, and the address that phones are to use.

It belongs to the room and this machine, not to the day: it is kept beside the port, for its user's eyes alone, so that
a file that is handed on, merged or exported holds no net's password.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from workshop.domain.contribution import label_text
from workshop.protocol.venue import Wifi

MOST_PASSWORD = 200
MOST_NAME_BYTES = 32
"""Of UTF-8; no wireless net has a longer name."""


class Kept(msgspec.Struct, frozen=True):
    """What is kept over a restart. `address` was chosen by the facilitator, or proven by a phone."""

    wifi: Wifi | None = None
    address: str | None = None


class Venue:
    """What is known of the venue, kept at `path`; where that is None or can't be written, for as long as it lives."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.kept = _read(path)

    def set_wifi(self, ssid: str, password: str) -> None:
        """The net that phones join; an empty name takes it away."""
        name = label_text(ssid)
        self._keep(msgspec.structs.replace(self.kept, wifi=Wifi(name, password[:MOST_PASSWORD]) if name else None))

    def use(self, address: str | None) -> None:
        """The address that phones are to use; None where the best one will do."""
        if address != self.kept.address:
            self._keep(msgspec.structs.replace(self.kept, address=address))

    def _keep(self, kept: Kept) -> None:
        self.kept = kept
        if self._path is None:
            return
        beside = self._path.with_suffix(".part")
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside.unlink(missing_ok=True)
            with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out:
                out.write(msgspec.json.encode(kept))
            beside.replace(self._path)


def can_be_named(ssid: str) -> bool:
    """Whether a net can have the name."""
    return len(label_text(ssid).encode()) <= MOST_NAME_BYTES


def _read(path: Path | None) -> Kept:
    if path is None:
        return Kept()
    try:
        return msgspec.json.decode(path.read_bytes(), type=Kept)
    except (OSError, msgspec.MsgspecError):
        return Kept()
