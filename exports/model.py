"""A report: what a day came to, ready to be laid out as PDF, HTML, DOCX or spreadsheet. Frozen; knows no format.

Every figure carries how it came: `Tally` counts what was sent from phones and what was typed from paper apart. Hidden
contributions are left out. Nothing in a report names a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Literal, TypeVar

import msgspec

from exports.results.contract import Result
from exports.results.homework import Homework
from exports.results.inspiration import Inspiration
from workshop.domain.jpeg import Jpeg

_R = TypeVar("_R", bound=Result)

Via = Literal["phone", "paper"]
CardKind = Literal["sign", "mechanism"]
Level = Literal["practice", "target_group"]


class Tally(msgspec.Struct, frozen=True):
    """How many came from phones, and how many on paper."""

    phone: int = 0
    paper: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.phone + self.paper

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.phone + other.phone, self.paper + other.paper)


class People(msgspec.Struct, frozen=True):
    """Who took part: phones, the heads about them, and people on paper."""

    phones: int = 0
    heads: int = 0
    paper: int = 0


class Card(msgspec.Struct, frozen=True):
    """A sign or a mechanism. `number` as on the card (`T3`, `M1`), `text` exactly as written.

    `caramels` and the `pairs` behind them are 0 until the room has seen them. `signs` are the ids that a mechanism
    makes appear. `adopted`: it came home from another goal; `redacted`: its words were taken out for good.
    """

    id: str
    kind: CardKind
    number: str
    text: str
    via: Via = "phone"
    late: bool = False
    level: Level | None = None
    adopted: bool = False
    redacted: bool = False
    caramels: int = 0
    pairs: int = 0
    signs: tuple[str, ...] = ()


class RoadStep(msgspec.Struct, frozen=True):
    """Signs expected at the same time; `when` in the group's words, empty where they said nothing."""

    cards: tuple[Card, ...]
    when: str = ""


class Link(msgspec.Struct, frozen=True):
    """The chain from a sign: how it will be seen. Fields that nobody filled in are empty."""

    sign: Card
    question: str
    method: str = ""
    source: str = ""
    who: str = ""
    when: str = ""
    via: Via = "phone"
    late: bool = False


class Scenario(msgspec.Struct, frozen=True):
    """A future of the goal reached, in keywords. `drawing` is a path in a box of 1000 × 750.

    `picture_card` is a card's id, or any name that a day file gave; `photo` the JPEG of a drawing on paper.
    """

    medium: str
    keywords: tuple[str, ...] = ()
    drawing: str | None = None
    picture_card: str | None = None
    photo: Jpeg | None = None
    via: Via = "phone"
    late: bool = False


class Note(msgspec.Struct, frozen=True):
    """What somebody took home. `inspired_by` is a card of the goal `from_goal` (a number); `adopted_as` an own one."""

    text: str
    from_goal: int | None = None
    inspired_by: Card | None = None
    adopted_as: str | None = None
    via: Via = "phone"
    late: bool = False


class Goal(msgspec.Struct, frozen=True):
    """A goal with all that was written to it, or a group that has none (`is_goal` False). `colour` counts from 0.

    `last_sign` is the highest number that a sign ever got here, hidden ones too: no card is numbered alike.
    """

    seat: str
    number: int
    title: str
    colour: int
    is_goal: bool = True
    cue_quotes: tuple[str, ...] = ()
    people: People = People()
    scenarios: tuple[Scenario, ...] = ()
    road: tuple[RoadStep, ...] = ()
    unplaced: tuple[Card, ...] = ()
    mechanisms: tuple[Card, ...] = ()
    chain: tuple[Link, ...] = ()
    notes: tuple[Note, ...] = ()
    ballots: Tally = Tally()
    inspiration: tuple[Inspiration, ...] = ()
    last_sign: int = 0

    @property
    def signs(self) -> tuple[Card, ...]:
        """All signs in the order of their numbers."""
        laid = [card for step in self.road for card in step.cards]
        return tuple(sorted((*laid, *self.unplaced), key=lambda card: (int(card.number[1:] or 0), card.id)))

    @property
    def placed(self) -> int:
        """How many signs lie on the road."""
        return sum(len(step.cards) for step in self.road)

    @property
    def orphans(self) -> tuple[Card, ...]:
        """The signs that no mechanism leads to."""
        led_to = {sign for mechanism in self.mechanisms for sign in mechanism.signs}
        return tuple(card for card in self.signs if card.id not in led_to)

    @property
    def without_source(self) -> tuple[Card, ...]:
        """The signs that nobody has named a data source for."""
        sourced = {link.sign.id for link in self.chain if link.source}
        return tuple(card for card in self.signs if card.id not in sourced)

    @property
    def caramels(self) -> int:
        """All caramels given to the goal's cards."""
        return sum(card.caramels for card in (*self.signs, *self.mechanisms))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written here."""
        return not (self.signs or self.mechanisms or self.scenarios or self.notes or self.chain)


class Postcard(msgspec.Struct, frozen=True):
    """A postcard. `dated` is the month's first day; `dated_as_written` what stands on it, empty where nothing does."""

    text: str
    senders: tuple[str, ...]
    goals: tuple[int, ...]
    to: str = ""
    dated: date | None = None
    dated_as_written: str = ""
    next_step: str = ""
    drawing: str | None = None
    via: Via = "phone"
    late: bool = False


