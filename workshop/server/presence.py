"""How a heart is known to the rest of the machine: one lock a file, a run file while it lives, and its usual port."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
import platformdirs
from filelock import FileLock, Timeout

from workshop.client import RunInfo, run_file_path, windows_lock_path
from workshop.storage.locking import AlreadyServed, lock

__all__ = [
    "AlreadyServed", "announced", "has_windows", "is_served", "lock", "purge_path", "remember_open", "remember_port",
    "traces_of", "usual_port", "venue_path", "was_cut_off_open",
]  # fmt: skip


@contextmanager
def announced(info: RunInfo) -> Iterator[None]:
    """Let windows and remotes find this heart for as long as it lives; the run file is its user's alone."""
    path = run_file_path(Path(info.file))
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_suffix(".part")
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out:
        out.write(msgspec.json.encode(info))
    beside.replace(path)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def usual_port(file: Path) -> int | None:
    """The port that the file had last, so that phones find it again after a restart; None where it had none."""
    try:
        return int(_port_file(file).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None


def remember_port(file: Path, port: int) -> None:
    """Keep the port for the next time; where it can't be kept, the next one may differ."""
    path = _port_file(file)
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_text(str(port), encoding="ascii")


OPEN_AGAIN_WITHIN_S = 12 * 3600.0


def remember_open(file: Path, opened: bool) -> None:
    """Keep whether phones are let in, so that a heart that was cut off lets them in again."""
    path = _port_file(file).with_suffix(".open")
    with suppress(OSError):
        if opened:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch()
        else:
            path.unlink(missing_ok=True)


def was_cut_off_open(file: Path, now: float) -> bool:
    """Whether the last heart let phones in today and never came to its end. `now` is seconds since 1970."""
    try:
        return now - _port_file(file).with_suffix(".open").stat().st_mtime < OPEN_AGAIN_WITHIN_S
    except OSError:
        return False


def has_windows(file: Path) -> bool:
    """Whether windows on this machine have a file open."""
    path = windows_lock_path(file)
    if not path.exists():
        return False
    held = FileLock(path, mode=0o600)
    try:
        held.acquire(timeout=0)
    except Timeout:
        return True
    held.release()
    return False


def is_served(file: Path) -> bool:
    """Whether a heart of this machine has a file open, or was cut off while it had."""
    return run_file_path(file).exists()


def traces_of(file: Path) -> list[Path]:
    """What this machine remembers of a file elsewhere: its run file, the heart's last words, its port and venue."""
    run_file, port_file = run_file_path(file), _port_file(file)
    found = {one for where in (run_file, port_file) for one in where.parent.glob(f"{where.stem}*") if one.is_file()}
    return sorted(found - {purge_path(file)})


def venue_path(file: Path) -> Path:
    """Where what is known of the venue is kept: the net's password must not go along with the file."""
    return _port_file(file).with_suffix(".venue")


def purge_path(file: Path) -> Path:
    """Where the list of what is being removed with a file lies until all is gone.

    Never beside the file: what is carried out unasked must have been written by this user on this machine.
    """
    return _port_file(file).with_suffix(".purge")


def _port_file(file: Path) -> Path:
    return platformdirs.user_state_path("guldkaramel", appauthor=False) / "ports" / run_file_path(file).stem
