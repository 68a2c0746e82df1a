"""An audience: all who are shown the same view. It is encoded once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from workshop.domain.day import DayState
from workshop.protocol.frames import Connections, You
from workshop.protocol.views import View
from workshop.server.views import Door, Views

Key = tuple[str, ...]
"""`("host",)`, `("room",)`, `("remote",)`, or `("group", group, team)` with an empty team where there is none."""

Make = Callable[[DayState, Door, int], View]
"""Makes the view of a day; the number is now, ms since 1970, UTC."""

HOST_KEY: Key = ("host",)
ROOM_KEY: Key = ("room",)
REMOTE_KEY: Key = ("remote",)

BYE = b"event: bye\ndata: {}\n\n"
BYE_OVER = b'event: bye\ndata: {"why":"over"}\n\n'
BYE_CLOSED = b'event: bye\ndata: {"why":"closed"}\n\n'
"""Goodbyes: try again; the day is over; phones are let in no more just now."""

STILL_HERE = b":\n\n"
LATENESS_MS = 15_000
"""How often a view is made anew though nothing happened: the facilitator's tells how late the day is."""

_ENCODER = msgspec.json.Encoder()


def key_of(you: You) -> Key:
    """The audience of a participant."""
    return ("group", you.group, you.team or "")


def make_for(views: Views, key: Key) -> Make:
    """What makes the view of an audience."""
    if key == HOST_KEY:
        return views.host
    if key == REMOTE_KEY:
        return lambda day, _door, now: views.remote(day, now)
    if key == ROOM_KEY:
        return lambda day, door, _now: views.room(day, door)
    _, group, team = key
    return lambda day, door, _now: views.group(day, group, team or None, door)


class Line(Protocol):
    """The connection of an open stream."""

    @property
    def is_local(self) -> bool:
        """Whether it comes from this machine."""

    def write(self, pieces: Sequence[bytes]) -> bool:
        """Write the pieces as one; False where the asker is behind."""

    async def drained(self) -> None:
        """Wait until the asker has taken what was written."""

    def finish(self, data: bytes) -> None:
        """End it with a last word."""

    def abort(self) -> None:
        """Cut it."""


class Listener:
    """An open stream. `you`, as of `you_seq`, is None for the host; `shown` is the version sent last, -1 for none, and
    `seq` its seq. It is `owed` a frame of that seq or later.

    While it is `paused`, what it was sent before is still on its way.
    """

    __slots__ = ("audience", "encoded_you", "line", "owed", "paused", "seq", "shown", "you", "you_seq")

    def __init__(self, audience: Audience, you: You | None, you_seq: int, line: Line) -> None:
        self.audience = audience
        self.you = you
        self.you_seq = you_seq
        self.encoded_you = _ENCODER.encode(you)
        self.line = line
        self.paused = False
        self.shown = -1
        self.seq = 0
        self.owed = 0
        audience.listeners[self] = None

    def tell(self, audience: Audience, you: You, seq: int) -> None:
        """What it is told of itself as of `seq`, and to which audience it belongs by that."""
        self.you_seq = seq
        if self.you == you:
            return
        del self.audience.listeners[self]
        audience.listeners[self] = None
        self.audience, self.you, self.encoded_you, self.shown = audience, you, _ENCODER.encode(you), -1

    def lacks(self, seq: int) -> bool:
        """Whether a frame of that seq would bring it anything: another view, or what it is owed."""
        return self.shown != self.audience.version or self.seq < self.owed <= seq


class Audience:
    """Those of one key, with the newest body of their view. A body that comes out the same is no new version."""

    __slots__ = ("_connections", "_day", "_door", "_make", "_quarter", "body", "key", "listeners", "seq", "version")

    def __init__(self, key: Key, make: Make) -> None:
        self.key = key
        self.listeners: dict[Listener, None] = {}
        self.body = b""
        self.version = 0
        self.seq = 0
        self._make = make
        self._connections = b"null"
        self._day: DayState | None = None
        self._door: Door | None = None
        self._quarter = 0

    def show(self, day: DayState, door: Door, seq: int, now: int) -> None:
        """Bring the view up to date with the day as it is at `seq`; nothing where it is newer already."""
        if seq < self.seq:
            return
        self.seq = seq
        quarter = now // LATENESS_MS
        if day is self._day and door is self._door and quarter == self._quarter:
            return
        self._day, self._door, self._quarter = day, door, quarter
        body = _ENCODER.encode(self._make(day, door, now))
        if body != self.body:
            self.body = body
            self.version += 1

    def tell(self, connections: Connections) -> None:
        """What the facilitator's frames tell of the phones that listen now."""
        encoded = _ENCODER.encode(connections)
        if encoded != self._connections:
            self._connections = encoded
            self.version += 1

    @staticmethod
    def head(seq: int, now: int, pace: float) -> bytes:
        """A frame up to whose it is."""
        return b'{"seq":%d,"now":%d,"pace":%g,"you":' % (seq, now, pace)

    def tail(self) -> bytes:
        """A frame from there on."""
        return b"".join((b',"connections":', self._connections, b',"view":', self.body, b"}"))

    def frame(self, encoded_you: bytes, now: int, pace: float) -> bytes:
        """A whole frame."""
        return b"".join((self.head(self.seq, now, pace), encoded_you, self.tail()))
