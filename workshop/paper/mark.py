"""What a camera finds of a printed card: the tag on it, and where in the picture its corners are."""

from __future__ import annotations

from math import hypot
from typing import NamedTuple, TypeAlias


class Point(NamedTuple):
    """A place, or a way from one to another: pixels in a picture, millimetres on the floor; `y` counts downwards."""

    x: float
    y: float

    def to(self, other: Point) -> Point:
        """The way to another place."""
        return Point(other.x - self.x, other.y - self.y)

    def along(self, way: Point) -> float:
        """How far it goes along `way`, which is 1 long."""
        return self.x * way.x + self.y * way.y

    @property
    def length(self) -> float:
        """How long it is."""
        return hypot(self.x, self.y)

    @property
    def unit(self) -> Point:
        """The same way, 1 long; a way of no length stays what it is."""
        return Point(self.x / self.length, self.y / self.length) if self.length else self

    @property
    def turned(self) -> Point:
        """A quarter of a turn on: where `x` is to the right, this is downwards."""
        return Point(-self.y, self.x)


def middle(points: tuple[Point, ...]) -> Point:
    """The middle of some places."""
    return Point(sum(one.x for one in points) / len(points), sum(one.y for one in points) / len(points))


Frame: TypeAlias = tuple[Point, Point, Point, Point]
"""The four corners of something square, clockwise."""


class Mark(NamedTuple):
    """A tag in a picture. `corners` are those of its black frame, from the card's upper left and clockwise."""

    tag: int
    corners: Frame


class Spotted(NamedTuple):
    """A card on the floor: its middle, and the way in which its text is read, 1 long."""

    tag: int
    at: Point
    right: Point
