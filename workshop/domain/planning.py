"""Planning the day: what the facilitator may do to the plan, before the day and while it runs.

Each command is decided by an edit from plan to plan (`plan_edits`); `replanning` sees to it that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from workshop.domain import plan_edits
from workshop.domain.catching_up import Cut, caught_up
from workshop.domain.command import Payload
from workshop.domain.contribution import limited
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.keeping_place import check_nothing_is_lost
from workshop.domain.material import owned
from workshop.domain.plan import Goal, Group, Plan
from workshop.domain.plan_edits import PartKind
from workshop.domain.refusal import Refused
from workshop.domain.replanning import replanned
from workshop.domain.rules import CommandRule, Context

MOST_MATERIAL = 400_000
"""Most characters of one section of material as JSON."""


class ChangeDay(Payload, frozen=True):
    """The day's own fields: its words, its dates, its language and kind, and how many are expected (`DAY_FIELDS`)."""

    changes: dict[str, Any]


class AddPart(Payload, frozen=True):
    """A new part with an id of the sender's making, right after another of its kind (None: as the first)."""

    part: PartKind
    id: str
    fields: dict[str, Any] = msgspec.field(default_factory=dict)
    after: str | None = None


class ChangePart(Payload, frozen=True):
    """Fields of a part; a block's times are changed by `plan.time`."""

    part: PartKind
    id: str
    changes: dict[str, Any]


class MovePart(Payload, frozen=True):
    """A part comes right after another of its kind (None: first); an exercise may go into another block."""

    part: PartKind
    id: str
    after: str | None = None
    block: str | None = None


class RemovePart(Payload, frozen=True):
    """Take a part out of the plan."""

    part: PartKind
    id: str


class Time(Payload, frozen=True):
    """When a block begins, ends, or how many minutes it lasts; what follows moves along."""

    block: str
    start: str | None = None
    end: str | None = None
    minutes: int | None = None


class SetMaterial(Payload, frozen=True):
    """All of a section of the exercises' material, as docs/protocol.md shapes it; null for none."""

    section: str
    material: Any = None


class Import(Payload, frozen=True):
    """Goals and groups from a list; what has an id that is there already is replaced."""

    goals: tuple[Goal, ...] = ()
    groups: tuple[Group, ...] = ()


class Note(Payload, frozen=True):
    """What the facilitator notes for a step (None: the running one); it stands at its phase, exercise or block.

    It is hers alone, also at a block, whose `note` is for all.
    """

    text: str
    step: str | None = None


class Again(Payload, frozen=True):
    """A second round of an exercise, right after the first (None: of the running one)."""

    activity: str | None = None


class CatchUp(Payload, frozen=True):
    """Cut what is proposed, and move what is left to when it will be."""

    cuts: tuple[Cut, ...]


def _owned(day: DayState, context: Context) -> Plan:
    """The plan before exercises come, go or change places: what belongs to which of them is written down first."""
    return owned(day.plan, context.rules.sections)


def _decided(day: DayState, plan: Plan, context: Context, about: str, title: str) -> Sequence[Happening]:
    if plan == _owned(day, context):
        return []
    steps = [step.id for step in context.rules.steps(plan, day.process)]
    if len(set(steps)) < len(steps):
        raise Refused("plan_id_taken")
    check_nothing_is_lost(day, plan, context.rules)
    return replanned(day, plan, about, title)


def _change_day(day: DayState, payload: ChangeDay, context: Context) -> Sequence[Happening]:
    plan = plan_edits.day_changed(day.plan, payload.changes)
    return _decided(day, plan, context, "day", plan.title)


def _add(day: DayState, payload: AddPart, context: Context) -> Sequence[Happening]:
    plan = plan_edits.added(_owned(day, context), payload.part, payload.id, payload.fields, payload.after)
    return _decided(day, plan, context, f"{payload.part}.added", _title(plan, payload.part, payload.id))


def _change(day: DayState, payload: ChangePart, context: Context) -> Sequence[Happening]:
    plan = plan_edits.changed(day.plan, payload.part, payload.id, payload.changes)
    return _decided(day, plan, context, f"{payload.part}.changed", _title(plan, payload.part, payload.id))


