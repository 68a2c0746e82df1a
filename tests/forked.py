"""Hearts forked from a process that has read all their modules, for tests that need many: half a second less for each.

What runs is what `python -m workshop serve` runs; that itself starts is tried in `tests/server/test_serving.py`.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import sys
from multiprocessing.connection import Connection
from typing import Any

from workshop import cli

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload([__name__, "uvicorn.protocols.http.httptools_impl", "uvicorn.loops.auto"])


class ForkedHeart:
    """`guldkaramel serve ARGUMENTS` as a process; `told` is what it says once it is ready, None where it fails."""

    def __init__(self, *arguments: str) -> None:
        ours, theirs = _FORKS.Pipe(duplex=False)
        given = (["serve", *arguments], dict(os.environ), theirs)
        # A daemon: one that a failing test leaves behind must not keep the tests from ending.
        self._process = _FORKS.Process(target=_serve, args=given, daemon=True)
        self._process.start()
        theirs.close()
        with os.fdopen(os.dup(ours.fileno()), encoding="utf-8") as said:
            line = said.readline()
        ours.close()
        self.told: dict[str, Any] | None = json.loads(line) if line else None

    @property
    def runs(self) -> bool:
        """Whether the process lives."""
        return self._process.is_alive()

    @property
    def pid(self) -> int:
        """Its process id."""
        assert self._process.pid is not None
        return self._process.pid

    def send(self, how: signal.Signals) -> None:
        """Send a signal."""
        os.kill(self.pid, how)

    def wait(self, seconds: float) -> None:
        """Wait until it is gone; raises TimeoutError."""
        self._process.join(seconds)
        if self.runs:
            raise TimeoutError


def _serve(arguments: list[str], environment: dict[str, str], said: Connection) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.dup2(said.fileno(), 1)
    sys.exit(cli.main(arguments))
