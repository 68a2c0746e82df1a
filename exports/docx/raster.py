"""A picture for programs that draw no vectors: shapes as PNG, a photo as it is; letters are in the words instead."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from exports.pdf.theme import Colour
from exports.reading.picture import Photograph, Picture, Shape

SHARPNESS: Final = 3.0
"""Pixels a point."""
FINER: Final = 2
"""It is drawn so many times larger, and made smaller: round edges without steps."""
JFIF: Final = b"\xff\xe0\x00\x10JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x00\x00"
"""What a JPEG begins with where it says no more of itself: ours are bare of it, and office programs look for it."""
CURVE: Final = 10
"""Straight pieces in a curve."""

_Points = list[tuple[float, float]]


def raster(picture: Picture) -> bytes:
    """The picture as the bytes of a JPEG or a PNG."""
    photo = next((item for item in picture.items if isinstance(item, Photograph)), None)
    return photo.jpeg.data[:2] + JFIF + photo.jpeg.data[2:] if photo is not None else _png(picture)


def _png(picture: Picture) -> bytes:
    size = round(picture.width * SHARPNESS), round(picture.height * SHARPNESS)
    scale = SHARPNESS * FINER
    image = Image.new("RGB", (size[0] * FINER, size[1] * FINER), "white")
    pen = ImageDraw.Draw(image)
    for item in picture.items:
        if isinstance(item, Shape):
            _draw(pen, item, scale)
    whole = BytesIO()
    image.reduce(FINER).save(whole, "PNG")
    return whole.getvalue()


def _draw(pen: ImageDraw.ImageDraw, shape: Shape, scale: float) -> None:
    for points in _outlines(shape, scale):
        if shape.fill is not None and len(points) > 2:
            pen.polygon(points, fill=_ink(shape.fill))
        if shape.stroke is not None:
            _stroke(pen, points, max(1, round(shape.width * scale)), shape)


def _stroke(pen: ImageDraw.ImageDraw, points: _Points, width: int, shape: Shape) -> None:
    assert shape.stroke is not None
    ink = _ink(shape.stroke)
    if len(points) > 1:
        pen.line(points, fill=ink, width=width, joint="curve")
    if shape.round_ends:
        for x, y in (points[0], points[-1]):
            pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=ink)


def _outlines(shape: Shape, scale: float) -> list[_Points]:
    """The strokes of a shape as points."""
    found: list[_Points] = []
    for name, numbers in shape.steps:
        points = [(x * scale, y * scale) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if name == "M":
            found.append(points)
        elif name == "L":
            found[-1] += points
        elif name == "C":
            found[-1] += _curve(found[-1][-1], *points)
        else:
            found[-1].append(found[-1][0])
    return found


def _curve(
    start: tuple[float, float], bend: tuple[float, float], bend_back: tuple[float, float], end: tuple[float, float]
) -> _Points:
    points = []
    for step in range(1, CURVE + 1):
        t = step / CURVE
        parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        corners = (start, bend, bend_back, end)
        points.append(
            (
                sum(part * x for part, (x, _) in zip(parts, corners, strict=True)),
                sum(part * y for part, (_, y) in zip(parts, corners, strict=True)),
            )
        )
    return points


def _ink(colour: Colour) -> tuple[int, int, int]:
    red, green, blue = (round(part * 255) for part in colour)
    return red, green, blue
