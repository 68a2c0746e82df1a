"""What is said of two cards that are alike: remembered, told in the log, and taken back."""

import pytest

from tests.day_under_test import DayUnderTest
from workshop.domain.refusal import Refusal
from workshop.domain.verdicts import Judge, pair_of, verdicts_of


@pytest.fixture
def day() -> DayUnderTest:
    return DayUnderTest()


def judge(day: DayUnderTest, one: str, other: str, verdict: str | None) -> str:
    return day.does("likeness.judge", cards=[one, other], **{"as": verdict})


def said(day: DayUnderTest) -> dict[tuple[str, str], str]:
    return dict(verdicts_of(day.state).items())


def test_two_cards_are_said_to_differ_and_undo_takes_it_back(day: DayUnderTest) -> None:
    one, other = day.writes_sign("Flere cykler", group="m1"), day.writes_sign("Mange cykler", group="m1")
    command = judge(day, other, one, "different")
    assert said(day) == {pair_of(one, other): "different"}
    assert day.state.log[-1].params == {
        "about": "different", "seat": 1, "number": min((one, "T1"), (other, "T2"))[1], "other_seat": 1,
        "other": max((one, "T1"), (other, "T2"))[1],
    }  # fmt: skip
    day.does("undo", command=command)
    assert said(day) == {}
    day.does("redo", command=command)
    assert said(day) == {pair_of(one, other): "different"}


def test_a_verdict_takes_the_place_of_the_one_before_and_is_taken_away(day: DayUnderTest) -> None:
    one, other = day.writes_sign("Flere cykler", group="m1"), day.writes_sign("Flere cykler", group="m2")
    judge(day, one, other, "different")
    judge(day, one, other, "common")
    assert said(day) == {pair_of(one, other): "common"}
    assert day.changes_nothing("likeness.judge", cards=[other, one], **{"as": "common"})
    judge(day, one, other, None)
    assert said(day) == {}
    assert day.state.log[-1].params["about"] == "open"


def test_what_has_been_said_otherwise_since_is_not_taken_back(day: DayUnderTest) -> None:
    one, other = day.writes_sign("a", group="m1"), day.writes_sign("a", group="m2")
    first = judge(day, one, other, "different")
    judge(day, one, other, "common")
    assert day.refusal("undo", command=first) == Refusal("changed_since", "moved_on")


def test_only_two_cards_of_a_kind_can_be_alike(day: DayUnderTest) -> None:
    sign = day.writes_sign("a", group="m1")
    mechanism = day.does("sign_ordering.mechanism", group="m1", text="a")
    notes = [day.does("take_home.write", group="m1", text="a") for _ in range(2)]
    for cards in ([sign, sign], [sign, mechanism], notes):
        assert day.refuses("likeness.judge", cards=cards, **{"as": "common"}) == "not_mergeable"
    assert day.refuses("likeness.judge", cards=[sign, "nothing"], **{"as": "common"}) == "unknown_contribution"
    phone = day.joins("m1")
    assert day.refuses("likeness.judge", phone, cards=[sign, sign], **{"as": None}) == "host_only"


def test_a_verdict_on_a_card_that_was_taken_back_is_no_line(day: DayUnderTest) -> None:
    one, other = day.writes_sign("a", group="m1"), day.writes_sign("a", group="m2")
    command = judge(day, one, other, "different")
    day.does("undo", command=other)
    lines = len(day.state.log)
    day.does("undo", command=command)
    assert len(day.state.log) == lines
    assert said(day) == {}


def test_the_wire_calls_it_as() -> None:
    assert Judge.__struct_encode_fields__ == ("cards", "as")
