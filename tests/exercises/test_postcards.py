"""Postcards from the future: writing them, and reading them aloud one at a time."""

from typing import Any

import pytest

from tests.day_under_test import DayUnderTest, plan_of
from workshop.domain.plan import Activity
from workshop.domain.refusal import Refusal
from workshop.exercises.postcards import DATED, MOST_SENDERS, Postcard


def started(**settings: Any) -> tuple[DayUnderTest, str]:
    day = DayUnderTest(plan_of(activities=(Activity("cards", "afternoon", "postcards", "Postkort", 20, settings),)))
    day.goes_to("cards/write")
    return day, day.joins("m1")


def test_a_postcard_goes_from_one_or_several_groups() -> None:
    day, phone = started()
    sent = day.does(
        "postcards.send", phone, text="Kære alle\nSolen skinner", to=" Byrådet ", dated_as_written="en majdag",
        next_step="Ring til Bo", drawing="M1 1", from_groups=["m3", "m1", "m3"],
    )  # fmt: skip
    (shown,) = day.group("m1")["postcards"]
    assert shown == {
        "id": sent, "from": ["Mål 1", "Mål 3"], "seat": "goal:g1", "to": "Byrådet", "dated": DATED,
        "dated_as_written": "en majdag", "text": "Kære alle\nSolen skinner", "next_step": "Ring til Bo",
        "drawing": sent, "via": "phone", "late": False,
    }  # fmt: skip
    assert day.group("m3")["postcards"] == [shown]
    assert day.group("m2")["postcards"] == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"text": ""}, "empty"),
        ({"text": "x", "dated": "maj 2029"}, "not_a_month"),
        ({"text": "x", "dated": "2029-13"}, "not_a_month"),
        ({"text": "x", "dated": "0000-01"}, "not_a_month"),
        ({"text": "x", "dated": "٢٠٢٩-05"}, "not_a_month"),
        ({"text": "x", "to": "x" * 201}, "too_long"),
        ({"text": "x", "next_step": "x" * 4001}, "too_long"),
        ({"text": "x", "drawing": "en hest"}, "not_a_drawing"),
        ({"text": "x", "from_groups": ["m9"]}, "unknown_group"),
        ({"text": "x", "from_groups": ["m1"] * (MOST_SENDERS + 1)}, "too_many"),
    ],
)
def test_a_postcard_must_make_sense(fields: dict[str, Any], code: str) -> None:
    day, phone = started()
    assert day.refuses("postcards.send", phone, **fields) == code


@pytest.mark.parametrize(
    ("settings", "dated"),
    [({}, DATED), ({"dated": "2031-01"}, "2031-01"), ({"dated": 2031}, DATED), ({"dated": "x"}, DATED)],
)
def test_a_postcard_is_dated_as_the_plan_says_unless_the_sender_says(settings: dict[str, Any], dated: str) -> None:
    day, phone = started(**settings)
    assert day.group("m1")["dated"] == day.facilitator()["dated"] == dated
    day.does("postcards.send", phone, text="en")
    day.does("postcards.send", phone, text="to", dated="2030-12")
    assert [row["dated"] for row in day.rows("postcards")] == [dated, "2030-12"]


def test_nothing_is_read_while_they_are_written() -> None:
    day, phone = started()
    day.does("postcards.send", phone, text="en")
    assert day.group("m1")["reading"] is None
    assert (day.room()["count"], day.room()["index"], day.room()["postcard"]) == (1, 0, None)


def test_they_are_read_in_the_order_in_which_they_came_page_by_page() -> None:
    day, phone = started()
    sent = [day.does("postcards.send", group="m2", text="en"), day.does("postcards.send", phone, text="to")]
    day.goes_to("cards/read")
    assert day.room()["postcard"]["text"] == "en"
    assert day.facilitator()["reading"] == sent[0]
    day.does("room.focus", page=1)
    assert (day.room()["index"], day.room()["postcard"]["text"]) == (1, "to")
    assert day.group("m2")["reading"]["text"] == "to"
    day.does("room.focus", page=99)
    assert day.room()["index"] == 1


def test_the_one_in_focus_is_read_and_a_hidden_one_never() -> None:
    day, phone = started()
    first, second = (day.does("postcards.send", phone, text=text) for text in ("en", "to"))
    day.goes_to("cards/read")
    day.does("room.focus", contribution=second)
    assert (day.room()["index"], day.facilitator()["index"]) == (1, 1)
    day.does("contribution.hide", contribution=second)
    assert (day.room()["index"], day.room()["postcard"]["id"]) == (0, first)


def test_an_empty_stack_reads_nothing() -> None:
    day, _ = started()
    day.goes_to("cards/read")
    assert (day.room()["count"], day.room()["postcard"]) == (0, None)
    assert day.facilitator()["reading"] is None


def test_a_late_postcard_is_taken_and_said_to_be_late() -> None:
    day, phone = started()
    day.goes_to("end/talk")
    assert day.written(day.does("postcards.send", phone, text="for sent")).late


def test_a_postcard_is_edited_but_not_its_senders() -> None:
    day, phone = started()
    sent = day.does("postcards.send", phone, text="en")
    day.does("contribution.edit", phone, contribution=sent, changes={"to": "Bo", "next_step": "Ring"})
    assert day.written(sent).body == Postcard("en", ("m1",), "Bo", next_step="Ring")
    refusal = day.refusal("contribution.edit", phone, contribution=sent, changes={"from_groups": []})
    assert refusal == Refusal("not_editable", "input", {"field": "from_groups"})


def test_postcards_are_counted_by_the_group_that_sent_them() -> None:
    day, phone = started()
    day.does("postcards.send", phone, text="en", from_groups=["m2"])
    assert day.progress("m1") == (1, 0, "postcards", {})
    assert day.progress("m2") == (0, 0, "postcards", {})
    assert [seat["count"] for seat in day.room()["seats"]] == [1, 0, 0, 0]
    assert day.rows("postcards")[0]["from_groups"] == "m1 m2"
    assert [group["id"] for group in day.group("m1")["groups"]] == ["m1", "m2", "m3", "free"]
