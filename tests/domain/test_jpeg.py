"""JPEGs: only the picture is kept."""

from __future__ import annotations

import struct

import pytest

from tests.pictures import A_JPEG, frame, scan, segment
from workshop.domain.jpeg import LONGEST_SIDE, MOST_BYTES, bare_jpeg
from workshop.domain.refusal import Refused

START, END = b"\xff\xd8", b"\xff\xd9"
PLACE = b"Exif\x00\x00GPSLatitude 55.65"


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as found:
        bare_jpeg(data)
    return found.value.refusal.code


def test_a_picture_is_kept_as_it_is_with_its_size() -> None:
    kept = bare_jpeg(A_JPEG)
    assert (kept.width, kept.height) == (16, 8)
    assert kept.data == A_JPEG
    assert bare_jpeg(kept.data) == kept


@pytest.mark.parametrize("marker", [*range(0xE0, 0xF0), 0xFE])
def test_what_a_camera_wrote_is_left_out(marker: int) -> None:
    with_place = A_JPEG[:2] + segment(marker, PLACE) + A_JPEG[2:]
    assert bare_jpeg(with_place).data == A_JPEG


def test_what_follows_the_picture_is_left_out() -> None:
    assert bare_jpeg(A_JPEG + START + segment(0xE1, PLACE) + END).data == A_JPEG


def test_how_the_colours_are_meant_is_kept_and_nothing_in_its_place() -> None:
    colours = segment(0xEE, b"Adobe\x00\x64\x00\x00\x00\x00\x01")
    told = A_JPEG[:2] + colours + A_JPEG[2:]
    assert bare_jpeg(told).data == told
    for other in (b"Adobe" + PLACE, b"GPS: 55.65 N"):
        assert bare_jpeg(A_JPEG[:2] + segment(0xEE, other) + A_JPEG[2:]).data == A_JPEG


def test_fill_bytes_restarts_and_stuffed_bytes_belong_to_the_picture() -> None:
    strokes = scan(b"\x01\xff\x00\x02\xff\xd0\x03\xff\xff\x00")
    told = START + b"\xff\xff\xff" + frame(16, 8)[1:] + b"\xff\x01" + strokes + END
    kept = START + frame(16, 8) + strokes + END
    assert bare_jpeg(told).data == kept


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff", b"GIF89a", b"<svg onload=alert(1)>", b"\x89PNG\r\n\x1a\n", START, START + END,
        START + b"\x00" * 40, START + b"\xff", START + b"\xff\xff\xff", START + b"\xff\xc0",
        START + b"\xff\xc0\x00\x01" + END,
        START + frame(16, 8) + END, START + scan(b"abc") + END, START + frame(16, 8) + scan(b"no end"),
        START + frame(16, 8) + scan(b"no end\xff"), START + frame(16, 8) + frame(16, 8) + scan(b"abc") + END,
        START + frame(0, 8) + scan(b"abc") + END, START + frame(16, 0) + scan(b"abc") + END,
        START + frame(16, 8, depth=12) + scan(b"abc") + END, START + frame(16, 8, parts=4) + scan(b"abc") + END,
        START + segment(0xC0, struct.pack(">BHHB", 8, 8, 16, 3)) + scan(b"abc") + END,
        START + segment(0xC3, frame(16, 8)[4:]) + scan(b"abc") + END,
        START + b"\xff\xe1\xff\xff" + b"x" * 20, A_JPEG[: len(A_JPEG) // 2],
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert refusal(data) == "not_a_picture"


def test_a_picture_may_not_be_too_large() -> None:
    assert refusal(A_JPEG + bytes(MOST_BYTES)) == "picture_too_large"
    assert refusal(START + frame(LONGEST_SIDE + 1, 8) + scan(b"abc") + END) == "picture_too_wide"
    assert bare_jpeg(START + frame(LONGEST_SIDE, 8, parts=1) + scan(b"abc") + END).width == LONGEST_SIDE
