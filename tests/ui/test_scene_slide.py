"""The slide in the room: a picture as large as it can be, a fact alone, and where it is known from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from tests.ui import room_frames as frames
from tests.ui.readable import unreadable
from tests.ui.room_under_test import SHAPES, Frame, Room

FACT = "Hver femte ung i kommunen spiser alene mindst fire aftener om ugen"
LONG = "De unge fortæller, at de gerne vil med, men at ingen har spurgt dem. " * 9


def picture_of(width: int, height: int) -> str:
    """A picture as QML shows it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#2473AD"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"jpeg")).write(image)
    return "data:image/jpeg;base64," + bytes(data.toBase64().data()).decode()


def all_pages(room: Room, frame: Frame) -> str:
    """Every page must be readable; gives what stands on them."""
    said: list[str] = []
    room.show(frame)
    for page in range(room.scene.property("pages")):
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        assert unreadable(room.scene) == [], page
        said += room.texts()
    return "\n".join(said)


def slide(text: str = "", source: str = "", picture: str | None = None, alt: str = "") -> Frame:
    shown = {"text": text, "source": source, "picture": picture, "alt": alt, "activity": "slide", "note": ""}
    return frames.stage("slide", title="Et tal at tænke over", speaker="", **shown)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_fact_stands_alone_with_its_source(room: Room, shape: tuple[int, int]) -> None:
    room.view.resize(*shape)
    said = all_pages(room, slide(FACT, "Sund By, 2024"))
    assert all(words in said for words in (FACT, "Kilde: Sund By, 2024", "Et tal at tænke over"))


@pytest.mark.parametrize("shape", SHAPES)
def test_a_long_text_turns_pages(room: Room, shape: tuple[int, int]) -> None:
    room.view.resize(*shape)
    assert "ingen har spurgt dem" in all_pages(room, slide(LONG, "Interview, 2024"))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("size", [(1600, 900), (700, 1400)])
@pytest.mark.parametrize("text", ["", FACT])
def test_a_picture_stands_with_its_words(room: Room, shape: tuple[int, int], size: tuple[int, int], text: str) -> None:
    room.view.resize(*shape)
    picture = f"picture-{shape[0]}-{size[0]}-{len(text)}"
    frame = slide(text, "Foto: Havnen", picture, "En dreng på en cykel")
    room.model.apply(frame)
    assert room.model.wanted_slides() == [("slide", picture)]
    room.model.set_photo(f"slide@{picture}", picture_of(*size))
    assert room.model.wanted_slides() == []
    room.show(frame)
    (shown,) = [
        one for one in room.items() if one.inherits("QQuickImage") and one.property("source").url()[:5] == "data:"
    ]
    assert room.qtbot is not None
    room.qtbot.waitUntil(lambda: shown.property("paintedWidth") > 100, timeout=15_000)
    said = all_pages(room, frame)
    assert all(words in said for words in (text, "Kilde: Foto: Havnen"))


def test_until_a_picture_comes_its_words_stand_there(room: Room) -> None:
    assert "En dreng på en cykel" in all_pages(room, slide(picture="picture-02", alt="En dreng på en cykel"))
