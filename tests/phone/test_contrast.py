"""The palette reckoned by WCAG's own formula: letters stand out from each ground they lie on, in light and dark."""

import re

import pytest

from tests.phone.devices import ROOT

SHEET = (ROOT / "ui" / "phone" / "phone.css").read_text("utf-8")
DARK = SHEET.index("@media (prefers-color-scheme: dark)")
THEMES = {"light": SHEET[:DARK], "dark": SHEET[: SHEET.index("*, *::before", DARK)]}
TEXT, LARGE_OR_EDGE = 4.5, 3.0
GOALS = range(15)
PAIRS = [
    *((letters, ground, TEXT) for letters in ("ink", "ink-soft") for ground in ("paper", "card", "tint", "gold-pale")),
    *((letters, ground, TEXT) for letters in ("link", "good", "warning") for ground in ("paper", "card", "tint")),
    ("ink", "paper-deep", TEXT), ("ink-soft", "paper-deep", TEXT), ("warning", "gold-pale", TEXT),
    ("link", "gold-pale", TEXT), ("on-forest", "forest", TEXT), ("#fff", "forest-deep", TEXT),
    *((letters, "gold-light", TEXT) for letters in ("#5c3b00", "#7a3d00", "#6b4500", "#1e2b27")),
    ("#1e2b27", "gold", TEXT),
    *((edge, ground, LARGE_OR_EDGE) for edge in ("field-line", "edge") for ground in ("paper", "card")),
]  # fmt: skip


def declared(theme: str, rule: str) -> dict[str, str]:
    """What a rule names, the later over the earlier."""
    found: dict[str, str] = {}
    for body in re.findall(rf"{re.escape(rule)} \{{([^}}]*)\}}", THEMES[theme]):
        found |= dict(re.findall(r"--([a-z-]+):\s*([^;]+);", body))
    return found


def brightness(colour: str) -> float:
    """The relative luminance of #rgb or #rrggbb."""
    figures = colour.removeprefix("#")
    figures = "".join(2 * one for one in figures) if len(figures) == 3 else figures
    parts = [int(figures[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 to 21."""
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_letters_and_edges_stand_out_from_every_ground(theme: str) -> None:
    named = declared(theme, ":root")
    weak = {
        f"{first} on {ground}": round(contrast(named.get(first, first), named.get(ground, ground)), 2)
        for first, ground, least in PAIRS
        if contrast(named.get(first, first), named.get(ground, ground)) < least
    }
    assert weak == {}


@pytest.mark.parametrize("theme", THEMES)
def test_a_goals_colour_can_be_read_on_and_be_read_from(theme: str) -> None:
    named = declared(theme, ":root")
    weak = {}
    for number in GOALS:
        goal = {"goal-on": "#fff"} | declared(theme, f".goal-{number}")
        weak[number, "on it"] = contrast(goal["goal-on"], goal["goal"])
        weak |= {(number, ground): contrast(goal["goal-ink"], named[ground]) for ground in ("paper", "card")}
    assert {what: round(found, 2) for what, found in weak.items() if found < TEXT} == {}
