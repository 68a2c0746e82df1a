"""What the room and the participants are shown; the parts that all views have in common."""

from __future__ import annotations

from typing import Any, Literal

from workshop.domain.day import Focus, Timer
from workshop.domain.plan import Seat
from workshop.protocol.answers import Told
from workshop.protocol.venue import Wifi

State = Literal["done", "now", "next"]
"""Where a step or block lies as seen from the running one."""

Run = Literal["done", "passed", "now", "next"]
"""How it went with a part of the programme; `passed`: the day has gone on past it without it."""


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
    """How phones come in; `open` is whether the local net is let in, `proven` whether one has come by the address."""

    open: bool
    url: str
    address: str
    code: str
    wifi: Wifi | None
    proven: bool = False


class Doorstep(Told, frozen=True):
    """What a phone is told of the way in: the code, and all addresses (with port) that it may be reached by.

    The shown one is first; none while the local net is not let in. Nothing of the net's name or password.
    """

    code: str
    addresses: tuple[str, ...] = ()


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


class InspirationLine(Told, frozen=True):
    """A card of inspiration: a `voice` or a known `mechanism`, and whose or where from. Nobody's contribution."""

    id: str
    kind: str
    text: str
    source: str


class View(Told, frozen=True, kw_only=True):
    """Common to all views. `body` is the step's exercise's own (docs/protocol.md)."""

    day: DayLine
    step: StepLine
    timer: Timer | None
    body: dict[str, Any]


class Held(Told, frozen=True):
    """A contribution that the facilitator holds up for all."""

    id: str
    kind: str
    seat: str
    number: str
    text: str


class RoomView(View, frozen=True, kw_only=True):
    """What the projector shows. `held` lies over it."""

    counts: Counts
    seats: tuple[SeatLine, ...]
    ribbon: tuple[RibbonLine, ...]
    next: NextBlock | None
    join: Joining
    focus: Focus
    inspiration: tuple[InspirationLine, ...]
    held: Held | None
    black: bool
    frozen: bool


class GroupView(View, frozen=True, kw_only=True):
    """What a participant sees. `join` holds the code, for a neighbour; `inspiration` is pinned beside the own goal.

    `redacted`: what stands for the words of each contribution that was redacted, so that a phone forgets them; of an
    answer, which has an id of its own, also by the commands that it was sent with.
    """

    seat: Seat
    inspiration: tuple[InspirationLine, ...]
    group: dict[str, str]
    counts: GroupCounts
    join: Doorstep
    redacted: dict[str, str]
