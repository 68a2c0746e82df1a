"""The living barometer in the windows."""

from __future__ import annotations

from collections.abc import Mapping

from assets.locale import _
from ui.viewmodels.exercises.contract import Rows, View, Words, badge, items, keyed


def _rows(body: View, seats: Mapping[str, View]) -> Rows:
    """The groups on the scale move as they go to another mark; the reasons are a wall of their own."""
    notes = [{**note, "badge": badge(seats, note.get("seat"))} for note in body.get("notes") or ()]
    return {**items(body, seats), "notes": keyed(notes)}


WORDS = Words(
    "barometer",
    _rows,
    phases={"mark": _("Udsagn {n}")},
    units={"marks": lambda words, n: words.ngettext("{n} mærke", "{n} mærker", n)},
    kinds={"barometer_mark": _("Mærke"), "barometer_reason": _("Begrundelse")},
    log={
        "barometer.shown": _("Mærkerne ved udsagn {n} er vist"),
        "barometer.covered": _("Mærkerne ved udsagn {n} er dækket til"),
    },
    name=_("Levende barometer"),
    about=_("Stil jer fra 1 til 10 ved et udsagn, og sig hvorfor"),
    minutes=10,
)
