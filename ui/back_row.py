"""What the back row can see: how small text may be, and how large a QR code must be, in a room of a known depth.

All lengths are those of the projector's canvas, which is 1080 high whatever the screen is (RoomScene.qml). The room's
picture is taken to be 1.8 m high, a canvas of some 3.2 m across, as meeting rooms for fifty people have it.

Sources:
- Text: ISO 9241-303 (and 9241-3 before it) asks that a capital letter is seen under at least 16 minutes of arc, which
  is 1/215 of the distance. The capitals of Atkinson Hyperlegible are 0.668 of its size.
- QR: the rule of Denso Wave, who made it, that a camera reads a code of 25 modules from ten times its width.
"""

from math import radians, tan

CANVAS = 1080
PICTURE_M = 1.8
SMALLEST_ANGLE = 16 / 60
CAPITAL = 0.668
CODE_SHARE = 1 / 10
DESIGNED, LARGEST = 28.0, 42.0
"""The smallest text that the scenes are drawn with, and the size beyond which a goal's own name has no room."""


def smallest_text(depth_m: float, picture_m: float = PICTURE_M) -> float:
    """How small text may be, in parts of the canvas, for who sits `depth_m` metres away; 0 where it is not known."""
    return min(LARGEST, max(DESIGNED, _needed(depth_m) / CAPITAL * CANVAS / picture_m))


def code_size(depth_m: float, picture_m: float = PICTURE_M) -> float:
    """How wide a QR code must be, in parts of the canvas, to be read from `depth_m` metres."""
    return depth_m * CODE_SHARE * CANVAS / picture_m


def picture_height(depth_m: float) -> float:
    """How many metres high the picture must be for its largest smallest text to be read from `depth_m` metres."""
    return _needed(depth_m) / CAPITAL * CANVAS / LARGEST


def farthest(picture_m: float = PICTURE_M) -> float:
    """From how many metres the smallest text as it is drawn can be read."""
    return picture_m * DESIGNED / CANVAS * CAPITAL / tan(radians(SMALLEST_ANGLE))


def _needed(depth_m: float) -> float:
    """How many metres high a capital letter must be on the canvas of the room."""
    return depth_m * tan(radians(SMALLEST_ANGLE))
