"""What the facilitator lets the room see of a question, and hides again: folded, told and taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import HappeningRule, Rules
from workshop.exercises.quizzes.questions import quiz_of


class _OfQuestion(Happening, frozen=True):
    activity: str
    question: str


class AnswersRevealed(_OfQuestion, frozen=True):
    """The room sees what was answered, and which is right."""

    kind = "quiz.revealed"


class AnswersCovered(_OfQuestion, frozen=True):
    """The answers are hidden again, and may be changed."""

    kind = "quiz.covered"


class FactTold(_OfQuestion, frozen=True):
    """The room sees the fact with its source."""

    kind = "quiz.fact_told"


class FactPutAway(_OfQuestion, frozen=True):
    """The room sees the answers again in place of the fact."""

    kind = "quiz.fact_put_away"


def _set(field: str, *, there: bool) -> Callable[[DayState, Event, Rules], DayState]:
    """Folds a happening that puts its question among those of a field of the quiz, or takes it out."""

    def fold(day: DayState, event: Event, _rules: Rules) -> DayState:
        happening = event.happening
        assert isinstance(happening, _OfQuestion)
        quiz = quiz_of(day, happening.activity)
        one = frozenset({happening.question})
        before: frozenset[str] = getattr(quiz, field)
        after = msgspec.structs.replace(quiz, **{field: before | one if there else before - one})
        # What is covered has no fact to be told of: a reveal begins with the answers.
        after = msgspec.structs.replace(after, told=after.told & after.revealed)
        return day.changed(own=day.own.insert(happening.activity, after))

    return fold


def _opposite(
    field: str, opposite: type[_OfQuestion], *, there: bool
) -> Callable[[DayState, Event], Sequence[Happening]]:
    """Takes back what `_set` of the same did, unless that has been done already."""

    def invert(day: DayState, event: Event) -> Sequence[Happening]:
        happening = event.happening
        assert isinstance(happening, _OfQuestion)
        now: frozenset[str] = getattr(quiz_of(day, happening.activity), field)
        if (happening.question in now) != there:
            raise Refused("changed_since", "moved_on")
        return [opposite(happening.activity, happening.question)]

    return invert


def _tell(day: DayState, event: Event) -> dict[str, str | int]:
    happening = event.happening
    assert isinstance(happening, _OfQuestion)
    return {"n": quiz_of(day, happening.activity).place(happening.question) + 1}


def _rule(type_: type[_OfQuestion], field: str, opposite: type[_OfQuestion], *, there: bool) -> HappeningRule:
    return HappeningRule(type_, _set(field, there=there), tell=_tell, invert=_opposite(field, opposite, there=there))


HAPPENINGS = (
    _rule(AnswersRevealed, "revealed", AnswersCovered, there=True),
    _rule(AnswersCovered, "revealed", AnswersRevealed, there=False),
    _rule(FactTold, "told", FactPutAway, there=True),
    _rule(FactPutAway, "told", FactTold, there=False),
)
