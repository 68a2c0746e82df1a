"""What the room, a pair and the facilitator see of visits. The room sees no caramels before the reveal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import Any

import msgspec

from workshop.domain.caramels import Ballot, VisitingPair, Visits, all_visits, standing
from workshop.domain.cards import card, revealed_support, road_view
from workshop.domain.day import DayState
from workshop.domain.newest import newest
from workshop.domain.plan import Group, Seat, seat_of
from workshop.domain.step import Step
from workshop.exercises.contract import Progress, View
from workshop.exercises.visits.rounds import HOST_TEAM, open_round, pair_with, round_at, rounds_at, visits_of


class _Given(msgspec.Struct, frozen=True):
    """How many ballots each group has given, and the pairs that lack one."""

    by_group: dict[str, int]
    missing: list[str]


# Hundreds of pairs vote while three screens look on: what a vote does not change is made once, not for each of them.


@newest(lambda visits, rounds: (visits.ballots, visits.pairs, len(rounds), rounds[0]))
def _given(visits: Visits, rounds: Sequence[int]) -> _Given:
    """The ballots of some rounds, of which there is one at least."""
    by_group: dict[str, int] = {}
    missing = []
    for pair in visits.order:
        there = sum([(pair, number) in visits.ballots for number in rounds])
        group = visits.pairs[pair].group
        by_group[group] = by_group.get(group, 0) + there
        if there < len(rounds):
            missing.append(pair)
    return _Given(by_group, missing)


def _seat_totals(day: DayState) -> list[dict[str, Any]]:
    """What each seat got, with the pairs behind it. Only for what has been revealed."""
    totals: dict[str, tuple[int, set[tuple[str, str]]]] = {}
    for activity, visits in all_visits(day):
        if not visits.revealed:
            continue
        for (pair, _round), ballot in visits.ballots.items():
            for target, count in standing(day, ballot.counts).items():
                seat_key = day.contributions[target].seat
                total, pairs = totals.get(seat_key, (0, set()))
                totals[seat_key] = (total + count, pairs | {(activity, pair)})
    rows = []
    for seat in day.seats:
        total, pairs = totals.get(seat.seat, (0, set()))
        rows.append({"seat": seat.seat, "total": total, "pairs": len(pairs)})
    return rows


def _to(pair: VisitingPair, number: int) -> str | None:
    """Where a pair goes in a round."""
    return pair.visits[number] if number < len(pair.visits) else None


def _route(pair: VisitingPair, number: int) -> dict[str, Any]:
    return {"id": pair.id, "number": pair.number, "to": _to(pair, number)}


@newest(lambda groups, visits, number, taken_out: (groups, visits.hosts, visits.pairs, number, taken_out))
def _routes(groups: Sequence[Group], visits: Visits, number: int, taken_out: Set[str]) -> dict[str, dict[str, Any]]:
    """Who of each group goes where, by group."""
    return {
        group.id: {
            "group": group.id,
            "name": group.name,
            "seat": seat_of(group),
            "hosts": len(_here(visits.hosts.get(group.id, ()), taken_out)),
            "pairs": [_route(pair, number) for pair in visits.pairs_of(group.id)],
        }
        for group in groups
    }


def for_room(day: DayState, step: Step) -> View:
    """What the room sees: who goes where, how many ballots are in, and what was given once that is revealed."""
    visits = visits_of(day, step.activity)
    number = round_at(day, step, step.activity)
    rounds = rounds_at(day, step, step.activity)
    view: View = {
        "round": number + 1,
        "rounds": visits.rounds,
        "open": open_round(step, step.activity) is not None and not visits.revealed,
        "revealed": visits.revealed,
        "ballots": {"in": sum(_given(visits, rounds).by_group.values()), "of": len(visits.order) * len(rounds)},
        "routes": list(_routes(day.plan.groups, visits, number, day.taken_out).values()),
    }
    # Only a step that shows the result holds it: stepping back to a visit covers it again.
    if visits.revealed and step.phase == "reveal":
        view["seats"] = _seat_totals(day)
        focus = day.room.focus.seat
        if focus:
            view |= road_view(day, focus, revealed_support(day) or {})
    return view


@newest(lambda day: (day.contributions, day.placed, day.seats))
def _cards(day: DayState) -> dict[str, list[dict[str, Any]]]:
    """The cards of each seat, for whoever visits it."""
    return {
        seat.seat: [card(one) for kind in ("sign", "mechanism") for one in day.shown(kind, seat.seat)]
        for seat in day.seats
    }


def for_group(day: DayState, step: Step, group: Group, team: str | None) -> View:
    """What a pair sees: where it goes, the cards there, and its own ballot."""
    visits = visits_of(day, step.activity)
    number = round_at(day, step, step.activity)
    pair = visits.pairs.get(team) if team is not None else None
    to: Seat | None = None
    ballot = Ballot({}, "phone", 0)
    if pair is not None and number < len(pair.visits):
        to = day.seat(pair.visits[number])
        ballot = visits.ballots.get((pair.id, number), ballot)
    counts = standing(day, ballot.counts)
    admitted = pair is not None and pair.id in visits.admitted
    view: View = {
        "round": number + 1,
        "rounds": visits.rounds,
        "open": (open_round(step, step.activity) is not None or admitted) and not visits.revealed,
        "revealed": visits.revealed,
        "role": "pair" if pair is not None else "host" if team == HOST_TEAM else "none",
        "pair": {"id": pair.id, "number": pair.number, "admitted": admitted} if pair is not None else None,
        "pairs": _routes(day.plan.groups, visits, number, day.taken_out)[group.id]["pairs"],
        "to": msgspec.structs.asdict(to) if to is not None else None,
        "budget": pair.budget if pair is not None else 0,
        "cards": _cards(day)[to.seat] if to is not None else [],
        "ballot": counts,
        "spent": sum(counts.values()),
        "via": ballot.via,
    }
    if visits.revealed and step.phase == "reveal":
        supports = revealed_support(day) or {}
        cards = [card(one, supports) for kind in ("sign", "mechanism") for one in day.shown(kind, seat_of(group))]
        view["result"] = sorted(cards, key=lambda one: -one["caramels"]["total"])
    return view


def _here(people: Iterable[str], taken_out: Set[str]) -> list[str]:
    """Those who have not been taken out of the day."""
    return [who for who in people if who not in taken_out]


@newest(lambda day, visits: (day.plan, day.participants, day.members, visits.hosts, visits.pairs, visits.pair_of))
def _warnings(day: DayState, visits: Visits) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for group in day.plan.groups:
        people = day.people_of(group.id)
        hosts = _here(visits.hosts.get(group.id, ()), day.taken_out)
        if people and not hosts:
            found.append({"code": "no_hosts", "params": {"group": group.name}})
        lost = [one for one in people if pair_with(visits, one) is None and one.id not in hosts]
        if visits.order and lost:
            found.append({"code": "without_pair", "params": {"group": group.name, "n": len(lost)}})
    visited = {seat for pair in visits.pairs.values() for seat in pair.visits}
    found.extend(
        {"code": "not_visited", "params": {"seat": seat.number}}
        for seat in day.seats
        if visits.order and seat.seat not in visited
    )
    return found


@newest(lambda visits, number, taken_out: (visits.pairs, visits.admitted, number, taken_out))
def _pairs(visits: Visits, number: int, taken_out: Set[str]) -> list[dict[str, Any]]:
    """Every pair, without what it gives."""
    return [
        {
            "id": pair.id, "group": pair.group, "number": pair.number, "members": len(_here(pair.members, taken_out)),
            "to": _to(pair, number), "budget": pair.budget, "admitted": pair.id in visits.admitted,
        }
        for pair in map(visits.pairs.__getitem__, visits.order)
    ]  # fmt: skip


def _with_ballot(pair: dict[str, Any], ballot: Ballot | None) -> dict[str, Any]:
    if ballot is None:
        return {**pair, "spent": 0, "via": None, "ballot": {}}
    return {**pair, "spent": ballot.spent, "via": ballot.via, "ballot": ballot.counts}


def for_facilitator(day: DayState, step: Step) -> View:
    """What the facilitator sees besides: every pair with its ballot, who lacks one, and what to look after."""
    visits = visits_of(day, step.activity)
    number = round_at(day, step, step.activity)
    rounds = rounds_at(day, step, step.activity)
    pairs = _pairs(visits, number, day.taken_out)
    going_to = {pair["to"] for pair in pairs if pair["to"] is not None}
    return {
        **for_room(day, step),
        "plan": [_with_ballot(pair, visits.ballots.get((pair["id"], number))) for pair in pairs],
        # Once a seat, not once a pair: a hall has hundreds of pairs.
        "visited": {seat: cards for seat, cards in _cards(day).items() if seat in going_to},
        "hosts": {group: len(_here(people, day.taken_out)) for group, people in visits.hosts.items()},
        "missing": _given(visits, rounds).missing,
        "warnings": _warnings(day, visits),
    }


def progress(day: DayState, step: Step, group: Group) -> Progress:
    """How many of a group's pairs have given caramels."""
    visits = visits_of(day, step.activity)
    rounds = rounds_at(day, step, step.activity)
    pairs = visits.of_group.get(group.id, ())
    given = _given(visits, rounds).by_group.get(group.id, 0)
    hosts = len(_here(visits.hosts.get(group.id, ()), day.taken_out))
    return Progress(given, len(pairs) * len(rounds), "ballots", (("hosts", hosts),))
