"""Running the day: start, next and back, the timer, and what the room is shown."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workshop.domain.command import Payload
from workshop.domain.day import DayState, Focus, Left, Room, Timer
from workshop.domain.event import Event, Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules
from workshop.domain.timetable import minute_of

SLIP_MS = 60_000
"""Who goes on and is back within so long has slipped: the step's clock has never stopped."""

LONGEST_EXTENSION = 4 * 3600_000


class Start(Payload, frozen=True):
    """Begin the day."""


class Go(Payload, frozen=True):
    """Go to any step, forward or back."""

    step: str


class Move(Payload, frozen=True):
    """Next or back. `from_` (`from` on the wire) is the step that the sender saw: a second press does no harm."""

    from_: str | None = msgspec.field(default=None, name="from")


class Extend(Payload, frozen=True):
    """Give the running step `ms` more (or less, where negative)."""

    ms: int


class Pause(Payload, frozen=True):
    """Stop the clock."""


class Resume(Payload, frozen=True):
    """Let the clock run again."""


class HideTimer(Payload, frozen=True):
    """Take the clock off the projector and the phones, or put it back."""

    hidden: bool


class LookAt(Payload, frozen=True):
    """What the room looks at; a field that is left out stays, `seat` None is all seats."""

    seat: str | msgspec.UnsetType | None = msgspec.UNSET
    page: int | msgspec.UnsetType = msgspec.UNSET
    contribution: str | msgspec.UnsetType | None = msgspec.UNSET


class Switch(Payload, frozen=True):
    """On or off."""

    on: bool


class Started(Happening, frozen=True):
    """The facilitator pressed start."""

    kind = "day.started"


class StepEntered(Happening, frozen=True):
    """The day is at `step`; `ms` is its time, 0 without a clock."""

    kind = "day.step_entered"
    step: str
    ms: int


class TimerSet(Happening, frozen=True):
    """The clock as it now is."""

    kind = "timer.set"
    timer: Timer


class TimerExtended(Happening, frozen=True):
    """The step that began at `step_at` (ms since 1970) got `ms` more, or less; its clock before, and as it now is."""

    kind = "timer.extended"
    ms: int
    step_at: int
    before: Timer | None
    timer: Timer | None


class RoomSet(Happening, frozen=True):
    """What the projector shows as it now is."""

    kind = "room.set"
    room: Room


def _enter(day: DayState, place: int, context: Context) -> list[Happening]:
    step = day.steps[place]
    happenings: list[Happening] = [] if day.started_at is not None or place == 0 else [Started()]
    happenings.append(StepEntered(step.id, round(step.minutes * 60_000)))
    left = day.left
    if left is not None and left.step == step.id and context.now - left.at < SLIP_MS:
        happenings.append(TimerSet(left.timer))
    if day.room.focus != Focus():
        happenings.append(RoomSet(msgspec.structs.replace(day.room, focus=Focus())))
    happenings.extend(context.rules.entering(day, step, context))
    return happenings


def _start(day: DayState, _payload: Start, _context: Context) -> Sequence[Happening]:
    return [] if day.started_at is not None else [Started()]


def _go(day: DayState, payload: Go, context: Context) -> Sequence[Happening]:
    place = day.step_named(payload.step)
    return [] if place == day.step else _enter(day, place, context)


def _next(day: DayState, payload: Move, context: Context) -> Sequence[Happening]:
    if payload.from_ is not None and payload.from_ != day.now_at.id:
        return []
    if day.step + 1 == len(day.steps):
        raise Refused("last_step", "moved_on")
    return _enter(day, day.step + 1, context)


def _back(day: DayState, payload: Move, context: Context) -> Sequence[Happening]:
    if payload.from_ is not None and payload.from_ != day.now_at.id:
        return []
    if day.step == 0:
        raise Refused("first_step", "moved_on")
    return _enter(day, day.step - 1, context)


def _running(day: DayState) -> Timer:
    if day.timer is None:
        raise Refused("no_timer", "moved_on")
    return day.timer


def _extend(day: DayState, payload: Extend, context: Context) -> Sequence[Happening]:
    if abs(payload.ms) > LONGEST_EXTENSION:
        raise Refused("too_long_extension")
    if day.timer is None and payload.ms <= 0:
        raise Refused("no_timer", "moved_on")
    return [TimerExtended(payload.ms, day.step_at, day.timer, _extended(day.timer, payload.ms, context.now))]


def _extended(timer: Timer | None, ms: int, now: int) -> Timer:
    """A clock with `ms` more, or less; a new one where there was none. `now` is ms since 1970."""
    if timer is None:
        return Timer(ms, now + ms)
    total = max(0, timer.total_ms + ms)
    if timer.paused_ms is not None:
        return msgspec.structs.replace(timer, total_ms=total, paused_ms=max(0, timer.paused_ms + ms))
    # Time that has run out is not a debt: one more minute is a minute from now.
    ends_at = max(timer.ends_at, now) + ms if ms > 0 else timer.ends_at + ms
    return msgspec.structs.replace(timer, total_ms=total, ends_at=ends_at)


def _pause(day: DayState, _payload: Pause, context: Context) -> Sequence[Happening]:
    timer = _running(day)
    if timer.paused_ms is not None:
        return []
    return [TimerSet(msgspec.structs.replace(timer, paused_ms=max(0, timer.ends_at - context.now)))]


