"""How long until a whole hall has joined: each phone posts its code, opens its stream and has its first frame.

python -m tests.load.joins [--phones 1000]
"""

from __future__ import annotations

import argparse
import asyncio
import time

from tests.load.client import caller, encoded, json
from tests.load.hall import Hall
from tests.load.machine import MEMORY, heart, percentile
from tests.load.report import Figure, medians, tell

AT_ONCE = 200


async def measure(phones: int) -> list[Figure]:
    """The figures of one hall."""
    with heart(MEMORY, phones) as the_heart:
        hall = Hall(the_heart)
        line = await caller(the_heart.port)
        hall.day = json(await line.ask(encoded(the_heart.host.day(), the_heart.address)))
        hall.groups = [group["id"] for group in hall.day["groups"]]
        screens = [await hall.watch("room"), await hall.watch("host")]
        todo = list(range(phones))
        each: list[float] = []

        async def some() -> None:
            while todo:
                group = hall.groups[todo.pop() % len(hall.groups)]
                at = time.perf_counter()
                own = await caller(the_heart.port)
                phone = await hall.join(own, group)
                hall.phones.append(phone)
                await hall.connect_one(phone)
                each.append((time.perf_counter() - at) * 1000)
                own.close()

        begin, cpu = time.perf_counter(), the_heart.cpu_s
        await asyncio.gather(*(some() for _ in range(AT_ONCE)))
        taken = time.perf_counter() - begin
        cpu = the_heart.cpu_s - cpu
        for screen in screens:
            screen.close()
        return [
            Figure(f"{phones} phones: all have joined", taken * 1000, "ms", 1000.0),
            Figure(f"{phones} phones: one joins, p50", percentile(each, 0.5), "ms"),
            Figure(f"{phones} phones: one joins, p99", percentile(each, 0.99), "ms"),
            Figure(f"{phones} phones: the heart's work", cpu * 1000, "ms"),
        ]


def main() -> list[Figure]:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", default="1000")
    parser.add_argument("--times", type=int, default=5)
    given = parser.parse_args()
    figures: list[Figure] = []
    for phones in map(int, given.phones.split(",")):
        figures += medians(given.times, lambda n=phones: asyncio.run(measure(n)))
    return tell("joins", figures)


if __name__ == "__main__":
    main()
