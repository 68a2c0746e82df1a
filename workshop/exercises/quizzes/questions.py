"""A quiz's questions, one a phase, and which of them have been revealed."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workshop.domain.day import DayState
from workshop.domain.material import material
from workshop.domain.plan import Activity, Plan
from workshop.domain.refusal import Refused
from workshop.domain.step import Phase, Step
from workshop.exercises.contract import ONE_PHASE

KIND = "quiz"
PHASE = "ask"


class Option(msgspec.Struct, frozen=True):
    """An answer to choose."""

    id: str
    text: str


class Question(msgspec.Struct, frozen=True):
    """A question. Without a right answer (`correct`) it is a poll; `repeat_of` is the question that it asks again.

    `fact` and its `source` are told once the answers have been revealed.
    """

    id: str
    text: str
    options: tuple[Option, ...] = ()
    correct: str | None = None
    fact: str = ""
    source: str = ""
    repeat_of: str | None = None

    def option(self, wanted: str) -> Option:
        """The option of that id; raises Refused where there is none."""
        for one in self.options:
            if one.id == wanted:
                return one
        raise Refused("unknown_option", "unknown")


class Quiz(msgspec.Struct, frozen=True):
    """An activity's questions, and the ids of those whose answers, and whose facts, the room has been shown."""

    questions: tuple[Question, ...] = ()
    revealed: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()

    def place(self, question: str) -> int:
        """The place of a question from 0; raises Refused where there is none of that id."""
        for place, one in enumerate(self.questions):
            if one.id == question:
                return place
        raise Refused("unknown_question", "unknown")


class Asked(msgspec.Struct, frozen=True):
    """A question where it is asked: in `activity`, at `place` from 0."""

    activity: str
    place: int
    question: Question
    revealed: bool
    told: bool


def phases(plan: Plan, activity: Activity) -> Sequence[Phase]:
    """A phase a question, so that next and back walk through them; one where there is no question."""
    count = len(material(plan, activity, KIND, Question))
    return [Phase(f"{PHASE}-{number}") for number in range(1, count + 1)] or ONE_PHASE


def beginning(plan: Plan, activity: Activity) -> Quiz:
    """Nothing has been revealed yet."""
    return Quiz(material(plan, activity, KIND, Question))


def quiz_of(day: DayState, activity: str) -> Quiz:
    """An activity's quiz."""
    own = day.own[activity]
    assert isinstance(own, Quiz)
    return own


def asked_at(day: DayState, step: Step) -> Asked | None:
    """The question that a step asks; None where the quiz has none."""
    number = step.phase.removeprefix(f"{PHASE}-")
    return _asked(quiz_of(day, step.activity), step.activity, int(number) - 1) if number else None


def asked(day: DayState, activity: str, question: str) -> Asked:
    """A question of an activity by its id; raises Refused where there is none."""
    quiz = quiz_of(day, activity)
    return _asked(quiz, activity, quiz.place(question))


def all_asked(day: DayState, activity: str) -> list[Asked]:
    """All questions of an activity in their order."""
    quiz = quiz_of(day, activity)
    return [_asked(quiz, activity, place) for place in range(len(quiz.questions))]


def asked_before(day: DayState, again: Question) -> Asked | None:
    """The question that `again` asks once more, in whichever quiz of the day; None where it asks none."""
    if again.repeat_of in (None, again.id):
        return None
    for activity in day.plan.of_kind(KIND):
        for one in all_asked(day, activity.id):
            if one.question.id == again.repeat_of:
                return one
    return None


def _asked(quiz: Quiz, activity: str, place: int) -> Asked:
    question = quiz.questions[place]
    return Asked(activity, place, question, question.id in quiz.revealed, question.id in quiz.told)
