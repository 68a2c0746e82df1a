"""The hall in plenum: what is asked, what of the answers is shown and how, and who wants the word."""

from __future__ import annotations

from typing import Any, ClassVar, Literal, Self

import msgspec

from workshop.domain.contribution import Body, Contribution, required_text
from workshop.domain.day import DayState
from workshop.domain.ids import derived
from workshop.domain.plan import Activity, Plan
from workshop.domain.text import SHORT_CAP, one_line

KIND = "plenum"
NO_SEAT = ""
"""Where the facilitator's own notes hang: they are nobody's goal."""

Display = Literal["wall", "cloud"]


class PlenumAnswer(msgspec.Struct, Body, frozen=True, tag="plenum_answer", forbid_unknown_fields=True):
    """What somebody answers, or just wants to say. `question` is the id of what was asked; empty: nothing was."""

    editable: ClassVar[frozenset[str]] = frozenset({"text"})
    text: str
    question: str = ""

    def checked(self) -> Self:
        """See Body."""
        return msgspec.structs.replace(self, text=required_text(self.text))


class PlenumNote(msgspec.Struct, Body, frozen=True, tag="plenum_note", forbid_unknown_fields=True):
    """What the facilitator notes down of what is said: shown at once, and never among the answers."""

    editable: ClassVar[frozenset[str]] = frozenset({"text"})
    text: str

    def checked(self) -> Self:
        """See Body."""
        return msgspec.structs.replace(self, text=required_text(self.text))


class Question(msgspec.Struct, frozen=True):
    """An open question; without a text the word is simply free. `shown`: the room sees what is answered."""

    id: str = ""
    text: str = ""
    shown: bool = False


class Hand(msgspec.Struct, frozen=True):
    """A raised hand. `who` is a participant, or `group:<id>` of one without a phone; `at` is ms since 1970, UTC."""

    id: str
    who: str
    group: str
    at: int


class Hall(msgspec.Struct, frozen=True):
    """A plenum as it stands. `current` is the id of the running question; `waiting` is the queue, first come first.

    `at_once`: what is answered to a new question is shown without waiting for the facilitator.
    """

    questions: tuple[Question, ...]
    current: str
    display: Display
    at_once: bool = False
    waiting: tuple[Hand, ...] = ()
    speaking: Hand | None = None

    def question(self, question_id: str) -> Question | None:
        """The question of that id, or None."""
        return next((one for one in self.questions if one.id == question_id), None)

    @property
    def running(self) -> Question:
        """What is asked just now."""
        return next(one for one in self.questions if one.id == self.current)

    def place_of(self, hand_id: str) -> int | None:
        """The place of a hand in the queue, from 0; None where it is not in it."""
        return next((place for place, one in enumerate(self.waiting) if one.id == hand_id), None)


def hand_id(activity: str, who: str) -> str:
    """The id of somebody's hand, from which nobody can tell whose it is."""
    return derived(f"{activity}/{who}", "hand")[:16]


def beginning(_plan: Plan, activity: Activity) -> Hall:
    """A plenum before it begins, with the questions that are planned."""
    planned = _planned(activity.settings)
    at_once = activity.settings.get("show_at_once") is True
    questions = tuple(Question(f"q{place}", text, at_once) for place, text in enumerate(planned, start=1))
    display: Display = "cloud" if activity.settings.get("display") == "cloud" else "wall"
    return Hall(questions or (Question(shown=at_once),), questions[0].id if questions else "", display, at_once)


def _planned(settings: dict[str, Any]) -> list[str]:
    """The planned questions: `question`, then `questions`, each once."""
    further = settings.get("questions")
    told = [settings.get("question"), *(further if isinstance(further, list | tuple) else ())]
    texts = [one_line(text)[:SHORT_CAP] for text in told if isinstance(text, str)]
    return list(dict.fromkeys(text for text in texts if text))


def hall_of(day: DayState, activity: str) -> Hall:
    """An activity's plenum as it stands."""
    found = day.own[activity]
    assert isinstance(found, Hall)
    return found


def answers_to(day: DayState, activity: str, question: str | None = None) -> list[Contribution]:
    """The shown answers in an activity (to one question, where it is told), in the order in which they came."""
    found = [
        one
        for seat in day.seats
        for one in day.shown("plenum_answer", seat.seat)
        if one.activity == activity
        and isinstance(one.body, PlenumAnswer)
        and (question is None or one.body.question == question)
    ]
    return sorted(found, key=lambda one: (one.at, one.id))


def answers_of(day: DayState, activity: str, participant: str) -> list[Contribution]:
    """A participant's own shown answers in an activity, in the order in which they came."""
    found = (day.contributions[one] for one in day.written.get(participant, ()))
    own = (one for one in found if one.activity == activity and isinstance(one.body, PlenumAnswer) and not one.hidden)
    return sorted(own, key=lambda one: (one.at, one.id))


def notes_of(day: DayState, activity: str) -> list[Contribution]:
    """The facilitator's shown notes in an activity, in their order."""
    return [one for one in day.shown("plenum_note", NO_SEAT) if one.activity == activity]


def is_answered(day: DayState, activity: str, question: str) -> bool:
    """Whether anybody has answered a question, also where that is hidden."""
    return any(
        one.activity == activity and isinstance(one.body, PlenumAnswer) and one.body.question == question
        for one in day.contributions.values()
    )
