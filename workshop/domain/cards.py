"""Cards and the road as the views show them: what several exercises share. Shapes: docs/protocol.md."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop.domain.caramels import Support, support
from workshop.domain.contribution import Contribution, Mechanism, Sign
from workshop.domain.day import DayState

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


def orphans(day: DayState, seat: str) -> tuple[str, ...]:
    """The shown signs of a seat that no shown mechanism leads to."""
    led_to = {
        sign
        for mechanism in day.shown("mechanism", seat)
        if isinstance(mechanism.body, Mechanism)
        for sign in mechanism.body.signs
    }
    return tuple(sign.id for sign in day.shown("sign", seat) if sign.id not in led_to)


def road_view(day: DayState, seat: str, supports: Supports | None) -> dict[str, Any]:
    """The road of a seat: `road`, `unplaced`, `mechanisms` and `orphans`. Hidden cards are left out."""
    signs = {one.id: card(one, supports) for one in day.shown("sign", seat)}
    road = day.road(seat)
    placed = road.placed()
    steps = []
    for step in road.steps:
        cards = [signs[one] for one in step.signs if one in signs]
        if cards:
            steps.append({"id": step.id, "when": step.when or None, "cards": cards})
    mechanisms = []
    for mechanism in day.shown("mechanism", seat):
        shown = card(mechanism, supports)
        shown["signs"] = [one for one in shown["signs"] if one in signs]
        mechanisms.append(shown)
    return {
        "road": steps,
        "unplaced": [shown for one, shown in signs.items() if one not in placed],
        "mechanisms": mechanisms,
        "orphans": list(orphans(day, seat)),
    }


def placed_of(day: DayState, seat: str) -> tuple[int, int]:
    """How many of a seat's shown signs are placed, and how many there are."""
    placed = day.road(seat).placed()
    signs = day.shown("sign", seat)
    return sum(1 for one in signs if one.id in placed), len(signs)
