"""The pictures of slides: made small beside the windows, the right way up, and with nothing about them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.windows_under_test import Console, HeartUnderTest
from ui.slides import LONGEST_SIDE, MOST_BYTES, small_jpeg
from workshop.rehearsal.chance import Chance


def picture(file: Path, width: int, height: int, *, noisy: bool = False) -> Path:
    """A picture whose left half is blue, or one that is hard to make small."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height, QColor("#2473AD"))
    chance = Chance("noise")
    for _place in range(60_000 if noisy else 0):
        colour = QColor.fromHsv(chance.between(0, 359), 255, chance.between(80, 255))
        painter.fillRect(chance.below(width), chance.below(height), 5, 5, colour)
    painter.end()
    assert image.save(str(file))
    return file


def test_a_large_picture_is_made_small_and_what_can_be_seen_through_lies_on_white(
    qapp: QApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    jpeg = small_jpeg(picture(tmp_path / "large.png", 4000, 3000))
    image = QImage.fromData(jpeg)
    assert (image.width(), image.height()) == (LONGEST_SIDE, 1536)
    assert len(jpeg) <= MOST_BYTES
    assert image.pixelColor(10, 10).blue() > 150
    assert image.pixelColor(2000, 10).lightness() > 250


def test_a_picture_that_is_hard_to_pack_is_made_smaller_until_it_fits(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp is not None
    jpeg = small_jpeg(picture(tmp_path / "noisy.png", 2000, 1500, noisy=True))
    assert 0 < len(jpeg) <= MOST_BYTES
    assert QImage.fromData(jpeg).width() < 2000


def turned(jpeg: bytes) -> bytes:
    """The JPEG as a camera held upright writes it, with where it was taken."""
    tiff = b"MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"
    content = b"Exif\x00\x00" + tiff + b"GPS 55.6561"
    return jpeg[:2] + b"\xff\xe1" + (len(content) + 2).to_bytes(2, "big") + content + jpeg[2:]


def test_a_photo_is_turned_as_the_camera_was_held_and_its_place_is_left_out(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp is not None
    lying = small_jpeg(picture(tmp_path / "photo.png", 400, 200))
    file = tmp_path / "turned.jpg"
    file.write_bytes(turned(lying))
    jpeg = small_jpeg(file)
    image = QImage.fromData(jpeg)
    assert (image.width(), image.height()) == (200, 400)
    assert b"GPS" not in jpeg
    assert b"Exif" not in jpeg


@pytest.mark.parametrize("content", [b"", b"not a picture"])
def test_what_is_no_picture_gives_none(qapp: QApplication, tmp_path: Path, content: bytes) -> None:
    assert qapp is not None
    file = tmp_path / "text.png"
    file.write_bytes(content)
    assert small_jpeg(file) == b""
    assert small_jpeg(tmp_path / "nowhere.png") == b""


def test_a_picture_that_is_chosen_stands_on_the_slide(console: Console, heart: HeartUnderTest, tmp_path: Path) -> None:
    fields = {"block": "morning", "kind": "stage", "title": "Cyklen", "minutes": 3}
    heart.does("plan.add", part="activity", id="slide", fields=fields)
    console.attach(heart)
    plan = console.windows.plan
    plan.show()
    console.waits(lambda: plan.property("ready"), "the plan has come")
    plan.select("activity", "slide")
    plan.property("slides").choose("slide", QUrl.fromLocalFile(str(picture(tmp_path / "photo.png", 800, 600))))
    console.waits(lambda: plan.property("selected")["settings"].get("picture"), "the slide has its picture")
    console.waits(lambda: console.sees("Billedet mangler en beskrivelse"), "somebody can't see it")
    plan.change("activity", "slide", {"settings": plan.property("selected")["settings"] | {"alt": "En cykel"}})
    console.waits(lambda: not console.sees("Billedet mangler en beskrivelse"), "it is described")
    picture_id = plan.property("selected")["settings"]["picture"]
    heart.does("day.go", step="slide")
    room = console.windows.room
    console.waits(lambda: room.photo(f"slide@{picture_id}").startswith("data:image/jpeg"), "the room sees it")


def test_a_file_that_is_no_picture_is_said_calmly(console: Console, heart: HeartUnderTest, tmp_path: Path) -> None:
    console.attach(heart)
    file = tmp_path / "text.png"
    file.write_text("not a picture")
    console.windows.plan.property("slides").choose("slide", QUrl.fromLocalFile(str(file)))
    console.waits(lambda: console.sees("Billedet kan ikke læses"), "it is said")
