"""Visits with golden caramels in the windows."""

from __future__ import annotations

import json
from collections.abc import Mapping

from assets.locale import _
from ui.viewmodels.exercises.contract import Rows, View, Words, badge
from ui.viewmodels.exercises.sign_ordering import road_rows


def _rows(body: View, seats: Mapping[str, View]) -> Rows:
    routes = tuple(
        (
            route["group"],
            {
                **badge(seats, route.get("seat")),
                **route,
                "title": route.get("name"),
                # As JSON: a hall has a thousand, and only those of the tiles that are seen become values of QML's.
                "pairs": json.dumps(
                    [{**pair, "badge": badge(seats, pair.get("to"))} for pair in route.get("pairs") or ()]
                ),
            },
        )
        for route in body.get("routes") or ()
    )
    return {"routes": routes} | road_rows(body, seats)


WORDS = Words(
    "visit_voting",
    _rows,
    phases={"visit": _("På besøg"), "count": _("Saml sedler ind"), "reveal": _("Vis karamellerne")},
    units={
        "ballots": lambda words, n: words.ngettext("{n} seddel inde", "{n} sedler inde", n),
        "hosts": lambda words, n: words.ngettext("{n} vært", "{n} værter", n),
    },
    log={
        "visits.ballot_entered": _("{group}, par {pair}: seddel skrevet ind"),
        "visits.admitted": _("{group}, par {pair} er lukket ind"),
    },
    name=_("På besøg med guldkarameller"),
    about=_("Besøg de andre mål parvis, og giv karameller til det bedste"),
    minutes=20,
)
