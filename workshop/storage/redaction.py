"""Redacting in the file: the journal is rewritten, and what lay there before is swept out of every page and copy.

Rewriting is one transaction, so it is done or not. Sweeping comes after it and may have to wait for a reader; until it
has been done the file says so (`UNSWEPT`, then `COPIES`), and whoever opens the file next goes on with it.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from workshop.domain.contribution import Body
from workshop.domain.event import Event
from workshop.domain.process import ProcessState
from workshop.domain.redacting import Redacted
from workshop.domain.scrubbing import scrubbed
from workshop.storage.exported import COPY, FIRST_WITH_EXPORTS, noted_exports
from workshop.storage.file import BUSY_MS, FIRST_WITH_PICTURES, DayFile, DiskProblem, FileProblem, connected_copy
from workshop.storage.locking import AlreadyServed, lock
from workshop.storage.schema import UNSWEPT

_log = logging.getLogger(__name__)

COPIES = "unswept_copies"
"""The fact that the file itself is swept, and which copies are yet to be: their paths, as JSON."""

PATIENCE_MS = 200
"""How long sweeping waits for a reader: the day goes on meanwhile, and it is tried again."""

NOT_RESULTS = frozenset({"journal", "facts", "pictures", "exports", "_sqlite_migrations"})


def redact(file: DayFile, events: Sequence[Event], bodies: Mapping[str, type[Body]]) -> ProcessState:
    """Keep events that redact, and take what they redact out of the journal and the pictures, all or nothing.

    The state that the journal gives from now on. Raises DiskProblem or OpenElsewhere, or FileProblem where the journal
    could not be read any more: then nothing has been changed.
    """
    connection = file.db.conn
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            file.append(events)
            for event in events:
                if isinstance(event.happening, Redacted):
                    _take_out(connection, event.day, event.happening, bodies)
            file.state_fact(UNSWEPT, "1")
            state, _done = file.replayed()
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        raise DiskProblem(str(error)) from error
    return state


def _take_out(connection: sqlite3.Connection, day: str, gone: Redacted, bodies: Mapping[str, type[Body]]) -> None:
    found = connection.execute("SELECT seq, kind, payload FROM journal WHERE day = ? OR kind = 'day.planned'", (day,))
    rows = [(seq, kind, json.loads(payload)) for seq, kind, payload in found]
    own = [row for row in rows if row[1] != "day.planned" or row[2]["day"] == day]
    changed = [(json.dumps(new, ensure_ascii=False, separators=(",", ":")), seq)
               for seq, new in scrubbed(own, gone.subject, bodies)]  # fmt: skip
    connection.executemany("UPDATE journal SET payload = ? WHERE seq = ?", changed)
    connection.executemany("DELETE FROM pictures WHERE day = ? AND id = ?", [(day, one) for one in gone.pictures])


def is_unswept(file: DayFile) -> bool:
    """Whether something that was redacted may still lie in the file or a copy of it."""
    return file.fact(UNSWEPT) is not None or file.fact(COPIES) is not None


def sweep(file: DayFile) -> bool:
    """Leave nothing of what was redacted in free pages, the write-ahead log and the copies that are there.

    The result tables are to be caught up before. Whether all is done; else (somebody reads the file just now, or holds
    a copy) it is to be tried again. Raises DiskProblem.
    """
    connection = file.db.conn
    try:
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        if file.fact(UNSWEPT) is not None and not _swept_file(file):
            return False
        listed = json.loads(file.fact(COPIES) or "[]")
        left = [one for one in listed if not _swept_or_dropped(file, Path(one))]
        if left:
            if left != listed:
                file.state_fact(COPIES, json.dumps(left))
            return False
        connection.execute("DELETE FROM facts WHERE name = ?", (COPIES,))
    except sqlite3.OperationalError as error:
        if _is_busy(error):
            return False
        raise DiskProblem(str(error)) from error
    except (sqlite3.DatabaseError, OSError) as error:
        raise DiskProblem(str(error)) from error
    finally:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    return True


def _swept_file(file: DayFile) -> bool:
    """Sweep the file itself, and have it say that only its copies are left. Whether nobody read it just then."""
    connection = file.db.conn
    connection.execute("PRAGMA temp_store = MEMORY")  # or the words would lie in a file of their own meanwhile
    connection.execute("VACUUM")
    if not _logged_out(connection):
        return False
    copies = [str(one) for one in copies_of(file)]
    connection.execute("BEGIN IMMEDIATE")
    try:
        file.state_fact(COPIES, json.dumps(copies))
        connection.execute("DELETE FROM facts WHERE name = ?", (UNSWEPT,))
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return True


def _swept_or_dropped(file: DayFile, copy: Path) -> bool:
    """Whether a copy needs no more: it is swept, or it never can be, which is told once.

    Else it is held just now, or there is no room, and it is tried again.
    """
    if not copy.is_file():
        return True
    try:
        with lock(copy):
            return _swept_copy(file, copy)
    except AlreadyServed:
        return False
    except sqlite3.OperationalError as error:
        if _is_busy(error) or error.sqlite_errorcode == sqlite3.SQLITE_FULL:
            return False
        _log.warning("a copy could not be swept and is left as it is: %s", error.sqlite_errorname)
    except sqlite3.DatabaseError as error:
        _log.warning("a copy could not be swept and is left as it is: %s", error.sqlite_errorname)
    except FileProblem as problem:
        _log.warning("a copy could not be swept and is left as it is: %s", problem.code)
    return True


def _is_busy(error: sqlite3.OperationalError) -> bool:
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _logged_out(connection: sqlite3.Connection) -> bool:
    """Whether the write-ahead log has gone into the file whole, and is empty."""
    (busy, _pages, _moved) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def copies_of(file: DayFile) -> Iterator[Path]:
    """The copies of a file that are there: those made before it was migrated, and those that it has noted."""
    real = file.path.resolve()
    for one in sorted(real.parent.iterdir()):
        if one.name.startswith(f"{real.name}.version") and one.suffix == ".bak":
            yield one
    if file.version >= FIRST_WITH_EXPORTS:
        yield from (Path(one.path) for one in noted_exports(file) if one.kind == COPY and Path(one.path).is_file())


def _swept_copy(file: DayFile, copy: Path) -> bool:
    """Let an older copy say what the file says now of each event that both have; its result tables are made anew.

    What does not begin as the file does is no copy of it. Whether nobody read it just then. Raises FileProblem.
    """
    with closing(connected_copy(copy)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        first = connection.execute("SELECT id FROM journal ORDER BY seq LIMIT 1").fetchone()
        if first is None or first[0] != file.first_id():
            raise FileProblem("another_day")
        there = dict(connection.execute("SELECT id, payload FROM journal").fetchall())
        rows = file.db.conn.execute("SELECT id, payload FROM journal").fetchall()
        changed = [(payload, one) for one, payload in rows if there.get(one, payload) != payload]
        connection.executemany("UPDATE journal SET payload = ? WHERE id = ?", changed)
        results = Database(connection, execute_plugins=False)
        for table in results.table_names():
            if table not in NOT_RESULTS and not table.startswith("sqlite_"):
                results.table(table).delete_where()
        connection.execute("DELETE FROM facts WHERE name = 'projected_seq'")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version >= FIRST_WITH_PICTURES:
            kept = file.picture_ids()
            gone = [one for one in connection.execute("SELECT day, id FROM pictures") if tuple(one) not in kept]
            connection.executemany("DELETE FROM pictures WHERE day = ? AND id = ?", gone)
        connection.execute("COMMIT")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("VACUUM")
        return _logged_out(connection)
