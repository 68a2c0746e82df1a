"""What can be put into a programme: points of it, and all exercises, found by a few letters."""

from gettext import NullTranslations
from typing import Any, NamedTuple

from assets.locale import _
from ui.viewmodels.exercises.catalogue import CATALOGUE
from ui.viewmodels.plan_view import BLOCK_KINDS


class Offer(NamedTuple):
    """A block of a kind, or an exercise: its name and what it is (Danish), and the minutes it usually takes."""

    part: str
    kind: str
    name: str
    about: str
    minutes: int


_BLOCKS = (
    Offer("block", "talk", BLOCK_KINDS["talk"], _("Én taler, alle lytter"), 30),
    Offer("block", "group_work", BLOCK_KINDS["group_work"], _("Rum til øvelser ved bordene"), 60),
    Offer("block", "break", BLOCK_KINDS["break"], _("Kaffe, frisk luft og snak"), 15),
    Offer("block", "lunch", BLOCK_KINDS["lunch"], _("Mad, med fast tidspunkt hvis køkkenet venter"), 45),
    Offer("block", "closing", BLOCK_KINDS["closing"], _("Tak for i dag, og hvad sker der nu"), 15),
)
OFFERS: tuple[Offer, ...] = (
    *_BLOCKS,
    *(Offer("activity", one.exercise, one.name, one.about, one.minutes) for one in CATALOGUE),
)


def offer(part: str, kind: str) -> Offer:
    """What is offered of a kind."""
    return next(one for one in OFFERS if (one.part, one.kind) == (part, kind))


def matching(typed: str, words: NullTranslations) -> list[dict[str, Any]]:
    """What fits the letters typed: names that begin with them first, then names and descriptions that hold them."""
    wanted = typed.strip().casefold()
    found = []
    for place, one in enumerate(OFFERS):
        name, about = words.gettext(one.name), words.gettext(one.about)
        rank = _rank(wanted, name.casefold(), about.casefold())
        if rank is not None:
            length = words.gettext(_("{n} min")).format(n=one.minutes)
            row = {"part": one.part, "kind": one.kind, "name": name, "about": about, "length": length}
            found.append((rank, place, row))
    return [row for _rank, _place, row in sorted(found, key=lambda one: one[:2])]


def _rank(wanted: str, name: str, about: str) -> int | None:
    if not wanted or name.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in name.split()):
        return 1
    if wanted in name:
        return 2
    return 3 if wanted in about else None
