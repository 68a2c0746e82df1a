"""What the room, a group and the facilitator see of the road, the mechanisms and the chain."""

from __future__ import annotations

from workshop.domain.cards import orphans, placed_of, revealed_support, road_view
from workshop.domain.day import DayState
from workshop.domain.plan import Group, seat_of
from workshop.domain.step import Step
from workshop.exercises.contract import Progress, View
from workshop.exercises.ordering.chain import chain


def _seat_view(day: DayState, seat: str) -> View:
    return {**road_view(day, seat, revealed_support(day)), "chain": chain(day, seat)}


EMPTY_VIEW: View = {"road": [], "unplaced": [], "mechanisms": [], "orphans": [], "chain": []}


def for_room(day: DayState, _step: Step) -> View:
    """How far every seat is; the road, the mechanisms and the chain of the one in focus."""
    overview = []
    for seat in day.seats:
        placed, total = placed_of(day, seat.seat)
        mechanisms = len(day.shown("mechanism", seat.seat))
        overview.append({"seat": seat.seat, "placed": placed, "total": total, "mechanisms": mechanisms})
    focus = day.room.focus.seat
    return {"seats": overview, **(_seat_view(day, focus) if focus else EMPTY_VIEW)}


def _allows_ties(day: DayState, step: Step) -> bool:
    activity = day.plan.activity(step.activity)
    return activity is None or activity.settings.get("allow_same_step", True) is not False


def for_group(day: DayState, step: Step, group: Group, _team: str | None) -> View:
    """The own seat's road, mechanisms and chain."""
    return {**_seat_view(day, seat_of(group)), "allow_same_step": _allows_ties(day, step)}


def for_facilitator(day: DayState, step: Step) -> View:
    """As the room, and whether ties are allowed."""
    return {**for_room(day, step), "allow_same_step": _allows_ties(day, step)}


def progress(day: DayState, _step: Step, group: Group) -> Progress:
    """How many of a group's signs are placed; mechanisms, orphans and links of the chain."""
    seat = seat_of(group)
    placed, total = placed_of(day, seat)
    extra = (
        ("mechanisms", len(day.shown("mechanism", seat))),
        ("orphans", len(orphans(day, seat))),
        ("links", len(chain(day, seat))),
    )
    return Progress(placed, total, "placed", extra)
