"""The posts of a run as planned, and what an activity keeps of its own: its teams, and when the answers were shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from rpds import HashTrieMap

from workshop.domain.day import DayState
from workshop.domain.material import default_activity
from workshop.domain.plan import Activity, Plan
from workshop.domain.refusal import Refused
from workshop.domain.step import Phase

KIND = "o_run"
TEAMS, RUN, GATHER = "teams", "run", "gather"


class Option(msgspec.Struct, frozen=True):
    """An answer to choose."""

    id: str
    text: str


class Question(msgspec.Struct, frozen=True):
    """The question at a post; `correct` is the right option, None where there is none."""

    text: str
    options: tuple[Option, ...] = ()
    correct: str | None = None

    def option(self, wanted: str | None) -> Option | None:
        """The option of that id, or None."""
        return next((one for one in self.options if one.id == wanted), None)


class Post(msgspec.Struct, frozen=True):
    """Where it hangs, the word to type there, a question, and something to think about."""

    id: str
    place: str = ""
    code_word: str = ""
    quiz: Question | None = None
    reflection: str | None = None


class Team(msgspec.Struct, frozen=True):
    """People of several groups who go together. `number` counts from 1, `start` is the post they begin at (from 0).

    `members` are in the order of joining.
    """

    id: str
    number: int
    members: tuple[str, ...]
    start: int = 0
    name: str = ""


class Planned(msgspec.Struct, frozen=True):
    """A run's material in the plan."""

    posts: tuple[Post, ...] = ()
    activity: str | None = None


class ORun(msgspec.Struct, frozen=True):
    """A run. `team_of` follows from the teams; `revealed_at` (ms since 1970) is when the right answers were shown."""

    posts: tuple[Post, ...] = ()
    teams: tuple[Team, ...] = ()
    team_of: HashTrieMap[str, str] = HashTrieMap()
    revealed_at: int | None = None

    def post(self, post_id: str) -> Post:
        """The post of that id; raises Refused where there is none."""
        for one in self.posts:
            if one.id == post_id:
                return one
        raise Refused("unknown_post", "unknown")

    def team(self, team_id: str | None) -> Team | None:
        """The team of that id, or None."""
        return next((one for one in self.teams if one.id == team_id), None)

    def words_but(self, post: Post) -> tuple[str, ...]:
        """The code words of the other posts."""
        return tuple(one.code_word for one in self.posts if one.id != post.id and one.code_word)


def planned_posts(plan: Plan, activity: Activity) -> tuple[Post, ...]:
    """The posts that an activity was planned with; one that can't be read is left out, so that the day still opens."""
    planned = plan.content.get(KIND)
    if not isinstance(planned, dict) or (planned.get("activity") or default_activity(plan, KIND)) != activity.id:
        return ()
    return tuple(_readable(planned.get("posts") or ()))


def _readable(parts: Sequence[Any]) -> list[Post]:
    found: dict[str, Post] = {}
    for part in parts:
        try:
            post = msgspec.convert(part, Post)
        except msgspec.ValidationError:
            continue
        found.setdefault(post.id, post)
    return list(found.values())


def beginning(plan: Plan, activity: Activity) -> ORun:
    """No teams yet."""
    return ORun(posts=planned_posts(plan, activity))


def phases(_plan: Plan, _activity: Activity) -> Sequence[Phase]:
    """Find your team, run, and gather: most of the time is for the run."""
    return (Phase(TEAMS, share=0.1), Phase(RUN, share=0.7), Phase(GATHER, share=0.2))


def run_of(day: DayState, activity: str) -> ORun:
    """An activity's run."""
    own = day.own[activity]
    assert isinstance(own, ORun)
    return own


def all_runs(day: DayState) -> tuple[tuple[str, ORun], ...]:
    """The runs of a day by activity, in the plan's order."""
    found = ((activity.id, day.own.get(activity.id)) for activity in day.plan.activities)
    return tuple((activity, own) for activity, own in found if isinstance(own, ORun))


def team_key(team: str) -> str:
    """Who answers where a team does (see answering)."""
    return f"team:{team}"
