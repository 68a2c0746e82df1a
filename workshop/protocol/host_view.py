"""What the facilitator is shown."""

from __future__ import annotations

from typing import Any

from workshop.domain.day import Focus
from workshop.protocol.answers import Told
from workshop.protocol.venue import VenueRow
from workshop.protocol.views import Counts, InspirationLine, Joining, Run, SeatLine, View


class StepRow(Told, frozen=True):
    """A step of the programme. `not_run` names an exercise that is planned and not run by this version."""

    id: str
    title: str
    exercise: str
    phase: str
    minutes: float
    state: Run
    not_run: str | None


class BlockRow(Told, frozen=True):
    """A block of the programme with its steps; `start` and `end` are the plan's clock times, HH:MM."""

    id: str
    title: str
    start: str
    end: str
    kind: str
    state: Run
    steps: tuple[StepRow, ...]


class StepBefore(Told, frozen=True):
    """Where "back" goes."""

    step: str
    title: str


class StepAfter(Told, frozen=True):
    """Where "next" goes; `start` is its block's clock time, HH:MM."""

    step: str
    title: str
    start: str


class Extra(Told, frozen=True):
    """A further count of a group."""

    unit: str
    n: int


class Quiet(Told, frozen=True):
    """A phone from which nothing has come; `number` counts in the order of joining, from 1."""

    alias: str
    number: int


class GroupRow(Told, frozen=True):
    """How a group does: who is there, when it last wrote, and `done` of `total` (0: no end) in `unit`.

    `quiet` are the phones from which nothing has come in the running activity, where it is one to write in.
    """

    id: str
    name: str
    seat: str
    phones: int
    heads: int
    paper: int
    last_at: int | None
    done: int
    total: int
    unit: str
    extra: tuple[Extra, ...]
    quiet: tuple[Quiet, ...]


class LogRow(Told, frozen=True):
    """What happened. `undo` is the command that can be taken back; `undone` says that it has been, and `redo` is then
    the command that can be done again. `gone` is a contribution that was taken back, whose words the file still has
    and nothing that stands.
    """

    seq: int
    at: int
    what: str
    params: dict[str, str | int]
    undo: str | None
    undone: bool
    redo: str | None
    gone: str | None


class ContributionRow(Told, frozen=True):
    """A contribution as the facilitator sees it. `fields` are those of its kind, drawings left out.

    `mergeable`: several may become one, and one several. `merged_into` is what took it up; it is hidden then.
    `redactable`: there are somebody's words in it, or a picture; `redacted`: there were.
    """

    id: str
    kind: str
    seat: str
    group: str | None
    author: str | None
    alias: str
    number: str
    text: str
    fields: dict[str, Any]
    via: str
    late: bool
    hidden: bool
    redacted: bool
    redactable: bool
    mergeable: bool
    merged_into: str | None
    at: int
    activity: str


class CardRow(Told, frozen=True):
    """A card by its number; `text` is only as long as it takes to know it again."""

    id: str
    kind: str
    number: str
    text: str


class UndoRow(Told, frozen=True):
    """What the facilitator's undo (or redo) would take back (or do again)."""

    command: str
    what: str
    params: dict[str, str | int]


class InspirationBoard(Told, frozen=True):
    """All cards of inspiration, and the ids of those pinned at each seat."""

    cards: tuple[InspirationLine, ...]
    pins: dict[str, tuple[str, ...]]


class CutRow(Told, frozen=True):
    """A cut that is proposed: an exercise, or a block without any, and its minutes before and after (0: left out)."""

    id: str
    title: str
    before: int
    minutes: int


class MovedRow(Told, frozen=True):
    """A fixed block that begins late all the same, at `start`, HH:MM."""

    title: str
    start: str


class OutlookRow(Told, frozen=True):
    """When the day will end, HH:MM of the plan's clock, and with the cuts; `late` in minutes at its end."""

    planned_end: str
    expected_end: str
    late: int
    cuts: tuple[CutRow, ...]
    new_end: str
    moved: tuple[MovedRow, ...]


class HostView(View, frozen=True, kw_only=True):
    """What the facilitator sees. `late_minutes` is negative where the day is ahead of its plan.

    `plan_seq` is the seq of the newest change to the plan, which `GET /api/plan` tells in whole.
    `step_at`: when the step began, ms since 1970. `notes` is what she reads at it; `own_notes` of that is hers alone,
    and what `plan.note` replaces.
    `remote`: some phone may be the remote. `venue`: how the net of the place is.
    """

    counts: Counts
    seats: tuple[SeatLine, ...]
    join: Joining
    focus: Focus
    black: bool
    frozen: bool
    started_at: int | None
    step_at: int
    late_minutes: int
    plan_seq: int
    outlook: OutlookRow | None
    programme: tuple[BlockRow, ...]
    previous: StepBefore | None
    next: StepAfter | None
    notes: str
    own_notes: str
    groups: tuple[GroupRow, ...]
    log: tuple[LogRow, ...]
    contributions: tuple[ContributionRow, ...]
    cards: dict[str, tuple[CardRow, ...]]
    inspiration: InspirationBoard
    undo: UndoRow | None
    redo: UndoRow | None
    undo_older: tuple[UndoRow, ...] = ()
    redo_older: tuple[UndoRow, ...] = ()
    remote: bool = False
    venue: VenueRow = VenueRow()
