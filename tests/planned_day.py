"""A day whose plan is being changed."""

from __future__ import annotations

from typing import Any

from tests.day_under_test import DayUnderTest, plan_of
from workshop.domain.plan import Activity, Plan

QUIZ = [
    {"id": "q1", "text": "Hvor mange?", "options": [{"id": "a", "text": "5"}, {"id": "b", "text": "7"}]},
    {"id": "q2", "text": "Hvor længe?", "options": [{"id": "a", "text": "1"}, {"id": "b", "text": "2"}]},
]
STATEMENTS = [{"id": "s1", "text": "Vi når det"}]


def planned(**more: Any) -> DayUnderTest:
    return DayUnderTest(plan_of(**more))


def plan(day: DayUnderTest) -> Plan:
    return day.state.plan


def undone(day: DayUnderTest) -> None:
    day.does("undo", command=[one for one in day.state.undoable["host"] if one.undoes is None][-1].command)


def quiz_day() -> DayUnderTest:
    return planned(activities=(Activity("quiz", "morning", "quiz", "Quiz", 10),), content={"quiz": QUIZ[:1]})
