"""Golden caramels: who visits whom, what each pair gave, and what that comes to.

Ten from one pair is not ten pairs: a total always goes with the number of pairs behind it.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from rpds import HashTrieMap

from workshop.domain.contribution import Via
from workshop.domain.day import DayState


class VisitingPair(msgspec.Struct, frozen=True):
    """People of a group who go together. `visits` has the seat of each round; `number` counts in the group from 1."""

    id: str
    number: int
    group: str
    members: tuple[str, ...]
    visits: tuple[str, ...]
    budget: int


class Ballot(msgspec.Struct, frozen=True):
    """A pair's caramels in a round by card, from 1 up. What was entered last, by phone or paper, is all of it."""

    counts: dict[str, int]
    via: Via
    at: int

    @property
    def spent(self) -> int:
        """How many caramels are given."""
        return sum(self.counts.values())


class Visits(msgspec.Struct, frozen=True):
    """A round of visits: hosts by group, pairs in order, ballots by pair and round (from 0).

    `own_phone` are the last ballots given by phone, from which a phone goes on after a paper ballot replaced it.
    `rounds` (one at least) and `of_group` (the pairs of each group) follow from the pairs: every view asks for them.
    """

    hosts: dict[str, tuple[str, ...]] = {}
    pairs: HashTrieMap[str, VisitingPair] = HashTrieMap()
    order: tuple[str, ...] = ()
    pair_of: HashTrieMap[str, str] = HashTrieMap()
    ballots: HashTrieMap[tuple[str, int], Ballot] = HashTrieMap()
    own_phone: HashTrieMap[tuple[str, int], Ballot] = HashTrieMap()
    admitted: frozenset[str] = frozenset()
    revealed: bool = False
    rounds: int = 1
    of_group: dict[str, tuple[str, ...]] = {}

    def pairs_of(self, group: str) -> list[VisitingPair]:
        """The pairs of a group in order."""
        return [self.pairs[one] for one in self.of_group.get(group, ())]


class Support(msgspec.Struct, frozen=True):
    """What a card got: caramels, and how many pairs stand behind them."""

    total: int
    pairs: int


def standing(day: DayState, counts: Mapping[str, int]) -> dict[str, int]:
    """A ballot by the cards that count: what was merged goes to what took it up, what is hidden is free again."""
    stood: dict[str, int] = {}
    for one, count in counts.items():
        card = day.contributions.get(day.stands_for(one))
        if card is not None and not card.hidden:
            stood[card.id] = stood.get(card.id, 0) + count
    return stood


def all_visits(day: DayState) -> tuple[tuple[str, Visits], ...]:
    """The rounds of visits of a day by activity, in the plan's order."""
    found = ((activity.id, day.own.get(activity.id)) for activity in day.plan.activities)
    return tuple((activity, own) for activity, own in found if isinstance(own, Visits))


def support(day: DayState, *, revealed_only: bool) -> Mapping[str, Support]:
    """What each card got in all rounds of visits. With `revealed_only`, of those that the room has been shown."""
    given: dict[str, dict[tuple[str, str], int]] = {}
    for activity, visits in all_visits(day):
        if revealed_only and not visits.revealed:
            continue
        for (pair, _round), ballot in visits.ballots.items():
            for card, count in ballot.counts.items():
                by_pair = given.setdefault(day.stands_for(card), {})
                by_pair[activity, pair] = by_pair.get((activity, pair), 0) + count
    return {card: Support(sum(by_pair.values()), len(by_pair)) for card, by_pair in given.items()}
