"""How long "saved" takes: every phone gives five caramels within five seconds, and the screens follow.

python -m tests.load.acks [--phones 300,1000] [--where memory,disk] [--times 5] [--once]

With `--once` every phone votes once within two seconds, as was measured of Rahoot, whose times stand as floor.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, nullcontext
from functools import partial
from pathlib import Path

import msgspec

from tests.load.client import encoded
from tests.load.floors import Flushes
from tests.load.hall import Hall, Phone
from tests.load.machine import DISK, MEMORY, heart, percentile
from tests.load.report import Figure, medians, tell
from workshop.client import Command

CARAMELS = 5
SECONDS = 5.0
RAHOOT = {300: (332.0, 20), 1000: (25_000.0, 500)}
"""How long Rahoot's ack p99 took on a machine like this, ms, with nothing kept; and how much better is the goal."""

P99_GOALS = {300: 8.0, 1000: 20.0, 2000: 40.0}


Beside = Callable[[int], AbstractContextManager[object]]
"""What goes on at a heart's port while the phones vote."""


async def measure(
    folder: Path,
    phones: int,
    where: str,
    beside: Beside = lambda _port: nullcontext(),
    *,
    caramels: int = CARAMELS,
    seconds: float = SECONDS,
) -> list[Figure]:
    """The figures of one hall, whose phones give so many caramels within so many seconds."""
    with heart(folder, phones) as the_heart, ExitStack() as meanwhile:
        hall = Hall(the_heart)
        await hall.fill(phones)
        cards = await hall.open_visits(caramels)
        await hall.connect(lines=True, streams=True)
        console, room = await hall.watch("host"), await hall.watch("room")
        chance = random.Random(7)
        acks: list[float] = []
        sent: dict[int, float] = {}
        first: dict[int, float] = {}
        meanwhile.enter_context(beside(the_heart.port))
        begin = time.perf_counter() + 0.5
        cpu = the_heart.cpu_s

        async def vote(phone: Phone) -> None:
            assert phone.line is not None
            targets = chance.sample(cards[phone.group], caramels)
            moments = sorted(chance.random() for _ in targets)
            for number, (moment, target) in enumerate(zip(moments, targets, strict=True)):
                command = Command("visit_voting.set", {"target": target, "caramels": 1})
                request = encoded(phone.caller.command(command), the_heart.address)
                await asyncio.sleep(begin + moment * seconds - time.perf_counter())
                at = time.perf_counter()
                status, body = await phone.line.ask(request)
                acks.append((time.perf_counter() - at) * 1000)
                if status != 200:
                    raise RuntimeError(f"{status} {body!r}")
                seq = int(body[7 : body.find(b",")])
                (sent if number else first)[seq] = at

        with Flushes(folder) as flushes:
            await asyncio.gather(*(vote(phone) for phone in hall.phones))
        cpu = the_heart.cpu_s - cpu
        await asyncio.sleep(1)
        name = f"{phones} phones, {where}"
        stall = flushes.worst if where == "disk" else 0.0
        goal = P99_GOALS.get(phones, 0.02 * phones)
        on_screen = _shown(console.seen, {**first, **sent})
        in_room = _shown(room.seen, first)
        return [
            Figure(f"{name}: ack p50", percentile(acks, 0.5), "ms", 2.0 if where == "disk" else None),
            Figure(f"{name}: ack p99", percentile(acks, 0.99), "ms", goal + stall, floor=stall or None),
            Figure(f"{name}: ack worst", max(acks), "ms"),
            Figure(f"{name}: vote → projector p50", percentile(in_room, 0.5), "ms", 25.0),
            Figure(f"{name}: vote → projector p99", percentile(in_room, 0.99), "ms", 60.0),
            Figure(f"{name}: vote → console p50", percentile(on_screen, 0.5), "ms"),
            Figure(f"{name}: vote → console p99", percentile(on_screen, 0.99), "ms"),
            Figure(f"{name}: the heart's core", 100 * cpu / seconds, "% busy"),
            Figure(f"{name}: acknowledged", len(acks), f"of {phones * caramels}"),
            Figure(f"{name}: the heart's memory", the_heart.pss_mb, "MB PSS"),
        ]


def _shown(frames: list[tuple[int, float]], sent: dict[int, float]) -> list[float]:
    """How long after each vote was sent a screen had a frame with it, ms."""
    waits = []
    coming = iter(frames)
    seq, at = next(coming)
    for vote in sorted(sent):
        while seq < vote:
            try:
                seq, at = next(coming)
            except StopIteration:
                return waits
        waits.append((at - sent[vote]) * 1000)
    return waits


def as_rahoot(phones: int) -> list[Figure]:
    """Every phone votes once within two seconds, on the disk."""
    found = asyncio.run(measure(DISK, phones, "once, disk", caramels=1, seconds=2.0))
    took, better = RAHOOT.get(phones, (0.0, 1))
    p99 = next(one for one in found if one.what.endswith("ack p99"))
    done = next(one for one in found if one.what.endswith("acknowledged"))
    return [msgspec.structs.replace(p99, goal=took / better or None, floor=took or None), done]


def main() -> list[Figure]:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", default="300,1000")
    parser.add_argument("--where", default="memory,disk")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--once", action="store_true")
    given = parser.parse_args()
    folders = {"memory": MEMORY, "disk": DISK}
    figures: list[Figure] = []
    for phones in map(int, given.phones.split(",")):
        if given.once:
            figures += medians(given.times, partial(as_rahoot, phones))
            continue
        for where in given.where.split(","):
            figures += medians(given.times, lambda at=where, n=phones: asyncio.run(measure(folders[at], n, at)))
    return tell("acks-once" if given.once else "acks", figures)


if __name__ == "__main__":
    main()
