"""Tame and wild problems: the statements of an activity, what was voted of each, and on which side it was laid.

A tame problem can be projected; of a wild one several futures must be imagined.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal, Self

import msgspec
from rpds import HashTrieMap

from workshop.domain.answering import answers
from workshop.domain.contribution import Body, required_text
from workshop.domain.day import DayState
from workshop.domain.refusal import Refused

Side = Literal["tame", "wild"]
KIND = "problem_sorting"
NO_SEAT = ""
"""Where a statement of the facilitator's hangs: it is the whole room's."""
MOST_HANDS = 999


class Statement(msgspec.Struct, frozen=True):
    """A statement to be sorted."""

    id: str
    text: str


class ProblemStatement(msgspec.Struct, Body, frozen=True, tag="problem_statement", forbid_unknown_fields=True):
    """A statement that the facilitator added on the day."""

    editable: ClassVar[frozenset[str]] = frozenset({"text"})
    text: str

    def checked(self) -> Self:
        """See Body."""
        return msgspec.structs.replace(self, text=required_text(self.text))


class ProblemVote(msgspec.Struct, Body, frozen=True, tag="problem_vote", forbid_unknown_fields=True):
    """What somebody holds a statement to be."""

    written: ClassVar[tuple[str, ...]] = ()
    mergeable: ClassVar[bool] = False
    statement: str
    side: Side

    def quiet(self) -> bool:
        """See Body."""
        return True


class ProblemHands(msgspec.Struct, Body, frozen=True, tag="problem_hands", forbid_unknown_fields=True):
    """A group's show of hands: so many people without a phone a side."""

    written: ClassVar[tuple[str, ...]] = ()
    mergeable: ClassVar[bool] = False
    statement: str
    tame: int
    wild: int

    def checked(self) -> Self:
        """See Body."""
        if not (0 <= self.tame <= MOST_HANDS and 0 <= self.wild <= MOST_HANDS):
            raise Refused("not_understood")
        return self

    def quiet(self) -> bool:
        """See Body."""
        return True


class Sorting(msgspec.Struct, frozen=True):
    """An activity's own state: the statements that were planned, and the side on which each was laid at last."""

    planned: tuple[Statement, ...] = ()
    placed: HashTrieMap[str, Side] = HashTrieMap()


class Votes(msgspec.Struct, frozen=True):
    """What was voted of a statement, and how the votes came; `tame` and `wild` are as many as `phones` and `paper`."""

    tame: int = 0
    wild: int = 0
    phones: int = 0
    paper: int = 0

    def __add__(self, other: Votes) -> Votes:
        return Votes(
            self.tame + other.tame, self.wild + other.wild, self.phones + other.phones, self.paper + other.paper
        )

    @property
    def leads(self) -> Side | None:
        """The side that most are for; None where it is even."""
        return None if self.tame == self.wild else "tame" if self.tame > self.wild else "wild"


NO_VOTES = Votes()


def sorting_of(day: DayState, activity: str) -> Sorting:
    """The state of an activity."""
    found = day.own.get(activity)
    return found if isinstance(found, Sorting) else Sorting()


def statements(day: DayState, activity: str) -> tuple[Statement, ...]:
    """The statements of an activity: those planned, then those added on the day that are shown."""
    added = [
        Statement(one.id, one.body.words())
        for one in day.shown("problem_statement", NO_SEAT)
        if one.activity == activity
    ]
    return (*sorting_of(day, activity).planned, *added)


def votes(day: DayState, activity: str) -> dict[str, Votes]:
    """What was voted, by statement; a statement that nobody has voted on is not there."""
    found: dict[str, Votes] = {}
    for statement, given in _given(day, activity):
        found[statement] = found.get(statement, NO_VOTES) + given
    return found


def _given(day: DayState, activity: str) -> Iterator[tuple[str, Votes]]:
    for one in answers(day, "problem_vote", activity):
        assert isinstance(one.body, ProblemVote)
        tame, paper = int(one.body.side == "tame"), int(one.via == "paper")
        yield one.body.statement, Votes(tame, 1 - tame, 1 - paper, paper)
    for one in answers(day, "problem_hands", activity):
        assert isinstance(one.body, ProblemHands)
        tame, wild = one.body.tame, one.body.wild
        yield one.body.statement, Votes(tame, wild, paper=tame + wild)


def placed_wild(day: DayState) -> tuple[str, ...]:
    """The statements of the day that were laid among the wild ones, in the order of the programme."""
    return tuple(
        one.text
        for activity in day.plan.of_kind(KIND)
        for one in statements(day, activity.id)
        if sorting_of(day, activity.id).placed.get(one.id) == "wild"
    )
