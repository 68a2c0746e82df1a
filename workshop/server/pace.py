"""When to publish: the first change at once, then no oftener than a beat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Pace:
    """Calls `publish` for changes, at most every `beat` seconds.

    `publish` gives the seconds that it worked. It then rests `rest` times as long, so that publishing takes its share
    of the time and no more, however large a day grows.
    """

    def __init__(self, beat: float, rest: float, publish: Callable[[], float]) -> None:
        self._loop = asyncio.get_running_loop()
        self._beat = beat
        self._rest = rest
        self._publish = publish
        self._timer: asyncio.Handle | None = None
        self._free_at = 0.0

    def touch(self) -> None:
        """Something changed: publish now or at the next beat."""
        if self._timer is None:
            self._timer = self._loop.call_at(max(self._free_at, self._loop.time()), self._fire)

    def now(self) -> None:
        """Publish at once, whatever the beat; only what is ready to run already (answers) goes before it."""
        self.stop()
        self._timer = self._loop.call_soon(self._fire)

    def stop(self) -> None:
        """Publish what waits no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def worked(self, seconds: float) -> None:
        """Work that was done for this pace after `publish` had returned."""
        self._free_at = max(self._free_at, self._loop.time() + self._rest * seconds)

    def _fire(self) -> None:
        self._timer = None
        began = self._loop.time()
        self._free_at = began + self._beat
        self.worked(self._publish())
