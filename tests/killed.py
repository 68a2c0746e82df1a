"""Ending a process in the middle of its work, as a power cut would."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

where_a_process_can_be_killed = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


def killed_at_here(script: str, *arguments: str) -> None:
    """Run a script until it prints "here", and kill it there; it is to wait on its stdin once it has said so."""
    child = subprocess.Popen(
        [sys.executable, "-c", script, *arguments], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"here\n"
    finally:
        child.send_signal(signal.SIGKILL)
        child.communicate()
