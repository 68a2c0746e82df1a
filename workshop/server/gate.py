"""What every request passes first: is it meant for this machine, is it from its own page; and no fault goes unsaid."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Protocol

from workshop.domain.refusal import Refusal
from workshop.server.answers import SAFETY, Message, Receive, Scope, Send, header, send_refusal
from workshop.server.requests import Disconnected

App = Callable[[Scope, Receive, Send], Awaitable[None]]

NOT_HERE = Refusal("host", "forbidden")
FOREIGN = Refusal("origin", "forbidden")
OUR_FAULT = Refusal("our_fault", "unavailable")

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


class Gate:
    """The outermost app. `straight` are the two hot doors by method and path; all else goes to `app`."""

    def __init__(self, names: Names, straight: Mapping[tuple[str, str], App], app: App) -> None:
        self._names = names
        self._straight = straight
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        host, origin = header(scope, b"host"), header(scope, b"origin")
        try:
            if host is None or host.lower() not in self._names.hosts:
                await send_refusal(scope, send, NOT_HERE)
            elif origin is not None and origin.lower() not in self._names.origins:
                await send_refusal(scope, send, FOREIGN)
            elif (straight := self._straight.get((scope["method"], scope["path"]))) is not None:
                await straight(scope, receive, send)
            else:
                # Not at the hot doors: whoever comes to those has fetched the page by here.
                self._note_arrival(scope)
                await self._app(scope, receive, _safely(send))
        except Disconnected:
            scope["connection"].abort()
        except Exception:
            # The path may hold an id, never a token; those come in headers, which are not told.
            _log.exception("%s %s failed", scope["method"], scope["path"])
            with suppress(RuntimeError):  # the answer had begun
                await send_refusal(scope, send, OUR_FAULT)

    def _note_arrival(self, scope: Scope) -> None:
        server, client = scope.get("server"), scope.get("client")
        if server is not None and client is not None:
            self._names.arrived(server[0], client[0])


def _safely(send: Send) -> Send:
    async def safely(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message["headers"], *SAFETY]
        await send(message)

    return safely
