"""`GET /api/events` and `GET /api/state`: the day as a stream, and its newest frame once."""

from __future__ import annotations

from urllib.parse import parse_qs

from workshop.domain.ids import HOST
from workshop.domain.refusal import Refusal
from workshop.engine import Engine
from workshop.server.answers import SAFETY, Receive, Scope, Send, header, send_json, send_refusal
from workshop.server.attendance import waiting_told
from workshop.server.audience import HOST_KEY, REMOTE_KEY, ROOM_KEY, Key
from workshop.server.commands import stranger
from workshop.server.hub import Hub
from workshop.server.tokens import Tokens, bearer

CROWDED = Refusal("too_many_streams", "unavailable")
DAY_OVER = Refusal("day_over", "unavailable")

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
        asker = self._asker(scope)
        if asker is None or self._hub.is_full:
            await send_refusal(scope, send, self._stranger(scope) if asker is None else CROWDED)
            return
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        if self._asker(scope) != asker:  # withdrawn while the answer began
            await send({"type": "http.response.body", "body": b""})
            return
        self._heard(asker[0], scope)
        listener = self._hub.listen(*asker, scope["connection"])
        try:
            while (await receive())["type"] != "http.disconnect":
                pass
        finally:
            self._hub.forget(listener)

    async def state(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Answer with the newest frame."""
        asker = self._asker(scope)
        if asker is None:
            await send_refusal(scope, send, self._stranger(scope))
        elif self._hub.over and asker[0] is not None:
            await send_refusal(scope, send, DAY_OVER)
            self._hub.attendance.left(asker[0])
        else:
            self._heard(asker[0], scope)
            await send_json(send, self._hub.newest(*asker))

    def _heard(self, participant: str | None, scope: Scope) -> None:
        if participant is not None:
            self._hub.attendance.hear(participant, waiting_told(scope))

    def _stranger(self, scope: Scope) -> Refusal:
        return stranger(_token(scope), self._engine.state.day(self._day_id))

    def _asker(self, scope: Scope) -> tuple[str | None, Key] | None:
        """A participant (None: the facilitator) and the screen that the facilitator is shown; None for a stranger."""
        token, day = _token(scope), self._engine.state.day(self._day_id)
        actor = self._tokens.actor(token, day)
        if actor is None:
            return (None, REMOTE_KEY) if self._tokens.is_remote(token, day) else None
        return (None if actor == HOST else actor), _screen(scope)


def _token(scope: Scope) -> str | None:
    return bearer(header(scope, b"authorization"))


def _screen(scope: Scope) -> Key:
    """What the host asks to see; a participant's question is not asked."""
    wanted = parse_qs(scope["query_string"].decode("latin-1")).get("as", ["host"])[0]
    return {"room": ROOM_KEY, "remote": REMOTE_KEY}.get(wanted, HOST_KEY)
