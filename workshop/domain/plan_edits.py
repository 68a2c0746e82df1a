"""The ways in which a plan is edited, each from a plan to a plan. Pure; what must not be lost is checked elsewhere.

Raises Refused where what is asked makes no plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, TypeAlias

import msgspec

from workshop.domain import timetable
from workshop.domain.contribution import label_text, limited
from workshop.domain.ids import is_plan_id
from workshop.domain.material import default_activity
from workshop.domain.plan import Activity, Block, Goal, Group, Plan
from workshop.domain.refusal import Refused

PartKind = Literal["block", "activity", "goal", "group"]
Part: TypeAlias = Block | Activity | Goal | Group

TYPES: Mapping[str, type[Part]] = {"block": Block, "activity": Activity, "goal": Goal, "group": Group}
FIELDS: Mapping[str, str] = {"block": "blocks", "activity": "activities", "goal": "goals", "group": "groups"}
MOST_PARTS = 300
MOST_EXPECTED = 100_000
LONGEST_MINUTES = 12 * 60
BLANK_GROUP = Group("g1", "Gruppe 1", kind="table")
"""What an empty day begins with, so that there is somewhere to sit."""
USUAL_MINUTES = {"block": 30, "activity": 15}
DAY_FIELDS = frozenset(
    {"title", "challenge", "organiser", "date", "language", "kind", "venue", "participants_expected", "keep_until"}
)
_LINES = frozenset({"title", "name", "organiser", "venue", "speaker"})
_LONG = frozenset({"challenge", "note", "own_note", "homework"})
_FIXED: Mapping[str, frozenset[str]] = {
    # A block's times are changed by `timed`, since others move along; an exercise that is another is a new one.
    "block": frozenset({"id", "start", "end"}),
    "activity": frozenset({"id", "kind"}),
    "goal": frozenset({"id"}),
    "group": frozenset({"id"}),
}


def parts(plan: Plan, kind: PartKind) -> tuple[Any, ...]:
    """The parts of a kind in their order."""
    found: tuple[Any, ...] = getattr(plan, FIELDS[kind])
    return found


def part(plan: Plan, kind: PartKind, part_id: str) -> Any:
    """The part of that id; raises Refused where there is none."""
    for one in parts(plan, kind):
        if one.id == part_id:
            return one
    raise Refused("unknown_plan_part", "unknown")


def title_of(one: Part) -> str:
    """What a part is called."""
    return one.name if isinstance(one, Group) else one.title


def day_changed(plan: Plan, changes: Mapping[str, Any]) -> Plan:
    """The day's own fields read otherwise."""
    unknown = changes.keys() - DAY_FIELDS
    if unknown:
        raise Refused("not_understood")
    fields = _worded(changes)
    if "date" in fields:
        _check_date(fields["date"])
    if fields.get("keep_until", "") != "":
        _check_date(fields["keep_until"])
    expected, language = fields.get("participants_expected", 0), fields.get("language", "da")
    if not (isinstance(expected, int) and 0 <= expected <= MOST_EXPECTED and str(language).isalpha()):
        raise Refused("not_understood")
    found: Plan = _converted(plan, fields, Plan)
    return found


def changed(plan: Plan, kind: PartKind, part_id: str, changes: Mapping[str, Any]) -> Plan:
    """A part's fields read otherwise; its id and its place stay."""
    found = list(parts(plan, kind))
    place = _place(found, part_id)
    if changes.keys() & _FIXED[kind]:
        raise Refused("not_understood")
    found[place] = _checked(plan, _converted(found[place], _worded(changes), TYPES[kind]))
    return _with(plan, kind, found)


def added(plan: Plan, kind: PartKind, part_id: str, fields: Mapping[str, Any], after: str | None) -> Plan:
    """A new part, right after another of its kind (None: as the first).

    A block begins where the one before ends, and what follows makes room for it; a goal gets the next number.
    """
    found = list(parts(plan, kind))
    # Steps are called by their block or exercise, so these two share their ids.
    alike: Sequence[Any] = (*plan.blocks, *plan.activities) if kind in ("block", "activity") else found
    if not is_plan_id(part_id) or any(one.id == part_id for one in alike):
        raise Refused("plan_id_taken")
    if len(found) >= MOST_PARTS:
        raise Refused("plan_full", limit=MOST_PARTS)
    place = 0 if after is None else _place(found, after) + 1
    new = _checked(plan, _converted(_blank(plan, kind, part_id), _worded(fields), TYPES[kind]))
    if isinstance(new, Block):
        return _with(plan, kind, timetable.with_one_at(plan.blocks, place, new))
    found.insert(place, new)
    return _with(plan, kind, found)


