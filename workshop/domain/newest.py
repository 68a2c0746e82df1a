"""Remembering the newest result of a pure function, for what many views in a row ask of the same unchanged things."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def newest(depends: Callable[P, tuple[object, ...]]) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """A function that is not asked again as long as all that it `depends` on is the very same (by identity).

    What it depends on is immutable: what has not been replaced says what it said. The result is shared by all who ask,
    so nobody may change it.
    """

    def remembering(make: Callable[P, T]) -> Callable[P, T]:
        kept: list[tuple[tuple[object, ...], T]] = []

        @wraps(make)
        def remembered(*of: P.args, **named: P.kwargs) -> T:
            now = depends(*of, **named)
            if not kept or any(one is not before for one, before in zip(now, kept[0][0], strict=True)):
                kept[:] = [(now, make(*of, **named))]
            return kept[0][1]

        return remembered

    return remembering
