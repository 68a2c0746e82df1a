"""What goes over the wire, typed; docs/protocol.md tells it in words, and `/api/openapi.json` is made from these types.

Times are milliseconds since 1970 in UTC, from the heart's own clock, unless a name says otherwise.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

from workshop.domain.day import Focus, Timer, Wifi
from workshop.domain.plan import Seat
from workshop.domain.refusal import Reason, Refusal

MOST_BODY_BYTES = 64 * 1024
"""The largest body of a request."""

MOST_HOST_BODY_BYTES = 1024 * 1024
"""The host's: the plan of a round of visits names everybody."""

_BY_REASON: dict[Reason, int] = {
    "unauthorised": 401,
    "forbidden": 403,
    "unknown": 404,
    "moved_on": 409,
    "too_large": 413,
    "input": 422,
    "unavailable": 503,
}
_BY_CODE = {"host": 421, "too_fast": 429, "our_fault": 500, "wrong_method": 405}


def status_of(refusal: Refusal) -> int:
    """The HTTP status of a refusal. A client sends the same again after 429 and 503, and never after the others."""
    return _BY_CODE.get(refusal.code) or _BY_REASON[refusal.reason]


SenderId = Annotated[str, msgspec.Meta(pattern="^[A-Za-z0-9_-]{8,64}$")]
"""An id that the sender makes: of a command, or the secret of a phone that joins."""

State = Literal["done", "now", "next"]
"""Where a step or block lies as seen from the running one."""


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked. Unknown fields are refused: a typing mistake must not be swallowed."""


class JoinRequest(Asked, frozen=True):
    """`POST /api/join`. `group` may be left out where the day has one; `heads` share the phone; `id` is its secret."""

    code: str
    group: str | None = None
    alias: str | None = None
    heads: int = 1
    id: SenderId | None = None


class ReclaimRequest(Asked, frozen=True):
    """`POST /api/reclaim`: the four characters that the first phone showed."""

    code: str
    reclaim_code: str
    id: SenderId | None = None


class CommandRequest(Asked, frozen=True):
    """`POST /api/commands`. The payload's type follows from `kind`."""

    id: SenderId
    kind: str
    payload: msgspec.Raw = msgspec.Raw(b"{}")


class Nothing(Asked, frozen=True):
    """The payload of a command that needs none."""


class Told(msgspec.Struct, frozen=True):
    """What is answered or shown."""


class Admission(Told, frozen=True):
    """Who a phone has become. `mine` are the contributions of a participant who was found again."""

    participant: str
    token: str
    reclaim_code: str
    group: str
    mine: tuple[str, ...] = ()


class SavedAnswer(Told, frozen=True):
    """The command is on disk; views with `seq` or more show it."""

    seq: int
    saved: Literal[True] = True


class RefusedAnswer(Told, frozen=True):
    """Nothing was changed. `text` is a sentence for people, filled with `params`."""

    code: str
    text: str
    params: dict[str, str | int] = {}
    saved: Literal[False] = False


class GroupLine(Told, frozen=True):
    """A group that one can sit in."""

    id: str
    name: str
    seat: str


class DayAnswer(Told, frozen=True):
    """`GET /api/day`: what the join page needs. `open`: whether phones are let in."""

    title: str
    challenge: str
    date: str
    organiser: str
    lang: str
    groups: tuple[GroupLine, ...]
    seats: tuple[Seat, ...]
    open: bool


class Drawing(Told, frozen=True):
    """`GET /api/drawings/{contribution}`: a path of absolute M, L and Q in `view_box` (width, height)."""

    path: str
    view_box: tuple[int, int]


class Health(Told, frozen=True):
    """`GET /api/health`."""

    alive: Literal[True] = True


class DayLine(Told, frozen=True):
    """The day of a view. `date` is ISO."""

    id: str
    title: str
    challenge: str
    date: str
    organiser: str
    lang: str
    rehearsal: bool


class StepLine(Told, frozen=True):
    """The running step, `index` (from 0) of `of`. `late_ok`: what is written after it is accepted, marked late."""

    id: str
    exercise: str
    activity: str
    phase: str
    title: str
    block: str
    index: int
    of: int
    late_ok: bool


class Counts(Told, frozen=True):
    """`phones` have joined, with `heads` people in all, of whom `paper` have no phone."""

    phones: int = 0
    heads: int = 0
    paper: int = 0


class GroupCounts(Told, frozen=True):
    """The phones of a group and the people about them."""

    phones: int
    heads: int


