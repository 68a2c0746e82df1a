"""The listeners: the loopback always, the local net when the facilitator opens for phones, on the same port."""

from __future__ import annotations

import asyncio
import logging
import socket
import sys
from collections.abc import Callable

from uvicorn.config import Config

from workshop.protocol.venue import VenueRow, WayRow
from workshop.server.addresses import LOOPBACK, Way
from workshop.server.connection import Callers, Connection
from workshop.server.gate import App
from workshop.server.venue import Venue
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
    """Listens for an app at one port. `changed` is called when something that the door tells is another.

    `ways` gives those to this machine, best first, as they are now.
    """

    def __init__(
        self, loopback: socket.socket, ways: Callable[[], tuple[Way, ...]], venue: Venue, changed: Callable[[], None]
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._look_for_ways = ways
        self._ways: tuple[Way, ...] = ()
        self._venue = venue
        self._proven: frozenset[str] = frozenset()
        self._shown = LOOPBACK
        self._loopback = loopback
        self.port: int = loopback.getsockname()[1]
        self._changed = changed
        self.callers = Callers()
        self._config: Config | None = None
        self._servers: dict[str, asyncio.Server] = {}
        self._opened = False
        self.hosts: frozenset[bytes] = frozenset()
        self.origins: frozenset[bytes] = frozenset()
        self.door = self._door_now()
        self._looks = 0
        self._looking: asyncio.TimerHandle | None = None
        self._following: asyncio.Task[None] | None = None
        self._moving = asyncio.Lock()

    async def start(self, app: App) -> None:
        """Begin to listen on the loopback."""
        self._config = Config(
            app,
            http=Connection,
            ws="none",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            log_level="error",  # what is no HTTP is answered, and nobody can fill a log with it
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
        async with self._moving:
            self._opened = True
            await self._follow_adapters()
            self._tell()
            return self.door.open

    async def use(self, address: str | None) -> bool:
        """Show phones that address of the machine, None whichever is best. Whether the machine has it."""
        if address is not None and address not in [one.address for one in self._look_for_ways()]:
            return False
        async with self._moving:
            self._venue.use(address)
            self._shown = LOOPBACK
            await self._follow_adapters()
            self._tell()
        return True

    def set_wifi(self, ssid: str, password: str) -> None:
        """Tell the room which net phones join."""
        self._venue.set_wifi(ssid, password)
        self._tell()

    def arrived(self, server: str, client: str) -> bool:
        """Note that `client` has asked something at the address `server`; whether that address is proven.

        A question from this machine itself proves nothing: it passes neither the firewall nor the net.
        """
        if server in self._proven:
            return True
        if server == LOOPBACK or not self._opened or server not in self._servers:
            return False
        if client in [one.address for one in self._ways]:
            return False
        self._proven |= {server}
        if server == self._shown:
            self._venue.use(server)
        self._tell()
        return True

    async def close(self) -> None:
        """Let the local net in no more; what came from it is closed once its answers are out."""
        async with self._moving:
            self._opened = False
            self._proven = frozenset()
            for address in [one for one in self._servers if one != LOOPBACK]:
                self._servers.pop(address).close()
            for connection in self.connections():
                if not connection.is_local:
                    connection.shutdown()
            self._tell()

    def connections(self) -> list[Connection]:
        """All that are open."""
        return [one for one in self.callers.connections if isinstance(one, Connection)]

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
        while self.callers.connections and self._loop.time() < until:
            await asyncio.sleep(0.01)
        for connection in self.connections():
            connection.abort()
        await asyncio.sleep(0)

    async def _listen(self, address: str, own: socket.socket) -> None:
        config = self._config
        assert config is not None
        self._servers[address] = await self._loop.create_server(
            lambda: Connection(config, self.callers, {}, self._loop), sock=own, backlog=BACKLOG
        )
        self._tell()

    async def _follow_adapters(self) -> None:
        """Listen at the machine's addresses as they are now."""
        self._ways = self._look_for_ways() if self._opened else ()
        wanted = [one.address for one in self._ways if one.proposed or one.address == self._venue.kept.address]
        for address in [one for one in self._servers if one != LOOPBACK and one not in wanted]:
            self._servers.pop(address).close()
            for connection in self.connections():
                if connection.came_by(address):
                    connection.abort()  # nothing reaches it any more, and it would count as here until it is found out
            self._proven -= {address}  # the same address may be another net's, when it comes back
        for address in wanted:
            if address not in self._servers:
                try:
                    await self._listen(address, bound(address, self.port))
                except PortTaken:
                    _log.warning("port %d is taken at one of this machine's addresses", self.port)

    def _door_now(self) -> Door:
        # In the order of fitness for phones, not of listening.
        ways = self._ways if self._opened else self._look_for_ways()
        lan = [one.address for one in ways if one.address in self._servers] if self._opened else []
        # What is shown stays for as long as it is there: a cable put in must not move a room full of phones.
        fit = [one for one in (self._venue.kept.address, self._shown) if one in lan] or lan
        self._shown = fit[0] if fit else LOOPBACK
        address = f"{self._shown}:{self.port}"
        addresses = tuple(f"{one}:{self.port}" for one in sorted(lan, key=lambda one: one != self._shown))
        venue = VenueRow(self._opened, self.port, tuple(map(self._row, ways)))
        proven = self._shown in self._proven
        return Door(bool(lan), f"http://{address}/", address, proven, self._venue.kept.wifi, addresses, venue)

    def _row(self, one: Way) -> WayRow:
        at = one.address
        is_open, shown = self._opened and at in self._servers, self._opened and at == self._shown
        return WayRow(at, one.name, one.kind, one.proposed, is_open, shown, at in self._proven)

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
        if self._looks % LOOK_AT_ADAPTERS_EVERY == 0:
            self._following = self._loop.create_task(self._follow())

    async def _follow(self) -> None:
        async with self._moving:
            if self._opened:
                await self._follow_adapters()
            self._tell()
