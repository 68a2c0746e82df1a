"""How long from the start of the process to the first frame, and how much memory: a bare window, and both of ours.

python -m tests.load.first_frame [--times 5]

Ours show the running step of a day whose heart is there already. The floor is a bare QML window with Controls. What
they weigh is asked of the product's own command, with nothing of the measuring in it, once it no longer grows.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import time
from statistics import median
from tempfile import TemporaryDirectory

import psutil

from tests.load.first_window import BEGAN
from tests.load.hall import Hall
from tests.load.machine import MEMORY, Heart, heart
from tests.load.report import BINDING, Figure, medians, tell
from workshop.client import run_file_path

STEADY_S = 5
"""Windows that have weighed the same for so long are through with what they do to begin."""


def once(*run_file: str) -> tuple[float, float]:
    """A child's time in ms and memory in MB."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    environment[BEGAN] = str(time.monotonic_ns())
    child = subprocess.run(
        [sys.executable, "-m", "tests.load.first_window", *run_file],
        env=environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    taken, memory = child.stdout.split()
    return float(taken), float(memory)


def settled(the_heart: Heart) -> tuple[float, float]:
    """The shares of the memory, in MB, of the windows that `guldkaramel FILE` opens on a day that runs, and of its
    heart, when the windows' two streams are open and what they weigh no longer changes.
    """
    with TemporaryDirectory() as folder:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        environment["XDG_CONFIG_HOME"] = folder
        windows = subprocess.Popen([sys.executable, "-m", "workshop", str(the_heart.file)], env=environment)
        try:
            process, seen = psutil.Process(windows.pid), [0.0] * STEADY_S
            until = time.monotonic() + 60
            while len(process.net_connections("tcp")) < 2 or max(seen) - min(seen) > 1:
                assert time.monotonic() < until, "the windows never came to rest"
                time.sleep(1)
                seen = [*seen[1:], process.memory_full_info().pss / 1e6]
            return seen[-1], the_heart.pss_mb
        finally:
            windows.terminate()
            windows.wait(20)


def measure(times: int) -> list[Figure]:
    """Medians, the two taking turns."""
    with heart(MEMORY, 100) as the_heart:
        run_file = str(run_file_path(the_heart.file))
        rows = [(once(), once(run_file)) for _ in range(times)]
        memory = median(sum(settled(the_heart)) for _ in range(times))
    floor = median(one[0] for one, _ in rows)
    taken = median(one[0] for _, one in rows)
    floor_mb = median(one[1] for one, _ in rows)
    return [
        Figure("both windows: first frame of the running step", taken, "ms", 2 * floor, floor=floor, allowed=BINDING),
        Figure("both windows: the running step, at all", taken, "ms", 1500.0),
        Figure("both windows and an idle heart: memory (PSS)", memory, "MB", 250.0, floor=floor_mb),
    ]


async def with_a_hall(phones: int) -> list[Figure]:
    """The memory of both windows and the heart while a hall of phones has its streams open and has voted."""
    with heart(MEMORY, phones) as the_heart:
        hall = Hall(the_heart)
        await hall.fill(phones)
        await hall.open_visits(5)
        await hall.connect(lines=True, streams=True)
        windows_mb, heart_mb = await asyncio.to_thread(settled, the_heart)
    name = f"both windows and a heart with {phones} phones: memory (PSS)"
    return [Figure(name, windows_mb + heart_mb, "MB", 250.0, floor=windows_mb)]


def main() -> list[Figure]:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args().times
    in_a_hall = medians(times, lambda: asyncio.run(with_a_hall(1000)))
    return tell("first_frame", [*measure(times), *in_a_hall])


if __name__ == "__main__":
    main()
