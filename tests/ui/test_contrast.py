"""Contrast of the colours that stand on each other: WCAG 2.2, 1.4.3 (text) and 1.4.11 (what else must be seen).

The pairs stand here and nowhere else. Text is held to 4.5 whatever its size; what shows where something is, or how it
is, to 3. Gold, lines and sand are ornaments, and what they mean is said in words too.
"""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from tests.ui.everywhere import evaluated
from tests.ui.room_under_test import QML

TEXT, SHAPE = 4.5, 3.0

GROUNDS = ("paper", "paperDeep", "waiting", "label", "mechanism")
ON_PAPER = [(ink, ground) for ink in ("ink", "inkSoft") for ground in GROUNDS]
ON_CARDS = [("cardInk", "card"), ("cardInkSoft", "card"), ("mechanismInk", "mechanism"), ("ink", "sand")]
WARM = [(ink, ground) for ink in ("warning", "goldInk", "forest") for ground in ("paper", "paperDeep", "waiting")]
ON_DARK = [("forestInk", "forestDeep"), ("forestInkSoft", "forestDeep"), ("goldLight", "forestDeep")]
TEXTS = {
    "desk": [
        *(*ON_PAPER, *ON_CARDS, *WARM, *ON_DARK),
        *((ink, "card") for ink in ("ink", "inkSoft", "warning", "goldInk", "forest")),
        *((ink, "goldLight") for ink in ("ink", "goldInk")),
        *((ink, "forest") for ink in ("forestInk", "goldLight", "#A8DCC4", "#FFFFFF")),
        *(
            ("#FFFFFF", "forestDeep"),
            ("ink", "#FFF3CF"),
            ("ink", "#E6EFE9"),
            ("inkSoft", "#E6EFE9"),
            ("ink", "#CFE5DA"),
        ),
        *(("ink", "#B9DACB"), ("#24395C", "#FFFDF6"), ("ink", "gold")),
    ],
    "night": [*ON_PAPER, *ON_CARDS, *WARM, *ON_DARK],
}
SHAPES = {
    "desk": [
        *(("focus", ground) for ground in (*GROUNDS, "card", "goldLight", "#FFF3CF", "#E6EFE9")),
        *(("gold", ground) for ground in ("forest", "forestDeep")),
        *(("edge", ground) for ground in ("paper", "card")),
        *(("forest", ground) for ground in ("paper", "card", "#E6EFE9")),
        *(("goldInk", ground) for ground in ("card", "goldLight")),
        *(("mechanismLine", ground) for ground in ("paper", "card")),
        *(("ribbonDone", "forestDeep"), ("#A8DCC4", "forest"), ("warning", "card")),
    ],
    "night": [("mechanismLine", "paper"), ("ribbonDone", "forestDeep"), ("forest", "paper"), ("gold", "forestDeep")],
}
ORNAMENTS = {"line", "sandDots", "ribbonNext", "waitingLine", "night"}


@pytest.fixture(scope="module")
def theme(qapp: object) -> Iterator[QObject]:
    """The theme as QML has it."""
    assert qapp is not None
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    found = engine.singletonInstance("Theme", "Theme")
    assert isinstance(found, QObject)
    yield found
    del engine


def colour_of(theme: QObject, surface: str, name: str) -> QColor:
    colour = QColor(name if name.startswith("#") else evaluated(theme, f"String({surface}.{name})"))
    assert colour.isValid(), f"{surface}.{name}"
    return colour


def brightness(colour: QColor) -> float:
    """Relative luminance, as WCAG defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("pairs", "least"), [(TEXTS, TEXT), (SHAPES, SHAPE)], ids=["text", "shape"])
@pytest.mark.parametrize("surface", ["desk", "night"])
def test_what_must_be_read_or_seen_stands_out_from_its_ground(
    theme: QObject, surface: str, pairs: dict[str, list[tuple[str, str]]], least: float
) -> None:
    said = {
        f"{ink} on {ground}": round(contrast(colour_of(theme, surface, ink), colour_of(theme, surface, ground)), 2)
        for ink, ground in pairs[surface]
    }
    assert {pair: ratio for pair, ratio in said.items() if ratio < least} == {}


def test_what_is_written_on_a_goals_colour_and_in_it_can_be_read(theme: QObject) -> None:
    card = QColor("#FFFFFF")
    poor = set()
    for number in range(int(evaluated(theme, "goals.length"))):
        goal, on_it, in_it = (evaluated(theme, f"{name}({number})") for name in ("goal", "goalInk", "goalText"))
        poor |= {f"on goal {number + 1}"} if contrast(goal, on_it) < TEXT else set()
        poor |= {f"in goal {number + 1}"} if contrast(card, in_it) < TEXT else set()
    assert poor == set()


def test_every_colour_that_the_windows_use_stands_in_a_pair_or_is_an_ornament() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in QML.rglob("*.qml") if path.parent.name != "Theme")
    used = set(re.findall(r"Theme\.(?:desk|room|night)\.(\w+)", sources))
    paired = {name for pairs in (TEXTS, SHAPES) for surface in pairs.values() for pair in surface for name in pair}
    assert used - paired == ORNAMENTS & used
