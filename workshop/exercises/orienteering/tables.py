"""The result tables of a run: teams, answers and reflections."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState
from workshop.domain.table import Table
from workshop.exercises.orienteering.answers import body_of, is_right, place_of, reading
from workshop.exercises.orienteering.posts import ORun, all_runs


def _team_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity, run in all_runs(day):
        for team in run.teams:
            yield {
                "id": team.id, "activity": activity, "number": team.number, "name": team.name,
                "members": " ".join(team.members),
                "start_post": run.posts[team.start].id if team.start < len(run.posts) else None,
            }  # fmt: skip


def _at_posts(day: DayState, kind: str) -> Iterator[tuple[ORun, Contribution]]:
    """Everything of a kind that was given at posts that there are, hidden too."""
    for activity, run in all_runs(day):
        posts = {post.id for post in run.posts}
        for seat in day.seats:
            for one in day.all_of(kind, seat.seat):
                if one.activity == activity and place_of(one)[1] in posts:
                    yield run, one


def _answer_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for run, one in _at_posts(day, "o_run_answer"):
        body = body_of(one)
        post = run.post(body.post)
        right = is_right(post, body.choice)
        said = {"code_entered": body.code_entered, "code": reading(run, post, body), "choice": body.choice}
        yield _row(one, said | {"right": int(right) if right is not None else None})


def _reflection_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for _, one in _at_posts(day, "o_run_reflection"):
        yield _row(one, {"text": one.body.words()})


def _row(one: Contribution, said: dict[str, Any]) -> dict[str, Any]:
    """What was said, between where it was said and how it came."""
    team, post = place_of(one)
    return {
        "id": one.id, "activity": one.activity, "team": team, "post": post, **said, "seat": one.seat,
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
            "right": int, "seat": str, "group_id": str, "author": str, "via": str, "late": int, "hidden": int,
            "at": int, "written_at": int,
        },
        ("id",),
        _answer_rows,
    ),
    Table(
        "o_run_reflections",
        {
            "id": str, "activity": str, "team": str, "post": str, "text": str, "seat": str, "group_id": str,
            "author": str, "via": str, "late": int, "hidden": int, "at": int, "written_at": int,
        },
        ("id",),
        _reflection_rows,
    ),
)  # fmt: skip
