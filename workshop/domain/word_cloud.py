"""A word cloud: how many of the answers to an open question say the same word.

An answer says a word once, however often it stands there. A short answer, or a short part of one between commas or
line ends, is kept as the phrase it is; a longer one is told by its words, without the small ones.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

import msgspec

from workshop.domain.stop_words import STOP_WORDS
from workshop.domain.text import can_be_seen, clean, normalised

LONGEST_PHRASE = 3
"""Words of a phrase that is kept whole."""

ANSWERS_KEPT: Final = 4096
"""Answers whose words are remembered; a hall writes fewer."""

_ENDS = frozenset('\n.,;:!?…·•|()[]{}"“”„«»‹›،؛؟/\\<>=')
"""What ends a phrase."""
_WITHIN = frozenset("-‐‑'’_&+%@#")
"""What a word may hold between two letters: `O-løb`, `s'il`, `FGU’en`."""
_JOINERS = frozenset("\u200c\u200d")
_SKIN_TONES = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
_LETTERS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "So"})


class Word(msgspec.Struct, frozen=True):
    """A word or short phrase. `key` tells whether two are the same, `text` is as most have written it."""

    key: str
    text: str
    count: int


def cloud(answers: Iterable[str], lang: str) -> tuple[Word, ...]:
    """The words of `answers`, those that most say first, else in the order in which they first came.

    `lang` (`da`, `en`) says which small words are left out; of another language none are.
    """
    spellings: dict[str, Counter[str]] = {}
    for answer in answers:
        for key, spelling in _said(answer, lang):
            spellings.setdefault(key, Counter())[spelling] += 1
    found = [Word(key, own.most_common(1)[0][0], own.total()) for key, own in spellings.items()]
    return tuple(sorted(found, key=lambda word: -word.count))


# The wall is made anew with every answer that comes; those that are there already say what they said.
@lru_cache(maxsize=ANSWERS_KEPT)
def _said(answer: str, lang: str) -> tuple[tuple[str, str], ...]:
    """The words of an answer, each once: its key, and how it is spelled there."""
    small = STOP_WORDS.get(lang, frozenset())
    said: dict[str, str] = {}
    for words in _parts(answer):
        for one in _told(words, small):
            said.setdefault(word_key(one), one)
    return tuple(said.items())


def word_key(text: str) -> str:
    """What is the same for all spellings of a word: also a Turkish capital, which else keeps its dot apart."""
    return normalised(text).replace("i\u0307", "i").replace("\ufe0f", "")


def _told(words: list[str], small: frozenset[str]) -> list[str]:
    """What a part of an answer counts for."""
    if len({word_key(one) for one in words}) == 1:
        return words[:1]
    if len(words) <= LONGEST_PHRASE:
        return [" ".join(words)] if words else []
    return [one for one in words if word_key(one) not in small]


def _parts(answer: str) -> Iterator[list[str]]:
    """The words of each part of an answer that stands by itself."""
    words: list[str] = []
    word = ""
    text = unicodedata.normalize("NFC", clean(answer)) + "\n"  # the last end closes what is open
    for place, letter in enumerate(text):
        belongs = _belongs(text, place)
        if belongs and not (word and _begins_anew(word, letter)):
            word += letter
            continue
        if can_be_seen(word):
            words.append(word)
        word = letter if belongs else ""
        if letter in _ENDS and not belongs:
            yield words
            words = []


def _belongs(text: str, place: int) -> bool:
    """Whether a letter of `text` is part of a word."""
    letter = text[place]
    if letter in _WITHIN:
        return place > 0 and text[place - 1].isalnum() and text[place + 1].isalnum()
    return letter in _JOINERS or letter in _SKIN_TONES or unicodedata.category(letter) in _LETTERS


def _begins_anew(word: str, letter: str) -> bool:
    """Whether a letter right after `word` is another word: a picture is one by itself, with all that hangs on it."""
    if word[-1] in _JOINERS or letter in _JOINERS or letter in _SKIN_TONES or unicodedata.category(letter)[0] == "M":
        return False
    if letter in _FLAG_LETTERS and word in _FLAG_LETTERS:
        return False
    return _is_picture(letter) or _is_picture(word[0])


def _is_picture(letter: str) -> bool:
    return unicodedata.category(letter) == "So"
