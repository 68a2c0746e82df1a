"""How many contributions a second are on disk: through the engine, and over HTTP, beside SQLite a row a transaction.

python -m tests.load.throughput [--where memory,disk]
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import tempfile
import threading
import time
from pathlib import Path

from tests.load.client import caller, encoded
from tests.load.floors import one_row_a_transaction
from tests.load.hall import Hall
from tests.load.machine import DISK, MEMORY, heart, on_core, plan_for
from tests.load.report import Figure, medians, tell
from tests.server.house import DAY, new_file
from workshop.client import Command as Sent
from workshop.clock import Clock
from workshop.domain.command import Command
from workshop.domain.people import Join
from workshop.engine import Answer, Engine, Saved
from workshop.exercises.catalogue import EXERCISES, RULES
from workshop.exercises.sign_cards import Write
from workshop.server.serving import tune_memory
from workshop.storage.file import DayFile
from workshop.storage.projection import Projection

PHONES = 500
ENGINE_CARDS = 20_000
HTTP_SECONDS = 4.0
CONNECTIONS = 200


class _Counter:
    """A sink that knows when all answers have come."""

    def __init__(self, wanted: int) -> None:
        self.wanted = wanted
        self.saved = 0
        self.done = threading.Event()

    def deliver(self, answers: list[tuple[object, Answer]]) -> None:
        self.saved += sum(1 for _, answer in answers if isinstance(answer, Saved))
        if self.saved >= self.wanted:
            self.done.set()


def through_the_engine(folder: Path) -> float:
    """Cards a second through `engine.submit`, from phones that all send at once."""
    own = Path(tempfile.mkdtemp(prefix="load-", dir=folder))
    try:
        return written(new_file(own / "day.guldkaramel", plan_for(PHONES)), ENGINE_CARDS)
    finally:
        shutil.rmtree(own)


def written(path: Path, many: int) -> float:
    """The same into that file; it stays."""
    file = DayFile.open(path, RULES)
    tables = [table for one in EXERCISES.values() for table in one.tables]
    engine = Engine(file, RULES, Projection(file, tables), Clock(), on_commit=lambda _state, _events: None)
    engine.start()
    tune_memory()  # as in the heart
    try:
        people = [f"phone-{number:05d}" for number in range(PHONES)]
        for number, who in enumerate(people):
            join = Join(f"m{number % 50}", "", 1, f"token-{number}", (f"code-{number}",))
            engine.ask(Command(f"join-{number:05d}", "participant.join", join, who, DAY))
        text = "Et tegn på at det lykkes, skrevet som folk skriver"
        cards = [
            Command(f"card-{number:06d}", "sign_cards.write", Write(text=text), people[number % PHONES], DAY)
            for number in range(many)
        ]
        counter = _Counter(many)
        begin = time.perf_counter()
        for card in cards:
            engine.submit(card, counter, None)
        counter.done.wait(120)
        return counter.saved / (time.perf_counter() - begin)
    finally:
        engine.stop()


async def over_http(folder: Path) -> tuple[float, float]:
    """Cards a second over HTTP, and the heart's processor time for each, µs."""
    with heart(folder, PHONES) as the_heart:
        hall = Hall(the_heart)
        await hall.fill(CONNECTIONS)
        await hall.host("day.go", step="signs")
        lines = [await caller(the_heart.port) for _ in range(CONNECTIONS)]
        text = "Et tegn på at det lykkes, skrevet som folk skriver"
        host = the_heart.host
        saved = 0
        end = time.perf_counter() + HTTP_SECONDS

        async def pour(number: int) -> None:
            nonlocal saved
            group = hall.groups[number % len(hall.groups)]
            while time.perf_counter() < end:
                # As the host: no participant may send this fast.
                command = Sent("sign_cards.write", {"text": text, "group": group})
                status, body = await lines[number].ask(encoded(host.command(command), the_heart.address))
                if status != 200:
                    raise RuntimeError(f"{status} {body!r}")
                saved += 1

        cpu, begin = the_heart.cpu_s, time.perf_counter()
        await asyncio.gather(*(pour(number) for number in range(CONNECTIONS)))
        taken = time.perf_counter() - begin
        return saved / taken, (the_heart.cpu_s - cpu) / saved * 1e6


def measure(folder: Path, where: str) -> list[Figure]:
    """The figures of one place of the file. The goals are those of a disk: memory has no flush to share."""
    folder.mkdir(parents=True, exist_ok=True)
    on_core(0)
    floor = one_row_a_transaction(folder)
    engine = through_the_engine(folder)
    http, each = asyncio.run(over_http(folder))
    on_disk = where == "disk"
    return [
        Figure(f"{where}: through the engine", engine, "cards/s", 4 * floor if on_disk else None, True, floor),
        Figure(f"{where}: over HTTP", http, "cards/s", 2 * floor if on_disk else None, True, floor),
        Figure(f"{where}: the heart's work for one over HTTP", each, "µs"),
    ]


def main() -> list[Figure]:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--where", default="memory,disk")
    parser.add_argument("--times", type=int, default=5)
    given = parser.parse_args()
    figures: list[Figure] = []
    folders = {"memory": MEMORY, "disk": DISK}
    for where in given.where.split(","):
        figures += medians(given.times, lambda at=where: measure(folders[at], at))
    return tell("throughput", figures)


if __name__ == "__main__":
    main()
