"""What tame or wild came to: how the votes on each statement stood, how they came, and where it was laid."""

from __future__ import annotations

import msgspec

from exports.model import Tally
from exports.results.contract import SMALLEST_BASE, Result
from workshop.domain.day import DayState
from workshop.domain.plan import Activity
from workshop.domain.problems import NO_VOTES, Side, Statement, Votes, sorting_of, statements, votes
from workshop.exercises.problem_sorting import is_hidden, scenario_step


class SortedStatement(msgspec.Struct, frozen=True):
    """A statement. `answers` says how many came which way, hands that were counted among those on paper.

    `tame` and `wild` are None where they are not told: too few have answered, or the room was never shown them.
    """

    text: str
    answers: Tally
    shown: bool
    placed: Side | None = None
    tame: int | None = None
    wild: int | None = None

    @property
    def withheld(self) -> bool:
        """Whether so few have answered that a breakdown might tell who they are."""
        return self.shown and 0 < self.answers.total < SMALLEST_BASE


class SortingResult(Result, frozen=True):
    """Statements in their order. `wild_to`: the exercise that the wild ones went on to, empty where there was none."""

    statements: tuple[SortedStatement, ...]
    wild_to: str = ""

    @property
    def withholds(self) -> bool:
        """See Result."""
        return any(one.withheld for one in self.statements)

    def placed(self, side: Side) -> int:
        """How many statements were laid on a side."""
        return sum(1 for one in self.statements if one.placed == side)


def build(day: DayState, activity: Activity) -> SortingResult | None:
    """The statements; None where nobody voted and nothing was placed."""
    placed, counted = sorting_of(day, activity.id).placed, votes(day, activity.id)
    if not placed and not counted:
        return None
    hidden = is_hidden(activity)
    scenario = scenario_step(day) if "wild" in placed.values() else None
    return SortingResult(
        activity=activity.id,
        title=activity.title,
        statements=tuple(
            _statement(one, counted.get(one.id, NO_VOTES), placed.get(one.id), hidden)
            for one in statements(day, activity.id)
        ),
        wild_to=scenario.title if scenario is not None else "",
    )


def _statement(one: Statement, given: Votes, placed: Side | None, hidden: bool) -> SortedStatement:
    answers = Tally(given.phones, given.paper)
    shown = placed is not None or not hidden
    if not shown or answers.total < SMALLEST_BASE:
        return SortedStatement(one.text, answers, shown, placed)
    return SortedStatement(one.text, answers, shown, placed, given.tame, given.wild)
