"""Figures as a table and as JSON, each beside its floor and its goal."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import msgspec

RESULTS = Path(__file__).parents[2] / "build" / "load"
BINDING = 1.0
"""A figure that must be at its goal."""
FAR_OFF = 3.0
"""How many times off its goal a figure may be that does not bind on a machine which others use."""


class Figure(msgspec.Struct, frozen=True):
    """A measured figure. `goal` is in the same unit; `at_least` says which way is better. `floor` is the same run's.

    `allowed`: so many times off its goal it may be.
    """

    what: str
    value: float
    unit: str
    goal: float | None = None
    at_least: bool = False
    floor: float | None = None
    allowed: float = FAR_OFF

    @property
    def off_by(self) -> float | None:
        """How many times worse than the goal; 1 or less is there."""
        if self.goal is None or not self.value:
            return None
        return self.goal / self.value if self.at_least else self.value / self.goal

    @property
    def holds(self) -> bool:
        """Whether it is no further off its goal than it may be."""
        return self.off_by is None or self.off_by <= self.allowed


def medians(times: int, measure: Callable[[], list[Figure]]) -> list[Figure]:
    """The median of each figure in so many runs, beside the medians of its floors and goals."""
    runs = [measure() for _ in range(times)]
    return [
        msgspec.structs.replace(
            one[0],
            value=median(run.value for run in one),
            goal=None if one[0].goal is None else median(run.goal or 0.0 for run in one),
            floor=None if one[0].floor is None else median(run.floor or 0.0 for run in one),
        )
        for one in zip(*runs, strict=True)
    ]


def tell(name: str, figures: list[Figure]) -> list[Figure]:
    """Print the figures and keep them under `build/load/<name>.json`."""
    width = max(len(figure.what) for figure in figures)
    print(f"\n{name}\n{'':{width}}  {'value':>10} {'floor':>10} {'goal':>12}  off by (allowed)")
    for figure in figures:
        goal = "" if figure.goal is None else f"{'≥' if figure.at_least else '≤'} {figure.goal:,.1f}"
        floor = "" if figure.floor is None else f"{figure.floor:,.1f}"
        off = "" if figure.off_by is None else f"{figure.off_by:.2f} ({figure.allowed:.1f})"
        print(
            f"{figure.what:{width}}  {figure.value:10,.1f} {floor:>10} {goal:>12}  {off:>12}  {figure.unit}", flush=True
        )
    RESULTS.mkdir(parents=True, exist_ok=True)
    told = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}",
        "load_before": os.getloadavg(),
        "figures": [
            {**msgspec.structs.asdict(figure), "off_by": figure.off_by, "holds": figure.holds} for figure in figures
        ],
    }
    (RESULTS / f"{name}.json").write_bytes(msgspec.json.format(msgspec.json.encode(told), indent=1))
    return figures
