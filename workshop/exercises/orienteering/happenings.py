"""What happens in a run: teams made, people placed and moved, the answers shown; how each is folded and undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from rpds import HashTrieMap

from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.refusal import Refused
from workshop.domain.rules import HappeningRule, Rules
from workshop.exercises.orienteering.answers import teams_answered
from workshop.exercises.orienteering.posts import Team, run_of


class TeamsMade(Happening, frozen=True):
    """The heart has made the teams, because the day came to where they are needed."""

    kind = "o_run.teams_made"
    activity: str
    teams: tuple[Team, ...]


class TeamsChanged(Happening, frozen=True):
    """The facilitator has planned the teams."""

    kind = "o_run.teams_changed"
    activity: str
    before: tuple[Team, ...]
    after: tuple[Team, ...]


class Placed(Happening, frozen=True):
    """Somebody who came later has got a team."""

    kind = "o_run.placed"
    activity: str
    participant: str
    team: str


class TeamMoved(Happening, frozen=True):
    """The facilitator has put somebody in another team; None is no team."""

    kind = "o_run.moved"
    activity: str
    participant: str
    before: str | None
    after: str | None


class Revealed(Happening, frozen=True):
    """The right answers are shown, since `at` (ms since 1970)."""

    kind = "o_run.revealed"
    activity: str
    at: int


class Covered(Happening, frozen=True):
    """The right answers, shown since `at`, are no longer: answers may change again."""

    kind = "o_run.covered"
    activity: str
    at: int


def _with_run(day: DayState, activity: str, **changes: Any) -> DayState:
    return day.changed(own=day.own.insert(activity, msgspec.structs.replace(run_of(day, activity), **changes)))


def _with_teams(day: DayState, activity: str, teams: Iterable[Team]) -> DayState:
    there = tuple(teams)
    team_of = HashTrieMap({who: team.id for team in there for who in team.members})
    return _with_run(day, activity, teams=there, team_of=team_of)


def _fold_made(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, TeamsMade)
    return _with_teams(day, event.happening.activity, event.happening.teams)


def _fold_changed(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, TeamsChanged)
    return _with_teams(day, event.happening.activity, event.happening.after)


def _fold_placed(day: DayState, event: Event, _rules: Rules) -> DayState:
    placed = event.happening
    assert isinstance(placed, Placed)
    return _moved(day, placed.activity, placed.participant, placed.team)


def _fold_moved(day: DayState, event: Event, _rules: Rules) -> DayState:
    moved = event.happening
    assert isinstance(moved, TeamMoved)
    return _moved(day, moved.activity, moved.participant, moved.after)


def _moved(day: DayState, activity: str, who: str, to: str | None) -> DayState:
    """The day with somebody in another team. Members stand in the order of joining: there and back leaves no trace."""
    run = run_of(day, activity)
    teams = []
    for team in run.teams:
        members = [one for one in team.members if one != who] + ([who] if team.id == to else [])
        members.sort(key=lambda one: day.participants[one].number)
        teams.append(msgspec.structs.replace(team, members=tuple(members)))
    return _with_teams(day, activity, teams)


def _fold_revealed(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Revealed)
    return _with_run(day, event.happening.activity, revealed_at=event.happening.at)


def _fold_covered(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Covered)
    return _with_run(day, event.happening.activity, revealed_at=None)


def _invert_changed(day: DayState, event: Event) -> Sequence[Happening]:
    changed = event.happening
    assert isinstance(changed, TeamsChanged)
    # What a team has answered would be nobody's if the team were gone.
    lost = teams_answered(day, changed.activity) - {team.id for team in changed.before}
    if lost or run_of(day, changed.activity).teams != changed.after:
        raise Refused("changed_since", "moved_on")
    return [TeamsChanged(changed.activity, before=changed.after, after=changed.before)]


def _invert_moved(day: DayState, event: Event) -> Sequence[Happening]:
    moved = event.happening
    assert isinstance(moved, TeamMoved)
    run = run_of(day, moved.activity)
    if run.team_of.get(moved.participant) != moved.after or (moved.before is not None and not run.team(moved.before)):
        raise Refused("changed_since", "moved_on")
    return [TeamMoved(moved.activity, moved.participant, before=moved.after, after=moved.before)]


def _invert_revealed(day: DayState, event: Event) -> Sequence[Happening]:
    revealed = event.happening
    assert isinstance(revealed, Revealed)
    if run_of(day, revealed.activity).revealed_at != revealed.at:
        raise Refused("changed_since", "moved_on")
    return [Covered(revealed.activity, revealed.at)]


def _invert_covered(day: DayState, event: Event) -> Sequence[Happening]:
    covered = event.happening
    assert isinstance(covered, Covered)
    if run_of(day, covered.activity).revealed_at is not None:
        raise Refused("changed_since", "moved_on")
    return [Revealed(covered.activity, covered.at)]


def _tell_made(_day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, TeamsMade)
    return {"n": len(event.happening.teams)}


def _tell_changed(_day: DayState, event: Event) -> dict[str, str | int]:
    assert isinstance(event.happening, TeamsChanged)
    return {"n": len(event.happening.after)}


def _tell_moved(day: DayState, event: Event) -> dict[str, str | int]:
    moved = event.happening
    assert isinstance(moved, TeamMoved)
    run = run_of(day, moved.activity)
    return {"team": team.number if (team := run.team(moved.after)) is not None else 0}


def _tell_plainly(_day: DayState, _event: Event) -> dict[str, str | int]:
    return {}


HAPPENINGS = (
    HappeningRule(TeamsMade, _fold_made, tell=_tell_made),
    HappeningRule(TeamsChanged, _fold_changed, tell=_tell_changed, invert=_invert_changed),
    HappeningRule(Placed, _fold_placed),
    HappeningRule(TeamMoved, _fold_moved, tell=_tell_moved, invert=_invert_moved),
    HappeningRule(Revealed, _fold_revealed, tell=_tell_plainly, invert=_invert_revealed),
    HappeningRule(Covered, _fold_covered, tell=_tell_plainly, invert=_invert_covered),
)
