import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QFont, QGuiApplication, QTextLayout
from PySide6.QtQml import QQmlComponent, QQmlEngine

from tests.ui import room_frames as frames
from ui import fonts

QML = Path(__file__).parent.parent.parent / "ui" / "qml"


@pytest.fixture
def theme(qapp: QGuiApplication) -> Iterator[Any]:
    assert qapp is not None
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    component = QQmlComponent(engine)
    component.setData(
        b"""import QtQuick
            import Theme
            Item {
                function colour(surface: string, name: string): color { return Theme[surface][name]; }
                function goal(index: int): color { return Theme.goal(index); }
                function goalInk(index: int): color { return Theme.goalInk(index); }
                function goalText(index: int): color { return Theme.goalText(index); }
                function tilt(id: string): real { return Theme.tilt(id); }
            }""",
        QUrl(),
    )
    item = component.create()
    assert item is not None, component.errors()
    yield item
    item.deleteLater()


def light(colour: QColor) -> float:
    """Relative luminance, as WCAG 2 has it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_fifteen_goals_have_colours_of_their_own_that_can_be_written_on(theme: Any) -> None:
    colours = [theme.goal(index) for index in range(15)]
    assert len({colour.name() for colour in colours}) == 15
    assert theme.goal(15) == theme.goal(0)
    for index, colour in enumerate(colours):
        assert contrast(colour, theme.goalInk(index)) >= 4.5
        assert contrast(theme.goalText(index), QColor("#FFFFFF")) >= 4.5


@pytest.mark.parametrize("surface", ["desk", "night"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "paper"),
        ("ink", "paperDeep"),
        ("inkSoft", "paper"),
        ("inkSoft", "paperDeep"),
        ("goldInk", "paper"),
        ("warning", "waiting"),
        ("cardInk", "card"),
        ("cardInkSoft", "card"),
        ("mechanismInk", "mechanism"),
        ("ink", "label"),
        ("ink", "waiting"),
        ("forestInk", "forestDeep"),
        ("forestInkSoft", "forestDeep"),
        ("forest", "paper"),
    ],
)
def test_text_stands_out_from_its_ground(theme: Any, surface: str, ink: str, ground: str) -> None:
    assert contrast(theme.colour(surface, ink), theme.colour(surface, ground)) >= 4.5


def test_a_card_lies_askew_by_its_id_and_never_more_than_a_little(theme: Any) -> None:
    tilts = [theme.tilt(f"card-{number}") for number in range(200)]
    assert tilts == [theme.tilt(f"card-{number}") for number in range(200)]
    assert max(abs(tilt) for tilt in tilts) <= 1.5
    assert max(tilts) > 0.5
    assert min(tilts) < -0.5


def every_text(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from itertools.chain.from_iterable(every_text(part) for part in value.values())
    elif isinstance(value, list):
        yield from itertools.chain.from_iterable(every_text(part) for part in value)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("family", [fonts.TEXT, fonts.TITLES, fonts.HANDWRITING])
def test_all_that_a_day_holds_is_written_with_letters_we_bring_along(family: str) -> None:
    fonts.register_fonts()
    brought = {fonts.TEXT, fonts.HANDWRITING, *fonts.FALLBACKS}
    texts = [*every_text(frames.day()), "Zażółć gęślą jaźń", "👩‍👩‍👧 🇩🇰 ❤️ ☕", "ሰላም", "שלום", "สวัสดี", "→ ⚙"]
    for text in texts:
        layout = QTextLayout(text, QFont(family))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            face = run.rawFont()
            assert face.familyName() in brought, (text, face.familyName())
            assert 0 not in run.glyphIndexes(), text


@pytest.mark.usefixtures("qapp")
def test_a_font_that_is_gone_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_FILES", {"manimgx_fonts": ("NoSuch.ttf",)})
    with pytest.raises(fonts.FontMissing, match=r"manimgx_fonts/NoSuch\.ttf"):
        fonts.register_fonts()
