"""Plenum in the windows."""

from __future__ import annotations

from collections.abc import Mapping

from assets.locale import _
from ui.viewmodels.exercises.contract import Rows, View, Words, badge, keyed


def _rows(body: View, seats: Mapping[str, View]) -> Rows:
    """Who has the word is the first of the hands, so that the badge slides there out of the queue."""
    speaking = body.get("speaking")
    hands = [(speaking["id"], {**speaking, "speaking": True})] if speaking else []
    for hand in body.get("queue") or ():
        # Who speaks may have the hand up again.
        key = f"{hand['id']}/again" if speaking and speaking["id"] == hand["id"] else hand["id"]
        hands.append((key, {**hand, "speaking": False}))
    return {
        "items": keyed(body.get("items")),
        "words": keyed(body.get("words")),
        "hands": tuple((key, {**hand, "badge": badge(seats, hand.get("seat"))}) for key, hand in hands),
    }


WORDS = Words(
    "plenum",
    _rows,
    units={
        "answers": lambda words, n: words.ngettext("{n} svar", "{n} svar", n),
        "hands": lambda words, n: words.ngettext("{n} hånd oppe", "{n} hænder oppe", n),
    },
    kinds={"plenum_answer": _("Svar"), "plenum_note": _("Din note")},
    log={
        "plenum.question_asked": _("Spørgsmål: “{question}”"),
        "plenum.answers_shown": _("Svarene er vist på lærredet"),
        "plenum.answers_covered": _("Svarene er dækket til"),
        "plenum.hand_raised": _("Hånd oppe"),
        "plenum.hand_lowered": _("Hånd nede"),
        "plenum.word_given": _("{group} har ordet"),
    },
    name=_("Plenum"),
    about=_("Et åbent spørgsmål til alle, hænder i kø og noter"),
    minutes=15,
)