def _blank(plan: Plan, kind: PartKind, part_id: str) -> dict[str, Any]:
    if kind == "block":
        start = plan.blocks[-1].end if plan.blocks else "09:00"
        end = timetable.clock_of(timetable.minute_of(start) + USUAL_MINUTES["block"])
        return {"id": part_id, "title": "", "start": start, "end": end}
    if kind == "activity":
        block = plan.blocks[-1].id if plan.blocks else ""
        return {"id": part_id, "block": block, "kind": "", "title": "", "minutes": USUAL_MINUTES["activity"]}
    if kind == "goal":
        return {"id": part_id, "number": max((one.number for one in plan.goals), default=0) + 1, "title": ""}
    return {"id": part_id, "name": ""}


def removed(plan: Plan, kind: PartKind, part_id: str) -> Plan:
    """A part is taken out, with what hangs on it: a block's exercises and their material; groups lose a goal."""
    found = list(parts(plan, kind))
    place = _place(found, part_id)
    if kind == "block":
        gone = {one.id for one in plan.in_block(part_id)}
        left = tuple(one for one in plan.activities if one.id not in gone)
        plan = msgspec.structs.replace(plan, activities=left, content=_without_material(plan, gone))
        return _with(plan, kind, timetable.without(plan.blocks, place))
    if kind == "activity":
        plan = msgspec.structs.replace(plan, content=_without_material(plan, {part_id}))
    if kind == "goal":
        groups = (msgspec.structs.replace(one, goal=None) if one.goal == part_id else one for one in plan.groups)
        plan = msgspec.structs.replace(plan, groups=tuple(groups))
    del found[place]
    return _with(plan, kind, found)


def _without_material(plan: Plan, activities: set[str]) -> dict[str, Any]:
    """The material, but for what names one of these activities."""
    kept: dict[str, Any] = {}
    for section, material in plan.content.items():
        if isinstance(material, list | tuple):
            left = [one for one in material if not (isinstance(one, dict) and one.get("activity") in activities)]
            if left:
                kept[section] = left
        elif material.get("activity") not in activities:
            kept[section] = material
    return kept


def moved(plan: Plan, kind: PartKind, part_id: str, after: str | None, block: str | None = None) -> Plan:
    """A part comes right after another (None: first); an exercise also goes into `block` where one is named.

    A block takes its length along: what lay after it moves up, what lies after its new place makes room.
    """
    found = list(parts(plan, kind))
    place = _place(found, part_id)
    one = found[place]
    if after == part_id:
        raise Refused("not_understood")
    if kind != "activity" and after == (found[place - 1].id if place else None):
        return plan
    if isinstance(one, Block):
        rest = timetable.without(plan.blocks, place)
        there = 0 if after is None else _place(rest, after) + 1
        return _with(plan, kind, timetable.with_one_at(rest, there, one))
    if isinstance(one, Activity) and block is not None:
        one = _checked(plan, msgspec.structs.replace(one, block=block))
    rest_of = [other for other in found if other.id != part_id]
    rest_of.insert(0 if after is None else _place(rest_of, after) + 1, one)
    if kind == "goal":
        # A goal is called by its number, so the numbers follow the order.
        numbers = sorted(goal.number for goal in plan.goals)
        rest_of = [msgspec.structs.replace(goal, number=n) for goal, n in zip(rest_of, numbers, strict=True)]
    return _with(plan, kind, rest_of)


def timed(plan: Plan, block_id: str, start: str | None, end: str | None, minutes: int | None) -> Plan:
    """A block's times: a new start moves it, a new end or length changes how long it is; what follows moves along."""
    place = _place(plan.blocks, block_id)
    blocks = plan.blocks
    for clock in (start, end):
        if clock is not None and not timetable.is_clock(clock):
            raise Refused("not_a_clock")
    if start is not None:
        blocks = timetable.begun_at(blocks, place, timetable.minute_of(start))
    if end is not None:
        minutes = timetable.minute_of(end) - timetable.minute_of(blocks[place].start)
    if minutes is not None:
        if not 0 <= minutes <= LONGEST_MINUTES:
            raise Refused("not_a_length")
        blocks = timetable.lasting(blocks, place, minutes)
    return msgspec.structs.replace(plan, blocks=blocks)


def imported(plan: Plan, goals: Sequence[Goal], groups: Sequence[Group]) -> Plan:
    """Goals and groups from a list: one whose id is there already reads as in the list, the others are added."""
    for kind, new in (("goal", goals), ("group", groups)):
        own: list[Any] = list(getattr(plan, FIELDS[kind]))
        for one in new:
            if not is_plan_id(one.id):
                raise Refused("plan_id_taken")
            place = next((place for place, there in enumerate(own) if there.id == one.id), None)
            if place is None:
                own.append(one)
            else:
                own[place] = one
        if len(own) > MOST_PARTS:
            raise Refused("plan_full", limit=MOST_PARTS)
        plan = msgspec.structs.replace(plan, **{FIELDS[kind]: tuple(own)})
    numbers = [goal.number for goal in plan.goals]
    if len(set(numbers)) != len(numbers):
        raise Refused("plan_number_twice")
    checked = (_checked(plan, _converted(group, {"name": label_text(group.name)}, Group)) for group in plan.groups)
    named = (_checked(plan, msgspec.structs.replace(goal, title=label_text(goal.title))) for goal in plan.goals)
    return msgspec.structs.replace(plan, groups=tuple(checked), goals=tuple(named))


