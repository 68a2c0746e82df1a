"""Which character id each glyph of a CFF font has (Adobe Technical Note 5176): by these a PDF finds its glyphs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_CHARSET: Final = 15
_ROS: Final = (12, 30)
_STANDARD: Final = 2
"""Charsets up to this number are the standard's own, which fonts of character ids do not use."""


def character_ids(table: bytes, glyphs: int) -> list[int]:
    """The ids of a `CFF ` table's glyphs, in their order; of a font that has none, the glyphs' own numbers."""
    at = table[2]
    _names, at = _index(table, at)
    tops, _at = _index(table, at)
    top = dict(_operators(tops[0]))
    start = (top.get((_CHARSET,)) or [0])[-1]
    if _ROS not in top or start <= _STANDARD:
        return list(range(glyphs))
    return [0, *_charset(table, start, glyphs - 1)]


def _index(table: bytes, at: int) -> tuple[list[bytes], int]:
    """The objects of an INDEX, and where it ends."""
    count = int.from_bytes(table[at : at + 2], "big")
    if not count:
        return [], at + 2
    size = table[at + 2]
    first = at + 3
    offsets = [int.from_bytes(table[first + n * size : first + (n + 1) * size], "big") for n in range(count + 1)]
    data = first + (count + 1) * size - 1
    return [table[data + a : data + b] for a, b in pairwise(offsets)], data + offsets[-1]


def _operators(data: bytes) -> Iterator[tuple[tuple[int, ...], list[int]]]:
    """A DICT's operators with their operands; real numbers stand as 0, for none is asked for."""
    operands: list[int] = []
    at = 0
    while at < len(data):
        byte = data[at]
        at += 1
        if byte <= 21:
            operator = (byte, data[at]) if byte == 12 else (byte,)
            at += len(operator) - 1
            yield operator, operands
            operands = []
        elif byte == 30:
            while data[at] & 0x0F != 0x0F and data[at] >> 4 != 0x0F:
                at += 1
            at += 1
            operands.append(0)
        elif byte in (28, 29):
            size = 2 if byte == 28 else 4
            operands.append(int.from_bytes(data[at : at + size], "big", signed=True))
            at += size
        elif byte <= 246:
            operands.append(byte - 139)
        else:
            operands.append(
                (byte - 247) * 256 + data[at] + 108 if byte <= 250 else -(byte - 251) * 256 - data[at] - 108
            )
            at += 1


def _charset(table: bytes, at: int, glyphs: int) -> list[int]:
    """The ids of all glyphs but the first: one by one (format 0), or in ranges with so many left (formats 1 and 2)."""
    kind = table[at]
    at += 1
    found: list[int] = []
    size = {0: 0, 1: 1, 2: 2}[kind]
    while len(found) < glyphs:
        first = int.from_bytes(table[at : at + 2], "big")
        left = int.from_bytes(table[at + 2 : at + 2 + size], "big")
        found.extend(range(first, first + left + 1))
        at += 2 + size
    return found[:glyphs]
