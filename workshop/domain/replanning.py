"""A plan that is changed: before the day, and while it runs. What has been contributed always keeps its place.

Every change is one happening that holds what was and what is, so that all of it can be undone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from rpds import HashTrieMap

from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.plan import Plan, seats
from workshop.domain.refusal import Refused
from workshop.domain.rules import HappeningRule, Rules

_CONTENT = "content."


class Replanned(Happening, frozen=True):
    """The plan reads otherwise. `before` and `after` hold, as JSON, its fields that differ.

    A section of the exercises' material is the field `content.<section>`, null where there is none. `about` says which
    part was changed (a key of the log's words) and `title` what it is called.
    """

    kind = "plan.changed"
    about: str
    title: str
    before: dict[str, Any]
    after: dict[str, Any]


def replanned(day: DayState, plan: Plan, about: str, title: str = "") -> list[Happening]:
    """What makes `plan` the day's plan; nothing where it is so already."""
    now, wanted = _fields(day.plan), _fields(plan)
    differing = [key for key in (now | wanted) if now.get(key) != wanted.get(key)]
    if not differing:
        return []
    return [
        Replanned(about, title, {key: now.get(key) for key in differing}, {key: wanted.get(key) for key in differing})
    ]


def _fields(plan: Plan) -> dict[str, Any]:
    """A plan as JSON by its fields, each section of material for itself."""
    fields: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(plan))
    content = fields.pop("content")
    return {**fields, **{_CONTENT + section: material for section, material in content.items()}}


def _with(plan: Plan, changed: dict[str, Any]) -> Plan:
    fields = {**_fields(plan), **changed}
    content = {key.removeprefix(_CONTENT): one for key, one in fields.items() if key.startswith(_CONTENT) and one}
    named = {key: one for key, one in fields.items() if not key.startswith(_CONTENT)}
    return msgspec.convert({**named, "content": content}, Plan)


def _fold_replanned(day: DayState, event: Event, rules: Rules) -> DayState:
    happening = event.happening
    assert isinstance(happening, Replanned)
    plan = _with(day.plan, happening.after)
    changed = day.changed(
        plan=plan,
        steps=rules.steps(plan, day.process),
        seats=seats(plan),
        own=_own_states(day, plan, rules),
        planned_seq=event.seq,
    )
    return changed.changed(step=changed.step_once_named(day.now_at.id))


def _own_states(day: DayState, plan: Plan, rules: Rules) -> HashTrieMap[str, Any]:
    """The exercises' own states under a new plan: untouched ones begin anew, the others take up what is planned now."""
    found = day.own
    for activity in day.plan.activities:
        if plan.activity(activity.id) is None and activity.id in found:
            found = found.remove(activity.id)
    for activity in plan.activities:
        was = day.plan.activity(activity.id)
        own = day.own.get(activity.id)
        if was is None or own is None or own == rules.beginning(day.plan, was):
            own = rules.beginning(plan, activity)
        else:
            own = rules.replanned(own, plan, activity)
        if own is not None:
            found = found.insert(activity.id, own)
    return found


def _tell(_day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, Replanned)
    return {"about": event.happening.about, "title": event.happening.title}


def _invert(day: DayState, event: Event) -> Sequence[Happening]:
    happening = event.happening
    assert isinstance(happening, Replanned)
    now = _fields(day.plan)
    if any(now.get(key) != value for key, value in happening.after.items()):
        raise Refused("plan_changed_since", "moved_on")
    return [Replanned(happening.about, happening.title, happening.after, happening.before)]


HAPPENINGS = (HappeningRule(Replanned, _fold_replanned, tell=_tell, invert=_invert),)
