"""The orienteering run in a rehearsal: the day file's teams go, and what waited on a phone comes with its time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from workshop.client import Json
from workshop.domain.plan import Plan
from workshop.domain.step import Step
from workshop.exercises.orienteering.answers import all_given, is_right
from workshop.exercises.orienteering.posts import KIND, RUN, TEAMS, Post, all_runs, planned_posts
from workshop.exercises.orienteering.teams import SIZE
from workshop.planning.script import belongs_to, in_time
from workshop.planning.sections.o_run import AnswerPart, TeamPart
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.chance import Chance
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd, Extra
from workshop.rehearsal.summary import Reckoning, Summary
from workshop.rehearsal.words import a_note, a_sign

_WRITERS = 2
"""One answer in so many of the extra phones comes with a reflection."""
_SLIPS = 6
"""One code word in so many is typed with a slip."""


async def _prepare(cast: Cast, crowd: Crowd, steps: tuple[Step, ...], place: int) -> None:
    """Before the teams are shown, the day file's are planned; where it has none, the heart mixes everybody."""
    step = steps[place]
    teams = _teams(cast, step)
    if step.phase == TEAMS and teams:
        planned = [{"id": team.id, "name": team.name, "members": cast.ids_of(team.members)} for team in teams]
        payload: Json = {"activity": step.activity, "teams": [*planned, *_extra_teams(crowd.extras)]}
        await cast.host.send("o_run.plan", payload, cast.names.id("teams", step.activity))


def _teams(cast: Cast, step: Step) -> tuple[TeamPart, ...]:
    return cast.script.o_run.teams if belongs_to(cast.plan, cast.script.o_run, KIND) == step.activity else ()


def _extra_teams(extras: Sequence[Extra]) -> list[Json]:
    """Teams of the extra phones alone. They joined group after group, so those in a row are mixed."""
    count = max(1, len(extras) // SIZE)
    dealt = [[one.person.actor for one in extras[at::count]] for at in range(count)] if extras else []
    return [{"id": f"ekstra-{at}", "members": members} for at, members in enumerate(dealt, start=1)]


async def _run(cast: Cast, step: Step) -> None:
    """All teams answer at once, each post by post as its times say."""
    own = belongs_to(cast.plan, cast.script.o_run, KIND) == step.activity
    answers = in_time(cast.script.o_run.answers) if own else ()
    await all_of(
        _answers(cast, step, team, [one for one in answers if one.team == team.id]) for team in _teams(cast, step)
    )


def _posts(plan: Plan, step: Step) -> tuple[Post, ...]:
    activity = plan.activity(step.activity)
    assert activity is not None
    return planned_posts(plan, activity)


async def _answers(cast: Cast, step: Step, team: TeamPart, answers: list[AnswerPart]) -> None:
    asked = {post.id for post in _posts(cast.plan, step) if post.quiz is not None}
    seen: dict[str, str] = {}
    for one in answers:
        payload: Json = {
            "activity": step.activity,
            "post": one.post,
            "code_entered": one.code_entered,
            # What cannot be chosen there no phone offers.
            "choice": one.choice if one.post in asked else None,
            "reflection": one.reflection or "",
            "seen": seen.get(one.post, ""),
        }
        if one.sent_after_offline and one.at is not None:
            payload["at"] = _moment(cast.plan.date, one.at)
        command = cast.names.id("o_run_answer", one.id)
        speaker = _speaker(cast, team, one.by)
        if speaker is not None:
            await cast.say(speaker, "o_run.answer", payload, command)
        else:
            await cast.host.send("o_run.answer", {**payload, "team": team.id}, command)
        seen[one.post] = one.reflection or ""


def _speaker(cast: Cast, team: TeamPart, by: str | None) -> str | None:
    """Who of a team sends an answer: whoever the file says, else the first with a phone; None: the host."""
    wanted = (by, *team.members) if by in team.members else team.members
    return next((who for who in wanted if who in cast.here and cast.here[who].phone is not None), None)


def _moment(date: str, clock: str) -> int:
    """A clock time of the day, where this machine is, in ms since 1970."""
    hours, minutes, *seconds = (int(part) for part in clock.split(":"))
    day = datetime.fromisoformat(date).replace(hour=hours, minute=minutes, second=seconds[0] if seconds else 0)
    return round(day.astimezone().timestamp() * 1000)


async def _extra(crowd: Crowd, extra: Extra, step: Step, seq: int) -> None:
    """Answer those posts that are one's turn: the members of a team take turns."""
    body: Json = (await extra.person.sees(seq)).get("body", {})
    team = body.get("team")
    if team is None:
        return
    members = [one["id"] for one in team["members"]]
    posts = {post.id: post for post in _posts(crowd.plan, step)}
    for place, post in enumerate(team["order"]):
        if members[place % len(members)] == extra.person.actor and post in posts:
            answer = _made_up(extra.chance, posts[post])
            await crowd.send(extra, step, "o_run.answer", answer, crowd.id(extra, "o_run", step.activity, post))


def _made_up(chance: Chance, post: Post) -> Json:
    answer: Json = {"post": post.id, "code_entered": _typed(chance, post.code_word)}
    if post.quiz is not None and post.quiz.options:
        answer["choice"] = chance.pick(post.quiz.options).id
    if chance.below(_WRITERS) == 0 or not (answer["code_entered"] or "choice" in answer):
        answer["reflection"] = chance.pick((a_sign, a_note))(chance)
    return answer


def _typed(chance: Chance, word: str) -> str:
    """A code word as thumbs type it."""
    if len(word) > 1 and chance.below(_SLIPS) == 0:
        at = chance.below(len(word))
        return word[:at] + word[at + 1 :]
    return chance.pick((word, word.lower(), word.capitalize()))


async def _reveal(cast: Cast, step: Step) -> None:
    """Show the right answers."""
    await cast.host.send("o_run.reveal", {"activity": step.activity}, cast.names.id("o_run.reveal", step.activity))


def _figures(reckoning: Reckoning) -> Summary:
    """How many answers the day file's teams have given, and at each post how many chose right."""
    day = reckoning.day
    planned = day.plan.content.get(KIND) or {}
    teams = {team["id"] for team in planned.get("teams", ())}
    counted = 0
    right: dict[str, int] = {}
    for activity, run in all_runs(day):
        posts = {post.id: post for post in run.posts}
        right |= {post.id: 0 for post in run.posts if post.quiz is not None and post.quiz.correct is not None}
        for given in all_given(day, activity, run):
            if given.team in teams:
                counted += 1
                was_right = is_right(posts[given.post], given.said.choice) is True
                right[given.post] = right.get(given.post, 0) + was_right
    return {"counts": {"o_run_answers": counted}, "quiz_correct": right}


PART = Part(
    KIND, play={RUN: _run}, extra={RUN: _extra}, prepare=_prepare, then={"gather": {"shown": _reveal}}, figures=_figures
)
