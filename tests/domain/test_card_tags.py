"""A printed card's tag follows from what stands on it, and no other card of its goal has it."""

from __future__ import annotations

import pytest

from tests.day_under_test import DayUnderTest
from workshop.domain.card_tags import MOST, TAGS, code_of, label_of, tag_of, tagged_cards


@pytest.mark.parametrize("goal", [1, 6, 12, 13, 40])
def test_no_two_cards_of_a_goal_have_the_same_tag(goal: int) -> None:
    tags = [tag_of(goal, letter, number) for letter in "TM" for number in range(1, MOST + 1)]
    assert len(set(tags)) == 2 * MOST
    assert all(tag is not None and 0 <= tag < TAGS for tag in tags)


def test_twelve_goals_share_no_tag_of_their_first_48_signs() -> None:
    tags = [tag_of(goal, "T", number) for goal in range(1, 13) for number in range(1, 49)]
    assert len(set(tags)) == len(tags)


def test_a_tag_says_which_card_it_is_also_before_that_is_written() -> None:
    for goal in (1, 9):
        for label in ("T1", "T48", "M1", "M30"):
            tag = tag_of(goal, label[0], int(label[1:]))
            assert tag is not None
            assert label_of(goal, tag) == label
    assert code_of(2, "T3") == "2-T3"


def test_a_card_without_a_number_or_past_the_last_tag_has_none() -> None:
    assert tag_of(1, "T", 0) is None
    assert tag_of(1, "T", MOST + 1) is None
    assert tag_of(1, "", 1) is None


def test_the_cards_of_a_goal_are_found_by_their_tags_and_hidden_ones_are_not() -> None:
    day = DayUnderTest()
    phone = day.joins("m2")
    first = day.does("sign_cards.write", phone, text="Det første")
    gone = day.does("sign_cards.write", phone, text="Det skjulte")
    found = day.does("sign_ordering.mechanism", phone, text="Mekanismen", signs=[])
    day.does("contribution.hide", contribution=gone)
    cards = tagged_cards(day.state, "goal:g2")
    assert {card.id for card in cards.values()} == {first, found}
    assert cards[tag_of(2, "T", 1) or 0].id == first
    assert tagged_cards(day.state, "goal:g1") == {}
