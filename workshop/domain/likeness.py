"""Cards that say nearly the same: how alike two texts are, and what makes them so or not.

Letters are compared as Danes type them (`æ` and `ae`, `ø` and `oe`, `å` and `aa` are one), without case, accents and
punctuation, and the small words do not count. What one word turns around ("flere" and "færre", "ikke") is never called
the same: it is alike at most, and the reason says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal

import msgspec
from rapidfuzz import fuzz, process

Reason = Literal["same", "near", "part", "numbers", "opposite"]

LEAST = 78
"""The score, of 100, from which two texts are worth somebody's look."""

_WORTH_READING = 50
"""How alike the letters must be before the words are gone through one by one."""

_WORDS_COUNT = 0.65
"""The share of the words in the score; the letters have the rest."""

_SAME_WORD, _SAME_STEM, _STEM = 75.0, 0.7, 5
"""Words are one with a typo or another ending; those that begin alike ("svømning", "svømmehal") are nearly so."""

_OPPOSITE, _NUMBERS = 14, 14
"""What is taken off where one word turns the sense around, and where the figures differ."""

_SMALL = """
af alle at blev bliver blevet da de dem den der deres det dette du en er et for fra faar ham han har have i igen ind
ja jeg kan kom kommer lidt lige man med men nu naar og ogsaa om op os over paa saa sig sin sit skal som staar til ud
under var ved vi vil vores
a an and are be for from has have in is it of on or our that the their there they this we will with
"""
_RISING = """
bedre flere hoejere laengere lettere mere mest oeget oftere steget stiger stigende stoerre higher more
"""
_SINKING = """
daarligere faerre faldende faldet falder kortere lavere mindre mindst sjaeldnere svaerere fewer less lower
"""
_DENYING = """
aldrig ej hverken ikke ingen intet nej uden never no none not without
"""

_LIGHT = frozenset(_SMALL.split())
"""Words that say little by themselves, as they are folded."""

_MORE, _FEWER, _NOT = frozenset(_RISING.split()), frozenset(_SINKING.split()), frozenset(_DENYING.split())
"""Words that turn the sense around."""

_SPELT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe"})
_WORDS = re.compile(r"[^\W_]+")


class Folded(msgspec.Struct, frozen=True):
    """A text as it is compared: all its words, those that count in alphabetical order, and those joined."""

    words: tuple[str, ...]
    weighty: tuple[str, ...]
    joined: str


class Likeness(msgspec.Struct, frozen=True):
    """How alike two texts are, from LEAST to 100, and why. Only what is the same word for word is 100."""

    score: int
    reason: Reason


def folded(text: str) -> Folded:
    """A text as it is compared."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_SPELT)
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    words = tuple(_WORDS.findall(plain))
    weighty = tuple(sorted(word for word in words if word not in _LIGHT)) or words
    return Folded(words, weighty, " ".join(weighty))


def alike(one: Folded, others: Mapping[str, Folded]) -> dict[str, Likeness]:
    """Those of `others` that say nearly the same as `one`, by their keys. What has no word is like nothing."""
    if not one.words:
        return {}
    near = process.extract(
        one.joined,
        {key: other.joined for key, other in others.items()},
        scorer=fuzz.ratio,
        processor=None,
        limit=None,
        score_cutoff=_WORTH_READING,
    )
    found = ((key, likeness(one, others[key])) for _joined, _ratio, key in near)
    return {key: told for key, told in found if told is not None}


def likeness(one: Folded, other: Folded) -> Likeness | None:
    """How alike two texts are; None where that is not worth a look."""
    if one.words == other.words:
        return Likeness(100, "same") if one.words else None
    words = _shared(one.weighty, other.weighty)
    letters = max(fuzz.ratio(one.joined, other.joined), fuzz.ratio(" ".join(one.words), " ".join(other.words)))
    score = min(99.0, _WORDS_COUNT * words + (1 - _WORDS_COUNT) * letters)
    reason: Reason = "near"
    if _turns_around(one, other):
        score, reason = score - _OPPOSITE, "opposite"
    elif _numbers(one) != _numbers(other) and _numbers(one) and _numbers(other):
        score, reason = score - _NUMBERS, "numbers"
    elif min(len(one.weighty), len(other.weighty)) < max(len(one.weighty), len(other.weighty)) and words < 100:
        reason = "part" if _holds(one, other) or _holds(other, one) else "near"
    return Likeness(round(score), reason) if score >= LEAST else None


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How many of the words of two texts are the same, in per cent of all: each is matched once, with its best."""
    left = list(other)
    matched = 0.0
    for word in one:
        best = max(left, key=lambda there: _same_word(word, there), default="")
        same = _same_word(word, best)
        if same:
            matched += same
            left.remove(best)
    return 200.0 * matched / (len(one) + len(other))


def _same_word(one: str, other: str) -> float:
    """How far two words are one, 0 to 1."""
    if one == other:
        return 1.0
    if one[:1].isdigit() or other[:1].isdigit():
        return 0.0
    ratio = fuzz.ratio(one, other, score_cutoff=_SAME_WORD)
    if ratio:
        return ratio / 100
    return _SAME_STEM if len(other) >= _STEM and one[:_STEM] == other[:_STEM] else 0.0


def _holds(one: Folded, other: Folded) -> bool:
    return set(other.weighty) <= set(one.weighty)


def _numbers(text: Folded) -> frozenset[str]:
    return frozenset(word for word in text.words if word[0].isdigit())


def _turns_around(one: Folded, other: Folded) -> bool:
    """Whether a word of one text says the opposite of what the other says."""
    here, there = set(one.words), set(other.words)
    if bool(here & _NOT) != bool(there & _NOT):
        return True
    mine, theirs = here - there, there - here
    return bool((mine & _MORE and theirs & _FEWER) or (mine & _FEWER and theirs & _MORE))
