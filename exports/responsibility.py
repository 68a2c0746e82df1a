"""Data and responsibility: who collects what, how and when, where nobody has said, and who has been named at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from exports.model import Card, Goal, Link, Report
from exports.results.iglo import Iglo

Gap = Literal["question", "method", "source", "who", "when"]
"""What nobody has said of how a sign will be seen."""

GAPS: Final[tuple[Gap, ...]] = ("question", "method", "source", "who", "when")


class Collecting(msgspec.Struct, frozen=True):
    """How a sign of a goal (its number) is to be seen. A sign may have several."""

    goal: int
    sign: Card
    link: Link

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is missing, in the order of the chain."""
        return tuple(gap for gap in GAPS if not getattr(self.link, gap).strip())


class Named(msgspec.Struct, frozen=True):
    """Somebody who was named, as written first: for how many signs to collect data, and for how many actions."""

    who: str
    signs: int = 0
    actions: int = 0


def collecting(report: Report) -> tuple[Collecting, ...]:
    """Goal by goal: the signs for which somebody has begun to say how they will be seen, in the order of the chain."""
    return tuple(Collecting(goal.number, link.sign, link) for goal in report.goals for link in goal.chain)


def not_collected(goal: Goal) -> tuple[Card, ...]:
    """The signs of a goal of which nobody has said how they will be seen."""
    begun = {link.sign.id for link in goal.chain}
    return tuple(card for card in goal.signs if card.id not in begun)


def named(report: Report) -> tuple[Named, ...]:
    """Those who were named to do or to collect something, those of most first; alike but for case they are one."""
    found: dict[str, Named] = {}
    for who, is_action in (*_collectors(report), *_doers(report)):
        key = " ".join(unicodedata.normalize("NFKC", who).casefold().split())
        if not any(letter.isalnum() for letter in key):
            continue
        known = found.get(key, Named(who.strip()))
        found[key] = msgspec.structs.replace(
            known, signs=known.signs + (not is_action), actions=known.actions + is_action
        )
    return tuple(sorted(found.values(), key=lambda one: (-one.signs - one.actions, one.who.casefold())))


def _collectors(report: Report) -> Iterator[tuple[str, bool]]:
    return ((link.who, False) for goal in report.goals for link in goal.chain)


def _doers(report: Report) -> Iterator[tuple[str, bool]]:
    return ((action.who, True) for iglo in report.of(Iglo) for action in iglo.actions)