def without_blank_group(before: Plan, plan: Plan, groups: Sequence[Group]) -> Plan:
    """The plan after `groups` came into `before` from a list, without what stood there only to be filled in."""
    left = tuple(one for one in plan.groups if one != BLANK_GROUP)
    filled_in = before.groups == (BLANK_GROUP,) and left and BLANK_GROUP.id not in {one.id for one in groups}
    return msgspec.structs.replace(plan, groups=left) if filled_in else plan


def again(plan: Plan, activity_id: str, section: str) -> tuple[Plan, Activity]:
    """A second round of an exercise, right after the first, with the same material; and the new activity.

    `section` is where its material stands, empty where it has none. What can be compared with the first time says so
    (`repeat_of`). Refused where the material can't be there twice.
    """
    first: Activity = part(plan, "activity", activity_id)
    new_id = _free(activity_id, {one.id for one in plan.activities})
    second = msgspec.structs.replace(first, id=new_id, skipped=False)
    found = list(plan.activities)
    found.insert(_place(found, activity_id) + 1, second)
    material = plan.content.get(section) or []
    if not isinstance(material, list | tuple):
        raise Refused("plan_not_again", "moved_on")
    content = {**plan.content, section: _asked_again(plan, material, first, new_id)} if material else plan.content
    return msgspec.structs.replace(plan, activities=tuple(found), content=content), second


def _asked_again(plan: Plan, material: Sequence[Any], first: Activity, new_id: str) -> list[Any]:
    """A section's parts as they are, each now naming its activity, and those of the first round once more."""
    named = [
        {**one, "activity": one.get("activity") or default_activity(plan, first.kind, repeats="repeat_of" in one)}
        for one in material
        if isinstance(one, dict)
    ]
    taken = {str(one.get("id")) for one in named}
    second = []
    for one in named:
        if one["activity"] == first.id:
            new = _free(str(one.get("id")), taken)
            taken.add(new)
            second.append({**one, "id": new, "activity": new_id, "repeat_of": one.get("id")})
    return [*named, *second]


def _free(like: str, taken: set[str]) -> str:
    """An id like that one which nobody has."""
    return next(name for n in range(2, len(taken) + 3) if (name := f"{like[:56]}-{n}") not in taken)


def _worded(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Texts as they are kept: names on one line, notes limited."""
    found = dict(changes)
    for name, value in changes.items():
        if isinstance(value, str):
            if name in _LINES:
                found[name] = label_text(value)
            elif name in _LONG:
                found[name] = limited(value)
    if "cue_quotes" in found and isinstance(found["cue_quotes"], list | tuple):
        found["cue_quotes"] = [label_text(str(one)) for one in found["cue_quotes"] if str(one).strip()]
    return found


def _converted(one: Any, changes: Mapping[str, Any], wanted: type[Any]) -> Any:
    """A part with fields changed, in their types; refused where a field is unknown or of another type."""
    before: dict[str, Any] = one if isinstance(one, dict) else msgspec.to_builtins(one)
    known = {field.name for field in msgspec.structs.fields(wanted)}
    if changes.keys() - known:
        raise Refused("not_understood")
    try:
        return msgspec.convert({**before, **changes}, wanted)
    except msgspec.ValidationError:
        raise Refused("not_understood") from None


def _checked(plan: Plan, one: Any) -> Any:
    """The part, once what it names is there and its numbers make sense."""
    if isinstance(one, Block):
        if not (timetable.is_clock(one.start) and timetable.is_clock(one.end)):
            raise Refused("not_a_clock")
        start, end = (timetable.clock_of(timetable.minute_of(clock)) for clock in (one.start, one.end))
        return msgspec.structs.replace(one, start=start, end=end)
    if isinstance(one, Activity):
        if plan.block(one.block) is None:
            raise Refused("unknown_plan_part", "unknown")
        if not 0 <= one.minutes <= LONGEST_MINUTES:
            raise Refused("not_a_length")
    if isinstance(one, Group):
        if one.goal is not None and all(goal.id != one.goal for goal in plan.goals):
            raise Refused("unknown_plan_part", "unknown")
        if not 0 <= one.size <= 1000:
            raise Refused("not_understood")
    if isinstance(one, Goal):
        if not 1 <= one.number <= 999:
            raise Refused("not_understood")
        if any(goal.number == one.number and goal.id != one.id for goal in plan.goals):
            raise Refused("plan_number_twice")
    return one


def _check_date(written: Any) -> None:
    try:
        date.fromisoformat(written)
    except (TypeError, ValueError):
        raise Refused("not_a_date") from None


def _place(found: Sequence[Part], part_id: str) -> int:
    for place, one in enumerate(found):
        if one.id == part_id:
            return place
    raise Refused("unknown_plan_part", "unknown")


def _with(plan: Plan, kind: PartKind, found: Iterable[Any]) -> Plan:
    return msgspec.structs.replace(plan, **{FIELDS[kind]: tuple(found)})
