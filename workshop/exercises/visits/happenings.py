"""What happens in visits: plans made, pairs taken, ballots given, and how each is folded, told and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from rpds import HashTrieMap

from workshop.domain.caramels import Ballot, VisitingPair
from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import HappeningRule, Rules
from workshop.exercises.visits.rounds import ballot_fits, visits_of


class VisitsPlanned(Happening, frozen=True):
    """Who stays and who goes where. Ballots of pairs that go on are kept."""

    kind = "visits.planned"
    activity: str
    hosts: dict[str, tuple[str, ...]]
    pairs: tuple[VisitingPair, ...]


class PairTaken(Happening, frozen=True):
    """A participant goes with another pair (None: with none)."""

    kind = "visits.pair_taken"
    activity: str
    participant: str
    pair: str | None


class BallotSet(Happening, frozen=True):
    """A pair gives a card this many caramels, by phone. `counts` is the whole ballot."""

    kind = "visits.ballot_set"
    activity: str
    pair: str
    round: int
    counts: dict[str, int]


class BallotEntered(Happening, frozen=True):
    """A pair's ballot from paper (or, by undo, as it was before; None: none)."""

    kind = "visits.ballot_entered"
    activity: str
    pair: str
    round: int
    before: Ballot | None
    after: Ballot | None


class Admitted(Happening, frozen=True):
    """A pair may go on after the close, or no longer."""

    kind = "visits.admitted"
    activity: str
    pair: str
    on: bool


class Revealed(Happening, frozen=True):
    """The room has been shown the caramels."""

    kind = "visits.revealed"
    activity: str


class Covered(Happening, frozen=True):
    """The facilitator has gone back to before the reveal: ballots may change until the caramels are shown again."""

    kind = "visits.covered"
    activity: str


def _with_visits(day: DayState, activity: str, **changes: Any) -> DayState:
    return day.changed(own=day.own.insert(activity, msgspec.structs.replace(visits_of(day, activity), **changes)))


def _fold_planned(day: DayState, event: Event, _rules: Rules) -> DayState:
    planned = event.happening
    assert isinstance(planned, VisitsPlanned)
    visits = visits_of(day, planned.activity)
    pairs = {pair.id: pair for pair in planned.pairs}

    def kept(ballots: HashTrieMap[tuple[str, int], Ballot]) -> HashTrieMap[tuple[str, int], Ballot]:
        return HashTrieMap(
            {key: one for key, one in ballots.items() if ballot_fits(day, one, pairs.get(key[0]), key[1])}
        )

    return _with_visits(
        day,
        planned.activity,
        hosts=planned.hosts,
        pairs=HashTrieMap(pairs),
        order=tuple(pairs),
        pair_of=HashTrieMap({member: pair.id for pair in planned.pairs for member in pair.members}),
        ballots=kept(visits.ballots),
        own_phone=kept(visits.own_phone),
        admitted=visits.admitted.intersection(pairs),
        rounds=max((1, *(len(pair.visits) for pair in planned.pairs))),
        of_group=_by_group(pairs.values()),
    )


def _by_group(pairs: Iterable[VisitingPair]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for pair in pairs:
        groups.setdefault(pair.group, []).append(pair.id)
    return {group: tuple(own) for group, own in groups.items()}


def _fold_pair_taken(day: DayState, event: Event, _rules: Rules) -> DayState:
    taken = event.happening
    assert isinstance(taken, PairTaken)
    visits = visits_of(day, taken.activity)
    pair_of, pairs = visits.pair_of, visits.pairs
    left = pair_of.get(taken.participant)
    if left is not None:
        old = pairs[left]
        members = tuple(one for one in old.members if one != taken.participant)
        pairs = pairs.insert(left, msgspec.structs.replace(old, members=members))
        pair_of = pair_of.remove(taken.participant)
    hosts = {group: tuple(one for one in people if one != taken.participant) for group, people in visits.hosts.items()}
    if taken.pair is not None:
        new = pairs[taken.pair]
        pairs = pairs.insert(taken.pair, msgspec.structs.replace(new, members=(*new.members, taken.participant)))
        pair_of = pair_of.insert(taken.participant, taken.pair)
    else:
        group = day.participants[taken.participant].group
        hosts[group] = (*hosts.get(group, ()), taken.participant)
    return _with_visits(day, taken.activity, hosts=hosts, pairs=pairs, pair_of=pair_of)


def _fold_ballot_set(day: DayState, event: Event, _rules: Rules) -> DayState:
    given = event.happening
    assert isinstance(given, BallotSet)
    visits = visits_of(day, given.activity)
    key = (given.pair, given.round)
    ballot = Ballot(given.counts, "phone", event.at)
    return _with_visits(
        day,
        given.activity,
        ballots=visits.ballots.insert(key, ballot),
        own_phone=visits.own_phone.insert(key, ballot),
    )


def _fold_ballot_entered(day: DayState, event: Event, _rules: Rules) -> DayState:
    entered = event.happening
    assert isinstance(entered, BallotEntered)
    visits = visits_of(day, entered.activity)
    key = (entered.pair, entered.round)
    if entered.after is not None:
        return _with_visits(day, entered.activity, ballots=visits.ballots.insert(key, entered.after))
    return _with_visits(day, entered.activity, ballots=visits.ballots.remove(key))


def _fold_admitted(day: DayState, event: Event, _rules: Rules) -> DayState:
    admitted = event.happening
    assert isinstance(admitted, Admitted)
    there = visits_of(day, admitted.activity).admitted
    now = there | {admitted.pair} if admitted.on else there - {admitted.pair}
    return _with_visits(day, admitted.activity, admitted=now)


def _fold_revealed(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Revealed)
    return _with_visits(day, event.happening.activity, revealed=True)


def _fold_covered(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Covered)
    return _with_visits(day, event.happening.activity, revealed=False)


def _invert_entered(day: DayState, event: Event) -> Sequence[Happening]:
    entered = event.happening
    assert isinstance(entered, BallotEntered)
    visits = visits_of(day, entered.activity)
    before = entered.before
    if (
        visits.revealed
        or visits.ballots.get((entered.pair, entered.round)) != entered.after
        or (before is not None and not ballot_fits(day, before, visits.pairs.get(entered.pair), entered.round))
    ):
        raise Refused("changed_since", "moved_on")
    return [msgspec.structs.replace(entered, before=entered.after, after=before)]


def _pair_params(day: DayState, activity: str, pair_id: str) -> dict[str, str | int]:
    pair = visits_of(day, activity).pairs[pair_id]
    return {"group": day.group(pair.group).name, "pair": pair.number}


def _tell_entered(day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, BallotEntered)
    return _pair_params(day, event.happening.activity, event.happening.pair)


def _tell_admitted(day: DayState, event: Event) -> dict[str, str | int]:
    admitted = event.happening
    assert isinstance(admitted, Admitted)
    return {**_pair_params(day, admitted.activity, admitted.pair), "on": int(admitted.on)}


HAPPENINGS = (
    HappeningRule(VisitsPlanned, _fold_planned),
    HappeningRule(PairTaken, _fold_pair_taken),
    HappeningRule(BallotSet, _fold_ballot_set),
    HappeningRule(BallotEntered, _fold_ballot_entered, tell=_tell_entered, invert=_invert_entered),
    HappeningRule(Admitted, _fold_admitted, tell=_tell_admitted),
    HappeningRule(Revealed, _fold_revealed),
    HappeningRule(Covered, _fold_covered),
)
