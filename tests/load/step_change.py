"""How long until the last phone has the new step, beside a loop of blocking sends of frames as large.

python -m tests.load.step_change [--phones 1000,2000]
"""

from __future__ import annotations

import argparse
import asyncio
import time

from tests.load.floors import blocking_send
from tests.load.hall import Hall
from tests.load.machine import MEMORY, heart, percentile
from tests.load.report import Figure, medians, tell

STEPS = ("signs", "challenge", "talk/talk", "signs", "lobby", "talk/talk", "signs", "challenge", "talk/talk")


async def measure(phones: int) -> list[Figure]:
    """The figures of one hall."""
    with heart(MEMORY, phones) as the_heart:
        hall = Hall(the_heart)
        await hall.fill(phones)
        await hall.host("day.go", step="signs")
        await hall.lay_cards()
        await hall.host("day.go", step="lobby")
        await hall.connect(lines=False, streams=True)
        streams = [phone.stream for phone in hall.phones if phone.stream is not None]
        took, sizes, saved = [], [], []
        for step in STEPS:
            before = sum(stream.bytes for stream in streams)
            target = 1 + max(stream.seen[-1][0] for stream in streams)
            arrived = [stream.until(target) for stream in streams]
            begin = time.perf_counter()
            await hall.host("day.go", step=step)
            saved.append((time.perf_counter() - begin) * 1000)
            last = max(await asyncio.gather(*arrived))
            took.append((last - begin) * 1000)
            sizes.append((sum(stream.bytes for stream in streams) - before) // phones)
            await asyncio.sleep(0.7)
        size = sorted(sizes)[len(sizes) // 2]
        pss = the_heart.pss_mb
        for stream in streams:
            stream.close()
    floor = await blocking_send(phones, size)
    return [
        Figure(f"{phones} phones: step → last phone, median", percentile(took, 0.5), "ms", 1.5 * floor, floor=floor),
        Figure(f"{phones} phones: step → last phone, worst", max(took), "ms"),
        Figure(f"{phones} phones: step → saved", percentile(saved, 0.5), "ms"),
        Figure(f"{phones} phones: a frame", size, "bytes"),
        Figure(f"{phones} phones: the heart's memory", pss, "MB PSS", 250.0),
    ]


def main() -> list[Figure]:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", default="1000,2000")
    parser.add_argument("--times", type=int, default=5)
    given = parser.parse_args()
    figures: list[Figure] = []
    for phones in map(int, given.phones.split(",")):
        figures += medians(given.times, lambda n=phones: asyncio.run(measure(n)))
    return tell("step_change", figures)


if __name__ == "__main__":
    main()
