"""A connection of the server, with what uvicorn leaves to others: deadlines, caps, a short way, and a way to cut it."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, cast

from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.server import ServerState

from workshop.server.addresses import LOOPBACK

REQUEST_DEADLINE_S = 15.0
"""How long a request may take to arrive; beyond it somebody holds the line (slowloris)."""

MOST_HEAD_BYTES = 32 * 1024
MOST_CONNECTIONS, MOST_OF_AN_ADDRESS = 10_000, 6_000
"""A whole hall may stand behind one address, with two or three connections a phone; the rest is left for others."""

SHORT_WAYS_AT_ONCE = 8
"""How many of the requests that come in one piece are taken at once; others have their turn before the next."""

MOST_WAITING = 16
"""Requests that wait for an answer to an earlier one. No browser sends more than one before it is answered."""

REFUSALS_AT_ONCE, REFUSALS_PER_SECOND, LONGEST_HOLD_S = 60.0, 20.0, 5.0
"""Whoever is refused more is read from more slowly: by connection, for a hall may stand behind one address."""

DEAD_AFTER_MS = 60_000
"""How long sent bytes may stay unacknowledged before the phone counts as gone."""


class TooManyAtOnce(Exception):
    """More requests wait than may; the parser stops at it, and the connection is ended."""


class Callers(ServerState):
    """All connections, and how many each address has; an address is known for as long as it has one."""

    def __init__(self) -> None:
        super().__init__()
        self.by_address: Counter[str] = Counter()

    def less_of(self, address: str) -> None:
        """One of an address has gone."""
        self.by_address[address] -= 1
        if not self.by_address[address]:
            del self.by_address[address]


Reply = Callable[[bytes, bytes], None]
"""Answers a request at once, with the head up to its length and the body."""

Taking = Callable[[bytes, Reply], None]
"""Takes the body of a request that goes the short way, and replies when it can."""


class Connection(HttpToolsProtocol):
    """One connection. `asking_since` is when the request now arriving began, loop time; None while none does.

    The app may have a short way (`short_way` of a scope gives a `Taking`, or None) for requests whose body is small: a
    hall of phones that vote is answered in half the time that a task each and ASGI's messages take.
    """

    def __init__(
        self,
        config: Config,
        callers: Callers,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, callers, app_state, _loop)
        self._callers = callers
        self._refusals = 0.0
        self._refused_at = 0.0
        self._answering: RequestResponseCycle | None = None
        self._taken = 0
        self.asking_since: float | None = None
        self._head_bytes = 0
        self._in_head = True
        self._taking: Taking | None = None
        self._short_way: Callable[[Any], Taking | None] | None = getattr(config.app, "short_way", None)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait for a request."""
        super().connection_made(cast("asyncio.Transport", transport))
        self.asking_since = self.loop.time()
        address = self.client[0] if self.client is not None else ""
        self._callers.by_address[address] += 1
        if len(self.connections) > MOST_CONNECTIONS or self._callers.by_address[address] > MOST_OF_AN_ADDRESS:
            self.abort()
            return
        own = transport.get_extra_info("socket")
        if own is not None:
            # Head and body of an answer are two writes; without this the second waits 40 ms for the first's receipt.
            own.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if hasattr(socket, "TCP_USER_TIMEOUT"):
                own.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, DEAD_AFTER_MS)

    def connection_lost(self, exc: Exception | None) -> None:
        """Count it no more; what is being answered, or waits for that, is told of it."""
        for cycle in (self._answering, *(waiting for waiting, _app in self.pipeline)):
            if cycle is not None and not cycle.response_complete:
                cycle.disconnected = True
                cycle.message_event.set()
        self._callers.less_of(self.client[0] if self.client is not None else "")
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take bytes, as long as the head of a request stays within its size."""
        self._taken = 0
        if self._in_head:
            self._head_bytes += len(data)
            if self.asking_since is None:
                self.asking_since = self.loop.time()
        super().data_received(data)
        if self._in_head and self._head_bytes > MOST_HEAD_BYTES:
            self.abort()

    def on_message_begin(self) -> None:
        """A request begins; the app can reach its connection."""
        if len(self.pipeline) >= MOST_WAITING:
            raise TooManyAtOnce
        super().on_message_begin()
        cast("dict[str, Any]", self.scope)["connection"] = self  # a key of our own, as ASGI allows

    def on_headers_complete(self) -> None:
        """The head has arrived."""
        self._in_head = False
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The whole request has arrived."""
        super().on_message_complete()
        self.asking_since = None
        self._in_head = True
        self._head_bytes = 0
        if self._taking is not None:
            self._take(self.cycle, self._taking)

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        """Have a request answered, whose body may be still to come."""
        self._answering = cycle
        # Who does not read their answers, or waits to be told to go on, goes the long way, which waits for them.
        plain = not self.flow.write_paused and not cycle.waiting_for_100_continue and self._taken < SHORT_WAYS_AT_ONCE
        taking = self._short_way(cycle.scope) if plain and self._short_way is not None else None
        if taking is None:
            super()._start_asgi_task(cycle, app)
        elif cycle.more_body:
            self._taking = taking
        else:
            self._take(cycle, taking)

    def _take(self, cycle: RequestResponseCycle, taking: Taking) -> None:
        self._taking = None
        self._taken += 1
        taking(bytes(cycle.body), partial(self._reply, cycle))

    def _reply(self, cycle: RequestResponseCycle, head: bytes, body: bytes) -> None:
        """Answer as the cycle would, in one piece."""
        if cycle.disconnected or self.transport.is_closing():
            return
        cycle.response_started = cycle.response_complete = True
        close = b"" if cycle.keep_alive else b"connection: close\r\n"
        self.transport.write(b"%b%d\r\n%b\r\n%b" % (head, len(body), close, body))
        if not cycle.keep_alive:
            self.transport.close()
        self.on_response_complete()

    def was_refused(self) -> None:
        """Count a refusal; see `on_response_complete`."""
        now = self.loop.time()
        self._refusals = max(0.0, self._refusals - (now - self._refused_at) * REFUSALS_PER_SECOND) + 1
        self._refused_at = now

    def on_response_complete(self) -> None:
        """A request has been answered; the next one waits where too many have been refused of late."""
        super().on_response_complete()
        if self._refusals > REFUSALS_AT_ONCE and not self.flow.read_paused and not self.transport.is_closing():
            self.flow.pause_reading()
            hold = min((self._refusals - REFUSALS_AT_ONCE) / REFUSALS_PER_SECOND, LONGEST_HOLD_S)
            self.loop.call_later(hold, self._read_on)

    def _read_on(self) -> None:
        if not self.transport.is_closing():
            self.flow.resume_reading()

    def write(self, pieces: Sequence[bytes]) -> bool:
        """Write one chunk of a stream straight to the transport, once for all pieces; False where the asker is behind.

        A thousand phones get a frame in half the time that it takes through ASGI's messages.
        """
        if self.flow.write_paused:
            return False
        if not self.transport.is_closing():
            self.transport.write(b"".join((b"%x\r\n" % sum(map(len, pieces)), *pieces, b"\r\n")))
        return True

    async def drained(self) -> None:
        """Wait until the asker has taken what was written."""
        await self.flow.drain()

    def finish(self, data: bytes) -> None:
        """End a stream with a last chunk; one that is behind is cut."""
        if self.flow.write_paused:
            self.abort()
            return
        step = self.cycle.send({"type": "http.response.body", "body": data, "more_body": False})
        with suppress(StopIteration):  # it waits for nothing where the asker is not behind
            step.send(None)

    def abort(self) -> None:
        """Cut the connection, whatever is still to be written."""
        if self.transport is not None:
            self.transport.abort()

    @property
    def is_local(self) -> bool:
        """Whether it came in by the loopback address."""
        return self.server is None or self.server[0] == LOOPBACK

    def came_by(self, address: str) -> bool:
        """Whether it came in by that address of this machine."""
        return self.server is not None and self.server[0] == address

    def allow(self, seconds: float) -> None:
        """Give the request that now arrives so long, from now."""
        self.asking_since = self.loop.time() + seconds - REQUEST_DEADLINE_S

    def is_overdue(self, now: float) -> bool:
        """Whether its request has taken too long to arrive; `now` is loop time."""
        return self.asking_since is not None and now - self.asking_since > REQUEST_DEADLINE_S
