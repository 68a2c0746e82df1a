"""JPEG pictures (ISO/IEC 10918-1): only what makes the picture is kept, nothing that a camera wrote besides.

A JPEG is a row of segments. Those of applications and comments may tell where and when a picture was taken, and with
what; they are left out, as is all that follows the picture's end. Nothing is decoded.
"""

from __future__ import annotations

import struct
from typing import Final

import msgspec

from workshop.domain.refusal import Refused

MOST_BYTES: Final = 300_000
"""A phone makes its photos half as large; more than this is none of our pages'."""

LONGEST_SIDE: Final = 2048

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_BARE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers that stand alone, without a length."""

_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive: what every viewer reads."""

_KEPT: Final = frozenset({0xC4, 0xDB, 0xDD, *_FRAMES, _SCAN})
"""Huffman tables, quantisation tables, restart interval, the frame and its scans."""

_ADOBE, _COLOURS = 0xEE, b"Adobe"
"""The one application's segment that changes how the colours are read."""


class Jpeg(msgspec.Struct, frozen=True):
    """A picture without anything about it; `width` and `height` in pixels, `colours` 1 (grey) or 3."""

    data: bytes
    width: int
    height: int
    colours: int = 3


def bare_jpeg(data: bytes) -> Jpeg:
    """`data` without what a camera wrote besides the picture; refused where it is no JPEG, or one too large."""
    if len(data) > MOST_BYTES:
        raise Refused("picture_too_large", "too_large", limit=MOST_BYTES // 1000)
    if data[:2] != bytes((0xFF, _START)):
        raise Refused("not_a_picture")
    try:
        return _read(data)
    except (struct.error, IndexError):
        raise Refused("not_a_picture") from None


def _read(data: bytes) -> Jpeg:
    kept = [data[:2]]
    size: tuple[int, int, int] | None = None
    scanned = False
    at = 2
    while True:
        marker, at = _marker(data, at)
        if marker == _END:
            break
        if marker in _BARE:
            continue
        end = at + struct.unpack_from(">H", data, at)[0]
        if end < at + 2 or end > len(data):
            raise Refused("not_a_picture")
        if marker in _FRAMES:
            if size is not None:
                raise Refused("not_a_picture")
            size = _size(data, at, end)
        if marker == _SCAN:
            if size is None:
                raise Refused("not_a_picture")
            scanned = True
            end = _end_of_scan(data, end)
        if marker in _KEPT or (marker == _ADOBE and end - at == 14 and data[at + 2 : at + 7] == _COLOURS):
            kept.append(bytes((0xFF, marker)) + data[at:end])
        at = end
    if size is None or not scanned:
        raise Refused("not_a_picture")
    return Jpeg(b"".join((*kept, bytes((0xFF, _END)))), *size)


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """The marker at a place, and the place after it; it may have any number of 0xFF before it."""
    if data[at] != 0xFF:
        raise Refused("not_a_picture")
    while data[at] == 0xFF:
        at += 1
    return data[at], at + 1


def _size(data: bytes, at: int, end: int) -> tuple[int, int, int]:
    depth, height, width, parts = struct.unpack_from(">BHHB", data, at + 2)
    if depth != 8 or parts not in (1, 3) or end - at != 8 + 3 * parts or not width or not height:
        raise Refused("not_a_picture")
    if max(width, height) > LONGEST_SIDE:
        raise Refused("picture_too_wide", "too_large", limit=LONGEST_SIDE)
    return width, height, parts


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the picture's own data ends: at the next marker that is neither a stuffed 0xFF nor a restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise Refused("not_a_picture")
        if data[at + 1] == 0 or data[at + 1] in _BARE:
            at += 2
        elif data[at + 1] == 0xFF:
            at += 1
        else:
            return at
