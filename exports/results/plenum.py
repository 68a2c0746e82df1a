"""What a plenum came to: the facilitator's notes, and each question with its answers and their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from exports.results.contract import SMALLEST_BASE, Result
from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState
from workshop.domain.plan import Activity
from workshop.domain.word_cloud import Word, cloud
from workshop.exercises.plenums.hall import Hall, Question, answers_to, notes_of


class Answer(msgspec.Struct, frozen=True):
    """An answer as it was written."""

    text: str
    via: Literal["phone", "paper"]
    late: bool


class Share(msgspec.Struct, frozen=True):
    """The answers of a group, or of several together where `group` is empty. `base` is how many answered."""

    group: str
    base: int
    answers: tuple[Answer, ...]


class Asked(msgspec.Struct, frozen=True):
    """A question (empty: the word was free) with its answers. `base` is how many answered; `words` are its cloud.

    `shares` are the same answers group by group; none where a group would stand on too small a base.
    """

    text: str
    base: int
    answers: tuple[Answer, ...]
    words: tuple[Word, ...]
    shares: tuple[Share, ...]


class Plenum(Result, frozen=True, kw_only=True):
    """A plenum. `notes` are the facilitator's own."""

    notes: tuple[str, ...]
    questions: tuple[Asked, ...]

    @property
    def withholds(self) -> bool:
        """See Result."""
        return any(not share.group for asked in self.questions for share in asked.shares)


def build(day: DayState, activity: Activity) -> Plenum | None:
    """What came of a plenum; None where nothing was said or written."""
    hall = day.own[activity.id]
    assert isinstance(hall, Hall)
    notes = tuple(one.body.words() for one in notes_of(day, activity.id))
    questions = tuple(
        _asked(day, question, found)
        for question in hall.questions
        if (found := answers_to(day, activity.id, question.id))
    )
    if not notes and not questions:
        return None
    return Plenum(activity=activity.id, title=activity.title, notes=notes, questions=questions)


def _asked(day: DayState, question: Question, found: Sequence[Contribution]) -> Asked:
    words = cloud((one.body.words() for one in found if one.id not in day.redacted), day.plan.language)
    return Asked(question.text, _base(found), _answers(found), words, _shares(day, found))


def _answers(found: Iterable[Contribution]) -> tuple[Answer, ...]:
    return tuple(Answer(one.body.words(), one.via, one.late) for one in found)


def _base(found: Iterable[Contribution]) -> int:
    """How many answered: a person once, however often; what was typed for nobody in particular counts as one each."""
    return len({one.author or one.id for one in found})


def _shares(day: DayState, found: Sequence[Contribution]) -> tuple[Share, ...]:
    """The answers group by group.

    Groups on a small base stand together. Where they are too few even so, the smallest of the others goes with them:
    what is left over would else tell who they are.
    """
    by_group = [(group.name, [one for one in found if one.group == group.id]) for group in day.plan.groups]
    alone = [(name, own) for name, own in by_group if _base(own) >= SMALLEST_BASE]
    together = [one for _, own in by_group if 0 < _base(own) < SMALLEST_BASE for one in own]
    while together and _base(together) < SMALLEST_BASE and alone:
        smallest = min(alone, key=lambda share: _base(share[1]))
        alone.remove(smallest)
        together += smallest[1]
    shares = [Share(name, _base(own), _answers(own)) for name, own in alone]
    if together:
        in_order = sorted(together, key=lambda one: (one.at, one.id))
        shares.append(Share("", _base(together), _answers(in_order)))
    return tuple(shares) if len(shares) > 1 else ()
