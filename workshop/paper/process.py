"""Photos read in a process of their own: the heart goes on meanwhile, whatever a picture does to whoever reads it."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import Final

import msgspec

from workshop.paper.mark import Mark
from workshop.paper.photo import NotAPhoto, NotInstalled

NO_PHOTO: Final = 9
NO_EXTRA: Final = 10
"""Exit codes of the command that reads: it is no photo, and what it takes is not installed."""

LONGEST_S: Final = 60.0
_HOME: Final = Path(__file__).parents[2]


async def marks_of(photo: bytes) -> tuple[Mark, ...]:
    """All tags in a photo. Raises NotInstalled, or NotAPhoto (also where reading it takes far too long)."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "workshop"]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, [str(_HOME), os.environ.get("PYTHONPATH")])),
    }
    process = await asyncio.create_subprocess_exec(
        *start, "cards", "-", "--marks",
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        env=environment,
    )  # fmt: skip
    try:
        async with asyncio.timeout(LONGEST_S):
            printed, _said = await process.communicate(photo)
    except TimeoutError:
        raise NotAPhoto from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode == NO_EXTRA:
        raise NotInstalled
    if process.returncode != 0:
        raise NotAPhoto
    return msgspec.json.decode(printed, type=tuple[Mark, ...])
