"""What has happened, for the facilitator: the newest lines, and what undo and redo would do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from workshop.client import UNDO_SHOWN
from workshop.domain.day import DayState, LogLine, Undoable
from workshop.domain.ids import HOST
from workshop.domain.redacting import stands_nowhere
from workshop.protocol.host_view import LogRow, UndoRow


def history(day: DayState) -> tuple[tuple[LogRow, ...], tuple[UndoRow, ...], tuple[UndoRow, ...]]:
    """The log, oldest first, what the facilitator's own undo would take back, and what her redo would do again: each
    with the next first.

    So many are told that a few which can't be any more don't bar the way to the others.
    """
    own = day.undoable.get(HOST, ())
    return (
        tuple(_log_row(day, line) for line in day.log),
        tuple(_row(day, entry) for entry in islice(_to_undo(own), UNDO_SHOWN)),
        tuple(_row(day, entry) for entry in islice(_to_redo(own), UNDO_SHOWN)),
    )


def _log_row(day: DayState, line: LogLine) -> LogRow:
    entry = _of_command(day.undoable.get(line.actor, ()), line.command)
    undone = entry is not None and entry.undone_by is not None
    undo = line.command if entry is not None and not undone else None
    redo = line.command if undone else None
    about = str(line.params.get("gone", ""))
    found = day.withdrawn.get(about) if about not in day.redacted else None
    gone = about if found is not None and stands_nowhere(day, found) else None
    params = {name: one for name, one in line.params.items() if name != "gone"}
    return LogRow(line.seq, line.at, line.what, params, undo, undone, redo, gone)


def _of_command(entries: tuple[Undoable, ...], command: str) -> Undoable | None:
    return next((one for one in reversed(entries) if one.command == command and one.undoes is None), None)


def _to_undo(own: tuple[Undoable, ...]) -> Iterator[Undoable]:
    """What was done and stands, newest first."""
    return (one for one in reversed(own) if one.undoes is None and one.undone_by is None)


def _to_redo(own: tuple[Undoable, ...]) -> Iterator[Undoable]:
    """What was taken back, the last taken back first, as far as nothing new has been done since."""
    for entry in reversed(own):
        if entry.undoes is None and entry.undone_by is None:
            return
        undone = _of_command(own, entry.undoes) if entry.undoes is not None else None
        if undone is not None and undone.undone_by == entry.command:
            yield undone


def _row(day: DayState, entry: Undoable) -> UndoRow:
    told = next((line for line in reversed(day.log) if line.command == entry.command), None)
    if told is not None:
        return UndoRow(entry.command, told.what, told.params)
    return UndoRow(entry.command, entry.events[0].happening.kind if entry.events else "", {})
