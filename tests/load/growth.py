"""What a day costs as it grows: opening a file of many contributions, and how the work grows with phones and cards.

python -m tests.load.growth [--times 5]

Each doubling may cost at most twice as much: a figure over 1 times its goal grows faster than what it is of.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from tests.load import acks
from tests.load.client import caller, encoded
from tests.load.client import json as body_of
from tests.load.machine import MEMORY, on_core, plan_for
from tests.load.report import Figure, medians, tell
from tests.load.throughput import written
from tests.server.house import new_file
from workshop.client import Caller

CARDS = (5_000, 10_000, 20_000)
PHONES = (250, 500, 1000)
OPENS_WITHIN_MS = 1000.0


async def _seen(port: int, token: str) -> None:
    line = await caller(port)
    body_of(await line.ask(encoded(Caller(token).state("room"), f"127.0.0.1:{port}")))
    line.close()


def opened(file: Path) -> float:
    """From the start of the process until the room's picture of the running step is there, ms."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "workshop", "serve", str(file), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        asyncio.run(_seen(int(told["url"].rstrip("/").rsplit(":", 1)[1]), told["host_token"]))
        taken = (time.perf_counter() - began) * 1000
        process.terminate()
    return taken


def by_cards() -> list[Figure]:
    """Writing cards, and opening the file that they are in."""
    on_core(0)
    own = Path(tempfile.mkdtemp(prefix="load-", dir=MEMORY))
    try:
        bare = opened(new_file(own / "bare.guldkaramel", plan_for(500)))
        wrote, opens = [], []
        for many in CARDS:
            file = new_file(own / f"{many}.guldkaramel", plan_for(500))
            wrote.append(many / written(file, many))
            opens.append(opened(file))
    finally:
        shutil.rmtree(own)
    most = f"{CARDS[-1]:,} contributions"
    return [
        Figure(f"a file of {most}: opened, with the running step", opens[-1], "ms", OPENS_WITHIN_MS, floor=bare),
        *_doublings("to write them", "contributions", CARDS, wrote),
        *_doublings("to open them, the start apart", "contributions", CARDS, [one - bare for one in opens]),
    ]


def by_phones() -> list[Figure]:
    """The heart's work for a round of votes."""
    work, memory = [], []
    for phones in PHONES:
        found = {one.what.partition(": ")[2]: one.value for one in asyncio.run(acks.measure(MEMORY, phones, "memory"))}
        work.append(found["the heart's core"])
        memory.append(found["the heart's memory"])
    return [
        *_doublings("the heart's work", "phones", PHONES, work),
        *_doublings("the heart's memory", "phones", PHONES, memory),
    ]


def _doublings(what: str, of: str, sizes: tuple[int, ...], costs: list[float]) -> list[Figure]:
    return [
        Figure(f"{what}: {more:,} for {less:,} {of}", costs[place + 1] / costs[place], "times", 2.0)
        for place, (less, more) in enumerate(pairwise(sizes))
    ]


def measure() -> list[Figure]:
    """All of it."""
    return [*by_cards(), *by_phones()]


def main() -> list[Figure]:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    return tell("growth", medians(parser.parse_args().times, measure))


if __name__ == "__main__":
    main()
