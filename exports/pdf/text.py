"""Text in lines: broken where words end, cut short with an ellipsis where it must be, right to left where it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from exports.pdf.bidi import levels
from exports.pdf.fonts import clusters
from exports.pdf.shaping import Shaper, Word, em_to_points
from exports.pdf.theme import Colour, Style

ELLIPSIS: Final = "…"
_LOOSE_ENDS: Final = " \n,.;:–-("
"""What does not stand before an ellipsis."""

# A word with the blanks after it; a long word may also part after a hyphen, a dash or a slash.
_WORDS = re.compile(r"[^\s\-–—/]{2,}[\-–—/]+(?=\w{2})|[^ \t]+[ \t]*|[ \t]+")


class Span(NamedTuple):
    """A stretch of text in one style. `colour` None is the colour of what it stands in."""

    text: str
    style: Style = "text"
    colour: Colour | None = None


class Placed(NamedTuple):
    """A word of a line, with the style and colour of its span."""

    word: Word
    style: Style
    colour: Colour | None


class Line(NamedTuple):
    """A line. `width` in points without the blanks at its end; `rtl` where its paragraph begins right to left.

    A line that the text itself ends has a line feed for its last word.
    """

    words: tuple[Placed, ...]
    width: float
    rtl: bool


def spans(text: str | Span | Iterable[Span], style: Style = "text") -> tuple[Span, ...]:
    """Anything that is text, as spans; a plain string gets `style`."""
    if isinstance(text, Span):
        return (text,)
    return (Span(text, style),) if isinstance(text, str) else tuple(text)


def break_lines(shaper: Shaper, text: Sequence[Span], size: float, width: float) -> list[Line]:
    """`text` at `size` points in lines of at most `width` points. At least one line, also of nothing."""
    lines: list[Line] = []
    paragraphs = _paragraphs(text)
    for place, paragraph in enumerate(paragraphs):
        base, words = _words(shaper, paragraph)
        broken = _fill(shaper, words, size, width)
        for number, (row, row_width) in enumerate(broken):
            words_of_line = _with_loose_end(shaper, row, base)
            if number == len(broken) - 1 and place < len(paragraphs) - 1:
                words_of_line += (Placed(shaper.word(paragraph[-1].style, "\n"), paragraph[-1].style, None),)
            lines.append(Line(words_of_line, row_width, base == 1))
    return lines


def fit_lines(shaper: Shaper, text: Sequence[Span], size: float, width: float, most: int) -> tuple[list[Line], bool]:
    """As `break_lines`, but at most `most` lines, the last one ending with an ellipsis where there is more.

    Gives also whether the text was cut.
    """
    lines = break_lines(shaper, text, size, width)
    if len(lines) <= most:
        return lines, False
    keep, last = lines[: most - 1], lines[most - 1]
    kept = [Span(one.word.text, one.style, one.colour) for one in last.words]
    while kept:
        ended = kept[-1]._replace(text=kept[-1].text.rstrip(_LOOSE_ENDS) + ELLIPSIS)
        tried = break_lines(shaper, [*kept[:-1], ended], size, width)
        if len(tried) == 1:
            return [*keep, tried[0]._replace(rtl=last.rtl)], True
        if len(kept) > 1:
            kept.pop()
        else:
            shorter = "".join(clusters(kept[0].text.rstrip(_LOOSE_ENDS))[:-1])
            kept = [kept[0]._replace(text=shorter)] if shorter else []
    return [*keep, break_lines(shaper, [Span(ELLIPSIS)], size, float("inf"))[0]], True


def text_width(shaper: Shaper, text: str | Sequence[Span], size: float, style: Style = "text") -> float:
    """The width in points of `text` on one line."""
    return max(line.width for line in break_lines(shaper, spans(text, style), size, float("inf")))


def _paragraphs(text: Sequence[Span]) -> list[list[Span]]:
    found: list[list[Span]] = [[]]
    for span in text:
        if "\n" not in span.text:
            found[-1].append(span)
            continue
        first, *more = span.text.split("\n")
        found[-1].append(span._replace(text=first))
        found.extend([span._replace(text=part)] for part in more)
    return found


def _words(shaper: Shaper, paragraph: list[Span]) -> tuple[int, list[Placed]]:
    """The base level of a paragraph, and its words in the order of reading."""
    base, of_letters = levels("".join(span.text for span in paragraph))
    words: list[Placed] = []
    at = 0
    for span in paragraph:
        for part in _WORDS.findall(span.text):
            part_levels = of_letters[at : at + len(part)] if of_letters is not None else None
            at += len(part)
            words.append(Placed(shaper.word(span.style, part, part_levels), span.style, span.colour))
    return base, words


def _fill(shaper: Shaper, words: list[Placed], size: float, width: float) -> list[tuple[list[Placed], float]]:
    rows: list[tuple[list[Placed], float]] = []
    row: list[Placed] = []
    row_width = hanging = 0.0
    room = width * 1000 / size + 0.01
    for placed in words:
        word = placed.word
        if row and row_width + hanging + word.width - word.blank > room:
            rows.append((row, em_to_points(row_width, size)))
            row, row_width, hanging = [], 0.0, 0.0
        if word.width - word.blank > room:
            *full, rest = _part(shaper, word, placed.style, room)
            rows.extend(([placed._replace(word=part)], em_to_points(part.width, size)) for part in full)
            word = rest
        row.append(placed if word is placed.word else placed._replace(word=word))
        row_width += hanging + word.width - word.blank
        hanging = word.blank
    rows.append((row, em_to_points(row_width, size)))
    return rows


def _with_loose_end(shaper: Shaper, row: list[Placed], base: int) -> tuple[Placed, ...]:
    """A line's words; the blanks at its end go the way of the paragraph (rule L1), whatever word they come after."""
    last = row[-1].word if row else None
    if last is None or last.levels is None or not last.blank:
        return tuple(row)
    letters = last.text.rstrip(" \t")
    blanks = last.text[len(letters) :]
    word = shaper.word(row[-1].style, letters, last.levels[: len(letters)])
    blank = shaper.word(row[-1].style, blanks, (base,) * len(blanks))
    return (*row[:-1], row[-1]._replace(word=word), row[-1]._replace(word=blank))


def _part(shaper: Shaper, word: Word, style: Style, room: float) -> list[Word]:
    """A word that is wider than a line, in parts that are not, parted between letters."""
    letters = clusters(word.text)
    parts: list[Word] = []
    at = place = 0
    while place < len(letters):
        fit = _how_many_fit(shaper, letters[place:], style, room)
        text = "".join(letters[place : place + fit])
        parts.append(shaper.word(style, text, word.levels[at : at + len(text)] if word.levels is not None else None))
        at += len(text)
        place += fit
    return parts


def _how_many_fit(shaper: Shaper, letters: list[str], style: Style, room: float) -> int:
    """How many of `letters` fit in `room`, at least one. Halves its way, since letters kern."""
    least, most = 1, len(letters)
    while least < most:
        middle = (least + most + 1) // 2
        tried = shaper.word(style, "".join(letters[:middle]))
        if tried.width - tried.blank <= room:
            least = middle
        else:
            most = middle - 1
    return least
