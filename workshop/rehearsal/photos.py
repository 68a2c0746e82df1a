"""Photos of drawings for a rehearsal: small JPEGs, made without any library, the same for the same seed."""

from __future__ import annotations

import struct
from typing import TypeAlias

from workshop.rehearsal.chance import Chance

Colour: TypeAlias = tuple[int, int, int]
"""Brightness and the two differences of colour (ITU-T T.871), 0 to 255."""

BLOCK = 8
PAPER: Colour = (238, 116, 134)
SHADE: Colour = (214, 116, 136)
INKS: tuple[Colour, ...] = ((60, 124, 126), (96, 128, 104), (110, 100, 176), (150, 70, 160), (90, 160, 96))

# Sizes of differences from block to block, with a code each; every block is of one colour, so nothing else is needed.
_LENGTHS = bytes((0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0))
_SIZES = bytes(range(12))
_CODES = ("00", "010", "011", "100", "101", "110", "1110", "11110", "111110", "1111110", "11111110", "111111110")
_END_OF_BLOCK = "0"


def photo(seed: str, width: int = 320, height: int = 240) -> bytes:
    """A JPEG of `width` × `height` pixels: a sheet of paper with hills, houses and a sun in coarse strokes."""
    across, down = -(-width // BLOCK), -(-height // BLOCK)
    return jpeg(_sheet(Chance(seed), across, down), width, height)


def jpeg(blocks: list[list[Colour]], width: int, height: int) -> bytes:
    """A baseline JPEG of blocks of 8 × 8 pixels, each of one colour, row by row."""
    bits: list[str] = []
    before = [128, 128, 128]
    for row in blocks:
        for colour in row:
            for part, value in enumerate(colour):
                bits.append(_difference(value - before[part]) + _END_OF_BLOCK)
                before[part] = value
    told = "".join(bits)
    told += "1" * (-len(told) % 8)
    data = bytes(int(told[at : at + 8], 2) for at in range(0, len(told), 8)).replace(b"\xff", b"\xff\x00")
    parts = bytes((1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0))
    return b"".join((
        b"\xff\xd8",
        _segment(0xDB, b"\x00" + bytes([BLOCK] * 64)),
        _segment(0xC0, struct.pack(">BHHB", 8, height, width, 3) + parts),
        _segment(0xC4, b"\x00" + _LENGTHS + _SIZES),
        _segment(0xC4, b"\x10" + bytes((1, *[0] * 15)) + b"\x00"),
        _segment(0xDA, bytes((3, 1, 0, 2, 0, 3, 0, 0, 63, 0))),
        data,
        b"\xff\xd9",
    ))  # fmt: skip


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _difference(value: int) -> str:
    size = abs(value).bit_length()
    if size == 0:
        return _CODES[0]
    return _CODES[size] + format(value if value > 0 else value + (1 << size) - 1, f"0{size}b")


def _sheet(chance: Chance, across: int, down: int) -> list[list[Colour]]:
    rows = [[PAPER if x < across - 2 and y < down - 1 else SHADE for x in range(across)] for y in range(down)]
    ground = down * 2 // 3
    for x in range(1, across - 3):
        _dot(rows, x, ground + (x * 5 // across) % 3, INKS[1])
    sun_x, sun_y = chance.pick([across // 5, across * 3 // 4]), down // 5
    for y in range(down):
        for x in range(across):
            if (x - sun_x) ** 2 + (y - sun_y) ** 2 <= (down // 9) ** 2:
                _dot(rows, x, y, INKS[2])
    for number in range(chance.between(2, 4)):
        size = max(2, across // 8 - chance.below(2))
        _house(rows, 2 + number * (across // 5), ground, size, INKS[chance.below(len(INKS))])
    return rows


def _house(rows: list[list[Colour]], x: int, ground: int, size: int, ink: Colour) -> None:
    for step in range(size + 1):
        for left, up in ((0, step), (size, step), (step, size), (step, 0)):
            _dot(rows, x + left, ground - up, ink)
        _dot(rows, x + step, ground - size - min(step, size - step), ink)


def _dot(rows: list[list[Colour]], x: int, y: int, ink: Colour) -> None:
    if 0 <= y < len(rows) and 0 <= x < len(rows[0]):
        rows[y][x] = ink
