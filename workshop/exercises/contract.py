"""What an exercise is to the rest of the house."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

import msgspec

from workshop.domain.contribution import Body, Contribution
from workshop.domain.day import DayState, Participant
from workshop.domain.event import Happening
from workshop.domain.plan import Activity, Group, Plan
from workshop.domain.rules import CommandRule, Context, HappeningRule
from workshop.domain.step import Phase, Step
from workshop.domain.table import Table

View = dict[str, Any]
"""A view's body: JSON, shaped as docs/protocol.md says for the exercise."""

Gap = Literal["content", "alt"]
"""What may lack in the plan of an exercise: what it is about, or a picture's words for those who can't see it."""

ONE_PHASE = (Phase(""),)


class Progress(msgspec.Struct, frozen=True):
    """How far a group is: `done` of `total` (0: no end), in `unit`, and further counts by unit."""

    done: int
    total: int
    unit: str
    extra: tuple[tuple[str, int], ...] = ()


class Revealing(msgspec.Struct, frozen=True):
    """Something that the room is shown when the facilitator says so.

    `name` tells it from the exercise's others, `shown` whether the room sees it now; the command `kind` with `payload`
    turns that over.
    """

    name: str
    shown: bool
    kind: str
    payload: dict[str, Any]


def _one_phase(_plan: Plan, _activity: Activity) -> Sequence[Phase]:
    return ONE_PHASE


def _no_beginning(_plan: Plan, _activity: Activity) -> None:
    return None


def _nothing_on_entering(_day: DayState, _step: Step, _context: Context) -> Sequence[Happening]:
    return ()


def _nothing_on_arriving(_day: DayState, _step: Step, _participant: str, _group: str) -> Sequence[Happening]:
    return ()


def _nothing_of_ones_own(_day: DayState, _step: Step, _participant: Participant) -> None:
    return None


def _never(_day: DayState, _contribution: Contribution) -> bool:
    return False


def _nothing_for_all(_day: DayState, _step: Step) -> View:
    return {}


def _nothing_for_a_group(_day: DayState, _step: Step, _group: Group, _team: str | None) -> View:
    return {}


def _nothing_to_reveal(_day: DayState, _step: Step) -> Sequence[Revealing]:
    return ()


def _nothing_to_write_by(_day: DayState, _step: Step) -> View:
    return {}


def _no_gaps(_plan: Plan, _activity: Activity) -> Sequence[Gap]:
    return ()


def _no_caramels(_activity: Activity) -> int:
    return 0


def _no_team(_day: DayState, _participant: Participant) -> str | None:
    return None


class Exercise(msgspec.Struct, frozen=True, kw_only=True):
    """An exercise. The three views are three functions, so that a secret can't leak into a view that never held it.

    `for_room` and `for_facilitator` see the day, `for_group` also the group and, where `team` gives one, the team (a
    visiting pair) that the phone belongs to. `beginning` is the activity's own state; `entering` is what happens when a
    step of it is gone to, `arriving` when somebody (an id, and their group) comes in while it runs; `progress` is what
    the facilitator sees of a group; `late_ok`: what is written after its steps is accepted, marked late. `mine` is what
    a single phone is shown besides its group's view, small, and nobody else: its own answers. It is made anew when
    somebody of its group or the facilitator has written. `shows_focus`: the room sees the contribution in focus in the
    exercise's own picture, so that it is not held up over it too. `inspired`: cards of inspiration may lie beside its
    goals.
    `for_all_groups` is what every group's view holds alike, and is made once for all of them.
    `reveals` are what the facilitator can show the room just now, or cover again; `for_remote` is what her phone must
    know to write for a group.
    `stands`: who wrote a contribution may no longer take it back (a vote, when the room has seen what came of it).
    `section` is where its material stands in the plan, `material` the type of that. `planned` are the fields of its own
    state that come from the plan: they are read anew when the plan is changed. `asks` names the field of its own state
    that holds what people are asked or shown, empty where the plan holds nothing of that. `gaps` tells what else lacks
    in the plan, `caramels` how many each pair is given. `settled` are the settings, and the fields of its material,
    that can't be changed once they have been answered. `settings` are the keys that the settings of an activity may
    have, each with the type of its value: those that are read, and those by which a day file says what is always so.
    """

    kind: str
    for_room: Callable[[DayState, Step], View]
    for_facilitator: Callable[[DayState, Step], View]
    progress: Callable[[DayState, Step, Group], Progress]
    for_group: Callable[[DayState, Step, Group, str | None], View] = _nothing_for_a_group
    for_all_groups: Callable[[DayState, Step], View] = _nothing_for_all
    phases: Callable[[Plan, Activity], Sequence[Phase]] = _one_phase
    beginning: Callable[[Plan, Activity], Any] = _no_beginning
    entering: Callable[[DayState, Step, Context], Sequence[Happening]] = _nothing_on_entering
    arriving: Callable[[DayState, Step, str, str], Sequence[Happening]] = _nothing_on_arriving
    team: Callable[[DayState, Participant], str | None] = _no_team
    mine: Callable[[DayState, Step, Participant], View | None] = _nothing_of_ones_own
    bodies: tuple[type[Body], ...] = ()
    commands: tuple[CommandRule, ...] = ()
    happenings: tuple[HappeningRule, ...] = ()
    tables: tuple[Table, ...] = ()
    late_ok: bool = True
    inspired: bool = False
    shows_focus: bool = False
    stands: Callable[[DayState, Contribution], bool] = _never
    reveals: Callable[[DayState, Step], Sequence[Revealing]] = _nothing_to_reveal
    for_remote: Callable[[DayState, Step], View] = _nothing_to_write_by
    section: str = ""
    material: Any = None
    planned: tuple[str, ...] = ()
    asks: str = ""
    gaps: Callable[[Plan, Activity], Sequence[Gap]] = _no_gaps
    caramels: Callable[[Activity], int] = _no_caramels
    settled: frozenset[str] = frozenset()
    settings: dict[str, Any] = {}

    @property
    def tells_each(self) -> bool:
        """Whether a single phone is shown anything, or belongs to a team, besides its group."""
        return self.mine is not _nothing_of_ones_own or self.team is not _no_team
