"""What the room, a team and the facilitator see of a run.

Code words and right answers are the facilitator's until they are shown. The room never sees who is in a team.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from workshop.domain.day import DayState
from workshop.domain.plan import Group
from workshop.domain.step import Step
from workshop.exercises.contract import Progress, Revealing, View
from workshop.exercises.orienteering.answers import Given, all_given, given_at, is_right, reading
from workshop.exercises.orienteering.posts import GATHER, ORun, Post, Team, run_of

NEWEST_ANSWERS = 60
"""The newest that the facilitator's list tells: a frame is the whole view."""


def _place(run: ORun, place: int) -> dict[str, Any]:
    post = run.posts[place]
    return {"id": post.id, "number": place + 1, "place": post.place}


def _team(run: ORun, team: Team) -> dict[str, Any]:
    start = _place(run, team.start) if team.start < len(run.posts) else None
    return {"id": team.id, "number": team.number, "name": team.name, "start": start}


def _results(run: ORun, answers: list[Given]) -> list[dict[str, Any]]:
    """What each post with a question came to, the right option marked."""
    rows = []
    for place, post in enumerate(run.posts):
        if post.quiz is None:
            continue
        chosen = Counter(one.said.choice for one in answers if one.post == post.id and one.said.choice is not None)
        options = [
            {"id": one.id, "text": one.text, "n": chosen[one.id], "right": one.id == post.quiz.correct}
            for one in post.quiz.options
        ]
        rows.append({**_place(run, place), "text": post.quiz.text, "options": options, "teams": chosen.total()})
    return rows


def _shows_answers(run: ORun, step: Step) -> bool:
    """Whether a step shows what is right: stepping back to the run covers it again."""
    return run.revealed_at is not None and step.phase == GATHER


def for_room(day: DayState, step: Step) -> View:
    """What the room sees: the teams by number, how many have been at each post, and at the end what they wrote."""
    run = run_of(day, step.activity)
    answers = all_given(day, step.activity, run)
    been = Counter(one.post for one in answers)
    by_team = Counter(one.team for one in answers)
    shown = _shows_answers(run, step)
    view: View = {
        "phase": step.phase,
        "posts": [{**_place(run, place), "been": been[post.id]} for place, post in enumerate(run.posts)],
        "teams": [
            {**_team(run, team), "members": len(_here(day, team)), "done": by_team[team.id]} for team in run.teams
        ],
        "answers": len(answers),
        "revealed": shown,
        "items": [],
    }
    if step.phase == GATHER:
        numbers = {post.id: place + 1 for place, post in enumerate(run.posts)}
        teams = {team.id: team for team in run.teams}
        view["items"] = [
            {
                "id": thought.id, "text": one.thought, "post": numbers[one.post], "team": teams[one.team].number,
                "team_name": teams[one.team].name, "via": thought.via, "late": thought.late,
            }
            for one in sorted(answers, key=lambda one: (numbers[one.post], teams[one.team].number))
            if (thought := one.reflection) is not None
        ]  # fmt: skip
        if shown:
            view["results"] = _results(run, answers)
    return view


def _post(run: ORun, place: int, *, shown: bool) -> dict[str, Any]:
    """A post as a phone carries it along: all that stands there but what is to be found out."""
    post = run.posts[place]
    quiz = post.quiz
    view: dict[str, Any] = {
        **_place(run, place),
        "question": {"text": quiz.text, "options": [msgspec.structs.asdict(one) for one in quiz.options]}
        if quiz
        else None,
        "reflection": post.reflection,
        "has_code": bool(post.code_word),
    }
    return {**view, "code_word": post.code_word, "correct": quiz.correct if quiz else None} if shown else view


def _answer(run: ORun, post: Post, given: Given, *, shown: bool) -> dict[str, Any]:
    """What a team has given at a post. Who typed nearly the code word is told what it was."""
    said, first, newest = given.said, given.first, given.newest
    read = reading(run, post, said)
    view: dict[str, Any] = {
        "id": first.id, "choice": said.choice, "reflection": given.thought, "code_entered": said.code_entered,
        "code": read, "meant": post.code_word if read == "slip" else None, "via": first.via, "late": first.late,
        "at": newest.written_at or newest.at,
    }  # fmt: skip
    return {**view, "right": is_right(post, said.choice)} if shown else view


