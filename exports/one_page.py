"""What chefforum must take a stand on: derived from a report, never judged by the tool.

Each question is a fact with what it counts; the words are the format's own affair.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

import msgspec

from exports.exercise_questions import ExerciseQuestion, exercise_questions
from exports.model import Card, CardKind, Goal, Report

MOST_QUESTIONS: Final = 5

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)|(?<!\d)(\d\d)/(\d\d)(?!\d)")
_WORDS = re.compile(r"[^\W_]+")
_MONTHS: Final = {
    "januar": 1, "jan": 1, "vinter": 1, "februar": 2, "feb": 2, "marts": 3, "mar": 3, "forår": 3, "foråret": 3,
    "april": 4, "apr": 4, "påske": 4, "maj": 5, "juni": 6, "jun": 6, "sommer": 6, "sommeren": 6, "sommerferien": 6,
    "juli": 7, "jul": 12, "august": 8, "aug": 8, "skoleåret": 8, "september": 9, "sept": 9, "sep": 9, "efterår": 9,
    "efteråret": 9, "oktober": 10, "okt": 10, "efterårsferien": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
}  # fmt: skip
"""The month in which a time of the year begins, as people in Denmark say it."""


class Place(msgspec.Struct, frozen=True, order=True):
    """Where a card stands: its goal's number, and its own (`T3`)."""

    goal: int
    card: str


class Overlap(msgspec.Struct, frozen=True):
    """The same card under several goals. `places` are the cards that say it."""

    text: str
    places: tuple[Place, ...]

    @property
    def goals(self) -> tuple[int, ...]:
        """The goals' numbers, the lowest first."""
        return tuple(sorted({one.goal for one in self.places}))

    @property
    def cards(self) -> int:
        """How many cards say it."""
        return len(self.places)


class PerGoal(msgspec.Struct, frozen=True):
    """How many signs of a goal (its number) a question is about."""

    goal: int
    signs: int


class Orphans(msgspec.Struct, frozen=True):
    """Signs that no mechanism leads to, the goal with most first."""

    goals: tuple[PerGoal, ...]

    @property
    def signs(self) -> int:
        """How many in all."""
        return sum(one.signs for one in self.goals)


class OnlyLate(msgspec.Struct, frozen=True):
    """Goals whose signs are all expected more than a year after the day: `after` is that day a year on."""

    goals: tuple[int, ...]
    after: date


class WithoutSource(msgspec.Struct, frozen=True):
    """Signs that nobody has named a data source for, of all `signs_in_all`."""

    signs: int
    signs_in_all: int


class Unplaced(msgspec.Struct, frozen=True):
    """Signs that no one laid on the road, the goal with most first."""

    goals: tuple[PerGoal, ...]

    @property
    def signs(self) -> int:
        """How many in all."""
        return sum(one.signs for one in self.goals)


Question = Overlap | Orphans | OnlyLate | WithoutSource | Unplaced | ExerciseQuestion


def questions(report: Report) -> tuple[Question, ...]:
    """What chefforum must take a stand on, five at most.

    Overlaps come first and give way to the other kinds of signs; what the other exercises ask comes after these.
    """
    others = _of_signs(report)
    shared = overlaps(report)[: max(1, MOST_QUESTIONS - len(others))]
    return (*shared, *others, *exercise_questions(report))[:MOST_QUESTIONS]


def all_questions(report: Report) -> tuple[Question, ...]:
    """As `questions`, but all of them, also those that chefforum's page has no room for."""
    return (*overlaps(report), *_of_signs(report), *exercise_questions(report))


def _of_signs(report: Report) -> list[Question]:
    found = (_orphans(report), _only_late(report), _without_source(report), _unplaced(report))
    return [one for one in found if one is not None]


