"""Visits in a rehearsal: the facilitator plans who goes where, and each pair gives its caramels card by card."""

from __future__ import annotations

from workshop.client import Json
from workshop.domain.ids import is_plan_id
from workshop.domain.material import default_activity
from workshop.domain.step import Step
from workshop.exercises.visits.rounds import open_round
from workshop.planning.document import PairPart
from workshop.planning.script import VISITS, of_activity
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd
from workshop.rehearsal.names import Names


def pair_id(names: Names, pair: PairPart) -> str:
    """The id of a pair in the day: its own where that can be one."""
    return pair.id if is_plan_id(pair.id) else names.id("pair", pair.id)


async def _prepare(cast: Cast, crowd: Crowd, steps: tuple[Step, ...], place: int) -> None:
    """Plan the visits before the first round of an activity."""
    step = steps[place]
    rounds = [one for one in steps if one.activity == step.activity and open_round(one, step.activity) is not None]
    if rounds and rounds[0] is step:
        await plan(cast, step, crowd.pairs(len(rounds)))


async def plan(cast: Cast, step: Step, extra_pairs: list[Json]) -> None:
    """Send the day file's plan of an activity, with the extra phones' pairs; where there is none, the heart plans."""
    visits = cast.script.visit_round
    own = (visits.activity or default_activity(cast.plan, VISITS)) == step.activity
    pairs = [_pair(cast, pair) for pair in _pairs(cast, step)] + extra_pairs
    hosts = {group: cast.ids_of(people) for group, people in visits.hosts.items()} if own else {}
    if pairs or hosts:
        payload: Json = {"activity": step.activity, "hosts": hosts, "pairs": pairs}
        await cast.host.send("visit_voting.plan", payload, cast.names.id("visits", step.activity))


async def visit(cast: Cast, step: Step) -> None:
    """Each pair gives its caramels of the step's round, all pairs at once."""
    number = open_round(step, step.activity) or 0
    await all_of(_give(cast, step, pair, number) for pair in _pairs(cast, step))


def _pairs(cast: Cast, step: Step) -> tuple[PairPart, ...]:
    return of_activity(cast.plan, cast.script.visit_round.pairs, VISITS, step.activity)


def _pair(cast: Cast, pair: PairPart) -> Json:
    return {
        "id": pair_id(cast.names, pair),
        "group": pair.group,
        "members": cast.ids_of(pair.members),
        "visits": [f"goal:{goal}" for goal in pair.visits],
        "budget": pair.budget,
    }


async def _give(cast: Cast, step: Step, pair: PairPart, number: int) -> None:
    if number >= len(pair.visits):
        return
    given = _caramels(cast, step, pair, pair.visits[number])
    known = pair_id(cast.names, pair)
    phone = next((one.phone for who in pair.members if (one := cast.here.get(who)) and one.phone), None)
    if phone is None:
        payload: Json = {"activity": step.activity, "pair": known, "caramels": given, "round": number}
        if given:
            await cast.host.send("visit_voting.ballot", payload, cast.names.id("ballot", step.id, pair.id))
        return
    for target, caramels in given.items():
        payload = {"activity": step.activity, "target": target, "caramels": caramels, "pair": known, "round": number}
        await phone.send("visit_voting.set", payload, cast.names.id("caramels", step.id, pair.id, target))


def _caramels(cast: Cast, step: Step, pair: PairPart, goal: str) -> dict[str, int]:
    """What a pair gives each card of a goal; what it gives in several lines is given together."""
    given: dict[str, int] = {}
    for one in cast.script.visit_round.allocations:
        ours = one.pair == pair.id and one.target_goal == goal and one.activity in (None, step.activity)
        if ours and one.caramels:
            target = cast.names.id(one.target_kind, one.target)
            given[target] = given.get(target, 0) + one.caramels
    return given


PART = Part(
    "visit_voting", play={"visit": visit}, extra={"visit": Crowd.vote}, closer_looks={"reveal": 2}, prepare=_prepare
)
