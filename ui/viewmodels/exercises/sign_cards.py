"""Sign cards in the windows."""

from __future__ import annotations

from collections.abc import Mapping

from assets.locale import _
from ui.viewmodels.exercises.contract import Rows, View, Words, keyed


def _rows(body: View, _seats: Mapping[str, View]) -> Rows:
    return {"cards": keyed(body.get("cards"))}


WORDS = Words(
    "sign_cards",
    _rows,
    units={
        "cards": lambda words, n: words.ngettext("{n} kort", "{n} kort", n),
        "signs": lambda words, n: words.ngettext("{n} tegn", "{n} tegn", n),
    },
    kinds={"sign": _("Tegn")},
    name=_("Tegnkort"),
    about=_("Skriv tegn på, at målet er på vej: ét tegn pr. kort"),
    minutes=20,
)
