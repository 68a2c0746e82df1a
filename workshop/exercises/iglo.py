"""IGLO (`iglo`): who does what and when, on four levels: individual, group, leadership, organisation.

What nobody has thought of on a level is a gap, of a group or of the whole room. A gap is a question, never an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Final, Literal, Self, get_args

import msgspec

from workshop.domain.command import Writing
from workshop.domain.contributing import Added, new_contribution
from workshop.domain.contribution import Body, Contribution, limited, required_text
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.plan import Activity, Group, Plan, seat_of
from workshop.domain.rules import CommandRule, Context
from workshop.domain.step import Phase, Step
from workshop.domain.table import Table
from workshop.domain.text import one_line
from workshop.exercises.contract import Exercise, Progress, View

KIND: Final = "iglo"
ACTION: Final = "iglo_action"
GAPS: Final = "gaps"

IgloLevel = Literal["individual", "group", "leadership", "organisation"]
LEVELS: Final[tuple[IgloLevel, ...]] = get_args(IgloLevel)

SHARE_OF_WRITING: Final = 4.0
"""How much longer a group writes than the room looks at its gaps."""


class IgloAction(msgspec.Struct, Body, frozen=True, tag=ACTION, forbid_unknown_fields=True):
    """Something that will be done on a level. `who` and `when` are in the group's own words, empty where not said."""

    written: ClassVar[tuple[str, ...]] = ("action", "who", "when")
    editable: ClassVar[frozenset[str]] = frozenset({"level", "action", "who", "when"})
    level: IgloLevel
    action: str
    who: str = ""
    when: str = ""

    def checked(self) -> Self:
        """See Body."""
        who, when = (one_line(limited(said)) for said in (self.who, self.when))
        return msgspec.structs.replace(self, action=required_text(self.action), who=who, when=when)

    def words(self) -> str:
        """See Body."""
        return " · ".join(part for part in (self.action, self.who, self.when) if part)


class Write(Writing, frozen=True, kw_only=True):
    """An action on a level."""

    level: IgloLevel
    action: str
    who: str = ""
    when: str = ""


def _write(day: DayState, payload: Write, context: Context) -> Sequence[Happening]:
    body = IgloAction(payload.level, payload.action, payload.who, payload.when)
    return [Added(new_contribution(day, payload, context, KIND, body))]


def levels_of(activity: Activity) -> tuple[IgloLevel, ...]:
    """The levels that an activity asks for, in its order; all four where its settings name none."""
    wanted = activity.settings.get("levels")
    chosen = [one for one in wanted if one in LEVELS] if isinstance(wanted, list | tuple) else []
    return tuple(dict.fromkeys(chosen)) or LEVELS


def actions_of(day: DayState, activity: Activity, group: Group) -> tuple[Contribution, ...]:
    """A group's shown actions in an activity, oldest first."""
    there = day.shown(ACTION, seat_of(group))
    return tuple(one for one in there if one.group == group.id and one.activity == activity.id)


def level_of(action: Contribution) -> IgloLevel:
    """The level of an action."""
    assert isinstance(action.body, IgloAction)
    return action.body.level


def per_level(levels: Sequence[IgloLevel], actions: Sequence[Contribution]) -> dict[IgloLevel, int]:
    """How many of `actions` lie on each level, level by level in their order."""
    on = [level_of(one) for one in actions]
    return {level: on.count(level) for level in levels}


def gaps(levels: Sequence[IgloLevel], actions: Sequence[Contribution]) -> tuple[IgloLevel, ...]:
    """The levels on which none of `actions` lies, in their order."""
    return tuple(level for level, n in per_level(levels, actions).items() if n == 0)


def levels_shown(day: DayState, activity: Activity) -> tuple[IgloLevel, ...]:
    """The levels of an activity, and after them those that somebody wrote on besides: all that is written shows."""
    asked = levels_of(activity)
    used = {level_of(one) for group in day.plan.groups for one in actions_of(day, activity, group)}
    return (*asked, *(level for level in LEVELS if level in used and level not in asked))


def _activity(day: DayState, step: Step) -> Activity:
    activity = day.plan.activity(step.activity)
    assert activity is not None
    return activity


