"""Finding tags in a photo. What it takes is an extra (`photo`), which not everybody has installed.

The picture is turned as its camera says it was held; nothing else that a camera wrote is read, and nothing is kept.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from statistics import median
from typing import Any, Final

from workshop.paper.mark import Frame, Mark, Point, middle

MOST_PIXELS: Final = 60_000_000
CLOSER: Final = 3.0
_BEGINNINGS: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
"""JPEG and PNG."""


class NotInstalled(Exception):
    """The extra that reads photos is not there."""


class NotAPhoto(Exception):
    """The bytes are no JPEG or PNG, or one that is too large."""


def is_installed() -> bool:
    """Whether photos can be read here."""
    try:
        _opencv()
    except NotInstalled:
        return False
    return True


def find_marks(photo: bytes) -> tuple[Mark, ...]:
    """All tags in a photo (JPEG or PNG). Raises NotInstalled, or NotAPhoto."""
    cv2 = _opencv()
    if not photo.startswith(_BEGINNINGS):
        raise NotAPhoto
    bytes_of_it = import_module("numpy").frombuffer(photo, "uint8")
    try:
        grey = cv2.imdecode(bytes_of_it, cv2.IMREAD_GRAYSCALE)
    except cv2.error as error:
        raise NotAPhoto from error
    if grey is None:
        raise NotAPhoto
    return marks_in(grey, cv2)


def marks_in(grey: Any, cv2: Any) -> tuple[Mark, ...]:
    """All tags in a picture of shades of grey (rows of 0–255); `cv2` is the library that finds them."""
    # A card is a small part of the floor, and a lamp lights one end of it more than the other.
    corners, tags, others = _detector(cv2, least=0.008, windows=(9, 33, 12)).detectMarkers(grey)
    marks = [] if tags is None else [_mark(tag, four[0]) for tag, four in zip(tags.ravel(), corners, strict=True)]
    return tuple(sorted([*marks, *_looked_at_closely(grey, cv2, marks, [four[0] for four in others])]))


def _detector(cv2: Any, *, least: float, windows: tuple[int, int, int]) -> Any:
    """Finds frames of `least` a picture's side about, black against what lies about it in `windows` (pixels)."""
    how = cv2.aruco.DetectorParameters()
    how.minMarkerPerimeterRate = least
    how.adaptiveThreshWinSizeMin, how.adaptiveThreshWinSizeMax, how.adaptiveThreshWinSizeStep = windows
    how.perspectiveRemovePixelPerCell = 8
    how.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    how.cornerRefinementWinSize = 3
    family = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_APRILTAG_36h11)
    return cv2.aruco.ArucoDetector(family, how)


def _looked_at_closely(grey: Any, cv2: Any, marks: Sequence[Mark], others: Sequence[Any]) -> list[Mark]:
    """The tags among frames that could not be read, enlarged: those that are about as large as what was read."""
    if not marks:
        return []
    detector, brighter = _detector(cv2, least=0.4, windows=(15, 75, 20)), cv2.createCLAHE(3.0, (2, 2))
    usual = median(_reach(one.corners) for one in marks)
    read = {one.tag for one in marks}
    seen = [one.corners for one in marks]
    found = []
    for frame in map(_points, others):
        reach = _reach(frame)
        if not 0.5 < reach / usual < 2.0 or any(_is_within(frame, one) for one in seen):
            continue
        seen.append(frame)
        left, top = (max(0, int(min(one[axis] for one in frame) - reach * 0.7)) for axis in (0, 1))
        right, low = (int(max(one[axis] for one in frame) + reach * 0.7) for axis in (0, 1))
        close = cv2.resize(grey[top:low, left:right], None, fx=CLOSER, fy=CLOSER, interpolation=cv2.INTER_CUBIC)
        # As it is, and with the contrast of a brighter picture.
        for seen_so in (close, brighter.apply(close)):
            corners, tags, _rest = detector.detectMarkers(seen_so)
            if tags is not None:
                break
        for tag, own in zip(() if tags is None else tags.ravel(), corners, strict=True):
            if int(tag) not in read:
                read.add(int(tag))
                found.append(_mark(tag, own[0] / CLOSER + (left, top)))
    return found


def _mark(tag: Any, four: Any) -> Mark:
    return Mark(int(tag), _points(four))


def _reach(frame: Frame) -> float:
    """From corner to corner."""
    return frame[0].to(frame[2]).length


def _is_within(frame: Frame, other: Frame) -> bool:
    return middle(frame).to(middle(other)).length < _reach(other) / 4


def _points(four: Any) -> Frame:
    first, second, third, fourth = (Point(float(x), float(y)) for x, y in four)
    return first, second, third, fourth


def _opencv() -> Any:
    # Read once, when the library is loaded: a picture that says it is endless is not even begun.
    os.environ.setdefault("OPENCV_IO_MAX_IMAGE_PIXELS", str(MOST_PIXELS))
    try:
        return import_module("cv2")
    except ImportError as error:
        raise NotInstalled from error
