"""The process that a file holds, with its days."""

import pytest

from tests.day_under_test import NINE_O_CLOCK, YEAR, plan_of
from workshop.domain.event import Event, Happening
from workshop.domain.process import DayPlanned, ProcessBegun, ProcessState, fold_process
from workshop.domain.running import Started
from workshop.exercises.catalogue import RULES


def folded(*happenings: tuple[str, Happening]) -> ProcessState:
    state = ProcessState()
    for seq, (day, happening) in enumerate(happenings, start=1):
        event = Event(seq, f"e{seq}", f"command{seq}", "heart", day, NINE_O_CLOCK + seq, happening)
        state = fold_process(state, event, RULES)
    return state


def test_a_process_has_its_days_in_the_order_in_which_they_were_planned() -> None:
    state = folded(
        ("", ProcessBegun(YEAR)),
        ("", DayPlanned("second", plan_of(), "BIRK")),
        ("", DayPlanned("first", plan_of(), "RAVN", rehearsal=True)),
    )
    assert state.process == YEAR
    assert state.order == ("second", "first")
    assert state.seq == 3
    assert state.day("second").join_code == "BIRK"
    assert state.day("second").process == YEAR
    assert state.day("second").step_at == NINE_O_CLOCK + 2
    assert state.day("first").rehearsal
    with pytest.raises(KeyError):
        state.day("third")


def test_what_happens_on_one_day_leaves_the_other_alone() -> None:
    before = folded(("", DayPlanned("one", plan_of(), "BIRK")), ("", DayPlanned("two", plan_of(), "RAVN")))
    after = folded(
        ("", DayPlanned("one", plan_of(), "BIRK")), ("", DayPlanned("two", plan_of(), "RAVN")), ("two", Started())
    )
    assert after.day("two").started_at == NINE_O_CLOCK + 3
    assert after.day("one") == before.day("one")


def test_a_day_planned_again_keeps_its_place() -> None:
    state = folded(
        ("", DayPlanned("one", plan_of(), "BIRK")),
        ("", DayPlanned("two", plan_of(), "RAVN")),
        ("", DayPlanned("one", plan_of(), "LYNG")),
    )
    assert state.order == ("one", "two")
    assert state.day("one").join_code == "LYNG"
