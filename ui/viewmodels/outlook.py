"""What the facilitator is told when the day runs late: when it ends, what could be cut, and when it ends then."""

from collections.abc import Mapping
from gettext import NullTranslations
from typing import Any, TypedDict

from assets.locale import _

View = Mapping[str, Any]

WORTH_TELLING = 2
"""Minutes at the end of the day below which nobody is told."""


class CutLine(TypedDict):
    """A cut in words: what, and from how much to how much."""

    id: str
    title: str
    change: str
    minutes: int


class Outlook(TypedDict):
    """The panel below the programme. `late` is 0 where there is nothing to tell; `cuts` empty where nothing helps."""

    late: int
    line: str
    end: str
    cuts: list[CutLine]
    new_end: str
    still_late: str
    moved: list[str]


def derive_outlook(view: View, words: NullTranslations) -> Outlook:
    """How the day will end, in words, from a host view."""
    told = view.get("outlook") or {}
    late, moved = told.get("late") or 0, told.get("moved") or ()
    if late < WORTH_TELLING and not told.get("cuts") and not moved:
        return {"late": 0, "line": "", "end": "", "cuts": [], "new_end": "", "still_late": "", "moved": []}
    after = _minutes(told["new_end"]) - _minutes(told["planned_end"]) if told.get("new_end") else late
    return {
        "late": max(late, WORTH_TELLING),
        "line": words.gettext(_("Dagen bliver {n} min for lang")).format(n=late)
        if late >= WORTH_TELLING
        else words.gettext(_("Det, der har fast tid, begynder for sent")),
        "end": words.gettext(_("Den ender kl. {expected} i stedet for {planned}.")).format(
            expected=told["expected_end"], planned=told["planned_end"]
        ),
        "cuts": [_line(one, words) for one in told.get("cuts") or ()],
        "new_end": words.gettext(_("Så ender dagen kl. {time}.")).format(time=told["new_end"]),
        "still_late": words.gettext(_("Det er stadig {n} min for sent.")).format(n=after)
        if after >= WORTH_TELLING
        else "",
        "moved": [
            words.gettext(_("{title} begynder kl. {start}.")).format(title=one["title"], start=one["start"])
            for one in moved
        ],
    }


def _line(cut: View, words: NullTranslations) -> CutLine:
    change = (
        words.gettext(_("{before} → {minutes} min")).format(before=cut["before"], minutes=cut["minutes"])
        if cut["minutes"]
        else words.gettext(_("springes over ({before} min)")).format(before=cut["before"])
    )
    return {"id": cut["id"], "title": cut["title"], "change": change, "minutes": cut["minutes"]}


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
