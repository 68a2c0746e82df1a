"""How fast somebody may ask: token buckets, kept in memory only and forgotten once they are full again."""

from __future__ import annotations

from collections.abc import Callable, Hashable


class Limit:
    """`burst` at once, and then `per_second`, for each key. `monotonic` gives seconds."""

    SWEEP_AT = 4096

    def __init__(self, burst: int, per_second: float, monotonic: Callable[[], float]) -> None:
        self._burst = float(burst)
        self._per_second = per_second
        self._monotonic = monotonic
        self._left: dict[Hashable, tuple[float, float]] = {}

    def allows(self, key: Hashable) -> bool:
        """Take one; False where there is none left just now."""
        left = self._now(key)
        if left < 1:
            return False
        self._keep(key, left - 1)
        return True

    def is_spent(self, key: Hashable) -> bool:
        """Whether none is left, without taking one."""
        return self._now(key) < 1

    def take(self, key: Hashable) -> None:
        """Take one, even where there is none left (a wrong guess)."""
        self._keep(key, max(0.0, self._now(key) - 1))

    @property
    def remembered(self) -> int:
        """How many keys are kept."""
        return len(self._left)

    def _now(self, key: Hashable) -> float:
        left, at = self._left.get(key, (self._burst, 0.0))
        return min(self._burst, left + (self._monotonic() - at) * self._per_second)

    def _keep(self, key: Hashable, left: float) -> None:
        if len(self._left) >= self.SWEEP_AT and key not in self._left:
            self._left = {one: kept for one, kept in self._left.items() if self._now(one) < self._burst}
        self._left[key] = (left, self._monotonic())
