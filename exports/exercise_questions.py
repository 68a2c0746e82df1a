"""What chefforum must take a stand on from the exercises without signs: each a fact with what it counts."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from exports.model import Report
from exports.results.barometer import BarometerResult
from exports.results.iglo import Iglo
from exports.results.problem_sorting import SortingResult
from exports.results.quiz import QuizResult
from workshop.exercises.iglo import IgloLevel

FAR = 0.5
"""The part of a scale that groups are spread over when they stand far apart."""
FEW_RIGHT = 0.5
"""The share of right answers below which most did not know."""


class EmptyLevels(msgspec.Struct, frozen=True):
    """Levels that most of the `groups` of an IGLO left empty: each of them `without`."""

    levels: tuple[IgloLevel, ...]
    without: int
    groups: int


class FarApart(msgspec.Struct, frozen=True):
    """A statement by which groups stand from `low` to `high`."""

    statement: str
    low: float
    high: float


class MovedDown(msgspec.Struct, frozen=True):
    """A statement by which more moved down than up since the first time."""

    statement: str
    up: int
    down: int


class Unknown(msgspec.Struct, frozen=True):
    """The question of a quiz that fewest knew the answer to: `right` of `answers`."""

    question: str
    right: int
    answers: int


class WildProblems(msgspec.Struct, frozen=True):
    """Statements that were laid as wild problems."""

    statements: int


class WithoutStep(msgspec.Struct, frozen=True):
    """Postcards without a next step, of all `cards_in_all`."""

    cards: int
    cards_in_all: int


ExerciseQuestion = EmptyLevels | FarApart | MovedDown | Unknown | WildProblems | WithoutStep


def exercise_questions(report: Report) -> Iterator[ExerciseQuestion]:
    """One of each kind at most, where the exercises give cause for it."""
    found = (
        _empty_levels(report), _moved_down(report), _far_apart(report), _wild(report), _unknown(report),
        _without_step(report),
    )  # fmt: skip
    return (one for one in found if one is not None)


def _empty_levels(report: Report) -> EmptyLevels | None:
    """None where all levels are left empty by as many: then none stands out."""
    found = [
        EmptyLevels(levels, iglo.without(levels[0]), len(iglo.groups))
        for iglo in report.of(Iglo)
        if (levels := iglo.most_left_empty) and len(levels) < len(iglo.asked)
    ]
    return max(found, key=lambda one: one.without, default=None)


def _moved_down(report: Report) -> MovedDown | None:
    found = [
        MovedDown(one.text, one.moved.up, one.moved.down)
        for barometer in report.of(BarometerResult)
        for one in barometer.statements
        if one.moved is not None and one.moved.down > one.moved.up
    ]
    return max(found, key=lambda one: one.down - one.up, default=None)


def _far_apart(report: Report) -> FarApart | None:
    """Asked of groups only, as each of them stood the last time: of many persons, some always stand at each end."""
    last = {one.text: one for barometer in report.of(BarometerResult) for one in barometer.statements}
    found = [
        (FarApart(one.text, one.figures.min, one.figures.max), one.scale.max - one.scale.min)
        for one in last.values()
        if one.by_group and one.figures.min is not None and one.figures.max is not None
    ]
    spread = [(one, (one.high - one.low) / length) for one, length in found if length > 0]
    widest = max(spread, key=lambda pair: pair[1], default=None)
    return widest[0] if widest is not None and widest[1] >= FAR else None


def _unknown(report: Report) -> Unknown | None:
    """Told only where the share of right answers may be."""
    found = [
        Unknown(one.text, one.answered_right, one.answers.total)
        for quiz in report.of(QuizResult)
        for one in quiz.questions
        if one.answered_right is not None and one.answered_right < FEW_RIGHT * one.answers.total
    ]
    return min(found, key=lambda one: one.right / one.answers, default=None)


def _wild(report: Report) -> WildProblems | None:
    wild = sum(result.placed("wild") for result in report.of(SortingResult))
    return WildProblems(wild) if wild else None


def _without_step(report: Report) -> WithoutStep | None:
    without = sum(1 for card in report.postcards if not card.next_step)
    return WithoutStep(without, len(report.postcards)) if without else None
