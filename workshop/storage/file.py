"""The day file (`*.guldkaramel`): opening it safely, its journal, and copies of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Literal, NamedTuple

from sqlite_utils import Database

from workshop.domain.event import Event, Happening
from workshop.domain.process import ProcessState, fold_process
from workshop.domain.rules import Rules
from workshop.storage.happenings import Happenings, UnknownHappening
from workshop.storage.schema import APPLICATION_ID, VERSION, migrations

_APPEND = "INSERT INTO journal (seq, id, command_id, actor, day, at, kind, version, payload) VALUES "
_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)"

MOST_ROWS = 100
"""The rows of one statement: below SQLite's limit of parameters, and few enough statements to be kept prepared."""

FIRST_WITH_PICTURES = 2
BUSY_MS = 5000
"""How long a connection waits for another that writes."""


@cache
def _append_of(rows: int) -> str:
    """One statement for so many rows, so that the interpreter is left once, not once a row."""
    return _APPEND + ", ".join([_ROW] * rows)


class FileProblem(Exception):
    """The file can't be used; `code` names the sentence for the person (`assets.refusals`), `params` fill it."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class DiskProblem(Exception):
    """What should be kept could not be written: no room, or the disk is gone. Nothing was changed."""


class OpenElsewhere(DiskProblem):
    """Another process has written to the journal since: what it wrote stands, and what should be kept does not."""


class StoredPicture(NamedTuple):
    """A picture as the file keeps it: its id, the day that it belongs to, and the JPEG."""

    id: str
    day: str
    jpeg: bytes


class DayFile:
    """An open file. Used by one thread at a time; the engine's, while a day runs."""

    def __init__(self, path: Path, db: Database, rules: Rules) -> None:
        self.path = path
        self.db = db
        self._rules = rules
        self._happenings = Happenings(rules)

    @classmethod
    def create(cls, path: Path, rules: Rules, first: Sequence[Happening], at: int) -> DayFile:
        """A new file with its first happenings (ms since 1970); raises FileProblem where there is one already."""
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            raise FileProblem("file_exists", path=str(path)) from None
        except OSError as error:
            raise FileProblem("file_not_writable", path=str(path), reason=error.strerror or "") from None
        events = [
            Event(seq, f"{os.urandom(16).hex()}", "new-file", "heart", "", at, happening)
            for seq, happening in enumerate(first, start=1)
        ]
        connection = _connected(path, "rw")
        try:
            _set_up(connection)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            file = cls(path, Database(connection, execute_plugins=False, strict=True), rules)
            file._migrate()
            file.append(events)
        except (sqlite3.DatabaseError, DiskProblem) as error:
            connection.close()
            for begun in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
                begun.unlink(missing_ok=True)
            raise FileProblem("file_not_writable", path=str(path), reason=str(error)) from error
        return file

    @classmethod
    def open(cls, path: Path, rules: Rules) -> DayFile:
        """The file at `path`, migrated where it is older (a copy is kept beside it); raises FileProblem."""
        connection, version = _day_file(path, "rw")
        file = cls(path, Database(connection, execute_plugins=False, strict=True), rules)
        try:
            _set_up(connection)
            if version < VERSION:
                file.copy_to(path.with_name(f"{path.name}.version{version}.bak"))
                file._migrate()
        except (sqlite3.DatabaseError, DiskProblem) as error:
            connection.close()
            raise FileProblem("file_not_writable", path=str(path), reason=str(error)) from error
        return file

    @classmethod
    def open_read_only(cls, path: Path, rules: Rules) -> DayFile:
        """The file for reading while another process may write to it; raises FileProblem."""
        try:
            connection, _version = _day_file(path, "ro")
        except FileProblem as problem:
            if problem.code != "file_not_writable" or _has_log(path):
                raise
            # SQLite makes the log's index beside the file, which a read-only stick has no room for. Where there is no
            # log nobody is writing, and the file alone is all there is.
            connection, _version = _day_file(path, "ro&immutable=1")
        return cls(path, Database(connection, execute_plugins=False), rules)

    def _migrate(self) -> None:
        migrations.apply(self.db)
        self.db.execute(f"PRAGMA user_version = {VERSION}")

    @property
    def version(self) -> int:
        """The version of the file's schema."""
        (version,) = self.db.conn.execute("PRAGMA user_version").fetchone()
        return int(version)

    def close(self) -> None:
        """Folds the write-ahead log into the file and lets go of it."""
        self.db.close()

    def append(self, events: Sequence[Event], pictures: Sequence[StoredPicture] = ()) -> None:
        """Keeps events for good, with the pictures that they tell of, all or none; on disk when it returns.

        Raises DiskProblem or OpenElsewhere.
        """
        rows = [
            (
                event.seq, event.id, event.command, event.actor, event.day, event.at, event.happening.kind,
                event.happening.version, self._happenings.encoded(event.happening),
            )
            for event in events
        ]  # fmt: skip
        if not rows:
            return
        try:
            if pictures or len(rows) > MOST_ROWS:
                self._append_together(rows, pictures)
            else:
                self._insert(rows)
        except sqlite3.IntegrityError as error:
            raise OpenElsewhere(str(error)) from error
        except sqlite3.DatabaseError as error:
            raise DiskProblem(str(error)) from error

    def _insert(self, rows: Sequence[tuple[str | int, ...]]) -> None:
        self.db.conn.execute(_append_of(len(rows)), tuple(chain.from_iterable(rows)))

    def _append_together(self, rows: Sequence[tuple[str | int, ...]], pictures: Sequence[StoredPicture]) -> None:
        self.db.conn.execute("BEGIN IMMEDIATE")
        try:
            self.db.conn.executemany("INSERT INTO pictures (id, day, jpeg) VALUES (?, ?, ?)", pictures)
            for start in range(0, len(rows), MOST_ROWS):
                self._insert(rows[start : start + MOST_ROWS])
            self.db.conn.execute("COMMIT")
        except sqlite3.DatabaseError:
            # A full disk may have ended the transaction already.
            if self.db.conn.in_transaction:
                self.db.conn.execute("ROLLBACK")
            raise

    def picture(self, day: str, picture: str) -> bytes | None:
        """The JPEG of that id in a day, or None. Raises DiskProblem."""
        if self.version < FIRST_WITH_PICTURES:
            return None
        try:
            row = self.db.conn.execute("SELECT jpeg FROM pictures WHERE day = ? AND id = ?", (day, picture)).fetchone()
        except sqlite3.DatabaseError as error:
            raise DiskProblem(str(error)) from error
        return None if row is None else bytes(row[0])

    def picture_ids(self) -> frozenset[tuple[str, str]]:
        """All pictures that the file holds, each by its day and its id."""
        if self.version < FIRST_WITH_PICTURES:
            return frozenset()
        return frozenset((str(day), str(one)) for day, one in self.db.conn.execute("SELECT day, id FROM pictures"))

    def events(self) -> Iterator[Event]:
        """All events in the order of their `seq`; raises FileProblem where one can't be read."""
        try:
            rows = self.db.conn.execute(
                "SELECT seq, id, command_id, actor, day, at, kind, version, payload FROM journal ORDER BY seq"
            )
            for seq, event_id, command, actor, day, at, kind, version, payload in rows:
                yield Event(seq, event_id, command, actor, day, at, self._happenings.decoded(kind, version, payload))
        except UnknownHappening as unknown:
            raise FileProblem("unknown_happening", kind=unknown.kind, version=unknown.version) from unknown
        except sqlite3.DatabaseError as error:
            raise FileProblem("broken_file", path=str(self.path), reason=str(error)) from error

    def after(self, state: ProcessState, event: Event) -> ProcessState:
        """The process after an event of the journal; raises FileProblem where the journal contradicts itself."""
        try:
            return fold_process(state, event, self._rules)
        except Exception as error:
            reason = f"{event.seq}: {event.happening.kind}"
            raise FileProblem("broken_file", path=str(self.path), reason=reason) from error

    def replayed(self) -> tuple[ProcessState, dict[tuple[str, str], int]]:
        """The state after all events, and the last `seq` of every command by (actor, command id)."""
        state = ProcessState()
        done: dict[tuple[str, str], int] = {}
        for event in self.events():
            state = self.after(state, event)
            done[event.actor, event.command] = event.seq
        return state, done

    def first_id(self) -> str | None:
        """The id of the journal's first event, by which a copy of the file is known; None where it has none."""
        row = self.db.conn.execute("SELECT id FROM journal ORDER BY seq LIMIT 1").fetchone()
        return None if row is None else str(row[0])

    def newest_at(self, day: str) -> int | None:
        """When the newest event of a day was, ms since 1970; None where it has none."""
        (at,) = self.db.conn.execute("SELECT max(at) FROM journal WHERE day = ?", (day,)).fetchone()
        return None if at is None else int(at)

    def copy_to(self, path: Path) -> None:
        """A whole copy of the file as it is now, also while it is written to; replaces what was there at once.

        Raises DiskProblem; what was there then stands.
        """
        beside = path.with_name(path.name + ".part")
        try:
            beside.unlink(missing_ok=True)
            beside.touch(mode=0o600)  # What people wrote is for nobody else on this machine.
            copy = _connected(beside, "rw")
            try:
                self.db.conn.backup(copy)
            finally:
                copy.close()
            beside.replace(path)
        except (sqlite3.DatabaseError, OSError) as error:
            beside.unlink(missing_ok=True)
            raise DiskProblem(str(error)) from error

    def fact(self, name: str) -> str | None:
        """A fact about the file, or None."""
        row = self.db.conn.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def state_fact(self, name: str, value: str) -> None:
        """Keeps a fact about the file; joins the running transaction."""
        self.db.conn.execute(
            "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )


def connected_copy(path: Path) -> sqlite3.Connection:
    """A connection for writing to a copy of a day file, of whatever version it is. Raises FileProblem."""
    connection, _version = _day_file(path, "rw")
    _set_up(connection)
    return connection


_Mode = Literal["rw", "ro", "ro&immutable=1"]


def _has_log(path: Path) -> bool:
    """Whether a write-ahead log with something in it lies beside the file."""
    real = path.resolve()
    log = real.with_name(f"{real.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _connected(path: Path, mode: _Mode) -> sqlite3.Connection:
    # Opened where the command starts, used by the engine's thread: one at a time, so the check is not wanted.
    where = f"{path.resolve().as_uri()}?mode={mode}"
    return sqlite3.connect(where, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000)


def _day_file(path: Path, mode: _Mode) -> tuple[sqlite3.Connection, int]:
    """A connection to a day file and the file's version. Nothing is written: it may be anybody's file."""
    if not path.is_file():
        raise FileProblem("no_file", path=str(path))
    try:
        connection = _connected(path, mode)
    except sqlite3.OperationalError as error:
        raise FileProblem("file_not_writable", path=str(path), reason=str(error)) from error
    try:
        return connection, _known_version(path, connection)
    except FileProblem:
        connection.close()
        raise


def _known_version(path: Path, connection: sqlite3.Connection) -> int:
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.OperationalError as error:
        raise FileProblem("file_not_writable", path=str(path), reason=str(error)) from error
    except sqlite3.DatabaseError:
        raise FileProblem("not_a_day_file", path=str(path)) from None
    if application != APPLICATION_ID:
        raise FileProblem("not_a_day_file", path=str(path))
    if version > VERSION:
        raise FileProblem("newer_file", path=str(path), version=version, known=VERSION)
    return int(version)


def _set_up(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
