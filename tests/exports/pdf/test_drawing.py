import pytest

from exports.pdf.drawing import MOST_CHARACTERS, Stroke, strokes


def test_a_drawing_is_read_stroke_by_stroke() -> None:
    assert strokes("M1 2 L30 40 Q5 6 7 8 M0 0") == (
        Stroke("M", (1, 2)),
        Stroke("L", (30, 40)),
        Stroke("Q", (5, 6, 7, 8)),
        Stroke("M", (0, 0)),
    )


NO_DRAWINGS = (
    "", "L1 2", "M1", "M1 2 3", "M1 2 L3 4 5 6", "M1 2 Q3 4", "M1 2 C1 2 3 4", "M1001 2", "M1 751", "M1.5 2", "M-1 2",
    "M1 2 Z", "m1 2", "M1 2 L3 4) Tj (", "M1 2\nL3 4", "M1 2" + " L3 4" * MOST_CHARACTERS,
)  # fmt: skip


@pytest.mark.parametrize("path", NO_DRAWINGS, ids=lambda path: path[:20])
def test_anything_else_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="not a drawing"):
        strokes(path)
