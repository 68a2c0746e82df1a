"""What a team answers at a post: the code word as typed and a choice, and apart from them a reflection.

There is one answer and one reflection of each team at each post.
"""

from __future__ import annotations

from typing import ClassVar, Self

import msgspec

from workshop.domain.answering import answers, own_answer
from workshop.domain.contribution import Body, Contribution, label_text, required_text
from workshop.domain.day import DayState
from workshop.exercises.orienteering.code_words import Reading, read_code_word
from workshop.exercises.orienteering.posts import ORun, Post, team_key


class ORunAnswer(msgspec.Struct, Body, frozen=True, tag="o_run_answer", forbid_unknown_fields=True):
    """An answer of `team` at `post`. `code_entered` is what was typed, with its slips.

    `chosen_at` (ms since 1970) is when the choice and the code word that stand were written.
    """

    written: ClassVar[tuple[str, ...]] = ("code_entered",)
    mergeable: ClassVar[bool] = False
    team: str
    post: str
    code_entered: str = ""
    choice: str | None = None
    chosen_at: int = 0

    def checked(self) -> Self:
        """See Body."""
        return msgspec.structs.replace(self, code_entered=label_text(self.code_entered))

    def quiet(self) -> bool:
        """See Body."""
        return True


class ORunReflection(msgspec.Struct, Body, frozen=True, tag="o_run_reflection", forbid_unknown_fields=True):
    """What `team` thought at `post`. It is a contribution of its own, so that hiding it moves no figure."""

    editable: ClassVar[frozenset[str]] = frozenset({"text"})
    mergeable: ClassVar[bool] = False
    team: str
    post: str
    text: str

    def checked(self) -> Self:
        """See Body."""
        return msgspec.structs.replace(self, text=required_text(self.text))


class Given(msgspec.Struct, frozen=True):
    """All that a team has given at a post: an answer, a reflection or both. What is hidden is left out."""

    team: str
    post: str
    answer: Contribution | None = None
    reflection: Contribution | None = None

    @property
    def said(self) -> ORunAnswer:
        """What was chosen and typed; nothing where there is a reflection alone."""
        return body_of(self.answer) if self.answer is not None else ORunAnswer(self.team, self.post)

    @property
    def thought(self) -> str:
        """The reflection; empty where there is none."""
        return self.reflection.body.words() if self.reflection is not None else ""

    @property
    def first(self) -> Contribution:
        """The answer, or where there is none the reflection: it says which way it all came."""
        found = self.answer if self.answer is not None else self.reflection
        assert found is not None
        return found

    @property
    def newest(self) -> Contribution:
        """What was saved last of the two."""
        return max((one for one in (self.answer, self.reflection) if one is not None), key=lambda one: one.at)


def about_reflection(post: str) -> str:
    """What a reflection answers, as `answering` wants it; an answer is to the post itself."""
    return f"reflection/{post}"


def answer_of(day: DayState, activity: str, team: str, post: str) -> Contribution | None:
    """The shown answer of a team at a post, or None."""
    return own_answer(day, activity, post, team_key(team))


def reflection_of(day: DayState, activity: str, team: str, post: str) -> Contribution | None:
    """The shown reflection of a team at a post, or None."""
    return own_answer(day, activity, about_reflection(post), team_key(team))


def given_at(day: DayState, activity: str, team: str, post: str) -> Given | None:
    """What a team has given at a post; None where it is nothing."""
    given = Given(team, post, answer_of(day, activity, team, post), reflection_of(day, activity, team, post))
    return given if given.answer is not None or given.reflection is not None else None


def all_given(day: DayState, activity: str, run: ORun) -> list[Given]:
    """What teams that there are have given at posts that there are."""
    posts, teams = {one.id for one in run.posts}, {one.id for one in run.teams}
    found: dict[tuple[str, str], Given] = {}
    for kind, field in (("o_run_answer", "answer"), ("o_run_reflection", "reflection")):
        for one in answers(day, kind, activity):
            team, post = place_of(one)
            if team in teams and post in posts:
                given = found.get((team, post)) or Given(team, post)
                found[team, post] = msgspec.structs.replace(given, **{field: one})
    return list(found.values())


def body_of(answer: Contribution) -> ORunAnswer:
    """What an answer says."""
    assert isinstance(answer.body, ORunAnswer)
    return answer.body


def place_of(one: Contribution) -> tuple[str, str]:
    """The team and the post that an answer or a reflection is of."""
    assert isinstance(one.body, ORunAnswer | ORunReflection)
    return one.body.team, one.body.post


def teams_answered(day: DayState, activity: str) -> frozenset[str]:
    """The teams that have answered anything, also where that is hidden."""
    kinds = [ids for (kind, _), ids in day.placed.items() if kind in {"o_run_answer", "o_run_reflection"}]
    given = (day.contributions[one] for ids in kinds for one in ids)
    return frozenset(place_of(one)[0] for one in given if one.activity == activity)


def reading(run: ORun, post: Post, answer: ORunAnswer) -> Reading | None:
    """How an answer's code word reads; None at a post without one."""
    return read_code_word(answer.code_entered, post.code_word, run.words_but(post)) if post.code_word else None


def is_right(post: Post, choice: str | None) -> bool | None:
    """Whether a choice is the right one; None where nothing was chosen or nothing is right."""
    if post.quiz is None or post.quiz.correct is None or choice is None:
        return None
    return choice == post.quiz.correct


def together(before: Contribution, new: ORunAnswer, *, waited_since: int | None, author: str | None) -> ORunAnswer:
    """An answer and the one that comes to stand in its place.

    Of what was chosen and typed the one written last stands; one that waited on another phone may come after it was
    answered anew.
    """
    old = body_of(before)
    overtaken = waited_since is not None and author != before.author and waited_since < old.chosen_at
    first, last = (new, old) if overtaken else (old, new)
    both = msgspec.structs.replace(
        new,
        code_entered=last.code_entered or first.code_entered,
        choice=last.choice if last.choice is not None else first.choice,
        chosen_at=last.chosen_at,
    )
    says_the_same = msgspec.structs.replace(both, chosen_at=old.chosen_at) == old
    return old if says_the_same else both


def both_thoughts(old: str, new: str, *, seen: str) -> str:
    """A reflection and the one that comes to stand in its place.

    One that the writer had not seen (`seen` is what stood there for them) is not lost: both stand.
    """
    if old == seen or old in new:
        return new
    if new in old:
        return old
    return f"{old}\n{new}"
