"""The listeners: the loopback always, the local net when the facilitator opens for phones, on the same port."""

from __future__ import annotations

import asyncio
import logging
import socket
import sys
from collections.abc import Callable

from uvicorn.config import Config
from uvicorn.server import ServerState

from workshop.server.addresses import LOOPBACK
from workshop.server.connection import Connection
from workshop.server.gate import App
from workshop.server.views import Door

USUAL_PORT = 8765
BACKLOG = 4096
LOOK_EVERY_S = 1.0
LOOK_AT_ADAPTERS_EVERY = 5
KEEP_ALIVE_S = 75
GOODBYE_S = 0.8

_log = logging.getLogger(__name__)


class PortTaken(Exception):
    """Another program listens on that port."""


def bound(address: str, port: int) -> socket.socket:
    """A socket bound to an address; raises PortTaken."""
    own = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # Elsewhere the option lets a restarted heart have its port again; on Windows it would let others steal it.
    if sys.platform == "win32":
        own.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        own.bind((address, port))
    except OSError as error:
        own.close()
        raise PortTaken from error
    return own


class Doors:
    """Listens for an app at one port. `changed` is called when the address that phones are shown is another.

    `addresses` gives those of the local net, best first, as they are now.
    """

    def __init__(
        self, loopback: socket.socket, addresses: Callable[[], tuple[str, ...]], changed: Callable[[], None]
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._addresses = addresses
        self._loopback = loopback
        self.port: int = loopback.getsockname()[1]
        self._changed = changed
        self._state = ServerState()
        self._config: Config | None = None
        self._servers: dict[str, asyncio.Server] = {}
        self._opened = False
        self.hosts: frozenset[bytes] = frozenset()
        self.origins: frozenset[bytes] = frozenset()
        self.door = self._door_now()
        self._looks = 0
        self._looking: asyncio.TimerHandle | None = None
        self._following: asyncio.Task[None] | None = None

    async def start(self, app: App) -> None:
        """Begin to listen on the loopback."""
        self._config = Config(
            app,
            http=Connection,
            ws="none",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            date_header=False,
            timeout_keep_alive=KEEP_ALIVE_S,
        )
        self._config.load()
        await self._listen(LOOPBACK, self._loopback)
        self._look()

    async def open(self) -> bool:
        """Let the local net in, now and as its addresses change. Whether there is one now."""
        self._opened = True
        await self._follow_adapters()
        self._tell()
        return self.door.open

    async def close(self) -> None:
        """Let the local net in no more; what came from it is closed once its answers are out."""
        self._opened = False
        for address in [one for one in self._servers if one != LOOPBACK]:
            self._servers.pop(address).close()
        for connection in self.connections():
            if not connection.is_local:
                connection.shutdown()
        self._tell()

    def connections(self) -> list[Connection]:
        """All that are open."""
        return [one for one in self._state.connections if isinstance(one, Connection)]

    async def stop(self) -> None:
        """Take nobody in any more, and wait a moment for answers that are on their way."""
        if self._looking is not None:
            self._looking.cancel()
        if self._following is not None:
            self._following.cancel()
        for server in self._servers.values():
            server.close()
        for connection in self.connections():
            connection.shutdown()
        until = self._loop.time() + GOODBYE_S
        while self._state.connections and self._loop.time() < until:
            await asyncio.sleep(0.01)
        for connection in self.connections():
            connection.abort()
        await asyncio.sleep(0)

    async def _listen(self, address: str, own: socket.socket) -> None:
        config = self._config
        assert config is not None
        self._servers[address] = await self._loop.create_server(
            lambda: Connection(config, self._state, {}, self._loop), sock=own, backlog=BACKLOG
        )
        self._tell()

    async def _follow_adapters(self) -> None:
        """Listen at the machine's addresses as they are now."""
        wanted = self._addresses()
        for address in [one for one in self._servers if one != LOOPBACK and one not in wanted]:
            self._servers.pop(address).close()
        for address in wanted:
            if address not in self._servers:
                try:
                    await self._listen(address, bound(address, self.port))
                except PortTaken:
                    _log.warning("port %d is taken at one of this machine's addresses", self.port)

    def _door_now(self) -> Door:
        # In the order of fitness for phones, not of listening.
        lan = [one for one in self._addresses() if one in self._servers] if self._opened else []
        address = f"{lan[0] if lan else LOOPBACK}:{self.port}"
        return Door(bool(lan), f"http://{address}/", address)

    def _tell(self) -> None:
        names = [*self._servers, "localhost"]
        self.hosts = frozenset(f"{name}:{self.port}".encode() for name in names)
        if self.port == 80:
            self.hosts |= {name.encode() for name in names}
        self.origins = frozenset(b"http://" + host for host in self.hosts)
        door = self._door_now()
        if door != self.door:
            self.door = door
            self._changed()

    def _look(self) -> None:
        """Cut requests that take too long to arrive; every fifth time, see whether the addresses have changed."""
        self._looking = self._loop.call_later(LOOK_EVERY_S, self._look)
        now = self._loop.time()
        for connection in self.connections():
            if connection.is_overdue(now):
                connection.abort()
        self._looks += 1
        if self._opened and self._looks % LOOK_AT_ADAPTERS_EVERY == 0:
            self._following = self._loop.create_task(self._follow())

    async def _follow(self) -> None:
        await self._follow_adapters()
        self._tell()
