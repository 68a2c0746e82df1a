"""Taking a file away: out of sight at once, then overwritten, then unlinked. Each step can be gone on with later."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_CHUNK = bytes(1 << 20)


def set_aside(path: Path, aside: Path) -> None:
    """Give a file the name under which it is wiped, in the same folder: its own says what it was. Raises OSError."""
    path.replace(aside)
    flushed(path.parent)


def wipe(path: Path) -> None:
    """Overwrite a file with zeros, and unlink it. Nothing where it is gone. Raises OSError.

    A disk that remaps what is written (an SSD, a stick) may keep the old blocks for a while; the receipt says so.
    """
    if path.is_symlink():
        path.unlink()
        return
    try:
        with path.open("r+b", buffering=0) as file:
            left = path.stat().st_size
            while left > 0:
                left -= file.write(_CHUNK[: min(left, len(_CHUNK))])
            os.fsync(file.fileno())
    except FileNotFoundError:
        return
    path.unlink(missing_ok=True)
    flushed(path.parent)


def flushed(folder: Path) -> None:
    """Have the folder's own list of files on the disk; not every system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
