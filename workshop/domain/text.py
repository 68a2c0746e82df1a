"""What people write: limited kindly, cleaned of what can't be shown, and never otherwise changed."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

HARD_CAP: Final = 4000
"""Most characters of one text (DAYFILE.md). `max_chars` of an exercise is a soft limit below it."""

SHORT_CAP: Final = 200
"""Most characters of a name, a label or a keyword."""

# Control characters but tab and line feed, lone surrogates, and the marks that turn the direction of a whole line
# (a name could otherwise turn the text around it; joiners and per-letter marks stay, they carry meaning).
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BLANKS = re.compile(r"\s+")


def clean(text: str) -> str:
    """`text` as it is kept: one kind of line end, nothing that can't be shown, no blanks at the ends."""
    return _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


_BLANK_CATEGORIES = frozenset({"Cc", "Cf", "Mn", "Me", "Zl", "Zp", "Zs"})
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and a pattern that are drawn as nothing."""


def can_be_seen(text: str) -> bool:
    """Whether anything of `text` shows: joiners, marks without a letter and letters drawn as nothing alone do not."""
    return any(one not in _BLANK_LETTERS and unicodedata.category(one) not in _BLANK_CATEGORIES for one in text)


def one_line(text: str) -> str:
    """`text` cleaned, its lines joined: for names, labels and keywords."""
    return _BLANKS.sub(" ", clean(text)).strip()


def normalised(text: str) -> str:
    """`text` for telling whether two are the same: NFKC, casefold, white space collapsed (DAYFILE.md)."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()
