"""The running day of a rehearsal, as its simulated participants follow it: through every step and every restart."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from pathlib import Path

import aiohttp

from workshop.client import Bye, Caller, EventReader, Frame, Json, RunInfo, read_run_file
from workshop.domain.day import DayState
from workshop.domain.step import Step
from workshop.exercises.catalogue import RULES
from workshop.rehearsal.ledger import Ledger
from workshop.rehearsal.wire import HeartGone, Person, Wire
from workshop.storage.file import DayFile, DiskProblem, FileProblem

LOOK_EVERY_S = 0.25
LONGEST_AWAY_S = 60.0
"""How long a heart that was cut off may be away before there is no use in waiting."""
GONE_AFTER_S = 4.0
"""How long after a heart has taken its run file away it is taken to have stopped."""


class NotARehearsal(Exception):
    """The day is a real one: nobody simulated may come near it."""


class FollowedDay:
    """Follows the day of a run file as its host: which step runs, what its plan is now, and what the clock says."""

    def __init__(self, run_file: Path, wire: Wire, ledger: Ledger) -> None:
        self._run_file = run_file
        self._wire = wire
        self.host = Person(wire, Caller(), "host", ledger)
        self.state: DayState | None = None
        self._file: Path | None = None
        self._frame: Frame | None = None
        self._came = 0.0
        self._news = asyncio.Condition()

    async def follow(self) -> None:
        """Follow until the heart has stopped in good order; raises HeartGone or NotARehearsal."""
        seen = time.monotonic()
        while True:
            info = read_run_file(self._run_file)
            if info is not None:
                self._wire.move(info.base)
                self.host.become(Caller(info.host_token))
                if await self._listen(info):
                    seen = time.monotonic()
            away = time.monotonic() - seen
            if info is None and away > GONE_AFTER_S:
                return
            if away > LONGEST_AWAY_S:
                raise HeartGone("events")
            await asyncio.sleep(LOOK_EVERY_S)

    @property
    def file(self) -> Path | None:
        """The file that the heart has open; None before it was found."""
        return self._file

    # --- what is known ------------------------------------------------------------------------------------------------

    @property
    def day(self) -> DayState:
        """The day as the file had it when the running step began; its plan is that of then."""
        assert self.state is not None
        return self.state

    @property
    def view(self) -> Json:
        """What the host sees now."""
        return self._frame.view if self._frame is not None else {}

    @property
    def seq(self) -> int:
        """The place in the journal of what the host sees."""
        return self._frame.seq if self._frame is not None else 0

    @property
    def now(self) -> int:
        """The heart's clock, ms since 1970."""
        assert self._frame is not None
        return self._frame.now + round((time.monotonic() - self._came) * 1000 * self._frame.pace)

    @property
    def pace(self) -> float:
        """How many seconds the heart's clock goes in a second."""
        return self._frame.pace if self._frame is not None else 1.0

    @property
    def step(self) -> Step:
        """The running step."""
        return self.day.steps[self.day.step]

    @property
    def left_ms(self) -> int | None:
        """What is left of the running step's time; None where it has no clock, or where the clock stands still."""
        timer = self.view.get("timer")
        if timer is None or timer.get("paused_ms") is not None:
            return None
        return int(timer["ends_at"]) - self.now

    # --- waiting ------------------------------------------------------------------------------------------------------

    async def begins(self) -> None:
        """Wait until the day is known."""
        async with self._news:
            await self._news.wait_for(lambda: self.state is not None)

    async def next_step(self, after: str | None) -> Step:
        """The running step, once it is another than `after`."""
        async with self._news:
            await self._news.wait_for(lambda: self.state is not None and self.step.id != after)
        return self.step

    async def pause(self, ms: float, at: Step | None = None) -> bool:
        """Wait so long on the heart's clock; False as soon as the day has left the step `at` meanwhile."""
        until = self.now + ms
        while (left := until - self.now) > 0:
            if at is not None and self.step.id != at.id:
                return False
            await self.wait_news(left)
        return at is None or self.step.id == at.id

    async def wait_news(self, ms: float) -> None:
        """Wait until the host sees something new, but no longer than so long on the heart's clock."""
        with suppress(TimeoutError):
            async with asyncio.timeout(max(0.005, ms / 1000 / self.pace)), self._news:
                await self._news.wait()

    # --- reading ------------------------------------------------------------------------------------------------------

    async def _listen(self, info: RunInfo) -> bool:
        """Take in the host's stream until it ends; whether anything came."""
        came = False
        with suppress(aiohttp.ClientError, TimeoutError):
            async with self._wire.stream(Caller(info.host_token).events("host")) as response:
                if response.status != 200:
                    return False
                reader = EventReader()
                async for chunk in response.content.iter_any():
                    news = reader.newest(chunk)
                    if isinstance(news, Bye):
                        return came
                    if news is not None:
                        came = True
                        await self._take(news, info)
        return came

    async def _take(self, frame: Frame, info: RunInfo) -> None:
        if not frame.view["day"]["rehearsal"]:
            raise NotARehearsal(info.file)
        state, self._file = self.state, Path(info.file)
        if state is None or state.now_at.id != frame.view["step"]["id"]:
            state = await asyncio.to_thread(_read, self._file, str(frame.view["day"]["id"])) or state
        async with self._news:
            self._frame, self._came, self.state = frame, time.monotonic(), state
            self._news.notify_all()


def _read(file: Path, day: str) -> DayState | None:
    """The day as its file has it now; None where it can't be read just now."""
    try:
        opened = DayFile.open_read_only(file, RULES)
        try:
            return opened.replayed()[0].day(day)
        finally:
            opened.close()
    except (FileProblem, DiskProblem, KeyError):
        return None