def _move(day: DayState, payload: MovePart, context: Context) -> Sequence[Happening]:
    plan = plan_edits.moved(_owned(day, context), payload.part, payload.id, payload.after, payload.block)
    return _decided(day, plan, context, f"{payload.part}.moved", _title(plan, payload.part, payload.id))


def _remove(day: DayState, payload: RemovePart, context: Context) -> Sequence[Happening]:
    title = _title(day.plan, payload.part, payload.id)
    plan = plan_edits.removed(_owned(day, context), payload.part, payload.id)
    return _decided(day, plan, context, f"{payload.part}.removed", title)


def _time(day: DayState, payload: Time, context: Context) -> Sequence[Happening]:
    plan = plan_edits.timed(day.plan, payload.block, payload.start, payload.end, payload.minutes)
    return _decided(day, plan, context, "block.changed", _title(plan, "block", payload.block))


def _set_material(day: DayState, payload: SetMaterial, context: Context) -> Sequence[Happening]:
    wanted = context.rules.materials.get(payload.section)
    if wanted is None:
        raise Refused("not_understood")
    length = len(msgspec.json.encode(payload.material))
    if length > MOST_MATERIAL:
        raise Refused("too_long", limit=MOST_MATERIAL, length=length)
    if payload.material:
        try:
            msgspec.convert(payload.material, wanted)
        except msgspec.ValidationError:
            raise Refused("not_understood") from None
    listed = payload.material.get("posts") or () if isinstance(payload.material, dict) else payload.material or ()
    ids = [one.get("id") for one in listed if isinstance(one, dict)]
    if len(set(ids)) < len(ids):
        raise Refused("plan_id_taken")
    content = {section: one for section, one in day.plan.content.items() if section != payload.section}
    if payload.material:
        content[payload.section] = payload.material
    plan = msgspec.structs.replace(day.plan, content=content)
    return _decided(day, plan, context, "material", "")


def _import(day: DayState, payload: Import, context: Context) -> Sequence[Happening]:
    plan = plan_edits.imported(day.plan, payload.goals, payload.groups)
    try:
        swept = plan_edits.without_blank_group(day.plan, plan, payload.groups)
        return _decided(day, swept, context, "imported", "")
    except Refused:  # Somebody sits there already.
        return _decided(day, plan, context, "imported", "")


def _note(day: DayState, payload: Note, context: Context) -> Sequence[Happening]:
    step = day.steps[day.step_named(payload.step)] if payload.step is not None else day.now_at
    activity = day.plan.activity(step.activity)
    if activity is None:
        plan = plan_edits.changed(day.plan, "block", step.block, {"own_note": payload.text})
    else:
        phased = sum(1 for one in day.steps if one.activity == activity.id) > 1
        text = limited(payload.text)
        changes = {"notes": {**activity.notes, step.phase: text}} if phased else {"note": text}
        plan = plan_edits.changed(day.plan, "activity", activity.id, changes)
    return _decided(day, plan, context, "note", step.title)


def _again(day: DayState, payload: Again, context: Context) -> Sequence[Happening]:
    first = plan_edits.part(day.plan, "activity", payload.activity or day.now_at.activity)
    plan, second = plan_edits.again(_owned(day, context), first.id, context.rules.sections.get(first.kind, ""))
    return _decided(day, plan, context, "again", second.title)


def _catch_up(day: DayState, payload: CatchUp, context: Context) -> Sequence[Happening]:
    return _decided(day, caught_up(day, context.now, payload.cuts), context, "caught_up", "")


def _title(plan: Plan, kind: PartKind, part_id: str) -> str:
    return plan_edits.title_of(plan_edits.part(plan, kind, part_id))


COMMANDS = (
    CommandRule("plan.day", ChangeDay, _change_day, by_host=True),
    CommandRule("plan.add", AddPart, _add, by_host=True),
    CommandRule("plan.change", ChangePart, _change, by_host=True),
    CommandRule("plan.move", MovePart, _move, by_host=True),
    CommandRule("plan.remove", RemovePart, _remove, by_host=True),
    CommandRule("plan.time", Time, _time, by_host=True),
    CommandRule("plan.material", SetMaterial, _set_material, by_host=True),
    CommandRule("plan.import", Import, _import, by_host=True),
    CommandRule("plan.note", Note, _note, by_host=True),
    CommandRule("plan.again", Again, _again, by_host=True),
    CommandRule("plan.catch_up", CatchUp, _catch_up, by_host=True),
)
