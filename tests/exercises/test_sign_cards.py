"""Sign cards: writing, and what the wall shows."""

from typing import Any

import pytest

from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from workshop.domain.plan import Activity


def started(**settings: Any) -> DayUnderTest:
    activity = Activity("signs", "morning", "sign_cards", "Tegn", 20, settings)
    day = DayUnderTest(plan_of(activities=(activity, *ACTIVITIES[2:])))
    day.goes_to("signs")
    return day


def test_a_sign_is_a_card_with_its_number_and_whose_change_it_is() -> None:
    day = started()
    sign = day.writes_sign("Flere cykler", day.joins("m1"), level="target_group")
    assert day.group("m1")["cards"] == [
        {
            "id": sign, "kind": "sign", "number": "T1", "text": "Flere cykler", "via": "phone", "late": False,
            "level": "target_group", "adopted": False,
        }
    ]  # fmt: skip
    assert day.group("m2")["cards"] == []


def test_an_empty_card_is_refused_and_one_with_a_full_stop_taken() -> None:
    day = started()
    phone = day.joins("m1")
    assert day.refuses("sign_cards.write", phone, text=" \n ") == "empty"
    day.writes_sign(".", phone)


def test_the_wall_shows_each_seats_newest_three_and_all_of_the_one_in_focus() -> None:
    day = started()
    for number in range(1, 5):
        day.writes_sign(f"Tegn {number}", group="m1")
    hidden = day.writes_sign("Skjult", group="m1")
    day.does("contribution.hide", contribution=hidden)
    shown = day.room()
    assert [(seat["seat"], seat["count"]) for seat in shown["seats"]] == [
        ("goal:g1", 4), ("goal:g2", 0), ("goal:g3", 0), ("group:free", 0),
    ]  # fmt: skip
    assert [card["number"] for card in shown["seats"][0]["newest"]] == ["T4", "T3", "T2"]
    assert shown["cards"] == []
    day.does("room.focus", seat="goal:g1")
    assert [card["number"] for card in day.room()["cards"]] == ["T1", "T2", "T3", "T4"]


def test_what_was_typed_from_paper_says_so() -> None:
    day = started()
    day.writes_sign("Flere cykler", group="free")
    assert [card["via"] for card in day.group("free")["cards"]] == ["paper"]


@pytest.mark.parametrize(
    ("settings", "shown"), [({}, 280), ({"max_chars": 90}, 90), ({"max_chars": 0}, 280), ({"max_chars": "x"}, 280)]
)
def test_the_soft_limit_is_the_plans_where_that_makes_sense(settings: dict[str, Any], shown: int) -> None:
    day = started(**settings)
    assert day.group("m1")["max_chars"] == day.facilitator()["max_chars"] == shown
    day.writes_sign("x" * 500, group="m1")


def test_the_facilitator_sees_how_many_each_seat_has_and_each_group_wrote() -> None:
    day = started()
    day.writes_sign("en", group="m1")
    day.writes_sign("to", group="m1")
    assert day.facilitator()["counts"] == {"goal:g1": 2, "goal:g2": 0, "goal:g3": 0, "group:free": 0}
    assert day.progress("m1") == (2, 0, "cards", {})
    assert day.progress("m2") == (0, 0, "cards", {})


def test_the_table_holds_hidden_and_merged_signs_too() -> None:
    day = started()
    one = day.writes_sign("Flere cykler", group="m1")
    phone = day.joins("m1")
    other = day.writes_sign("flere cykler", phone)
    day.does("contribution.merge", into=one, contributions=[other])
    first, second = day.rows("signs")
    assert (first["number"], first["hidden"], first["author"], first["via"]) == ("T1", 0, None, "paper")
    assert (second["number"], second["hidden"], second["merged_into"], second["author"]) == ("T2", 1, one, phone)
