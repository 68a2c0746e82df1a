"""Ids, join words and reclaim codes."""

import re

import pytest

from workshop.domain.ids import (
    JOIN_WORDS,
    derived,
    fold_word,
    is_plan_id,
    is_sender_id,
    reclaim_code,
    secret_hash,
)


@pytest.mark.parametrize("good", ["abcdefgh", "A-Z_0-9-", "x" * 64])
def test_the_id_of_a_command_is_of_letters_digits_and_two_marks(good: str) -> None:
    assert is_sender_id(good)


@pytest.mark.parametrize("bad", ["", "short", "x" * 65, "with blank", "pointed.", "æblerød1", "newline1\n", "٣٤٥٦٧٨٩٠"])
def test_anything_else_is_not_the_id_of_a_command(bad: str) -> None:
    assert not is_sender_id(bad)


@pytest.mark.parametrize(
    ("text", "can_be"), [("g1", True), ("act-1.a_b", True), ("", False), ("å", False), ("x" * 65, False)]
)
def test_an_id_of_a_plan_may_be_short_and_pointed(text: str, can_be: bool) -> None:
    assert is_plan_id(text) is can_be


def test_a_token_is_kept_as_its_hash_alone() -> None:
    assert re.fullmatch("[0-9a-f]{64}", secret_hash("hemmeligt"))
    assert secret_hash("hemmeligt") != secret_hash("hemmeligT")


def test_what_follows_from_a_secret_is_the_same_again_and_another_for_each_purpose() -> None:
    assert derived("secret", "token") == derived("secret", "token")
    assert len({derived("secret", "token"), derived("secret", "id"), derived("other", "token")}) == 3


def test_a_reclaim_code_is_three_plain_letters_and_a_digit_with_another_where_it_is_taken() -> None:
    codes = [reclaim_code("secret", attempt) for attempt in range(50)]
    assert all(re.fullmatch("[A-Z]{3}[2-9]", code) for code in codes)
    assert not any(set("IOJQ015") & set(code) for code in codes)
    assert reclaim_code("secret") == codes[0]
    assert len(set(codes)) > 45


@pytest.mark.parametrize("typed", ["KLØVER", "kløver", " Klo ver", "KLOEVER", "klover", "kl-ø-ver"])
def test_a_join_word_is_known_however_it_is_typed(typed: str) -> None:
    assert fold_word(typed) == fold_word("KLØVER")


@pytest.mark.parametrize(
    ("one", "other"), [("MÅGE", "maage"), ("LÆRKE", "laerke"), ("ÅKANDE", "akande"), ("BLÅBÆR", "blabar")]
)
def test_both_spellings_of_a_danish_letter_are_one(one: str, other: str) -> None:
    assert fold_word(one) == fold_word(other)


def test_no_two_join_words_are_mistaken_for_each_other() -> None:
    assert len({fold_word(word) for word in JOIN_WORDS}) == len(JOIN_WORDS)
