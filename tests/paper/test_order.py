"""How cards lie on the floor, told from where their tags are in a picture; and what is flagged where it is doubtful."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, radians, sin

import pytest

from workshop.paper.floor import FRAME_MM, TO_THE_MIDDLE, on_the_floor
from workshop.paper.mark import Mark, Point
from workshop.paper.order import Flag, order_of


def card(tag: int, x: float, y: float, turned: float = 0.0, tilt: float = 0.0, held: float = 0.0) -> Mark:
    """The mark of a card whose middle lies at `x`, `y` mm and which is turned so many degrees.

    Seen by a camera that is tilted (degrees) and held askew.
    """
    angle, half = radians(turned), FRAME_MM / 2
    right, down = Point(cos(angle), sin(angle)), Point(-sin(angle), cos(angle))
    corners = []
    for across, below in ((-half, -half), (half, -half), (half, half), (-half, half)):
        a, b = across - TO_THE_MIDDLE.x, below - TO_THE_MIDDLE.y
        corners.append(_seen(Point(x + right.x * a + down.x * b, y + right.y * a + down.y * b), tilt, held))
    first, second, third, fourth = corners
    return Mark(tag, (first, second, third, fourth))


def _seen(point: Point, tilt: float, held: float) -> Point:
    turn, lean = radians(held), radians(tilt)
    x, y = point.x * cos(turn) - point.y * sin(turn), point.x * sin(turn) + point.y * cos(turn)
    depth = 3000 + y * sin(lean)
    return Point(2000 + 3000 * x / depth, 1500 + 3000 * y * cos(lean) / depth)


def codes(flags: tuple[Flag, ...]) -> list[str]:
    return [flag.code for flag in flags]


@pytest.mark.parametrize("held", [0, 90, 180, 270, 33])
@pytest.mark.parametrize("tilt", [0, 25, 50])
def test_a_row_is_read_the_way_its_cards_are_however_the_camera_is_held(tilt: float, held: float) -> None:
    turned = (5, -8, 12, 180, 3, -20)
    cards = [card(n, 240 * n - 600, 60 * (n % 3), turned[n], tilt, held) for n in range(6)]
    found = order_of(cards[::-1])
    assert found.rows == ((0,), (1,), (2,), (3,), (4,), (5,))
    assert found.flags == ()
    assert order_of(cards, flip=True).rows == found.rows[::-1]


def test_cards_side_by_side_are_one_row_and_read_from_the_top() -> None:
    found = order_of([card(1, 0, 0), card(2, 240, 80), card(3, 250, -75), card(4, 480, 0), card(5, 720, 10)])
    assert found.rows == ((1,), (3, 2), (4,), (5,))
    assert found.flags == ()


def test_where_a_card_lies_between_beside_and_after_it_is_flagged() -> None:
    found = order_of([card(1, 0, 0), card(2, 240, 60), card(3, 315, -60), card(4, 560, 0), card(5, 800, 0)])
    assert Flag("beside", (2, 3)) in found.flags


def test_many_that_creep_along_the_road_are_not_one_row_unsaid() -> None:
    found = order_of([card(0, -400, 0), *(card(n, 50 * n, 110 * (n - 2)) for n in range(1, 5)), card(9, 900, 0)])
    assert "beside" in codes(found.flags)


def test_a_road_that_turns_back_is_flagged() -> None:
    there = [card(n, 240 * n, 0) for n in range(4)]
    back = [card(7 - n, 240 * n, 600) for n in range(4)]
    assert "far" in codes(order_of([*there, *back]).flags)


def test_cards_that_lie_as_a_grid_may_be_lines_and_that_is_flagged() -> None:
    cards = [card(10 * line + n, 240 * n, 150 * line) for line in range(2) for n in range(4)]
    assert "grid" in codes(order_of(cards).flags)
    found = order_of(cards, "lines")
    assert found.rows == ((0,), (1,), (2,), (3,), (10,), (11,), (12,), (13,))
    assert found.flags == ()


@pytest.mark.parametrize("held", [0, 5, 90, 175])
def test_lines_are_read_as_a_text_is_also_where_they_are_askew(held: float) -> None:
    cards = [
        card(10 * line + n, 240 * n - 1000, 260 * line + 20 * n, -4 + 8 * (n % 2), 20, held)
        for line in range(4)
        for n in range(10 if line < 3 else 4)
    ]
    wanted = tuple((10 * line + n,) for line in range(4) for n in range(10 if line < 3 else 4))
    found = order_of(cards, "lines")
    assert found.rows == wanted
    assert found.flags == ()


def test_a_crooked_line_and_cards_on_top_of_each_other_are_flagged() -> None:
    crooked = [card(n, 240 * n, (0, 100, 200, 100, 0)[n]) for n in range(5)]
    assert codes(order_of(crooked, "lines").flags) == ["uneven"]
    close = [card(1, 0, 0), card(2, 60, 10), card(3, 300, 0)]
    assert codes(order_of(close, "lines").flags) == ["beside"]


def test_cards_turned_every_way_leave_the_direction_to_people() -> None:
    cards = [card(n, 240 * n, 0, 90 * n) for n in range(4)]
    found = order_of(cards)
    assert found.rows == ((0,), (1,), (2,), (3,))
    assert codes(found.flags) == ["turned"]
    mirrored = order_of([card(n, 240 * n, 0, 90 * n, held=180) for n in range(4)])
    assert mirrored.rows == found.rows[::-1]


def test_a_road_across_the_way_it_is_read_goes_away_from_the_reader_and_is_flagged() -> None:
    for held in (0, 180):
        found = order_of([card(n, 10 * (n % 2), -200 * n, held=held) for n in range(5)])
        assert found.rows == ((0,), (1,), (2,), (3,), (4,))
        assert codes(found.flags) == ["crosswise"]


def test_a_card_that_lies_there_twice_lies_nowhere() -> None:
    found = order_of([card(1, 0, 0), card(2, 240, 0), card(1, 480, 0)])
    assert found.rows == ((2,),)
    assert found.doubled == (1,)


def test_no_card_and_one_card_need_no_road() -> None:
    assert order_of([]) == ((), (), ())
    assert order_of([card(3, 0, 0)]).rows == ((3,),)
    assert on_the_floor([]) == ()


def test_where_the_picture_makes_no_sense_nothing_breaks() -> None:
    flat = Mark(1, (Point(0, 0), Point(10, 0), Point(20, 0), Point(30, 0)))
    line = Mark(2, (Point(50, 0), Point(60, 0), Point(60, 10), Point(50, 10)))
    assert order_of([flat, line, flat._replace(tag=3)]).rows == ((2,),)
    assert order_of([flat, flat._replace(tag=3)]).rows == ()
    behind = [card(n, 240 * n, 0)._replace(corners=card(n, 240 * n, 0, held=180 * (n % 2)).corners) for n in range(4)]
    assert len(order_of(behind).rows) <= 4


def test_the_floor_is_measured_in_millimetres() -> None:
    spotted = on_the_floor([card(n, 240 * n, 30 * (n % 2), tilt=30) for n in range(8)])
    apart = [one.at.to(other.at).length for one, other in pairwise(spotted)]
    assert all(abs(way - 241.9) < 4 for way in apart)
    assert abs(pi * spotted[0].right.length - pi) < 1e-9
