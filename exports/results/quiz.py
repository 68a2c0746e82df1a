"""What a quiz came to: what was answered to each question, which answer is right, and the fact that was told."""

from __future__ import annotations

import msgspec

from exports.model import Tally
from exports.results.contract import SMALLEST_BASE, Result
from workshop.domain.day import DayState
from workshop.domain.plan import Activity
from workshop.exercises.quizzes.questions import Asked, all_asked, asked_before
from workshop.exercises.quizzes.tally import Tally as Answered
from workshop.exercises.quizzes.tally import tally_of
from workshop.exercises.quizzes.views import letter


class QuizOption(msgspec.Struct, frozen=True):
    """An option. `count` and `share` (0 to 1) are None where they are withheld.

    `first` is its share the first time the question was asked, None where there is none to tell.
    """

    letter: str
    text: str
    right: bool
    count: int | None = None
    share: float | None = None
    first: float | None = None


class QuizQuestion(msgspec.Struct, frozen=True):
    """A question with its options. `answers` says how many came which way.

    `revealed`: the room has seen the answers, and only then they stand here. `withheld`: too few have answered for a
    breakdown, since it might tell who they are.
    """

    text: str
    options: tuple[QuizOption, ...]
    answers: Tally
    revealed: bool
    again: bool = False
    fact: str = ""
    source: str = ""

    @property
    def withheld(self) -> bool:
        """See the class."""
        return self.revealed and self.answers.total < SMALLEST_BASE

    @property
    def poll(self) -> bool:
        """Whether no answer is right."""
        return not any(option.right for option in self.options)

    @property
    def answered_right(self) -> int | None:
        """How many answered right; None where that is not told, or nothing is right."""
        return next((option.count for option in self.options if option.right), None)


class QuizResult(Result, frozen=True):
    """A quiz."""

    questions: tuple[QuizQuestion, ...]

    @property
    def withholds(self) -> bool:
        """See Result."""
        return any(one.withheld for one in self.questions)


def build(day: DayState, activity: Activity) -> QuizResult | None:
    """The questions that somebody has answered; None where there is none."""
    tallies = [(asked, tally_of(day, asked)) for asked in all_asked(day, activity.id)]
    questions = tuple(_question(day, asked, tally) for asked, tally in tallies if tally.total)
    return QuizResult(activity=activity.id, title=activity.title, questions=questions) if questions else None


def _question(day: DayState, asked: Asked, tally: Answered) -> QuizQuestion:
    question = asked.question
    before = asked_before(day, question)
    first = _told(before, tally_of(day, before)) if before is not None else None
    told = _told(asked, tally)
    return QuizQuestion(
        text=question.text,
        options=tuple(
            QuizOption(
                letter=letter(place),
                text=option.text,
                right=asked.revealed and option.id == question.correct,
                count=told.counts[option.id] if told is not None else None,
                share=told.share(option.id) if told is not None else None,
                first=first.share(option.id) if first is not None and option.id in first.counts else None,
            )
            for place, option in enumerate(question.options)
        ),
        answers=Tally(tally.phones, tally.paper),
        revealed=asked.revealed,
        again=before is not None,
        fact=question.fact if asked.revealed else "",
        source=question.source if asked.revealed else "",
    )


def _told(asked: Asked, tally: Answered) -> Answered | None:
    """The tally, where the room has seen it and it is of enough people."""
    return tally if asked.revealed and tally.total >= SMALLEST_BASE else None
