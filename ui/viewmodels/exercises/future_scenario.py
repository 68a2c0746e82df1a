"""Future scenarios in the windows."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import NullTranslations
from typing import Any

from assets import FOLDER
from assets.locale import _
from assets.picture_cards import BY_ID, CARDS
from ui.viewmodels.exercises.contract import Rows, View, Words, keyed


def card_address(card: str | None) -> str:
    """The address of a picture card's file; empty for a name that is none's, which a day file may give."""
    return (FOLDER / "picture_cards" / f"{card}.svg").as_uri() if card in BY_ID else ""


def with_card(scenario: View) -> dict[str, Any]:
    """A scenario with what QML shows of its picture card: `card` (an address), and `card_name` and `alt` (Danish)."""
    name = scenario.get("picture_card")
    known = BY_ID.get(name or "")
    return {
        **scenario,
        "card": card_address(name),
        "card_name": known.name if known else name or "",
        "alt": known.alt if known else "",
    }


def cards(words: NullTranslations) -> list[dict[str, str]]:
    """All picture cards in the facilitator's language, as the console lays them out to be chosen from."""
    return [
        {
            "key": card.id,
            "name": words.gettext(card.name),
            "alt": words.gettext(card.alt),
            "card": card_address(card.id),
        }
        for card in CARDS
    ]


def _rows(body: View, seats: Mapping[str, View]) -> Rows:
    return {
        "scenarios": keyed(map(with_card, body.get("scenarios") or ())),
        "tiles": tuple(
            (
                tile["seat"],
                {**seats.get(tile["seat"], {}), **tile, "pictures": [*map(with_card, tile.get("pictures") or ())]},
            )
            for tile in body.get("seats") or ()
        ),
    }


WORDS = Words(
    "future_scenario",
    _rows,
    phases={
        "draw": _("Tegn fremtiden"),
        "interview": _("Interview naboen"),
        "present": _("Fortæl naboens fremtid"),
    },
    units={"presented": lambda words, n: words.ngettext("{n} fremlagt", "{n} fremlagt", n)},
    kinds={"scenario": _("Fremtidsbillede")},
    log={"future_scenario.partners_changed": _("Nye interviewpar {group}")},
    name=_("Fremtidsscenarie"),
    about=_("Tegn den dag, det er lykkedes, interview naboen, og fremlæg"),
    minutes=45,
)
