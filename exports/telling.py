"""Telling how far a file is, so that who waits for it can see that it comes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Told: TypeAlias = Callable[[float], None]
"""Is told how far a file is, from 0 to 1."""


def unheard(_share: float) -> None:
    """Where nobody waits."""
