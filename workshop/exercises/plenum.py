"""Plenum (`plenum`): the facilitator's notes, raised hands in a queue, an open question with a wall or a word cloud."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workshop.domain.answering import answerer
from workshop.domain.command import Payload, Writing
from workshop.domain.contributing import Added, activity_for, group_for, is_late, new_contribution, waited_since
from workshop.domain.contribution import Contribution, label_text
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context
from workshop.domain.text import normalised
from workshop.exercises.contract import Exercise
from workshop.exercises.plenums.hall import (
    KIND,
    NO_SEAT,
    Display,
    Hand,
    PlenumAnswer,
    PlenumNote,
    Question,
    beginning,
    hall_of,
    hand_id,
)
from workshop.exercises.plenums.happenings import (
    HAPPENINGS,
    AnswersCovered,
    AnswersShown,
    DisplaySet,
    HandLowered,
    HandRaised,
    QuestionAsked,
    WordGiven,
)
from workshop.exercises.plenums.views import (
    TABLES,
    for_all_groups,
    for_facilitator,
    for_remote,
    for_room,
    mine,
    progress,
    reveals,
)


class Write(Writing, frozen=True, kw_only=True):
    """An answer; `question` is the one that the sender saw, else the running one."""

    text: str
    question: str | None = None


class Note(Writing, frozen=True, kw_only=True):
    """A note of the facilitator's own."""

    text: str


class Raise(Writing, frozen=True, kw_only=True):
    """Put up the hand, or take it down; who has the word gives it back so. The facilitator may name a `hand`."""

    up: bool
    hand: str | None = None


class Call(Payload, frozen=True, kw_only=True):
    """Give the word to a hand in the queue, to the next where none is named, or with null to nobody."""

    activity: str | None = None
    hand: str | msgspec.UnsetType | None = msgspec.UNSET


class Ask(Payload, frozen=True, kw_only=True):
    """Ask the room; a question that was asked before comes back with its answers, an empty one sets the word free."""

    activity: str | None = None
    question: str


class Show(Payload, frozen=True, kw_only=True):
    """Let the room see the answers to a question (the running one where none is named), or cover them."""

    activity: str | None = None
    on: bool
    question: str | None = None


class SetDisplay(Payload, frozen=True, kw_only=True):
    """Show the answers as a wall of cards or as a word cloud."""

    activity: str | None = None
    display: Display


def _activity(day: DayState, payload: Payload) -> str:
    """The plenum that a payload is about."""
    writing = payload if isinstance(payload, Writing) else Writing(activity=getattr(payload, "activity", None))
    return activity_for(day, writing, KIND).id


def _known(day: DayState, activity: str, question: str | None) -> Question:
    hall = hall_of(day, activity)
    found = hall.running if question is None else hall.question(question)
    if found is None:
        raise Refused("unknown_question", "unknown")
    return found


def _write(day: DayState, payload: Write, context: Context) -> Sequence[Happening]:
    question = _known(day, _activity(day, payload), payload.question)
    return [Added(new_contribution(day, payload, context, KIND, PlenumAnswer(payload.text, question.id)))]


def _note(day: DayState, payload: Note, context: Context) -> Sequence[Happening]:
    activity, command = _activity(day, payload), context.command.id
    if command in day.contributions:
        raise Refused("id_taken")
    body = PlenumNote(payload.text).checked()
    note = Contribution(
        command, activity, NO_SEAT, None, None, "paper", context.now, body, late=is_late(day, activity),
        written_at=waited_since(payload, context),
    )  # fmt: skip
    return [Added(note)]


def _raise(day: DayState, payload: Raise, context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload)
    hall = hall_of(day, activity)
    if payload.hand is not None:
        if not context.command.by_host or payload.up:
            raise Refused("host_only", "forbidden")
        return _lowered(day, activity, payload.hand)
    group = group_for(day, payload, context)
    who = answerer(msgspec.structs.replace(payload, group=group), context)
    hand = hand_id(activity, who)
    if not payload.up:
        return _lowered(day, activity, hand)
    if day.now_at.activity != activity:
        raise Refused("hand_not_now", "moved_on")
    if hall.place_of(hand) is not None:
        return []
    return [HandRaised(activity, Hand(hand, who, group, context.now), len(hall.waiting))]


def _lowered(day: DayState, activity: str, hand: str) -> Sequence[Happening]:
    """A hand out of the queue; who is not in it, but has the word, gives that back."""
    hall = hall_of(day, activity)
    place = hall.place_of(hand)
    if place is not None:
        return [HandLowered(activity, hall.waiting[place], place)]
    if hall.speaking is not None and hall.speaking.id == hand:
        return [WordGiven(activity, None, hall.speaking)]
    return []


def _call(day: DayState, payload: Call, _context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload)
    hall = hall_of(day, activity)
    wanted = payload.hand
    if wanted is msgspec.UNSET:
        wanted = hall.waiting[0].id if hall.waiting else None
    if wanted is None:
        return [WordGiven(activity, None, hall.speaking)] if hall.speaking is not None else []
    place = hall.place_of(wanted)
    if place is not None:
        return [WordGiven(activity, hall.waiting[place], hall.speaking, place, taken=True)]
    if hall.speaking is None or hall.speaking.id != wanted:
        raise Refused("hand_down", "moved_on")
    return []


def _ask(day: DayState, payload: Ask, context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload)
    hall = hall_of(day, activity)
    text = label_text(payload.question)
    known = next((one for one in hall.questions if normalised(one.text) == normalised(text)), None)
    if known is not None:
        return [] if known.id == hall.current else [QuestionAsked(activity, known, hall.current)]
    fresh = Question(context.command.id if text else "", text, hall.at_once)
    return [QuestionAsked(activity, fresh, hall.current, fresh=True)]


def _show(day: DayState, payload: Show, _context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload)
    question = _known(day, activity, payload.question)
    told = AnswersShown if payload.on else AnswersCovered
    return [] if question.shown == payload.on else [told(activity, question.id)]


def _set_display(day: DayState, payload: SetDisplay, _context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload)
    return [] if hall_of(day, activity).display == payload.display else [DisplaySet(activity, payload.display)]


EXERCISE = Exercise(
    kind=KIND,
    for_room=for_room,
    for_all_groups=for_all_groups,
    for_facilitator=for_facilitator,
    reveals=reveals,
    for_remote=for_remote,
    progress=progress,
    mine=mine,
    beginning=beginning,
    asks="questions",
    settings={"question": str, "questions": tuple[str, ...], "display": Display, "show_at_once": bool},
    bodies=(PlenumAnswer, PlenumNote),
    commands=(
        CommandRule("plenum.write", Write, _write, by_remote=True),
        CommandRule("plenum.note", Note, _note, by_host=True, by_remote=True),
        CommandRule("plenum.hand", Raise, _raise),
        CommandRule("plenum.call", Call, _call, by_host=True, by_remote=True),
        CommandRule("plenum.ask", Ask, _ask, by_host=True),
        CommandRule("plenum.show", Show, _show, by_host=True, by_remote=True),
        CommandRule("plenum.display", SetDisplay, _set_display, by_host=True),
    ),
    happenings=HAPPENINGS,
    tables=TABLES,
)
