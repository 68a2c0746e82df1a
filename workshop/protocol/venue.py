"""How phones come in at the venue: the net, the ways to this machine, and which of them a phone has proven."""

from __future__ import annotations

from typing import Literal, TypeAlias
from urllib.parse import quote

import msgspec

from workshop.protocol.answers import Told

WayKind: TypeAlias = Literal["hotspot", "wireless", "wired", "other", "public", "vpn", "virtual", "unassigned"]
"""`public`: an address of the internet; `unassigned`: 169.254/16, the machine's own when no net gave it one."""


class Wifi(msgspec.Struct, frozen=True):
    """The net that the phones join. It is shown to the room, told to no phone and stands in no file of a day's."""

    ssid: str
    password: str


_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in '\\;,:"'})


def join_text(url: str, code: str, goal: int | None = None) -> str:
    """What the join QR says: the phone page at `url` with the day's code filled in, and a goal's number ticked."""
    return f"{url}?m={goal}#k={quote(code)}" if goal is not None else f"{url}#k={quote(code)}"


def wifi_text(ssid: str, password: str) -> str:
    """What phones' cameras read as a net to join; an empty password means an open one."""
    name, secret = ssid.translate(_ESCAPED), password.translate(_ESCAPED)
    return f"WIFI:T:WPA;S:{name};P:{secret};;" if password else f"WIFI:T:nopass;S:{name};;"


class WayRow(Told, frozen=True):
    """An address of this machine, and the adapter it belongs to. `address` has no port.

    `proposed`: may be shown unasked. `open`: phones are let in there. `shown`: it is the one that the room is shown.
    `proven`: another machine has reached this one by it.
    """

    address: str
    adapter: str
    kind: WayKind
    proposed: bool
    open: bool
    shown: bool
    proven: bool


class VenueRow(Told, frozen=True):
    """What the venue check goes by. `wanted`: the facilitator has opened for phones, whether there is a net or not."""

    wanted: bool = False
    port: int = 0
    ways: tuple[WayRow, ...] = ()


class Arrival(Told, frozen=True):
    """`GET /api/arrival`: whether who asks has come by the net from another machine, so that the address is proven."""

    proven: bool
