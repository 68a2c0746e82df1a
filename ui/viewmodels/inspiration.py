"""Cards of inspiration in the windows: beside a goal in the room, and where each is pinned in the console."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ui.viewmodels.parts import in_parts

View = Mapping[str, Any]

LONGEST_CARD = 230
"""Characters on one card of the room's strip; a longer one goes on on the next."""


def beside_the_goal(cards: Sequence[View]) -> list[dict[str, Any]]:
    """The cards of a room view as the strip shows them: long ones in parts, the source under the last."""
    shown = []
    for card in cards:
        parts = in_parts(card["text"], LONGEST_CARD)
        for number, part in enumerate(parts, start=1):
            begins, ends = number == 1, number == len(parts)
            words = part if ends else f"{part} …"
            if card["kind"] == "voice":
                words = f"{'“' if begins else ''}{words}{'”' if ends else ''}"
            source = (card.get("source") or "") if ends else ""
            shown.append(
                {
                    "id": f"{card['id']}/{number}",
                    "kind": card["kind"],
                    "begins": begins,
                    "text": words,
                    "source": source,
                }
            )
    return shown


def derive_inspiration(view: View) -> dict[str, Any]:
    """The board of a host view: the cards, and the ids of those pinned at each seat."""
    board: View = view.get("inspiration") or {}
    return {"cards": list(board.get("cards") or ()), "pins": dict(board.get("pins") or {})}
