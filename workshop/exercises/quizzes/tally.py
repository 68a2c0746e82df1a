"""What was answered: a person's answer, a group's show of hands, and both counted together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

import msgspec

from workshop.domain.answering import answers
from workshop.domain.contribution import Body, Contribution
from workshop.domain.day import DayState
from workshop.domain.refusal import Refused
from workshop.exercises.quizzes.questions import Asked

MOST_HANDS = 999


class QuizAnswer(msgspec.Struct, Body, frozen=True, tag="quiz_answer", forbid_unknown_fields=True):
    """What one person (or phone) answers to a question."""

    written: ClassVar[tuple[str, ...]] = ()
    mergeable: ClassVar[bool] = False
    question: str
    option: str

    def quiet(self) -> bool:
        """See Body."""
        return True


class QuizCount(msgspec.Struct, Body, frozen=True, tag="quiz_count", forbid_unknown_fields=True):
    """A group's show of hands: how many without a phone answer what, by option."""

    written: ClassVar[tuple[str, ...]] = ()
    mergeable: ClassVar[bool] = False
    question: str
    counts: dict[str, int]

    def checked(self) -> Self:
        """See Body."""
        if any(not 0 <= count <= MOST_HANDS for count in self.counts.values()):
            raise Refused("not_understood")
        counts = {option: count for option, count in self.counts.items() if count}
        if not counts:
            raise Refused("no_hands")
        return msgspec.structs.replace(self, counts=counts)

    def words(self) -> str:
        """See Body."""
        return " · ".join(f"{option}: {count}" for option, count in self.counts.items())


class Tally(msgspec.Struct, frozen=True):
    """How many answered what (every option, also those that nobody chose), and which way they came."""

    counts: dict[str, int]
    phones: int
    paper: int

    @property
    def total(self) -> int:
        """All answers."""
        return self.phones + self.paper

    def share(self, option: str) -> float:
        """An option's part of all answers, from 0 to 1 and to four decimals."""
        return round(self.counts[option] / self.total, 4) if self.total else 0.0


def answers_to(day: DayState, asked: Asked, seat: str | None = None) -> Iterator[tuple[Contribution, str, int]]:
    """Each shown answer to a question (of one seat, where it is told) with the option and how many chose it."""
    for one in answers(day, "quiz_answer", asked.activity, seat):
        if isinstance(one.body, QuizAnswer) and one.body.question == asked.question.id:
            yield one, one.body.option, 1
    for one in answers(day, "quiz_count", asked.activity, seat):
        if isinstance(one.body, QuizCount) and one.body.question == asked.question.id:
            for option, count in one.body.counts.items():
                yield one, option, count


def tally_of(day: DayState, asked: Asked) -> Tally:
    """What was answered to a question in all."""
    counts = {option.id: 0 for option in asked.question.options}
    came = {"phone": 0, "paper": 0}
    for one, option, count in answers_to(day, asked):
        if option in counts:
            counts[option] += count
            came[one.via] += count
    return Tally(counts, came["phone"], came["paper"])
