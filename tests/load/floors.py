"""What this machine can do at best, in the same run: SQLite a row a transaction, flushes, and a blocking send loop."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import socket
import sqlite3
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, Self

from tests.load.machine import on_core

SECONDS = 2.0


def one_row_a_transaction(folder: Path, seconds: float = SECONDS) -> float:
    """Rows a second, in WAL with synchronous FULL, as the day file is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as own:
        db = sqlite3.connect(Path(own) / "floor.db", isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("CREATE TABLE journal (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, at INTEGER, payload TEXT) STRICT")
        payload = '{"text":"Et tegn på at det lykkes, skrevet som folk skriver"}'
        begin = time.perf_counter()
        rows = 0
        while time.perf_counter() - begin < seconds:
            rows += 1
            db.execute("INSERT INTO journal VALUES (?, ?, ?, ?)", (rows, f"command-{rows}", rows, payload))
        taken = time.perf_counter() - begin
        db.close()
    return rows / taken


class Flushes:
    """Bare flushes of a page now and then beside the work that is measured: the worst is the disk's own stall, ms."""

    EVERY_S = 0.02

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self.worst = 0.0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._done.set()
        self._thread.join()

    def _run(self) -> None:
        with tempfile.TemporaryFile(dir=self._folder) as file:
            while not self._done.wait(self.EVERY_S):
                at = time.perf_counter()
                os.pwrite(file.fileno(), b"x" * 4096, 0)
                os.fdatasync(file.fileno())
                self.worst = max(self.worst, (time.perf_counter() - at) * 1000)


async def blocking_send(clients: int, size: int, rounds: int = 9) -> float:
    """Until the last of `clients` has `size` bytes from a loop of blocking sends on the other core: the median, ms."""
    ours, theirs = multiprocessing.Pipe()
    sender = multiprocessing.get_context("spawn").Process(target=_sender, args=(theirs, clients, size), daemon=True)
    sender.start()
    port = ours.recv()
    loop = asyncio.get_running_loop()
    waiting = [_Counting(size) for _ in range(clients)]
    for start in range(0, clients, 50):
        await asyncio.gather(
            *(loop.create_connection(lambda one=one: one, "127.0.0.1", port) for one in waiting[start : start + 50])
        )
    took = []
    for _ in range(rounds):
        done = [one.next() for one in waiting]
        at = time.perf_counter()
        ours.send("go")
        await asyncio.gather(*done)
        took.append((time.perf_counter() - at) * 1000)
    ours.send("stop")
    sender.join(10)
    return sorted(took)[rounds // 2]


class _Counting(asyncio.Protocol):
    def __init__(self, size: int) -> None:
        self._size = size
        self._left = 0
        self._whole: asyncio.Future[None] | None = None

    def next(self) -> asyncio.Future[None]:
        self._left = self._size
        self._whole = asyncio.get_running_loop().create_future()
        return self._whole

    def data_received(self, data: bytes) -> None:
        self._left -= len(data)
        if self._left <= 0 and self._whole is not None and not self._whole.done():
            self._whole.set_result(None)


def _sender(pipe: Any, clients: int, size: int) -> None:
    on_core(0)
    with socket.create_server(("127.0.0.1", 0), backlog=4096) as server:
        pipe.send(server.getsockname()[1])
        accepted = [server.accept()[0] for _ in range(clients)]
    for one in accepted:
        one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    frame = b"x" * size
    while pipe.recv() == "go":
        for one in accepted:
            one.sendall(frame)
    for one in accepted:
        one.close()
