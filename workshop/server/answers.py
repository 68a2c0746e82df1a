"""Answers as bytes: JSON with the headers that every answer carries, and refusals worded for a reader."""

from __future__ import annotations

import http
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from functools import cache
from typing import Any

import msgspec
from babel import negotiate_locale

from assets.locale import SOURCE_LANGUAGE, languages, refusal_text
from workshop.domain.refusal import Refusal
from workshop.protocol.answers import RefusedAnswer, status_of
from workshop.server.addresses import LOOPBACK

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

POLICY = (
    b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    b"connect-src 'self' http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
SAFETY = [
    (b"content-security-policy", POLICY),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
]
"""Headers of every answer."""

_JSON = [*SAFETY, (b"content-type", b"application/json"), (b"cache-control", b"no-store")]
_ENCODER = msgspec.json.Encoder()


def header(scope: Scope, name: bytes) -> bytes | None:
    """The first header of that name (lower case)."""
    headers: list[tuple[bytes, bytes]] = scope["headers"]
    for key, value in headers:
        if key == name:
            return value
    return None


def is_local(scope: Scope) -> bool:
    """Whether it was asked over the loopback, so from this machine itself."""
    server = scope.get("server")
    return server is None or server[0] == LOOPBACK


def language(scope: Scope) -> str:
    """The language that the asker prefers among those there are texts in; Danish where they say nothing."""
    asked = header(scope, b"accept-language")
    if asked is None:
        return SOURCE_LANGUAGE
    wanted = sorted(map(_weighed, asked.decode("latin-1")[:200].split(",")), key=lambda one: -one[1])
    names = [name for name, weight in wanted if weight > 0]
    return negotiate_locale(names, languages(), sep="-") or SOURCE_LANGUAGE


def _weighed(part: str) -> tuple[str, float]:
    name, _, rest = part.strip().partition(";")
    try:
        return name.strip(), float(rest.strip().removeprefix("q=")) if rest else 1.0
    except ValueError:
        return name.strip(), 0.0


async def send_json(send: Send, body: bytes, status: int = 200, more: Sequence[tuple[bytes, bytes]] = ()) -> None:
    """Answer with JSON that is never kept; `more` are headers of this answer alone."""
    headers = [*_JSON, *more, (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


@cache
def head_of(status: int) -> bytes:
    """The head of an answer with JSON, up to its length, for who replies without ASGI's messages."""
    phrase = http.HTTPStatus(status).phrase
    lines = [f"HTTP/1.1 {status} {phrase}".encode(), *(b"%b: %b" % one for one in _JSON), b"content-length: "]
    return b"\r\n".join(lines)


async def send_struct(send: Send, answer: msgspec.Struct) -> None:
    """Answer 200 with a type of the protocol."""
    await send_json(send, _ENCODER.encode(answer))


_COUNTED = frozenset({
    "no_token", "remote_withdrawn", "taken_out", "host", "origin", "unknown_path", "wrong_method", "too_fast",
    "body_too_large", "picture_too_large",
})  # fmt: skip
_COMING_IN = frozenset({"/api/join", "/api/reclaim"})


def count(scope: Scope, refusal: Refusal) -> None:
    """Count a refusal of somebody who is not known, or too fast: see `Connection`. Those who are known have limits."""
    if refusal.code in _COUNTED or scope["path"] in _COMING_IN:
        scope["connection"].was_refused()


def refused_body(refusal: Refusal, lang: str) -> bytes:
    """A refusal as it goes over the wire, worded in `lang`."""
    text = refusal_text(refusal.code, refusal.params, lang)
    return _ENCODER.encode(RefusedAnswer(refusal.code, text, refusal.params))


async def send_refusal(scope: Scope, send: Send, refusal: Refusal, more: Sequence[tuple[bytes, bytes]] = ()) -> None:
    """Answer with a refusal in the asker's language; `more` are headers of this answer alone."""
    count(scope, refusal)
    await send_json(send, refused_body(refusal, language(scope)), status_of(refusal), more)


def reply_refusal(scope: Scope, reply: Callable[[bytes, bytes], None], refusal: Refusal) -> None:
    """The same by the short way."""
    count(scope, refusal)
    reply(head_of(status_of(refusal)), refused_body(refusal, language(scope)))
