"""The order in which cards lie along the road: rows of those that lie side by side, first to last.

The road goes the way in which the cards are read. Where the picture leaves a doubt, that is flagged: a wrong order is
corrected by people, and they must know where to look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import atan2, cos, radians, sin, sqrt
from typing import Final, Literal, NamedTuple

from workshop.paper.floor import on_the_floor
from workshop.paper.mark import Mark, Point, Spotted, middle

BESIDE_MM: Final = 70.0
"""Cards that are no farther apart along the road lie side by side; a card is 105 by 148."""

AFTER_MM: Final = 110.0
"""Cards that are farther apart than this lie one after the other. Between the two it is a matter of opinion."""

FAR_MM: Final = 260.0
"""Side by side, and yet more than a card's length of floor between them."""

LINE_MM: Final = 60.0
"""What cards of one line may be off it."""

LINES_MM: Final = 120.0
"""From line to line at least."""

ASKEW: Final = 12
"""Degrees by which lines may slope against the way in which their cards are turned."""

LONG: Final = 1.8
"""How many times longer than wide the cards must lie for their road to be believed more than how they are turned."""

READ: Final = 0.55
"""How much the cards must agree on which way is up (1: all, 0: every way there is)."""

Way = Literal["road", "lines"]
Code = Literal["turned", "crosswise", "beside", "far", "grid", "uneven"]


class Flag(NamedTuple):
    """A doubt about the order, and the tags of the cards that it is about (none: all of them).

    `turned`: the cards are turned every way, so the direction is a guess. `crosswise`: the road goes across the way
    they are read. `beside`: side by side, or one after the other? `far`: side by side, but far from each other: a road
    that bends, or several lines? `grid`: as many side by side everywhere: are they lines, to be read one by one?
    `uneven`: where a line ends is not clear.
    """

    code: Code
    tags: tuple[int, ...] = ()


class Order(NamedTuple):
    """Tags as they lie, row by row; `doubled` are those that were found more than once, and lie nowhere."""

    rows: tuple[tuple[int, ...], ...] = ()
    doubled: tuple[int, ...] = ()
    flags: tuple[Flag, ...] = ()


def order_of(marks: Sequence[Mark], way: Way = "road", *, flip: bool = False) -> Order:
    """The order of the cards of `marks`, along one road or in `lines` as a text; `flip`: from the other end."""
    counted = Counter(one.tag for one in marks)
    doubled = tuple(sorted(tag for tag, count in counted.items() if count > 1))
    spotted = [one for one in on_the_floor(marks) if counted[one.tag] == 1]
    if not spotted:
        return Order((), doubled)
    if len(spotted) == 1:
        return Order(((spotted[0].tag,),), doubled)
    along, flags = _way_of(spotted, way)
    rows, doubts = _on_a_road(spotted, along) if way == "road" else _in_lines(spotted, along)
    ordered = [tuple(one.tag for one in row) for row in rows]
    return Order(tuple(ordered[::-1] if flip else ordered), doubled, (*flags, *doubts))


def _way_of(spotted: Sequence[Spotted], way: Way) -> tuple[Point, list[Flag]]:
    """The way in which the order is read, 1 long, and what is doubtful of it."""
    read = Point(sum(one.right.x for one in spotted) / len(spotted), sum(one.right.y for one in spotted) / len(spotted))
    longest, long = _longest(spotted)
    if read.length < READ:
        towards = longest if longest.x > 0 else Point(-longest.x, -longest.y)
        return towards, [Flag("turned")]
    if long < LONG or way == "lines":
        return read.unit, []
    if abs(longest.along(read.unit)) < 0.5:
        # From the reader and away: the goal lies ahead.
        ahead = longest if longest.along(read.unit.turned) < 0 else Point(-longest.x, -longest.y)
        return ahead, [Flag("crosswise")]
    return (longest if longest.along(read) > 0 else Point(-longest.x, -longest.y)), []


def _longest(spotted: Sequence[Spotted]) -> tuple[Point, float]:
    """The way in which the cards lie farthest apart, and how many times as far as across it."""
    centre = middle(tuple(one.at for one in spotted))
    ways = [centre.to(one.at) for one in spotted]
    xx, yy = sum(way.x * way.x for way in ways), sum(way.y * way.y for way in ways)
    xy = sum(way.x * way.y for way in ways)
    angle = atan2(2 * xy, xx - yy) / 2
    spread = sqrt((xx - yy) ** 2 + 4 * xy * xy)
    across = max(xx + yy - spread, 1e-9)
    return Point(cos(angle), sin(angle)), sqrt((xx + yy + spread) / across)


