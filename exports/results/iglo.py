"""What an IGLO came to: each group's actions level by level, and the levels that were left empty."""

from __future__ import annotations

from typing import Literal

import msgspec

from exports.results.contract import Result
from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState
from workshop.domain.plan import Activity, Group, seat_of
from workshop.exercises.iglo import IgloAction, IgloLevel, actions_of, gaps, levels_of, levels_shown


class Action(msgspec.Struct, frozen=True):
    """An action as it was written; `who` and `when` are empty where nothing was said of them."""

    level: IgloLevel
    action: str
    who: str
    when: str
    via: Literal["phone", "paper"]
    late: bool


class GroupIglo(msgspec.Struct, frozen=True):
    """A group's igloo. `number` and `colour` are those of its seat; `gaps` the levels it left empty."""

    name: str
    number: int
    colour: int
    actions: tuple[Action, ...]
    gaps: tuple[IgloLevel, ...]

    def on(self, level: IgloLevel) -> tuple[Action, ...]:
        """The actions on a level, oldest first."""
        return tuple(one for one in self.actions if one.level == level)


class Iglo(Result, frozen=True, kw_only=True):
    """The igloos of all groups. `asked` are the activity's levels, `levels` also those used besides."""

    asked: tuple[IgloLevel, ...]
    levels: tuple[IgloLevel, ...]
    groups: tuple[GroupIglo, ...]

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions of all groups."""
        return tuple(one for group in self.groups for one in group.actions)

    def without(self, level: IgloLevel) -> int:
        """How many groups left a level empty."""
        return sum(1 for group in self.groups if level in group.gaps)

    @property
    def most_left_empty(self) -> tuple[IgloLevel, ...]:
        """The levels that most groups left empty; none where every group has something on every level."""
        most = max(map(self.without, self.asked))
        return tuple(level for level in self.asked if most and self.without(level) == most)


def build(day: DayState, activity: Activity) -> Iglo | None:
    """The igloos of an activity; None where nobody wrote anything."""
    asked = levels_of(activity)
    groups = tuple(group_iglo(day, activity, group) for group in day.plan.groups)
    if not any(group.actions for group in groups):
        return None
    return Iglo(
        activity=activity.id,
        title=activity.title,
        asked=asked,
        levels=levels_shown(day, activity),
        groups=groups,
    )


def group_iglo(day: DayState, activity: Activity, group: Group) -> GroupIglo:
    """A group's igloo in an activity."""
    seat, actions = day.seat(seat_of(group)), actions_of(day, activity, group)
    left = gaps(levels_of(activity), actions)
    return GroupIglo(group.name, seat.number, seat.colour, tuple(map(_action, actions)), left)


def _action(one: Contribution) -> Action:
    body = one.body
    assert isinstance(body, IgloAction)
    return Action(body.level, body.action, body.who, body.when, one.via, one.late)
