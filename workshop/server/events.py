"""`GET /api/events` and `GET /api/state`: the day as a stream, and its newest frame once."""

from __future__ import annotations

from urllib.parse import parse_qs

from workshop.domain.ids import HOST
from workshop.domain.refusal import Refusal
from workshop.engine import Engine
from workshop.server.answers import SAFETY, Receive, Scope, Send, header, send_json, send_refusal
from workshop.server.audience import HOST_KEY, ROOM_KEY, Key
from workshop.server.commands import STRANGER
from workshop.server.hub import Hub
from workshop.server.tokens import Tokens, bearer

CROWDED = Refusal("too_many_streams", "unavailable")

_HEADERS = [
    *SAFETY,
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


class ViewDoors:
    """Shows the day to whoever holds a token."""

    def __init__(self, engine: Engine, day_id: str, tokens: Tokens, hub: Hub) -> None:
        self._engine = engine
        self._day_id = day_id
        self._tokens = tokens
        self._hub = hub

    async def events(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a stream of frames that ends when the asker hangs up or the heart stops."""
        actor = self._actor(scope)
        if actor is None or self._hub.is_full:
            await send_refusal(scope, send, STRANGER if actor is None else CROWDED)
            return
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        listener = self._hub.listen(actor if actor != HOST else None, _screen(scope), scope["connection"])
        try:
            while (await receive())["type"] != "http.disconnect":
                pass
        finally:
            self._hub.forget(listener)

    async def state(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Answer with the newest frame."""
        actor = self._actor(scope)
        if actor is None:
            await send_refusal(scope, send, STRANGER)
            return
        await send_json(send, self._hub.newest(actor if actor != HOST else None, _screen(scope)))

    def _actor(self, scope: Scope) -> str | None:
        token = bearer(header(scope, b"authorization"))
        return self._tokens.actor(token, self._engine.state.day(self._day_id))


def _screen(scope: Scope) -> Key:
    """What the host asks to see; a participant's question is not asked."""
    wanted = parse_qs(scope["query_string"].decode("latin-1")).get("as", ["host"])[0]
    return ROOM_KEY if wanted == "room" else HOST_KEY
