"""Across the goals: what they have in common, whose change and when their signs tell of, and the sources they share."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from exports.model import Card, CardKind, Goal, Level, Report
from exports.one_page import Place, overlaps

Stage = Literal["early", "midway", "late", "unplaced"]
"""Where on its road a sign lies: in the first, second or last third of the steps that the group made, or not at all."""

STAGES: Final[tuple[Stage, ...]] = ("early", "midway", "late", "unplaced")
LEVELS: Final[tuple[Level | None, ...]] = ("practice", "target_group", None)
"""Whose change a sign tells of; None where nobody has said."""


class OverlapMatrix(msgspec.Struct, frozen=True):
    """How many cards two goals have in common. `goals` are numbers; `shared` has a row and a column for each."""

    goals: tuple[int, ...]
    shared: tuple[tuple[int, ...], ...]


class Balance(msgspec.Struct, frozen=True):
    """How many signs stand where: by whose change, and how early. `counts` by (level, stage)."""

    counts: tuple[tuple[Level | None, Stage, int], ...]

    def of(self, level: Level | None, stage: Stage) -> int:
        """The signs of a level at a stage."""
        return sum(n for own, when, n in self.counts if (own, when) == (level, stage))

    def of_level(self, level: Level | None) -> int:
        """All signs of a level."""
        return sum(n for own, _, n in self.counts if own == level)

    def at(self, stage: Stage) -> int:
        """All signs at a stage."""
        return sum(n for _, when, n in self.counts if when == stage)

    @property
    def total(self) -> int:
        """All signs."""
        return sum(n for _, _, n in self.counts)


class DataSource(msgspec.Struct, frozen=True):
    """A data source as it was named first, and the signs that it is to tell of."""

    name: str
    places: tuple[Place, ...]

    @property
    def goals(self) -> tuple[int, ...]:
        """The goals' numbers, the lowest first."""
        return tuple(sorted({one.goal for one in self.places}))

    @property
    def is_shared(self) -> bool:
        """Whether more than one goal builds on it."""
        return len(self.goals) > 1


def overlap_matrix(report: Report, kind: CardKind = "sign") -> OverlapMatrix | None:
    """Which goals have signs (or mechanisms) in common; None where no two have."""
    found = overlaps(report, kind)
    if not found:
        return None
    goals = tuple(goal.number for goal in report.goals if goal.signs or goal.mechanisms)
    shared = tuple(
        tuple(sum(1 for one in found if row != column and {row, column} <= set(one.goals)) for column in goals)
        for row in goals
    )
    return OverlapMatrix(goals, shared)


def balance(report: Report) -> Balance:
    """The balance of all goals' signs."""
    return _counted(sign for goal in report.goals for sign in _staged(goal))


def balance_of(goal: Goal) -> Balance:
    """The balance of a goal's signs."""
    return _counted(_staged(goal))


def sources(report: Report) -> tuple[DataSource, ...]:
    """The data sources that were named, those of most goals first; alike but for case and blanks they are one."""
    found: dict[str, tuple[str, list[Place]]] = {}
    for goal in report.goals:
        for link in goal.chain:
            key = " ".join(unicodedata.normalize("NFKC", link.source).casefold().split())
            if not key:
                continue
            _, places = found.setdefault(key, (link.source.strip(), []))
            place = Place(goal.number, link.sign.number)
            if place not in places:
                places.append(place)
    named = [DataSource(name, tuple(places)) for name, places in found.values()]
    return tuple(sorted(named, key=lambda one: (-len(one.goals), -len(one.places), one.places)))


def _staged(goal: Goal) -> Iterator[tuple[Card, Stage]]:
    for place, step in enumerate(goal.road):
        third = int(3 * (place + 0.5) / len(goal.road))
        yield from ((card, STAGES[third]) for card in step.cards)
    yield from ((card, "unplaced") for card in goal.unplaced)


def _counted(signs: Iterator[tuple[Card, Stage]]) -> Balance:
    counted = Counter((card.level, stage) for card, stage in signs)
    return Balance(tuple((level, stage, counted[level, stage]) for level in LEVELS for stage in STAGES))
