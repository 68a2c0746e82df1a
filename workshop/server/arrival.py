"""Whether who asks has come by the net: the page that proves the address to the person who holds the phone."""

from __future__ import annotations

from collections.abc import Callable

from workshop.protocol.venue import Arrival
from workshop.server.answers import Receive, Scope, Send, send_struct


class ArrivalDoor:
    """`GET /api/arrival`. `arrived` notes an asker at an address of this machine, and says whether it is proven."""

    def __init__(self, arrived: Callable[[str, str], bool]) -> None:
        self._arrived = arrived

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Answer one request."""
        server, client = scope.get("server"), scope.get("client")
        proven = server is not None and client is not None and self._arrived(server[0], client[0])
        await send_struct(send, Arrival(proven))
