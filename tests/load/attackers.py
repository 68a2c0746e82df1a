"""Those who are not kind, from other addresses of the loopback: each does one thing again and again to the end.

python -m tests.load.attackers PORT SECONDS (run by `tests.load.attack` as a process of its own)
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import Counter
from contextlib import suppress

SLOW = 200
"""Connections that send a byte now and then (slowloris)."""

FLOODS = 20
"""Connections that ask as fast as they are answered."""

TEN_MILLION = 10_000_000
HOST = b"127.0.0.1"
COMMAND = b'{"id":"from-an-attacker","kind":"visit_voting.set","payload":{"target":"x","caramels":99}}'


def posted(path: bytes, body: bytes, *headers: bytes, port: int) -> bytes:
    """A request as bytes."""
    lines = (
        b"POST %b HTTP/1.1" % path, b"Host: %b:%d" % (HOST, port), *headers, b"Content-Length: %d" % len(body),
    )  # fmt: skip
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


class Attack:
    """All of them at once. `answers` counts what they get, by the status or `cut`."""

    def __init__(self, port: int, seconds: float) -> None:
        self._port = port
        self._until = time.perf_counter() + seconds
        self.answers: dict[str, Counter[str]] = {}

    async def run(self) -> None:
        """Until the time is up."""
        forged = posted(b"/api/commands", COMMAND, b"Authorization: Bearer forged-host-token", port=self._port)
        guessed = posted(b"/api/join", b'{"code":"GUESS","group":"m1"}', port=self._port)
        path = b"GET /phone/../../etc/passwd HTTP/1.1\r\nHost: %b:%d\r\n\r\n" % (HOST, self._port)
        deep = posted(b"/api/join", b"[" * 30_000, port=self._port)
        smuggled = (
            b"POST /api/commands HTTP/1.1\r\nHost: %b:%d\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
            b"0\r\n\r\nGET /api/state HTTP/1.1\r\n\r\n" % (HOST, self._port)
        )
        huge = posted(b"/api/commands", b"x" * TEN_MILLION, port=self._port)
        await asyncio.gather(
            *(self._again("forged host token", 2 + n % 20, forged) for n in range(FLOODS)),
            *(self._again("guessed code", 30 + n % 20, guessed) for n in range(FLOODS)),
            *(self._again("path", 60 + n, path) for n in range(5)),
            *(self._again("deep JSON", 70 + n, deep) for n in range(5)),
            *(self._again("smuggled", 80 + n, smuggled) for n in range(5)),
            *(self._again("ten million bytes", 90 + n, huge) for n in range(2)),
            self._again("ten thousand in one", 99, forged * 10_000),
            *(self._slowly(100 + n % 20) for n in range(SLOW)),
        )

    async def _open(self, address: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection("127.0.0.1", self._port, local_addr=(f"127.0.0.{address}", 0))

    async def _again(self, name: str, address: int, request: bytes) -> None:
        """Ask, wait for an answer, and ask again; a connection that is cut is opened anew."""
        counted = self.answers.setdefault(name, Counter())
        while time.perf_counter() < self._until:
            with suppress(OSError, asyncio.IncompleteReadError):
                reader, writer = await self._open(address)
                try:
                    await self._ask(reader, writer, request, counted)
                finally:
                    writer.transport.abort()
            await asyncio.sleep(0.01)

    async def _ask(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes, counted: Counter[str]
    ) -> None:
        while (left := self._until - time.perf_counter()) > 0:
            writer.write(request)
            try:
                async with asyncio.timeout(left):
                    head = await reader.readuntil(b"\r\n\r\n")
                    length = head.lower().partition(b"content-length: ")[2].partition(b"\r")[0]
                    await reader.readexactly(int(length or 0))
            except TimeoutError:
                counted["not answered in time"] += 1
                return
            except (OSError, asyncio.IncompleteReadError):
                counted["cut"] += 1
                raise
            counted[head[9:12].decode()] += 1

    async def _slowly(self, address: int) -> None:
        """A request that never comes to its end."""
        counted = self.answers.setdefault("slowloris", Counter())
        while time.perf_counter() < self._until:
            with suppress(OSError):
                _reader, writer = await self._open(address)
                counted["opened"] += 1
                try:
                    writer.write(b"POST /api/join HTTP/1.1\r\nHost: x\r\nX-Slow: ")
                    while time.perf_counter() < self._until and not writer.is_closing():
                        writer.write(b"x")
                        await writer.drain()
                        await asyncio.sleep(0.5)
                finally:
                    writer.transport.abort()


def main() -> None:
    """Attack, and tell as JSON what came of it."""
    attack = Attack(int(sys.argv[1]), float(sys.argv[2]))
    asyncio.run(attack.run())
    print(json.dumps({name: dict(counted) for name, counted in attack.answers.items()}))


if __name__ == "__main__":
    main()