def _on_a_road(spotted: Sequence[Spotted], along: Point) -> tuple[list[list[Spotted]], list[Flag]]:
    """Rows of what lies side by side, and what is doubtful of them."""
    in_turn = sorted(spotted, key=lambda one: one.at.along(along))
    rows = [in_turn[:1]]
    flags = []
    for before, one in pairwise(in_turn):
        gap = one.at.along(along) - before.at.along(along)
        from_first = one.at.along(along) - rows[-1][0].at.along(along)
        if gap > AFTER_MM or (gap > BESIDE_MM and from_first > AFTER_MM):
            rows.append([one])
        else:
            rows[-1].append(one)
        if BESIDE_MM < gap <= AFTER_MM or (gap <= BESIDE_MM and from_first > AFTER_MM):
            flags.append(Flag("beside", (before.tag, one.tag)))
    across = along.turned
    rows = [sorted(row, key=lambda one: one.at.along(across)) for row in rows]
    flags += [
        Flag("far", (one.tag, other.tag))
        for row in rows
        for one, other in pairwise(row)
        if other.at.along(across) - one.at.along(across) > FAR_MM
    ]
    if _is_a_grid(rows):
        flags.append(Flag("grid"))
    return rows, flags


def _is_a_grid(rows: Sequence[Sequence[Spotted]]) -> bool:
    """Whether as many lie side by side in every row but the last, so that they may just as well be lines of a text."""
    sizes = {len(row) for row in rows[:-1]}
    return len(rows) >= 3 and len(sizes) == 1 and min(sizes) >= 2


def _in_lines(spotted: Sequence[Spotted], along: Point) -> tuple[list[list[Spotted]], list[Flag]]:
    """Each card by itself, line by line as a text is read, and what is doubtful of it."""
    # Cards are never laid quite level: the lines are looked for at every slope, the slighter first.
    slopes = [side * degrees for degrees in range(ASKEW + 1) for side in (1, -1)]
    along = max((_sloping(along, slope) for slope in slopes), key=lambda way: _parted(spotted, way.turned))
    along = _straightened(list(_lines(spotted, along.turned)), along)
    lines = list(_lines(spotted, along.turned))
    down = along.turned
    rows, flags = list[list[Spotted]](), list[Flag]()
    for line in lines:
        in_turn = sorted(line, key=lambda one: one.at.along(along))
        rows += [[one] for one in in_turn]
        flags += [
            Flag("beside", (one.tag, other.tag))
            for one, other in pairwise(in_turn)
            if other.at.along(along) - one.at.along(along) < AFTER_MM
        ]
        heights = [one.at.along(down) for one in line]
        if max(heights) - min(heights) > 2 * LINE_MM:
            flags.append(Flag("uneven", tuple(one.tag for one in in_turn)))
    return rows, flags


def _sloping(way: Point, degrees: float) -> Point:
    slope = radians(degrees)
    across = way.turned
    return Point(way.x * cos(slope) + across.x * sin(slope), way.y * cos(slope) + across.y * sin(slope))


def _parted(spotted: Sequence[Spotted], down: Point) -> float:
    """How much of the way down lies between lines, and not within them; millimetres, less what is within."""
    heights = sorted(one.at.along(down) for one in spotted)
    gaps = [low - high for high, low in pairwise(heights)]
    return sum(gap if gap > LINES_MM else -gap for gap in gaps)


def _lines(spotted: Sequence[Spotted], down: Point) -> Iterator[list[Spotted]]:
    in_turn = sorted(spotted, key=lambda one: one.at.along(down))
    line = in_turn[:1]
    for before, one in pairwise(in_turn):
        if one.at.along(down) - before.at.along(down) > LINES_MM:
            yield line
            line = []
        line.append(one)
    yield line


def _straightened(lines: Sequence[Sequence[Spotted]], along: Point) -> Point:
    """`along` turned the little by which all lines are askew to it."""
    down = along.turned
    over = under = 0.0
    for line in lines:
        centre = middle(tuple(one.at for one in line))
        for one in line:
            way = centre.to(one.at)
            over += way.along(along) * way.along(down)
            under += way.along(along) ** 2
    slope = over / under if under else 0.0
    return Point(along.x + slope * down.x, along.y + slope * down.y).unit
