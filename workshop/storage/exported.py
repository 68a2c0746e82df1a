"""What was exported from a file, as the file notes it: where it was written, when, and what it was then.

A day that is to leave nothing is looked for by this list; what is not on it nobody finds again.
"""

from __future__ import annotations

import errno
import glob
import hashlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import psutil

from workshop.domain.rules import Rules
from workshop.storage.file import DayFile, DiskProblem

FIRST_WITH_EXPORTS = 3
COPY, REHEARSAL = "copy", "rehearsal"
"""The kinds under which a copy of the file itself, and a rehearsal of its day, are noted: these are files like it."""

LONGEST_PID = 9
"""Digits that a process id has at most; a longer number is somebody else's."""

_CHUNK = 1 << 20
_A_DAY_BEGINS = b"SQLite format 3\0"


class Export(NamedTuple):
    """One that was written: its whole path, its kind (`pdf`, `xlsx` …), the day's id (empty: of all days), when (ms
    since 1970), the SHA-256 of its bytes in hex, and how many they are.
    """

    path: str
    kind: str
    day: str
    at: int
    sha256: str
    size: int


def note_export(
    file: Path, rules: Rules, target: Path, *, kind: str, day: str, at: int, written: Path | None = None
) -> Export:
    """Note in `file` that `target` was written from it, also while a heart has it open; what is noted.

    `written` is where the bytes lie now, where they are yet to be moved to `target`: noted before the move, nothing is
    left unnoted by whatever comes between. What was noted of the same path before is forgotten. Raises OSError where
    the bytes can't be read, FileProblem or DiskProblem where the file can't take the note.
    """
    sha256, size = fingerprint(written or target)
    export = Export(str(target.absolute()), kind, day, at, sha256, size)
    noting = DayFile.open(file, rules)
    try:
        noting.db.conn.execute("INSERT OR REPLACE INTO exports VALUES (?, ?, ?, ?, ?, ?)", export)
    except sqlite3.DatabaseError as error:
        raise DiskProblem(str(error)) from error
    finally:
        noting.close()
    return export


def announce_export(file: Path, rules: Rules, target: Path, *, kind: str, day: str, at: int) -> bool:
    """Note in `file` that `target` is going to be written, where nothing is noted of it yet; whether that was so.

    Ended in the middle, what is half written beside it is found by who removes the day. Noted without a fingerprint:
    what lies at `target` itself is nothing of ours. Raises FileProblem or DiskProblem.
    """
    noting = DayFile.open(file, rules)
    try:
        row = Export(str(target.absolute()), kind, day, at, "", 0)
        done = noting.db.conn.execute("INSERT OR IGNORE INTO exports VALUES (?, ?, ?, ?, ?, ?)", row)
        return done.rowcount > 0
    except sqlite3.DatabaseError as error:
        raise DiskProblem(str(error)) from error
    finally:
        noting.close()


def refuse_to_lie_over_a_day(target: Path) -> None:
    """Raises FileExistsError where a day lies at `target`, this one or another: nothing is ever written over one."""
    try:
        with target.open("rb") as there:
            begins = there.read(len(_A_DAY_BEGINS))
    except OSError:
        return
    if begins == _A_DAY_BEGINS:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))


def part_of(target: Path) -> Path:
    """Where this process writes what is to be moved to `target`: nobody else's file is called that."""
    return target.with_name(f"{target.name}.gk{os.getpid()}.part")


def half_written(target: Path) -> Iterator[Path]:
    """What a writer that is no more left beside `target`."""
    name = glob.escape(target.name)
    for beside in sorted((*target.parent.glob(f".{name}.*"), *target.parent.glob(f"{name}.gk*.part"))):
        ours = beside.name.removeprefix(f"{target.name}.gk").removesuffix(".part")
        writer = beside.suffix[1:] if beside.name.startswith(".") else ours
        may_be_ours = writer.isdecimal() and len(writer) <= LONGEST_PID and beside.is_file()
        if may_be_ours and not psutil.pid_exists(int(writer)):
            yield beside


def take_back(file: Path, rules: Rules, target: Path, before: Export | None) -> None:
    """Let what is noted of `target` be what it was `before`, where nothing came to lie there after all.

    Raises FileProblem or DiskProblem where the file can't take the note.
    """
    noting = DayFile.open(file, rules)
    try:
        noting.db.conn.execute("DELETE FROM exports WHERE path = ?", (str(target.absolute()),))
        if before is not None:
            noting.db.conn.execute("INSERT OR REPLACE INTO exports VALUES (?, ?, ?, ?, ?, ?)", before)
    except sqlite3.DatabaseError as error:
        raise DiskProblem(str(error)) from error
    finally:
        noting.close()


def noted_exports(file: DayFile) -> Sequence[Export]:
    """All that is noted, the oldest first. Raises DiskProblem."""
    if file.version < FIRST_WITH_EXPORTS:
        return ()
    try:
        rows = file.db.conn.execute(
            "SELECT path, kind, day, at, sha256, size FROM exports ORDER BY at, path"
        ).fetchall()
    except sqlite3.DatabaseError as error:
        raise DiskProblem(str(error)) from error
    return tuple(Export(*row) for row in rows)


def fingerprint(path: Path) -> tuple[str, int]:
    """The SHA-256 of a file's bytes in hex, and how many they are. Raises OSError."""
    found, size = hashlib.sha256(), 0
    with path.open("rb") as source:
        while chunk := source.read(_CHUNK):
            found.update(chunk)
            size += len(chunk)
    return found.hexdigest(), size
