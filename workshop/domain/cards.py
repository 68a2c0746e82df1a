"""Cards and the road as the views show them: what several exercises share. Shapes: docs/protocol.md."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from workshop.domain.caramels import Support, support
from workshop.domain.contribution import Contribution, Mechanism, Sign
from workshop.domain.day import DayState
from workshop.domain.road import Road

Supports = Mapping[str, Support]


def card(contribution: Contribution, supports: Supports | None = None) -> dict[str, Any]:
    """A sign or mechanism as a card; with `supports`, what it got in caramels."""
    body = contribution.body
    assert isinstance(body, Sign | Mechanism)
    shown: dict[str, Any] = {
        "id": contribution.id,
        "kind": contribution.kind,
        "number": contribution.label,
        "text": body.text,
        "via": contribution.via,
        "late": contribution.late,
        "level": body.level if isinstance(body, Sign) else None,
        "adopted": body.adopted_from is not None,
    }
    if isinstance(body, Mechanism):
        shown["signs"] = body.signs
    if supports is not None:
        got = supports.get(contribution.id, Support(0, 0))
        shown["caramels"] = {"total": got.total, "pairs": got.pairs}
    return shown


def revealed_support(day: DayState) -> Supports | None:
    """What the cards got, None while nothing has been revealed to the room."""
    return support(day, revealed_only=True) or None


def shown_road(day: DayState, seat: str) -> Road:
    """The road of a seat with shown cards only; what was merged is stood for by what took it up, in its own place."""
    shown = {one.id for one in day.shown("sign", seat)}
    road = day.road(seat)
    left = shown & road.placed()
    standing = {one for step in road.steps for one in map(day.stands_for, step.signs)} & shown - left
    steps = []
    for step in road.steps:
        signs = []
        for sign in step.signs:
            if sign in left:
                signs.append(sign)
            elif (other := day.stands_for(sign)) in standing:
                standing.remove(other)
                signs.append(other)
        if signs:
            steps.append(msgspec.structs.replace(step, signs=tuple(signs)))
    return Road(tuple(steps))


def leads_to(day: DayState, mechanism: Contribution) -> tuple[str, ...]:
    """The shown signs that a mechanism leads to, also through what was merged into it or them."""
    shown = {one.id for one in day.shown("sign", mechanism.seat)}
    found: dict[str, None] = {}
    for one in day.all_of("mechanism", mechanism.seat):
        if day.stands_for(one.id) == mechanism.id and isinstance(one.body, Mechanism):
            found |= dict.fromkeys(map(day.stands_for, one.body.signs))
    return tuple(sign for sign in found if sign in shown)


def orphans(day: DayState, seat: str) -> tuple[str, ...]:
    """The shown signs of a seat that no shown mechanism leads to."""
    led_to = {sign for mechanism in day.shown("mechanism", seat) for sign in leads_to(day, mechanism)}
    return tuple(sign.id for sign in day.shown("sign", seat) if sign.id not in led_to)


def road_view(day: DayState, seat: str, supports: Supports | None) -> dict[str, Any]:
    """The road of a seat: `road`, `unplaced`, `mechanisms` and `orphans`. Hidden cards are left out."""
    signs = {one.id: card(one, supports) for one in day.shown("sign", seat)}
    road = shown_road(day, seat)
    placed = road.placed()
    return {
        "road": [
            {"id": step.id, "when": step.when or None, "cards": [signs[one] for one in step.signs]}
            for step in road.steps
        ],
        "unplaced": [shown for one, shown in signs.items() if one not in placed],
        "mechanisms": [{**card(one, supports), "signs": leads_to(day, one)} for one in day.shown("mechanism", seat)],
        "orphans": list(orphans(day, seat)),
    }


def placed_of(day: DayState, seat: str) -> tuple[int, int]:
    """How many of a seat's shown signs are placed, and how many there are."""
    return len(shown_road(day, seat).placed()), len(day.shown("sign", seat))
