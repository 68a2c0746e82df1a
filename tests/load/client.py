"""A lean load client: bare asyncio protocols that count and time, since a real HTTP library would be the bottleneck."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import msgspec

from workshop.client import Request

_HEAD_END = b"\r\n\r\n"
_LENGTH = b"content-length:"
_SEQ = b'data: {"seq":'


def encoded(request: Request, host: str) -> bytes:
    """A request as bytes, ready to be written again and again."""
    body = request.body or b""
    headers = {"Host": host, **request.headers, "Content-Length": str(len(body))}
    lines = [f"{request.method} {request.path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode() + _HEAD_END + body


class Caller(asyncio.Protocol):
    """A connection that asks one request at a time and times the answer."""

    def __init__(self) -> None:
        self._buffer = b""
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def ask(self, request: bytes) -> asyncio.Future[tuple[int, bytes]]:
        """The status and body of the answer."""
        assert self._transport is not None
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return self._answer

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        end = self._buffer.find(_HEAD_END)
        if end < 0:
            return
        head = self._buffer[:end].lower()
        at = head.find(_LENGTH) + len(_LENGTH)
        length = int(head[at : head.find(b"\r", at) if head.find(b"\r", at) > 0 else None])
        if len(self._buffer) < end + 4 + length:
            return
        body, self._buffer = self._buffer[end + 4 : end + 4 + length], self._buffer[end + 4 + length :]
        if self._answer is not None and not self._answer.done():
            self._answer.set_result((int(head[9:12]), body))

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(exc or ConnectionError("closed"))

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()


class Listener(asyncio.Protocol):
    """A stream that notes when each frame was whole: `seen` are (seq, perf_counter seconds)."""

    def __init__(self, request: bytes) -> None:
        self._request = request
        self._buffer = b""
        self._transport: asyncio.Transport | None = None
        self.seen: list[tuple[int, float]] = []
        self.bytes = 0
        self.waiting: asyncio.Future[float] | None = None
        self._until = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(self._request)

    def until(self, seq: int) -> asyncio.Future[float]:
        """When a frame of that seq or later was whole."""
        self.waiting = asyncio.get_running_loop().create_future()
        self._until = seq
        self._look()
        return self.waiting

    def data_received(self, data: bytes) -> None:
        self.bytes += len(data)
        self._buffer += data
        now = time.perf_counter()
        # A frame is whole at its blank line; a chunk's end and the next one's length come between.
        while (end := self._buffer.find(b"\n\n")) >= 0:
            event, self._buffer = self._buffer[:end], self._buffer[end + 2 :]
            at = event.find(_SEQ)
            if at >= 0:
                at += len(_SEQ)
                self.seen.append((int(event[at : event.find(b",", at)]), now))
        self._look()

    def _look(self) -> None:
        if self.waiting is not None and not self.waiting.done() and self.seen and self.seen[-1][0] >= self._until:
            self.waiting.set_result(self.seen[-1][1])

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.abort()


async def caller(port: int) -> Caller:
    """A connection for requests."""
    _, protocol = await asyncio.get_running_loop().create_connection(Caller, "127.0.0.1", port)
    return protocol


async def listener(port: int, request: bytes) -> Listener:
    """A stream that has its first frame."""
    loop = asyncio.get_running_loop()
    _, protocol = await loop.create_connection(lambda: Listener(request), "127.0.0.1", port)
    await protocol.until(0)
    return protocol


def json(answer: tuple[int, bytes]) -> Any:
    """The body of an answer that must be 200."""
    status, body = answer
    if status != 200:
        raise RuntimeError(f"{status} {body[:300]!r}")
    return msgspec.json.decode(body)
