"""The verb `guldkaramel crowd`: simulated participants for a rehearsal that is open in the windows."""

from __future__ import annotations

import asyncio
import signal
import sys
import threading
from pathlib import Path

import msgspec

from assets.locale import _, refusal_text, text
from workshop.rehearsal.attending import Attendance, attend
from workshop.rehearsal.following import NotARehearsal
from workshop.rehearsal.wire import HeartGone
from workshop.storage.file import DiskProblem, FileProblem

LOST, FAILED, NOT_A_REHEARSAL, STOPPED = 1, 2, 9, 130
"""Exit codes: something acknowledged is missing; the heart is gone; the day is a real one; it was stopped."""

_GONE = _("Generalprøven svarer ikke længere.")


def crowd_command(run_file: Path, phones: int, *, auto: bool, until_eof: bool, lang: str = "da") -> int:
    """Let participants attend, and print what came of it; the exit code.

    `until_eof`: they leave when nobody holds the other end of stdin any more, however that one ended.
    """
    try:
        came = asyncio.run(_attend(run_file, phones, auto=auto, until_eof=until_eof))
    except NotARehearsal:
        return _fail(NOT_A_REHEARSAL, refusal_text("only_in_rehearsal", {}, lang))
    except (HeartGone, FileProblem, DiskProblem):
        return _fail(FAILED, text(_GONE, lang))
    except (KeyboardInterrupt, asyncio.CancelledError):
        return STOPPED
    sys.stdout.write(msgspec.json.encode(came).decode() + "\n")
    return LOST if came.missing else 0


async def _attend(run_file: Path, phones: int, *, auto: bool, until_eof: bool) -> Attendance:
    leave = asyncio.Event() if until_eof else None
    loop = asyncio.get_running_loop()
    attending = asyncio.current_task()
    if leave is not None:
        threading.Thread(target=_wait_for_eof, args=(loop, leave), daemon=True).start()
    if sys.platform != "win32" and attending is not None:
        loop.add_signal_handler(signal.SIGTERM, leave.set if leave is not None else attending.cancel)
    return await attend(run_file, phones, auto=auto, leave=leave)


def _wait_for_eof(loop: asyncio.AbstractEventLoop, leave: asyncio.Event) -> None:
    """A thread of its own: reading stdin by the loop is not to be had on every system."""
    while sys.stdin.buffer.read(1024):
        pass
    loop.call_soon_threadsafe(leave.set)


def _fail(code: int, sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return code
