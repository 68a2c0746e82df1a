"""A picture as PNG, for programs that draw no vectors: shapes and photos; what letters there are is in its words."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from exports.pdf.theme import Colour
from exports.reading.picture import Photograph, Picture, Shape

SHARPNESS: Final = 3.0
"""Pixels a point."""
FINER: Final = 3
"""It is drawn so many times larger, and made smaller: round edges without steps."""
CURVE: Final = 10
"""Straight pieces in a curve."""

_Points = list[tuple[float, float]]


def png(picture: Picture) -> bytes:
    """The picture."""
    size = round(picture.width * SHARPNESS), round(picture.height * SHARPNESS)
    scale = SHARPNESS * FINER
    image = Image.new("RGB", (size[0] * FINER, size[1] * FINER), "white")
    pen = ImageDraw.Draw(image)
    for item in picture.items:
        if isinstance(item, Shape):
            _draw(pen, item, scale)
        elif isinstance(item, Photograph):
            _lay(image, item, scale)
    whole = BytesIO()
    image.resize(size, Image.Resampling.LANCZOS).save(whole, "PNG", optimize=True)
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


def _lay(image: Image.Image, photo: Photograph, scale: float) -> None:
    with Image.open(BytesIO(photo.jpeg.data)) as taken:
        size = round(photo.width * scale), round(photo.height * scale)
        image.paste(taken.convert("RGB").resize(size), (round(photo.x * scale), round(photo.y * scale)))


def _ink(colour: Colour) -> tuple[int, int, int]:
    red, green, blue = (round(part * 255) for part in colour)
    return red, green, blue
