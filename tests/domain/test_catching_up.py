"""When the day will end, what could be cut, and what comes of it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.day_under_test import MINUTE, DayUnderTest, plan_of
from workshop.domain.catching_up import Outlook, outlook
from workshop.domain.lateness import late_minutes
from workshop.domain.plan import Activity, Block, Plan

ACTIVITIES = (
    Activity("signs", "first", "sign_cards", "Tegn", 30),
    Activity("home", "second", "take_home", "Tag med hjem", 10, must=False),
    Activity("cards", "second", "postcards", "Postkort", 20),
)


def tight(*, activities: tuple[Activity, ...] = ACTIVITIES, **changes: Any) -> Plan:
    """A day without any air in it: two blocks of group work with a break between, a lunch, and a talk at last."""
    plan = plan_of(activities=activities)
    blocks = (
        Block("first", "Først", "09:00", "09:30"),
        Block("pause", "Pause", "09:30", "09:45", "break"),
        Block("second", "Siden", "09:45", "10:15"),
        Block("lunch", "Frokost", "10:15", "11:00", "lunch"),
        Block("talk", "Oplæg", "11:00", "11:20", "talk"),
        Block("end", "Tak", "11:20", "11:30", "closing"),
    )
    return msgspec.structs.replace(plan, challenge="", blocks=changes.pop("blocks", blocks), **changes)


def late_by(minutes: float, plan: Plan | None = None) -> DayUnderTest:
    """A day whose first step with a clock was entered so many minutes late."""
    day = DayUnderTest(plan or tight())
    day.does("day.start")
    assert day.state.started_at is not None
    day.now = day.state.started_at + round(minutes * MINUTE) - 1000
    day.does("day.go", step="signs")
    return day


def seen(day: DayUnderTest) -> Outlook:
    found = outlook(day.state, day.now)
    assert found is not None
    return found


def cuts(day: DayUnderTest) -> list[tuple[str, int]]:
    return [(one.id, one.minutes) for one in seen(day).cuts]


def accepted(day: DayUnderTest) -> None:
    day.does("plan.catch_up", cuts=[{"id": one.id, "minutes": one.minutes} for one in seen(day).cuts])


def test_a_day_on_time_ends_as_planned_and_nothing_is_proposed() -> None:
    assert seen(late_by(0)) == Outlook("11:30", "11:30", 0)


def test_a_day_that_has_not_begun_has_no_outlook() -> None:
    day = DayUnderTest(tight())
    assert outlook(day.state, day.now) is None
    assert day.refusal("plan.catch_up", cuts=[]).code == "not_begun"


def test_a_day_without_a_programme_has_no_outlook() -> None:
    day = DayUnderTest(tight(blocks=(), activities=()))
    day.does("day.start")
    assert outlook(day.state, day.now) is None


def test_three_minutes_are_won_from_what_may_be_left_out() -> None:
    day = late_by(3)
    assert seen(day).expected_end == "11:33"
    assert cuts(day) == [("home", 7)]
    assert seen(day).new_end == "11:30"


def test_eight_minutes_take_the_break_down_too() -> None:
    assert cuts(late_by(8)) == [("pause", 11), ("home", 6)]


def test_twenty_five_minutes_leave_out_what_may_be_and_shorten_the_rest_the_lunch_last() -> None:
    assert cuts(late_by(25)) == [("pause", 10), ("home", 0), ("cards", 15), ("talk", 15)]


def test_what_can_not_be_won_back_is_said() -> None:
    day = late_by(90)
    assert dict(cuts(day))["lunch"] == 30
    assert seen(day).new_end > "12:00"


def test_air_between_blocks_takes_up_what_it_can() -> None:
    airy = (*tight().blocks[:2], Block("second", "Siden", "09:55", "10:25"), *tight().blocks[3:])
    plan = tight(blocks=airy)
    assert seen(late_by(10, plan)).late == 10  # the lunch has no room before it
    later = tight(blocks=(*airy[:2], Block("second", "Siden", "10:05", "10:15"), *airy[3:]))
    assert seen(late_by(5, later)).late == seen(late_by(0, later)).late


def test_the_new_times_are_those_that_were_shown_and_the_day_is_on_time_again() -> None:
    day = late_by(8)
    shown = seen(day)
    accepted(day)
    assert late_minutes(day.state, day.now) == 0
    assert seen(day).late == 0
    assert seen(day).expected_end == shown.new_end == day.state.plan.blocks[-1].end
    assert [(one.id, one.start) for one in day.state.plan.blocks][:4] == [
        ("first", "09:08"), ("pause", "09:38"), ("second", "09:49"), ("lunch", "10:15"),
    ]  # fmt: skip


def test_an_accepted_proposal_is_undone_whole() -> None:
    day = late_by(25)
    before = day.state.plan
    accepted(day)
    assert [one.skipped for one in day.state.plan.activities] == [False, True, False]
    assert all(step.activity != "home" for step in day.state.steps)
    day.does("undo", command=day.state.undoable["host"][-1].command)
    assert day.state.plan == before


def test_what_is_over_or_runs_is_never_cut() -> None:
    day = late_by(60)
    assert "signs" not in dict(cuts(day))
    assert day.refusal("plan.catch_up", cuts=[{"id": "signs", "minutes": 5}]).code == "unknown_plan_part"
    assert day.refusal("plan.catch_up", cuts=[{"id": "home", "minutes": 11}]).code == "not_a_length"


def test_a_step_that_has_run_over_its_time_is_caught_up_from_now() -> None:
    day = late_by(0)
    day.now += 38 * MINUTE
    assert seen(day).late == 8
    accepted(day)
    assert late_minutes(day.state, day.now) == 0


def test_what_is_over_keeps_the_times_it_was_planned_with() -> None:
    day = late_by(0)
    day.now += 40 * MINUTE
    day.does("day.go", step="pause/talk")
    accepted(day)
    assert [(one.start, one.end) for one in day.state.plan.blocks][:2] == [("09:00", "09:30"), ("09:40", "09:55")]


def test_a_step_without_a_clock_takes_no_time() -> None:
    day = DayUnderTest(tight())
    day.does("day.start")
    assert day.state.timer is None
    assert seen(day).expected_end == "11:30"


def test_a_paused_clock_counts_with_what_it_has_left() -> None:
    day = late_by(0)
    day.does("timer.pause")
    day.now += 10 * MINUTE
    assert seen(day).late == 10


def test_talks_that_may_be_left_out_are_and_a_talk_in_the_running_block_is_not_a_part_of_its_own() -> None:
    blocks = list(tight().blocks)
    blocks[4] = msgspec.structs.replace(blocks[4], must=False)
    assert dict(cuts(late_by(40, tight(blocks=tuple(blocks)))))["talk"] == 0


def test_an_exercise_too_short_to_be_shortened_is_left_alone_or_left_out() -> None:
    tiny = (ACTIVITIES[0], Activity("home", "second", "take_home", "Kort", 3, must=False), ACTIVITIES[2])
    assert dict(cuts(late_by(25, tight(activities=tiny))))["home"] == 0
    must = (ACTIVITIES[0], Activity("home", "second", "take_home", "Kort", 3), ACTIVITIES[2])
    assert "home" not in dict(cuts(late_by(25, tight(activities=must))))


@settings(max_examples=60)
@given(st.integers(0, 200))
def test_a_proposal_never_makes_the_day_end_later_and_holds_what_it_promises(minutes: int) -> None:
    day = late_by(minutes)
    shown = seen(day)
    if not shown.cuts:
        return
    assert shown.planned_end <= shown.new_end < shown.expected_end
    accepted(day)
    assert seen(day).expected_end == shown.new_end


@pytest.mark.parametrize("late", [3, 8, 25])
def test_a_refused_proposal_changes_nothing(late: int) -> None:
    day = late_by(late)
    before = day.state
    seen(day)
    assert day.state is before


def fixed_lunch() -> Plan:
    blocks = [msgspec.structs.replace(one, fixed=one.id == "lunch") for one in tight().blocks]
    return tight(blocks=tuple(blocks))


def test_what_is_served_at_its_time_is_reached_by_cutting_what_comes_before_it() -> None:
    day = late_by(8, fixed_lunch())
    assert cuts(day) == [("pause", 11), ("home", 6)]
    assert seen(day).moved == ()
    accepted(day)
    lunch = day.state.plan.block("lunch")
    assert lunch is not None
    assert lunch.start == "10:15"


def test_a_fixed_time_that_can_not_be_kept_is_told() -> None:
    told = seen(late_by(60, fixed_lunch()))
    assert [one.title for one in told.moved] == ["Frokost"]
    assert told.moved[0].start > "10:15"


def test_a_day_that_goes_on_another_date_is_resumed_and_not_late() -> None:
    day = late_by(0)
    day.now += 23 * 60 * MINUTE
    assert outlook(day.state, day.now) is None
    assert day.refusal("plan.catch_up", cuts=[]).code == "not_begun"


def test_an_evening_that_would_end_after_midnight_is_told_so_and_not_cut() -> None:
    blocks = (Block("first", "Først", "22:30", "23:00"), Block("end", "Tak", "23:00", "23:50", "closing"))
    day = late_by(45, tight(blocks=blocks, activities=ACTIVITIES[:1]))
    assert (seen(day).expected_end, seen(day).cuts) == ("00:35", ())
    assert day.refusal("plan.catch_up", cuts=[]).code == "plan_past_midnight"


def test_blocks_never_overlap_after_catching_up_from_ahead() -> None:
    full = (ACTIVITIES[0], *(Activity(f"more{n}", "second", "sign_cards", "Tegn", 60) for n in range(3)))
    day = late_by(
        -20, tight(activities=full, blocks=(Block("zero", "Kaffe", "08:30", "09:00", "break"), *tight().blocks))
    )
    assert seen(day).late > 0
    accepted(day)
    times = [(one.start, one.end) for one in day.state.plan.blocks]
    assert all(before[1] <= after[0] for before, after in pairwise(times))


def test_where_a_block_and_an_exercise_are_called_the_same_the_exercise_is_meant() -> None:
    blocks = [msgspec.structs.replace(one, id="home" if one.id == "talk" else one.id) for one in tight().blocks]
    day = late_by(25, tight(blocks=tuple(blocks)))
    assert [one.id for one in seen(day).cuts].count("home") == 1
    accepted(day)