def round_from(run: ORun, team: Team) -> list[str]:
    """The posts in the order in which a team goes: from its start post on, and round again."""
    ids = [one.id for one in run.posts]
    return ids[team.start :] + ids[: team.start]


def for_group(day: DayState, step: Step, _group: Group, team_id: str | None) -> View:
    """What a team carries along: every post, its own way round, and what it has answered."""
    run = run_of(day, step.activity)
    shown = _shows_answers(run, step)
    team = run.team(team_id)
    found = {post.id: given_at(day, step.activity, team.id, post.id) for post in run.posts} if team else {}
    return {
        "posts": [_post(run, place, shown=shown) for place in range(len(run.posts))],
        "team": None if team is None else {
            **_team(run, team),
            "order": round_from(run, team),
            "members": [_member(day, who) for who in _here(day, team)],
        },
        "answers": {
            post.id: _answer(run, post, one, shown=shown)
            for post in run.posts
            if (one := found.get(post.id)) is not None
        },
        "open": run.revealed_at is None,
        "revealed": shown,
    }  # fmt: skip


def _here(day: DayState, team: Team) -> list[str]:
    """The members who have not been taken out of the day."""
    return [one for one in team.members if one not in day.taken_out]


def _member(day: DayState, who: str) -> dict[str, Any]:
    person = day.participants[who]
    return {
        "id": who,
        "alias": person.alias,
        "number": person.number,
        "via": person.via,
        "group": day.group(person.group).name,
        "heads": person.heads,
    }


def for_facilitator(day: DayState, step: Step) -> View:
    """What the facilitator sees besides: who is in which team, the words and answers, and what comes in."""
    run = run_of(day, step.activity)
    answers = all_given(day, step.activity, run)
    posts = {post.id: post for post in run.posts}
    numbers = {team.id: team.number for team in run.teams}
    by_team: dict[str, dict[str, Given]] = {team.id: {} for team in run.teams}
    for one in answers:
        by_team[one.team][one.post] = one
    newest = sorted(answers, key=lambda one: (one.newest.at, one.newest.id), reverse=True)[:NEWEST_ANSWERS]
    return {
        **for_room(day, step),
        "activity": step.activity,
        "revealed": run.revealed_at is not None,
        "posts": [
            {
                **_post(run, place, shown=True),
                "been": sum(post.id in of_team for of_team in by_team.values()),
                "right": sum(one.post == post.id and is_right(post, one.said.choice) is True for one in answers),
            }
            for place, post in enumerate(run.posts)
        ],
        "teams": [
            {
                **_team(run, team),
                "members": [
                    {**_member(day, who), "group_id": day.participants[who].group} for who in _here(day, team)
                ],
                "answers": {
                    post: _answer(run, posts[post], one, shown=True) for post, one in by_team[team.id].items()
                },
                "last_at": max((one.newest.at for one in by_team[team.id].values()), default=None),
            }
            for team in run.teams
        ],
        "newest": [
            {**_answer(run, posts[one.post], one, shown=True), "team": numbers[one.team], "post": one.post}
            for one in newest
        ],
        "without_team": sum(who.id not in run.team_of for who in day.here),
    }  # fmt: skip


def reveals(day: DayState, step: Step) -> Sequence[Revealing]:
    """The right answers at the posts, once everybody is back."""
    if step.phase != GATHER:
        return ()
    shown = run_of(day, step.activity).revealed_at is not None
    return (Revealing("answers", shown, "o_run.reveal", {"activity": step.activity, "on": not shown}),)


def progress(day: DayState, step: Step, group: Group) -> Progress:
    """How many posts the teams that a group's people are in have answered."""
    run = run_of(day, step.activity)
    teams = {run.team_of[one.id] for one in day.people_of(group.id) if one.id in run.team_of}
    done = sum(
        given_at(day, step.activity, team, post.id) is not None for team in teams for post in run.posts
    )  # fmt: skip
    return Progress(done, len(teams) * len(run.posts), "posts", (("teams", len(teams)),))
