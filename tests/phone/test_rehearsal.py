"""A rehearsal on a real phone: it says on every page that it is one."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import expect

from tests.phone.conftest import DAY
from tests.phone.devices import ROOT, Heart, NewPhone

MARK = "Generalprøve: det her tæller ikke"


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[Heart]:
    """A heart that runs a rehearsal."""
    source = tmp_path / "day.yaml"
    source.write_bytes(DAY.read_bytes())
    new = [sys.executable, "-m", "workshop", "new", str(source), "--rehearsal"]
    made = subprocess.run(new, cwd=ROOT, check=True, capture_output=True).stdout
    running = Heart(Path(msgspec.json.decode(made)["file"]))
    running.command("day.start")
    yield running
    if running.runs:
        running.stop()


def test_a_phone_in_a_rehearsal_says_so_before_it_joins_and_ever_after(phone: NewPhone) -> None:
    guest = phone()
    guest.open()
    expect(guest.text(MARK)).to_be_visible()
    guest.join()
    expect(guest.text(MARK)).to_be_visible()