class ProgrammePoint(msgspec.Struct, frozen=True):
    """A point of the day's programme, `start` and `end` as `HH:MM`; `exercises` are the titles of what was done in it.

    `not_run` are the titles of planned exercises that this version does not run.
    """

    start: str
    end: str
    title: str
    exercises: tuple[str, ...] = ()
    not_run: tuple[str, ...] = ()


class YearStep(msgspec.Struct, frozen=True):
    """A step of the year's process."""

    title: str
    dates: tuple[date, ...]
    state: Literal["past", "here", "ahead"]


class Visits(msgspec.Struct, frozen=True):
    """The visits with golden caramels. `pairs` as planned; `ballots` that came in; `caramels` given in all."""

    pairs: int = 0
    ballots: Tally = Tally()
    caramels: int = 0
    revealed: bool = False


class OtherDate(msgspec.Struct, frozen=True):
    """Another date on which the same part of the process was held, with what was written to its goals then."""

    day: date
    people: People
    goals: tuple[Goal, ...]


class Report(msgspec.Struct, frozen=True):
    """A day's report. `results` are what further exercises came to, in the order of the programme.

    `asks_for_signs`: the programme holds exercises with signs, whether or not somebody wrote any. `shared` are pairs of
    cards (ids) that the facilitator has marked as common to their goals. `other_dates` are those that have begun.
    """

    title: str
    challenge: str
    organiser: str
    day: date
    people: People = People()
    groups: int = 0
    rehearsal: bool = False
    goals: tuple[Goal, ...] = ()
    postcards: tuple[Postcard, ...] = ()
    visits: Visits = Visits()
    programme: tuple[ProgrammePoint, ...] = ()
    year: tuple[YearStep, ...] = ()
    homework: tuple[Homework, ...] = ()
    results: tuple[Result, ...] = ()
    asks_for_signs: bool = False
    shared: tuple[tuple[str, str], ...] = ()
    other_dates: tuple[OtherDate, ...] = ()

    @property
    def is_of_signs(self) -> bool:
        """Whether the day is about signs: it asks for them, or has some."""
        return self.asks_for_signs or any(goal.signs or goal.mechanisms for goal in self.goals)

    @property
    def withholds(self) -> bool:
        """Whether a breakdown is left out of it since its base is small."""
        return any(result.withholds for result in self.results)

    def of(self, kind: type[_R]) -> tuple[_R, ...]:
        """The results of one exercise."""
        return tuple(one for one in self.results if isinstance(one, kind))

    @property
    def next_step(self) -> tuple[date, str] | None:
        """When the process goes on after the step that this day belongs to, and with what; None where nobody knows."""
        here = max((place for place, step in enumerate(self.year) if step.state == "here"), default=-1)
        ahead = [(day, step.title) for step in self.year[here + 1 :] for day in step.dates if day > self.day]
        return min(ahead, default=None)

    @property
    def signs(self) -> Tally:
        """All signs, by how they came."""
        return tally(card.via for goal in self.goals for card in goal.signs)


def tally(ways: Iterable[Via]) -> Tally:
    """How many came which way."""
    counted = Counter(ways)
    return Tally(counted["phone"], counted["paper"])
