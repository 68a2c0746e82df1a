"""What every request passes first: is it meant for this machine, is it from its own page; and no fault goes unsaid."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import Protocol

from workshop.domain.refusal import Refusal
from workshop.server.answers import SAFETY, Message, Receive, Scope, Send, header, reply_refusal, send_refusal
from workshop.server.connection import Reply, Taking
from workshop.server.requests import Disconnected

App = Callable[[Scope, Receive, Send], Awaitable[None]]

NOT_HERE = Refusal("host", "forbidden")
FOREIGN = Refusal("origin", "forbidden")
OUR_FAULT = Refusal("our_fault", "unavailable")
WRONG_METHOD = Refusal("wrong_method", "input")

FOR_ALL = ("GET", "/api/health")
"""Answered to a page from anywhere: a phone page at an address that is gone asks by it whether the heart is here."""

_log = logging.getLogger(__name__)


class Names(Protocol):
    """The names that this machine answers to, as they stand in `Host` and in `Origin`."""

    @property
    def hosts(self) -> frozenset[bytes]:
        """With the port."""

    @property
    def origins(self) -> frozenset[bytes]:
        """With scheme and port."""

    def arrived(self, server: str, client: str) -> bool:
        """Note that `client` has come to the address `server`."""


Take = Callable[[Scope, bytes, Reply], None]
"""Takes a request with its whole body, and replies when it can."""

LONGEST_SHORT_WAY = 16 * 1024
"""The largest body that is held until it is whole without anybody looking at it."""


class Gate:
    """The outermost app. `straight` are the hot doors by method and path, `short` those of them that can be taken
    without a task; all else goes to `app`.
    """

    def __init__(
        self,
        names: Names,
        straight: Mapping[tuple[str, str], App],
        app: App,
        short: Mapping[tuple[str, str], Take],
    ) -> None:
        self._names = names
        self._straight = straight
        self._short = short
        self._allowed: dict[str, list[str]] = {}
        for method, path in straight:
            self._allowed.setdefault(path, []).append(method)
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        try:
            refusal = self._refused(scope)
            if refusal is not None:
                await send_refusal(scope, send, refusal)
            elif (straight := self._straight.get((scope["method"], scope["path"]))) is not None:
                self._note_arrival(scope)
                await straight(scope, receive, send)
            elif (allowed := self._allowed.get(scope["path"])) is not None:
                await send_refusal(scope, send, WRONG_METHOD, [(b"allow", ", ".join(allowed).encode())])
            else:
                self._note_arrival(scope)
                await self._app(scope, receive, _safely(send))
        except Disconnected:
            scope["connection"].abort()
        except asyncio.CancelledError:
            # The heart has stopped, and nobody waits for the answer any more: no fault, and no more to be done.
            scope["connection"].abort()
        except Exception:
            # The path may hold an id, never a token; those come in headers, which are not told.
            _log.exception("%s %s failed", scope["method"], scope["path"])
            with suppress(RuntimeError):  # the answer had begun
                await send_refusal(scope, send, OUR_FAULT)

    def _note_arrival(self, scope: Scope) -> None:
        # Not on the short way: who comes by that listens as well, or has.
        server, client = scope.get("server"), scope.get("client")
        if server is not None and client is not None:
            self._names.arrived(server[0], client[0])

    def short_way(self, scope: Scope) -> Taking | None:
        """How a request is taken once its body is whole, where it has a small one and a door that can."""
        take = self._short.get((scope["method"], scope["path"]))
        if take is None:
            return None
        announced = header(scope, b"content-length")
        if announced is None or not announced.isdigit() or int(announced[:12]) > LONGEST_SHORT_WAY:
            return None
        return partial(self._taken, take, scope)

    def _taken(self, take: Take, scope: Scope, body: bytes, reply: Reply) -> None:
        try:
            refusal = self._refused(scope)
            if refusal is None:
                take(scope, body, reply)
            else:
                reply_refusal(scope, reply, refusal)
        except Exception:
            _log.exception("%s %s failed", scope["method"], scope["path"])
            reply_refusal(scope, reply, OUR_FAULT)

    def _refused(self, scope: Scope) -> Refusal | None:
        host, origin = header(scope, b"host"), header(scope, b"origin")
        if host is None or host.lower() not in self._names.hosts:
            return NOT_HERE
        if origin is None or origin.lower() in self._names.origins or (scope["method"], scope["path"]) == FOR_ALL:
            return None
        return FOREIGN


def _safely(send: Send) -> Send:
    async def safely(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message["headers"], *SAFETY]
        await send(message)

    return safely
