"""How long "saved" takes three hundred phones while others attack, beside the same without them.

python -m tests.load.attack [--phones 300]

The attackers come from other addresses of the loopback and do all that `attackers.py` knows at once. They share the
load's core, at the lowest priority: what is measured is what they cost the heart, not what they cost the phones' side.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from tests.load import acks
from tests.load.machine import MEMORY
from tests.load.report import Figure, medians, tell

LASTS_S = 9.0
UNDER_WAY_S = 1.5
COSTS_AT_MOST = 2.0
"""How many times as long a vote may take."""


@contextmanager
def attackers(port: int) -> Iterator[None]:
    """Attack, from a moment before until a moment after; what came of it is printed."""
    lowest = ["chrt", "-o", "0", "nice", "-n", "15"]
    command = [*lowest, sys.executable, "-m", "tests.load.attackers", str(port), str(LASTS_S)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    time.sleep(UNDER_WAY_S)
    try:
        yield
    finally:
        told, _ = process.communicate(timeout=60)
    for name, counted in json.loads(told).items():
        print(f"  {name:22} {counted}")


def measure(phones: int) -> list[Figure]:
    """The figures without and with attackers."""
    calm = asyncio.run(acks.measure(MEMORY, phones, "in peace"))
    attacked = asyncio.run(acks.measure(MEMORY, phones, "attacked", attackers))
    in_peace = {one.what: one.value for one in calm}
    told = []
    for one in attacked:
        before = in_peace[one.what.replace("attacked", "in peace")]
        goal = COSTS_AT_MOST * max(before, acks.P99_GOALS.get(phones, before)) if "ack p99" in one.what else None
        told.append(msgspec.structs.replace(one, goal=goal, floor=before))
    return told


def main() -> list[Figure]:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", type=int, default=300)
    parser.add_argument("--times", type=int, default=5)
    given = parser.parse_args()
    return tell("attack", medians(given.times, lambda: measure(given.phones)))


if __name__ == "__main__":
    main()
