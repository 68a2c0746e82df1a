"""How simulated participants differ, so that a rehearsal feels like a room: some come late, some say nothing."""

from __future__ import annotations

from typing import NamedTuple

from workshop.rehearsal.chance import Chance

SECOND = 1_000
MINUTE = 60 * SECOND

ARRIVE_WITHIN = 3 * MINUTE
LATE_COMERS, LATE_BY = 10, (6 * MINUTE, 25 * MINUTE)
"""One in so many comes when the day is under way, so long after it was opened."""
SILENT = 9
"""One in so many reads along and never writes."""
WAIT_TO_THE_END = 7
"""One in so many writes when the time is nearly out."""
MEND = 5
"""One in so many puts a text right afterwards."""
SHARE_A_PHONE = 12
FEWEST_FOR_LOSING_NET = 6
WITHOUT_NET = (45 * SECOND, 120 * SECOND)
WRITING = (8 * SECOND, 40 * SECOND)


class Temper(NamedTuple):
    """One participant's. Times are ms on the heart's clock, counted from when the first may come in.

    `begins` is the share of a step's time that goes before they do anything in it.
    """

    arrives: int
    begins: float
    silent: bool
    mends: bool
    heads: int
    loses_net: bool


def temper_of(number: int, count: int, chance: Chance) -> Temper:
    """The temper of the participant `number` (from 1) of `count`. Two of a room lose the net for a while.

    Who comes late and who says nothing goes by the number, so that every room has some of them.
    """
    late = number % LATE_COMERS == LATE_COMERS - 3
    loses_net = count >= FEWEST_FOR_LOSING_NET and number in (2, count // 2 + 1)
    return Temper(
        arrives=chance.between(*LATE_BY) if late else chance.below(ARRIVE_WITHIN),
        begins=_share(chance, 82, 97) if chance.below(WAIT_TO_THE_END) == 0 else _share(chance, 6, 62),
        silent=number % SILENT == SILENT // 2 and not loses_net,
        mends=chance.below(MEND) == 0,
        heads=2 if chance.below(SHARE_A_PHONE) == 0 else 1,
        loses_net=loses_net,
    )


def _share(chance: Chance, least: int, most: int) -> float:
    return chance.between(least, most) / 100
