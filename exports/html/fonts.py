"""The typefaces within the file, cut to the letters that it uses, emoji and Arabic among them: no empty boxes."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from typing import Final

import uharfbuzz as hb

from exports.pdf.fonts import Face, Fonts
from exports.pdf.theme import Style

NAMES: Final[dict[Style, tuple[str, str]]] = {
    "text": ("Atkinson", ""),
    "bold": ("Atkinson", "font-weight:700;"),
    "italic": ("Atkinson", "font-style:italic;"),
    "title": ("Bricolage", "font-weight:700;"),
    "hand": ("Caveat", ""),
}
"""What each style's face is called in the style sheet, and how it is told from its sisters."""

JOINING: Final = {0x200C, 0x200D, 0xFE0E, 0xFE0F}
"""What joins letters, or says how they are drawn: it goes with them."""


def font_faces(fonts: Fonts, letters: dict[Style, set[str]]) -> str:
    """The style sheet's fonts for the letters of each style."""
    return "".join(_of_style(style, fonts.chain(style), used) for style, used in letters.items() if used)


def _of_style(style: Style, chain: Iterable[Face], letters: set[str]) -> str:
    """A style's faces: the first writes what it can, and each after it some of what is left."""
    left = {ord(letter) for letter in letters if not letter.isspace()} - JOINING
    found = []
    for place, face in enumerate(chain):
        own = left & face.letters
        left -= own
        if own:
            found.append(_font_face(style, face, own, narrowed=place > 0))
    return "".join(found)


def _font_face(style: Style, face: Face, letters: set[int], *, narrowed: bool) -> str:
    name, told = NAMES[style]
    also = JOINING if narrowed else {ord(" ")}
    data = b64encode(_cut(face, letters | also)).decode("ascii")
    only = f"unicode-range:{','.join(f'U+{letter:X}' for letter in sorted(letters | also))};" if narrowed else ""
    return f'@font-face{{font-family:"{name}";{told}{only}src:url(data:font/ttf;base64,{data}) format("truetype")}}\n'


def _cut(face: Face, letters: set[int]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.UNICODE).set(letters)
    wanted.flags = hb.SubsetFlags.NO_HINTING
    for axis, place in face.source.axes:
        wanted.pin_axis_location(face.face, axis, place)
    return bytes(hb.subset(face.face, wanted).blob.data)
