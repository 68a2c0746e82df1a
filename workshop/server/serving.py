"""`guldkaramel serve`: opens a file, finds a port, runs the heart, and leaves everything tidy behind it."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from socket import socket

import msgspec

from workshop.client import RunInfo
from workshop.clock import Clock
from workshop.domain.day import DayState
from workshop.domain.process import ProcessState
from workshop.server.addresses import LOOPBACK
from workshop.server.doors import USUAL_PORT, PortTaken, bound
from workshop.server.heart import Catalogue, Heart, Premises
from workshop.server.presence import (
    announced,
    lock,
    remember_open,
    remember_port,
    usual_port,
    venue_path,
    was_cut_off_open,
)
from workshop.server.tokens import new_secret
from workshop.storage.file import DayFile

if sys.platform != "win32":
    import resource

    import uvloop

RARELY = (100_000, 50, 100)
"""When unreachable memory is looked for: little here lies in circles, and a day is read into very many parts."""

WANTED_FILES = 16_384
"""Open files: two a phone, and some."""

ARRIVING = timedelta(minutes=5)
"""How long before its start people come in to a rehearsal."""


class UnknownDay(Exception):
    """The file holds no day of that id, or none at all."""


class Serving(msgspec.Struct, frozen=True):
    """What is to be served. `port` None: the file's last one, or the usual; 0: any. `now` is ms since 1970, UTC.

    `rehearsal_pace` takes the place of `pace` in a rehearsal, and is nothing to any other day.
    """

    file: Path
    page: Path
    port: int | None = None
    open: bool = False
    now: int | None = None
    pace: float = 1.0
    rehearsal_pace: float | None = None
    day: str | None = None


class Served(msgspec.Struct, frozen=True):
    """Where the heart is found: the one line that it prints."""

    url: str
    join_code: str
    host_token: str
    pid: int


def serve(serving: Serving, catalogue: Catalogue, ready: Callable[[Served], None]) -> None:
    """Serve until asked to stop; `ready` is called once when requests are answered.

    Raises AlreadyServed, FileProblem, PortTaken or UnknownDay, all of them before anything is answered.
    """
    _allow_many_files()
    with lock(serving.file), asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(_serve(serving, catalogue, ready))


async def _serve(serving: Serving, catalogue: Catalogue, ready: Callable[[Served], None]) -> None:
    gc.collect()  # now, while there is little to look through: opening a file leaves nothing behind
    gc.set_threshold(*RARELY)
    clock = Clock(serving.now, serving.pace)
    host_token = new_secret()
    with closing(DayFile.open(serving.file, catalogue.rules)) as file, closing(_socket(serving)) as loopback:
        heart = Heart(
            file,
            lambda state: chosen_day(state, serving.day, clock),
            catalogue,
            clock,
            Premises(
                loopback,
                serving.page,
                host_token,
                opened=partial(remember_open, serving.file),
                venue=venue_path(serving.file),
            ),
        )
        if heart.day.rehearsal:
            at = rehearsal_time(heart.day, serving.now, file.newest_at(heart.day.id))
            clock.go_on_from(at, serving.rehearsal_pace)
        await heart.start(open_phones=serving.open or was_cut_off_open(serving.file, time.time()))
        info = RunInfo(os.getpid(), heart.doors.port, host_token, str(serving.file.resolve()), heart.doors.door.url)
        _stop_on_signals(heart)
        tune_memory()
        try:
            with announced(info):
                ready(Served(info.url, heart.day.join_code, host_token, info.pid))
                await heart.until_asked_to_stop()
        finally:
            await heart.stop()
            remember_open(serving.file, opened=False)


def rehearsal_time(day: DayState, now: int | None, newest: int | None) -> int:
    """Where the clock of a rehearsal goes on, ms since 1970: at its newest event, however long it has lain.

    Before there is one, it begins at `now`; where that is not told, a little before the day's first block, on its date.
    """
    if now is None:
        start = day.plan.blocks[0].start if day.plan.blocks else "09:00"
        begins = datetime.fromisoformat(f"{day.plan.date}T{start}").astimezone() - ARRIVING
        now = round(begins.timestamp() * 1000)
    return now if newest is None else max(now, newest)


def chosen_day(state: ProcessState, wanted: str | None, clock: Clock) -> DayState:
    """The day to run: the wanted one, today's, the one that was started last, or the first. Raises UnknownDay."""
    days = [state.day(one) for one in state.order]
    if wanted is not None:
        days = [day for day in days if day.id == wanted]
    if not days:
        raise UnknownDay
    today = datetime.fromtimestamp(clock.now() / 1000, UTC).astimezone().date().isoformat()
    dated = [day for day in days if day.plan.date == today]
    # A day that has begun goes on, even at its last step: the next date begins on its own date.
    started = sorted((day for day in days if day.started_at is not None), key=lambda day: -(day.started_at or 0))
    return (dated or started or days)[0]


def _socket(serving: Serving) -> socket:
    """The loopback at the wanted port. One that was not asked for may be taken, and then any other does."""
    if serving.port is not None:
        own = bound(LOOPBACK, serving.port)
    else:
        try:
            own = bound(LOOPBACK, usual_port(serving.file) or USUAL_PORT)
        except PortTaken:
            own = bound(LOOPBACK, 0)
    remember_port(serving.file, own.getsockname()[1])
    return own


def _stop_on_signals(heart: Heart) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        if sys.platform == "win32":
            signal.signal(number, lambda _number, _frame: loop.call_soon_threadsafe(heart.ask_to_stop))
        else:
            loop.add_signal_handler(number, heart.ask_to_stop)


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    return None if sys.platform == "win32" else uvloop.new_event_loop


def _allow_many_files() -> None:
    if sys.platform != "win32":
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft < WANTED_FILES:
            most = WANTED_FILES if hard == resource.RLIM_INFINITY else min(WANTED_FILES, hard)
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def tune_memory() -> None:
    """What is here now stays; looking through it again and again would hold up a thousand phones (PERF)."""
    gc.freeze()
    gc.set_threshold(*RARELY)
