"""What is answered, and with which HTTP status."""

from __future__ import annotations

from typing import Literal

import msgspec

from workshop.domain.plan import Goal, Group, Plan, Seat
from workshop.domain.refusal import Reason, Refusal

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


class LikeCard(Told, frozen=True):
    """A card that is like another; `number` as it stands on the card."""

    id: str
    kind: str
    seat: str
    number: str
    text: str


class LikePair(Told, frozen=True):
    """Two cards of a kind, the older first. `score` is 0 to 100, `reason` what makes them alike or tells them apart."""

    one: LikeCard
    other: LikeCard
    score: int
    reason: Literal["same", "near", "part", "numbers", "opposite"]
    same_seat: bool


class Likenesses(Told, frozen=True):
    """`GET /api/likenesses`: pairs of which nothing has been said, most alike first, and those marked as shared."""

    pairs: tuple[LikePair, ...]
    shared: tuple[LikePair, ...]


class PersonRow(Told, frozen=True):
    """Somebody in the day. `number` counts in the order of joining; `wrote` is how many contributions stand.

    Of a phone: whether it is `here` just now, when it was heard last (ms since 1970; null where that was not since the
    heart began), and how much is known to wait on it.
    """

    id: str
    number: int
    alias: str
    heads: int
    via: str
    group: str
    wrote: int
    here: bool
    heard_at: int | None
    waiting: int
    taken_out: bool


class People(Told, frozen=True):
    """`GET /api/people`: everybody in the order of joining, those who have been taken out of the day too."""

    people: tuple[PersonRow, ...]


class Noted(Told, frozen=True):
    """It has been heard, and is not kept."""

    noted: Literal[True] = True


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
    """`GET /api/day`: what the join page needs. `open`: whether phones are let in.

    `group`: where the participant whose token came along sits, also one who was taken out; None for a stranger.
    """

    title: str
    challenge: str
    date: str
    organiser: str
    lang: str
    groups: tuple[GroupLine, ...]
    seats: tuple[Seat, ...]
    open: bool
    rehearsal: bool
    group: str | None


class RemarkLine(Told, frozen=True):
    """What is odd at a part of the plan (`part` is day, block, activity, goal or group); `text` is for people."""

    part: str
    id: str
    text: str


class PlanAnswer(Told, frozen=True):
    """`GET /api/plan`: the plan as it stands at `seq`, what is odd in it, and the activities that have been begun."""

    seq: int
    plan: Plan
    remarks: tuple[RemarkLine, ...]
    begun: tuple[str, ...]


class TableLine(Told, frozen=True):
    """What becomes of a pasted line (0: of all): a goal or a group called `title`, and what there is to say of it."""

    line: int
    part: Literal["", "goal", "group"]
    state: Literal["new", "changed", "same", "skipped", "note"]
    number: int
    title: str
    text: str


class TableAnswer(Told, frozen=True):
    """`POST /api/plan/table`: what `plan.import` would bring in. `headed`: the lines say themselves what they are."""

    goals: tuple[Goal, ...]
    groups: tuple[Group, ...]
    lines: tuple[TableLine, ...]
    wanted: Literal["", "goals", "groups"]
    headed: bool


class Drawing(Told, frozen=True):
    """`GET /api/drawings/{contribution}`: a path of absolute M, L and Q in `view_box` (width, height)."""

    path: str
    view_box: tuple[int, int]


class CardsRead(Told, frozen=True):
    """`POST /api/cards`: the photo's name, whose cards it shows, how many were found, and what is to be seen to."""

    photo: str
    seat: str
    number: int
    found: int
    sentences: tuple[str, ...]


class Health(Told, frozen=True):
    """`GET /api/health`."""

    alive: Literal[True] = True
