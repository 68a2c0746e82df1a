"""Pictures for tests: JPEGs put together by hand, and a small one that any viewer can read."""

from __future__ import annotations

import struct

from workshop.rehearsal.photos import photo


def segment(marker: int, content: bytes) -> bytes:
    """A segment with its length."""
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def frame(width: int, height: int, *, depth: int = 8, parts: int = 3) -> bytes:
    """The head of a baseline picture."""
    each = b"".join(bytes((number, 0x11, 0)) for number in range(1, parts + 1))
    return segment(0xC0, struct.pack(">BHHB", depth, height, width, parts) + each)


def scan(content: bytes) -> bytes:
    """A scan; only its length is looked at."""
    return segment(0xDA, bytes((1, 1, 0, 0, 63, 0))) + content


A_JPEG = photo("a test's", 16, 8)
"""A real picture, 16 × 8, with nothing about it."""
