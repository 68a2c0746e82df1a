"""What an orienteering run came to: at each post the teams' choices, code words and thoughts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from exports.model import Tally, Via, tally
from exports.results.contract import SMALLEST_BASE, Result
from workshop.domain.day import DayState
from workshop.domain.plan import Activity
from workshop.exercises.orienteering.answers import Given, all_given, reading
from workshop.exercises.orienteering.posts import ORun, Post, Team, run_of


class PostOption(msgspec.Struct, frozen=True):
    """An option, how many teams chose it (None where that is withheld), and whether it is the right one."""

    text: str
    teams: int | None
    right: bool


class Thought(msgspec.Struct, frozen=True):
    """What a team thought at a post. `team` is its number, `name` its name where it has one.

    Where the post's breakdown is withheld, `team` is None: who thought what is then not told either.
    """

    team: int | None
    name: str
    text: str
    via: Via
    late: bool = False


class CodeWords(msgspec.Struct, frozen=True):
    """How a post's code word was typed; `slips` are the words as they were typed. All count.

    Where the post's breakdown is withheld, only the word stands here.
    """

    word: str
    exact: int = 0
    slips: tuple[str, ...] = ()
    wrong: int = 0
    missing: int = 0


class PostResult(msgspec.Struct, frozen=True):
    """A post: `answers` that came which way, what was asked, and how many of those who chose (`chosen`) chose right.

    `right` is None where nothing is right. `withheld`: too few teams have answered for a breakdown, since a team is a
    handful of people who all know each other.
    """

    number: int
    place: str
    answers: Tally
    question: str = ""
    options: tuple[PostOption, ...] = ()
    chosen: int = 0
    right: int | None = None
    code: CodeWords | None = None
    reflection: str = ""
    thoughts: tuple[Thought, ...] = ()
    withheld: bool = False


class ORunResult(Result, frozen=True):
    """A run. `revealed`: the room has seen the right answers, and only then they stand here."""

    teams: int
    answers: Tally
    revealed: bool
    posts: tuple[PostResult, ...]

    @property
    def withholds(self) -> bool:
        """See Result."""
        return any(post.withheld for post in self.posts)


def build(day: DayState, activity: Activity) -> ORunResult | None:
    """The posts of a run; None where no team has answered anything."""
    run = run_of(day, activity.id)
    answers = all_given(day, activity.id, run)
    if not answers:
        return None
    return ORunResult(
        activity=activity.id,
        title=activity.title,
        teams=len(run.teams),
        answers=tally(one.first.via for one in answers),
        revealed=run.revealed_at is not None,
        posts=tuple(
            _post(run, place, [one for one in answers if one.post == post.id]) for place, post in enumerate(run.posts)
        ),
    )


def _post(run: ORun, place: int, answers: Sequence[Given]) -> PostResult:
    post = run.posts[place]
    withheld = 0 < len(answers) < SMALLEST_BASE
    told = PostResult(
        number=place + 1,
        place=post.place,
        answers=tally(one.first.via for one in answers),
        code=_code(run, post, [] if withheld else answers) if post.code_word else None,
        reflection=post.reflection or "",
        thoughts=_thoughts(run.teams, answers),
        withheld=withheld,
    )
    if post.quiz is not None:
        told = msgspec.structs.replace(told, **_choices(run, post, answers))
    return _without_breakdown(told) if withheld else told


def _without_breakdown(post: PostResult) -> PostResult:
    """A post without what tells a team from the others; its thoughts in the order of the alphabet."""
    thoughts = (msgspec.structs.replace(one, team=None, name="") for one in post.thoughts)
    return msgspec.structs.replace(
        post,
        options=tuple(msgspec.structs.replace(one, teams=None) for one in post.options),
        right=None,
        thoughts=tuple(sorted(thoughts, key=lambda one: one.text)),
    )


def _choices(run: ORun, post: Post, answers: Sequence[Given]) -> dict[str, object]:
    assert post.quiz is not None
    correct = post.quiz.correct
    chosen = Counter(one.said.choice for one in answers if one.said.choice is not None)
    if run.revealed_at is None:
        return {"question": post.quiz.text, "chosen": chosen.total()}
    return {
        "question": post.quiz.text,
        "options": tuple(PostOption(one.text, chosen[one.id], one.id == correct) for one in post.quiz.options),
        "chosen": chosen.total(),
        "right": chosen[correct] if correct is not None else None,
    }


def _code(run: ORun, post: Post, answers: Sequence[Given]) -> CodeWords:
    reads = [(reading(run, post, one.said), one.said.code_entered) for one in answers]
    counted = Counter(read for read, _ in reads)
    slips = tuple(typed for read, typed in reads if read == "slip")
    return CodeWords(post.code_word, counted["exact"], slips, counted["wrong"], counted["missing"])


def _thoughts(teams: Sequence[Team], answers: Sequence[Given]) -> tuple[Thought, ...]:
    by_id = {team.id: team for team in teams}
    thoughts = [
        Thought(by_id[one.team].number, by_id[one.team].name, one.thought, thought.via, thought.late)
        for one in answers
        if (thought := one.reflection) is not None
    ]
    return tuple(sorted(thoughts, key=lambda one: one.team or 0))
