"""A drawing: a path of absolute `M`, `L` and `Q` with whole numbers in a box of 1000 × 750."""

from __future__ import annotations

import re

from workshop.domain.refusal import Refused

WIDTH, HEIGHT = 1000, 750
MOST_CHARACTERS = 40_000

_POINT = "[0-9]{1,4} [0-9]{1,4}"
_PATH = re.compile(rf"(?:M{_POINT}(?: ?L{_POINT}| ?Q{_POINT} {_POINT})* ?)+\Z")
_NUMBERS = re.compile("[0-9]+")


def checked_drawing(path: str) -> str:
    """`path` with its blanks made even; refused where it is not a drawing or is too large."""
    if len(path) > MOST_CHARACTERS:
        raise Refused("drawing_too_large", "too_large", limit=MOST_CHARACTERS)
    even = re.sub(r"[\s,]+", " ", path).strip()
    even = re.sub(r" ?([MLQ]) ?", r" \1", even).strip()
    if not _PATH.match(even):
        raise Refused("not_a_drawing")
    numbers = [int(number) for number in _NUMBERS.findall(even)]
    if any(x > WIDTH for x in numbers[::2]) or any(y > HEIGHT for y in numbers[1::2]):
        raise Refused("not_a_drawing")
    return even
