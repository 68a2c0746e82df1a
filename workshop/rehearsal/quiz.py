"""The quiz in a rehearsal: all answer at once, then the facilitator shows the answers and tells the fact."""

from __future__ import annotations

from workshop.domain.contribution import Contribution
from workshop.domain.step import Step
from workshop.exercises.quizzes.questions import KIND, PHASE, Question, all_asked, beginning
from workshop.exercises.quizzes.tally import QuizAnswer
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd, Extra
from workshop.rehearsal.summary import Reckoning, Summary


def _asked(cast: Cast, step: Step) -> Question:
    """The question that a step asks."""
    activity = cast.plan.activity(step.activity)
    assert activity is not None
    return beginning(cast.plan, activity).questions[int(step.phase.removeprefix(f"{PHASE}-")) - 1]


async def _ask(cast: Cast, step: Step) -> None:
    """Everybody who has an answer in the day file gives it."""
    question = _asked(cast, step).id
    answers = next((part.answers for part in cast.script.quiz if part.id == question), {})
    await all_of(
        cast.say(
            who,
            "quiz.answer",
            {"activity": step.activity, "question": question, "option": option},
            cast.names.id("quiz", step.activity, question, who),
        )
        for who, option in answers.items()
    )


async def _extra(crowd: Crowd, extra: Extra, step: Step, seq: int) -> None:
    """Choose one of the options that the phone shows."""
    body = (await extra.person.sees(seq)).get("body", {})
    options = [one["option"] for one in body.get("options", [])]
    if options:
        answer = {"question": body["question"], "option": extra.chance.pick(options)}
        await crowd.send(extra, step, "quiz.answer", answer, crowd.id(extra, "quiz", step.id))


async def _reveal(cast: Cast, step: Step) -> None:
    await _show(cast, step, "quiz.reveal")


async def _fact(cast: Cast, step: Step) -> None:
    if _asked(cast, step).fact:
        await _show(cast, step, "quiz.fact")


async def _show(cast: Cast, step: Step, kind: str) -> None:
    question = _asked(cast, step).id
    await cast.host.send(
        kind, {"activity": step.activity, "question": question}, cast.names.id(kind, step.activity, question)
    )


def _figures(reckoning: Reckoning) -> Summary:
    """How many of the day file's people answered each question right; a poll has no right answer."""
    day = reckoning.day
    given = [one for one in day.contributions.values() if reckoning.counts_in(one)]
    right = {
        asked.question.id: sum(1 for one in given if _is_right(one, asked.activity, asked.question))
        for activity in day.plan.of_kind(KIND)
        for asked in all_asked(day, activity.id)
        if asked.question.correct is not None
    }
    return {"quiz_correct": right}


def _is_right(one: Contribution, activity: str, question: Question) -> bool:
    return one.activity == activity and one.body == QuizAnswer(question.id, question.correct or "")


PART = Part(
    KIND,
    play={PHASE: _ask},
    extra={PHASE: _extra},
    then={PHASE: {"answers": _reveal, "fact": _fact}},
    figures=_figures,
)
