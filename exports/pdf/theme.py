"""Colours and measures of the PDF (LOOK: paper, forest and gold). Lengths in points."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple


class Colour(NamedTuple):
    """Red, green and blue from 0 to 1."""

    red: float
    green: float
    blue: float

    def mixed(self, other: Colour, share: float) -> Colour:
        """This colour with `share` (0–1) of another in it."""
        return Colour(*(round(a + (b - a) * share, 4) for a, b in zip(self, other, strict=True)))

    @property
    def light(self) -> float:
        """Its relative luminance (WCAG 2.1), 0 to 1."""
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in self)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _hex(code: str) -> Colour:
    return Colour(*(round(int(code[at : at + 2], 16) / 255, 4) for at in (0, 2, 4)))


WHITE: Final = _hex("FFFFFF")
PAPER: Final = _hex("FBF6EA")
PAPER_DEEP: Final = _hex("F1E7D0")
LINE: Final = _hex("DCCFB2")
SAND: Final = _hex("E2D3AA")
INK: Final = _hex("1E2B27")
INK_SOFT: Final = _hex("55635D")
FOREST: Final = _hex("17493B")
FOREST_TINT: Final = _hex("E7F0EA")
FOREST_LINE: Final = _hex("9DBFB1")
GOLD: Final = _hex("F2B632")
GOLD_DEEP: Final = _hex("D9971A")
GOLD_LIGHT: Final = _hex("FFE3A1")
GOLD_PALE: Final = _hex("FFF5DC")
GOLD_INK: Final = _hex("7A4F00")
SHADOW: Final = _hex("E9E2D2")

GOALS: Final = tuple(
    _hex(code)
    for code in (
        "2473AD", "B9471F", "1F7A5C", "7D4E9E", "B33A67", "0E0E43", "97C07C", "490808", "53C6BA", "5F35D9",
        "E98AE0", "371B31", "4C0F8A", "7E2F1B", "323C67",
    )
)  # fmt: skip
"""A goal's colour by its index from 0, as the windows have them. A goal is always colour and number."""


def goal_colour(index: int) -> Colour:
    """The colour of the goal with that index; they begin again after the last."""
    return GOALS[index % len(GOALS)]


def on_colour(colour: Colour) -> Colour:
    """White or ink, whichever is read better on `colour`."""
    return WHITE if colour.light < _MIDDLE_LIGHT else INK


def as_ink(colour: Colour) -> Colour:
    """`colour` as text on white: darkened until the contrast is 4.5:1."""
    while (1.05 / (colour.light + 0.05)) < 4.5:
        colour = colour.mixed(INK, 0.15)
    return colour


_MIDDLE_LIGHT: Final = 0.25


PAGE_WIDTH: Final = 595.276
PAGE_HEIGHT: Final = 841.89
A5: Final = (419.528, 595.276)
MARGIN_SIDE: Final = 44.0
MARGIN_TOP: Final = 42.0
MARGIN_FOOT: Final = 54.0
TEXT_WIDTH: Final = PAGE_WIDTH - 2 * MARGIN_SIDE

CAP_HEIGHT: Final = 0.67
"""The height of a capital in ems, to centre text on a line by the eye."""

Style = Literal["text", "bold", "italic", "title", "hand"]
Align = Literal["start", "centre", "end"]


class Look(NamedTuple):
    """How text is set. Size and leading in points; `start` is the right edge where a paragraph begins right to left."""

    size: float
    leading: float
    style: Style = "text"
    colour: Colour = INK
    align: Align = "start"
