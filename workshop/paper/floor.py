"""From the picture to the floor: how the cards lie, in millimetres, however the camera was held.

All tags are of one size and square, so the picture itself tells how it is foreshortened: what is farther away is
smaller, and what is looked at askew is no longer square.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import sqrt
from statistics import median
from typing import Final

from workshop.paper.mark import Frame, Mark, Point, Spotted, middle

FRAME_MM: Final = 36.0
"""The side of a tag's black frame: eight of its ten squares, on 45 mm."""

TO_THE_MIDDLE: Final = Point(-44.75, -18.0)
"""From a tag to the middle of its card (A6), in the card's own right and down, millimetres."""

CAUTION: Final = 0.004
"""How much is needed to believe that the picture is foreshortened: few cards in a row tell little of it."""


def on_the_floor(marks: Sequence[Mark]) -> tuple[Spotted, ...]:
    """Where the cards of `marks` lie. All in one plane, seen from above; its own right and down are the picture's."""
    # A mark without an area tells nothing of where it lies.
    seen = [one for one in marks if abs(_area(one)) >= 1.0]
    if not seen:
        return ()
    flat = _without_depth(seen)
    flat = _without_slant(flat)
    side = median(_side(one) for one in flat) / FRAME_MM
    return tuple(_spotted(one, side) for one in flat)


def _side(mark: Mark) -> float:
    return sqrt(abs(_area(mark)))


def _area(mark: Mark) -> float:
    first, second, third, fourth = mark.corners
    across, down = first.to(third), second.to(fourth)
    return (across.x * down.y - across.y * down.x) / 2


def _spotted(mark: Mark, scale: float) -> Spotted:
    top_left, top_right, low_right, low_left = mark.corners
    right = Point(
        top_right.x - top_left.x + low_right.x - low_left.x, top_right.y - top_left.y + low_right.y - low_left.y
    ).unit
    down = right.turned
    at = middle(mark.corners)
    by = TO_THE_MIDDLE
    return Spotted(
        mark.tag,
        Point(at.x / scale + right.x * by.x + down.x * by.y, at.y / scale + right.y * by.x + down.y * by.y),
        right,
    )


def _without_depth(marks: Sequence[Mark]) -> list[Mark]:
    """The marks with what is farther away as large as what is near.

    In a picture of a plane an area shrinks with the third power of its depth, and one over the depth is a plane too:
    it is laid through the marks.
    """
    centres = [middle(one.corners) for one in marks]
    centre = middle(tuple(centres))
    spread = max(centre.to(one).length for one in centres) or 1.0
    sizes = [abs(_area(one)) ** (1 / 3) for one in marks]
    usual = median(sizes)
    near = [size / usual for size in sizes]
    ways = [Point(way.x / spread, way.y / spread) for way in (centre.to(one) for one in centres)]
    slope = _slope(ways, near)

    def seen_from_above(point: Point) -> Point:
        way = centre.to(point)
        depth = 1.0 + slope.along(Point(way.x / spread, way.y / spread))
        # A picture that would put a card behind the camera tells nothing of depth.
        depth = max(depth, 0.2)
        return Point(way.x / depth, way.y / depth)

    return [one._replace(corners=_each(one, seen_from_above)) for one in marks]


def _slope(ways: Sequence[Point], near: Sequence[float]) -> Point:
    """The slope of the plane through `near` at `ways` about their middle, relative to its height there."""
    mean = sum(near) / len(near)
    caution = CAUTION * len(ways)
    xx = sum(way.x * way.x for way in ways) + caution
    yy = sum(way.y * way.y for way in ways) + caution
    xy = sum(way.x * way.y for way in ways)
    xs = sum(way.x * (one - mean) for way, one in zip(ways, near, strict=True))
    ys = sum(way.y * (one - mean) for way, one in zip(ways, near, strict=True))
    whole = xx * yy - xy * xy
    return Point((xs * yy - ys * xy) / whole / mean, (ys * xx - xs * xy) / whole / mean)


def _without_slant(marks: Sequence[Mark]) -> list[Mark]:
    """The marks stretched so that they are square.

    Looks for the measure `[1+u, q; q, 1-u]` in which both sides of each mark are equally long and at right angles; what
    it takes to see the floor in that measure is its root.
    """
    uu = qq = uq = us = qs = 0.0
    for one in marks:
        size = abs(_area(one))
        top_left, top_right, low_right, low_left = one.corners
        across = Point(
            top_right.x - top_left.x + low_right.x - low_left.x, top_right.y - top_left.y + low_right.y - low_left.y
        )
        down = Point(
            low_left.x - top_left.x + low_right.x - top_right.x, low_left.y - top_left.y + low_right.y - top_right.y
        )
        equal = (
            across.x**2 - across.y**2 - down.x**2 + down.y**2,
            2 * (across.x * across.y - down.x * down.y),
            across.x**2 + across.y**2 - down.x**2 - down.y**2,
        )
        upright = (
            2 * (across.x * down.x - across.y * down.y),
            2 * (across.x * down.y + across.y * down.x),
            2 * (across.x * down.x + across.y * down.y),
        )
        for by_u, by_q, left in (equal, upright):
            u, q, rest = by_u / size, by_q / size, -left / size
            uu, qq, uq, us, qs = uu + u * u, qq + q * q, uq + u * q, us + u * rest, qs + q * rest
    whole = uu * qq - uq * uq
    if whole <= 0:
        return list(marks)
    u, q = (us * qq - qs * uq) / whole, (qs * uu - us * uq) / whole
    if u * u + q * q >= 0.95:
        return list(marks)
    # The root of a symmetrical matrix of two by two: (M + sqrt(det M)) / sqrt(trace M + 2 sqrt(det M)).
    root = sqrt(1 - u * u - q * q)
    length = sqrt(2 + 2 * root)
    a, b, c = (1 + u + root) / length, q / length, (1 - u + root) / length

    def square(point: Point) -> Point:
        return Point(a * point.x + b * point.y, b * point.x + c * point.y)

    return [one._replace(corners=_each(one, square)) for one in marks]


def _each(mark: Mark, moved: Callable[[Point], Point]) -> Frame:
    first, second, third, fourth = (moved(one) for one in mark.corners)
    return first, second, third, fourth
