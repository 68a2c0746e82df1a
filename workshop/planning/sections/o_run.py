"""`o_run`: posts with a code word and a question, teams across the groups, and what the teams answer."""

from __future__ import annotations

from typing import Any

from assets.locale import _
from workshop.planning.part import Clock, Id, Name, Part
from workshop.planning.problems import Path, quoted
from workshop.planning.sections.contract import Checks, Section, material_of
from workshop.planning.sections.quiz import OptionPart, check_choice, check_options, check_percentages

_POST_TWICE = _("posten {id} står der to gange.")
_TEAM_TWICE = _("holdet {id} står der to gange.")
_ANSWER_TWICE = _("svaret {id} står der to gange.")

_NO_POST = _("posten {id} findes ikke.")
_NO_TEAM = _("holdet {id} findes ikke.")


class PostQuestionPart(Part, frozen=True, kw_only=True):
    """The question at a post."""

    text: str
    options: tuple[OptionPart, ...] = ()
    correct: Id | None = None


class PostPart(Part, frozen=True, kw_only=True):
    """A post: where it hangs, the word to type there, a question, and something to think about."""

    id: Id
    place: str = ""
    code_word: str = ""
    quiz: PostQuestionPart | None = None
    reflection: str | None = None
    note: str = ""


class TeamPart(Part, frozen=True, kw_only=True):
    """A team across the groups; without a `name` it has its number."""

    id: Id
    name: str = ""
    members: tuple[Name, ...] = ()


class AnswerPart(Part, frozen=True, kw_only=True):
    """What a team answers at a post. `sent_after_offline`: it waited on the phone. `by` is who writes."""

    id: Name
    team: Id
    post: Id
    at: Clock | None = None
    by: Name | None = None
    code_entered: str = ""
    choice: str | None = None
    reflection: str | None = None
    sent_after_offline: bool = False
    note: str = ""


class ORunPart(Part, frozen=True, kw_only=True):
    """The run."""

    posts: tuple[PostPart, ...] = ()
    teams: tuple[TeamPart, ...] = ()
    answers: tuple[AnswerPart, ...] = ()
    activity: Id | None = None
    note: str = ""


def _check(part: ORunPart, checks: Checks) -> None:
    checks.activity(part.activity, "o_run", ("o_run",))
    checks.once(_POST_TWICE, part.posts, "o_run", "posts")
    checks.once(_TEAM_TWICE, part.teams, "o_run", "teams")
    checks.once(_ANSWER_TWICE, part.answers, "o_run", "answers")
    for place, post in enumerate(part.posts):
        if post.quiz is not None:
            where: Path = ("o_run", "posts", place, "quiz")
            check_options(post.quiz.options, post.quiz.correct, where, checks)
            check_percentages(post.quiz.options, where, checks)
    for place, team in enumerate(part.teams):
        for n, who in enumerate(team.members):
            checks.known("participant", who, ("o_run", "teams", place, "members", n))
    posts = {one.id: one for one in part.posts}
    teams = {one.id for one in part.teams}
    for place, answer in enumerate(part.answers):
        path: Path = ("o_run", "answers", place)
        checks.known("participant", answer.by, (*path, "by"))
        if answer.team not in teams:
            checks.wrong((*path, "team"), _NO_TEAM, id=quoted(answer.team))
        if answer.post not in posts:
            checks.wrong((*path, "post"), _NO_POST, id=quoted(answer.post))
            continue
        asked = posts[answer.post].quiz
        if answer.choice is not None and asked is not None:
            check_choice(answer.choice, asked.options, (*path, "choice"), checks)


def _material(part: ORunPart) -> dict[str, Any]:
    return material_of(part, "answers") if part.posts else {}


SECTION = Section("o_run", "o_run", _check, _material)
