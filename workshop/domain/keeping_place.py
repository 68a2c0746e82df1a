"""What must keep its place when a plan is changed: the running step, people, and all that has been contributed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from workshop.domain.caramels import all_visits
from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState
from workshop.domain.material import default_activity
from workshop.domain.plan import Activity, Plan, seats
from workshop.domain.refusal import Refused
from workshop.domain.rules import Rules

_ANSWERED = ("question", "statement", "post")
"""The fields in which an answer names what it answers."""


def check_nothing_is_lost(day: DayState, plan: Plan, rules: Rules) -> None:
    """Raise Refused where `plan` would take somebody's or something's place away. What is in the way is named."""
    _check_step(day, plan, rules)
    _check_people(day, plan)
    _check_activities(day, plan, rules)
    places = {seat.seat for seat in seats(plan)}
    _check_seats(day, places)
    _check_contributions(day, plan, places, rules)


def _check_step(day: DayState, plan: Plan, rules: Rules) -> None:
    now = day.now_at
    if now.id not in {step.id for step in rules.steps(plan, day.process)}:
        raise Refused("plan_step_runs", "moved_on", title=now.title)
    name, _dash, number = now.phase.partition("-")
    activity = day.plan.activity(now.activity)
    if activity is None or not name or not number.isdecimal():
        return
    # A phase of its own for each question: the one that the room looks at stays where it is.
    place = int(number) - 1
    asked = [list(_items(of, activity, rules)) for of in (day.plan, plan)]
    if place < len(asked[0]) and asked[0][place] != (asked[1][place] if place < len(asked[1]) else None):
        raise Refused("plan_step_runs", "moved_on", title=now.title)


def _check_people(day: DayState, plan: Plan) -> None:
    there = {group.id for group in plan.groups}
    # Who has been taken out may come back to where they sat.
    peopled = {*day.members, *(day.participants[who].group for who in day.taken_out)}
    for group in day.plan.groups:
        if group.id not in there and group.id in peopled:
            raise Refused("plan_group_has_people", "moved_on", group=group.name)


def _check_activities(day: DayState, plan: Plan, rules: Rules) -> None:
    for activity in day.plan.activities:
        # Asked with ==: two empty maps of rpds are also said to differ by !=.
        untouched = day.own.get(activity.id) == rules.beginning(day.plan, activity)
        if plan.activity(activity.id) is None and not untouched:
            raise Refused("plan_activity_in_use", "moved_on", title=activity.title)


def _check_seats(day: DayState, places: AbstractSet[str]) -> None:
    """A seat that the room looks at, or that a pair goes to, stays though nothing has been written there."""
    gone = {seat.seat: seat.title for seat in day.seats if seat.seat not in places}
    if day.room.focus.seat in gone:
        raise Refused("plan_seat_shown", "moved_on", title=gone[day.room.focus.seat])
    for _activity, visits in all_visits(day):
        for pair in visits.pairs.values():
            for seat in pair.visits:
                if seat in gone:
                    raise Refused("plan_seat_visited", "moved_on", title=gone[seat])


def _check_contributions(day: DayState, plan: Plan, places: AbstractSet[str], rules: Rules) -> None:
    groups = {group.id for group in plan.groups}
    activities = {one.id for one in plan.activities} | {""}
    gone = _answerable(day.plan, rules) - _answerable(plan, rules)
    settled = _settled(day.plan, rules)
    now_settled = _settled(plan, rules)
    for one in day.contributions.values():
        if one.seat and one.seat not in places:
            raise Refused("plan_seat_in_use", "moved_on", title=day.seat(one.seat).title)
        if one.activity not in activities:
            named = day.plan.activity(one.activity)
            raise Refused("plan_activity_in_use", "moved_on", title=named.title if named is not None else "")
        if one.group is not None and one.group not in groups:
            raise Refused("plan_group_in_use", "moved_on", group=day.group(one.group).name)
        if gone and not gone.isdisjoint(_answers(one)):
            raise Refused("plan_item_in_use", "moved_on")
        item = _named(one)
        for key in ((one.activity, ""), (one.activity, item)):
            if item and settled.get(key) != now_settled.get(key):
                raise Refused("plan_answered", "moved_on")


def _named(one: Contribution) -> str:
    """The id of what a contribution answers; empty where it answers nothing of the material."""
    return next((str(found) for field in _ANSWERED if (found := getattr(one.body, field, None))), "")


def _answers(one: Contribution) -> Iterator[tuple[str, ...]]:
    """What a contribution needs to be there: what it answers, and the options that it chose."""
    item = _named(one)
    if not item:
        return
    yield one.activity, item
    chosen = [getattr(one.body, "option", None), getattr(one.body, "choice", None), *(getattr(one.body, "counts", ()))]
    yield from ((one.activity, item, str(option)) for option in chosen if option)


def _material(plan: Plan, kind: str, rules: Rules) -> Iterator[tuple[str | None, Mapping[str, Any]]]:
    """What an exercise has in the plan, each part with the activity that it belongs to."""
    material = plan.content.get(rules.sections.get(kind, "")) or ()
    owner = material.get("activity") if isinstance(material, dict) else None
    listed = material.get("posts") or () if isinstance(material, dict) else material
    for one in listed:
        if isinstance(one, dict):
            named = one.get("activity") or owner or default_activity(plan, kind, repeats=bool(one.get("repeat_of")))
            yield named, one


def _items(plan: Plan, activity: Activity, rules: Rules) -> Iterator[str]:
    """The ids of an exercise's questions, statements or posts in their order."""
    return (str(one.get("id")) for owner, one in _material(plan, activity.kind, rules) if owner == activity.id)


def _answerable(plan: Plan, rules: Rules) -> set[tuple[str, ...]]:
    """All that can be answered: (activity, item), and (activity, item, option)."""
    found: set[tuple[str, ...]] = set()
    for kind in rules.sections:
        for owner, one in _material(plan, kind, rules):
            item = str(owner), str(one.get("id"))
            asked = one.get("quiz") if isinstance(one.get("quiz"), dict) else one
            options = asked.get("options") or () if asked is not None else ()
            found.add(item)
            found.update((*item, str(option.get("id"))) for option in options if isinstance(option, dict))
    return found


def _settled(plan: Plan, rules: Rules) -> dict[tuple[str, str], list[Any]]:
    """What may not be changed once it has been answered, by activity (its settings) and by item."""
    found: dict[tuple[str, str], list[Any]] = {}
    for activity in plan.activities:
        names = sorted(rules.settled.get(activity.kind, ()))
        found[activity.id, ""] = [activity.settings.get(name) for name in names]
    for kind in rules.settled:
        for owner, one in _material(plan, kind, rules):
            found[str(owner), str(one.get("id"))] = [one.get(name) for name in sorted(rules.settled[kind])]
    return found
