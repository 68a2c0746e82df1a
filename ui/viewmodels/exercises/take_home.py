"""Take home in the windows."""

from __future__ import annotations

from collections.abc import Mapping

from assets.locale import _
from ui.viewmodels.exercises.contract import Rows, View, Words, badge


def _rows(body: View, seats: Mapping[str, View]) -> Rows:
    notes = body.get("notes") or ()
    return {
        "notes": tuple(
            (note["id"], {**note, "to": badge(seats, note.get("seat")), "from": badge(seats, note.get("from_seat"))})
            for note in notes
        )
    }


WORDS = Words(
    "take_home",
    _rows,
    units={
        "notes": lambda words, n: words.ngettext("{n} note", "{n} noter", n),
        "adopted": lambda words, n: words.ngettext("{n} taget til sig", "{n} taget til sig", n),
    },
    kinds={"take_home_note": _("Tag med hjem")},
    name=_("Tag med hjem"),
    about=_("Skriv ned, hvad I så hos de andre og vil låne"),
    minutes=10,
)
