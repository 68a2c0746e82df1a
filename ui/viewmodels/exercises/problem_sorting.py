"""Tame or wild in the windows."""

from __future__ import annotations

from assets.locale import _
from ui.viewmodels.exercises.contract import Words

WORDS = Words(
    "problem_sorting",
    units={
        "problem_votes": lambda words, n: words.ngettext("{n} stemme", "{n} stemmer", n),
        "problem_hands": lambda words, n: words.ngettext("{n} hånd", "{n} hænder", n),
    },
    kinds={"problem_statement": _("Udsagn")},
    log={
        "problem_sorting.placed": _("Lagt på plads: “{text}”"),
        "problem_sorting.taken_up": _("Taget op igen: “{text}”"),
    },
    name=_("Tamt eller vildt?"),
    about=_("Kan det regnes ud, eller skal vi forestille os flere fremtider?"),
    minutes=10,
)
