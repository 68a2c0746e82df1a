"""Printed cards in simulated photos of twelve million pixels: how often the order is right, and how long it takes.

python -m tests.load.photos [--photos 20] [--tilt 20]
"""

from __future__ import annotations

import argparse
import time
from statistics import median

from tests.load.report import BINDING, Figure, tell
from tests.paper.simulated import Lying, day_with_cards, photo
from workshop.paper.matching import Reading, reading_of
from workshop.paper.order import order_of
from workshop.paper.photo import find_marks

SEAT = "goal:g1"
KINDS: tuple[tuple[int, Lying], ...] = ((12, "road"), (12, "ties"), (40, "ties"), (40, "lines"))
RIGHT = 95.0
"""Of a hundred photos in which all cards are fully visible."""

SECONDS = 1.0


def read(jpeg: bytes, many: int, lying: Lying) -> Reading:
    """What a photo says, as the door and the command read it."""
    order = order_of(find_marks(jpeg), "lines" if lying == "lines" else "road")
    return reading_of(day_with_cards(many).state, SEAT, order)


def measure(photos: int, tilt: float) -> list[Figure]:
    """The figures of so many photos of each kind, taken at a slant of up to `tilt` degrees."""
    figures, took, cores, unsaid = [], [], [], 0
    for many, lying in KINDS:
        whole = right = 0
        for seed in range(photos):
            taken = photo(many, seed, lying, tilt=tilt)
            began, busy = time.perf_counter(), time.process_time()
            found = read(taken.jpeg, many, lying)
            took.append(time.perf_counter() - began)
            cores.append(time.process_time() - busy)
            seen = {label for row in found.rows for label in row}
            as_it_lies = [frozenset(row) for row in found.rows] == [row & seen for row in taken.rows if row & seen]
            unsaid += not as_it_lies and not (found.doubts or found.missing)
            whole += taken.whole
            right += taken.whole and as_it_lies and len(seen) == many
        share = 100 * right / whole if whole else 0.0
        figures.append(
            Figure(f"{many} cards, {lying}: right", share, f"% of {whole}", RIGHT, at_least=True, allowed=BINDING)
        )
    return [
        *figures,
        Figure("wrong and not flagged", unsaid, f"of {len(took)}", 0.5, allowed=BINDING),
        Figure("12 million pixels, median", median(took), "s", SECONDS),
        Figure("the processor's time of it", median(cores), "s", SECONDS),
    ]


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=20)
    parser.add_argument("--tilt", type=float, default=20.0)
    parsed = parser.parse_args()
    tell("photos", measure(parsed.photos, parsed.tilt))


if __name__ == "__main__":
    main()
