"""Sign ordering and mechanisms (`sign_ordering`).

The group lays its signs along the road, ties allowed; finds the mechanisms that make them appear; and asks of each sign
how it will be seen. A move is an intent (`place(sign, beside | after anchor)`), so that several phones of a group can
move at once without losing each other's moves; the last writer wins a card.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from workshop.domain.command import Writing
from workshop.domain.contributing import Added, Edited, activity_for, group_for, new_contribution
from workshop.domain.contribution import Contribution, Mechanism, label_text, required_text
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.plan import Activity, Plan, seat_of
from workshop.domain.refusal import Refused
from workshop.domain.road import NOT_PLACED, Road, Spot
from workshop.domain.rules import CommandRule, Context
from workshop.domain.step import Phase
from workshop.exercises.contract import Exercise
from workshop.exercises.ordering.chain import ChainLink
from workshop.exercises.ordering.happenings import HAPPENINGS, RoadLaid, SignPlaced, StepLabelled
from workshop.exercises.ordering.tables import TABLES
from workshop.exercises.ordering.views import for_facilitator, for_group, for_room, progress

KIND = "sign_ordering"
MOST_LINKS = 100
_ROW_NUMBER = re.compile(r"[Tt]?(\d{1,4})\Z")


class Place(Writing, frozen=True, kw_only=True):
    """Lay a sign beside another, after the step of another (None: at the start), or at the end.

    `step` is the step in which the anchor lay when the move was made; used where the anchor has gone since.
    """

    sign: str
    beside: str | None = None
    after: str | msgspec.UnsetType | None = msgspec.UNSET
    at_end: bool = False
    step: str | None = None


class Unplace(Writing, frozen=True, kw_only=True):
    """Take a sign off the road."""

    sign: str


class Label(Writing, frozen=True, kw_only=True):
    """When the signs of a step are expected."""

    step: str
    when: str


class Lay(Writing, frozen=True, kw_only=True):
    """The whole order by the numbers of the cards as they lie on the floor: `T3 T7+T6 T8`."""

    row: str


class Find(Writing, frozen=True, kw_only=True):
    """A mechanism, and the signs that it makes appear."""

    text: str
    signs: tuple[str, ...] = ()


class Link(Writing, frozen=True, kw_only=True):
    """Join a mechanism to a sign, or part them."""

    mechanism: str
    sign: str


class Ask(Writing, frozen=True, kw_only=True):
    """The chain from a sign: how it will be seen, by whom and when."""

    sign: str
    question: str
    method: str = ""
    source: str = ""
    who: str = ""
    when: str = ""


def _seat_for(day: DayState, payload: Writing, context: Context) -> str:
    activity_for(day, payload, KIND)
    return seat_of(day.group(group_for(day, payload, context)))


def _sign(day: DayState, sign: str, payload: Writing, context: Context) -> Contribution:
    """A sign that the sender may move: of the own seat, or any where the facilitator names no group."""
    found = day.contribution(sign)
    if found.kind != "sign":
        raise Refused("not_a_sign", "unknown")
    if context.command.by_host and payload.group is None and payload.author is None:
        activity_for(day, payload, KIND)
    elif found.seat != _seat_for(day, payload, context):
        raise Refused("not_yours", "forbidden")
    return found


def _ties_allowed(day: DayState, payload: Writing) -> bool:
    return activity_for(day, payload, KIND).settings.get("allow_same_step", True) is not False


def _step_before(road: Road, sign: str, step: str | None) -> str | None:
    """The step after which a new one goes, told without the moving sign's own step where it lies alone."""
    found = next((one for one in road.steps if one.id == step), None)
    if found is None or found.signs != (sign,):
        return step
    place = road.steps.index(found)
    return road.steps[place - 1].id if place else None


def _target(road: Road, payload: Place, context: Context, *, ties: bool) -> Spot:
    new_step = context.command.id
    if payload.at_end:
        last = road.steps[-1].id if road.steps else None
        return Spot(new_step, after=_step_before(road, payload.sign, last))
    if payload.beside is not None:
        step_id = road.step_of(payload.beside) or payload.step
        step = road.step(step_id) if step_id is not None else None
        if step is None:
            return NOT_PLACED
        if not ties:
            return Spot(new_step, after=_step_before(road, payload.sign, step.id))
        return Spot(step.id, step.when, at=sum(1 for one in step.signs if one != payload.sign))
    if payload.after is msgspec.UNSET:
        raise Refused("no_anchor")
    if payload.after is None:
        return Spot(new_step)
    anchor = road.step_of(payload.after) or payload.step
    if anchor is None or not road.has_step(anchor):
        return NOT_PLACED
    return Spot(new_step, after=_step_before(road, payload.sign, anchor))


def _rows(road: Road) -> list[tuple[str, ...]]:
    return [step.signs for step in road.steps]


def _place(day: DayState, payload: Place, context: Context) -> Sequence[Happening]:
    sign = _sign(day, payload.sign, payload, context)
    if sign.hidden:
        raise Refused("hidden_card", "moved_on")
    if sign.id in (payload.beside, payload.after):
        return []
    road = day.road(sign.seat)
    before, after = road.spot_of(sign.id), _target(road, payload, context, ties=_ties_allowed(day, payload))
    if _rows(road.moved(sign.id, after)) == _rows(road):
        return []
    return [SignPlaced(sign.seat, sign.id, before, after)]


def _unplace(day: DayState, payload: Unplace, context: Context) -> Sequence[Happening]:
    sign = _sign(day, payload.sign, payload, context)
    before = day.road(sign.seat).spot_of(sign.id)
    return [] if before == NOT_PLACED else [SignPlaced(sign.seat, sign.id, before, NOT_PLACED)]


