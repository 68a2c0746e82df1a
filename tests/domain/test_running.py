"""Running the day: steps, the clock, and what the room is shown."""

import pytest

from tests.day_under_test import MINUTE, NINE_O_CLOCK, YEAR, DayUnderTest
from workshop.domain.day import Focus, Timer, fold
from workshop.domain.event import Event
from workshop.domain.ids import HOST
from workshop.domain.refusal import Refusal
from workshop.domain.running import LONGEST_EXTENSION, StepEntered
from workshop.exercises.catalogue import RULES


def test_the_day_is_started_once() -> None:
    day = DayUnderTest()
    day.does("day.start")
    assert day.state.started_at == day.now
    assert day.changes_nothing("day.start")


def test_leaving_the_lobby_starts_the_day_and_going_back_to_it_keeps_the_time() -> None:
    day = DayUnderTest()
    day.does("day.next")
    started = day.state.started_at
    assert started == day.now
    day.does("day.back")
    assert day.state.now_at.id == "lobby"
    day.does("day.next")
    assert day.state.started_at == started


def test_going_back_to_the_lobby_starts_nothing() -> None:
    day = DayUnderTest()
    assert day.changes_nothing("day.go", step="lobby")
    assert day.state.started_at is None


def test_any_step_is_gone_to_forward_and_back_with_a_clock_where_it_has_minutes() -> None:
    day = DayUnderTest(process=YEAR)
    day.goes_to("signs")
    assert day.state.timer == Timer(20 * MINUTE, day.now + 20 * MINUTE)
    assert day.state.step_at == day.now
    day.goes_to("challenge")
    assert day.state.timer is None
    assert day.state.visited == {"lobby", "signs", "challenge"}
    assert day.state.log[-2].params == {"title": "Tegn", "exercise": "sign_cards", "phase": ""}
    assert day.refuses("day.go", step="nowhere") == "unknown_step"


def test_a_second_press_of_the_same_next_or_back_is_harmless() -> None:
    day = DayUnderTest()
    day.does("day.next", **{"from": "lobby"})
    assert day.changes_nothing("day.next", **{"from": "lobby"})
    day.does("day.back", **{"from": "challenge"})
    assert day.changes_nothing("day.back", **{"from": "challenge"})
    assert day.state.now_at.id == "lobby"


def test_there_is_nothing_before_the_first_step_and_nothing_after_the_last() -> None:
    day = DayUnderTest()
    assert day.refusal("day.back") == Refusal("first_step", "moved_on")
    day.goes_to("end/talk")
    assert day.refusal("day.next") == Refusal("last_step", "moved_on")


def test_a_new_step_looks_at_all_seats_again_and_keeps_black() -> None:
    day = DayUnderTest()
    day.does("room.black", on=True)
    day.goes_to("signs")
    day.does("room.focus", seat="goal:g2", page=2)
    day.goes_to("order/order")
    assert day.state.room.focus == Focus()
    assert day.state.room.black


def test_a_running_clock_is_extended_and_shortened() -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    ends_at = day.now + 20 * MINUTE
    day.does("timer.extend", ms=2 * MINUTE)
    assert day.state.timer == Timer(22 * MINUTE, ends_at + 2 * MINUTE)
    day.does("timer.extend", ms=-5 * MINUTE)
    assert day.state.timer == Timer(17 * MINUTE, ends_at - 3 * MINUTE)


