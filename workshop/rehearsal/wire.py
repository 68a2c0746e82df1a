"""The sockets of a rehearsal: simulated people who send commands and read their stream over real HTTP."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Coroutine
from contextlib import suppress

import aiohttp

from workshop.client import (
    Audience,
    Bye,
    Caller,
    Command,
    EventReader,
    Frame,
    Joined,
    Json,
    Outbox,
    Refused,
    Request,
    Saved,
    read_answer,
    read_joined,
    retry_delay,
)
from workshop.rehearsal.ledger import Ledger

if sys.platform != "win32":
    import resource

WANTED_FILES = 8_192
LONGEST_TRY_S = 60.0
"""How long a command is sent again before the rehearsal gives up."""
LONGEST_LOOK_S = 30.0
"""How long a phone looks for a view before it goes on without."""
ANSWER_WITHIN_S = 20.0
MOST_AT_ONCE = 64
"""Commands on their way at the same time."""


def allow_many_files() -> None:
    """Let this process have two sockets a phone, for as many phones as the machine lets it."""
    if sys.platform != "win32":
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        most = WANTED_FILES if hard == resource.RLIM_INFINITY else min(WANTED_FILES, hard)
        if soft < most:
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


class HeartGone(Exception):
    """The heart has not answered for so long that there is no use in going on."""


class Wire:
    """The way to one heart, and the streams that are open to it."""

    def __init__(self, base: str, session: aiohttp.ClientSession) -> None:
        self._base = base
        self._session = session
        self.slots = asyncio.Semaphore(MOST_AT_ONCE)
        self._streams: set[asyncio.Task[None]] = set()

    def move(self, base: str) -> None:
        """The heart is to be found at another address: it has been started again."""
        self._base = base

    async def ask(self, request: Request) -> tuple[int, bytes]:
        """Status and body of the answer; 0 and nothing where none came."""
        try:
            async with self._session.request(
                request.method,
                self._base + request.path,
                headers=request.headers,
                data=request.body,
                timeout=aiohttp.ClientTimeout(total=ANSWER_WITHIN_S),
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientError, TimeoutError):
            return 0, b""

    def keep_open(self, listening: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Let somebody listen until all hang up, or until the task is cancelled."""
        stream = asyncio.create_task(listening)
        self._streams.add(stream)
        stream.add_done_callback(self._streams.discard)
        return stream

    async def hang_up(self) -> None:
        """Close all streams."""
        streams = list(self._streams)
        for stream in streams:
            stream.cancel()
        await asyncio.gather(*streams, return_exceptions=True)

    def stream(self, request: Request) -> aiohttp.client._RequestContextManager:
        """The answer to a request for a stream, to be entered."""
        return self._session.get(
            self._base + request.path,
            headers=request.headers,
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=ANSWER_WITHIN_S),
        )


