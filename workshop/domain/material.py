"""The material of an exercise in the plan: its questions, statements, posts. What people answer is no part of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from workshop.domain.plan import Activity, Plan

_T = TypeVar("_T", bound=msgspec.Struct)


def material(plan: Plan, activity: Activity, section: str, part: type[_T]) -> tuple[_T, ...]:
    """The parts of a list in the plan's `content` that belong to an activity.

    What a newer version has written into a part is left out, and so is a part that can't be read as one at all: a day
    that was planned must always open.
    """
    found = []
    for raw in plan.content.get(section) or ():
        if not isinstance(raw, dict):
            continue
        named = raw.get("activity") or default_activity(plan, activity.kind, repeats=bool(raw.get("repeat_of")))
        if named == activity.id:
            try:
                found.append(msgspec.convert(raw, part))
            except msgspec.ValidationError:
                continue
    return tuple(found)


def owned(plan: Plan, sections: Mapping[str, str]) -> Plan:
    """The plan with each part of its material naming its activity, so that it stays there when others come or go.

    `sections` are the sections by exercise.
    """
    content = dict(plan.content)
    for kind, section in sections.items():
        material = content.get(section)
        if isinstance(material, dict) and "activity" not in material and default_activity(plan, kind) is not None:
            content[section] = {**material, "activity": default_activity(plan, kind)}
        elif isinstance(material, list | tuple):
            content[section] = [_naming(plan, kind, one) for one in material]
    return msgspec.structs.replace(plan, content=content)


def _naming(plan: Plan, kind: str, part: Any) -> Any:
    if not isinstance(part, dict) or part.get("activity"):
        return part
    owner = default_activity(plan, kind, repeats=bool(part.get("repeat_of")))
    return part if owner is None else {**part, "activity": owner}


def default_activity(plan: Plan, kind: str, *, repeats: bool = False) -> str | None:
    """The activity of what names none: the first of its kind, or of what repeats something the last; None if none."""
    planned = plan.of_kind(kind)
    if not planned:
        return None
    return planned[-1 if repeats else 0].id