@pytest.mark.parametrize("ms", [MINUTE, -3 * MINUTE])
def test_what_a_clock_was_given_is_told_and_can_be_taken_back_and_given_again(ms: int) -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    ends_at = day.now + 20 * MINUTE
    more = day.does("timer.extend", ms=ms)
    day.now += 2 * MINUTE
    undo = day.does("undo", command=more)
    assert day.state.timer == Timer(20 * MINUTE, ends_at)
    told = {"minutes": abs(ms) // MINUTE, "about": "more" if ms > 0 else "less"}
    back = {"minutes": abs(ms) // MINUTE, "about": "less" if ms > 0 else "more"}
    lines = [(one.what, one.command, one.params) for one in day.state.log if one.what.startswith("timer.")]
    assert lines == [("timer.extended", more, told), ("timer.extended", undo, back)]
    day.does("redo", command=more)
    assert day.state.timer == Timer(20 * MINUTE + ms, ends_at + ms)


def test_a_clock_that_a_step_was_given_goes_by_undo_and_comes_again_by_redo() -> None:
    day = DayUnderTest()
    given = day.does("timer.extend", ms=3 * MINUTE)
    before = day.state.timer
    day.does("undo", command=given)
    assert day.state.timer is None
    day.does("redo", command=given)
    assert day.state.timer == before


def test_a_clock_that_was_stopped_since_keeps_that_when_its_minute_is_taken_back() -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    more = day.does("timer.extend", ms=MINUTE)
    day.does("timer.pause")
    stopped = day.state.timer
    assert stopped is not None
    assert stopped.paused_ms is not None
    day.does("undo", command=more)
    assert day.state.timer == Timer(20 * MINUTE, stopped.ends_at, paused_ms=stopped.paused_ms - MINUTE)


def test_what_was_taken_from_a_clock_that_is_gone_is_not_taken_again() -> None:
    day = DayUnderTest()
    given = day.does("timer.extend", ms=3 * MINUTE)
    less = day.does("timer.extend", ms=-MINUTE)
    day.does("undo", command=less)
    day.does("undo", command=given)
    assert day.refusal("redo", command=less) == Refusal("changed_since", "moved_on")


def test_a_clock_that_ran_out_has_run_out_as_long_ago_when_its_minute_is_taken_back() -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    before = day.state.timer
    day.now += 30 * MINUTE
    more = day.does("timer.extend", ms=MINUTE)
    day.does("undo", command=more)
    assert day.state.timer == before


def test_the_clock_of_a_step_that_is_over_is_let_be() -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    more = day.does("timer.extend", ms=MINUTE)
    day.goes_to("order/order")
    timer = day.state.timer
    day.does("undo", command=more)
    assert day.state.timer == timer


def test_one_minute_more_after_the_time_ran_out_is_a_minute_from_now() -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    day.now += 30 * MINUTE
    day.does("timer.extend", ms=MINUTE)
    assert day.state.timer == Timer(21 * MINUTE, day.now + MINUTE)


def test_a_step_without_a_clock_can_be_given_one_but_not_have_time_taken() -> None:
    day = DayUnderTest()
    assert day.refusal("timer.extend", ms=-MINUTE) == Refusal("no_timer", "moved_on")
    day.does("timer.extend", ms=3 * MINUTE)
    assert day.state.timer == Timer(3 * MINUTE, day.now + 3 * MINUTE)


@pytest.mark.parametrize("ms", [LONGEST_EXTENSION + 1, -LONGEST_EXTENSION - 1])
def test_a_clock_is_not_moved_by_more_than_a_day_can_bear(ms: int) -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    assert day.refuses("timer.extend", ms=ms) == "too_long_extension"


def test_a_paused_clock_keeps_what_was_left_and_goes_on_from_there() -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    day.now += 5 * MINUTE - 1000
    day.does("timer.pause")
    assert day.state.timer is not None
    assert day.state.timer.paused_ms == 15 * MINUTE
    assert day.changes_nothing("timer.pause")
    day.now += 60 * MINUTE
    day.does("timer.extend", ms=MINUTE)
    assert day.state.timer.paused_ms == 16 * MINUTE
    day.does("timer.extend", ms=-60 * MINUTE)
    assert day.state.timer == Timer(0, day.state.timer.ends_at, paused_ms=0)
    day.does("timer.extend", ms=MINUTE)
    day.does("timer.resume")
    assert day.state.timer == Timer(MINUTE, day.now + MINUTE)
    assert day.changes_nothing("timer.resume")


def test_a_clock_that_has_run_out_is_paused_at_nothing_left() -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    day.now += 30 * MINUTE
    day.does("timer.pause")
    assert day.state.timer is not None
    assert day.state.timer.paused_ms == 0


def test_a_clock_is_hidden_and_shown() -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    day.does("timer.hide", hidden=True)
    assert day.state.timer is not None
    assert day.state.timer.hidden
    assert day.changes_nothing("timer.hide", hidden=True)
    day.does("timer.hide", hidden=False)
    assert not day.state.timer.hidden


@pytest.mark.parametrize(
    ("kind", "fields"), [("timer.pause", {}), ("timer.resume", {}), ("timer.hide", {"hidden": True})]
)
def test_what_needs_a_clock_is_refused_where_there_is_none(kind: str, fields: dict[str, bool]) -> None:
    assert DayUnderTest().refusal(kind, **fields) == Refusal("no_timer", "moved_on")


def test_the_room_looks_at_a_seat_a_page_and_a_contribution_and_what_is_left_out_stays() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("Flere cykler", group="m1")
    day.does("room.focus", seat="goal:g2")
    day.does("room.focus", page=3)
    assert day.state.room.focus == Focus("goal:g2", 3)
    day.does("room.focus", contribution=sign)
    assert day.state.room.focus == Focus("goal:g2", 3, sign)
    day.does("room.focus", contribution=None)
    assert day.state.room.focus == Focus("goal:g2", 3)
    assert day.changes_nothing("room.focus")
    day.does("room.focus", seat=None)
    assert day.state.room.focus == Focus()


@pytest.mark.parametrize(("asked", "shown"), [(-5, 0), (7, 7), (10**9, 999)])
def test_a_page_stays_within_reason(asked: int, shown: int) -> None:
    day = DayUnderTest()
    day.does("room.focus", seat="goal:g1")
    day.does("room.focus", page=asked)
    assert day.state.room.focus.page == shown


def test_the_room_does_not_look_at_what_is_not_there() -> None:
    day = DayUnderTest()
    assert day.refuses("room.focus", seat="goal:g9") == "unknown_seat"
    assert day.refuses("room.focus", contribution="nothing") == "unknown_contribution"


def test_the_projector_goes_black_and_stands_still_and_comes_back() -> None:
    day = DayUnderTest()
    day.does("room.black", on=True)
    day.does("room.freeze", on=True)
    assert (day.state.room.black, day.state.room.frozen) == (True, True)
    assert day.changes_nothing("room.black", on=True)
    day.does("room.black", on=False)
    day.does("room.freeze", on=False)
    assert (day.state.room.black, day.state.room.frozen) == (False, False)


@pytest.mark.parametrize(
    ("then", "now"), [("signs/quiz", "signs"), ("order", "order/order"), ("talk/gone", "talk/talk"), ("gone", "lobby")]
)
def test_a_step_that_has_another_name_now_is_found_by_its_exercise_or_block(then: str, now: str) -> None:
    day = DayUnderTest()
    event = Event(1, "1", "c", HOST, "day", NINE_O_CLOCK, StepEntered(then, 0))
    assert fold(day.state, event, RULES).now_at.id == now


def test_a_slip_on_to_the_next_and_back_leaves_the_clock_as_it_was() -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    day.does("timer.extend", ms=5 * MINUTE)
    day.now += 4 * MINUTE
    before = day.state.timer
    day.does("day.next")
    assert day.state.timer != before
    day.does("day.back")
    assert day.state.timer == before


def test_a_step_that_is_come_back_to_later_begins_its_clock_anew() -> None:
    day = DayUnderTest()
    day.goes_to("signs")
    day.does("day.next")
    day.now += 2 * MINUTE
    day.does("day.back")
    assert day.state.timer == Timer(20 * MINUTE, day.now + 20 * MINUTE)


def test_going_round_by_another_step_is_no_slip() -> None:
    day = DayUnderTest()
    for step in ("signs", "talk/talk", "order/order", "signs"):
        day.goes_to(step)
    assert day.state.timer == Timer(20 * MINUTE, day.now + 20 * MINUTE)
