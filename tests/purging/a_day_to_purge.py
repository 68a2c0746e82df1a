"""What the tests of removing a day share: its words, and asking the real command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workshop.cli import main
from workshop.exercises.catalogue import RULES
from workshop.purging import purging
from workshop.purging.purging import purge
from workshop.server.presence import purge_path

TEXTS = (
    "Hanne på Ålekistevej har nøglen", "مرحبا بكم في النادي", "Følg med hjem 🚲 hver onsdag",
    "Hilsen fra Bodil i maj 2029", "ro og vind", "Ekspresbussen",
    "Klubben åbner efter lukketid",
)  # fmt: skip
PLANNED = ("Udviklingsdag", "Hvordan kommer alle med?", "Klitby Kommune", "Cyklen", "Havnen", "De fri")
"""Of the plan; these have no end of ways to stand in a file, so they are looked for too."""
AT = 1_700_000_000_000


def kept(folder: Path) -> dict[str, bytes]:
    """What lies in a folder, but for what SQLite leaves empty beside a file that is read."""
    return {one.name: one.read_bytes() for one in folder.iterdir() if not one.name.endswith(("-wal", "-shm"))}


def purged(file: Path, capsys: pytest.CaptureFixture[str], *options: str, code: int = 0) -> Any:
    """What `guldkaramel purge FILE --yes --json` says."""
    capsys.readouterr()
    assert main(["purge", str(file), "--yes", "--json", *options]) == code
    return json.loads(capsys.readouterr().out)


def begun(file: Path, monkeypatch: pytest.MonkeyPatch, step: str = "wipe") -> None:
    """A removal that was cut off before a step."""

    def cut_off(*_given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(purging, step, cut_off)
        with pytest.raises(KeyboardInterrupt):
            purge(file, RULES, at=AT, lang="da")
    assert purge_path(file).exists()