class SeatLine(Seat, frozen=True):
    """A seat with its phones and the people about it."""

    phones: int
    heads: int


class Joining(Told, frozen=True):
    """How phones come in; `open` is whether the local net is let in."""

    open: bool
    url: str
    address: str
    code: str
    wifi: Wifi | None


class RibbonLine(Told, frozen=True):
    """A block of the day; `start` and `end` are the plan's clock times, HH:MM."""

    id: str
    title: str
    start: str
    end: str
    state: State


class NextBlock(Told, frozen=True):
    """The exercise or block that comes; `start` is its planned clock time, HH:MM."""

    title: str
    start: str


class View(Told, frozen=True, kw_only=True):
    """Common to all views. `body` is the step's exercise's own (docs/protocol.md)."""

    day: DayLine
    step: StepLine
    timer: Timer | None
    body: dict[str, Any]


class RoomView(View, frozen=True, kw_only=True):
    """What the projector shows."""

    counts: Counts
    seats: tuple[SeatLine, ...]
    ribbon: tuple[RibbonLine, ...]
    next: NextBlock | None
    join: Joining
    focus: Focus
    black: bool
    frozen: bool


class GroupView(View, frozen=True, kw_only=True):
    """What a participant sees. `join` holds the code, for a neighbour."""

    seat: Seat
    group: dict[str, str]
    counts: GroupCounts
    join: dict[str, str]


class StepRow(Told, frozen=True):
    """A step of the programme. `not_run` names an exercise that is planned and not run by this version."""

    id: str
    title: str
    exercise: str
    phase: str
    minutes: float
    state: State
    not_run: str | None


class BlockRow(Told, frozen=True):
    """A block of the programme with its steps; `start` and `end` are the plan's clock times, HH:MM."""

    id: str
    title: str
    start: str
    end: str
    kind: str
    state: State
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


class GroupRow(Told, frozen=True):
    """How a group does: who is there, when it last wrote, and `done` of `total` (0: no end) in `unit`."""

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


class LogRow(Told, frozen=True):
    """What happened. `undo` is the command that can be taken back; `undone` says that it has been."""

    seq: int
    at: int
    what: str
    params: dict[str, str | int]
    undo: str | None
    undone: bool


class ContributionRow(Told, frozen=True):
    """A contribution as the facilitator sees it. `fields` are those of its kind, drawings left out."""

    id: str
    kind: str
    seat: str
    group: str | None
    alias: str
    number: str
    text: str
    fields: dict[str, Any]
    via: str
    late: bool
    hidden: bool
    at: int
    activity: str


class UndoRow(Told, frozen=True):
    """What the facilitator's undo (or redo) would take back (or do again)."""

    command: str
    what: str
    params: dict[str, str | int]


class CardRow(Told, frozen=True):
    """A card by its number; `text` is only as long as it takes to know it again."""

    id: str
    kind: str
    number: str
    text: str


class HostView(View, frozen=True, kw_only=True):
    """What the facilitator sees. `late_minutes` is negative where the day is ahead of its plan."""

    counts: Counts
    seats: tuple[SeatLine, ...]
    join: Joining
    focus: Focus
    black: bool
    frozen: bool
    started_at: int | None
    late_minutes: int
    programme: tuple[BlockRow, ...]
    previous: StepBefore | None
    next: StepAfter | None
    notes: str
    groups: tuple[GroupRow, ...]
    log: tuple[LogRow, ...]
    contributions: tuple[ContributionRow, ...]
    cards: dict[str, tuple[CardRow, ...]]
    undo: UndoRow | None
    redo: UndoRow | None


class You(Told, frozen=True):
    """Whose frame it is. `team` is the visiting pair, where the exercise has one."""

    participant: str
    group: str
    alias: str
    heads: int
    team: str | None


class Connections(Told, frozen=True):
    """The phones that listen now, in all and by group; never stored."""

    phones: int
    by_group: dict[str, int]


class Frame(Told, frozen=True):
    """One whole view: `event: view` of the stream, and the answer of `/api/state`."""

    seq: int
    now: int


class RoomFrame(Frame, frozen=True):
    """For the projector."""

    you: None
    connections: None
    view: RoomView


class GroupFrame(Frame, frozen=True):
    """For a participant."""

    you: You
    connections: None
    view: GroupView


class HostFrame(Frame, frozen=True):
    """For the facilitator."""

    you: None
    connections: Connections
    view: HostView
