"""The case as it was shown, for reference."""

from __future__ import annotations

from exports.results.contract import Result
from workshop.domain.day import DayState
from workshop.domain.plan import Activity
from workshop.exercises.case import Case, case_of


class CaseResult(Result, frozen=True):
    """The worked example that the room was shown."""

    case: Case


def build(day: DayState, activity: Activity) -> CaseResult | None:
    """The case; None where there is none, or the day has not been at it."""
    case = case_of(day, activity.id).case
    been = any(step.activity == activity.id and (step.id in day.visited or step == day.now_at) for step in day.steps)
    return CaseResult(activity=activity.id, title=activity.title, case=case) if case is not None and been else None
