"""Direction: which letters of a paragraph go right to left, and how the pieces of a line are then laid out.

The Unicode bidirectional algorithm (UAX #9) is python-bidi's; its display function gives a reordered string, while
we need the levels, since each run must know its own text. Its rules are older than paired brackets (N0), so these are
done here; embeddings and isolates have no say, for text is cleaned of them when it is taken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from bidi import algorithm
from bidi.mirror import MIRRORED

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")

# Letters that are not assigned have no type; marks that turn a whole line have no say here.
_MENDED = {"": "L", **dict.fromkeys(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"), "BN")}


def levels(paragraph: str) -> tuple[int, tuple[int, ...] | None]:
    """The base level of a paragraph (0, or 1 where it begins right to left) and its letters' levels.

    None for the levels where nothing goes right to left, which is nearly always.
    """
    if not _RIGHT_TO_LEFT.search(paragraph):
        return 0, None
    base = algorithm.get_base_level(paragraph)
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "LR"[base]
    algorithm.get_embedding_levels(paragraph, storage)
    for place, letter in enumerate(storage["chars"]):
        letter["place"] = place
        letter["type"] = _MENDED.get(letter["type"], letter["type"])
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _pair_brackets(storage["chars"], "LR"[base])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found: list[int | None] = [None] * len(paragraph)
    for letter in storage["chars"]:
        found[letter["place"]] = letter["level"]
    # Joiners and marks of direction are taken out by rule X9; they go with the letter before them.
    last = base
    resolved: list[int] = []
    for level in found:
        last = last if level is None else level
        resolved.append(last)
    return base, tuple(resolved)


def _pair_brackets(letters: list[dict[str, Any]], base: str) -> None:
    """Rule N0: both brackets of a pair go the way of what they hold, so that "(2024)" stays whole."""
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for place, letter in enumerate(letters):
        kind = unicodedata.category(letter["ch"])
        if kind == "Ps" and letter["ch"] in MIRRORED:
            waiting.append((MIRRORED[letter["ch"]], place))
        elif kind == "Pe" and any(closer == letter["ch"] for closer, _ in waiting):
            while waiting:
                closer, opened = waiting.pop()
                if closer == letter["ch"]:
                    pairs.append((opened, place))
                    break
    for opened, closed in sorted(pairs):
        within = {_strong(letter["type"]) for letter in letters[opened + 1 : closed]} - {None}
        if not within:
            continue
        before = next((way for way in (_strong(one["type"]) for one in reversed(letters[:opened])) if way), base)
        way = base if base in within else before
        letters[opened]["type"] = letters[closed]["type"] = way


def _strong(kind: str) -> str | None:
    """Which way a letter of that bidi type pulls the brackets about it; numbers as right to left."""
    return {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}.get(kind)


def visual_order(run_levels: Sequence[int]) -> list[int]:
    """The places of a line's runs from left to right (rule L2), given their levels in the order of reading."""
    order = list(range(len(run_levels)))
    odd = [level for level in run_levels if level % 2]
    if not odd:
        return order
    for level in range(max(run_levels), min(odd) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            if end > start:
                order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return order
