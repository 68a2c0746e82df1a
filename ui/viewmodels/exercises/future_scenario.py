"""Future scenarios in the windows."""

from __future__ import annotations

from collections.abc import Mapping

from assets.locale import _
from ui.viewmodels.exercises.contract import Rows, View, Words, keyed


def _rows(body: View, _seats: Mapping[str, View]) -> Rows:
    return {"scenarios": keyed(body.get("scenarios"))}


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
)
