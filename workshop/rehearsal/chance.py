"""Chance that can be repeated: what it gives follows from its seed alone, on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

_T = TypeVar("_T")


class Chance:
    """A row of numbers that follows from `seed`. Each task has one of its own, so that none disturbs another."""

    def __init__(self, *seed: str | int) -> None:
        self._seed = "/".join(map(str, seed))
        self._count = 0

    def below(self, limit: int) -> int:
        """The next number from 0 to `limit` - 1."""
        self._count += 1
        digest = hashlib.sha256(f"{self._seed}#{self._count}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % limit

    def between(self, least: int, most: int) -> int:
        """The next number from `least` to `most`."""
        return least + self.below(most - least + 1)

    def pick(self, choices: Sequence[_T]) -> _T:
        """One of `choices`."""
        return choices[self.below(len(choices))]
