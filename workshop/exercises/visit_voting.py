"""Visits with golden caramels (`visit_voting`).

Two of each group stay as hosts, the others go in pairs to other goals and spread caramels on what they find there.
One ballot a pair, set per card as an absolute count, changeable until the round closes, hidden from the room until the
facilitator reveals it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from rpds import HashTrieMap

from workshop.domain.caramels import Ballot, VisitingPair, Visits, all_visits
from workshop.domain.cards import card, revealed_support, road_view
from workshop.domain.command import Payload
from workshop.domain.day import DayState, Participant
from workshop.domain.event import Event, Happening
from workshop.domain.ids import is_plan_id
from workshop.domain.plan import Activity, Group, Plan, Seat, seat_of, seats
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules
from workshop.domain.step import Phase, Step
from workshop.domain.table import Table
from workshop.exercises.contract import Exercise, Progress, View
from workshop.exercises.visit_rotation import Sitting, plan_visits, rounds_needed

KIND = "visit_voting"
ALL_IN_TURN = "all_in_turn"
HOSTS = 2
CARAMELS = 10
MOST_CARAMELS = 100
MOST_PAIRS = 1000
HOST_TEAM = "host"
"""The team of a phone whose owner stays as a host."""


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


def _settings(activity: Activity, name: str, default: int, most: int) -> int:
    wanted = activity.settings.get(name, default)
    return min(wanted, most) if isinstance(wanted, int) and not isinstance(wanted, bool) and wanted >= 0 else default


def _all_in_turn(activity: Activity) -> bool:
    return activity.settings.get("route") == ALL_IN_TURN


def _budget(activity: Activity) -> int:
    return _settings(activity, "caramels_per_pair", CARAMELS, MOST_CARAMELS)


def _phases(plan: Plan, activity: Activity) -> Sequence[Phase]:
    rounds = rounds_needed(len(seats(plan)), all_in_turn=_all_in_turn(activity))
    going = [Phase("visit")] if rounds == 1 else [Phase(f"visit-{number}") for number in range(1, rounds + 1)]
    return (*going, Phase("count", share=0), Phase("reveal", share=0))


def _beginning(_plan: Plan, _activity: Activity) -> Visits:
    return Visits()


def _visits(day: DayState, activity: str) -> Visits:
    own = day.own[activity]
    assert isinstance(own, Visits)
    return own


def _activity(day: DayState, wanted: str | None) -> Activity:
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


def _round_at(day: DayState, step: Step, activity: str) -> int:
    """The round that a step is about: the open one, else the last."""
    now = open_round(step, activity)
    return now if now is not None else _visits(day, activity).rounds - 1


def _planned(day: DayState, activity: Activity) -> VisitsPlanned:
    sittings = [
        Sitting(group.id, seat_of(group), tuple((one.id, one.heads) for one in day.people_of(group.id)))
        for group in day.plan.groups
    ]
    hosts, pairs = plan_visits(
        sittings,
        [seat.seat for seat in day.seats],
        hosts=_settings(activity, "hosts_per_group", HOSTS, 99),
        budget=_budget(activity),
        all_in_turn=_all_in_turn(activity),
    )
    return VisitsPlanned(activity.id, hosts, pairs)


def _entering(day: DayState, step: Step, _context: Context) -> Sequence[Happening]:
    activity = _activity(day, step.activity)
    visits = _visits(day, activity.id)
    happenings: list[Happening] = [] if visits.order else [_planned(day, activity)]
    if step.phase == "reveal" and not visits.revealed:
        happenings.append(Revealed(activity.id))
    return happenings


def _plan(day: DayState, payload: PlanVisits, _context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload.activity)
    visits = _visits(day, activity.id)
    if visits.revealed:
        raise Refused("already_revealed", "moved_on")
    planned = _as_told(day, payload, activity) if payload.pairs or payload.hosts else _planned(day, activity)
    pairs = {pair.id: pair for pair in planned.pairs if payload.pairs}
    if any(ballot.spent and not _fits(day, ballot, pairs.get(one), n) for (one, n), ballot in visits.ballots.items()):
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
        budget = _budget(activity) if pair.budget is None else max(0, min(pair.budget, MOST_CARAMELS))
        pairs.append(VisitingPair(pair.id, numbers[group.id], group.id, pair.members, pair.visits, budget))
    return VisitsPlanned(activity.id, hosts, tuple(pairs))


def _fits(day: DayState, ballot: Ballot, pair: VisitingPair | None, number: int) -> bool:
    """Whether a ballot is one that a pair can have given in a round."""
    if pair is None or number >= len(pair.visits) or ballot.spent > pair.budget:
        return False
    seats = {found.seat for one in ballot.counts if (found := day.contributions.get(one)) is not None}
    return seats <= {pair.visits[number]}


def _take_pair(day: DayState, payload: TakePair, context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload.activity)
    visits = _visits(day, activity.id)
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
        return wanted if wanted is not None and right else _round_at(day, day.now_at, activity.id)
    if now is None or (wanted is not None and wanted != now):
        raise Refused("ballot_closed", "moved_on")
    return now


def _set(day: DayState, payload: SetCaramels, context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload.activity)
    visits = _visits(day, activity.id)
    pair_id = visits.pair_of.get(context.command.actor)
    pair = visits.pairs.get(pair_id) if pair_id is not None else None
    if pair is None:
        raise Refused("no_pair", "forbidden")
    if payload.pair is not None and payload.pair != pair.id:
        raise Refused("not_yours", "forbidden")
    number = _open_for(day, visits, activity, pair.id, payload.round)
    if number >= len(pair.visits):
        raise Refused("not_visited", "forbidden")
    key = (pair.id, number)
    last = visits.own_phone.get(key)
    before = last.counts if last is not None else {}
    changed = {**before, payload.target: payload.caramels}
    counts = _checked_counts(day, pair, pair.visits[number], _still_there(day, changed, payload.target))
    now = visits.ballots.get(key)
    if now is not None and now.via == "phone" and now.counts == counts:
        return []
    return [BallotSet(activity.id, pair.id, number, counts)]


def _still_there(day: DayState, counts: dict[str, int], target: str) -> dict[str, int]:
    """Without cards that were hidden or taken back after they got caramels: those are free to give again."""
    there = day.contributions
    return {one: n for one, n in counts.items() if one == target or (one in there and not there[one].hidden)}


def _enter(day: DayState, payload: EnterBallot, context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload.activity)
    visits = _visits(day, activity.id)
    pair = visits.pairs.get(payload.pair)
    if pair is None:
        raise Refused("unknown_pair", "unknown")
    if visits.revealed:
        raise Refused("ballot_closed", "moved_on")
    number = payload.round if payload.round is not None else _round_at(day, day.now_at, activity.id)
    if not 0 <= number < len(pair.visits):
        raise Refused("not_visited", "unknown")
    counts = _checked_counts(day, pair, pair.visits[number], payload.caramels)
    before = visits.ballots.get((pair.id, number))
    if before is not None and before.via == "paper" and before.counts == counts:
        return []
    return [BallotEntered(activity.id, pair.id, number, before, Ballot(counts, "paper", context.now))]


def _admit(day: DayState, payload: Admit, _context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload.activity)
    visits = _visits(day, activity.id)
    if payload.pair not in visits.pairs:
        raise Refused("unknown_pair", "unknown")
    if visits.revealed:
        raise Refused("ballot_closed", "moved_on")
    return [] if (payload.pair in visits.admitted) == payload.on else [Admitted(activity.id, payload.pair, payload.on)]


def _with_visits(day: DayState, activity: str, **changes: Any) -> DayState:
    return day.changed(own=day.own.insert(activity, msgspec.structs.replace(_visits(day, activity), **changes)))


def _fold_planned(day: DayState, event: Event, _rules: Rules) -> DayState:
    planned = event.happening
    assert isinstance(planned, VisitsPlanned)
    visits = _visits(day, planned.activity)
    pairs = {pair.id: pair for pair in planned.pairs}

    def kept(ballots: HashTrieMap[tuple[str, int], Ballot]) -> HashTrieMap[tuple[str, int], Ballot]:
        return HashTrieMap({key: one for key, one in ballots.items() if _fits(day, one, pairs.get(key[0]), key[1])})

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
    visits = _visits(day, taken.activity)
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
    visits = _visits(day, given.activity)
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
    visits = _visits(day, entered.activity)
    key = (entered.pair, entered.round)
    if entered.after is not None:
        return _with_visits(day, entered.activity, ballots=visits.ballots.insert(key, entered.after))
    return _with_visits(day, entered.activity, ballots=visits.ballots.remove(key))


def _fold_admitted(day: DayState, event: Event, _rules: Rules) -> DayState:
    admitted = event.happening
    assert isinstance(admitted, Admitted)
    there = _visits(day, admitted.activity).admitted
    now = there | {admitted.pair} if admitted.on else there - {admitted.pair}
    return _with_visits(day, admitted.activity, admitted=now)


def _fold_revealed(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Revealed)
    return _with_visits(day, event.happening.activity, revealed=True)


def _invert_entered(day: DayState, event: Event) -> Sequence[Happening]:
    entered = event.happening
    assert isinstance(entered, BallotEntered)
    visits = _visits(day, entered.activity)
    before = entered.before
    if (
        visits.revealed
        or visits.ballots.get((entered.pair, entered.round)) != entered.after
        or (before is not None and not _fits(day, before, visits.pairs.get(entered.pair), entered.round))
    ):
        raise Refused("changed_since", "moved_on")
    return [msgspec.structs.replace(entered, before=entered.after, after=before)]


def _pair_params(day: DayState, activity: str, pair_id: str) -> dict[str, str | int]:
    pair = _visits(day, activity).pairs[pair_id]
    return {"group": day.group(pair.group).name, "pair": pair.number}


def _tell_entered(day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, BallotEntered)
    return _pair_params(day, event.happening.activity, event.happening.pair)


def _tell_admitted(day: DayState, event: Event) -> dict[str, str | int]:
    admitted = event.happening
    assert isinstance(admitted, Admitted)
    return {**_pair_params(day, admitted.activity, admitted.pair), "on": int(admitted.on)}


def _ballots_in(visits: Visits, number: int) -> int:
    return sum(1 for pair in visits.order if (pair, number) in visits.ballots)


def _seat_totals(day: DayState) -> list[dict[str, Any]]:
    """What each seat got, with the pairs behind it. Only for what has been revealed."""
    totals: dict[str, tuple[int, set[tuple[str, str]]]] = {}
    for activity, visits in all_visits(day):
        if not visits.revealed:
            continue
        for (pair, _round), ballot in visits.ballots.items():
            for target, count in ballot.counts.items():
                found = day.contributions.get(target)
                if found is not None:
                    total, pairs = totals.get(found.seat, (0, set()))
                    totals[found.seat] = (total + count, pairs | {(activity, pair)})
    rows = []
    for seat in day.seats:
        total, pairs = totals.get(seat.seat, (0, set()))
        rows.append({"seat": seat.seat, "total": total, "pairs": len(pairs)})
    return rows


def _label(pair: VisitingPair) -> str:
    return f"Par {pair.number}"


def _for_room(day: DayState, step: Step) -> View:
    visits = _visits(day, step.activity)
    number = _round_at(day, step, step.activity)
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
        "ballots": {"in": _ballots_in(visits, number), "of": len(visits.order)},
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


def _for_group(day: DayState, step: Step, group: Group, team: str | None) -> View:
    visits = _visits(day, step.activity)
    number = _round_at(day, step, step.activity)
    pair = visits.pairs.get(team) if team is not None else None
    to: Seat | None = None
    ballot = Ballot({}, "phone", 0)
    if pair is not None and number < len(pair.visits):
        to = day.seat(pair.visits[number])
        ballot = visits.ballots.get((pair.id, number), ballot)
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
        "ballot": ballot.counts,
        "spent": ballot.spent,
        "via": ballot.via,
    }
    if visits.revealed and step.phase == "reveal":
        supports = revealed_support(day) or {}
        cards = [card(one, supports) for kind in ("sign", "mechanism") for one in day.shown(kind, seat_of(group))]
        view["result"] = sorted(cards, key=lambda one: -one["caramels"]["total"])
    return view


def _team(day: DayState, participant: Participant) -> str | None:
    activity = _activity(day, None)
    visits = _visits(day, activity.id)
    pair = visits.pair_of.get(participant.id)
    if pair is not None:
        return pair
    return HOST_TEAM if participant.id in visits.hosts.get(participant.group, ()) else None


def _warnings(day: DayState, visits: Visits) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for group in day.plan.groups:
        people = day.people_of(group.id)
        if people and not visits.hosts.get(group.id):
            found.append({"code": "no_hosts", "params": {"group": group.name}})
        lost = [one for one in people if one.id not in visits.pair_of and one.id not in visits.hosts.get(group.id, ())]
        if visits.order and lost:
            found.append({"code": "without_pair", "params": {"group": group.name, "n": len(lost)}})
    visited = {seat for pair in visits.pairs.values() for seat in pair.visits}
    found.extend(
        {"code": "not_visited", "params": {"seat": seat.number}}
        for seat in day.seats
        if visits.order and seat.seat not in visited
    )
    return found


def _for_facilitator(day: DayState, step: Step) -> View:
    visits = _visits(day, step.activity)
    number = _round_at(day, step, step.activity)
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
        **_for_room(day, step),
        "plan": plan,
        # Once a seat, not once a pair: a hall has hundreds of pairs.
        "visited": {seat.seat: _visited_cards(day, seat.seat) for seat in day.seats if seat.seat in going_to},
        "hosts": {group: len(people) for group, people in visits.hosts.items()},
        "missing": [pair for pair in visits.order if (pair, number) not in visits.ballots],
        "warnings": _warnings(day, visits),
    }


def _progress(day: DayState, step: Step, group: Group) -> Progress:
    visits = _visits(day, step.activity)
    number = _round_at(day, step, step.activity)
    pairs = visits.of_group.get(group.id, ())
    given = sum(1 for one in pairs if (one, number) in visits.ballots)
    return Progress(given, len(pairs), "ballots", (("hosts", len(visits.hosts.get(group.id, ()))),))


def _pair_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity, visits in all_visits(day):
        for pair_id in visits.order:
            pair = visits.pairs[pair_id]
            yield {
                "id": pair.id, "activity": activity, "group_id": pair.group, "number": pair.number,
                "members": " ".join(pair.members), "visits": " ".join(pair.visits), "budget": pair.budget,
                "spent": sum(
                    ballot.spent for (one, _), ballot in visits.ballots.items() if one == pair.id
                ),
            }  # fmt: skip


def _host_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity, visits in all_visits(day):
        for group, people in visits.hosts.items():
            for who in people:
                yield {"activity": activity, "group_id": group, "participant": who}


def _caramel_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity, visits in all_visits(day):
        for (pair, number), ballot in visits.ballots.items():
            for target, count in ballot.counts.items():
                found = day.contributions.get(target)
                yield {
                    "activity": activity, "pair": pair, "round": number + 1, "target": target,
                    "target_kind": found.kind if found else "", "seat": found.seat if found else "",
                    "caramels": count, "via": ballot.via, "at": ballot.at,
                }  # fmt: skip


TABLES = (
    Table(
        "visiting_pairs",
        {
            "id": str, "activity": str, "group_id": str, "number": int, "members": str, "visits": str, "budget": int,
            "spent": int,
        },
        ("activity", "id"),
        _pair_rows,
    ),
    Table(
        "visit_hosts",
        {"activity": str, "group_id": str, "participant": str},
        ("activity", "group_id", "participant"),
        _host_rows,
    ),
    Table(
        "caramels",
        {
            "activity": str, "pair": str, "round": int, "target": str, "target_kind": str, "seat": str, "caramels": int,
            "via": str, "at": int,
        },
        ("activity", "pair", "round", "target"),
        _caramel_rows,
    ),
)  # fmt: skip

EXERCISE = Exercise(
    kind=KIND,
    for_room=_for_room,
    for_group=_for_group,
    for_facilitator=_for_facilitator,
    progress=_progress,
    phases=_phases,
    beginning=_beginning,
    entering=_entering,
    team=_team,
    commands=(
        CommandRule("visit_voting.plan", PlanVisits, _plan, by_host=True),
        CommandRule("visit_voting.take_pair", TakePair, _take_pair),
        CommandRule("visit_voting.set", SetCaramels, _set),
        CommandRule("visit_voting.ballot", EnterBallot, _enter, by_host=True),
        CommandRule("visit_voting.admit", Admit, _admit, by_host=True),
    ),
    happenings=(
        HappeningRule(VisitsPlanned, _fold_planned),
        HappeningRule(PairTaken, _fold_pair_taken),
        HappeningRule(BallotSet, _fold_ballot_set),
        HappeningRule(BallotEntered, _fold_ballot_entered, tell=_tell_entered, invert=_invert_entered),
        HappeningRule(Admitted, _fold_admitted, tell=_tell_admitted),
        HappeningRule(Revealed, _fold_revealed),
    ),
    tables=TABLES,
)
