"""The day file as it is written: every field with its type. The types are the format; `reading` fills them.

Fields that are for whoever checks (`note`, `issues`, `fictional`, `expected` …) are known here and sent nowhere.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

from workshop.planning.part import Clock, Count, Date, Id, Minutes, Name, Part
from workshop.planning.sections.barometer import BarometerPart
from workshop.planning.sections.case import CasePart
from workshop.planning.sections.iglo import IgloPart
from workshop.planning.sections.inspiration import InspirationPart
from workshop.planning.sections.o_run import ORunPart
from workshop.planning.sections.plenum import PlenumPart
from workshop.planning.sections.problem_sorting import StatementPart
from workshop.planning.sections.quiz import QuestionPart

Raw = dict[str, Any]
"""What is kept as it is."""


class Meta(Part, frozen=True, kw_only=True):
    """What the file is."""

    id: Name = ""
    kind: str = "development_day"
    language: str = "da"
    title: str = ""
    fictional: bool = False
    seed: str | None = None
    note: str = ""


class EventPart(Part, frozen=True, kw_only=True):
    """The day; `sibling_dates` are the other dates on which it is held, `keep_until` is by when it is to be removed."""

    title: str
    date: Date
    organiser: str = ""
    sibling_dates: tuple[Date, ...] = ()
    venue: str = ""
    participants_expected: Count = 0
    challenge: str = ""
    keep_until: Date | None = None
    note: str = ""


class ProcessPart(Part, frozen=True, kw_only=True):
    """A step of the year."""

    id: Id
    title: str
    kind: str = ""
    dates: tuple[Date, ...] = ()
    actors: tuple[str, ...] = ()
    output: str | None = None
    note: str = ""


class BlockPart(Part, frozen=True, kw_only=True):
    """A point of the programme."""

    id: Id
    title: str
    start: Clock
    end: Clock
    kind: str = "group_work"
    note: str = ""
    speaker: str = ""
    fixed: bool = False
    must: bool = True
    own_note: str = ""
    times_from_seed: bool = False


class ActivityPart(Part, frozen=True, kw_only=True):
    """An exercise in a block."""

    id: Id
    block: Id
    kind: str
    title: str = ""
    minutes: Minutes = 0.0
    settings: dict[str, Any] = msgspec.field(default_factory=dict)
    note: str = ""
    notes: dict[str, str] = msgspec.field(default_factory=dict)
    must: bool = True


class GroupPart(Part, frozen=True, kw_only=True):
    """People who sit together; `goal` is their goal, if they have one."""

    id: Id
    name: str
    kind: str = "goal"
    goal: Id | None = None
    size: Count = 0
    homework: str | None = None
    note: str = ""


class ParticipantPart(Part, frozen=True, kw_only=True):
    """`phone` false: the facilitator types for them. `heads` share the phone."""

    id: Name
    group: Id
    alias: str = ""
    kind: str = ""
    phone: bool = True
    heads: Annotated[int, msgspec.Meta(ge=1, le=99)] = 1
    note: str = ""


class SignPart(Part, frozen=True, kw_only=True):
    """A sign as somebody writes it."""

    id: Name
    text: str = ""
    author: Name | None = None
    at: Clock | None = None
    level: Literal["practice", "target_group"] | None = None
    issues: tuple[str, ...] = ()
    activity: Id | None = None
    note: str = ""


class OrderStepPart(Part, frozen=True, kw_only=True):
    """`step` orders the steps; the signs of one lie side by side."""

    signs: tuple[Name, ...] = ()
    step: Annotated[int, msgspec.Meta(ge=0, le=100_000)] | None = None
    when: str | None = None
    activity: Id | None = None


class MechanismPart(Part, frozen=True, kw_only=True):
    """A mechanism and the signs it leads to."""

    id: Name
    text: str = ""
    author: Name | None = None
    at: Clock | None = None
    signs: tuple[Name, ...] = ()
    issues: tuple[str, ...] = ()
    activity: Id | None = None
    note: str = ""


class ChainPart(Part, frozen=True, kw_only=True):
    """A link of the chain from a sign."""

    sign: Name
    question: str = ""
    method: str = ""
    source: str = ""
    who: str = ""
    when: str = ""
    author: Name | None = None
    activity: Id | None = None


class ScenarioPart(Part, frozen=True, kw_only=True):
    """A future: `owner` drew it, `presented_by` told it in keywords."""

    id: Name
    owner: Name | None = None
    presented_by: Name | None = None
    medium: Literal["drawing", "picture_card", "photo", "paper"] = "drawing"
    picture_card: str | None = None
    keywords: tuple[str, ...] = ()
    at: Clock | None = None
    activity: Id | None = None
    note: str = ""


class GoalPart(Part, frozen=True, kw_only=True):
    """A goal, and all that its groups contribute to it."""

    id: Id
    number: Annotated[int, msgspec.Meta(ge=1, le=999)]
    title: str
    cue_quotes: tuple[str, ...] = ()
    signs: tuple[SignPart, ...] = ()
    order: tuple[OrderStepPart, ...] = ()
    unplaced: tuple[Name, ...] = ()
    mechanisms: tuple[MechanismPart, ...] = ()
    chain: tuple[ChainPart, ...] = ()
    scenarios: tuple[ScenarioPart, ...] = ()
    note: str = ""


class PairPart(Part, frozen=True, kw_only=True):
    """`visits` is a goal, or one a round."""

    id: Name
    group: Id
    members: tuple[Name, ...] = ()
    visits: Annotated[tuple[Id, ...], msgspec.Meta(extra={"form": "one_or_more"})] = ()
    budget: Count | None = None
    activity: Id | None = None


class AllocationPart(Part, frozen=True, kw_only=True):
    """Some of a pair's caramels on a card."""

    pair: Name
    target_goal: Id
    target_kind: Literal["sign", "mechanism"]
    target: Name
    caramels: Count
    id: Name = ""
    at: Clock | None = None
    activity: Id | None = None


