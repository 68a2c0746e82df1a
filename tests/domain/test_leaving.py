"""Taken out of the day and brought back: what is counted, what stays, and who is the same person again."""

import pytest

from tests.day_under_test import DayUnderTest
from workshop.domain.day import DayState
from workshop.domain.refusal import Refusal


def without_memory(day: DayState) -> DayState:
    """The day without what undo leaves behind."""
    return day.changed(log=(), undoable=DayUnderTest().state.undoable, last_at=DayUnderTest().state.last_at)


def test_who_is_taken_out_is_counted_nowhere_and_what_they_wrote_stays() -> None:
    day = DayUnderTest()
    stays, goes = day.joins("m1"), day.joins("m1")
    written = day.writes_sign("Flere cykler", goes)
    day.does("participant.take_out", participant=goes)
    assert [who.id for who in day.state.people_of("m1")] == [stays]
    assert [who.id for who in day.state.here] == [stays]
    assert day.state.contributions[written].seat == "goal:g1"
    assert day.state.participants[goes].number == 2
    assert day.state.log[-1].params == {"group": "Mål 1"}
    assert day.changes_nothing("participant.take_out", participant=goes)


def test_who_is_taken_out_may_do_nothing_until_they_are_back() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    day.does("participant.take_out", participant=phone)
    refused = Refusal("taken_out", "unauthorised")
    assert day.refusal("sign_cards.write", phone, text="for sent") == refused
    assert day.refusal("participant.move", phone, group="m2") == refused
    assert day.refusal("participant.move", participant=phone, group="m2") == Refusal("taken_out", "moved_on")
    day.does("participant.bring_back", participant=phone)
    assert day.changes_nothing("participant.bring_back", participant=phone)
    day.writes_sign("nu igen", phone)


def test_only_the_facilitator_takes_out_and_only_somebody_who_is_there() -> None:
    day = DayUnderTest()
    one, other = day.joins("m1"), day.joins("m1")
    for kind in ("participant.take_out", "participant.bring_back"):
        assert day.refuses(kind, one, participant=other) == "host_only"
        assert day.refuses(kind, participant="nobody") == "unknown_participant"


def test_taking_out_is_undone_and_redone_to_the_letter() -> None:
    day = DayUnderTest()
    first, second = day.joins("m1"), day.joins("m1")
    before = without_memory(day.state)
    taken = day.does("participant.take_out", participant=first)
    after = without_memory(day.state)
    day.does("undo", command=taken)
    assert without_memory(day.state) == before
    assert [who.id for who in day.state.people_of("m1")] == [first, second]
    day.does("redo", command=taken)
    assert without_memory(day.state) == after


def test_a_phone_that_joins_again_is_the_same_person_at_the_group_it_names() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    day.does("participant.take_out", participant=phone)
    again = {"alias": "", "heads": 1, "token_hash": "t", "reclaim_hashes": ["r"]}
    day.does("participant.join", phone, group="m2", **again)
    assert [who.id for who in day.state.people_of("m2")] == [phone]
    assert not day.state.taken_out
    assert day.state.participants[phone].number == 1
    day.does("participant.take_out", participant=phone)
    day.does("participant.join", phone, group="m2", **again)
    assert [who.id for who in day.state.people_of("m2")] == [phone]


def test_the_own_code_brings_back_too() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    day.does("participant.take_out", participant=phone)
    day.does("participant.reclaim", "new-phone", participant=phone, token_hash="another")
    assert [who.id for who in day.state.people_of("m1")] == [phone]
    assert day.state.tokens["another"] == phone
    day.does("participant.take_out", participant=phone)
    day.does("participant.reclaim", "new-phone", participant=phone, token_hash="another")
    assert not day.state.taken_out


def test_a_move_of_somebody_who_is_out_is_not_undone() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    moved = day.does("participant.move", participant=phone, group="m2")
    day.does("participant.take_out", participant=phone)
    assert day.refuses("undo", command=moved) == "changed_since"


def test_undo_goes_on_past_what_has_come_about_by_itself() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    again = {"alias": "", "heads": 1, "token_hash": "t", "reclaim_hashes": ["r"]}
    first = day.does("participant.move", participant=phone, group="m2")
    taken = day.does("participant.take_out", participant=phone)
    day.does("participant.join", phone, group="m3", **again)
    day.does("undo", command=taken)
    day.does("undo", command=first)
    assert [who.id for who in day.state.people_of("m3")] == [phone]
    assert not day.state.taken_out
    day.does("redo", command=first)
    day.does("redo", command=taken)
    assert [who.id for who in day.state.people_of("m3")] == [phone]


def test_bringing_back_is_undone_where_the_person_sits_now() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    day.does("participant.take_out", participant=phone)
    back = day.does("participant.bring_back", participant=phone)
    day.does("participant.move", phone, group="m3")
    day.does("undo", command=back)
    assert phone in day.state.taken_out
    day.does("redo", command=back)
    assert [who.id for who in day.state.people_of("m3")] == [phone]
    day.does("participant.take_out", participant=phone)
    day.does("undo", command=back)
    assert phone in day.state.taken_out


def test_coming_in_by_ones_own_phone_is_nobodys_to_undo() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    day.does("participant.take_out", participant=phone)
    came = day.does("participant.reclaim", "new-phone", participant=phone, token_hash="another")
    assert day.refuses("undo", phone, command=came) == "not_undoable"
    assert day.refuses("undo", command=came) == "not_undoable"


def test_a_group_stays_in_the_plan_while_somebody_may_come_back_to_it() -> None:
    day = DayUnderTest()
    phone = day.joins("free")
    day.does("participant.take_out", participant=phone)
    assert day.refuses("plan.remove", part="group", id="free") == "plan_group_has_people"


@pytest.mark.parametrize("step", ["visit/visit", "order/order", "signs"])
def test_a_day_goes_on_without_those_who_have_been_taken_out(step: str) -> None:
    day = DayUnderTest()
    people = [day.joins(group) for group in ("m1", "m2", "m3") for _ in range(3)]
    day.goes_to("visit/visit")
    for who in people[:4]:
        day.does("participant.take_out", participant=who)
    day.goes_to(step)
    day.room()
    day.facilitator()
    for group in day.state.plan.groups:
        day.group(group.id)
        day.progress(group.id)


def test_a_pair_is_as_many_as_are_still_here() -> None:
    day = DayUnderTest()
    for group in ("m1", "m2", "m3"):
        for _ in range(4):
            day.joins(group)
    day.goes_to("visit/visit")
    hosts = day.facilitator()["hosts"]
    before = sum(pair["members"] for pair in day.facilitator()["plan"]) + sum(hosts.values())
    for who in list(day.state.members["m1"]):
        day.does("participant.take_out", participant=who)
    told = day.facilitator()
    assert sum(pair["members"] for pair in told["plan"]) + sum(told["hosts"].values()) == before - 4
    assert told["hosts"]["m1"] == 0
