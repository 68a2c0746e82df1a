"""Pictures of the real windows at each step: `ui.shots` attached to the heart, asked a picture at a time."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from workshop.client import run_file_path
from workshop.rehearsal.heart import STOP_WITHIN_S, ProcessFailed, command, last_words, surroundings

PICTURE_WITHIN_S = 40.0
SIZE = (1920, 1080)


class _Done(msgspec.Struct):
    done: str


class Camera:
    """Takes a pair of pictures, projector and console, numbered in their order."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self._log = log
        self._count = 0

    @classmethod
    async def start(cls, file: Path, folder: Path, log: Path, *, marked: bool = True) -> Camera:
        """Open the windows on the heart that has `file` open; pictures go to `folder`, `marked` as a rehearsal's."""
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.png"):
            old.unlink()
        shots = command("shots", str(run_file_path(file)), str(folder), *(() if marked else ("--unmarked",)))
        with log.open("wb") as said:
            process = await _started(shots, said)
        return cls(process, log)

    async def take(self, name: str, seq: int) -> None:
        """Take a pair that shows `seq` or later; raises ProcessFailed where the windows have closed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._count += 1
        wanted = f"{self._count:02}-{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')}"
        asked = msgspec.json.encode({"name": wanted, "seq": seq, "size": SIZE}) + b"\n"
        try:
            async with asyncio.timeout(PICTURE_WITHIN_S):
                self._process.stdin.write(asked)
                await self._process.stdin.drain()
                while True:
                    line = await self._process.stdout.readline()
                    if not line:
                        raise ProcessFailed("shots", last_words(self._log))
                    with suppress(msgspec.MsgspecError):
                        if msgspec.json.decode(line, type=_Done).done == wanted:
                            return
        except (TimeoutError, ConnectionError):
            raise ProcessFailed("shots", last_words(self._log)) from None

    async def close(self) -> None:
        """Close the windows."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        with suppress(TimeoutError):
            async with asyncio.timeout(STOP_WITHIN_S):
                await self._process.wait()
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()


async def _started(arguments: list[str], said: BinaryIO) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=said,
        env=surroundings(),
    )
