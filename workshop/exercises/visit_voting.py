"""Visits with golden caramels (`visit_voting`).

Two of each group stay as hosts, the others go in pairs to other goals and spread caramels on what they find there.
One ballot a pair, set per card as an absolute count, changeable until the round closes, hidden from the room until the
facilitator reveals it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

import msgspec

from workshop.domain.caramels import Ballot, VisitingPair, Visits
from workshop.domain.command import Payload
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.ids import is_plan_id
from workshop.domain.plan import Activity, seat_of
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context
from workshop.domain.step import Step
from workshop.exercises.contract import Exercise
from workshop.exercises.visits.happenings import (
    HAPPENINGS,
    Admitted,
    BallotEntered,
    BallotSet,
    Covered,
    PairTaken,
    Revealed,
    VisitsPlanned,
)
from workshop.exercises.visits.rotation import Sitting, plan_visits
from workshop.exercises.visits.rounds import (
    HOSTS,
    KIND,
    MOST_CARAMELS,
    activity_of,
    ballot_fits,
    beginning,
    budget_of,
    goes_all_in_turn,
    open_round,
    pair_with,
    phases,
    round_at,
    setting,
    team_of,
    visits_of,
)
from workshop.exercises.visits.tables import TABLES
from workshop.exercises.visits.views import for_facilitator, for_group, for_room, progress

MOST_PAIRS = 1000


class PlannedPair(Payload, frozen=True, kw_only=True):
    """A pair as the facilitator (or a day file) plans it; `visits` are seats, one a round."""

    id: str
    group: str
    members: tuple[str, ...]
    visits: tuple[str, ...]
    budget: int | None = None


class PlanVisits(Payload, frozen=True, kw_only=True):
    """Who stays and who goes where. Empty: planned from who is here."""

    activity: str | None = None
    hosts: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    pairs: tuple[PlannedPair, ...] = ()


class TakePair(Payload, frozen=True, kw_only=True):
    """Go with a pair of the own group; None: stay as a host."""

    activity: str | None = None
    pair: str | None


class SetCaramels(Payload, frozen=True, kw_only=True):
    """How many caramels the own pair gives a card, all told. `pair` and `round` are what the phone believed."""

    activity: str | None = None
    target: str
    caramels: int
    pair: str | None = None
    round: int | None = None


class EnterBallot(Payload, frozen=True, kw_only=True):
    """A whole ballot from paper; replaces what the pair had."""

    activity: str | None = None
    pair: str
    caramels: dict[str, int]
    round: int | None = None


class Admit(Payload, frozen=True, kw_only=True):
    """Let a pair go on after the round has closed, or no longer."""

    activity: str | None = None
    pair: str
    on: bool = True


def _planned(day: DayState, activity: Activity) -> VisitsPlanned:
    sittings = [
        Sitting(group.id, seat_of(group), tuple((one.id, one.heads) for one in day.people_of(group.id)))
        for group in day.plan.groups
    ]
    hosts, pairs = plan_visits(
        sittings,
        [seat.seat for seat in day.seats],
        hosts=setting(activity, "hosts_per_group", HOSTS, 99),
        budget=budget_of(activity),
        all_in_turn=goes_all_in_turn(activity),
    )
    return VisitsPlanned(activity.id, hosts, pairs)


def _entering(day: DayState, step: Step, _context: Context) -> Sequence[Happening]:
    activity = activity_of(day, step.activity)
    visits = visits_of(day, activity.id)
    happenings: list[Happening] = [] if visits.order else [_planned(day, activity)]
    if (step.phase == "reveal") != visits.revealed:
        happenings.append(Covered(activity.id) if visits.revealed else Revealed(activity.id))
    return happenings


def _plan_visits(day: DayState, payload: PlanVisits, _context: Context) -> Sequence[Happening]:
    activity = activity_of(day, payload.activity)
    visits = visits_of(day, activity.id)
    if visits.revealed:
        raise Refused("already_revealed", "moved_on")
    planned = _as_told(day, payload, activity) if payload.pairs or payload.hosts else _planned(day, activity)
    pairs = {pair.id: pair for pair in planned.pairs if payload.pairs}
    if any(
        ballot.spent and not ballot_fits(day, ballot, pairs.get(one), n) for (one, n), ballot in visits.ballots.items()
    ):
        raise Refused("ballots_given", "moved_on")
    return [planned]


def _as_told(day: DayState, payload: PlanVisits, activity: Activity) -> VisitsPlanned:
    if len(payload.pairs) > MOST_PAIRS or len({pair.id for pair in payload.pairs}) != len(payload.pairs):
        raise Refused("not_understood")
    hosts = {day.group(group).id: people for group, people in payload.hosts.items()}
    placed = [who for people in (*hosts.values(), *(pair.members for pair in payload.pairs)) for who in people]
    if any(who not in day.participants for who in placed):
        raise Refused("unknown_participant", "unknown")
    if len(set(placed)) != len(placed):
        raise Refused("not_understood")
    numbers: dict[str, int] = {}
    pairs = []
    for pair in payload.pairs:
        group = day.group(pair.group)
        numbers[group.id] = numbers.get(group.id, 0) + 1
        if not is_plan_id(pair.id):
            raise Refused("unknown_pair", "unknown")
        if any(day.seat(seat).seat == seat_of(group) for seat in pair.visits):
            raise Refused("own_goal")
        budget = budget_of(activity) if pair.budget is None else max(0, min(pair.budget, MOST_CARAMELS))
        pairs.append(VisitingPair(pair.id, numbers[group.id], group.id, pair.members, pair.visits, budget))
    return VisitsPlanned(activity.id, hosts, tuple(pairs))


def _take_pair(day: DayState, payload: TakePair, context: Context) -> Sequence[Happening]:
    activity = activity_of(day, payload.activity)
    visits = visits_of(day, activity.id)
    who = day.participants.get(context.command.actor)
    if who is None:
        raise Refused("participants_only", "forbidden")
    if payload.pair is not None:
        pair = visits.pairs.get(payload.pair)
        if pair is None or pair.group != who.group:
            raise Refused("not_yours", "forbidden")
    elif who.id in visits.hosts.get(who.group, ()):
        return []
    if payload.pair is not None and visits.pair_of.get(who.id) == payload.pair:
        return []
    return [PairTaken(activity.id, who.id, payload.pair)]


def _checked_counts(day: DayState, pair: VisitingPair, visited: str, counts: dict[str, int]) -> dict[str, int]:
    for target, count in counts.items():
        found = day.contribution(target)
        if found.kind not in ("sign", "mechanism") or found.hidden:
            raise Refused("not_a_card", "unknown")
        if found.seat == seat_of(day.group(pair.group)):
            raise Refused("own_goal")
        if found.seat != visited:
            raise Refused("not_visited", "forbidden")
        if count < 0:
            raise Refused("not_understood")
    if sum(counts.values()) > pair.budget:
        raise Refused("overspent", budget=pair.budget)
    return {target: count for target, count in counts.items() if count}


def _open_for(day: DayState, visits: Visits, activity: Activity, pair: str, wanted: int | None) -> int:
    """The round in which a pair may give caramels now; refused where the ballot is closed."""
    now = open_round(day.now_at, activity.id)
    if visits.revealed:
        raise Refused("ballot_closed", "moved_on")
    if pair in visits.admitted:
        right = wanted is not None and 0 <= wanted < visits.rounds
        return wanted if wanted is not None and right else round_at(day, day.now_at, activity.id)
    if now is None or (wanted is not None and wanted != now):
        raise Refused("ballot_closed", "moved_on")
    return now


def _set(day: DayState, payload: SetCaramels, context: Context) -> Sequence[Happening]:
    activity = activity_of(day, payload.activity)
    visits = visits_of(day, activity.id)
    who = day.participants.get(context.command.actor)
    pair = pair_with(visits, who) if who is not None else None
    if pair is None:
        raise Refused("no_pair", "forbidden")
    if payload.pair is not None and payload.pair != pair.id:
        raise Refused("not_yours", "forbidden")
    number = _open_for(day, visits, activity, pair.id, payload.round)
    if number >= len(pair.visits):
        raise Refused("not_visited", "forbidden")
    key = (pair.id, number)
    last = visits.own_phone.get(key)
    target = day.stands_for(payload.target)
    new = _checked_counts(day, pair, pair.visits[number], {target: payload.caramels})
    counts = {**_others(day, last.counts if last is not None else {}, target), **new}
    if sum(counts.values()) > pair.budget:
        raise Refused("overspent", budget=pair.budget)
    now = visits.ballots.get(key)
    if now is not None and now.via == "phone" and now.counts == counts:
        return []
    return [BallotSet(activity.id, pair.id, number, counts)]


def _others(day: DayState, counts: dict[str, int], target: str) -> dict[str, int]:
    """A ballot without what counts for `target`, and without cards hidden or taken back: those are free again."""
    return {
        one: count
        for one, count in counts.items()
        if (card := day.contributions.get(day.stands_for(one))) is not None and not card.hidden and card.id != target
    }


def _enter(day: DayState, payload: EnterBallot, context: Context) -> Sequence[Happening]:
    activity = activity_of(day, payload.activity)
    visits = visits_of(day, activity.id)
    pair = visits.pairs.get(payload.pair)
    if pair is None:
        raise Refused("unknown_pair", "unknown")
    if visits.revealed:
        raise Refused("ballot_closed", "moved_on")
    number = payload.round if payload.round is not None else round_at(day, day.now_at, activity.id)
    if not 0 <= number < len(pair.visits):
        raise Refused("not_visited", "unknown")
    counts = _checked_counts(day, pair, pair.visits[number], payload.caramels)
    before = visits.ballots.get((pair.id, number))
    if before is not None and before.via == "paper" and before.counts == counts:
        return []
    return [BallotEntered(activity.id, pair.id, number, before, Ballot(counts, "paper", context.now))]


def _admit(day: DayState, payload: Admit, _context: Context) -> Sequence[Happening]:
    activity = activity_of(day, payload.activity)
    visits = visits_of(day, activity.id)
    if payload.pair not in visits.pairs:
        raise Refused("unknown_pair", "unknown")
    if visits.revealed:
        raise Refused("ballot_closed", "moved_on")
    return [] if (payload.pair in visits.admitted) == payload.on else [Admitted(activity.id, payload.pair, payload.on)]


EXERCISE = Exercise(
    kind=KIND,
    late_ok=False,
    for_room=for_room,
    for_group=for_group,
    for_facilitator=for_facilitator,
    progress=progress,
    phases=phases,
    beginning=beginning,
    entering=_entering,
    team=team_of,
    caramels=budget_of,
    settings={
        "hosts_per_group": Annotated[int, msgspec.Meta(ge=0)],
        "route": Literal["one_pair_per_goal", "all_in_turn"],
        "caramels_per_pair": Annotated[int, msgspec.Meta(ge=0, le=MOST_CARAMELS)],
    },
    commands=(
        CommandRule("visit_voting.plan", PlanVisits, _plan_visits, by_host=True),
        CommandRule("visit_voting.take_pair", TakePair, _take_pair),
        CommandRule("visit_voting.set", SetCaramels, _set),
        CommandRule("visit_voting.ballot", EnterBallot, _enter, by_host=True, by_remote=True),
        CommandRule("visit_voting.admit", Admit, _admit, by_host=True),
    ),
    happenings=HAPPENINGS,
    tables=TABLES,
)
