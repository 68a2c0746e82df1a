"""How each group does, for the facilitator: who is there, when it last wrote, and how far it is."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.day import DayState
from workshop.domain.plan import seat_of
from workshop.exercises.contract import Exercise
from workshop.protocol.host_view import Extra, GroupRow, Quiet
from workshop.server.headcount import Headcount


def group_rows(day: DayState, people: Headcount, exercise: Exercise) -> tuple[GroupRow, ...]:
    """A row a group in the plan's order; how far it is, is told by the running exercise."""
    rows = []
    for group in day.plan.groups:
        there = people.of(group.id)
        progress = exercise.progress(day, day.now_at, group)
        rows.append(
            GroupRow(
                id=group.id,
                name=group.name,
                seat=seat_of(group),
                phones=there.phones,
                heads=there.heads,
                paper=there.paper,
                last_at=day.last_at.get(group.id),
                done=progress.done,
                total=progress.total,
                unit=progress.unit,
                extra=tuple(Extra(unit, n) for unit, n in progress.extra),
                quiet=tuple(_quiet(day, group.id)) if exercise.bodies and day.now_at.activity else (),
            )
        )
    return tuple(rows)


def _quiet(day: DayState, group: str) -> Iterator[Quiet]:
    """The phones of a group from which nothing has come in the running activity."""
    activity = day.now_at.activity
    for who in day.people_of(group):
        if who.via == "phone":
            wrote = day.written.get(who.id, ())
            if not any(day.contributions[one].activity == activity for one in wrote):
                yield Quiet(who.alias, who.number)
