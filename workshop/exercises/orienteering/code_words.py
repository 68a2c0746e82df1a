"""A code word as people type it: case, marks and a small slip do no harm, and the slip is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from workshop.domain.ids import fold_word

Reading = Literal["exact", "slip", "wrong", "missing"]
"""How a typed code word reads; whichever it is, the answer counts."""

_EXACT_UP_TO, _ONE_SLIP_UP_TO = 3, 6


def slips_allowed(word: str) -> int:
    """How many slips a folded code word bears: a short one soon is another word."""
    if len(word) <= _EXACT_UP_TO:
        return 0
    return 1 if len(word) <= _ONE_SLIP_UP_TO else 2


def slips_between(one: str, other: str) -> int:
    """How many slips lie between two words: a letter too many, too few, another, or two that changed places."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            slips = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                slips = min(slips, last[j - 2] + 1)
            row.append(slips)
    return row[-1]


def read_code_word(entered: str, word: str, others: Iterable[str] = ()) -> Reading:
    """How `entered` reads where `word` hangs; one of the `others` (the other posts' words) is no slip but wrong."""
    typed, wanted = fold_word(entered), fold_word(word)
    if not typed:
        return "missing"
    if typed == wanted:
        return "exact"
    if typed in {fold_word(one) for one in others}:
        return "wrong"
    return "slip" if slips_between(typed, wanted) <= slips_allowed(wanted) else "wrong"
