"""Several contributions become one and one several, and nothing is lost by it."""

import pytest

from tests.day_under_test import DayUnderTest
from workshop.domain.contribution import Mechanism, Sign
from workshop.domain.merging import MOST_AT_ONCE
from workshop.domain.refusal import Refusal


def texts(day: DayUnderTest, seat: str = "goal:g1") -> list[str]:
    return [f"{one.label} {one.body.words()}" for one in day.state.shown("sign", seat)]


# --- merging ---


def test_cards_of_one_kind_are_merged_also_across_goals_and_only_the_one_is_seen() -> None:
    day = DayUnderTest()
    one, near, far = (day.writes_sign("Flere cykler", group=group) for group in ("m1", "m1", "m2"))
    merge = day.does("contribution.merge", into=one, contributions=[near, one, far, near])
    assert texts(day) == ["T1 Flere cykler"]
    assert texts(day, "goal:g2") == []
    assert {day.state.contributions[part].merged_into for part in (near, far)} == {one}
    day.does("undo", command=merge)
    assert all(not day.state.contributions[part].hidden for part in (near, far))
    assert all(day.state.contributions[part].merged_into is None for part in (near, far))
    day.does("redo", command=merge)
    assert {day.state.contributions[part].merged_into for part in (near, far)} == {one}


def test_what_is_hidden_or_of_another_kind_cannot_be_merged() -> None:
    day = DayUnderTest()
    sign, hidden = day.writes_sign("en", group="m1"), day.writes_sign("to", group="m1")
    mechanism = day.does("sign_ordering.mechanism", group="m1", text="skur")
    day.does("contribution.hide", contribution=hidden)
    for into, parts in ((sign, [hidden]), (hidden, [sign]), (sign, [mechanism])):
        assert day.refuses("contribution.merge", into=into, contributions=parts) == "not_mergeable"


def test_too_many_at_once_are_not_merged() -> None:
    day = DayUnderTest()
    signs = [day.writes_sign("x", group="m1") for _ in range(MOST_AT_ONCE + 2)]
    refusal = day.refusal("contribution.merge", into=signs[0], contributions=signs)
    assert refusal == Refusal("too_many", "input", {"most": MOST_AT_ONCE})
    day.does("contribution.merge", into=signs[0], contributions=signs[:-1])


def test_a_merge_is_not_undone_where_a_part_has_been_brought_back_since() -> None:
    day = DayUnderTest()
    one, other = day.writes_sign("en", group="m1"), day.writes_sign("to", group="m1")
    merge = day.does("contribution.merge", into=one, contributions=[other])
    day.does("contribution.restore", contribution=other)
    assert day.state.contributions[other].merged_into is None
    assert day.refusal("undo", command=merge) == Refusal("changed_since", "moved_on")


def test_cards_become_one_that_says_something_new_and_one_undo_takes_it_all_back() -> None:
    day = DayUnderTest()
    one, other = day.writes_sign("Flere cykler", group="m1"), day.writes_sign("Mange cykler", group="m1")
    merge = day.does("contribution.merge", into=one, contributions=[other], text=" Der står flere cykler ")
    assert texts(day) == ["T1 Der står flere cykler"]
    day.does("undo", command=merge)
    assert texts(day) == ["T1 Flere cykler", "T2 Mange cykler"]
    day.does("redo", command=merge)
    assert texts(day) == ["T1 Der står flere cykler"]


def test_the_text_that_stands_there_already_is_no_edit() -> None:
    day = DayUnderTest()
    one, other = day.writes_sign("Flere cykler", group="m1"), day.writes_sign("Mange cykler", group="m1")
    day.does("contribution.merge", into=one, contributions=[other], text="Flere cykler")
    assert [line.what for line in day.state.log[-2:]] == ["contribution.added", "contribution.hidden"]


def test_a_merge_is_given_no_text_where_there_is_none_to_give_or_it_is_empty() -> None:
    day = DayUnderTest()
    signs = [day.writes_sign("x", group="m1") for _ in range(2)]
    assert day.refuses("contribution.merge", into=signs[0], contributions=signs[1:], text=" ") == "empty"
    drawn = [day.does("future_scenario.draw", group="m1", medium="paper") for _ in range(2)]
    refusal = day.refusal("contribution.merge", into=drawn[0], contributions=drawn[1:], text="hus")
    assert refusal == Refusal("not_editable", "input", {"field": "text"})


def test_the_log_says_what_a_card_was_merged_with_and_what_it_was_split_from() -> None:
    day = DayUnderTest()
    one, other = day.writes_sign("Flere cykler", group="m1"), day.writes_sign("Mange cykler", group="m1")
    day.does("contribution.merge", into=one, contributions=[other])
    assert day.state.log[-1].params == {"kind": "sign", "number": "T2", "seat": 1, "about": "merged", "into": "T1"}
    day.does("contribution.split", contribution=one, texts=["Cykler", "Børn"])
    assert day.state.log[-1].params == {"kind": "sign", "number": "T3", "seat": 1, "about": "split", "from": "T1"}


# --- splitting ---


def test_a_card_is_split_and_the_parts_have_their_numbers_and_where_they_came_from() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    sign = day.does("sign_cards.write", phone, text="Cykler og børn", level="practice")
    split = day.does("contribution.split", contribution=sign, texts=[" Cykler", "Børn ", "Glade børn"])
    assert texts(day) == ["T1 Cykler", "T2 Børn", "T3 Glade børn"]
    part = day.state.contributions[f"{split}.1"]
    assert (part.split_from, part.author, part.body) == (sign, phone, Sign("Børn", "practice"))
    day.does("undo", command=split)
    assert texts(day) == ["T1 Cykler og børn"]
    day.does("redo", command=split)
    assert texts(day) == ["T1 Cykler", "T2 Børn", "T3 Glade børn"]


def test_parts_of_a_mechanism_lead_to_the_same_signs() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("x", group="m1")
    both = day.does("sign_ordering.mechanism", group="m1", text="skur og pumpe", signs=[sign])
    split = day.does("contribution.split", contribution=both, texts=["skur", "pumpe"])
    assert day.state.contributions[f"{split}.1"].body == Mechanism("pumpe", (sign,))


@pytest.mark.parametrize(
    ("parts", "code"), [([], "too_few_parts"), (["en"], "too_few_parts"), (["x"] * (MOST_AT_ONCE + 1), "too_many")]
)
def test_a_card_is_split_in_at_least_two_and_not_in_a_heap(parts: list[str], code: str) -> None:
    day = DayUnderTest()
    sign = day.writes_sign("x", group="m1")
    assert day.refuses("contribution.split", contribution=sign, texts=parts) == code


def test_no_part_may_be_empty() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("x", group="m1")
    assert day.refuses("contribution.split", contribution=sign, texts=["a", " "]) == "empty"


def test_what_has_no_text_or_is_hidden_is_not_split() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("x", group="m1")
    day.does("contribution.hide", contribution=sign)
    assert day.refuses("contribution.split", contribution=sign, texts=["a", "b"]) == "not_splittable"
    scenario = day.does("future_scenario.present", group="m1", keywords=["ro", "vind"])
    assert day.refuses("contribution.split", contribution=scenario, texts=["a", "b"]) == "not_splittable"
