"""The rounds of visits: what is settled of an activity, which round a step is about, and what is known of it."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.caramels import Ballot, VisitingPair, Visits
from workshop.domain.day import DayState, Participant
from workshop.domain.plan import Activity, Plan, seats
from workshop.domain.refusal import Refused
from workshop.domain.step import Phase, Step
from workshop.exercises.visits.rotation import rounds_needed

KIND = "visit_voting"
ALL_IN_TURN = "all_in_turn"
HOSTS = 2
CARAMELS = 10
MOST_CARAMELS = 100
HOST_TEAM = "host"
"""The team of a phone whose owner stays as a host."""


def setting(activity: Activity, name: str, default: int, most: int) -> int:
    """A whole number that is set for an activity, `default` where it is not set or makes no sense."""
    wanted = activity.settings.get(name, default)
    return min(wanted, most) if isinstance(wanted, int) and not isinstance(wanted, bool) and wanted >= 0 else default


def goes_all_in_turn(activity: Activity) -> bool:
    """Whether every pair visits all the other seats, one a round."""
    return activity.settings.get("route") == ALL_IN_TURN


def budget_of(activity: Activity) -> int:
    """How many caramels a pair has."""
    return setting(activity, "caramels_per_pair", CARAMELS, MOST_CARAMELS)


def phases(plan: Plan, activity: Activity) -> Sequence[Phase]:
    """A phase for each round, then the counting and the reveal."""
    rounds = rounds_needed(len(seats(plan)), all_in_turn=goes_all_in_turn(activity))
    going = [Phase("visit")] if rounds == 1 else [Phase(f"visit-{number}") for number in range(1, rounds + 1)]
    return (*going, Phase("count", share=0), Phase("reveal", share=0))


def beginning(_: Plan, __: Activity) -> Visits:
    """Nothing is planned yet."""
    return Visits()


def visits_of(day: DayState, activity: str) -> Visits:
    """An activity's visits."""
    own = day.own[activity]
    assert isinstance(own, Visits)
    return own


def activity_of(day: DayState, wanted: str | None) -> Activity:
    """The wanted activity, else the running one, else the first; raises Refused where there is none."""
    running = day.now_at.activity
    for one in day.plan.activities:
        if one.kind == KIND and one.id == (wanted or running):
            return one
    if wanted is None:
        for one in day.plan.activities:
            if one.kind == KIND:
                return one
    raise Refused("unknown_activity", "unknown")


def open_round(step: Step, activity: str) -> int | None:
    """The round (from 0) in which ballots are open at a step; None where they are closed."""
    if step.activity != activity or not step.phase.startswith("visit"):
        return None
    return int(step.phase.removeprefix("visit").removeprefix("-") or 1) - 1


def round_at(day: DayState, step: Step, activity: str) -> int:
    """The round that a step is about: the open one, else the last."""
    now = open_round(step, activity)
    return now if now is not None else visits_of(day, activity).rounds - 1


def ballot_fits(day: DayState, ballot: Ballot, pair: VisitingPair | None, number: int) -> bool:
    """Whether a ballot is one that a pair can have given in a round."""
    if pair is None or number >= len(pair.visits) or ballot.spent > pair.budget:
        return False
    seats = {found.seat for one in ballot.counts if (found := day.contributions.get(one)) is not None}
    return seats <= {pair.visits[number]}


def pair_with(visits: Visits, participant: Participant) -> VisitingPair | None:
    """The pair that a participant goes with; None, too, for one who has moved to another group since."""
    pair = visits.pairs.get(visits.pair_of.get(participant.id, ""))
    return pair if pair is not None and pair.group == participant.group else None


def rounds_at(day: DayState, step: Step, activity: str) -> Sequence[int]:
    """The rounds whose ballots a step counts: the open one, else all."""
    now = open_round(step, activity)
    return (now,) if now is not None else range(visits_of(day, activity).rounds)


def team_of(day: DayState, participant: Participant) -> str | None:
    """The pair that a phone goes with, `host` for one that stays, None for one that is neither yet."""
    activity = activity_of(day, None)
    visits = visits_of(day, activity.id)
    pair = pair_with(visits, participant)
    if pair is not None:
        return pair.id
    return HOST_TEAM if participant.id in visits.hosts.get(participant.group, ()) else None