def overlaps(report: Report, kind: CardKind = "sign") -> list[Overlap]:
    """The signs (or mechanisms) that stand under more than one goal, those under most goals first.

    Two are the same when they hold the same words, whatever their order, case and punctuation, or when the
    facilitator has marked them as common.
    """
    found: dict[tuple[str, ...], list[tuple[int, Card]]] = {}
    for goal in report.goals:
        for card in goal.signs if kind == "sign" else goal.mechanisms:
            words = words_of(card.text)
            if words:
                found.setdefault(words, []).append((goal.number, card))
    _join(found, report.shared)
    shared = [
        Overlap(_best_written(cards), _places(cards))
        for cards in found.values()
        if len({number for number, _ in cards}) > 1
    ]
    return sorted(shared, key=lambda one: (-len(one.goals), -one.cards, one.goals))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, whatever their order, case and punctuation: two texts with the same say the same."""
    return tuple(sorted(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold())))


def _join(found: dict[tuple[str, ...], list[tuple[int, Card]]], pairs: tuple[tuple[str, str], ...]) -> None:
    """Let the signs of a pair (ids) be the same, with all that are the same as each."""
    for one, other in pairs:
        words = {card.id: words for words, cards in found.items() for _number, card in cards}
        here, there = words.get(one), words.get(other)
        if here is not None and there is not None and here != there:
            found[here] += found.pop(there)


def _places(cards: list[tuple[int, Card]]) -> tuple[Place, ...]:
    in_order = sorted(cards, key=lambda one: (one[0], int(one[1].number[1:] or 0), one[1].id))
    return tuple(Place(number, card.number) for number, card in in_order)


def _best_written(cards: list[tuple[int, Card]]) -> str:
    """Of several ways to write the same: one that begins with a capital and is not all capitals, else the first."""
    texts = [card.text.strip() for _, card in cards]
    return next((text for text in texts if text[:1].isupper() and not text.isupper()), texts[0])


def _per_goal(counts: list[tuple[Goal, int]]) -> tuple[PerGoal, ...]:
    found = [PerGoal(goal.number, count) for goal, count in counts if count]
    return tuple(sorted(found, key=lambda one: (-one.signs, one.goal)))


def _orphans(report: Report) -> Orphans | None:
    """Asked only where mechanisms were looked for at all."""
    if not any(goal.mechanisms for goal in report.goals):
        return None
    found = _per_goal([(goal, len(goal.orphans)) for goal in report.goals])
    return Orphans(found) if found else None


def _unplaced(report: Report) -> Unplaced | None:
    """Asked only where signs were laid at all."""
    if not any(goal.road for goal in report.goals):
        return None
    found = _per_goal([(goal, len(goal.unplaced)) for goal in report.goals])
    return Unplaced(found) if found else None


def _without_source(report: Report) -> WithoutSource | None:
    missing = sum(len(goal.without_source) for goal in report.goals)
    return WithoutSource(missing, report.signs.total) if missing else None


def _only_late(report: Report) -> OnlyLate | None:
    limit = _a_year_on(report.day)
    late = tuple(
        goal.number for goal in report.goals if goal.road and all(_is_late(step.when, limit) for step in goal.road)
    )
    return OnlyLate(late, limit) if late else None


def _a_year_on(day: date) -> date:
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _is_late(when: str, limit: date) -> bool:
    expected = expected_month(when)
    return expected is not None and expected > limit


def expected_month(when: str) -> date | None:
    """The first day of the month that a time label names ("efterår 2024", "skoleåret 24/25", "2025").

    None where it names no year: then nobody can say how late it is.
    """
    year = _YEAR.search(when)
    if year is None:
        return None
    number = int(year.group(1) or f"20{year.group(2)}")
    spoken = (word for word in _WORDS.findall(when.casefold()) if word in _MONTHS)
    month = next((_MONTHS[word] for word in spoken), 8 if year.group(2) else 1)
    return date(number, month, 1)


def most_supported(cards: tuple[Card, ...]) -> Card | None:
    """The card with most caramels; of equal ones that with most pairs behind it, then the lowest number."""
    given = [card for card in cards if card.caramels]
    return max(given, key=lambda card: (card.caramels, card.pairs, -int(card.number[1:] or 0)), default=None)
