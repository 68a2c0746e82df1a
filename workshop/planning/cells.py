"""Pasted text as rows of cells: what comes out of a spreadsheet, a list in a document, a mail. It never fails.

Tabs, semicolons or commas part the cells; a cell in quotation marks may hold them, and line ends too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple
from unicodedata import category

from workshop.domain.text import one_line

MOST_CHARACTERS = 400_000
MOST_LINES_IN_A_CELL = 40
"""A quotation mark that is not closed within so many lines opens no cell: it is a mark in a text."""
MOST_ROWS_READ = 2_020
MOST_COLUMNS = 60
"""A sheet that is pasted whole holds thousands of empty rows and columns; beyond so many nothing is a list of goals."""
FEWEST_LINES = 2
SHARE_WITHOUT = 0.4
"""So many of the lines may be without the mark that parts the cells: titles above a table, notes below it."""

_QUOTE = '"'
_BULLET = re.compile(r"\A\s*[•·▪◦●‣∙–—*§o\-\uf0b7\uf0a7]\s+")


class Row(NamedTuple):
    """A row of cells, each on one line, and the line of the text that it begins on (from 1).

    `cut`: there was more in it, beyond the last column that is read.
    """

    line: int
    cells: tuple[str, ...]
    cut: bool = False

    def cell(self, place: int | None) -> str:
        """The cell at a place; empty where there is none."""
        return self.cells[place] if place is not None and place < len(self.cells) else ""


def rows_of(text: str) -> tuple[Row, ...]:
    """The rows of a text in which anything can be read, without empty cells at their ends, as far as it is read."""
    whole = text[:MOST_CHARACTERS].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = (_row(line, parts) for line, parts in _split(whole, _delimiter(whole)))
    return tuple(islice((row for row in found if any(map(_says_something, row.cells))), MOST_ROWS_READ))


def _row(line: int, parts: list[str]) -> Row:
    cells = _cells(parts[: MOST_COLUMNS + 1])
    cut = len(cells) > MOST_COLUMNS or any(map(_says_something, parts[MOST_COLUMNS + 1 :]))
    return Row(line, cells[:MOST_COLUMNS], cut)


def _says_something(cell: str) -> bool:
    """Whether a cell holds more than marks and blanks: a letter, a digit, an emoji."""
    return any(category(letter)[0] in "LN" or category(letter) == "So" for letter in cell)


def _cells(parts: list[str]) -> tuple[str, ...]:
    cells = [one_line(part) for part in parts]
    if len(cells) > 1 and _BULLET.match(parts[0] + " "):
        # A list in a document is pasted with its bullet as a cell of its own.
        cells = cells[1:]
    if len(cells) == 1:
        cells = [_BULLET.sub("", cells[0])]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _delimiter(text: str) -> str | None:
    """What parts the cells; None where each line is one.

    A comma is a mark in a sentence too, so it parts only where the lines have equally many and no blank follows any.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if any("\t" in line.strip("\t ") for line in lines):
        return "\t"
    if len(lines) < FEWEST_LINES:
        return None
    for mark in ";,":
        counts = Counter(_outside_quotes(line, mark) for line in lines)
        without = counts.pop(0, 0)
        in_sentences = len(counts) > 1 or any(_outside_quotes(line, ", ") for line in lines)
        if without <= SHARE_WITHOUT * len(lines) and not (mark == "," and in_sentences):
            return mark
    return None


def _outside_quotes(line: str, mark: str) -> int:
    return sum(part.count(mark) for part in line.split(_QUOTE)[::2])


def _split(text: str, delimiter: str | None) -> Iterator[tuple[int, list[str]]]:
    """Each row with its first line and its cells as they are written."""
    at, line = 0, 1
    ends = re.compile("\n" if delimiter is None else f"[\n{delimiter}]")
    row: list[str] = []
    begun = line
    while at <= len(text):
        quoted = _quoted(text, at, delimiter)
        if quoted is not None:
            cell, end = quoted
        else:
            # One search for both, since each alone would look through all that is left for every cell.
            found = ends.search(text, at)
            end = found.start() if found is not None else len(text)
            cell = text[at:end]
        line += text.count("\n", at, end)
        row.append(cell)
        if end >= len(text) or text[end] == "\n":
            yield begun, row
            line += 1
            row, begun = [], line
        at = end + 1


def _quoted(text: str, at: int, delimiter: str | None) -> tuple[str, int] | None:
    """A cell in quotation marks and where it ends; None where it is none, or its mark is never closed."""
    if not text.startswith(_QUOTE, at):
        return None
    begun, seek, lines = at + 1, at + 1, 0
    while True:
        close = text.find(_QUOTE, seek)
        lines += text.count("\n", seek, max(close, seek))
        if close < 0 or lines >= MOST_LINES_IN_A_CELL:
            return None
        if text.startswith(_QUOTE, close + 1):
            seek = close + 2
            continue
        end = close + 1
        if end >= len(text) or text[end] in ("\n", delimiter):
            return text[begun:close].replace(_QUOTE * 2, _QUOTE), end
        return None