def _resume(day: DayState, _payload: Resume, context: Context) -> Sequence[Happening]:
    timer = _running(day)
    if timer.paused_ms is None:
        return []
    return [TimerSet(msgspec.structs.replace(timer, ends_at=context.now + timer.paused_ms, paused_ms=None))]


def _hide_timer(day: DayState, payload: HideTimer, _context: Context) -> Sequence[Happening]:
    timer = _running(day)
    return [] if timer.hidden == payload.hidden else [TimerSet(msgspec.structs.replace(timer, hidden=payload.hidden))]


def _set_room(day: DayState, room: Room) -> Sequence[Happening]:
    return [] if room == day.room else [RoomSet(room)]


def _look_at(day: DayState, payload: LookAt, _context: Context) -> Sequence[Happening]:
    focus = day.room.focus
    if payload.seat is not msgspec.UNSET:
        if payload.seat is not None:
            day.seat(payload.seat)
        focus = Focus(seat=payload.seat)
    if payload.page is not msgspec.UNSET:
        focus = msgspec.structs.replace(focus, page=max(0, min(payload.page, 999)))
    if payload.contribution is not msgspec.UNSET:
        if payload.contribution is not None:
            day.contribution(payload.contribution)
        focus = msgspec.structs.replace(focus, contribution=payload.contribution)
    return _set_room(day, msgspec.structs.replace(day.room, focus=focus))


def _black(day: DayState, payload: Switch, _context: Context) -> Sequence[Happening]:
    return _set_room(day, msgspec.structs.replace(day.room, black=payload.on))


def _freeze(day: DayState, payload: Switch, _context: Context) -> Sequence[Happening]:
    return _set_room(day, msgspec.structs.replace(day.room, frozen=payload.on))


def _fold_started(day: DayState, event: Event, _rules: Rules) -> DayState:
    return day.changed(started_at=event.at, begins=minute_of(day.plan.blocks[0].start) if day.plan.blocks else 0)


def _fold_step_entered(day: DayState, event: Event, _rules: Rules) -> DayState:
    happening = event.happening
    assert isinstance(happening, StepEntered)
    ms = happening.ms
    return day.changed(
        left=Left(day.now_at.id, day.timer, event.at) if day.timer is not None else None,
        step=day.step_once_named(happening.step),
        step_at=event.at,
        visited=day.visited | {day.now_at.id, happening.step},
        timer=Timer(ms, event.at + ms) if ms else None,
    )


def _fold_timer_set(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, TimerSet)
    return day.changed(timer=event.happening.timer)


def _fold_timer_extended(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, TimerExtended)
    return day.changed(timer=event.happening.timer)


def _invert_timer_extended(day: DayState, event: Event) -> Sequence[Happening]:
    told = event.happening
    assert isinstance(told, TimerExtended)
    if told.step_at != day.step_at:
        return []  # The step is over, and its clock with it: what was done before can still be taken back.
    if day.timer == told.timer:
        return [TimerExtended(-told.ms, told.step_at, day.timer, told.before)]
    if day.timer is None:
        raise Refused("changed_since", "moved_on")
    return [TimerExtended(-told.ms, told.step_at, day.timer, _extended(day.timer, -told.ms, event.at))]


def _tell_timer_extended(_day: DayState, event: Event) -> dict[str, str | int]:
    told = event.happening
    assert isinstance(told, TimerExtended)
    return {"minutes": max(1, round(abs(told.ms) / 60_000)), "about": "more" if told.ms > 0 else "less"}


def _fold_room_set(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, RoomSet)
    return day.changed(room=event.happening.room)


def _tell_step(day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, StepEntered)
    step = day.steps[day.step_once_named(event.happening.step)]
    return {"title": step.title, "exercise": step.exercise, "phase": step.phase}


COMMANDS = (
    CommandRule("day.start", Start, _start, by_host=True),
    CommandRule("day.go", Go, _go, by_host=True),
    CommandRule("day.next", Move, _next, by_host=True, by_remote=True),
    CommandRule("day.back", Move, _back, by_host=True, by_remote=True),
    CommandRule("timer.extend", Extend, _extend, by_host=True, by_remote=True),
    CommandRule("timer.pause", Pause, _pause, by_host=True, by_remote=True),
    CommandRule("timer.resume", Resume, _resume, by_host=True, by_remote=True),
    CommandRule("timer.hide", HideTimer, _hide_timer, by_host=True, by_remote=True),
    CommandRule("room.focus", LookAt, _look_at, by_host=True, by_remote=True),
    CommandRule("room.black", Switch, _black, by_host=True, by_remote=True),
    CommandRule("room.freeze", Switch, _freeze, by_host=True, by_remote=True),
)

HAPPENINGS = (
    HappeningRule(Started, _fold_started),
    HappeningRule(StepEntered, _fold_step_entered, tell=_tell_step),
    HappeningRule(TimerSet, _fold_timer_set),
    HappeningRule(TimerExtended, _fold_timer_extended, tell=_tell_timer_extended, invert=_invert_timer_extended),
    HappeningRule(RoomSet, _fold_room_set),
)