def _action(one: Contribution, group: str) -> dict[str, Any]:
    body = one.body
    assert isinstance(body, IgloAction)
    return {
        "id": one.id,
        "seat": one.seat,
        "group": group,
        "level": body.level,
        "action": body.action,
        "who": body.who,
        "when": body.when,
        "via": one.via,
        "late": one.late,
    }


def _rows_of_groups(day: DayState, activity: Activity) -> list[dict[str, Any]]:
    """The gap view: how many actions each group has on each level, and which levels it left empty."""
    asked, shown = levels_of(activity), levels_shown(day, activity)
    found = []
    for group in day.plan.groups:
        actions = actions_of(day, activity, group)
        found.append(
            {
                "id": group.id,
                "name": group.name,
                "seat": seat_of(group),
                "counts": per_level(shown, actions),
                "gaps": gaps(asked, actions),
            }
        )
    return found


def _overview(day: DayState, step: Step) -> View:
    activity = _activity(day, step)
    groups = _rows_of_groups(day, activity)
    ways = [one.via for group in day.plan.groups for one in actions_of(day, activity, group)]
    return {
        "levels": levels_shown(day, activity),
        "marked": step.phase == GAPS,
        "groups": groups,
        "empty": {level: sum(1 for one in groups if level in one["gaps"]) for level in levels_of(activity)},
        "came": {"phone": ways.count("phone"), "paper": ways.count("paper")},
    }


def _focused(day: DayState, step: Step) -> list[dict[str, Any]]:
    """The actions of the seat in focus, group by group; where several groups share it, each says whose it is."""
    seat = day.room.focus.seat
    groups = day.groups_at(seat) if seat is not None else ()
    activity = _activity(day, step)
    return [
        _action(one, group.name if len(groups) > 1 else "")
        for group in groups
        for one in actions_of(day, activity, group)
    ]


def _for_room(day: DayState, step: Step) -> View:
    return {**_overview(day, step), "items": _focused(day, step)}


def _for_group(day: DayState, step: Step, group: Group, _team: str | None) -> View:
    activity = _activity(day, step)
    actions = actions_of(day, activity, group)
    return {"actions": [_action(one, "") for one in actions], "gaps": gaps(levels_of(activity), actions)}


def _for_all_groups(day: DayState, step: Step) -> View:
    view: View = {"levels": levels_shown(day, _activity(day, step))}
    if step.phase == GAPS:
        view |= {"empty": _overview(day, step)["empty"], "groups": len(day.plan.groups)}
    return view


def _for_remote(day: DayState, step: Step) -> View:
    return {"levels": levels_of(_activity(day, step))}


def _progress(day: DayState, step: Step, group: Group) -> Progress:
    activity = _activity(day, step)
    asked, actions = levels_of(activity), actions_of(day, activity, group)
    reached = len(asked) - len(gaps(asked, actions))
    return Progress(reached, len(asked), "levels", (("actions", len(actions)),))


def _phases(_plan: Plan, _activity: Activity) -> Sequence[Phase]:
    return (Phase("write", SHARE_OF_WRITING), Phase(GAPS))


def _rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for one in day.all_of(ACTION, seat.seat):
            body = one.body
            assert isinstance(body, IgloAction)
            yield {
                "id": one.id, "seat": seat.seat, "group_id": one.group, "level": body.level, "action": body.action,
                "who": body.who, "expected_when": body.when, "author": one.author, "via": one.via,
                "late": int(one.late), "hidden": int(one.hidden), "merged_into": one.merged_into,
                "activity": one.activity, "at": one.at,
            }  # fmt: skip


ACTIONS = Table(
    "iglo_actions",
    {
        "id": str, "seat": str, "group_id": str, "level": str, "action": str, "who": str, "expected_when": str,
        "author": str, "via": str, "late": int, "hidden": int, "merged_into": str, "activity": str, "at": int,
    },
    ("id",),
    _rows,
)  # fmt: skip

EXERCISE = Exercise(
    kind=KIND,
    for_room=_for_room,
    for_all_groups=_for_all_groups,
    for_group=_for_group,
    for_facilitator=_for_room,
    progress=_progress,
    phases=_phases,
    settings={"levels": tuple[IgloLevel, ...]},
    bodies=(IgloAction,),
    for_remote=_for_remote,
    commands=(CommandRule("iglo.write", Write, _write, by_remote=True),),
    tables=(ACTIONS,),
)
