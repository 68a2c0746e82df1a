"""The word cloud in the PDF: no word touches another, whichever way it is read."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import combinations

from exports.pdf.canvas import Canvas
from exports.pdf.fonts import Fonts
from exports.pdf.shaping import Shaper
from exports.pdf.tags import Element
from exports.pdf.text import Line
from exports.pdf.theme import Look
from exports.pdf.word_cloud import GAP, WordCloud
from workshop.domain.word_cloud import Word

WIDTH = 507.0
TEXTS = ("ro", "الثقة", "én fast voksen", "مدرسة", "tillid", "kaffe ☕", "أهل", "mod", "spørger", "de unge selv", "to")


class Noting(Canvas):
    """Draws, and notes where each line begins and ends, and its top and bottom."""

    def __init__(self, shaper: Shaper) -> None:
        super().__init__(BytesIO(), shaper, lambda _canvas, _number: None)
        self.drawn: list[tuple[float, float, float, float]] = []

    def lines_of_text(self, lines: Sequence[Line], x: float, top: float, look: Look, width: float = 0.0) -> None:
        super().lines_of_text(lines, x, top, look, width)
        (line,) = lines
        begin = x + width - line.width if line.rtl else x
        self.drawn.append((begin, begin + line.width, top, top - look.leading))


def test_a_word_that_is_read_from_the_right_keeps_its_distance_too() -> None:
    shaper = Shaper(Fonts())
    words = [Word(text, text, 1 + (place * 5) % 8) for place, text in enumerate(TEXTS * 3)]
    cloud = WordCloud(shaper, sorted(words, key=lambda word: -word.count), Element("Figure"))
    canvas = Noting(shaper)
    cloud.paint(canvas, 0.0, 700.0, WIDTH)
    assert cloud.element.box is not None, "where it stands is told"
    assert len(canvas.drawn) > len(TEXTS)
    for one, other in combinations(canvas.drawn, 2):
        beside = one[1] + GAP <= other[0] + 0.01 or other[1] + GAP <= one[0] + 0.01
        beneath = one[3] >= other[2] - 0.01 or other[3] >= one[2] - 0.01
        assert beside or beneath
    assert all(begin >= 0 and end <= WIDTH + 0.01 for begin, end, _, _ in canvas.drawn)
