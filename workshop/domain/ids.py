"""Ids, and the words people type to find the day and to find themselves again."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

HOST: Final = "host"
HEART: Final = "heart"
"""The actor of what the heart does by itself (creating the file, starting the clock)."""

REMOTE_BEGINS: Final = "remote-"
"""How the secret of the facilitator's own phone begins, so that one that is withdrawn is told so."""

_SENDER_ID = re.compile(r"[A-Za-z0-9_-]{8,64}\Z")
_PLAN_ID = re.compile(r"[A-Za-z0-9_.-]{1,64}\Z")

JOIN_WORDS: Final = (
    "KLØVER", "LÆRKE", "BØLGE", "SOLSORT", "MÅGE", "BIRK", "HASSEL", "RAVN", "KASTANJE", "BLÅBÆR", "SVALE", "AHORN",
    "EGERN", "ÅKANDE", "GRANIT", "VALNØD", "HYLD", "LYNG", "STÆR", "PILEKVIST", "HUMLE", "KORNBLOMST", "MUSLING",
    "SKOVMÆRKE", "TIDSEL", "VIBE", "ÆBLEROD", "DAGPÅFUGL", "FJORD", "KLIT", "MORGENGRY", "NATTERGAL", "RØDKÆLK",
)  # fmt: skip
"""Join codes: Danish, easy to say aloud, hard to mishear."""

_RECLAIM_LETTERS: Final = "ABDEFGHKLMNPRSTUVXZ"
_RECLAIM_DIGITS: Final = "2346789"


def is_sender_id(text: str) -> bool:
    """Whether `text` can be the id of a command: 8–64 letters, digits, `_` or `-`."""
    return _SENDER_ID.match(text) is not None


def is_plan_id(text: str) -> bool:
    """Whether `text` can be an id in a plan or day file: 1–64 letters, digits, `.`, `_` or `-`."""
    return _PLAN_ID.match(text) is not None


def secret_hash(secret: str) -> str:
    """The SHA-256 of a token, in hex: the only form in which a token is kept."""
    return hashlib.sha256(secret.encode()).hexdigest()


def derived(secret: str, purpose: str) -> str:
    """A value that follows from `secret` for one `purpose`, in hex, from which the secret can't be had.

    A phone that joins twice with the same secret is so the same participant, without the secret being kept.
    """
    return hashlib.sha256(f"guldkaramel/{purpose}/{secret}".encode()).hexdigest()


def reclaim_code(secret: str, attempt: int = 0) -> str:
    """The four-character code (three letters and a digit, e.g. `RAV7`) that follows from a phone's secret.

    `attempt` gives the next code where one is taken.
    """
    number = int(derived(secret, f"reclaim/{attempt}"), 16)
    letters = []
    for _ in range(3):
        number, rest = divmod(number, len(_RECLAIM_LETTERS))
        letters.append(_RECLAIM_LETTERS[rest])
    return "".join(letters) + _RECLAIM_DIGITS[number % len(_RECLAIM_DIGITS)]


def fold_word(word: str) -> str:
    """A typed word without case, spaces, marks or Danish letters: `Kløver`, `KLOEVER` and `klover` are one.

    Both spellings of a Danish letter fold alike: `ø`, `oe` and `o`; `å`, `aa` and `a`; `æ`, `ae` and `a`.
    """
    text = unicodedata.normalize("NFKD", word.casefold().replace("ø", "o").replace("æ", "a"))
    text = "".join(letter for letter in text if letter.isalnum())
    for pair, single in (("oe", "o"), ("aa", "a"), ("ae", "a")):
        text = text.replace(pair, single)
    return text
