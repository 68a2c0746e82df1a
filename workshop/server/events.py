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
NO_SCREEN = Refusal("not_understood", "input", {"detail": "as"})
SCREENS = {"host": HOST_KEY, "room": ROOM_KEY, "remote": REMOTE_KEY}
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
        if isinstance(asker, Refusal) or self._hub.is_full:
            await send_refusal(scope, send, asker if isinstance(asker, Refusal) else CROWDED)
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
        if isinstance(asker, Refusal):
            await send_refusal(scope, send, asker)
        elif self._hub.over and asker[0] is not None:
            await send_refusal(scope, send, DAY_OVER)
            self._hub.attendance.left(asker[0])
        else:
            self._heard(asker[0], scope)
            await send_json(send, self._hub.newest(*asker))

    def _heard(self, participant: str | None, scope: Scope) -> None:
        if participant is not None:
            self._hub.attendance.hear(participant, waiting_told(scope))

    def _asker(self, scope: Scope) -> tuple[str | None, Key] | Refusal:
        """A participant (None: the facilitator) and the screen to show; refused for a stranger."""
        token, day = bearer(header(scope, b"authorization")), self._engine.state.day(self._day_id)
        actor, screen = self._tokens.actor(token, day), _screen(scope)
        if actor is None and not self._tokens.is_remote(token, day):
            return stranger(token, day)
        if screen is None:
            return NO_SCREEN
        if actor is None:
            return None, REMOTE_KEY
        return (None if actor == HOST else actor), screen


def _screen(scope: Scope) -> Key | None:
    """What the host asks to see, None where there is no such screen; others are shown their own."""
    wanted = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True).get("as", ["host"])
    return SCREENS.get(wanted[0])
