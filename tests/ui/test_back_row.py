from math import atan, degrees

import pytest

from ui import back_row


def minutes_of_arc(text: float, depth_m: float, picture_m: float = back_row.PICTURE_M) -> float:
    """Under how many minutes of arc a capital of a text is seen."""
    return degrees(atan(text * back_row.CAPITAL / back_row.CANVAS * picture_m / depth_m)) * 60


@pytest.mark.parametrize("depth", [1, 4, 7, 8, 9, 10])
def test_the_smallest_capital_is_seen_under_sixteen_minutes_of_arc(depth: int) -> None:
    assert minutes_of_arc(back_row.smallest_text(depth), depth) >= 15.9


def test_a_room_that_nobody_has_measured_is_drawn_as_designed_and_so_is_a_shallow_one() -> None:
    assert back_row.smallest_text(0) == back_row.smallest_text(5) == back_row.DESIGNED
    assert back_row.farthest() == pytest.approx(6.7, abs=0.1)
    assert back_row.smallest_text(back_row.farthest() + 0.5) > back_row.DESIGNED


def test_text_grows_with_the_room_up_to_what_a_scene_has_room_for() -> None:
    sizes = [back_row.smallest_text(depth) for depth in range(41)]
    assert sizes == sorted(sizes)
    assert sizes[-1] == back_row.LARGEST


def test_for_a_deeper_room_it_is_told_how_high_the_picture_must_be() -> None:
    needed = back_row.picture_height(15)
    assert needed == pytest.approx(2.7, abs=0.1)
    assert minutes_of_arc(back_row.LARGEST, 15, needed) == pytest.approx(16, abs=0.1)


def test_a_larger_picture_lets_text_be_smaller() -> None:
    assert back_row.smallest_text(9, picture_m=2.5) < back_row.smallest_text(9)


def test_a_code_is_a_tenth_as_wide_as_it_is_far_away() -> None:
    assert back_row.code_size(9) / back_row.CANVAS * back_row.PICTURE_M == pytest.approx(0.9)
    assert back_row.code_size(0) == 0
