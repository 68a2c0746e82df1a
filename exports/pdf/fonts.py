"""The typefaces of the PDF, and which of them can write what.

A style ("text", "title" …) is a chain of faces. A piece of text is written by the first face of the chain that has all
of its letters, so that nothing that people write ends as an empty box. The files come with packages from PyPI; variable
fonts are cut to one weight when they are embedded.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

import uharfbuzz as hb

from exports.pdf.cff import character_ids
from exports.pdf.theme import Style

EM: Final = 1000
"""Units to an em in which all widths of glyphs are given."""


class Source(NamedTuple):
    """Where a face comes from: a package, a file in it, and the place on its axes where it is variable.

    `only` are the first and the last of the code points that it is used for; none where it is used for all it has.
    """

    package: str
    file: str
    axes: tuple[tuple[str, float], ...] = ()
    only: tuple[tuple[int, int], ...] = ()


def _noto(script: str, weight: float) -> Source:
    return Source("manimgx_fonts", f"NotoSans{script}[wght].ttf", (("wght", weight),))


def _atkinson(cut: str) -> Source:
    return Source("fontpkg_atkinson_hyperlegible", f"files/AtkinsonHyperlegible-{cut}.ttf")


_HANGUL: Final = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7A3))
_IF_INSTALLED: Final = tuple(
    source
    for source in (
        Source("pylopdf_fonts_zh_cn", "NotoSansSC-Regular.otf"),
        Source("pylopdf_fonts_ko", "NotoSansKR-Regular.otf", only=_HANGUL),
    )
    if find_spec(source.package) is not None
)
"""Chinese, Japanese and Korean, which weigh more than all else together: the extra `cjk` brings them."""

_OTHER_SCRIPTS: Final = (
    "Symbols", "Hebrew", "Devanagari", "Bengali", "Tamil", "Thai", "Georgian", "Armenian", "Ethiopic", "Gujarati",
    "Gurmukhi", "Kannada", "Khmer", "Lao", "Malayalam", "Myanmar", "Oriya", "Sinhala", "Telugu",
)  # fmt: skip


def _after_latin(weight: float) -> tuple[Source, ...]:
    """What every style falls back on: more Latin, Arabic, emoji in one colour, the other scripts."""
    return (
        Source("fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf", (("wght", weight), ("wdth", 100))),
        Source("fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf", (("wght", weight), ("wdth", 100))),
        Source("manimgx_fonts", "NotoEmoji[wght].ttf", (("wght", weight),)),
        *(_noto(script, weight) for script in _OTHER_SCRIPTS),
        *_IF_INSTALLED,
    )


_BRICOLAGE: Final = Source(
    "fontpkg_bricolage_grotesque",
    "files/BricolageGrotesque[opsz,wdth,wght].ttf",
    (("opsz", 24), ("wdth", 100), ("wght", 700)),
)
_CAVEAT: Final = Source("fontpkg_caveat", "files/Caveat[wght].ttf", (("wght", 500),))

CHAINS: Final[dict[Style, tuple[Source, ...]]] = {
    "text": (_atkinson("Regular"), *_after_latin(400)),
    "bold": (_atkinson("Bold"), *_after_latin(700)),
    "italic": (_atkinson("Italic"), *_after_latin(400)),
    "title": (_BRICOLAGE, _atkinson("Bold"), *_after_latin(700)),
    "hand": (_CAVEAT, *_after_latin(400)),
}

# Joiners and variation selectors say how their neighbours are drawn and need no glyph of their own.
_JOINER = "\u200d"
_TEXT_SELECTOR = "\ufe0e"
_EMOJI_SELECTOR = "\ufe0f"
_UNSEEN = frozenset(
    {"\u00ad", "\u200b", "\u200c", _JOINER, "\u200e", "\u200f", "\u2060", _TEXT_SELECTOR, _EMOJI_SELECTOR}
)


@dataclass(eq=False)
class Face:
    """One face at one weight, ready to shape text. `name` is unique within a document."""

    name: str
    source: Source

    @cached_property
    def path(self) -> Path:
        """The font file."""
        return Path(str(files(self.source.package))) / self.source.file

    @cached_property
    def face(self) -> hb.Face:
        """The file as HarfBuzz reads it."""
        return hb.Face(hb.Blob.from_file_path(str(self.path)))

    @cached_property
    def font(self) -> hb.Font:
        """The face at its weight, in `EM` units to the em."""
        font = hb.Font(self.face)
        font.scale = (EM, EM)
        if self.source.axes:
            font.set_variations(dict(self.source.axes))
        return font

    @cached_property
    def letters(self) -> frozenset[int]:
        """The code points that it has a glyph for."""
        letters = frozenset(self.face.unicodes)
        if not self.source.only:
            return letters
        return frozenset(one for one in letters if any(first <= one <= last for first, last in self.source.only))

    @cached_property
    def character_ids(self) -> list[int] | None:
        """The character id of each of its glyphs where its outlines are CFF; None where they are TrueType."""
        if "CFF " not in self.face.table_tags:
            return None
        return character_ids(bytes(self.face.reference_table("CFF ").data), self.face.glyph_count)

    @cached_property
    def is_emoji(self) -> bool:
        """Whether it draws emoji."""
        return "Emoji" in self.source.file

    def writes(self, cluster: str) -> bool:
        """Whether every visible letter of `cluster` has a glyph, as it stands or composed (NFC)."""
        seen = [letter for letter in cluster if letter not in _UNSEEN]
        if all(ord(letter) in self.letters for letter in seen):
            return True
        return all(ord(letter) in self.letters for letter in unicodedata.normalize("NFC", "".join(seen)))

    def glyph(self, letter: str) -> int:
        """The glyph of one letter; 0 where it has none."""
        return int(self.font.get_nominal_glyph(ord(letter)) or 0)


class Fonts:
    """The faces of one document, opened when they are first needed."""

    def __init__(self) -> None:
        self._faces: dict[Source, Face] = {}

    def chain(self, style: Style) -> tuple[Face, ...]:
        """The faces of a style, the first choice first."""
        return tuple(self._face(source) for source in CHAINS[style])

    def first(self, style: Style) -> Face:
        """A style's first choice, which gives it its height and its space."""
        return self._face(CHAINS[style][0])

    def for_cluster(self, style: Style, cluster: str) -> Face | None:
        """The first face of a style that writes `cluster`; None where no face has it.

        A cluster that asks to be drawn as emoji, or that joins emoji, goes to the emoji face if that has it.
        """
        chain = self.chain(style)
        if (_EMOJI_SELECTOR in cluster or _JOINER in cluster) and not cluster[0].isalpha():
            emoji = next((face for face in chain if face.is_emoji and face.writes(cluster)), None)
            if emoji is not None:
                return emoji
        return next((face for face in chain if face.writes(cluster)), None)

    def _face(self, source: Source) -> Face:
        if source not in self._faces:
            self._faces[source] = Face(f"G{len(self._faces) + 1}", source)
        return self._faces[source]


def clusters(text: str) -> list[str]:
    """`text` as letters with all that belongs to them: marks, joined emoji, skin tones, flags, keycaps."""
    found: list[str] = []
    flag_open = False
    for letter in text:
        if found and (_joins(found[-1], letter) or (flag_open and _is_flag_half(letter))):
            flag_open = False
            found[-1] += letter
        else:
            flag_open = _is_flag_half(letter)
            found.append(letter)
    return found


def _joins(cluster: str, letter: str) -> bool:
    if cluster[-1] == _JOINER:
        return not letter.isspace()
    is_tone = "\U0001f3fb" <= letter <= "\U0001f3ff"
    is_tag = "\U000e0020" <= letter <= "\U000e007f"
    return letter in _UNSEEN or is_tone or is_tag or unicodedata.category(letter) in ("Mn", "Me", "Mc")


def _is_flag_half(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"
