"""What there is of a day on this machine: its file, what lies beside it, its copies, its exports, its traces."""

from __future__ import annotations

import glob
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from workshop.domain.rules import Rules
from workshop.planning.places import rehearsals_beside
from workshop.server.presence import traces_of
from workshop.storage.exported import COPY, REHEARSAL, Export, fingerprint, half_written, noted_exports
from workshop.storage.file import DayFile, DiskProblem, FileProblem

Share = Literal["file", "copy", "rehearsal", "export", "trace"]
State = Literal["there", "changed", "missing"]
_SQLITE = ("-wal", "-shm", "-journal")
BESIDE = (*_SQLITE, ".part")
"""What SQLite and we put beside a file under its name."""


class Item(msgspec.Struct, frozen=True):
    """Something of the day. `what` is the kind of an export, or which file it is; `size` in bytes, `at` ms since 1970.

    `changed`: an export that is no longer what was written; somebody may have worked on it.
    """

    path: str
    share: Share
    what: str
    state: State = "there"
    size: int = 0
    at: int = 0


class Inventory(msgspec.Struct, frozen=True):
    """All that is known of. `days` are the dates of the file's days (ISO); `listed`: its list of exports was read."""

    file: str
    days: tuple[str, ...]
    items: tuple[Item, ...]
    listed: bool = True

    @property
    def digest(self) -> str:
        """A short mark of what a person is shown: another where something came, went or was changed since.

        What SQLite lays beside a file and what the machine remembers of it come and go by themselves, also by looking.
        """
        seen = [
            (one.path, one.what, one.state)
            for one in self.items
            if one.share != "trace" and not one.path.endswith(_SQLITE)
        ]
        return hashlib.sha256(msgspec.json.encode((self.file, self.days, self.listed, seen))).hexdigest()


def inventory(file: Path, rules: Rules) -> Inventory:
    """What there is of the day of `file`. Reads only. Raises FileProblem where it is no day file, or can't be read."""
    real = file.resolve()
    own = _read(real, rules)
    items: list[Item] = []
    seen: set[Path] = set()
    for item in (*_all_of(real, "file", "day"), *_made_of(real, own, rules)):
        if Path(item.path) not in seen:
            seen.add(Path(item.path))
            items.append(item)
    return Inventory(str(real), own.days, tuple(items), own.listed)


def _read(file: Path, rules: Rules) -> _Read:
    """What a file says of itself. A broken one is removed all the same."""
    with closing(DayFile.open_read_only(file, rules)) as opened:
        try:
            exports = noted_exports(opened)
            state, _done = opened.replayed()
            first = opened.first_id()
        except (DiskProblem, FileProblem):
            return _Read((), (), False, False, None)
    days = [state.day(one) for one in state.order]
    dates = tuple(sorted({day.plan.date for day in days}))
    return _Read(dates, exports, True, all(day.rehearsal for day in days), first)


class _Read(NamedTuple):
    """A file's dates, its exports, whether both could be read, whether it is a rehearsal, and its first event's id."""

    days: tuple[str, ...]
    exports: Sequence[Export]
    listed: bool
    rehearsal: bool
    first: str | None


def _all_of(file: Path, share: Share, what: str) -> Iterator[Item]:
    """A day file with all that lies beside it under its name, and what the machine remembers of it."""
    yield _item(file, share, what)
    yield from (_item(one, share, "beside") for one in _named(file, BESIDE))
    for copy in sorted(file.parent.glob(f"{glob.escape(file.name)}.version*.bak*")):
        yield _item(copy, "copy", "before_update")
    yield from (_item(one, "trace", "trace") for one in traces_of(file))


def _made_of(file: Path, own: _Read, rules: Rules) -> Iterator[Item]:
    for one in own.exports:
        path = Path(one.path)
        if one.kind in (COPY, REHEARSAL):
            yield from _day_files(path, "rehearsal" if one.kind == REHEARSAL else "copy", rules, own.first)
        else:
            yield from _export(path, one)
            yield from (_item(part, "export", one.kind, one.at) for part in half_written(path))
    for path in rehearsals_beside(file):
        yield from _day_files(path, "rehearsal", rules, own.first)


def _day_files(path: Path, share: Share, rules: Rules, first: str | None) -> Iterator[Item]:
    """A copy or a rehearsal with all that is its own; one that is not there is told of.

    A copy begins with the event with which the file begins (`first`); what does not is another day.
    """
    if not path.is_file():
        yield Item(str(path), share, share, "missing")
        return
    try:
        there = _read(path, rules)
    except FileProblem:
        yield _item(path, share, share, state="changed")  # something else lies there now
        return
    other = there.listed and not there.rehearsal if share == "rehearsal" else first is None or there.first != first
    if other:
        yield _item(path, share, share, state="changed")  # a real day, or another one
        return
    yield from _all_of(path, share, share)
    for one in there.exports:
        if one.kind not in (COPY, REHEARSAL):
            yield from _export(Path(one.path), one)


def _export(path: Path, noted: Export) -> Iterator[Item]:
    """An export as it is now; where a link lies in its place, what that leads to too: the words are there."""
    if not noted.sha256:
        return  # it was never written whole: what lies there is none of ours
    if not path.is_file():
        yield Item(str(path), "export", noted.kind, "missing", noted.size, noted.at)
        return
    try:
        same = fingerprint(path) == (noted.sha256, noted.size)
    except OSError:
        same = False
    for one in (path.resolve(), path) if path.is_symlink() else (path,):
        yield _item(one, "export", noted.kind, noted.at, state="there" if same else "changed")


def _named(file: Path, endings: Sequence[str]) -> Iterator[Path]:
    for ending in endings:
        beside = file.with_name(file.name + ending)
        if beside.exists():
            yield beside


def _item(path: Path, share: Share, what: str, at: int = 0, *, state: State = "there") -> Item:
    return Item(str(path), share, what, state, path.stat().st_size, at)
