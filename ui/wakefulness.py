"""Keeps the laptop and its screens awake while a day runs: a projector that goes dark takes the room with it.

The system is asked on a thread of its own, since the question may wait (D-Bus) and may belong to the thread that asked
(Windows); the windows never wait for it.
"""

from collections.abc import Mapping
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.store import Store

LONGEST_DAY_MS = 12 * 60 * 60 * 1000
LETTING_GO_S = 2.0


def runs(view: Mapping[str, Any], now: int) -> bool:
    """Whether a day has begun and is not over, by the facilitator's view and the heart's clock (ms since 1970).

    It is over where it has stood at a step for longer than any day, be it the last one or not: a file that was only
    opened to be read. One that is taken up again on another day runs from its next step.
    """
    began = view.get("started_at")
    return began is not None and now - max(began, view.get("step_at") or 0) < LONGEST_DAY_MS


class Wakefulness(QObject):
    """Holds the machine awake as long as the store shows a day that runs. `refused` says once a day that it cannot."""

    held = Signal()
    refused = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._let_go: Event | None = None
        self._thread: Thread | None = None
        store.host_changed.connect(self._look)

    def close(self) -> None:
        """Let the machine sleep again, without waiting long for its answer."""
        self._store.host_changed.disconnect(self._look)
        self._release()
        if self._thread is not None:
            self._thread.join(LETTING_GO_S)

    @Slot()
    def _look(self) -> None:
        frame = self._store.host
        wanted = frame is not None and runs(frame.view, frame.now)
        if wanted and self._let_go is None:
            self._let_go = Event()
            self._thread = Thread(target=self._hold, args=(self._let_go,), name="wakefulness", daemon=True)
            self._thread.start()
        elif not wanted:
            self._release()

    def _release(self) -> None:
        if self._let_go is not None:
            self._let_go.set()
            self._let_go = None

    def _hold(self, let_go: Event) -> None:
        """Ask, tell, and keep it until it is let go; all on the thread that asked."""
        # Loaded here, where nobody waits for it: it takes a tenth of the time to the first frame.
        from wakepy import keep

        with keep.presenting(on_fail="pass") as mode:
            (self.held if mode.active else self.refused).emit()
            let_go.wait()
