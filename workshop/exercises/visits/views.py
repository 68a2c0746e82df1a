"""What the room, a pair and the facilitator see of visits. The room sees no caramels before the reveal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from workshop.domain.caramels import Ballot, VisitingPair, Visits, all_visits, standing
from workshop.domain.cards import card, revealed_support, road_view
from workshop.domain.day import DayState
from workshop.domain.plan import Group, Seat, seat_of
from workshop.domain.step import Step
from workshop.exercises.contract import Progress, View
from workshop.exercises.visits.rounds import HOST_TEAM, open_round, pair_with, round_at, rounds_at, visits_of


def _ballots_in(visits: Visits, pairs: Iterable[str], rounds: Sequence[int]) -> int:
    return sum(1 for pair in pairs for number in rounds if (pair, number) in visits.ballots)


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


def _label(pair: VisitingPair) -> str:
    return f"Par {pair.number}"


def for_room(day: DayState, step: Step) -> View:
    """What the room sees: who goes where, how many ballots are in, and what was given once that is revealed."""
    visits = visits_of(day, step.activity)
    number = round_at(day, step, step.activity)
    rounds = rounds_at(day, step, step.activity)
    routes = []
    for group in day.plan.groups:
        going = [
            {"id": pair.id, "label": _label(pair), "to": pair.visits[number] if number < len(pair.visits) else None}
            for pair in visits.pairs_of(group.id)
        ]
        hosts = len(visits.hosts.get(group.id, ()))
        routes.append({"group": group.id, "name": group.name, "seat": seat_of(group), "hosts": hosts, "pairs": going})
    view: View = {
        "round": number + 1,
        "rounds": visits.rounds,
        "open": open_round(step, step.activity) is not None and not visits.revealed,
        "revealed": visits.revealed,
        "ballots": {"in": _ballots_in(visits, visits.order, rounds), "of": len(visits.order) * len(rounds)},
        "routes": routes,
    }
    # Only a step that shows the result holds it: stepping back to a visit covers it again.
    if visits.revealed and step.phase == "reveal":
        view["seats"] = _seat_totals(day)
        focus = day.room.focus.seat
        if focus:
            view |= road_view(day, focus, revealed_support(day) or {})
    return view


def _visited_cards(day: DayState, seat: str) -> list[dict[str, Any]]:
    return [card(one) for kind in ("sign", "mechanism") for one in day.shown(kind, seat)]


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
        "pair": {"id": pair.id, "label": _label(pair), "admitted": admitted} if pair is not None else None,
        "pairs": [
            {"id": one.id, "label": _label(one), "to": one.visits[number] if number < len(one.visits) else None}
            for one in visits.pairs_of(group.id)
        ],
        "to": msgspec.structs.asdict(to) if to is not None else None,
        "budget": pair.budget if pair is not None else 0,
        "cards": _visited_cards(day, to.seat) if to is not None else [],
        "ballot": counts,
        "spent": sum(counts.values()),
        "via": ballot.via,
    }
    if visits.revealed and step.phase == "reveal":
        supports = revealed_support(day) or {}
        cards = [card(one, supports) for kind in ("sign", "mechanism") for one in day.shown(kind, seat_of(group))]
        view["result"] = sorted(cards, key=lambda one: -one["caramels"]["total"])
    return view


def _warnings(day: DayState, visits: Visits) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for group in day.plan.groups:
        people = day.people_of(group.id)
        hosts = visits.hosts.get(group.id, ())
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


def for_facilitator(day: DayState, step: Step) -> View:
    """What the facilitator sees besides: every pair with its ballot, who lacks one, and what to look after."""
    visits = visits_of(day, step.activity)
    number = round_at(day, step, step.activity)
    rounds = rounds_at(day, step, step.activity)
    plan = []
    for pair_id in visits.order:
        pair = visits.pairs[pair_id]
        ballot = visits.ballots.get((pair.id, number))
        to = pair.visits[number] if number < len(pair.visits) else None
        plan.append({
            "id": pair.id, "group": pair.group, "label": _label(pair), "members": len(pair.members), "to": to,
            "budget": pair.budget, "spent": ballot.spent if ballot else 0, "via": ballot.via if ballot else None,
            "admitted": pair.id in visits.admitted, "ballot": ballot.counts if ballot else {},
        })  # fmt: skip
    going_to = {row["to"] for row in plan if row["to"] is not None}
    return {
        **for_room(day, step),
        "plan": plan,
        # Once a seat, not once a pair: a hall has hundreds of pairs.
        "visited": {seat.seat: _visited_cards(day, seat.seat) for seat in day.seats if seat.seat in going_to},
        "hosts": {group: len(people) for group, people in visits.hosts.items()},
        "missing": [pair for pair in visits.order if any((pair, one) not in visits.ballots for one in rounds)],
        "warnings": _warnings(day, visits),
    }


def progress(day: DayState, step: Step, group: Group) -> Progress:
    """How many of a group's pairs have given caramels."""
    visits = visits_of(day, step.activity)
    rounds = rounds_at(day, step, step.activity)
    pairs = visits.of_group.get(group.id, ())
    given = _ballots_in(visits, pairs, rounds)
    return Progress(given, len(pairs) * len(rounds), "ballots", (("hosts", len(visits.hosts.get(group.id, ()))),))