def _seat_of_step(day: DayState, payload: Label, context: Context) -> str:
    if context.command.by_host and payload.group is None and payload.author is None:
        found = next((seat.seat for seat in day.seats if day.road(seat.seat).has_step(payload.step)), None)
        if found is None:
            raise Refused("unknown_road_step", "moved_on")
        return found
    return _seat_for(day, payload, context)


def _label(day: DayState, payload: Label, context: Context) -> Sequence[Happening]:
    seat = _seat_of_step(day, payload, context)
    step = day.road(seat).step(payload.step)
    if step is None:
        raise Refused("unknown_road_step", "moved_on")
    when = label_text(payload.when)
    return [] if when == step.when else [StepLabelled(seat, step.id, step.when, when)]


def _lay(day: DayState, payload: Lay, context: Context) -> Sequence[Happening]:
    seat = _seat_for(day, payload, context)
    by_number = {one.number: one.id for one in day.shown("sign", seat)}
    rows: list[list[str]] = []
    unknown: list[str] = []
    for written in re.split(r"[\s,;>]+", re.sub(r"\s*\+\s*", "+", required_text(payload.row)).strip()):
        row = []
        for number in filter(None, written.split("+")):
            match = _ROW_NUMBER.match(number)
            sign = by_number.get(int(match.group(1))) if match else None
            if sign is None:
                unknown.append(number[:12])
            else:
                row.append(sign)
        if row:
            rows.append(row)
    if unknown:
        raise Refused("unknown_numbers", numbers=", ".join(unknown[:8]))
    twice = [one for one, count in Counter(sign for row in rows for sign in row).items() if count > 1]
    if twice:
        raise Refused("doubled_numbers", numbers=", ".join(day.contributions[one].label for one in twice[:8]))
    if not _ties_allowed(day, payload) and any(len(row) > 1 for row in rows):
        raise Refused("no_ties")
    before = day.road(seat)
    after = before.laid(rows, context.command.id)
    return [] if after == before else [RoadLaid(seat, before, after)]


def _checked_signs(day: DayState, seat: str, signs: Sequence[str]) -> tuple[str, ...]:
    if len(signs) > MOST_LINKS:
        raise Refused("too_many", most=MOST_LINKS)
    for sign in signs:
        found = day.contribution(sign)
        if found.kind != "sign" or found.seat != seat:
            raise Refused("not_a_sign", "unknown")
    return tuple(dict.fromkeys(signs))


def _find(day: DayState, payload: Find, context: Context) -> Sequence[Happening]:
    new = new_contribution(day, payload, context, KIND, Mechanism(payload.text))
    signs = _checked_signs(day, new.seat, payload.signs)
    body = new.body
    assert isinstance(body, Mechanism)
    return [Added(msgspec.structs.replace(new, body=msgspec.structs.replace(body, signs=signs)))]


def _linking(day: DayState, payload: Link, context: Context) -> tuple[Contribution, Mechanism]:
    found = day.contribution(payload.mechanism)
    body = found.body
    if not isinstance(body, Mechanism):
        raise Refused("not_a_mechanism", "unknown")
    if context.command.by_host and payload.group is None and payload.author is None:
        activity_for(day, payload, KIND)
    elif found.seat != _seat_for(day, payload, context):
        raise Refused("not_yours", "forbidden")
    return found, body


def _link(day: DayState, payload: Link, context: Context) -> Sequence[Happening]:
    found, body = _linking(day, payload, context)
    if payload.sign in body.signs:
        return []
    # The new one alone is looked at: a sign that was taken back since must not stop the others.
    _checked_signs(day, found.seat, (payload.sign,))
    if len(body.signs) == MOST_LINKS:
        raise Refused("too_many", most=MOST_LINKS)
    return [Edited(found.id, body, msgspec.structs.replace(body, signs=(*body.signs, payload.sign)))]


def _unlink(day: DayState, payload: Link, context: Context) -> Sequence[Happening]:
    found, body = _linking(day, payload, context)
    signs = tuple(one for one in body.signs if one != payload.sign)
    return [] if signs == body.signs else [Edited(found.id, body, msgspec.structs.replace(body, signs=signs))]


def _ask(day: DayState, payload: Ask, context: Context) -> Sequence[Happening]:
    link = ChainLink(payload.sign, payload.question, payload.method, payload.source, payload.who, payload.when)
    new = new_contribution(day, payload, context, KIND, link)
    _checked_signs(day, new.seat, (payload.sign,))
    return [Added(new)]


def _phases(_plan: Plan, _activity: Activity) -> Sequence[Phase]:
    return (Phase("order"), Phase("mechanisms"), Phase("chain"))


EXERCISE = Exercise(
    kind=KIND,
    for_room=for_room,
    inspired=True,
    for_group=for_group,
    for_facilitator=for_facilitator,
    progress=progress,
    phases=_phases,
    settings={"allow_same_step": bool},
    bodies=(Mechanism, ChainLink),
    commands=(
        CommandRule("sign_ordering.place", Place, _place, by_remote=True),
        CommandRule("sign_ordering.unplace", Unplace, _unplace),
        CommandRule("sign_ordering.label", Label, _label),
        CommandRule("sign_ordering.lay", Lay, _lay, by_remote=True),
        CommandRule("sign_ordering.mechanism", Find, _find, by_remote=True),
        CommandRule("sign_ordering.link", Link, _link),
        CommandRule("sign_ordering.unlink", Link, _unlink),
        CommandRule("sign_ordering.chain", Ask, _ask, by_remote=True),
    ),
    happenings=HAPPENINGS,
    tables=TABLES,
)
