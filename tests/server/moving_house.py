"""A heart on a net that changes under it, as a hotel's does."""

import asyncio
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.server.house import HOST_TOKEN, House, house
from workshop.client import RunInfo
from workshop.server.addresses import LOOPBACK

WITHIN_S = 20.0
OLD, NEW = "127.0.0.2", "127.0.0.3"
"""Stand in for addresses of the local net: this machine answers to them, and they are not the loopback's own."""


class Venue:
    """A heart in a thread of its own, whose net can be changed while it runs."""

    def __init__(self, file: Path, *, opened: bool = True) -> None:
        self.net = [OLD]
        self.file = file
        self._up, self._down = threading.Event(), asyncio.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._live(opened)))
        self._thread.start()
        assert self._up.wait(WITHIN_S)

    async def _live(self, opened: bool) -> None:
        self._loop = asyncio.get_running_loop()
        async with house(self.file, addresses=lambda: tuple(self.net)) as self._house:
            if opened:
                await self._house.host.does("heart.open_phones")
            await self._house.host.does("day.go", step="signs")
            self._up.set()
            await self._down.wait()

    def ask(self, what: Callable[[House], Any]) -> Any:
        """Have something done in the heart's loop; what it gives."""
        return asyncio.run_coroutine_threadsafe(what(self._house), self._loop).result(WITHIN_S)

    def until(self, condition: Callable[[], Any]) -> None:
        """Wait until something holds, which is asked of the heart."""
        ends = time.monotonic() + WITHIN_S
        while not condition():
            assert time.monotonic() < ends, "it did not come true"

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._down.set)
        self._thread.join(WITHIN_S)

    @property
    def info(self) -> RunInfo:
        """What windows find it by."""
        return RunInfo(os.getpid(), self.port, HOST_TOKEN, str(self.file), f"http://{LOOPBACK}:{self.port}/")

    @property
    def port(self) -> int:
        return self._house.heart.doors.port

    def at(self, address: str) -> str:
        return f"{address}:{self.port}"

    def lets_in(self, address: str) -> None:
        """Wait until phones are let in at that address."""

        async def until(house: House) -> None:
            async with house.host.listens() as host:
                while not any(
                    way["address"] == address and way["open"] for way in (await host.frame()).view["venue"]["ways"]
                ):
                    pass

        self.ask(until)

    def host_view(self) -> Any:
        return self.ask(lambda house: house.host.sees())["view"]

    def signs(self) -> list[str]:
        view = self.host_view()
        return [one["text"] for one in view["contributions"] if one["kind"] == "sign"]

    def people(self) -> int:
        return int(self.host_view()["counts"]["phones"])
