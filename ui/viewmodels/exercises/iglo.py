"""IGLO in the windows."""

from __future__ import annotations

from collections.abc import Mapping

from assets.locale import _
from ui.viewmodels.exercises.contract import Rows, View, Words, badge, items


def _rows(body: View, seats: Mapping[str, View]) -> Rows:
    groups = body.get("groups") or ()
    return {
        **items(body, seats),
        "routes": tuple((one["id"], {**one, "badge": badge(seats, one.get("seat"))}) for one in groups),
    }


WORDS = Words(
    "iglo",
    _rows,
    phases={"write": _("Handlinger på fire niveauer"), "gaps": _("Hvor mangler der noget?")},
    units={
        "levels": lambda words, n: words.ngettext("{n} niveau", "{n} niveauer", n),
        "actions": lambda words, n: words.ngettext("{n} handling", "{n} handlinger", n),
    },
    kinds={"iglo_action": _("Handling")},
    name=_("IGLO"),
    about=_("Handlinger for individ, gruppe, leder og organisation: hvem og hvornår"),
    minutes=25,
)
