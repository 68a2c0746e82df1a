"""Putting a file in its place: what lay there is whole until the new one is, also when something goes wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from exports.saving import save


def names_in(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


def test_a_new_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "day.pdf"
    out.write_bytes(b"old")
    save(out, b"new")
    assert out.read_bytes() == b"new"
    assert names_in(tmp_path) == ["day.pdf"]


def test_where_the_disk_is_full_the_old_file_is_whole_and_nothing_is_left_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "day.pdf"
    out.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("exports.saving.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(out, b"new")
    assert out.read_bytes() == b"old"
    assert names_in(tmp_path) == ["day.pdf"]


def test_what_cannot_be_replaced_stays_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "day.pdf").mkdir()
    with pytest.raises(OSError, match=r"day\.pdf"):
        save(tmp_path / "day.pdf", b"new")
    assert names_in(tmp_path) == ["day.pdf"]


def test_what_a_process_that_is_no_more_left_half_written_is_taken_away(tmp_path: Path) -> None:
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    left = tmp_path / f".day.pdf.{gone.stdout.decode().strip()}"
    left.write_bytes(b"half")
    others = [tmp_path / f".day.pdf.{one}" for one in (os.getppid(), "txt", "²", "9" * 30)]
    for one in others:
        one.write_bytes(b"somebody's")
    save(tmp_path / "day.pdf", b"new")
    assert not left.exists()
    assert all(one.exists() for one in others)
