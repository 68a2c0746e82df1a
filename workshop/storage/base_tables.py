"""The result tables that belong to no exercise: the process, the days, their programme, groups, goals and people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshop.domain.day import DayState
from workshop.domain.homework import homework_id, homework_of, planned
from workshop.domain.inspiration import board_of
from workshop.domain.plan import seat_of
from workshop.domain.table import Table


def _days(day: DayState) -> Iterator[dict[str, Any]]:
    plan = day.plan
    yield {
        "id": day.id, "date": plan.date, "title": plan.title, "challenge": plan.challenge, "organiser": plan.organiser,
        "venue": plan.venue, "join_code": day.join_code, "rehearsal": int(day.rehearsal), "step": day.now_at.id,
        "started_at": day.started_at,
    }  # fmt: skip


def _process_steps(day: DayState) -> Iterator[dict[str, Any]]:
    for place, step in enumerate(day.process.steps if day.process is not None else (), start=1):
        yield {"id": step.id, "place": place, "title": step.title, "kind": step.kind, "dates": " ".join(step.dates)}


def _blocks(day: DayState) -> Iterator[dict[str, Any]]:
    for block in day.plan.blocks:
        yield {"id": block.id, "title": block.title, "start": block.start, "end": block.end, "kind": block.kind}


def _activities(day: DayState) -> Iterator[dict[str, Any]]:
    for one in day.plan.activities:
        yield {"id": one.id, "block": one.block, "kind": one.kind, "title": one.title, "minutes": float(one.minutes)}


def _goals(day: DayState) -> Iterator[dict[str, Any]]:
    for goal in day.plan.goals:
        yield {"id": goal.id, "number": goal.number, "title": goal.title, "cue_quotes": "\n".join(goal.cue_quotes)}


def _groups(day: DayState) -> Iterator[dict[str, Any]]:
    for group in day.plan.groups:
        people = day.people_of(group.id)
        yield {
            "id": group.id, "name": group.name, "kind": group.kind, "goal": group.goal, "seat": seat_of(group),
            "size": group.size, "homework": group.homework,
            "phones": sum(1 for one in people if one.via == "phone"),
            "heads": sum(one.heads for one in people),
        }  # fmt: skip


def _participants(day: DayState) -> Iterator[dict[str, Any]]:
    for who in day.participants.values():
        yield {
            "id": who.id, "number": who.number, "group_id": who.group, "alias": who.alias, "heads": who.heads,
            "via": who.via, "joined_at": who.at, "taken_out": int(who.id in day.taken_out),
        }  # fmt: skip


def _homework(day: DayState) -> Iterator[dict[str, Any]]:
    for group in day.plan.groups:
        own = day.contributions.get(homework_id(group.id))
        if own is not None or planned(group):
            yield {
                "group_id": group.id, "seat": seat_of(group), "text": homework_of(day, group),
                "planned": planned(group) or None, "written": own.body.words() if own is not None else None,
                "author": own.author if own is not None else None, "via": own.via if own is not None else None,
                "hidden": int(own is not None and own.hidden), "at": own.at if own is not None else None,
            }  # fmt: skip


def _inspiration_pins(day: DayState) -> Iterator[dict[str, Any]]:
    board = board_of(day)
    for seat in day.seats:
        for place, card in enumerate(board.pinned_at(seat.seat), start=1):
            yield {
                "seat": seat.seat, "place": place, "card": card.id, "kind": card.kind, "text": card.text,
                "source": card.source,
            }  # fmt: skip


BASE_TABLES = (
    Table(
        "days",
        {
            "id": str, "date": str, "title": str, "challenge": str, "organiser": str, "venue": str, "join_code": str,
            "rehearsal": int, "step": str, "started_at": int,
        },
        ("id",),
        _days,
    ),
    Table(
        "process_steps", {"id": str, "place": int, "title": str, "kind": str, "dates": str}, ("id",), _process_steps
    ),
    Table("blocks", {"id": str, "title": str, "start": str, "end": str, "kind": str}, ("id",), _blocks),
    Table(
        "activities", {"id": str, "block": str, "kind": str, "title": str, "minutes": float}, ("id",), _activities
    ),
    Table("goals", {"id": str, "number": int, "title": str, "cue_quotes": str}, ("id",), _goals),
    Table(
        "groups",
        {
            "id": str, "name": str, "kind": str, "goal": str, "seat": str, "size": int, "homework": str, "phones": int,
            "heads": int,
        },
        ("id",),
        _groups,
    ),
    Table(
        "participants",
        {
            "id": str, "number": int, "group_id": str, "alias": str, "heads": int, "via": str, "joined_at": int,
            "taken_out": int,
        },
        ("id",),
        _participants,
    ),
    Table(
        "homework",
        {
            "group_id": str, "seat": str, "text": str, "planned": str, "written": str, "author": str, "via": str,
            "hidden": int, "at": int,
        },
        ("group_id",),
        _homework,
    ),
    Table(
        "inspiration_pins",
        {"seat": str, "place": int, "card": str, "kind": str, "text": str, "source": str},
        ("seat", "card"),
        _inspiration_pins,
    ),
)  # fmt: skip
