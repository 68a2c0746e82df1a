"""Tame or wild in a rehearsal: all vote at once, then the facilitator lays each statement on its side.

The day file says how many vote what: its participants do so in their order, first the tame. Where there are more votes
than participants, the rest are hands that the facilitator counts in the groups.
"""

from __future__ import annotations

from workshop.domain.contribution import Contribution
from workshop.domain.problems import KIND, ProblemHands, ProblemVote, Side, sorting_of, statements
from workshop.domain.step import Step
from workshop.planning.script import of_activity
from workshop.planning.sections.problem_sorting import StatementPart
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd, Extra
from workshop.rehearsal.summary import Reckoning, Summary

SIDES: tuple[Side, ...] = ("tame", "wild")


def _parts(cast: Cast, step: Step) -> tuple[StatementPart, ...]:
    return of_activity(cast.plan, cast.script.problem_sorting, KIND, step.activity)


def _sides(part: StatementPart) -> list[Side]:
    """One side a vote, the tame first."""
    return [side for side in SIDES for _ in range(part.votes.get(side, 0))]


async def _vote(cast: Cast, step: Step) -> None:
    people = [who.id for who in cast.script.participants if who.id in cast.here]
    parts = [(part.id, _sides(part)) for part in _parts(cast, step)]
    voting = (
        _votes_of(cast, step, who, [(statement, sides[place]) for statement, sides in parts if place < len(sides)])
        for place, who in enumerate(people)
    )
    await all_of([*voting, _count(cast, step, [(statement, sides[len(people) :]) for statement, sides in parts])])


async def _votes_of(cast: Cast, step: Step, who: str, votes: list[tuple[str, Side]]) -> None:
    for statement, side in votes:
        payload = {"activity": step.activity, "statement": statement, "side": side}
        command = cast.names.id("problem vote", step.activity, statement, who)
        await cast.say(who, "problem_sorting.vote", payload, command)


async def _count(cast: Cast, step: Step, left: list[tuple[str, list[Side]]]) -> None:
    """Count the votes that are left over as hands, spread over the groups."""
    groups = cast.plan.groups
    for place, group in enumerate(groups):
        hands = {
            statement: {side: sides[place :: len(groups)].count(side) for side in SIDES}
            for statement, sides in left
            if sides[place :: len(groups)]
        }
        if hands:
            payload = {"activity": step.activity, "group": group.id, "hands": hands}
            await cast.host.send("problem_sorting.count", payload, cast.names.id("hands", step.activity, group.id))


async def _place(cast: Cast, step: Step) -> None:
    for part in _parts(cast, step):
        if part.placed is not None:
            payload = {"activity": step.activity, "statement": part.id, "side": part.placed}
            command = cast.names.id("problem place", step.activity, part.id)
            await cast.host.send("problem_sorting.place", payload, command)


async def _extra(crowd: Crowd, extra: Extra, step: Step, seq: int) -> None:
    """Vote on every statement that the phone shows."""
    body = (await extra.person.sees(seq)).get("body", {})
    for item in body.get("items", []):
        vote = {"statement": item["id"], "side": extra.chance.pick(SIDES)}
        await crowd.send(extra, step, "problem_sorting.vote", vote, crowd.id(extra, "problem vote", item["id"]))


def _figures(reckoning: Reckoning) -> Summary:
    """What the day file's people voted of each statement, and where it was laid."""
    day = reckoning.day
    found: list[Summary] = []
    for activity in day.plan.activities:
        if activity.kind != KIND:
            continue
        given = [one for one in day.contributions.values() if reckoning.counts_in(one) and one.activity == activity.id]
        placed = sorting_of(day, activity.id).placed
        found.extend(
            {"id": one.id, **_voted(given, one.id), "placed": placed.get(one.id)}
            for one in statements(day, activity.id)
        )
    return {"problem_sorting": found}


def _voted(given: list[Contribution], statement: str) -> dict[str, int]:
    votes = [one.body for one in given if isinstance(one.body, ProblemVote) and one.body.statement == statement]
    hands = [one.body for one in given if isinstance(one.body, ProblemHands) and one.body.statement == statement]
    return {
        "tame": sum(1 for one in votes if one.side == "tame") + sum(one.tame for one in hands),
        "wild": sum(1 for one in votes if one.side == "wild") + sum(one.wild for one in hands),
    }


PART = Part(KIND, play={"": _vote}, extra={"": _extra}, then={"": {"placed": _place}}, figures=_figures)
