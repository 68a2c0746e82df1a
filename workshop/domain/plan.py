"""The plan of a process (the year) and of a day: programme, exercises, groups and goals. Frozen; no rule lives here."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

BlockKind = Literal["talk", "break", "lunch", "closing", "group_work"]


class ProcessStep(msgspec.Struct, frozen=True):
    """A step of the year: leaders' day, development days, executive forum …  Dates are ISO `YYYY-MM-DD`."""

    id: str
    title: str
    kind: str
    dates: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    output: str | None = None


class Process(msgspec.Struct, frozen=True):
    """The year that the file holds."""

    id: str
    organiser: str
    steps: tuple[ProcessStep, ...] = ()


class Block(msgspec.Struct, frozen=True):
    """A point of the programme. `start` and `end` are local clock times `HH:MM`.

    `fixed`: its start stays where it is when others are moved (lunch is served at noon). `must`: not to be left out.
    `note` is shown to the room; `own_note` is the facilitator's alone.
    """

    id: str
    title: str
    start: str
    end: str
    kind: BlockKind = "group_work"
    note: str = ""
    speaker: str = ""
    fixed: bool = False
    must: bool = True
    own_note: str = ""


class Activity(msgspec.Struct, frozen=True):
    """An exercise as planned in a block. `kind` is the exercise's name; `settings` are the exercise's own.

    `notes` are for the facilitator by phase, where one has notes of its own. `must`: not to be left out when time is
    short. `skipped`: left out today; what has been written in it stays.
    """

    id: str
    block: str
    kind: str
    title: str
    minutes: float
    settings: dict[str, Any] = {}
    note: str = ""
    notes: dict[str, str] = {}
    must: bool = True
    skipped: bool = False


class Goal(msgspec.Struct, frozen=True):
    """A goal of the process; the spine of all that is written."""

    id: str
    number: int
    title: str
    cue_quotes: tuple[str, ...] = ()


class Group(msgspec.Struct, frozen=True):
    """People who sit together. `goal` is None where the group has none; several groups may share one."""

    id: str
    name: str
    goal: str | None = None
    size: int = 0
    kind: str = "goal"
    homework: str | None = None


class Plan(msgspec.Struct, frozen=True):
    """All that is settled before the day begins. `date` is ISO; `content` holds the exercises' own material.

    `keep_until` is the date (ISO) by which the day is to have been removed; empty where nobody has settled it.
    """

    title: str
    challenge: str
    organiser: str
    date: str
    language: str = "da"
    kind: str = "development_day"
    venue: str = ""
    participants_expected: int = 0
    blocks: tuple[Block, ...] = ()
    activities: tuple[Activity, ...] = ()
    groups: tuple[Group, ...] = ()
    goals: tuple[Goal, ...] = ()
    content: dict[str, Any] = {}
    keep_until: str = ""

    def activity(self, activity_id: str) -> Activity | None:
        """The activity of that id, or None."""
        return next((one for one in self.activities if one.id == activity_id), None)

    def of_kind(self, kind: str) -> tuple[Activity, ...]:
        """All activities of an exercise, in the order of the programme."""
        return tuple(one for one in self.activities if one.kind == kind)

    def in_block(self, block_id: str) -> tuple[Activity, ...]:
        """The activities of a block, in their order."""
        return tuple(one for one in self.activities if one.block == block_id)

    def own_notes(self, block_id: str, activity_id: str, phase: str) -> str:
        """What the facilitator has noted for a step: for its phase, else for its exercise, else for its block."""
        activity, block = self.activity(activity_id), self.block(block_id)
        of_activity = (activity.notes.get(phase) or activity.note) if activity is not None else ""
        return of_activity or (block.own_note if block is not None else "")

    def notes(self, block_id: str, activity_id: str, phase: str) -> str:
        """What the facilitator reads at a step: her own notes; where she has none, what its block tells everybody."""
        block = self.block(block_id)
        return self.own_notes(block_id, activity_id, phase) or (block.note if block is not None else "")

    def group(self, group_id: str) -> Group | None:
        """The group of that id, or None."""
        return next((one for one in self.groups if one.id == group_id), None)

    def block(self, block_id: str) -> Block | None:
        """The block of that id, or None."""
        return next((one for one in self.blocks if one.id == block_id), None)


class Seat(msgspec.Struct, frozen=True):
    """Where what is written hangs: a goal, or a group that has none. `colour` counts from 0, `number` from 1."""

    seat: str
    number: int
    title: str
    colour: int


def seat_of(group: Group) -> str:
    """The key of the seat of a group: `goal:<id>`, or `group:<id>` where it has no goal."""
    return f"goal:{group.goal}" if group.goal is not None else f"group:{group.id}"


def seats(plan: Plan) -> tuple[Seat, ...]:
    """All seats of a plan in order: the goals by their number, then the groups without a goal."""
    goals = sorted(plan.goals, key=lambda goal: goal.number)
    found = [Seat(f"goal:{goal.id}", goal.number, goal.title, goal.number - 1) for goal in goals]
    highest = max((seat.number for seat in found), default=0)
    for place, group in enumerate((group for group in plan.groups if group.goal is None), start=highest + 1):
        found.append(Seat(f"group:{group.id}", place, group.name, place - 1))
    return tuple(found)
