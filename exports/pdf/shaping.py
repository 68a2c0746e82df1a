"""From text to glyphs: words are shaped by HarfBuzz, each piece of a word in the face that can write it.

A run knows the text that it stands for. Where its glyphs do not tell that text by themselves (Arabic, joined emoji,
decomposed letters, letters that no face has), `exact` is False and the text is written beside it as /ActualText.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final, NamedTuple

import uharfbuzz as hb

from exports.pdf.fonts import EM, Face, Fonts, clusters
from exports.pdf.theme import Style

_FEATURES: Final = {"liga": False, "dlig": False}
"""Ligatures off: a letter a glyph is more legible, and reads back as it was written."""

_LIKE: Final = str.maketrans(
    {
        "✓": "✔", "✗": "✖", "✘": "✖", "✎": "✏", "★": "⭐", "☆": "⭐", "⇒": "→", "⇐": "←", "⟶": "→",
        "\n": " ", "\t": " ", "\u00a0": " ", "\u202f": " ", "\u2011": "-",
    }
)  # fmt: skip
"""Letters drawn by a near relative where no face has them."""

_MOST_MARKS: Final = 4
"""Most marks that are drawn on a letter; letters heaped with more would run over the lines about them."""

_LANGUAGES: Final = {
    "ARABIC": "ar", "HEBREW": "he", "DEVANAGARI": "hi", "BENGALI": "bn", "TAMIL": "ta", "THAI": "th", "GEORGIAN": "ka",
    "ARMENIAN": "hy", "ETHIOPIC": "am", "GUJARATI": "gu", "GURMUKHI": "pa", "KANNADA": "kn", "KHMER": "km", "LAO": "lo",
    "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "CJK": "zh",
    "MALAYALAM": "ml", "MYANMAR": "my", "SINHALA": "si", "TELUGU": "te", "CYRILLIC": "ru", "GREEK": "el",
}  # fmt: skip
"""The language that a script most often stands for, for a reader that speaks. Latin says nothing: many share it."""


class Segment(NamedTuple):
    """Glyphs at one height: `rise` in EM units, `codes` the inside of a PDF TJ array."""

    rise: int
    codes: str


class Run(NamedTuple):
    """Glyphs of one face in one direction. `advance` in EM units; `level` is the bidi level, odd runs right to left."""

    face: Face
    text: str
    segments: tuple[Segment, ...]
    advance: float
    level: int
    exact: bool
    language: str | None


class Word(NamedTuple):
    """What is never parted at the end of a line unless it is wider than the line. Widths in EM units.

    `blank` is the width of the blanks at its end, which may hang over the edge; `plain` says that it is one run that
    reads back by itself. `levels` are its letters' bidi levels; None where all go left to right.
    """

    text: str
    levels: tuple[int, ...] | None
    runs: tuple[Run, ...]
    width: float
    blank: float
    plain: bool


@dataclass(frozen=True)
class _Piece:
    """Text for one run before it is shaped; `said` is what it stands for."""

    face: Face
    text: str
    said: str
    level: int


class Shaper:
    """Shapes words, and remembers them: a document says the same words over and over. One a document.

    `whole`: no paragraph is cut short, for formats that have the room.
    """

    def __init__(self, fonts: Fonts, *, whole: bool = False) -> None:
        self.fonts = fonts
        self.whole = whole
        self.used: dict[Face, dict[int, str]] = {}
        self._words: dict[tuple[Style, str, tuple[int, ...] | None], Word] = {}

    def word(self, style: Style, text: str, levels: tuple[int, ...] | None = None) -> Word:
        """`text` (a word with the blanks after it) shaped. `levels`: of its letters (bidi); None: all left to right."""
        key = (style, text, levels)
        known = self._words.get(key)
        if known is None:
            known = self._words[key] = self._shape_word(style, text, levels)
        return known

    def _shape_word(self, style: Style, text: str, levels: tuple[int, ...] | None) -> Word:
        runs = tuple(self._shape(piece) for piece in self._pieces(style, text, levels))
        blanks = len(text) - len(text.rstrip(" \t\n"))
        blank = blanks * float(self.fonts.first(style).font.get_glyph_h_advance(self.fonts.first(style).glyph(" ")))
        width = sum(run.advance for run in runs)
        return Word(
            text, levels, runs, width, min(blank, width), len(runs) == 1 and runs[0].exact and runs[0].level == 0
        )

    def _pieces(self, style: Style, text: str, levels: tuple[int, ...] | None) -> list[_Piece]:
        pieces: list[_Piece] = []
        first = self.fonts.first(style)
        if levels is None and all(ord(letter) in first.letters for letter in text) and text.isprintable():
            return [_Piece(first, text, text, 0)]
        at = 0
        for cluster in clusters(text):
            level = levels[at] if levels is not None else 0
            at += len(cluster)
            drawn = cluster if len(cluster) <= _MOST_MARKS else _without_heaps(cluster)
            face = self.fonts.for_cluster(style, drawn)
            if face is None:
                drawn = unicodedata.normalize("NFKC", drawn.translate(_LIKE))
                face = self.fonts.for_cluster(style, drawn)
            if face is None:
                # Spelled out in Latin letters, which go left to right also in a line that does not.
                drawn, face, level = _spelled_out(cluster), first, level + level % 2
            if not drawn:
                continue
            last = pieces[-1] if pieces else None
            if (
                last is not None
                and last.face is face
                and last.level == level
                and (last.text == last.said) == (drawn == cluster)
            ):
                pieces[-1] = _Piece(face, last.text + drawn, last.said + cluster, level)
            else:
                pieces.append(_Piece(face, drawn, cluster, level))
        return pieces

    def _shape(self, piece: _Piece) -> Run:
        buffer = hb.Buffer()
        buffer.add_str(piece.text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if piece.level % 2 else "ltr"
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        font = piece.face.font
        hb.shape(font, buffer, _FEATURES)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        said = self._note_glyphs(piece, [(info.codepoint, info.cluster) for info in infos])
        segments: list[Segment] = []
        codes, rise, drift, advance = "", 0, 0, 0
        for info, position in zip(infos, positions, strict=True):
            if position.y_offset != rise and codes:
                segments.append(Segment(rise, f"{codes}>"))
                codes = ""
            rise = position.y_offset
            wanted = drift + position.x_offset
            own = font.get_glyph_h_advance(info.codepoint)
            # The pen is where the widths in the font have taken it; a TJ number moves it back by thousandths of an em.
            codes += (
                f"{info.codepoint:04x}"
                if codes and not wanted
                else f"{'>' if codes else ''}{-wanted}<{info.codepoint:04x}"
            )
            drift = position.x_advance - own - position.x_offset
            advance += position.x_advance
        if codes:
            segments.append(Segment(rise, f"{codes}>{-drift if drift else ''}"))
        return Run(piece.face, piece.said, tuple(segments), float(advance), piece.level, said, _language(piece.said))

    def _note_glyphs(self, piece: _Piece, glyphs: list[tuple[int, int]]) -> bool:
        """Remember which glyphs are used and for what; whether they read back as exactly the piece's text."""
        used = self.used.setdefault(piece.face, {})
        in_order = piece.level % 2 == 0 and len(glyphs) == len(piece.text) and piece.text == piece.said
        exact = in_order
        starts = sorted({cluster for _, cluster in glyphs})
        ends = dict(zip(starts, [*starts, len(piece.text)][1:], strict=True))
        first_of: set[int] = set()
        for glyph, cluster in glyphs:
            part = piece.text[cluster : ends[cluster]] if cluster not in first_of else "\u200b"
            first_of.add(cluster)
            exact = exact and len(part) == 1 and used.get(glyph, part) == part
            used.setdefault(glyph, part)
        return exact


def _without_heaps(cluster: str) -> str:
    """`cluster` with at most so many marks; joined emoji stay whole."""
    marks = [letter for letter in cluster if unicodedata.category(letter) in ("Mn", "Me")]
    surplus = len(marks) - _MOST_MARKS
    if surplus <= 0 or "\ufe0f" in cluster:
        return cluster
    return "".join(letter for letter in cluster if letter not in marks[_MOST_MARKS:])


def _spelled_out(cluster: str) -> str:
    """A letter that no face has, as its number (`[U+4E2D]`): honest, where an empty box says nothing."""
    seen = [letter for letter in cluster if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Mn", "Me")]
    return "".join(f"[U+{ord(letter):04X}]" for letter in seen)


def _language(text: str) -> str | None:
    """The language of a text in another script than Latin, as far as the script tells; None otherwise."""
    for letter in text:
        if ord(letter) > 0x36F and letter.isalpha():
            return _LANGUAGES.get(unicodedata.name(letter, "").split(" ")[0])
    return None


def em_to_points(units: float, size: float) -> float:
    """EM units at a type size of `size` points, in points."""
    return units * size / EM
