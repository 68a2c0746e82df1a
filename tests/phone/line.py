"""The line between a phone and the heart, on real sockets, which a test can cut, deafen and hold back."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")

LOOPBACK = "127.0.0.1"
CHUNK = 65536
WITHIN_S = 20.0
COMMANDS = b"POST /api/commands"
STREAMS = b"GET /api/events"
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


@dataclass(eq=False)
class _Call:
    """A connection; what comes back by it is swallowed where it is `deaf`, and ends it where it is `doomed`."""

    near: asyncio.StreamWriter
    far: asyncio.StreamWriter
    deaf: bool = False
    doomed: bool = False

    def cut(self) -> None:
        """End it as a dead net would, in the middle of whatever it was."""
        for end in (self.near, self.far):
            end.transport.abort()


class Line:
    """Listens at a port of its own, and passes all on to the heart's until a test says otherwise."""

    def __init__(self, heart_port: int) -> None:
        self._heart_port = heart_port
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._calls: set[_Call] = set()
        self._dead = False
        self._lose = 0
        self._hold_streams = False
        self.lost = 0
        """How many answers have been lost."""

        self._server = self._do(self._listen())
        self._port: int = self._server.sockets[0].getsockname()[1]
        self.url = f"http://{LOOPBACK}:{self._port}"

    def cut(self) -> None:
        """Kill all connections, and every new one, until the line is mended."""
        self._dead = True
        self._do(self._cut_all())

    def mend(self) -> None:
        """Let all through again."""
        self._dead = False
        self._hold_streams = False

    def lose_answers(self, count: int) -> None:
        """Let so many commands reach the heart, and cut the line when it answers."""
        self._lose = count

    def hold_streams(self) -> None:
        """Let event streams begin and nothing come by them, as a net that saves up what it passes on."""
        self._hold_streams = True
        self._do(self._cut_all())

    def close(self) -> None:
        """Take the line down."""
        self._server.close()
        self.cut()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WITHIN_S)
        self._loop.close()

    def _do(self, what: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(WITHIN_S)

    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._carry, LOOPBACK, 0)

    async def _cut_all(self) -> None:
        for call in list(self._calls):
            call.cut()
        while self._calls:
            await asyncio.sleep(0.01)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self._dead:
                raise ConnectionResetError
            answers, far = await asyncio.open_connection(LOOPBACK, self._heart_port)
        except OSError:
            writer.transport.abort()
            return
        call = _Call(writer, far)
        self._calls.add(call)
        try:
            await asyncio.gather(self._there(reader, call), self._back(answers, call))
        finally:
            call.cut()
            self._calls.discard(call)

    async def _there(self, reader: asyncio.StreamReader, call: _Call) -> None:
        mine, hearts = (f"{LOOPBACK}:{port}".encode() for port in (self._port, self._heart_port))
        with suppress(OSError, asyncio.IncompleteReadError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                if head.startswith(COMMANDS) and self._lose:
                    self._lose -= 1
                    self.lost += 1  # now: a phone whose clock is put on may give it up before the answer is here
                    call.doomed = True
                if head.startswith(STREAMS) and self._hold_streams:
                    call.deaf = True
                call.far.write(head.replace(mine, hearts))
                length = LENGTH.search(head)
                left = int(length[1]) if length is not None else 0
                while left and (data := await reader.read(min(left, CHUNK))):
                    left -= len(data)
                    call.far.write(data)
                    await call.far.drain()
                await call.far.drain()
        call.cut()

    async def _back(self, answers: asyncio.StreamReader, call: _Call) -> None:
        with suppress(OSError):
            while data := await answers.read(CHUNK):
                if call.doomed:
                    break
                if not call.deaf:
                    call.near.write(data)
                    await call.near.drain()
        call.cut()
