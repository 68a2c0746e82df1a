"""What is odd in a plan that is being made: overlaps, blocks that hold too much, exercises without their material.

Nothing here stops anybody: the facilitator is told, at the part that it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

import msgspec

from assets.locale import _
from workshop.domain.plan import Activity, Block, Plan
from workshop.domain.timetable import length, minute_of
from workshop.exercises.catalogue import EXERCISES, RULES
from workshop.exercises.contract import Gap
from workshop.planning.problems import quoted
from workshop.planning.sections.catalogue import SECTIONS

_NO_TITLE = _("Dagen har ingen titel endnu.")
_NO_BLOCKS = _("Programmet er tomt.")
_NO_EXERCISES = _("Der er ingen øvelser i programmet endnu.")
_NO_GROUPS = _("Der er ingen grupper endnu, så ingen telefon kan sætte sig.")
_SIZES = _("Grupperne har plads til {sizes}. I venter {expected}.")
_OVERLAPS = _("Begynder {minutes} min før „{before}“ er slut.")
_NO_TIME = _("Slutter, når det begynder.")
_OVERFULL = _("Øvelserne tager {taken} min. Der er {length}.")
_NOT_RUN = _("Øvelsen køres ikke i denne version. Den vises som et programpunkt.")
_NO_MINUTES = _("Har ingen tid.")
_NO_MATERIAL = _("Mangler indhold.")
_NO_GROUP_AT_GOAL = _("Ingen gruppe sidder ved målet.")
_UNKNOWN_SETTING = _("Indstillingen {key} kendes ikke og bruges ikke.")
_UNKNOWN_SETTING_NEAR = _("Indstillingen {key} kendes ikke og bruges ikke. Mente du {near}?")
_ODD_SETTING = _("Indstillingen {key} kan ikke være {value}, så den bruges ikke.")
_NO_ALT = _("Billedet mangler en beskrivelse til dem, der ikke kan se det.")

_GAPS: dict[Gap, str] = {"content": _NO_MATERIAL, "alt": _NO_ALT}
_ODD = {section.kind: section.odd for section in SECTIONS}


class Remark(msgspec.Struct, frozen=True):
    """A remark on a part of the plan (`part` is block, activity, goal, group or day; `id` empty for all of them).

    `danish` is the text to translate, filled with `fields`.
    """

    part: str
    id: str
    danish: str
    fields: dict[str, str | int] = {}


def remarks(plan: Plan) -> tuple[Remark, ...]:
    """All that is odd in a plan, in the order of the programme."""
    return (*_of_day(plan), *_of_blocks(plan), *_of_activities(plan), *_of_goals(plan))


def _of_day(plan: Plan) -> Iterator[Remark]:
    if not plan.title:
        yield Remark("day", "", _NO_TITLE)
    if not plan.blocks:
        yield Remark("block", "", _NO_BLOCKS)
    elif not plan.activities:
        yield Remark("activity", "", _NO_EXERCISES)
    if not plan.groups:
        yield Remark("group", "", _NO_GROUPS)
    sizes = sum(group.size for group in plan.groups)
    if sizes and plan.participants_expected and sizes < plan.participants_expected:
        yield Remark("group", "", _SIZES, {"sizes": sizes, "expected": plan.participants_expected})


def _of_blocks(plan: Plan) -> Iterator[Remark]:
    last: Block | None = None
    for block in plan.blocks:
        if length(block) == 0:
            yield Remark("block", block.id, _NO_TIME)
        # The one that ends last so far, since a short one may lie within a long one.
        if last is not None and (over := minute_of(last.end) - minute_of(block.start)) > 0:
            yield Remark("block", block.id, _OVERLAPS, {"minutes": over, "before": last.title})
        if last is None or minute_of(block.end) > minute_of(last.end):
            last = block
        taken = round(sum(one.minutes for one in plan.in_block(block.id) if not one.skipped))
        if taken > length(block):
            yield Remark("block", block.id, _OVERFULL, {"taken": taken, "length": length(block)})


def _of_activities(plan: Plan) -> Iterator[Remark]:
    for activity in plan.activities:
        exercise = EXERCISES.get(activity.kind)
        if exercise is None:
            yield Remark("activity", activity.id, _NOT_RUN)
            continue
        if not activity.minutes and not activity.skipped:
            yield Remark("activity", activity.id, _NO_MINUTES)
        if exercise.section and not getattr(RULES.beginning(plan, activity), exercise.asks):
            yield Remark("activity", activity.id, _NO_MATERIAL)
        yield from (Remark("activity", activity.id, _GAPS[gap]) for gap in exercise.gaps(plan, activity))
        yield from _of_settings(activity, exercise.settings)
        if activity.kind in _ODD:
            odd = _ODD[activity.kind](plan, activity)
            yield from (Remark("activity", activity.id, one.danish, one.fields) for one in odd)


def _of_settings(activity: Activity, known: Mapping[str, Any]) -> Iterator[Remark]:
    """What is set and not understood: a slip of the pen would else go unseen until the day."""
    for key, value in activity.settings.items():
        about: dict[str, str | int] = {"key": quoted(key)}
        if key not in known:
            near = get_close_matches(key, known, 1)
            found = (_UNKNOWN_SETTING_NEAR, {**about, "near": near[0]}) if near else (_UNKNOWN_SETTING, about)
            yield Remark("activity", activity.id, *found)
            continue
        try:
            msgspec.convert(value, known[key])
        except msgspec.ValidationError:
            written = quoted(value if isinstance(value, str) else msgspec.json.encode(value).decode())
            yield Remark("activity", activity.id, _ODD_SETTING, {**about, "value": written})


def _of_goals(plan: Plan) -> Iterator[Remark]:
    seated = {group.goal for group in plan.groups}
    for goal in plan.goals:
        if goal.id not in seated:
            yield Remark("goal", goal.id, _NO_GROUP_AT_GOAL)
