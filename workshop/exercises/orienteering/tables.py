"""The result tables of a run: teams and answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState
from workshop.domain.table import Table
from workshop.exercises.orienteering.answers import body_of, is_right, reading
from workshop.exercises.orienteering.posts import ORun, all_runs


def _team_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity, run in all_runs(day):
        for team in run.teams:
            yield {
                "id": team.id, "activity": activity, "number": team.number, "name": team.name,
                "members": " ".join(team.members),
                "start_post": run.posts[team.start].id if team.start < len(run.posts) else None,
            }  # fmt: skip


def _answer_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity, run in all_runs(day):
        posts = {post.id: post for post in run.posts}
        for seat in day.seats:
            for one in day.all_of("o_run_answer", seat.seat):
                post = posts.get(body_of(one).post)
                if one.activity == activity and post is not None:
                    yield _answer_row(run, one, seat.seat)


def _answer_row(run: ORun, one: Contribution, seat: str) -> dict[str, Any]:
    body = body_of(one)
    post = run.post(body.post)
    right = is_right(post, body.choice)
    return {
        "id": one.id, "activity": one.activity, "team": body.team, "post": body.post,
        "code_entered": body.code_entered, "code": reading(run, post, body), "choice": body.choice,
        "right": int(right) if right is not None else None, "reflection": body.reflection, "seat": seat,
        "group_id": one.group, "author": one.author, "via": one.via, "late": int(one.late),
        "hidden": int(one.hidden), "at": one.at, "written_at": one.written_at,
    }  # fmt: skip


TABLES = (
    Table(
        "o_run_teams",
        {"id": str, "activity": str, "number": int, "name": str, "members": str, "start_post": str},
        ("activity", "id"),
        _team_rows,
    ),
    Table(
        "o_run_answers",
        {
            "id": str, "activity": str, "team": str, "post": str, "code_entered": str, "code": str, "choice": str,
            "right": int, "reflection": str, "seat": str, "group_id": str, "author": str, "via": str, "late": int,
            "hidden": int, "at": int, "written_at": int,
        },
        ("id",),
        _answer_rows,
    ),
)  # fmt: skip
