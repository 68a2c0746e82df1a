"""Stage in the windows."""

from __future__ import annotations

from assets.locale import _
from ui.viewmodels.exercises.contract import Words

WORDS = Words(
    "stage",
    phases={"lobby": _("Velkommen"), "challenge": _("Dagens udfordring"), "you_are_here": _("I er her")},
)
