"""The heart's clock: UTC, driven by the monotonic clock, so that a jump of the wall clock moves no timer."""

from __future__ import annotations

import sys
import time


class Clock:
    """Milliseconds since 1970, UTC. `start` sets the time that it begins at, `pace` how fast it runs (rehearsal)."""

    def __init__(self, start: int | None = None, pace: float = 1.0) -> None:
        self._from = (time.time_ns() // 1_000_000 if start is None else start, _passed_ns(), pace)

    @property
    def pace(self) -> float:
        """How many seconds it goes in a second."""
        return self._from[2]

    def go_on_from(self, at: int, pace: float | None = None) -> None:
        """Let it be `at` (ms since 1970) now, and go on at `pace` (None: as fast as before)."""
        # All of it at once: others read the clock meanwhile.
        self._from = (at, _passed_ns(), self.pace if pace is None else pace)

    def now(self) -> int:
        """The time now, in ms since 1970."""
        start, origin, pace = self._from
        return start + int((_passed_ns() - origin) * pace) // 1_000_000


if sys.platform == "linux":

    def _passed_ns() -> int:
        """Nanoseconds since some moment, also while the machine slept: Linux' monotonic clock stands still then."""
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)

else:

    def _passed_ns() -> int:
        """Nanoseconds since some moment."""
        return time.monotonic_ns()
