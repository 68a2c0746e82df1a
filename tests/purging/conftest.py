"""A day that is to be removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pictures import A_JPEG
from tests.purging.a_day_to_purge import TEXTS
from tests.running_engine import new_file, running
from tests.whole_day import whole_plan
from workshop.domain.command import Command
from workshop.domain.ids import HOST
from workshop.domain.picture import KEEP, jpeg_of
from workshop.domain.plan import Plan
from workshop.engine import Saved


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A day in a folder of its own, with people, cards, a photo and a postcard."""
    return held_day(tmp_path, None)


@pytest.fixture
def whole_path(tmp_path: Path) -> Path:
    """The same with every exercise in its plan, so that there is something to print of each kind."""
    return held_day(tmp_path, whole_plan())


def held_day(tmp_path: Path, plan: Plan | None) -> Path:
    folder = tmp_path / "dage"
    folder.mkdir()
    file = new_file(folder, plan)
    with running(file) as day:
        day.does("participant.seat", id_="seat-0001", participant="person-1", group="m1", alias=TEXTS[5])
        for number, said in enumerate(TEXTS[:3]):
            day.writes(number, said)
        day.does("contribution.edit", id_="edit-0001", contribution="sign-00000", changes={"text": "Noget andet"})
        day.does("sign_ordering.mechanism", id_="mech-0001", group="m1", text=TEXTS[6], signs=["sign-00001"])
        day.does("postcards.send", id_="card-0001", group="m1", text=TEXTS[3])
        assert isinstance(day.engine.ask(Command("picture-01", KEEP, jpeg_of(A_JPEG), HOST, "day")), Saved)
        day.does("future_scenario.draw", id_="photo-001", group="m1", medium="photo", photo="picture-01")
        day.does("future_scenario.present", id_="shown-001", scenario="photo-001", keywords=[TEXTS[4]])
        day.file.copy_to(file.with_name("day.guldkaramel.version1.bak"))
    return file
