"""Orienteering run (`o_run`): mixed teams go from post to post, each from a start post of its own.

At a post they type its code word, choose an answer and write what they think. All of it is on the phone before they
leave; what they answer there arrives with the time at which it was written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import msgspec

from workshop.domain.answering import answered
from workshop.domain.command import Payload, Writing
from workshop.domain.contributing import Hidden, activity_for, waited_since
from workshop.domain.contribution import Contribution, label_text, limited
from workshop.domain.day import DayState, Participant
from workshop.domain.event import Happening
from workshop.domain.ids import is_plan_id
from workshop.domain.plan import Activity
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context
from workshop.domain.step import Step
from workshop.domain.text import can_be_seen
from workshop.exercises.contract import Exercise
from workshop.exercises.orienteering.answers import (
    ORunAnswer,
    ORunReflection,
    about_reflection,
    answer_of,
    body_of,
    both_thoughts,
    reflection_of,
    teams_answered,
    together,
)
from workshop.exercises.orienteering.happenings import (
    HAPPENINGS,
    Covered,
    Placed,
    Revealed,
    TeamMoved,
    TeamsChanged,
    TeamsMade,
)
from workshop.exercises.orienteering.posts import KIND, ORun, Planned, Post, Team, beginning, phases, run_of, team_key
from workshop.exercises.orienteering.tables import TABLES
from workshop.exercises.orienteering.teams import LARGEST, SIZE, SMALLEST, mixed, start_of, team_for
from workshop.exercises.orienteering.views import for_facilitator, for_group, for_room, progress, reveals

MOST_TEAMS = 1000


class PlannedTeam(Payload, frozen=True, kw_only=True):
    """A team as the facilitator (or a day file) plans it; `start` is a post, told by its place where it is None."""

    id: str
    members: tuple[str, ...]
    name: str = ""
    start: str | None = None


class PlanTeams(Payload, frozen=True, kw_only=True):
    """Who goes with whom. Without `teams` they are mixed of who is here, `size` heads in each."""

    activity: str | None = None
    teams: tuple[PlannedTeam, ...] = ()
    size: int | None = None


class MoveToTeam(Payload, frozen=True, kw_only=True):
    """Put somebody in another team."""

    activity: str | None = None
    participant: str
    team: str


class Answer(Writing, frozen=True, kw_only=True):
    """What a team answers at a post. `team` is for whom the facilitator types. What is not told stays as it is.

    `seen` is the reflection that stood there for whoever writes: one they had not seen is kept beside theirs, and with
    no `reflection` told it is taken away.
    """

    post: str
    team: str | None = None
    code_entered: str = ""
    choice: str | None = None
    reflection: str = ""
    seen: str = ""


class Reveal(Payload, frozen=True, kw_only=True):
    """Show the right answers, or cover them again."""

    activity: str | None = None
    on: bool = True


def _run_for(day: DayState, wanted: str | None) -> tuple[Activity, ORun]:
    activity = activity_for(day, Writing(activity=wanted), KIND)
    return activity, run_of(day, activity.id)


def _size_of(activity: Activity, wanted: int | None) -> int:
    size = activity.settings.get("team_size", SIZE) if wanted is None else wanted
    fits = isinstance(size, int) and not isinstance(size, bool) and SMALLEST <= size <= LARGEST
    if not fits and wanted is not None:
        raise Refused("team_size", least=SMALLEST, most=LARGEST)
    return size if fits else SIZE


def _mixed(day: DayState, activity: Activity, context: Context, size: int | None = None) -> tuple[Team, ...]:
    """Teams of everybody who is here."""
    run = run_of(day, activity.id)
    groups = [[(one.id, one.heads) for one in day.people_of(group.id)] for group in day.plan.groups]
    dealt = mixed(groups, _size_of(activity, size), context.command.id)
    return tuple(
        Team(f"hold{place + 1}", place + 1, _in_order(day, members), start_of(place, len(run.posts)))
        for place, members in enumerate(dealt)
    )


def _in_order(day: DayState, members: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(members, key=lambda who: day.participants[who].number))


def _placed(day: DayState, teams: tuple[Team, ...]) -> tuple[Team, ...]:
    """`teams` with everybody who has none in one of them."""
    in_teams = {who for team in teams for who in team.members}
    for who in day.here:
        if teams and who.id not in in_teams:
            fit = team_for(teams, who.group, lambda one: day.participants[one].group)
            fuller = msgspec.structs.replace(fit, members=_in_order(day, (*fit.members, who.id)))
            teams = tuple(fuller if team.id == fit.id else team for team in teams)
    return teams


def _entering(day: DayState, step: Step, context: Context) -> Sequence[Happening]:
    run = run_of(day, step.activity)
    if not run.teams:
        activity, _ = _run_for(day, step.activity)
        made = _mixed(day, activity, context)
        return [TeamsMade(activity.id, made)] if made else []
    full = {who: team.id for team in _placed(day, run.teams) for who in team.members}
    return [Placed(step.activity, who.id, full[who.id]) for who in day.here if who.id not in run.team_of]


def _arriving(day: DayState, step: Step, who: str, group: str) -> Sequence[Happening]:
    teams = run_of(day, step.activity).teams
    if not teams:
        return ()
    return [Placed(step.activity, who, team_for(teams, group, lambda one: day.participants[one].group).id)]


def _plan(day: DayState, payload: PlanTeams, context: Context) -> Sequence[Happening]:
    activity, run = _run_for(day, payload.activity)
    given = teams_answered(day, activity.id)
    if payload.teams:
        planned = _placed(day, _as_told(day, payload, run))
    else:
        planned = _mixed(day, activity, context, payload.size)
        if not planned:
            raise Refused("nobody_here", "moved_on")
    if given and (not payload.teams or not given <= {team.id for team in planned}):
        raise Refused("o_run_answers_given", "moved_on")
    return [] if planned == run.teams else [TeamsChanged(activity.id, run.teams, planned)]


def _as_told(day: DayState, payload: PlanTeams, run: ORun) -> tuple[Team, ...]:
    members = [who for team in payload.teams for who in team.members]
    if len(payload.teams) > MOST_TEAMS or len({team.id for team in payload.teams}) != len(payload.teams):
        raise Refused("not_understood")
    if any(who not in day.participants for who in members):
        raise Refused("unknown_participant", "unknown")
    if len(set(members)) != len(members):
        raise Refused("not_understood")
    teams = []
    for place, team in enumerate(payload.teams):
        if not is_plan_id(team.id):
            raise Refused("unknown_team", "unknown")
        start = start_of(place, len(run.posts)) if team.start is None else run.posts.index(run.post(team.start))
        teams.append(Team(team.id, place + 1, _in_order(day, team.members), start, label_text(team.name)))
    return tuple(teams)


def _move(day: DayState, payload: MoveToTeam, _context: Context) -> Sequence[Happening]:
    activity, run = _run_for(day, payload.activity)
    if payload.participant not in day.participants:
        raise Refused("unknown_participant", "unknown")
    if run.team(payload.team) is None:
        raise Refused("unknown_team", "unknown")
    before = run.team_of.get(payload.participant)
    return [] if before == payload.team else [TeamMoved(activity.id, payload.participant, before, payload.team)]


def _reveal(day: DayState, payload: Reveal, context: Context) -> Sequence[Happening]:
    activity, run = _run_for(day, payload.activity)
    if payload.on:
        return [Revealed(activity.id, context.now)] if run.revealed_at is None else []
    return [Covered(activity.id, run.revealed_at)] if run.revealed_at is not None else []


def _answer(day: DayState, payload: Answer, context: Context) -> Sequence[Happening]:
    activity, run = _run_for(day, payload.activity)
    by_host = context.command.by_host
    own = None if by_host else run.team_of.get(context.command.actor)
    team = run.team(payload.team if by_host else own)
    if team is None:
        raise Refused("unknown_team" if by_host else "no_team", "unknown")
    if not by_host and payload.team not in (None, own):
        raise Refused("not_yours", "forbidden")
    post = run.post(payload.post)
    if payload.choice is not None and (post.quiz is None or post.quiz.option(payload.choice) is None):
        raise Refused("unknown_option", "unknown")
    if by_host and payload.author is None and payload.group is None:
        payload = msgspec.structs.replace(payload, group=_group_of(day, team))
    told = payload.choice is not None or can_be_seen(payload.code_entered)
    thought = can_be_seen(payload.reflection) or payload.seen != ""
    if not told and not thought:
        raise Refused("empty")
    payload = msgspec.structs.replace(payload, activity=activity.id)
    return [
        *(_chosen(day, payload, context, team, post) if told else ()),
        *(_thought(day, payload, context, team, post) if thought else ()),
    ]


def _chosen(day: DayState, payload: Answer, context: Context, team: Team, post: Post) -> Sequence[Happening]:
    """What a choice and a code word make happen; nothing where a phone says what stands there already."""
    run, by_host = run_of(day, payload.activity or ""), context.command.by_host
    since = waited_since(payload, context)
    chosen_at = context.now if since is None else since
    new = ORunAnswer(team.id, post.id, payload.code_entered, payload.choice, chosen_at).checked()
    before = answer_of(day, payload.activity or "", team.id, post.id)
    if before is not None:
        author = payload.author if by_host else context.command.actor
        new = together(before, new, waited_since=since, author=author)
        if not by_host and new == body_of(before):
            return []
    # It may come a moment after the right answers have been shown, but not be written then.
    open_then = run.revealed_at is None or (payload.at is not None and payload.at < run.revealed_at)
    if not by_host and not open_then:
        raise Refused("o_run_answers_shown", "moved_on")
    return answered(day, payload, context, KIND, post.id, team_key(team.id), new)


def _thought(day: DayState, payload: Answer, context: Context, team: Team, post: Post) -> Sequence[Happening]:
    """What a reflection makes happen, which is welcome at any time."""
    before = reflection_of(day, payload.activity or "", team.id, post.id)
    old = before.body.words() if before is not None else ""
    text = both_thoughts(old, limited(payload.reflection), seen=payload.seen)
    if text == old:
        return []
    if not can_be_seen(text):
        return [Hidden(before.id)] if before is not None else []
    body = ORunReflection(team.id, post.id, text)
    return answered(day, payload, context, KIND, about_reflection(post.id), team_key(team.id), body)


def _group_of(day: DayState, team: Team) -> str | None:
    """The group that a team's answer on paper hangs at: that of its first member."""
    if team.members:
        return day.participants[team.members[0]].group
    return day.plan.groups[0].id if day.plan.groups else None


