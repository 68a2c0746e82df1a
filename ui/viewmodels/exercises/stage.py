"""Stage in the windows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assets.locale import _
from ui.viewmodels.exercises.contract import Rows, View, Words, badge
from ui.viewmodels.parts import in_parts

LONGEST_CARD = 520
"""Characters of homework on one card; a longer one goes on on the next."""


def _rows(body: View, seats: Mapping[str, View]) -> Rows:
    """The groups' homework, card by card; last come those that came without, by name alone."""
    brought = sorted(body.get("homework") or (), key=lambda one: not one["text"])
    return {"items": tuple((card["id"], card) for one in brought for card in _cards(one, seats))}


def _cards(one: View, seats: Mapping[str, View]) -> list[dict[str, Any]]:
    parts = in_parts(one["text"], LONGEST_CARD)
    return [
        {
            "id": one["group"] if number == 1 else f"{one['group']}/{number}",
            "name": one["name"],
            "badge": badge(seats, one.get("seat")),
            "text": part,
            "part": number,
            "parts": len(parts),
        }
        for number, part in enumerate(parts, start=1)
    ]


WORDS = Words(
    "stage",
    _rows,
    phases={
        "lobby": _("Velkommen"),
        "challenge": _("Dagens udfordring"),
        "you_are_here": _("I er her"),
        "homework": _("Hjemmeopgaver"),
    },
    kinds={"homework": _("Hjemmeopgave")},
    name=_("Billede eller faktum"),
    about=_("Vis et billede, et citat eller et tal stort på lærredet"),
    minutes=3,
)
