"""The case in the windows."""

from __future__ import annotations

from assets.locale import _
from ui.viewmodels.exercises.contract import Words

WORDS = Words(
    "case",
    phases={
        "idea": _("Casen: mål og prøvehandling"),
        "mechanisms": _("Casen: virksomme mekanismer"),
        "chain": _("Casen: spørgsmål og kilder"),
    },
    log={"case.unfolded": _("Casen vist til og med: “{text}”")},
    name=_("Case"),
    about=_("Et eksempel foldes ud trin for trin: handling, mekanismer og spørgsmål"),
    minutes=15,
)
