"""What the facilitator's own phone is shown: enough to run the day by, and no more."""

from __future__ import annotations

from typing import Any

from workshop.domain.day import Focus
from workshop.domain.plan import Seat
from workshop.protocol.answers import Told
from workshop.protocol.host_view import GroupRow, UndoRow
from workshop.protocol.views import View


class StepAside(Told, frozen=True):
    """The step before or after; `start` is its planned clock time, HH:MM, `minutes` 0 without a clock."""

    step: str
    title: str
    exercise: str
    phase: str
    start: str
    minutes: float


class RevealRow(Told, frozen=True):
    """Something the room is shown or not; the command `kind` with `payload` turns it over."""

    name: str
    shown: bool
    kind: str
    payload: dict[str, Any]


class RemoteView(View, frozen=True, kw_only=True):
    """What the remote sees. `step_at`: when the step began, ms since 1970; `body`: what writing in it needs to know."""

    step_at: int
    late_minutes: int
    previous: StepAside | None
    next: StepAside | None
    notes: str
    seats: tuple[Seat, ...]
    focus: Focus
    black: bool
    frozen: bool
    groups: tuple[GroupRow, ...]
    reveals: tuple[RevealRow, ...]
    undo: UndoRow | None
    redo: UndoRow | None
    undo_older: tuple[UndoRow, ...]
    redo_older: tuple[UndoRow, ...]
