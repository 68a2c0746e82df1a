"""A day: who may ask for what, what is found in it, and what it remembers of what has happened."""

import pytest

from tests.day_under_test import NINE_O_CLOCK, DayUnderTest
from workshop.domain.command import Command
from workshop.domain.day import LOG_LINES, UNDOABLE_BY_PARTICIPANT, decide
from workshop.domain.ids import HEART, HOST
from workshop.domain.refusal import Refusal, Refused
from workshop.domain.running import Start
from workshop.exercises.catalogue import RULES


def test_a_new_day_is_in_the_lobby_with_nothing_written() -> None:
    day = DayUnderTest().state
    assert day.now_at.id == "lobby"
    assert day.started_at is None
    assert day.timer is None
    assert not day.contributions
    assert [seat.seat for seat in day.seats] == ["goal:g1", "goal:g2", "goal:g3", "group:free"]


def test_a_command_that_nobody_knows_is_refused() -> None:
    day = DayUnderTest()
    command = Command("command01", "day.fly", Start(), HOST, "day")
    assert decide(day.state, command, day.now, RULES) == Refusal("unknown_command", "input")


def test_a_command_with_the_payload_of_another_is_refused() -> None:
    day = DayUnderTest()
    command = Command("command01", "day.next", Start(), HOST, "day")
    assert decide(day.state, command, day.now, RULES) == Refusal("unknown_command", "input")


def test_what_is_the_facilitators_is_refused_from_a_phone_and_taken_from_the_heart() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    assert day.refusal("day.start", phone) == Refusal("host_only", "forbidden")
    day.does("day.start", HEART)
    assert day.state.started_at is not None


def test_who_has_not_joined_may_only_join() -> None:
    day = DayUnderTest()
    assert day.refusal("sign_cards.write", "stranger1", text="Hej") == Refusal("not_joined", "unauthorised")
    day.does("participant.join", "stranger1", group="m1", alias="", heads=1, token_hash="t", reclaim_hashes=[])
    day.does("sign_cards.write", "stranger1", text="Hej")


def test_what_is_not_there_is_refused_as_unknown() -> None:
    day = DayUnderTest().state
    for look, code in (
        (lambda: day.step_named("nowhere"), "unknown_step"),
        (lambda: day.group("nowhere"), "unknown_group"),
        (lambda: day.group(None), "unknown_group"),
        (lambda: day.seat("goal:nowhere"), "unknown_seat"),
        (lambda: day.contribution("nowhere"), "unknown_contribution"),
    ):
        with pytest.raises(Refused) as refused:
            look()
        assert refused.value.refusal == Refusal(code, "unknown")


def test_the_groups_at_a_seat_are_those_of_its_goal() -> None:
    day = DayUnderTest().state
    assert [group.id for group in day.groups_at("goal:g2")] == ["m2"]
    assert [group.id for group in day.groups_at("group:free")] == ["free"]
    assert day.groups_at("goal:nowhere") == ()


def test_a_group_was_heard_of_when_one_of_its_phones_last_did_something() -> None:
    day = DayUnderTest()
    phone = day.joins("m2")
    day.writes_sign("Flere cykler", phone)
    assert dict(day.state.last_at.items()) == {"m2": day.now}
    day.writes_sign("Tavlen fyldes", group="m1")
    assert "m1" not in day.state.last_at


def test_the_log_tells_what_happened_and_forgets_the_oldest() -> None:
    day = DayUnderTest()
    phone = day.joins("m2", heads=3)
    written = day.writes_sign("Flere cykler", phone)
    joined, added = day.state.log
    assert (joined.what, joined.params) == ("participant.joined", {"group": "Mål 2", "heads": 3})
    assert (added.what, added.command, added.actor) == ("contribution.added", written, phone)
    assert added.params == {"kind": "sign", "number": "T1", "seat": 2}
    assert added.at == NINE_O_CLOCK + 2000
    for number in range(LOG_LINES + 5):
        day.writes_sign(f"Tegn {number}", phone)
    assert len(day.state.log) == LOG_LINES
    assert day.state.log[-1].seq == day.seq


def test_what_needs_no_line_is_not_in_the_log() -> None:
    day = DayUnderTest()
    day.does("room.black", on=True)
    assert day.state.log == ()


def test_of_what_a_phone_did_the_newest_can_be_undone() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    written = [day.writes_sign(f"Tegn {number}", phone) for number in range(UNDOABLE_BY_PARTICIPANT + 1)]
    assert len(day.state.undoable[phone]) == UNDOABLE_BY_PARTICIPANT
    assert day.refuses("undo", phone, command=written[0]) == "not_undoable"
    day.does("undo", phone, command=written[1])
