"""What the room, a phone and the facilitator see of a question.

Neither the room's view nor a group's holds a tally, a right answer or a fact before the facilitator shows them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workshop.domain.answering import answers, own_answer
from workshop.domain.day import DayState, Participant
from workshop.domain.plan import Group, seat_of
from workshop.domain.step import Step
from workshop.exercises.contract import Progress, Revealing, View
from workshop.exercises.quizzes.questions import Asked, all_asked, asked_at, asked_before, quiz_of
from workshop.exercises.quizzes.tally import QuizAnswer, QuizCount, Tally, answers_to, tally_of


def letter(place: int) -> str:
    """The letter of the option at a place from 0: A, B, C and so on."""
    return chr(ord("A") + place)


def for_room(day: DayState, step: Step) -> View:
    """What the projector shows: the question and how many have answered, then what, then the fact."""
    asked = asked_at(day, step)
    if asked is None:
        return {"question": None}
    tally = tally_of(day, asked)
    phones = sum(1 for who in day.here if who.via == "phone")
    answered = {"phones": tally.phones, "of": phones, "paper": tally.paper}
    return {**_question(day, asked), "answered": answered, "items": _options(day, asked, tally)}


def for_all_groups(day: DayState, step: Step) -> View:
    """What a phone shows: the question and its options; once revealed, what was answered, and the fact."""
    asked = asked_at(day, step)
    if asked is None:
        return {"question": None}
    return {**_question(day, asked), "options": _options(day, asked, tally_of(day, asked) if asked.revealed else None)}


def mine(day: DayState, step: Step, participant: Participant) -> View | None:
    """The options that a phone has chosen, by question."""
    chosen = {}
    for asked in all_asked(day, step.activity):
        own = own_answer(day, step.activity, asked.question.id, participant.id)
        if own is not None and isinstance(own.body, QuizAnswer):
            chosen[asked.question.id] = own.body.option
    return {"answers": chosen}


def reveals(day: DayState, step: Step) -> Sequence[Revealing]:
    """The answers to the running question, and once they are shown the fact behind it."""
    found = asked_at(day, step)
    if found is None:
        return ()
    about = {"activity": found.activity, "question": found.question.id}
    answers = Revealing("answers", found.revealed, "quiz.reveal", {**about, "on": not found.revealed})
    fact = Revealing("fact", found.told, "quiz.fact", {**about, "on": not found.told})
    return (answers, fact) if found.revealed and found.question.fact else (answers,)


def for_facilitator(day: DayState, step: Step) -> View:
    """The room's, and besides: the tally beforehand, all questions, and what has been typed for people on paper."""
    asked = asked_at(day, step)
    if asked is None:
        return {"question": None}
    tally = tally_of(day, asked)
    chosen, hands = _typed(day, asked.activity)
    return {
        **for_room(day, step),
        "activity": asked.activity,
        "right": _right(asked),
        "tally": [{"id": one.id, "count": tally.counts[one.id]} for one in asked.question.options],
        "has_fact": bool(asked.question.fact),
        "questions": [
            {
                "id": one.question.id,
                "text": one.question.text,
                "revealed": one.revealed,
                "options": [
                    {"id": option.id, "letter": letter(place), "text": option.text}
                    for place, option in enumerate(one.question.options)
                ],
                "hands": hands.get(one.question.id, {}),
            }
            for one in all_asked(day, asked.activity)
        ],
        "people": [
            {
                "id": who.id,
                "group": who.group,
                "alias": who.alias,
                "number": who.number,
                "chosen": chosen.get(who.id, {}),
            }
            for who in day.here
            if who.via == "paper"
        ],
    }


def progress(day: DayState, step: Step, group: Group) -> Progress:
    """How many of a group have answered what is asked now; hands that nobody was seated for come on top."""
    asked = asked_at(day, step)
    if asked is None:
        return Progress(0, 0, "")
    own = answers_to(day, asked, seat_of(group))
    done = sum(count for one, _option, count in own if one.group == group.id)
    return Progress(done, max(done, len(day.people_of(group.id))), "answers")


def _question(day: DayState, asked: Asked) -> View:
    """What all see of a question. What is not to be seen yet is not in it."""
    question = asked.question
    view: View = {
        "question": question.id,
        "text": question.text,
        "number": asked.place + 1,
        "of": len(quiz_of(day, asked.activity).questions),
        "again": asked_before(day, question) is not None,
        "revealed": asked.revealed,
    }
    if asked.revealed:
        view["poll"] = _right(asked) is None
        view["correct"] = _right(asked)
        if asked.told:
            view["fact"] = {"text": question.fact, "source": question.source}
    return view


def _right(asked: Asked) -> str | None:
    """The right option of a question; None where it is a poll."""
    return next((one.id for one in asked.question.options if one.id == asked.question.correct), None)


def _options(day: DayState, asked: Asked, tally: Tally | None) -> list[dict[str, Any]]:
    """The options. Only once revealed with what was answered, now and where the question was asked before."""
    options: list[dict[str, Any]] = [
        # The question is part of the id: the next question's option A is another thing on the wall.
        {"id": f"{asked.question.id}/{one.id}", "option": one.id, "letter": letter(place), "text": one.text}
        for place, one in enumerate(asked.question.options)
    ]
    if not asked.revealed or tally is None:
        return options
    before = asked_before(day, asked.question)
    first = tally_of(day, before) if before is not None and before.revealed else None
    for row in options:
        row["count"] = tally.counts[row["option"]]
        row["share"] = tally.share(row["option"])
        row["right"] = row["option"] == _right(asked)
        row["first"] = first.share(row["option"]) if first is not None and row["option"] in first.counts else None
    return options


def _typed(day: DayState, activity: str) -> tuple[dict[str, dict[str, str]], dict[str, dict[str, dict[str, int]]]]:
    """What was typed in an activity: the options by person and question, and the hands by question and group."""
    chosen: dict[str, dict[str, str]] = {}
    for one in answers(day, "quiz_answer", activity):
        if one.via == "paper" and one.author is not None and isinstance(one.body, QuizAnswer):
            chosen.setdefault(one.author, {})[one.body.question] = one.body.option
    hands: dict[str, dict[str, dict[str, int]]] = {}
    for one in answers(day, "quiz_count", activity):
        body = one.body
        assert isinstance(body, QuizCount)
        hands.setdefault(body.question, {})[one.group or ""] = body.counts
    return chosen, hands
