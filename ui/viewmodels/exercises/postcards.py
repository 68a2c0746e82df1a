"""Postcards in the windows."""

from __future__ import annotations

from assets.locale import _
from ui.viewmodels.exercises.contract import Words

WORDS = Words(
    "postcards",
    phases={"write": _("Skriv postkort"), "read": _("Læs postkort op")},
    units={"postcards": lambda words, n: words.ngettext("{n} postkort", "{n} postkort", n)},
    kinds={"postcard": _("Postkort")},
    name=_("Postkort fra fremtiden"),
    about=_("Skriv hjem fra den dag, målet er nået, og læs nogle højt"),
    minutes=15,
)
