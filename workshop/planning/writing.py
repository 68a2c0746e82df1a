"""A plan written as a day file (YAML), to be used again: what is read back from it is the same plan.

What has been contributed is no part of it, nor what is skipped today.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from workshop.domain.plan import Plan, Process
from workshop.planning.sections.catalogue import SECTIONS

_FIRST = ("problem_sorting", "quiz", "case", "inspiration")
"""The sections that stand above the goals; the others stand below them."""
_WIDTH = 110

Fields = dict[str, Any]


def day_file_text(plan: Plan, process: Process | None) -> str:
    """The day file of a plan, with the process that its day is part of."""
    meta = {"id": process.id if process is not None else plan.date, "kind": plan.kind, "language": plan.language}
    event = {"title": plan.title, "date": plan.date}
    event |= _without_blanks(
        organiser=plan.organiser,
        venue=plan.venue,
        participants_expected=plan.participants_expected,
        challenge=plan.challenge,
        keep_until=plan.keep_until,
    )
    document: Fields = {"schema_version": 1, "meta": meta, "event": event}
    document["process"] = [_fields(step, "id", "title") for step in (process.steps if process is not None else ())]
    document["programme"] = [_fields(block, "id", "start", "end", "title", "kind") for block in plan.blocks]
    activities = [_fields(one, "id", "block", "kind", "title", "minutes") for one in plan.activities]
    document["activities"] = [{key: one[key] for key in one if key != "skipped"} for one in activities]
    document["groups"] = [_fields(group, "id", "name", "goal", "size") for group in plan.groups]
    known = [section.key for section in SECTIONS if section.key in plan.content]
    content = {key: _without_people(plan.content[key]) for key in known}
    document |= {key: one for key, one in content.items() if key in _FIRST}
    document["goals"] = [_fields(goal, "id", "number", "title") for goal in plan.goals]
    document |= {key: one for key, one in content.items() if key not in _FIRST}
    return _yaml({key: one for key, one in document.items() if one or key in ("programme", "activities")})


def write_day_file(plan: Plan, process: Process | None, out: Path) -> None:
    """Put the day file of a plan at `out`. Raises OSError; what lay there then lies there still, whole."""
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        beside.touch(mode=0o600)  # What was planned is for nobody else on this machine.
        beside.write_text(day_file_text(plan, process), encoding="utf-8")
        beside.replace(out)
    finally:
        beside.unlink(missing_ok=True)


def _without_people(material: Any) -> Any:
    """A section without the teams that a rehearsal was played with: the next day has other people."""
    return {key: one for key, one in material.items() if key != "teams"} if isinstance(material, dict) else material


def _fields(part: msgspec.Struct, *always: str) -> Fields:
    """A part's fields, those of `always` first; of the others those that are not as usual."""
    usual = {field.name: field.default for field in msgspec.structs.fields(type(part))}
    found = msgspec.to_builtins(part)
    first = {name: found[name] for name in always}
    return (
        first
        | {name: one for name, one in found.items() if name not in first and one and one != usual[name]}
        | _no(part, usual)
    )


def _no(part: msgspec.Struct, usual: Fields) -> Fields:
    """The fields that are usually true and are not."""
    return {name: False for name, one in usual.items() if one is True and getattr(part, name) is False}


def _without_blanks(**fields: Any) -> Fields:
    return {name: one for name, one in fields.items() if one}


def _yaml(document: Fields) -> str:
    yaml = YAML()
    yaml.width = _WIDTH
    yaml.default_flow_style = False
    out = StringIO()
    yaml.dump(_written(document), out)
    return out.getvalue()


def _written(value: Any) -> Any:
    """A value as it is put in YAML: texts of several lines as they are, and each text so that it is read as one."""
    if isinstance(value, dict):
        return {_written(str(key)): _written(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_written(one) for one in value]
    if not isinstance(value, str):
        return value
    if _is_plain_block(value.split("\n")):
        return LiteralScalarString(value)
    # Anything that could be read as more than a text, or not at all, stands in quotation marks.
    return value if value and all(letter.isprintable() for letter in value) else DoubleQuotedScalarString(value)


def _is_plain_block(lines: Iterable[str]) -> bool:
    """Whether a text has several lines that can stand as they are: nothing at their ends, nothing that is not seen."""
    listed = list(lines)
    return len(listed) > 1 and all(line == line.strip() and line.isprintable() for line in listed) and bool(listed[-1])