def _team_of(day: DayState, participant: Participant) -> str | None:
    return run_of(day, day.now_at.activity).team_of.get(participant.id)


def _stands(day: DayState, contribution: Contribution) -> bool:
    """What was chosen or found; a reflection may be taken back at any time."""
    return isinstance(contribution.body, ORunAnswer) and run_of(day, contribution.activity).revealed_at is not None


EXERCISE = Exercise(
    kind=KIND,
    stands=_stands,
    for_room=for_room,
    for_group=for_group,
    for_facilitator=for_facilitator,
    reveals=reveals,
    progress=progress,
    phases=phases,
    beginning=beginning,
    section=KIND,
    material=Planned,
    planned=("posts",),
    asks="posts",
    settings={
        "team_size": Annotated[int, msgspec.Meta(ge=SMALLEST, le=LARGEST)],
        "posts": int,
        "offline_queue": bool,
    },
    entering=_entering,
    arriving=_arriving,
    team=_team_of,
    bodies=(ORunAnswer, ORunReflection),
    commands=(
        CommandRule("o_run.plan", PlanTeams, _plan, by_host=True),
        CommandRule("o_run.move", MoveToTeam, _move, by_host=True),
        CommandRule("o_run.answer", Answer, _answer, by_remote=True),
        CommandRule("o_run.reveal", Reveal, _reveal, by_host=True, by_remote=True),
    ),
    happenings=HAPPENINGS,
    tables=TABLES,
)
