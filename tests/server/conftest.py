"""Every test of the doors speaks with a real heart over real HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.server.house import House, house
from workshop.domain.plan import Plan
from workshop.exercises.catalogue import EXERCISES, RULES
from workshop.storage.file import DayFile
from workshop.storage.projection import Projection

Scene = Callable[[House], Awaitable[None]]
Run = Callable[..., None]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a scene with a heart of its own: `run(scene)` or `run(scene, plan)`.

    Whatever happens in it, the file can be read afterwards and its tables say what its journal says.
    """

    def running(scene: Scene, plan: Plan | None = None) -> None:
        async def play() -> None:
            async with house(tmp_path / "day.guldkaramel", plan) as the_house:
                await scene(the_house)

        asyncio.run(play())
        file = DayFile.open(tmp_path / "day.guldkaramel", RULES)
        state, _ = file.replayed()
        tables = [table for exercise in EXERCISES.values() for table in exercise.tables]
        assert list(Projection(file, tables).differences(state)) == []
        file.close()

    return running
