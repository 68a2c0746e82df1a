"""Pictures of both windows, asked for on stdin, while a real heart runs."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.ui.windows_under_test import ROOT, HeartUnderTest
from workshop.client import run_file_path

pytestmark = pytest.mark.windows


class Photographer:
    """`python -m ui.shots`, and what it answers."""

    def __init__(self, heart: HeartUnderTest, folder: Path) -> None:
        self.folder = folder
        shots = [sys.executable, "-m", "ui.shots", str(run_file_path(heart.file)), str(folder)]
        self.process = subprocess.Popen(
            shots, cwd=ROOT, env={**os.environ}, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def takes(self, **asked: object) -> tuple[QImage, QImage]:
        """A picture of the projector and one of the console."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        assert json.loads(self.process.stdout.readline()) == {"done": asked["name"]}
        projector, console = (QImage(str(self.folder / f"{asked['name']}-{of}.png")) for of in ("projector", "console"))
        return projector, console

    def quits(self) -> str:
        """End it as it is meant to be ended; what it wrote on stderr."""
        said = self.process.communicate('{"quit":true}\n', timeout=20)[1]
        assert self.process.returncode == 0, said
        return str(said)


@pytest.fixture
def photographer(heart: HeartUnderTest, tmp_path: Path) -> Iterator[Photographer]:
    """One who is attached to the heart."""
    the_photographer = Photographer(heart, tmp_path / "screens")
    yield the_photographer
    the_photographer.process.kill()
    the_photographer.process.communicate()


def colours(picture: QImage) -> int:
    """How many colours a picture has, at its coarsest: an empty window has one or two."""
    small = picture.scaled(96, 54)
    return len({small.pixel(x, y) for x in range(small.width()) for y in range(small.height())})


def test_each_picture_shows_the_state_that_was_asked_for(photographer: Photographer, heart: HeartUnderTest) -> None:
    lobby, console = photographer.takes(name="01-lobby", seq=0)
    assert (lobby.width(), lobby.height()) == (1920, 1080)
    assert (console.width(), console.height()) == (1440, 900)
    assert colours(lobby) > 20
    assert colours(console) > 20
    heart.does("day.go", step="signs")
    for number in range(3):
        seq = heart.does("sign_cards.write", group="m1", text=f"Tegn {number}")
    signs, console_then = photographer.takes(name="02-signs", seq=seq)
    assert signs != lobby
    assert console_then != console
    again, _console = photographer.takes(name="03-signs-again", seq=seq, size=[1024, 768], console=[1024, 768])
    assert (again.width(), again.height()) == (1024, 768)
    assert photographer.quits() == ""


def test_a_change_that_shows_nowhere_is_waited_for_all_the_same(
    photographer: Photographer, heart: HeartUnderTest
) -> None:
    photographer.takes(name="first", seq=0)
    phone = heart.joins("m1")
    seq = heart.does("sign_cards.write", phone, text="Cyklen")
    photographer.takes(name="second", seq=seq)
    assert photographer.quits() == ""


def test_without_a_heart_it_says_so(tmp_path: Path) -> None:
    shots = [sys.executable, "-m", "ui.shots", str(tmp_path / "none.json"), str(tmp_path)]
    done = subprocess.run(shots, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "none.json" in done.stderr
