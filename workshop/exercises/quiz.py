"""Quiz (`quiz`): one right answer of two to six, or a poll with none.

The tally is hidden until the facilitator reveals it; then comes, where there is one, a fact with its source. A question
may come again later in the day, and what was answered then is shown beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

import msgspec

from workshop.domain.answering import answer_id, answered, answerer
from workshop.domain.command import Payload, Writing
from workshop.domain.contributing import Withdrawn, activity_for, group_for
from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context
from workshop.domain.table import Table
from workshop.exercises.contract import Exercise
from workshop.exercises.quizzes.happenings import (
    HAPPENINGS,
    AnswersCovered,
    AnswersRevealed,
    FactPutAway,
    FactTold,
)
from workshop.exercises.quizzes.questions import KIND, Asked, Question, asked, asked_at, beginning, phases, quiz_of
from workshop.exercises.quizzes.tally import QuizAnswer, QuizCount
from workshop.exercises.quizzes.views import for_all_groups, for_facilitator, for_room, mine, progress, reveals


class Answer(Writing, frozen=True, kw_only=True):
    """The option that a phone, or somebody on paper, chooses."""

    question: str
    option: str


class Count(Writing, frozen=True, kw_only=True):
    """A group's show of hands: how many without a phone choose what, by option. None at all takes it back."""

    question: str
    counts: dict[str, int]


class Show(Payload, frozen=True, kw_only=True):
    """Reveal the answers to a question (or tell its fact), or hide them again. None is what is asked now."""

    activity: str | None = None
    question: str | None = None
    on: bool = True


def _open(day: DayState, payload: Answer | Count, context: Context) -> Asked:
    """The question that is answered; refused where its answers have been shown."""
    found = asked(day, activity_for(day, payload, KIND).id, payload.question)
    if found.revealed:
        raise Refused("answers_shown_here" if context.command.by_host else "answers_shown", "moved_on")
    return found


def _answer(day: DayState, payload: Answer, context: Context) -> Sequence[Happening]:
    question = _open(day, payload, context).question
    body = QuizAnswer(question.id, question.option(payload.option).id)
    return answered(day, payload, context, KIND, question.id, answerer(payload, context), body)


def _count(day: DayState, payload: Count, context: Context) -> Sequence[Happening]:
    found = _open(day, payload, context)
    counts = {found.question.option(option).id: count for option, count in payload.counts.items()}
    payload = msgspec.structs.replace(payload, group=group_for(day, payload, context), author=None)
    who = f"hands:{payload.group}"
    before = day.contributions.get(answer_id(found.activity, found.question.id, who))
    if before is not None and not any(counts.values()):
        return [Withdrawn(before)]
    return answered(day, payload, context, KIND, found.question.id, who, QuizCount(found.question.id, counts))


def _shown(day: DayState, payload: Show) -> Asked:
    """The question that is to be revealed or told of."""
    activity = activity_for(day, Writing(activity=payload.activity), KIND).id
    if payload.question is not None:
        return asked(day, activity, payload.question)
    now = asked_at(day, day.now_at) if day.now_at.activity == activity else None
    if now is None:
        raise Refused("unknown_question", "unknown")
    return now


def _reveal(day: DayState, payload: Show, _context: Context) -> Sequence[Happening]:
    found = _shown(day, payload)
    if payload.on == found.revealed:
        return []
    if payload.on:
        return [AnswersRevealed(found.activity, found.question.id)]
    covered = AnswersCovered(found.activity, found.question.id)
    return [FactPutAway(found.activity, found.question.id), covered] if found.told else [covered]


def _fact(day: DayState, payload: Show, _context: Context) -> Sequence[Happening]:
    found = _shown(day, payload)
    if payload.on == found.told:
        return []
    if not payload.on:
        return [FactPutAway(found.activity, found.question.id)]
    if not found.question.fact:
        raise Refused("no_fact", "unknown")
    if not found.revealed:
        raise Refused("reveal_first", "moved_on")
    return [FactTold(found.activity, found.question.id)]


def _rows(day: DayState) -> Iterator[dict[str, Any]]:
    """Every answer, hidden ones too. Not by whom: the tally is without names."""
    for seat in day.seats:
        for one in (*day.all_of("quiz_answer", seat.seat), *day.all_of("quiz_count", seat.seat)):
            body = one.body
            assert isinstance(body, QuizAnswer | QuizCount)
            question = asked(day, one.activity, body.question).question
            texts = {option.id: option.text for option in question.options}
            chosen = body.counts if isinstance(body, QuizCount) else {body.option: 1}
            for option, count in chosen.items():
                yield {
                    "id": one.id, "option": option, "option_text": texts.get(option), "count": count,
                    "question": question.id, "question_text": question.text,
                    "correct": None if question.correct is None else int(option == question.correct),
                    "seat": seat.seat, "group_id": one.group, "via": one.via, "late": int(one.late),
                    "hidden": int(one.hidden), "activity": one.activity, "at": one.at,
                }  # fmt: skip


ANSWERS = Table(
    "quiz_answers",
    {
        "id": str, "option": str, "option_text": str, "count": int, "question": str, "question_text": str,
        "correct": int, "seat": str, "group_id": str, "via": str, "late": int, "hidden": int, "activity": str,
        "at": int,
    },
    ("id", "option"),
    _rows,
)  # fmt: skip


def _stands(day: DayState, contribution: Contribution) -> bool:
    body = contribution.body
    return isinstance(body, QuizAnswer | QuizCount) and body.question in quiz_of(day, contribution.activity).revealed


EXERCISE = Exercise(
    kind=KIND,
    stands=_stands,
    for_room=for_room,
    for_all_groups=for_all_groups,
    for_facilitator=for_facilitator,
    reveals=reveals,
    progress=progress,
    mine=mine,
    phases=phases,
    beginning=beginning,
    section=KIND,
    material=tuple[Question, ...],
    planned=("questions",),
    asks="questions",
    settings={"reveal": Literal["facilitator"]},
    bodies=(QuizAnswer, QuizCount),
    commands=(
        CommandRule("quiz.answer", Answer, _answer, by_remote=True),
        CommandRule("quiz.count", Count, _count, by_host=True, by_remote=True),
        CommandRule("quiz.reveal", Show, _reveal, by_host=True, by_remote=True),
        CommandRule("quiz.fact", Show, _fact, by_host=True, by_remote=True),
    ),
    happenings=HAPPENINGS,
    tables=(ANSWERS,),
)
