"""Drawings: a strict path in a fixed box."""

import pytest

from workshop.domain.drawing import MOST_CHARACTERS, checked_drawing
from workshop.domain.refusal import Refused


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("M0 0", "M0 0"),
        ("M0 0L1000 750", "M0 0 L1000 750"),
        ("M 10,20 Q 1,2\n3,4 L5 6", "M10 20 Q1 2 3 4 L5 6"),
        ("M1 2 M3 4 L5 6", "M1 2 M3 4 L5 6"),
    ],
)
def test_a_path_of_strokes_in_the_box_is_kept_with_even_blanks(path: str, kept: str) -> None:
    assert checked_drawing(path) == kept
    assert checked_drawing(kept) == kept


@pytest.mark.parametrize(
    "path",
    [
        "", "L1 2", "M1", "M1 2 3", "m1 2", "M-1 2", "M1.5 2", "M1 2 Z", "M1 2 C1 2 3 4 5 6", "M1 2 Q3 4", "M1001 2",
        "M1 751", "M1 2 Q1 2 1 800", "<svg/>", 'M1 2" onload="x', "M٣ ٤",
    ],
)  # fmt: skip
def test_anything_else_is_not_a_drawing(path: str) -> None:
    with pytest.raises(Refused, match="not_a_drawing"):
        checked_drawing(path)


def test_a_drawing_that_is_too_large_is_refused_by_its_size() -> None:
    with pytest.raises(Refused) as refused:
        checked_drawing("M0 0" + " L1 1" * MOST_CHARACTERS)
    assert refused.value.refusal.reason == "too_large"
    assert refused.value.refusal.params == {"limit": MOST_CHARACTERS}
