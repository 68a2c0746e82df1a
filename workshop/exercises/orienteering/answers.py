"""What a team answers at a post: the code word as typed, a choice, a reflection. One answer a team and post."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

import msgspec

from workshop.domain.answering import answers, own_answer
from workshop.domain.contribution import Body, Contribution, label_text, limited
from workshop.domain.day import DayState
from workshop.domain.refusal import Refused
from workshop.domain.text import can_be_seen
from workshop.exercises.orienteering.code_words import Reading, read_code_word
from workshop.exercises.orienteering.posts import ORun, Post, team_key


class ORunAnswer(msgspec.Struct, Body, frozen=True, tag="o_run_answer", forbid_unknown_fields=True):
    """An answer of `team` at `post`. `code_entered` is what was typed, with its slips.

    `chosen_at` (ms since 1970) is when the choice and the code word that stand were written.
    """

    editable: ClassVar[frozenset[str]] = frozenset({"reflection"})
    mergeable: ClassVar[bool] = False
    team: str
    post: str
    code_entered: str = ""
    choice: str | None = None
    reflection: str = ""
    chosen_at: int = 0

    def checked(self) -> Self:
        """See Body."""
        code, reflection = label_text(self.code_entered), limited(self.reflection)
        if not (can_be_seen(code) or can_be_seen(reflection) or self.choice is not None):
            raise Refused("empty")
        return msgspec.structs.replace(self, code_entered=code, reflection=reflection)

    def words(self) -> str:
        """See Body."""
        return self.reflection

    def quiet(self) -> bool:
        """See Body: only words have a row of their own."""
        return not self.reflection


def answer_of(day: DayState, activity: str, team: str, post: str) -> Contribution | None:
    """The shown answer of a team at a post, or None."""
    return own_answer(day, activity, post, team_key(team))


def body_of(answer: Contribution) -> ORunAnswer:
    """What an answer says."""
    assert isinstance(answer.body, ORunAnswer)
    return answer.body


def shown_answers(day: DayState, activity: str, run: ORun) -> Iterator[tuple[Contribution, ORunAnswer]]:
    """All shown answers of teams that there are at posts that there are."""
    posts, teams = {one.id for one in run.posts}, {one.id for one in run.teams}
    for answer in answers(day, "o_run_answer", activity):
        body = body_of(answer)
        if body.post in posts and body.team in teams:
            yield answer, body


def teams_answered(day: DayState, activity: str) -> frozenset[str]:
    """The teams that have answered anything, also where that is hidden."""
    kinds = [ids for (kind, _), ids in day.placed.items() if kind == "o_run_answer"]
    given = (day.contributions[one] for ids in kinds for one in ids)
    return frozenset(body_of(one).team for one in given if one.activity == activity)


def reading(run: ORun, post: Post, answer: ORunAnswer) -> Reading | None:
    """How an answer's code word reads; None at a post without one."""
    return read_code_word(answer.code_entered, post.code_word, run.words_but(post)) if post.code_word else None


def is_right(post: Post, choice: str | None) -> bool | None:
    """Whether a choice is the right one; None where nothing was chosen or nothing is right."""
    if post.quiz is None or post.quiz.correct is None or choice is None:
        return None
    return choice == post.quiz.correct


def together(
    before: Contribution, new: ORunAnswer, *, seen: str, written_at: int | None, author: str | None
) -> ORunAnswer:
    """An answer and the one that comes to stand in its place.

    Of what was chosen and typed the one written last stands; one that waited on another phone may come after it was
    answered anew. A reflection that the writer had not seen (`seen` is what stood there for them) is not lost: both
    stand.
    """
    old = body_of(before)
    overtaken = written_at is not None and author != before.author and written_at < old.chosen_at
    first, last = (new, old) if overtaken else (old, new)
    both = msgspec.structs.replace(
        new,
        code_entered=last.code_entered or first.code_entered,
        choice=last.choice if last.choice is not None else first.choice,
        reflection=_both(old.reflection, new.reflection, seen),
        chosen_at=(last if last.code_entered or last.choice is not None else first).chosen_at,
    )
    says_the_same = msgspec.structs.replace(both, chosen_at=old.chosen_at) == old
    return old if says_the_same else both


def _both(old: str, new: str, seen: str) -> str:
    if old == seen or old in new:
        return new
    if new in old:
        return old
    return f"{old}\n{new}"
