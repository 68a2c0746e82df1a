"""Homework: what a group has brought along. It stands in the plan, and may be written or mended on the day.

It belongs to no exercise: it hangs on the group's seat, one of each group, and can be undone and hidden as all else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Self

import msgspec

from workshop.domain.answering import answer_id, replacing
from workshop.domain.command import Writing
from workshop.domain.contributing import group_for, waited_since
from workshop.domain.contribution import Body, Contribution, required_text
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.plan import Group, Plan, seat_of
from workshop.domain.rules import CommandRule, Context
from workshop.domain.text import clean

KIND = "homework"


class Homework(msgspec.Struct, Body, frozen=True, tag="homework", forbid_unknown_fields=True):
    """What a group has brought, as written on the day."""

    editable: ClassVar[frozenset[str]] = frozenset({"text"})
    text: str

    def checked(self) -> Self:
        """See Body."""
        return msgspec.structs.replace(self, text=required_text(self.text))


class Write(Writing, frozen=True, kw_only=True):
    """The homework of the sender's group, or of the one that the facilitator types for."""

    text: str


def planned(group: Group) -> str:
    """What the plan says that a group brings; empty where it says nothing."""
    return clean(group.homework or "")


def is_given(plan: Plan) -> bool:
    """Whether any group of a plan brings homework."""
    return any(planned(group) for group in plan.groups)


def written(day: DayState, group: Group) -> Contribution | None:
    """What was written for a group on the day and is shown, or None."""
    found = day.contributions.get(homework_id(group.id))
    return found if found is not None and not found.hidden else None


def homework_of(day: DayState, group: Group) -> str:
    """What a group has brought: as it was written on the day, else as the plan has it; empty where nothing is."""
    found = written(day, group)
    return found.body.words() if found is not None else planned(group)


def homework_id(group: str) -> str:
    """The id of the one homework that is written for a group."""
    return answer_id(KIND, "", group)


def _write(day: DayState, payload: Write, context: Context) -> Sequence[Happening]:
    group = day.group(group_for(day, payload, context))
    command = context.command
    body = Homework(payload.text).checked()
    if written(day, group) is None and body.text == planned(group):
        return []
    new = Contribution(
        id=homework_id(group.id),
        activity="",
        seat=seat_of(group),
        group=group.id,
        author=payload.author if command.by_host else command.actor,
        via="paper" if command.by_host else "phone",
        at=context.now,
        body=body,
        written_at=waited_since(payload, context),
    )
    return replacing(day, new)


COMMANDS = (CommandRule("homework.write", Write, _write, by_remote=True),)
