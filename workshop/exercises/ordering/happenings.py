"""What happens on the road, and how each is folded, told and taken back."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.refusal import Refused
from workshop.domain.road import Road, Spot
from workshop.domain.rules import HappeningRule, Rules


class SignPlaced(Happening, frozen=True):
    """A sign has gone from a spot to another."""

    kind = "road.sign_placed"
    seat: str
    sign: str
    before: Spot
    after: Spot


class StepLabelled(Happening, frozen=True):
    """A step has another time label."""

    kind = "road.step_labelled"
    seat: str
    step: str
    before: str
    after: str


class RoadLaid(Happening, frozen=True):
    """The whole road lies otherwise."""

    kind = "road.laid"
    seat: str
    before: Road
    after: Road


def _with_road(day: DayState, seat: str, road: Road) -> DayState:
    return day.changed(roads=day.roads.insert(seat, road) if road.steps else day.roads.discard(seat))


def _fold_placed(day: DayState, event: Event, _rules: Rules) -> DayState:
    placed = event.happening
    assert isinstance(placed, SignPlaced)
    return _with_road(day, placed.seat, day.road(placed.seat).moved(placed.sign, placed.after))


def _fold_labelled(day: DayState, event: Event, _rules: Rules) -> DayState:
    labelled = event.happening
    assert isinstance(labelled, StepLabelled)
    return _with_road(day, labelled.seat, day.road(labelled.seat).labelled(labelled.step, labelled.after))


def _fold_laid(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, RoadLaid)
    return _with_road(day, event.happening.seat, event.happening.after)


def _invert_placed(day: DayState, event: Event) -> Sequence[Happening]:
    placed = event.happening
    assert isinstance(placed, SignPlaced)
    road, back = day.road(placed.seat), placed.before
    anchors = [one for one in (back.step, back.after) if one is not None]
    # Neither its step nor the one before it is there any more: where it lay can't be told.
    lost = back.after is not None and not any(road.has_step(one) for one in anchors)
    if lost or road.step_of(placed.sign) != placed.after.step:
        raise Refused("changed_since", "moved_on")
    return [SignPlaced(placed.seat, placed.sign, before=road.spot_of(placed.sign), after=back)]


def _invert_labelled(day: DayState, event: Event) -> Sequence[Happening]:
    labelled = event.happening
    assert isinstance(labelled, StepLabelled)
    step = day.road(labelled.seat).step(labelled.step)
    if step is None or step.when != labelled.after:
        raise Refused("changed_since", "moved_on")
    return [StepLabelled(labelled.seat, labelled.step, before=labelled.after, after=labelled.before)]


def _invert_laid(day: DayState, event: Event) -> Sequence[Happening]:
    laid = event.happening
    assert isinstance(laid, RoadLaid)
    if day.road(laid.seat) != laid.after:
        raise Refused("changed_since", "moved_on")
    return [RoadLaid(laid.seat, before=laid.after, after=laid.before)]


def _tell_placed(day: DayState, event: Event) -> dict[str, str | int]:
    placed = event.happening
    assert isinstance(placed, SignPlaced)
    number = day.contributions[placed.sign].label if placed.sign in day.contributions else ""
    return {"seat": day.seat(placed.seat).number, "number": number, "placed": int(placed.after.step is not None)}


def _tell_labelled(day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, StepLabelled)
    return {"seat": day.seat(event.happening.seat).number, "when": event.happening.after}


def _tell_laid(day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, RoadLaid)
    return {"seat": day.seat(event.happening.seat).number}


HAPPENINGS = (
    HappeningRule(SignPlaced, _fold_placed, tell=_tell_placed, invert=_invert_placed),
    HappeningRule(StepLabelled, _fold_labelled, tell=_tell_labelled, invert=_invert_labelled),
    HappeningRule(RoadLaid, _fold_laid, tell=_tell_laid, invert=_invert_laid),
)
