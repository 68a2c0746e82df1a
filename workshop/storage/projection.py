"""The result tables: a projection of the state, so that anyone can open the file with the tools they know.

Never on the way of a contribution: caught up when the queue is empty, at step changes, on open and before an export.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from workshop.domain.process import ProcessState
from workshop.domain.table import Table
from workshop.storage.base_tables import BASE_TABLES
from workshop.storage.file import DayFile, DiskProblem

PROJECTED_SEQ = "projected_seq"

Row = tuple[Any, ...]
Keyed = dict[Row, Row]


class Projection:
    """Keeps the result tables of a file in step with a state; writes only the rows that differ."""

    def __init__(self, file: DayFile, tables: Sequence[Table]) -> None:
        self._file = file
        self._tables = (*BASE_TABLES, *tables)
        self._written: dict[str, Keyed] = {}

    def prepare(self) -> None:
        """Makes the tables that are missing, and those anew that another version made with other columns."""
        db = self._file.db
        with db.atomic():
            for table in self._tables:
                if not self._stands(table):
                    db.table(table.name).drop(ignore=True)
                    db.table(table.name).create({"day": str, **table.columns}, pk=("day", *table.key), strict=True)
                    # What was written is no longer all: it is caught up though nothing may have happened since.
                    self._file.state_fact(PROJECTED_SEQ, "0")

    def _stands(self, table: Table) -> bool:
        found = self._file.db.table(table.name)
        return found.exists() and [column.name for column in found.columns] == ["day", *table.columns]

    def catch_up(self, state: ProcessState) -> None:
        """Writes what the tables lack of a state. Raises DiskProblem."""
        if self._file.fact(PROJECTED_SEQ) == str(state.seq):
            return
        try:
            with self._file.db.atomic():
                for table in self._tables:
                    self._write(table, state)
                self._file.state_fact(PROJECTED_SEQ, str(state.seq))
        except sqlite3.DatabaseError as error:
            self._written.clear()
            raise DiskProblem(str(error)) from error

    def _write(self, table: Table, state: ProcessState) -> None:
        before = self._written.get(table.name)
        if before is None:
            before = self.stored(table)
        after = wanted(table, state)
        columns, keys = ("day", *table.columns), ("day", *table.key)
        connection = self._file.db.conn
        gone = " AND ".join(f"[{key}] = ?" for key in keys)
        connection.executemany(f"DELETE FROM [{table.name}] WHERE {gone}", before.keys() - after.keys())
        names, marks = ", ".join(f"[{column}]" for column in columns), ", ".join("?" * len(columns))
        connection.executemany(
            f"INSERT OR REPLACE INTO [{table.name}] ({names}) VALUES ({marks})",
            [row for key, row in after.items() if before.get(key) != row],
        )
        self._written[table.name] = after

    def stored(self, table: Table) -> Keyed:
        """The rows of a table as they stand in the file, by key."""
        columns = ("day", *table.columns)
        names = ", ".join(f"[{column}]" for column in columns)
        rows = self._file.db.conn.execute(f"SELECT {names} FROM [{table.name}]").fetchall()
        return dict(_by_key(table, rows))

    def differences(self, state: ProcessState) -> Iterator[str]:
        """What the tables say otherwise than the state, a line for each table where they differ."""
        for table in self._tables:
            if not self._stands(table):
                yield f"{table.name}: -"
                continue
            stored, right = self.stored(table), wanted(table, state)
            lacking = len(right.keys() - stored.keys())
            surplus = len(stored.keys() - right.keys())
            other = sum(1 for key in right.keys() & stored.keys() if right[key] != stored[key])
            if lacking or surplus or other:
                yield f"{table.name}: -{lacking} +{surplus} ≠{other}"


def wanted(table: Table, state: ProcessState) -> Keyed:
    """The rows that a table should hold, by key."""
    rows = (
        (day_id, *(row[column] for column in table.columns))
        for day_id in state.order
        for row in table.rows(state.days[day_id])
    )
    return dict(_by_key(table, rows))


def _by_key(table: Table, rows: Any) -> Iterator[tuple[Row, Row]]:
    columns = ("day", *table.columns)
    places = [columns.index(column) for column in ("day", *table.key)]
    for row in rows:
        yield tuple(row[place] for place in places), tuple(row)
