"""The three views of a day: what all have in common, around the body that the step's exercise gives.

Each view is built from its own function of the exercise, so that a secret can't leak into one that never held it.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import Any

import msgspec

from workshop.domain.catching_up import outlook
from workshop.domain.day import DayState, Participant
from workshop.domain.lateness import late_minutes
from workshop.domain.plan import seat_of
from workshop.domain.remote import may_take_back
from workshop.exercises.contract import Exercise
from workshop.protocol.frames import You
from workshop.protocol.host_view import HostView, OutlookRow
from workshop.protocol.remote_view import RemoteView, RevealRow
from workshop.protocol.venue import VenueRow, Wifi
from workshop.protocol.views import Doorstep, GroupCounts, GroupView, Held, Joining, RoomView, StepLine
from workshop.server.card_rows import CardRows
from workshop.server.contribution_rows import contribution_rows
from workshop.server.group_rows import group_rows
from workshop.server.headcount import Headcount
from workshop.server.history import history
from workshop.server.inspiration import inspiration_at, inspiration_board
from workshop.server.programme import aside, day_line, next_block, programme, ribbon, step_after, step_before, step_line

OUTLOOK_STAYS_MS = 10_000


class Door(msgspec.Struct, frozen=True):
    """Whether the local net is let in, and the address that the room is shown; `proven` when a phone has come by it.

    `addresses` are all where phones are let in, the shown one first; `wifi` is the net that they join.
    """

    open: bool
    url: str
    address: str
    proven: bool = False
    wifi: Wifi | None = None
    addresses: tuple[str, ...] = ()
    venue: VenueRow = VenueRow()


class Views:
    """Composes views with the exercises of the catalogue, by kind."""

    def __init__(self, exercises: Mapping[str, Exercise]) -> None:
        self._exercises = exercises
        self._headcount: Headcount | None = None
        self._shared: tuple[DayState, dict[str, Any]] | None = None
        self._cards = CardRows()
        self._looked_ahead: tuple[Any, OutlookRow | None] | None = None

    def you(self, day: DayState, who: Participant) -> You:
        """What a frame tells a participant of themselves."""
        exercise = self._exercise(day)
        mine = exercise.mine(day, day.now_at, who)
        return You(who.id, who.group, who.alias, who.heads, exercise.team(day, who), mine)

    def tells_each(self, day: DayState) -> bool:
        """Whether a phone is told more of itself at the running step than who it is."""
        return self._exercise(day).tells_each

    def room(self, day: DayState, door: Door) -> RoomView:
        """What the projector shows."""
        people = self._people(day)
        return RoomView(
            day=day_line(day),
            step=self._step(day),
            timer=day.timer,
            counts=people.total,
            seats=people.seats,
            ribbon=ribbon(day),
            next=next_block(day),
            join=_joining(day, door),
            focus=day.room.focus,
            inspiration=inspiration_at(day, day.room.focus.seat, self._exercise(day)),
            held=None if self._exercise(day).shows_focus else _held(day),
            black=day.room.black,
            frozen=day.room.frozen,
            body=self._exercise(day).for_room(day, day.now_at),
        )

    def group(self, day: DayState, group_id: str, team: str | None, door: Door) -> GroupView:
        """What the participants of a group (and of a team within it) see."""
        group = day.group(group_id)
        people = self._people(day).of(group_id)
        return GroupView(
            day=day_line(day),
            step=self._step(day),
            timer=day.timer,
            counts=GroupCounts(people.phones, people.heads),
            seat=day.seat(seat_of(group)),
            inspiration=inspiration_at(day, seat_of(group), self._exercise(day)),
            group={"id": group.id, "name": group.name},
            join=Doorstep(day.join_code, door.addresses),
            redacted=_forgotten(day),
            body={**self._for_all_groups(day), **self._exercise(day).for_group(day, day.now_at, group, team)},
        )

    def host(self, day: DayState, door: Door, now: int) -> HostView:
        """What the facilitator sees. `now` is ms since 1970, UTC: how late the day is depends on it."""
        people, exercise = self._people(day), self._exercise(day)
        log, undo, redo = history(day)
        now_at = day.now_at
        return HostView(
            day=day_line(day),
            step=self._step(day),
            timer=day.timer,
            counts=people.total,
            seats=people.seats,
            join=_joining(day, door),
            focus=day.room.focus,
            black=day.room.black,
            frozen=day.room.frozen,
            started_at=day.started_at,
            step_at=day.step_at,
            late_minutes=late_minutes(day, now),
            plan_seq=day.planned_seq,
            outlook=self._outlook_of(day, now),
            programme=programme(day),
            previous=step_before(day),
            next=step_after(day),
            notes=day.plan.notes(now_at.block, now_at.activity, now_at.phase),
            own_notes=day.plan.own_notes(now_at.block, now_at.activity, now_at.phase),
            groups=group_rows(day, people, exercise),
            log=log,
            contributions=contribution_rows(day),
            cards=self._cards.of(day),
            inspiration=inspiration_board(day),
            undo=undo[0] if undo else None,
            undo_older=undo[1:],
            redo=redo[0] if redo else None,
            redo_older=redo[1:],
            remote=bool(day.remote),
            venue=door.venue,
            body=exercise.for_facilitator(day, day.now_at),
        )

    def remote(self, day: DayState, now: int) -> RemoteView:
        """What the facilitator's own phone sees; `now` as for the host."""
        exercise = self._exercise(day)
        # What only the console takes back is gone past there alone.
        undo, redo = (tuple(takewhile(lambda row: may_take_back(day, row.command), rows)) for rows in history(day)[1:])
        return RemoteView(
            day=day_line(day),
            step=self._step(day),
            timer=day.timer,
            step_at=day.step_at,
            late_minutes=late_minutes(day, now),
            previous=aside(day, day.step - 1),
            next=aside(day, day.step + 1),
            notes=day.plan.notes(day.now_at.block, day.now_at.activity, day.now_at.phase),
            seats=day.seats,
            focus=day.room.focus,
            black=day.room.black,
            frozen=day.room.frozen,
            groups=group_rows(day, self._people(day), exercise),
            reveals=tuple(
                RevealRow(one.name, one.shown, one.kind, one.payload) for one in exercise.reveals(day, day.now_at)
            ),
            undo=undo[0] if undo else None,
            redo=redo[0] if redo else None,
            undo_older=undo[1:],
            redo_older=redo[1:],
            body=exercise.for_remote(day, day.now_at),
        )

    def _outlook_of(self, day: DayState, now: int) -> OutlookRow | None:
        """When the day will end; reckoned anew when the plan, the step or the clock is another, not at every vote."""
        key = (id(day.plan), day.step_at, day.timer, day.started_at, now // OUTLOOK_STAYS_MS)
        if self._looked_ahead is None or self._looked_ahead[0] != key:
            found = outlook(day, now)
            row = msgspec.convert(found, OutlookRow, from_attributes=True) if found is not None else None
            self._looked_ahead = key, row
        return self._looked_ahead[1]

    def _step(self, day: DayState) -> StepLine:
        return step_line(day, late_ok=self._exercise(day).late_ok)

    def _exercise(self, day: DayState) -> Exercise:
        return self._exercises[day.now_at.exercise]

    def _for_all_groups(self, day: DayState) -> dict[str, Any]:
        """What the groups' views hold alike; a publication asks for it once a group."""
        if self._shared is None or self._shared[0] is not day:
            self._shared = day, self._exercise(day).for_all_groups(day, day.now_at)
        return self._shared[1]

    def _people(self, day: DayState) -> Headcount:
        if self._headcount is None or not self._headcount.still_counts(day):
            self._headcount = Headcount(day)
        return self._headcount


def _held(day: DayState) -> Held | None:
    """What the facilitator holds up; None where there is nothing, or it has been hidden since."""
    one = day.contributions.get(day.room.focus.contribution or "")
    if one is None or one.hidden:
        return None
    return Held(one.id, one.kind, one.seat, one.label, one.body.words())


def _joining(day: DayState, door: Door) -> Joining:
    # In a rehearsal the simulated phones come in by the loopback, and the room is shown how that will look.
    return Joining(door.open or day.rehearsal, door.url, door.address, day.join_code, door.wifi, door.proven)


def _forgotten(day: DayState) -> dict[str, str]:
    """What stands for the words of all that was redacted, by its id and by the commands that phones sent it with."""
    gone = dict(day.redacted.items())
    return gone | {command: marker for one, marker in gone.items() for command in day.sent.get(one, ())}
