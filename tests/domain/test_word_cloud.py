"""A word cloud: what counts as the same word, what is kept as a phrase, and what says nothing."""

import unicodedata

import pytest

from workshop.domain.word_cloud import cloud, word_key


def counted(*answers: str, lang: str = "da") -> dict[str, int]:
    return {word.text: word.count for word in cloud(answers, lang)}


def test_the_word_that_most_say_comes_first_and_of_equals_the_one_that_came_first() -> None:
    assert list(counted("mod", "ro", "tid", "ro")) == ["ro", "mod", "tid"]


def test_an_answer_says_a_word_once_however_often_it_stands_there() -> None:
    assert counted("ro, ro, ro", "Ro ro ro!") == {"ro": 2}


def test_case_and_the_two_ways_of_writing_an_accent_make_no_difference() -> None:
    apart = unicodedata.normalize("NFD", "Café på tværs")
    assert counted("café på tværs", apart, "CAFÉ PÅ TVÆRS") == {"café på tværs": 3}


def test_a_word_stands_as_most_have_written_it() -> None:
    assert counted("NÆRVÆR", "nærvær", "nærvær") == {"nærvær": 3}


def test_a_short_answer_is_kept_as_the_phrase_it_is_and_so_is_each_part_between_commas() -> None:
    assert counted("en fast voksen, kaffe ☕\nvi ringer") == {"en fast voksen": 1, "kaffe ☕": 1, "vi ringer": 1}


def test_a_long_answer_is_told_by_its_words_without_the_small_ones() -> None:
    assert counted("Vi skal lytte til de unge og til hinanden") == {"lytte": 1, "unge": 1, "hinanden": 1}


def test_small_words_go_by_the_language_of_the_day() -> None:
    answer = "we will listen to the young"
    assert "we" not in counted(answer, lang="en")
    assert "we" in counted(answer, lang="da")
    assert set(counted("vi skal lytte til", lang="pl")) == {"vi", "skal", "lytte", "til"}


def test_an_answer_of_small_words_alone_still_counts_where_it_is_short() -> None:
    assert counted("os") == {"os": 1}


def test_a_turkish_capital_is_the_same_letter() -> None:
    assert counted("İş birliği", "iş birliği", "İŞ BİRLİĞİ") == {"İş birliği": 3}
    assert word_key("İ") == word_key("i")


def test_arabic_keeps_its_letters_together_and_goes_by_its_own_commas() -> None:
    assert counted("شكرا", "شكرا، الثقة") == {"شكرا": 2, "الثقة": 1}
    assert counted("مدرسةٌ") == {"مدرسةٌ": 1}


@pytest.mark.parametrize("emoji", ["👨‍👩‍👧‍👦", "🙌🏽", "🇩🇰", "❤️", "1️⃣", "☕"])
def test_an_emoji_is_one_word_whatever_it_is_made_of(emoji: str) -> None:
    assert counted(emoji, emoji) == {emoji: 2}
    if not emoji[0].isdigit():
        assert counted(f"glade{emoji}børn er de gladeste børn")[emoji] == 1


def test_pictures_side_by_side_are_words_of_their_own() -> None:
    assert counted("👏👏👏", "👏") == {"👏": 2}
    assert counted("☕🍰") == {"☕ 🍰": 1}


def test_a_word_may_hold_a_hyphen_or_an_apostrophe_but_does_not_begin_or_end_with_one() -> None:
    assert counted("O-løb", "- FGU’en -", "'ro'") == {"O-løb": 1, "FGU’en": 1, "ro": 1}


def test_what_cannot_be_seen_says_nothing() -> None:
    assert counted("", ".", "\u200d", "… – !", "\u3164") == {}


def test_markup_is_words_like_any_other() -> None:
    assert counted("<b>mod</b>") == {"b": 1, "mod": 1}
