"""Putting a finished file in its place: what lay there is whole until the new one is."""

from __future__ import annotations

import glob
import os
from pathlib import Path

import psutil

LONGEST_PID = 9
"""Digits that a process id has at most; a longer number is somebody else's."""


def save(out: Path, whole: bytes) -> None:
    """Put `whole` at `out`.

    Raises OSError where it can't be written (no room, no right, the file held by another program); what lay at
    `out` then lies there still, whole.
    """
    _clear(out)
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        with open(beside, "wb", opener=_for_us_alone) as file:
            file.write(whole)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    finally:
        beside.unlink(missing_ok=True)


def _for_us_alone(path: str, flags: int) -> int:
    """What people wrote is for nobody else on this machine, like the day's own file; its owner may share it."""
    return os.open(path, flags, 0o600)


def _clear(out: Path) -> None:
    """Take away what a process that is no more left half written beside `out`."""
    for left in out.parent.glob(f".{glob.escape(out.name)}.*"):
        writer = left.suffix[1:]
        if writer.isdecimal() and len(writer) <= LONGEST_PID and not psutil.pid_exists(int(writer)):
            left.unlink(missing_ok=True)
