"""What everybody is shown of a plenum. A group's view holds nobody's answer; the room's none before they are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState, Participant
from workshop.domain.plan import Group, seat_of
from workshop.domain.step import Step
from workshop.domain.table import Table
from workshop.domain.word_cloud import cloud
from workshop.exercises.contract import Progress, Revealing, View
from workshop.exercises.plenums.hall import (
    NO_SEAT,
    Hall,
    Hand,
    PlenumAnswer,
    Question,
    answers_of,
    answers_to,
    hall_of,
    hand_id,
    notes_of,
)

MOST_WORDS = 150
"""Words that a cloud shows; how many more there are is told."""
MOST_QUEUED = 24
"""Hands in the queue that the room is shown one by one."""


def _question(question: Question) -> View:
    return {"id": question.id, "text": question.text}


def _hand(day: DayState, hand: Hand | None) -> View | None:
    if hand is None:
        return None
    group = day.group(hand.group)
    return {"id": hand.id, "seat": seat_of(group), "group": group.name}


def _item(one: Contribution, *, note: bool) -> View:
    return {"id": one.id, "text": one.body.words(), "note": note, "via": one.via, "late": one.late}


def _words(day: DayState, answers: list[Contribution]) -> View:
    words = cloud((one.body.words() for one in answers if one.id not in day.redacted), day.plan.language)
    shown = [{"id": one.key, "text": one.text, "count": one.count} for one in words[:MOST_WORDS]]
    return {"words": shown, "more_words": max(0, len(words) - MOST_WORDS)}


def for_room(day: DayState, step: Step) -> View:
    """The running question; its answers as cards or words once they are shown; the facilitator's notes; the queue."""
    hall = hall_of(day, step.activity)
    question = hall.running
    answers = answers_to(day, step.activity, question.id)
    shown = answers if question.shown else []
    on_cards = [_item(one, note=False) for one in shown] if hall.display == "wall" else []
    notes = [_item(one, note=True) for one in notes_of(day, step.activity)]
    no_words: View = {"words": [], "more_words": 0}
    return {
        "question": _question(question),
        "answers": len(answers),
        "shown": question.shown,
        "display": hall.display,
        "items": [*reversed(notes), *on_cards],
        **(_words(day, shown) if hall.display == "cloud" else no_words),
        "speaking": _hand(day, hall.speaking),
        "queue": [_hand(day, one) for one in hall.waiting[:MOST_QUEUED]],
        "queued": len(hall.waiting),
    }


def for_all_groups(day: DayState, step: Step) -> View:
    """What is asked, and how many hands are up."""
    hall = hall_of(day, step.activity)
    return {"question": _question(hall.running), "shown": hall.running.shown, "queued": len(hall.waiting)}


def mine(day: DayState, step: Step, participant: Participant) -> View:
    """A phone's own answers, its place in the queue (from 1), and whether it has the word."""
    hall = hall_of(day, step.activity)
    own = answers_of(day, step.activity, participant.id)
    hand = hand_id(step.activity, participant.id)
    place = hall.place_of(hand)
    return {
        "answers": [_own(one) for one in own],
        "place": place + 1 if place is not None else None,
        "speaking": hall.speaking is not None and hall.speaking.id == hand,
    }


def _own(one: Contribution) -> View:
    assert isinstance(one.body, PlenumAnswer)
    return {"id": one.id, "question": one.body.question, "text": one.body.text, "via": one.via, "late": one.late}


def for_facilitator(day: DayState, step: Step) -> View:
    """The room's, and every question with what came to it, and whose the hands are."""
    hall = hall_of(day, step.activity)
    counted = {one.id: answers_to(day, step.activity, one.id) for one in hall.questions}
    return {
        "question": _question(hall.running),
        "answers": len(counted[hall.current]),
        "shown": hall.running.shown,
        "display": hall.display,
        "questions": [_listed(one, counted[one.id], hall) for one in hall.questions],
        "speaking": _whose(day, hall.speaking),
        "queue": [_whose(day, one) for one in hall.waiting],
        "queued": len(hall.waiting),
    }


def reveals(day: DayState, step: Step) -> Sequence[Revealing]:
    """The answers to the running question."""
    asked = hall_of(day, step.activity).running
    about = {"activity": step.activity, "question": asked.id}
    return (Revealing("answers", asked.shown, "plenum.show", {**about, "on": not asked.shown}),)


def for_remote(day: DayState, step: Step) -> View:
    """What is asked just now, and how many hands are up."""
    hall = hall_of(day, step.activity)
    return {"question": _question(hall.running), "queued": len(hall.waiting)}


def _listed(question: Question, answers: list[Contribution], hall: Hall) -> View:
    return {
        **_question(question),
        "now": question.id == hall.current,
        "shown": question.shown,
        "phone": sum(1 for one in answers if one.via == "phone"),
        "paper": sum(1 for one in answers if one.via == "paper"),
    }


def _whose(day: DayState, hand: Hand | None) -> View | None:
    shown = _hand(day, hand)
    if shown is None or hand is None:
        return None
    who = day.participants.get(hand.who)
    return {**shown, "alias": who.alias if who is not None else "", "at": hand.at}


def progress(day: DayState, step: Step, group: Group) -> Progress:
    """How many answers a group has given to the running question, and how many of its hands are up."""
    hall = hall_of(day, step.activity)
    own = sum(1 for one in answers_to(day, step.activity, hall.current) if one.group == group.id)
    return Progress(own, 0, "answers", (("hands", sum(1 for one in hall.waiting if one.group == group.id)),))


def _answer_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for kind, seats in (("plenum_answer", [seat.seat for seat in day.seats]), ("plenum_note", [NO_SEAT])):
        for seat in seats:
            for one in day.all_of(kind, seat):
                yield {
                    "id": one.id, "kind": "note" if kind == "plenum_note" else "answer", "activity": one.activity,
                    "question": one.body.question if isinstance(one.body, PlenumAnswer) else None,
                    "text": one.body.words(), "seat": one.seat or None, "group_id": one.group, "author": one.author,
                    "via": one.via, "late": int(one.late), "hidden": int(one.hidden), "at": one.at,
                }  # fmt: skip


def _question_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity in day.plan.activities:
        if isinstance(hall := day.own.get(activity.id), Hall):
            for question in hall.questions:
                yield {
                    "activity": activity.id, "id": question.id, "text": question.text, "shown": int(question.shown),
                    "answers": len(answers_to(day, activity.id, question.id)),
                }  # fmt: skip


TABLES = (
    Table(
        "plenum_answers",
        {
            "id": str, "kind": str, "activity": str, "question": str, "text": str, "seat": str, "group_id": str,
            "author": str, "via": str, "late": int, "hidden": int, "at": int,
        },
        ("id",),
        _answer_rows,
    ),
    Table(
        "plenum_questions",
        {"activity": str, "id": str, "text": str, "shown": int, "answers": int},
        ("activity", "id"),
        _question_rows,
    ),
)  # fmt: skip
