"""Pasted text as rows of cells: what comes out of a spreadsheet, a list in a document, a mail. It never fails.

Tabs, semicolons or commas part the cells; a cell in quotation marks may hold them, and line ends too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import category

from workshop.domain.text import one_line

MOST_CHARACTERS = 400_000
MOST_LINES_IN_A_CELL = 40
"""A quotation mark that is not closed within so many lines opens no cell: it is a mark in a text."""
FEWEST_LINES = 2
SHARE_WITHOUT = 0.4
"""So many of the lines may be without the mark that parts the cells: titles above a table, notes below it."""

_QUOTE = '"'
_BULLET = re.compile(r"\A\s*[•·▪◦●‣∙–—*§o\-\uf0b7\uf0a7]\s+")


class Row(NamedTuple):
    """A row of cells, each on one line, and the line of the text that it begins on (from 1)."""

    line: int
    cells: tuple[str, ...]

    def cell(self, place: int | None) -> str:
        """The cell at a place; empty where there is none."""
        return self.cells[place] if place is not None and place < len(self.cells) else ""


def rows_of(text: str) -> tuple[Row, ...]:
    """The rows of a text in which anything can be read, without empty cells at their ends."""
    whole = text[:MOST_CHARACTERS].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = (Row(line, _cells(parts)) for line, parts in _split(whole, _delimiter(whole)))
    return tuple(row for row in found if any(map(_says_something, row.cells)))


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
    row: list[str] = []
    begun = line
    while at <= len(text):
        quoted = _quoted(text, at, delimiter)
        if quoted is not None:
            cell, end = quoted
        else:
            end = _end(text, at, delimiter)
            cell = text[at:end]
        line += text.count("\n", at, end)
        row.append(cell)
        if end >= len(text) or text[end] == "\n":
            yield begun, row
            line += 1
            row, begun = [], line
        at = end + 1


def _end(text: str, at: int, delimiter: str | None) -> int:
    """Where the cell that begins at `at` without a quotation mark ends."""
    ends = [text.find("\n", at), text.find(delimiter, at) if delimiter is not None else -1]
    return min((one for one in ends if one >= 0), default=len(text))


def _quoted(text: str, at: int, delimiter: str | None) -> tuple[str, int] | None:
    """A cell in quotation marks and where it ends; None where it is none, or its mark is never closed."""
    if not text.startswith(_QUOTE, at):
        return None
    begun, seek = at + 1, at + 1
    while True:
        close = text.find(_QUOTE, seek)
        if close < 0 or text.count("\n", begun, close) >= MOST_LINES_IN_A_CELL:
            return None
        if text.startswith(_QUOTE, close + 1):
            seek = close + 2
            continue
        end = close + 1
        if end >= len(text) or text[end] in ("\n", delimiter):
            return text[begun:close].replace(_QUOTE * 2, _QUOTE), end
        return None