class VisitRoundPart(Part, frozen=True, kw_only=True):
    """Who stays as hosts, who visits whom, and what they give."""

    hosts: dict[str, tuple[Name, ...]] = msgspec.field(default_factory=dict)
    pairs: tuple[PairPart, ...] = ()
    allocations: tuple[AllocationPart, ...] = ()
    activity: Id | None = None
    note: str = ""


class TakeHomePart(Part, frozen=True, kw_only=True):
    """A note to the own goal, `ref` being the card that inspired it."""

    id: Name
    text: str = ""
    by: Name | None = None
    group: Id | None = None
    from_group: Id | None = None
    ref: Name | None = None
    at: Clock | None = None
    activity: Id | None = None
    note: str = ""


class PostcardPart(Part, frozen=True, kw_only=True):
    """A postcard from the future."""

    id: Name
    text: str = ""
    from_groups: tuple[Id, ...] = ()
    author: Name | None = None
    dated: str = ""
    dated_as_written: str = ""
    to: str = ""
    next_step: str | None = None
    at: Clock | None = None
    activity: Id | None = None
    note: str = ""


class Document(Part, frozen=True, kw_only=True):
    """A whole day file."""

    schema_version: Annotated[int, msgspec.Meta(ge=1, le=1)]
    event: EventPart
    meta: Meta = Meta()
    process: tuple[ProcessPart, ...] = ()
    programme: tuple[BlockPart, ...] = ()
    activities: tuple[ActivityPart, ...] = ()
    groups: tuple[GroupPart, ...] = ()
    participants: tuple[ParticipantPart, ...] = ()
    problem_sorting: tuple[StatementPart, ...] = ()
    quiz: tuple[QuestionPart, ...] = ()
    case: CasePart | None = None
    inspiration: tuple[InspirationPart, ...] = ()
    goals: tuple[GoalPart, ...] = ()
    visit_round: VisitRoundPart = VisitRoundPart()
    barometers: tuple[BarometerPart, ...] = ()
    iglo: tuple[IgloPart, ...] = ()
    o_run: ORunPart = ORunPart()
    take_home: tuple[TakeHomePart, ...] = ()
    postcards: tuple[PostcardPart, ...] = ()
    plenum: tuple[PlenumPart, ...] = ()
    expected: Raw = msgspec.field(default_factory=dict)
