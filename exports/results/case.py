"""The case, for reference: also one that the room was not shown, which is then said of it."""

from __future__ import annotations

from exports.results.contract import Result
from workshop.domain.day import DayState
from workshop.domain.plan import Activity
from workshop.exercises.case import Case, case_of


class CaseResult(Result, frozen=True):
    """A worked example. `shown`: the room was at it; else it was skipped, or has not come yet."""

    case: Case
    shown: bool = True


def build(day: DayState, activity: Activity) -> CaseResult | None:
    """The case; None where there is none, or the day has not begun.

    A case that was skipped stays: it shows what sign, mechanism and chain mean, and who reads afterwards was
    not there to hear it told instead.
    """
    case = case_of(day, activity.id).case
    if case is None or day.started_at is None:
        return None
    shown = any(step.activity == activity.id and (step.id in day.visited or step == day.now_at) for step in day.steps)
    return CaseResult(activity=activity.id, title=activity.title, case=case, shown=shown)
