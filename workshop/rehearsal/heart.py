"""The real heart of a rehearsal, as a process of its own, and the other commands that are started beside it."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import msgspec

import workshop

READY_WITHIN_S = 30.0
STOP_WITHIN_S = 10.0
GOODBYE_S = 3.0
"""How long all may take to hang up once the heart has stopped."""
_LAST_WORDS = 2_000


_T = TypeVar("_T")


class Ready(msgspec.Struct):
    """The line that a heart prints when it can be reached."""

    url: str
    join_code: str
    host_token: str
    pid: int

    @property
    def base(self) -> str:
        """The address without the slash that it ends with."""
        return self.url.rstrip("/")


class ProcessFailed(Exception):
    """A command that was started did not do its work; `said` is what it wrote on the way out."""

    def __init__(self, what: str, said: str) -> None:
        super().__init__(f"{what}: {said}")
        self.what = what
        self.said = said


def first_of(group: BaseExceptionGroup[Any]) -> BaseException:
    """The first of what several tasks ended with."""
    first = group.exceptions[0]
    return first_of(first) if isinstance(first, BaseExceptionGroup) else first


def command(*arguments: str) -> list[str]:
    """How a verb of `guldkaramel` is started as a process of its own."""
    return [sys.executable, *arguments] if is_frozen() else [sys.executable, "-m", "workshop", *arguments]


def is_frozen() -> bool:
    """Whether this runs out of a bundle."""
    return bool(getattr(sys, "frozen", False))


def surroundings() -> dict[str, str]:
    """The environment of a process that shall find the same code as this one."""
    found = dict(os.environ)
    if not is_frozen():
        home = str(Path(workshop.__file__).parent.parent)
        found["PYTHONPATH"] = os.pathsep.join([home, *filter(None, [found.get("PYTHONPATH")])])
    return found


class HeartProcess:
    """A heart that serves a day of a file on the loopback, from entering to leaving.

    `now` (ISO) is where its clock begins; `log` takes what it says on stderr. Entering waits until it can be reached
    and raises ProcessFailed where it can't be. Leaving waits until it has stopped after being asked; after an error it
    is ended.
    """

    ready: Ready

    def __init__(self, file: Path, day: str, now: str, log: Path) -> None:
        self._serve = command("serve", str(file), "--port", "0", "--day", day, "--now", now)
        self._log = log

    async def __aenter__(self) -> HeartProcess:
        """Start it."""
        with self._log.open("wb") as said:
            self._process = await _started(self._serve, said)
        try:
            self.ready = await self._said_ready()
        except BaseException:
            await _ended(self._process)
            raise
        return self

    async def __aexit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        """Wait for its end."""
        if kind is None:
            with suppress(TimeoutError):
                async with asyncio.timeout(STOP_WITHIN_S):
                    await self._process.wait()
                    return
        await _ended(self._process)

    async def _said_ready(self) -> Ready:
        assert self._process.stdout is not None
        line = b""
        with suppress(TimeoutError):
            async with asyncio.timeout(READY_WITHIN_S):
                line = await self._process.stdout.readline()
        try:
            return msgspec.json.decode(line, type=Ready)
        except msgspec.MsgspecError:
            raise ProcessFailed("serve", last_words(self._log) or line.decode(errors="replace")) from None

    async def while_it_lives(self, work: Coroutine[None, None, _T]) -> _T:
        """The result of `work`; raises ProcessFailed where the heart ends by itself meanwhile."""
        working = asyncio.create_task(work)
        living = asyncio.create_task(self._process.wait())
        try:
            await asyncio.wait({working, living}, return_when=asyncio.FIRST_COMPLETED)
            # Where both have ended, it was the work that stopped the heart.
            if not working.done() and not await _is_soon_done(working):
                raise ProcessFailed("serve", last_words(self._log) or str(living.result()))
            return working.result()
        finally:
            for task in (working, living):
                task.cancel()
            await asyncio.gather(working, living, return_exceptions=True)


async def _is_soon_done(task: asyncio.Task[_T]) -> bool:
    """Whether a task that may be about to end does."""
    done, _ = await asyncio.wait({task}, timeout=GOODBYE_S)
    return bool(done)


async def run(what: str, arguments: Sequence[str], log: Path) -> None:
    """Run a command to its end; raises ProcessFailed where it fails."""
    with log.open("wb") as said:
        process = await _started(arguments, said)
    if await process.wait() != 0:
        raise ProcessFailed(what, last_words(log))


def last_words(log: Path) -> str:
    """The end of what a process wrote."""
    return log.read_bytes()[-_LAST_WORDS:].decode(errors="replace").strip()


async def _started(arguments: Sequence[str], said: BinaryIO) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *arguments, stdout=asyncio.subprocess.PIPE, stderr=said, env=surroundings()
    )


async def _ended(process: asyncio.subprocess.Process) -> int:
    with suppress(ProcessLookupError):
        process.terminate()
    with suppress(TimeoutError):
        async with asyncio.timeout(STOP_WITHIN_S):
            return await process.wait()
    with suppress(ProcessLookupError):
        process.kill()
    return await process.wait()
