"""The file's schema by version. A migration never changes once it has been released; a new version adds one."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x474B_4152
"""`GKAR`, by which a file is known as Guldkaramel's."""

UNSWEPT = "unswept"
"""The fact that something was taken out and still lies in free pages, the write-ahead log or a copy."""

migrations = Migrations("guldkaramel")


@migrations(name="1_journal")
def journal(db: Database) -> None:
    """The journal, which is the truth, and facts about the file."""
    db.execute("""
        CREATE TABLE journal (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            command_id TEXT NOT NULL,
            actor TEXT NOT NULL,
            day TEXT NOT NULL,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            version INTEGER NOT NULL,
            payload TEXT NOT NULL CHECK (json_valid(payload))
        ) STRICT
    """)
    db.execute("CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")


@migrations(name="2_pictures")
def pictures(db: Database) -> None:
    """Photos from phones, by their day and the id that its events and contributions name them by."""
    db.execute("""
        CREATE TABLE pictures (day TEXT NOT NULL, id TEXT NOT NULL, jpeg BLOB NOT NULL, PRIMARY KEY (day, id)) STRICT
    """)


@migrations(name="3_exports")
def exports(db: Database) -> None:
    """What was written from the file and lies elsewhere, so that it can be found when a day is to leave nothing.

    The net's password, which an older journal tells with the room, goes out of it.
    """
    db.execute("""
        CREATE TABLE exports (
            path TEXT PRIMARY KEY, kind TEXT NOT NULL, day TEXT NOT NULL, at INTEGER NOT NULL, sha256 TEXT NOT NULL,
            size INTEGER NOT NULL
        ) STRICT
    """)
    connection = db.conn
    wanted = "SELECT seq FROM journal WHERE kind = 'room.set' AND json_type(payload, '$.room.wifi') IS NOT NULL"
    found = connection.execute(wanted).fetchall()
    if found:
        connection.executemany("UPDATE journal SET payload = json_remove(payload, '$.room.wifi') WHERE seq = ?", found)
        connection.execute("INSERT INTO facts (name, value) VALUES (?, '1') ON CONFLICT (name) DO NOTHING", (UNSWEPT,))


VERSION = 3
"""The number of migrations; stands in the file as `user_version`."""