class Person:
    """Somebody with a token: the facilitator, or a phone that has joined. Sends one command at a time, in order."""

    def __init__(self, wire: Wire, caller: Caller, actor: str, ledger: Ledger) -> None:
        self.actor = actor
        self._wire = wire
        self._caller = caller
        self._ledger = ledger
        self._outbox = Outbox()
        self._turn = asyncio.Lock()
        self._newest: Frame | None = None
        self._came = 0.0
        self._news = asyncio.Condition()
        self._stream: asyncio.Task[None] | None = None
        self.has_waited = False
        """Whether something was sent while it was out of reach."""
        self._net = asyncio.Event()
        self._net.set()

    def become(self, caller: Caller) -> None:
        """Speak with another token from now on: a heart that was started again has a new one for its host."""
        self._caller = caller

    @property
    def now(self) -> int:
        """The heart's clock as this phone knows it, ms since 1970; 0 before the first frame."""
        if self._newest is None:
            return 0
        return self._newest.now + round((time.monotonic() - self._came) * 1000 * self._newest.pace)

    def lose_net(self) -> None:
        """Be out of reach: nothing comes, and what is sent waits."""
        self._net.clear()
        if self._stream is not None:
            self._stream.cancel()

    def find_net(self) -> None:
        """Be back: what has waited goes, and says when it was written."""
        if not self._net.is_set():
            self._net.set()
            self.listen()

    async def send(self, kind: str, payload: Json, command_id: str) -> Saved | Refused:
        """Send a command until it is answered; raises HeartGone where nobody answers any more."""
        if not self._net.is_set():
            written, self.has_waited = self.now, True
            await self._net.wait()
            payload = {**payload, "at": written}
        command = Command(kind, payload, command_id)
        return await self._send(command, self._caller.command(command))

    async def hand_over(self, picture: str, jpeg: bytes) -> Saved | Refused:
        """Hand over a photo, as `send` does."""
        return await self._send(Command("picture.keep", {}, picture), self._caller.keep_picture(picture, jpeg))

    async def _send(self, command: Command, request: Request) -> Saved | Refused:
        async with self._turn, self._wire.slots:
            self._outbox.put(command)
            began = time.perf_counter()
            while True:
                answer = read_answer(*await self._wire.ask(request))
                taken = time.perf_counter() - began
                wait = self._outbox.settle(command, answer)
                if wait is None:
                    self._ledger.note(self.actor, command, answer, taken * 1000)
                    return answer
                if taken > LONGEST_TRY_S:
                    raise HeartGone(command.kind)
                await asyncio.sleep(wait)

    async def writes(self, on: bool) -> None:
        """Say that somebody is writing on this phone, or no more."""
        if self._net.is_set():
            await self._wire.ask(self._caller.writing(on))

    async def ask_aside(self, kind: str, payload: Json) -> Saved | Refused:
        """Send, once, what leaves nothing in the journal and is therefore not noted."""
        return read_answer(*await self._wire.ask(self._caller.command(Command(kind, payload))))

    def listen(self, audience: Audience | None = None) -> None:
        """Open the stream and keep it open."""
        self._stream = self._wire.keep_open(self._listen(audience))

    async def sees(self, seq: int) -> Json:
        """The view once it shows what was saved as `seq`; empty (and noted) where that takes too long."""
        try:
            async with asyncio.timeout(LONGEST_LOOK_S), self._news:
                await self._news.wait_for(lambda: self._newest is not None and self._newest.seq >= seq)
        except TimeoutError:
            self._ledger.unseen += 1
            return {}
        assert self._newest is not None
        return self._newest.view

    async def _listen(self, audience: Audience | None) -> None:
        failures = 0
        while True:
            with suppress(aiohttp.ClientError, TimeoutError):
                async with self._wire.stream(self._caller.events(audience)) as response:
                    failures = 0 if response.status == 200 else failures + 1
                    reader = EventReader()
                    async for chunk in response.content.iter_any():
                        await self._take(reader.newest(chunk))
            failures += 1
            await asyncio.sleep(retry_delay(failures))

    async def _take(self, news: Frame | Bye | None) -> None:
        if isinstance(news, Frame):
            async with self._news:
                self._newest, self._came = news, time.monotonic()
                self._news.notify_all()


async def joined(
    wire: Wire, ledger: Ledger, code: str, group: str, alias: str, heads: int, secret: str
) -> Person | str:
    """A phone that has joined and listens, or the code with which it was refused."""
    caller = Caller()
    failures = 0
    while True:
        answer = read_joined(
            *await wire.ask(caller.join(code, group=group, alias=alias, heads=heads, id=secret, simulated=True))
        )
        if isinstance(answer, Joined):
            person = Person(wire, Caller(answer.token), answer.participant, ledger)
            ledger.joined.append(person.actor)
            person.listen()
            return person
        failures += 1
        if not answer.again:
            return answer.code
        if failures > 12:
            raise HeartGone("join")
        await asyncio.sleep(retry_delay(failures))
