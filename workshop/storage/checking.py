"""Checking a file: the journal against the state against the result tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from workshop.domain.contributing import Added
from workshop.domain.process import ProcessState
from workshop.domain.rules import Rules
from workshop.domain.table import Table
from workshop.storage.file import DayFile, FileProblem
from workshop.storage.projection import PROJECTED_SEQ, Projection
from workshop.storage.redaction import is_unswept


class Finding(msgspec.Struct, frozen=True):
    """Something to tell about a file. `code` names the sentence; `wrong`: the file is not as it should be."""

    code: str
    params: dict[str, str | int]
    wrong: bool = True


def findings(path: Path, rules: Rules, tables: Sequence[Table]) -> Iterator[Finding]:
    """All there is to tell about a file; nothing where all is well. Reads only. Raises FileProblem."""
    file = DayFile.open_read_only(path, rules)
    try:
        yield from _broken_pages(file)
        try:
            if is_unswept(file):
                yield Finding("unswept", {}, wrong=False)
            yield from _journal_and_tables(file, tables)
        except FileProblem as problem:
            yield Finding(problem.code, problem.params)
        except sqlite3.DatabaseError as error:
            yield Finding("broken_file", {"path": file.path.name, "reason": str(error)})
    finally:
        file.close()


def _broken_pages(file: DayFile) -> Iterator[Finding]:
    try:
        for (line,) in file.db.conn.execute("PRAGMA integrity_check(20)"):
            if line != "ok":
                yield Finding("broken_file", {"path": file.path.name, "reason": str(line)})
    except sqlite3.DatabaseError as error:
        yield Finding("broken_file", {"path": file.path.name, "reason": str(error)})


def _pictures(file: DayFile, state: ProcessState) -> Iterator[Finding]:
    told = {(day.id, picture) for day in state.days.values() for picture in day.pictures}
    for _day, picture in sorted(told - file.picture_ids()):
        yield Finding("picture_missing", {"picture": picture})


def _journal_and_tables(file: DayFile, tables: Sequence[Table]) -> Iterator[Finding]:
    said = file.fact(PROJECTED_SEQ) or "0"
    projected = _number(said)
    state, at_projection = ProcessState(), ProcessState()
    added: set[tuple[str, str]] = set()
    for expected, event in enumerate(file.events(), start=1):
        if event.seq != expected:
            yield Finding("journal_gap", {"seq": expected})
            return
        before, state = state, file.after(state, event)
        if isinstance(event.happening, Added):
            contribution = event.happening.contribution.id
            if contribution in before.days[event.day].contributions:
                yield Finding("journal_twice", {"seq": event.seq, "contribution": contribution})
            added.add((event.day, contribution))
        if event.seq == projected:
            at_projection = state
    if not state.order:
        yield Finding("no_day", {})
    yield from _unaccounted(state, added)
    yield from _pictures(file, state)
    if not 0 <= projected <= state.seq:
        yield Finding("tables_nowhere", {"seq": said[:20]})
        projected = 0
    # What came after the tables were last written is theirs to catch up on the next open: compared as they were then.
    if projected < state.seq:
        yield Finding("tables_behind", {"events": state.seq - projected}, wrong=False)
    if projected:
        for line in Projection(file, tables).differences(at_projection):
            yield Finding("tables_differ", {"tables": line})


def _number(said: str) -> int:
    """A `seq` as the file says it; below all that there are where it is none."""
    try:
        return int(said)
    except ValueError:
        return -1


def _unaccounted(state: ProcessState, added: set[tuple[str, str]]) -> Iterator[Finding]:
    """Contributions that the state holds and the journal never saw."""
    for day_id in state.order:
        for contribution in state.days[day_id].contributions:
            if (day_id, contribution) not in added:
                yield Finding("state_without_journal", {"contribution": contribution})
