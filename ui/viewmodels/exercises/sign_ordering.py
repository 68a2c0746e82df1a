"""The road in the windows: signs in their order, mechanisms, and the chain of questions."""

from __future__ import annotations

from collections.abc import Mapping

from assets.locale import _
from ui.viewmodels.exercises.contract import Rows, View, Words, keyed


def road_rows(body: View, _seats: Mapping[str, View]) -> Rows:
    """The road. One list holds every sign, placed or not, so that a card keeps its identity when it is laid."""
    orphans = set(body.get("orphans") or ())
    road, mechanisms = body.get("road") or (), body.get("mechanisms") or ()
    placed = [(card, step["id"]) for step in road for card in step["cards"]]
    unplaced = [(card, "") for card in body.get("unplaced") or ()]
    numbers = {card["id"]: card["number"] for card, _step in placed + unplaced}
    return {
        "steps": tuple((step["id"], {"id": step["id"], "when": step.get("when") or ""}) for step in road),
        "cards": tuple(
            (card["id"], {**card, "step": step, "orphan": bool(mechanisms) and card["id"] in orphans})
            for card, step in placed + unplaced
        ),
        "mechanisms": tuple(
            (
                card["id"],
                {**card, "sign_numbers": [numbers[sign] for sign in card.get("signs") or () if sign in numbers]},
            )
            for card in mechanisms
        ),
        "links": keyed(body.get("chain")),
    }


WORDS = Words(
    "sign_ordering",
    road_rows,
    phases={"order": _("Læg rækkefølge"), "mechanisms": _("Find mekanismer"), "chain": _("Spørg til tegnene")},
    units={
        "placed": lambda words, n: words.ngettext("{n} lagt", "{n} lagt", n),
        "mechanisms": lambda words, n: words.ngettext("{n} mekanisme", "{n} mekanismer", n),
        "orphans": lambda words, n: words.ngettext("{n} uden mekanisme", "{n} uden mekanisme", n),
        "links": lambda words, n: words.ngettext("{n} led i kæden", "{n} led i kæden", n),
    },
    kinds={"mechanism": _("Mekanisme"), "chain_link": _("Led i kæden")},
    log={
        "road.sign_placed": _("{seat}: {number} er lagt"),
        "road.step_labelled": _("{seat}: tid på vejen er “{when}”"),
        "road.laid": _("{seat}: hele rækken er lagt"),
    },
    name=_("Tegnenes rækkefølge"),
    about=_("Læg tegnene langs vejen til målet, og find mekanismerne"),
    minutes=40,
)
