"""Who interviews whom: circles of two, and one of three where a group is odd, in which each asks the next.

So nobody presents their own future. Who comes late is fitted in, and whoever is left alone by somebody who moves finds
another, without any command: what is kept are the circles as they were made, and who is here now decides the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import msgspec
from rpds import HashTrieMap

from workshop.domain.command import Writing
from workshop.domain.contributing import activity_for
from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules
from workshop.domain.step import Step
from workshop.domain.table import Table

KIND = "future_scenario"
INTERVIEW = "interview"

Circle: TypeAlias = tuple[str, ...]
"""Two or three participants; each interviews the next, and the last one the first."""


class Found(msgspec.Struct, frozen=True):
    """A group's circles as they were made; `turn` counts how often others have been asked for."""

    circles: tuple[Circle, ...] = ()
    turn: int = 0


Partners: TypeAlias = "HashTrieMap[str, Found]"
"""An activity's own state: what was found, by group."""


class PartnersFound(Happening, frozen=True):
    """The interviews begin: the circles of groups that had none."""

    kind = "future_scenario.partners_found"
    activity: str
    found: dict[str, Found]


class PartnersChanged(Happening, frozen=True):
    """The facilitator asked for others."""

    kind = "future_scenario.partners_changed"
    activity: str
    before: dict[str, Found]
    found: dict[str, Found]


class Pair(Writing, frozen=True, kw_only=True):
    """Find others to talk with, in one group or in all."""


def begun(step: Step) -> bool:
    """Whether people are told whom they interview."""
    return step.phase in (INTERVIEW, "present")


def partners(day: DayState, activity: str) -> Partners:
    """What was found for an activity."""
    found = day.own[activity]
    assert isinstance(found, HashTrieMap)
    return found


def circles(day: DayState, activity: str, group: str) -> tuple[Circle, ...]:
    """The circles of a group's people as they are here now; nobody's where one sits alone."""
    kept = partners(day, activity).get(group, Found())
    return fitted(kept.circles, [one.id for one in day.people_of(group)])


def made(people: Sequence[str], turn: int) -> tuple[Circle, ...]:
    """Circles of neighbours at turn 0; at each further turn with somebody else, as long as there is anybody."""
    # The circle method: one stays, the others move a place a turn, and who then sit opposite are a pair.
    chairs: list[str | None] = [*people[::2], *([None] if len(people) % 2 else []), *reversed(people[1::2])]
    rest = chairs[1:]
    moved = turn % len(rest) if rest else 0
    ring = [*chairs[:1], *rest[len(rest) - moved :], *rest[: len(rest) - moved]]
    half = len(ring) // 2
    pairs = zip(ring[:half], reversed(ring[half:]), strict=True)
    return fitted([(one, other) for one, other in pairs if one is not None and other is not None], people)


def fitted(kept: Sequence[Circle], people: Sequence[str]) -> tuple[Circle, ...]:
    """The kept circles without who is not here any more, and everybody else in pairs of their own or as a third."""
    here = [tuple(one for one in circle if one in people) for circle in kept]
    row: list[Circle] = [circle for circle in here if len(circle) > 1]
    placed = {one for circle in row for one in circle}
    late = [one for one in people if one not in placed]
    row += [(late[at], late[at + 1]) for at in range(0, len(late) - 1, 2)]
    if len(late) % 2 and row:
        trio = next((at for at, circle in enumerate(row) if len(circle) > 2), None)
        if trio is None:
            row[-1] = (*row[-1], late[-1])
        else:
            # A third and a late one make a pair: there is never more than one trio.
            row.append((row[trio][2], late[-1]))
            row[trio] = row[trio][:2]
    return tuple(row)


def entering(day: DayState, step: Step, _context: Context) -> Sequence[Happening]:
    """The interviews begin."""
    if step.phase != INTERVIEW:
        return []
    there = partners(day, step.activity)
    new = {
        group.id: Found(made([one.id for one in day.people_of(group.id)], 0))
        for group in day.plan.groups
        if group.id not in there and len(day.people_of(group.id)) > 1
    }
    return [PartnersFound(step.activity, new)] if new else []


def _pair(day: DayState, payload: Pair, _context: Context) -> Sequence[Happening]:
    activity = activity_for(day, payload, KIND).id
    groups = [day.group(payload.group)] if payload.group is not None else day.plan.groups
    there = partners(day, activity)
    before, found = {}, {}
    for group in groups:
        people = [one.id for one in day.people_of(group.id)]
        kept = there.get(group.id, Found())
        if len(people) > 1:
            before[group.id] = kept
            found[group.id] = Found(made(people, kept.turn + 1), kept.turn + 1)
    if not found:
        raise Refused("nobody_to_pair")
    return [PartnersChanged(activity, before, found)]


def _fold(day: DayState, event: Event, _rules: Rules) -> DayState:
    happening = event.happening
    assert isinstance(happening, PartnersFound | PartnersChanged)
    there = partners(day, happening.activity)
    for group, found in happening.found.items():
        # As before anybody had been found: an undo leaves the day to the letter as it was.
        there = there.insert(group, found) if found.circles else there.discard(group)
    return day.changed(own=day.own.insert(happening.activity, there))


def _invert(day: DayState, event: Event) -> Sequence[Happening]:
    changed = event.happening
    assert isinstance(changed, PartnersChanged)
    there = partners(day, changed.activity)
    if any(there.get(group, Found()) != found for group, found in changed.found.items()):
        raise Refused("changed_since", "moved_on")
    return [PartnersChanged(changed.activity, before=changed.found, found=changed.before)]


def _tell(day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, PartnersChanged)
    groups = list(event.happening.found)
    return {"group": day.group(groups[0]).name if len(groups) == 1 else ""}


def _rows(day: DayState) -> Sequence[dict[str, str | int]]:
    return [
        {
            "activity": activity.id, "group_id": group.id, "circle": number,
            "interviewer": one, "interviewed": circle[(place + 1) % len(circle)],
        }
        for activity in day.plan.of_kind(KIND)
        for group in day.plan.groups if group.id in partners(day, activity.id)
        for number, circle in enumerate(circles(day, activity.id, group.id), start=1)
        for place, one in enumerate(circle)
    ]  # fmt: skip


COMMANDS = (CommandRule("future_scenario.pair", Pair, _pair, by_host=True),)

HAPPENINGS = (
    HappeningRule(PartnersFound, _fold),
    HappeningRule(PartnersChanged, _fold, tell=_tell, invert=_invert),
)

TABLE = Table(
    "interviews",
    {"activity": str, "group_id": str, "circle": int, "interviewer": str, "interviewed": str},
    ("activity", "interviewer"),
    lambda day: iter(_rows(day)),
)
