"""Reading what is asked: bodies within their size, decoded into types, and commands into those of the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from workshop.domain.command import Command
from workshop.domain.ids import is_sender_id
from workshop.domain.people import SERVER_ONLY
from workshop.domain.refusal import Refusal
from workshop.domain.rules import Rules
from workshop.protocol.requests import MOST_BODY_BYTES, CommandRequest
from workshop.server.answers import Receive, Scope, header

T = TypeVar("T")

NOT_AN_ID = Refusal("not_understood", "input", {"detail": "id"})
UNKNOWN_COMMAND = Refusal("unknown_command", "input")
TOO_LATE = "too_late"


class Disconnected(Exception):
    """The asker hung up before all had arrived."""


async def read_body(scope: Scope, receive: Receive, most: int = MOST_BODY_BYTES) -> bytes | Refusal:
    """The whole body; refused where it is too large, and the rest of it is then not kept."""
    announced = header(scope, b"content-length")
    if announced is not None and (not announced.isdigit() or int(announced[:12]) > most):
        return _too_large(most)
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Disconnected
        body += message.get("body", b"")
        if len(body) > most:
            return _too_large(most)
        if not message.get("more_body", False):
            return bytes(body)


def _too_large(most: int) -> Refusal:
    return Refusal("body_too_large", "too_large", {"limit": most // 1024})


def decoded(body: bytes, decoder: msgspec.json.Decoder[T]) -> T | Refusal:
    """`body` as a type; refused where it is not JSON, a field is unknown or missing, or a value is of another type."""
    try:
        return decoder.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, OverflowError) as error:
        # For whoever writes a client; people read the sentence.
        return Refusal("not_understood", "input", {"detail": str(error)[:200]})


class CommandReader:
    """Reads commands into the payload types of the rules. What only the server makes is unknown on the wire.

    `now` gives ms since 1970, UTC.
    """

    def __init__(self, rules: Rules, now: Callable[[], int]) -> None:
        self.rules = rules
        self._now = now
        self._request = msgspec.json.Decoder(CommandRequest)
        self._payloads = {
            kind: msgspec.json.Decoder(rule.payload) for kind, rule in rules.commands.items() if kind not in SERVER_ONLY
        }

    def request(self, body: bytes) -> CommandRequest | Refusal:
        """The envelope: id, kind, and a payload not yet read; refused where its time has passed on the way."""
        request = decoded(body, self._request)
        if isinstance(request, Refusal):
            return request
        # The type's pattern is the schema's too, and lets a line end pass.
        if not is_sender_id(request.id):
            return NOT_AN_ID
        now = self._now()
        if request.until is not None and now > request.until:
            return Refusal(TOO_LATE, "moved_on", {"now": now})
        return request

    def command(self, request: CommandRequest, actor: str, day: str) -> Command | Refusal:
        """The command of a request, from `actor` on `day`."""
        decoder = self._payloads.get(request.kind)
        if decoder is None:
            return UNKNOWN_COMMAND
        payload = decoded(bytes(request.payload), decoder)
        if isinstance(payload, Refusal):
            return payload
        return Command(request.id, request.kind, payload, actor, day)
