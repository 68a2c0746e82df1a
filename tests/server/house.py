"""A heart that runs in the test's own loop, and people who speak with it over real HTTP."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import aiohttp
import msgspec

from tests.day_under_test import NINE_O_CLOCK, YEAR, plan_of
from workshop.client import Audience, Bye, Caller, Command, EventReader, Frame, Json, Request
from workshop.clock import Clock
from workshop.domain.event import Happening
from workshop.domain.plan import Plan
from workshop.domain.process import DayPlanned, ProcessBegun
from workshop.exercises.catalogue import EXERCISES, RULES
from workshop.planning.remarks import remarks
from workshop.planning.tables import understood
from workshop.server.addresses import LOOPBACK, Way
from workshop.server.doors import bound
from workshop.server.heart import Catalogue, Heart, Premises
from workshop.server.plan_door import Planning
from workshop.server.serving import chosen_day
from workshop.storage.file import DayFile

CODE = "KLØVER"
DAY = "day"
HOST_TOKEN = "the-host-token-of-a-test"
CATALOGUE = Catalogue(RULES, EXERCISES, Planning(remarks, understood))
PAGE = Path(__file__).parents[2] / "ui" / "phone"
WITHIN_S = 20.0


def new_file(path: Path, plan: Plan | None = None) -> Path:
    """A file with a process and one day."""
    first: list[Happening] = [ProcessBegun(YEAR), DayPlanned(DAY, plan or plan_of(), CODE)]
    DayFile.create(path, RULES, first, NINE_O_CLOCK).close()
    return path


class Answer(msgspec.Struct):
    """What came back."""

    status: int
    body: bytes
    headers: dict[str, str]

    @property
    def json(self) -> Any:
        return msgspec.json.decode(self.body)


class Stream:
    """An open stream of frames."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response
        self._reader = EventReader()
        self._waiting: list[Frame | Bye] = []

    async def next(self) -> Frame | Bye | None:
        """The next event; None when the stream has ended."""
        async with asyncio.timeout(WITHIN_S):
            while not self._waiting:
                chunk = await self._response.content.readany()
                if not chunk:
                    return None
                self._waiting.extend(self._reader.feed(chunk))
        return self._waiting.pop(0)

    async def frame(self) -> Frame:
        """The next frame."""
        event = await self.next()
        assert isinstance(event, Frame), event
        return event

    async def until(self, seq: int) -> Frame:
        """The first frame of that seq or a later one."""
        while (frame := await self.frame()).seq < seq:
            pass
        return frame


class Person:
    """Somebody with a token (or without one)."""

    def __init__(self, house: House, token: str | None, lang: str = "da", me: Json | None = None) -> None:
        self._house = house
        self.caller = Caller(token, lang)
        self.me = me or {}

    async def send(self, kind: str, id_: str | None = None, **payload: Any) -> Answer:
        """Send a command. Fields that Python keeps for itself end in an underscore."""
        fields = {name.removesuffix("_"): value for name, value in payload.items()}
        command = Command(kind, fields) if id_ is None else Command(kind, fields, id_)
        return await self._house.ask(self.caller.command(command))

    async def does(self, kind: str, id_: str | None = None, **payload: Any) -> int:
        """Send a command that must be saved; its seq."""
        answer = await self.send(kind, id_, **payload)
        assert answer.status == 200, answer.json
        seq: int = answer.json["seq"]
        return seq

    async def sees(self, audience: Audience | None = None) -> Json:
        """The newest frame."""
        answer = await self._house.ask(self.caller.state(audience))
        assert answer.status == 200, answer.body
        found: Json = answer.json
        return found

    @asynccontextmanager
    async def listens(self, audience: Audience | None = None) -> AsyncIterator[Stream]:
        """An open stream."""
        request = self.caller.events(audience)
        async with self._house.session.get(self._house.base + request.path, headers=request.headers) as response:
            assert response.status == 200
            yield Stream(response)


class House:
    """A running heart and the way to it."""

    def __init__(self, heart: Heart, session: aiohttp.ClientSession) -> None:
        self.heart = heart
        self.base = f"http://{LOOPBACK}:{heart.doors.port}"
        self.session = session
        self.host = Person(self, HOST_TOKEN)
        self.stranger = Person(self, None)

    async def ask(self, request: Request) -> Answer:
        return await self.asks(request.method, request.path, request.headers, request.body)

    async def asks(
        self, method: str, path: str, headers: dict[str, str] | None = None, body: bytes | io.BytesIO | None = None
    ) -> Answer:
        """Any request, as it is."""
        async with self.session.request(method, self.base + path, headers=headers, data=body) as response:
            return Answer(
                response.status,
                await response.read(),
                {name.lower(): value for name, value in response.headers.items()},
            )

    async def joins(self, group: str = "m1", **fields: Any) -> Person:
        """A phone that has joined."""
        answer = await self.ask(Caller().join(CODE, group=group, **fields))
        assert answer.status == 200, answer.json
        return Person(self, answer.json["token"], me=answer.json)


@asynccontextmanager
async def house(
    path: Path,
    plan: Plan | None = None,
    addresses: Callable[[], tuple[str, ...]] = tuple,
    catalogue: Catalogue = CATALOGUE,
    ways: Callable[[], tuple[Way, ...]] | None = None,
) -> AsyncIterator[House]:
    """A heart of a file in `path`'s folder, made where it is not there; stopped in good order at the end.

    `addresses` are those of its local net, by a wireless adapter; `ways` in their place where adapters differ.
    """
    if not path.exists():
        new_file(path, plan)
    clock = Clock(NINE_O_CLOCK)
    with closing(DayFile.open(path, RULES)) as file, closing(bound(LOOPBACK, 0)) as loopback:
        heart = Heart(
            file,
            lambda state: chosen_day(state, None, clock),
            catalogue,
            clock,
            Premises(
                loopback,
                PAGE,
                HOST_TOKEN,
                ways or (lambda: tuple(Way(one, "wlan0", "wireless") for one in addresses())),
                venue=path.with_suffix(".venue"),
            ),
        )
        await heart.start(open_phones=False)
        try:
            async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
                yield House(heart, session)
        finally:
            await heart.stop()
