"""What happens in plenum: questions asked, answers shown, hands raised, the word given; and how each is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import HappeningRule, Rules
from workshop.exercises.plenums.hall import Display, Hand, Question, hall_of, is_answered


class QuestionAsked(Happening, frozen=True):
    """`question` is asked now, for the first time (`fresh`) or again; `before` is the id of what was asked before."""

    kind = "plenum.question_asked"
    activity: str
    question: Question
    before: str
    fresh: bool = False


class QuestionDropped(Happening, frozen=True):
    """A question that nobody had answered was taken back as if it had never been asked (an undo)."""

    kind = "plenum.question_dropped"
    activity: str
    question: Question
    before: str


class AnswersShown(Happening, frozen=True):
    """The room sees the answers to a question."""

    kind = "plenum.answers_shown"
    activity: str
    question: str


class AnswersCovered(Happening, frozen=True):
    """The room no longer sees the answers to a question."""

    kind = "plenum.answers_covered"
    activity: str
    question: str


class DisplaySet(Happening, frozen=True):
    """The answers are shown as a wall of cards, or as a word cloud."""

    kind = "plenum.display_set"
    activity: str
    display: Display


class HandRaised(Happening, frozen=True):
    """A hand is in the queue at a place from 0."""

    kind = "plenum.hand_raised"
    activity: str
    hand: Hand
    place: int


class HandLowered(Happening, frozen=True):
    """A hand is out of the queue; it was at that place."""

    kind = "plenum.hand_lowered"
    activity: str
    hand: Hand
    place: int


class WordGiven(Happening, frozen=True):
    """`hand` has the word (None: nobody has), after `before`.

    `taken`: it came from that place in the queue. `laid_back`: the one before goes back to it, since this is an undo.
    """

    kind = "plenum.word_given"
    activity: str
    hand: Hand | None
    before: Hand | None
    place: int = 0
    taken: bool = False
    laid_back: bool = False


def _with_hall(day: DayState, activity: str, **changes: Any) -> DayState:
    return day.changed(own=day.own.insert(activity, msgspec.structs.replace(hall_of(day, activity), **changes)))


def _fold_asked(day: DayState, event: Event, _rules: Rules) -> DayState:
    asked = event.happening
    assert isinstance(asked, QuestionAsked)
    questions = hall_of(day, asked.activity).questions
    if asked.fresh:
        questions = (*questions, asked.question)
    return _with_hall(day, asked.activity, questions=questions, current=asked.question.id)


def _fold_dropped(day: DayState, event: Event, _rules: Rules) -> DayState:
    dropped = event.happening
    assert isinstance(dropped, QuestionDropped)
    left = tuple(one for one in hall_of(day, dropped.activity).questions if one.id != dropped.question.id)
    return _with_hall(day, dropped.activity, questions=left, current=dropped.before)


def _fold_shown(day: DayState, event: Event, _rules: Rules) -> DayState:
    told = event.happening
    assert isinstance(told, AnswersShown | AnswersCovered)
    questions = tuple(
        msgspec.structs.replace(one, shown=isinstance(told, AnswersShown)) if one.id == told.question else one
        for one in hall_of(day, told.activity).questions
    )
    return _with_hall(day, told.activity, questions=questions)


def _fold_display(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, DisplaySet)
    return _with_hall(day, event.happening.activity, display=event.happening.display)


def _put_in(waiting: Sequence[Hand], hand: Hand, place: int) -> tuple[Hand, ...]:
    others = _without(waiting, hand)
    return (*others[:place], hand, *others[place:])


def _without(waiting: Sequence[Hand], hand: Hand) -> tuple[Hand, ...]:
    return tuple(one for one in waiting if one.id != hand.id)


def _fold_raised(day: DayState, event: Event, _rules: Rules) -> DayState:
    raised = event.happening
    assert isinstance(raised, HandRaised)
    waiting = hall_of(day, raised.activity).waiting
    return _with_hall(day, raised.activity, waiting=_put_in(waiting, raised.hand, raised.place))


def _fold_lowered(day: DayState, event: Event, _rules: Rules) -> DayState:
    lowered = event.happening
    assert isinstance(lowered, HandLowered)
    waiting = hall_of(day, lowered.activity).waiting
    return _with_hall(day, lowered.activity, waiting=_without(waiting, lowered.hand))


def _fold_word_given(day: DayState, event: Event, _rules: Rules) -> DayState:
    given = event.happening
    assert isinstance(given, WordGiven)
    waiting = hall_of(day, given.activity).waiting
    if given.taken and given.hand is not None:
        waiting = _without(waiting, given.hand)
    if given.laid_back and given.before is not None:
        waiting = _put_in(waiting, given.before, given.place)
    return _with_hall(day, given.activity, waiting=waiting, speaking=given.hand)


def _tell_asked(_day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, QuestionAsked)
    return {"question": event.happening.question.text}


def _tell_shown(day: DayState, event: Event) -> dict[str, str | int]:
    told = event.happening
    assert isinstance(told, AnswersShown | AnswersCovered)
    question = hall_of(day, told.activity).question(told.question)
    return {"question": question.text if question is not None else ""}


def _tell_word_given(day: DayState, event: Event) -> dict[str, str | int] | None:
    assert isinstance(event.happening, WordGiven)
    hand = event.happening.hand
    return {"group": day.group(hand.group).name} if hand is not None else None


def _invert_asked(day: DayState, event: Event) -> Sequence[Happening]:
    asked = event.happening
    assert isinstance(asked, QuestionAsked)
    hall = hall_of(day, asked.activity)
    before = hall.question(asked.before)
    if hall.current != asked.question.id or before is None:
        raise Refused("changed_since", "moved_on")
    if asked.fresh and not is_answered(day, asked.activity, asked.question.id):
        return [QuestionDropped(asked.activity, hall.running, asked.before)]
    return [QuestionAsked(asked.activity, before, asked.question.id)]


def _invert_dropped(day: DayState, event: Event) -> Sequence[Happening]:
    dropped = event.happening
    assert isinstance(dropped, QuestionDropped)
    hall = hall_of(day, dropped.activity)
    if hall.current != dropped.before or hall.question(dropped.question.id) is not None:
        raise Refused("changed_since", "moved_on")
    return [QuestionAsked(dropped.activity, dropped.question, dropped.before, fresh=True)]


def _invert_shown(day: DayState, event: Event) -> Sequence[Happening]:
    told = event.happening
    assert isinstance(told, AnswersShown | AnswersCovered)
    question = hall_of(day, told.activity).question(told.question)
    if question is None or question.shown != isinstance(told, AnswersShown):
        raise Refused("changed_since", "moved_on")
    opposite = AnswersCovered if question.shown else AnswersShown
    return [opposite(told.activity, told.question)]


def _invert_raised(day: DayState, event: Event) -> Sequence[Happening]:
    raised = event.happening
    assert isinstance(raised, HandRaised)
    place = hall_of(day, raised.activity).place_of(raised.hand.id)
    if place is None:
        raise Refused("changed_since", "moved_on")
    return [HandLowered(raised.activity, raised.hand, place)]


def _invert_lowered(day: DayState, event: Event) -> Sequence[Happening]:
    lowered = event.happening
    assert isinstance(lowered, HandLowered)
    if hall_of(day, lowered.activity).place_of(lowered.hand.id) is not None:
        raise Refused("changed_since", "moved_on")
    return [HandRaised(lowered.activity, lowered.hand, lowered.place)]


def _invert_word_given(day: DayState, event: Event) -> Sequence[Happening]:
    given = event.happening
    assert isinstance(given, WordGiven)
    if hall_of(day, given.activity).speaking != given.hand:
        raise Refused("changed_since", "moved_on")
    return [
        WordGiven(
            given.activity, given.before, given.hand, given.place, taken=given.laid_back, laid_back=given.taken
        )
    ]  # fmt: skip


HAPPENINGS = (
    HappeningRule(QuestionAsked, _fold_asked, tell=_tell_asked, invert=_invert_asked),
    HappeningRule(QuestionDropped, _fold_dropped, invert=_invert_dropped),
    HappeningRule(AnswersShown, _fold_shown, tell=_tell_shown, invert=_invert_shown),
    HappeningRule(AnswersCovered, _fold_shown, tell=_tell_shown, invert=_invert_shown),
    HappeningRule(DisplaySet, _fold_display),
    HappeningRule(HandRaised, _fold_raised, invert=_invert_raised),
    HappeningRule(HandLowered, _fold_lowered, invert=_invert_lowered),
    HappeningRule(WordGiven, _fold_word_given, tell=_tell_word_given, invert=_invert_word_given),
)
