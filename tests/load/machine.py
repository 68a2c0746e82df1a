"""The two sides of a measurement: the heart as a process on one core, the load on the other."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

from tests.server.house import new_file
from workshop.client import Caller
from workshop.domain.plan import Activity, Block, Goal, Group, Plan

GOALS = 10
MEMORY = Path("/dev/shm")
DISK = Path(__file__).parents[2] / "build"


def plan_for(phones: int) -> Plan:
    """A day with ten goals and a group for every ten phones."""
    many = max(10, phones // 10)
    return Plan(
        "Belastning", "Hvor mange kan der være?", "Klitby Kommune", "2024-03-12",
        blocks=(Block("talk", "Oplæg", "09:00", "09:50", "talk"), Block("work", "Arbejde", "10:00", "15:00")),
        activities=(
            Activity("signs", "work", "sign_cards", "Tegn", 20),
            Activity("visit", "work", "visit_voting", "Besøg", 15),
        ),
        groups=tuple(Group(f"m{n}", f"Gruppe {n}", f"g{n % GOALS + 1}", 10) for n in range(many)),
        goals=tuple(Goal(f"g{n}", n, f"Mål nummer {n}, som har et navn af en vis længde") for n in range(1, GOALS + 1)),
    )  # fmt: skip


class Heart:
    """A heart that runs on core 0."""

    def __init__(self, process: subprocess.Popen[str], file: Path) -> None:
        assert process.stdout is not None
        info = json.loads(process.stdout.readline())
        self.file = file
        self.port = int(info["url"].rstrip("/").rsplit(":", 1)[1])
        self.address = f"127.0.0.1:{self.port}"
        self.code: str = info["join_code"]
        self.host = Caller(info["host_token"])
        self._process = psutil.Process(process.pid)

    @property
    def pss_mb(self) -> float:
        """Its share of the memory."""
        return self._process.memory_full_info().pss / 1e6

    @property
    def cpu_s(self) -> float:
        """The processor time it has used."""
        times = self._process.cpu_times()
        return times.user + times.system


@contextmanager
def heart(folder: Path, phones: int, plan: Plan | None = None) -> Iterator[Heart]:
    """A heart of a new file in `folder`, with room for `phones`; this process moves to the other core."""
    folder.mkdir(parents=True, exist_ok=True)
    own = Path(tempfile.mkdtemp(prefix="load-", dir=folder))
    file = new_file(own / "day.guldkaramel", plan or plan_for(phones))
    on_core(1)
    command = [sys.executable, "-m", "workshop", "serve", str(file), "--port", "0"]
    process = subprocess.Popen(["taskset", "-c", "0", *command], stdout=subprocess.PIPE, text=True)
    try:
        yield Heart(process, file)
    finally:
        process.terminate()
        process.communicate(timeout=30)
        shutil.rmtree(own)


def on_core(core: int) -> None:
    """Run this process on one core, where there are more."""
    if (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(0, {core})


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` (0–1) of them are not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
