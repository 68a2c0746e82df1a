"""The material of an exercise: typed, each part in its activity, and whatever stands there the day opens."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tests.day_under_test import plan_of
from workshop.domain.material import default_activity, material
from workshop.domain.plan import Activity

FIRST, SECOND = (Activity(id_, "morning", "quiz", "Quiz", 10) for id_ in ("first", "second"))


class Asked(msgspec.Struct, frozen=True):
    """A part as an exercise wants it."""

    id: str
    text: str = ""


def of(activity: Activity, *parts: Any) -> list[str]:
    plan = plan_of(activities=(FIRST, SECOND), content={"quiz": list(parts)})
    return [one.id for one in material(plan, activity, "quiz", Asked)]


def test_a_part_belongs_to_the_activity_it_names_else_to_the_first_and_a_repeated_one_to_the_last() -> None:
    parts = ({"id": "a"}, {"id": "b", "activity": "second"}, {"id": "c", "repeat_of": "a"})
    assert (of(FIRST, *parts), of(SECOND, *parts)) == (["a"], ["b", "c"])


@pytest.mark.parametrize("part", ["not a part", None, {"text": "no id"}, {"id": 5}])
def test_what_cant_be_read_is_left_out_and_the_rest_is_there(part: object) -> None:
    assert of(FIRST, part, {"id": "a", "later_invention": True}) == ["a"]


def test_a_kind_that_is_not_planned_has_no_activity() -> None:
    assert default_activity(plan_of(), "quiz") is None
