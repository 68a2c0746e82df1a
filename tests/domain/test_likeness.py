"""Cards that say nearly the same, in the Danish that people write."""

import unicodedata

import pytest

from workshop.domain.likeness import LEAST, alike, folded, likeness

NFD = unicodedata.normalize("NFD", "Ventelisten på svømning bliver kortere")


def compared(one: str, other: str) -> tuple[int, str] | None:
    told = likeness(folded(one), folded(other))
    again = likeness(folded(other), folded(one))
    assert told == again, "whichever is asked first"
    return (told.score, told.reason) if told is not None else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flere unge har fritidsjob", "flere unge har fritidsjob "),
        ("FÆRRE SIDDER ALENE PÅ BÆNKEN!", "Faerre sidder alene paa baenken"),
        ("Børn hilser på hinanden", "Boern hilser på hinanden…"),
        (NFD, unicodedata.normalize("NFC", NFD)),
        ("🚲 Flere cykler", "Flere cykler 🎉"),
        ("ﬁre børn", "fire børn"),
        ("الأطفال يركبون الدراجات", "الأَطفال يركبون الدراجات!"),
        ("“Vi ses”, siger de", "Vi ses siger de"),
        ("Det er det", "det er det"),
    ],
)
def test_the_same_words_are_the_same_however_they_are_typed(one: str, other: str) -> None:
    assert compared(one, other) == (100, "same")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Forældre melder sig til", "Foraeldre meldr sig til"),
        ("Flere unge har fritidsjob", "Fritidsjob: flere unge får det"),
        ("Ventelisten på svømning bliver kortere", "Ventelisten til svømmehallen er blevet kortere"),
        ("Børn hilser på hinanden på gangen", "Man hilser på hinanden på gangene"),
    ],
)
def test_typos_other_endings_and_another_order_are_near(one: str, other: str) -> None:
    told = compared(one, other)
    assert told is not None
    assert LEAST <= told[0] < 100
    assert told[1] == "near"


def test_one_that_says_a_little_more_is_told_so() -> None:
    told = compared("Flere cykler foran hallen kl. 16", "Der står flere cykler foran hallen")
    assert told is not None
    assert told[1] == "part"


def test_one_that_says_more_with_another_word_is_near() -> None:
    told = compared(
        "De unge cykler til skole og til træning i hallen", "De unge cykler til skole og træninger i hallen nu"
    )
    assert told is not None
    assert told[1] == "near"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flere cykler foran hallen", "Færre cykler foran hallen"),
        ("Børn cykler til skole", "Børn cykler ikke til skole"),
        ("Færre unge uden job", "Flere unge i job"),
        ("Flere unge kommer til træning", "Flere piger kommer til træning"),
        ("Forældre kender hinanden", "Naboer kender hinanden"),
        ("Flere cykler", "Flere hjelme"),
        ("Pengene er brugt 2 gange", "Pengene er brugt 3 gange"),
        ("Flere unge har fritidsjob", "Flere ældre har frivilligt job"),
        ("🚲", "🚲"),
        ("", ""),
        (".", "Flere cykler"),
        ("Flere cykler", "!"),
    ],
)
def test_what_says_something_else_is_not_proposed(one: str, other: str) -> None:
    assert compared(one, other) is None


@pytest.mark.parametrize(("word", "instead"), [("ikke ", ""), ("flere ", "færre "), ("mindre ", "mere ")])
def test_what_one_word_turns_around_is_lower_and_says_so(word: str, instead: str) -> None:
    text = "Foreningerne ringer til os, når et barn {}er dukket op med sine forældre og søskende til træning i hallen"
    straight = compared(text.format(word), text.format(word) + " lørdag")
    turned = compared(text.format(word), text.format(instead))
    assert straight is not None
    assert turned is not None
    assert turned[1] == "opposite"
    assert turned[0] < straight[0]


def test_other_figures_are_lower_and_say_so() -> None:
    text = "Foreningerne ringer til os, når et barn ikke er dukket op til træning {} gange i træk"
    told = compared(text.format(2), text.format(3))
    assert told is not None
    assert told[1] == "numbers"


def test_of_many_only_those_that_are_alike_are_found() -> None:
    others = {"a": folded("Flere unge har fritidsjob"), "b": folded("Færre biler"), "c": folded("🚲")}
    assert set(alike(folded("flere unge med fritidsjob"), others)) == {"a"}
    assert alike(folded("🚲"), others) == {}
    assert alike(folded("Flere"), {}) == {}
