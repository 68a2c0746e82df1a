"""Who is here: phones, heads and people on paper, in all, by group and by seat."""

from __future__ import annotations

from workshop.domain.day import DayState
from workshop.domain.plan import seat_of
from workshop.protocol.views import Counts, SeatLine

NOBODY = Counts()


class Headcount:
    """The people of a day, counted once. Again costs a look at everybody, so keep it while it `still_counts`."""

    def __init__(self, day: DayState) -> None:
        self._people, self._out, self._plan = day.participants, day.taken_out, day.plan
        self._by_group: dict[str, Counts] = {}
        total = NOBODY
        for who in day.here:
            total = _with(total, who.via, who.heads)
            self._by_group[who.group] = _with(self.of(who.group), who.via, who.heads)
        self.total = total
        by_seat: dict[str, tuple[int, int]] = {}
        for group in day.plan.groups:
            there = self.of(group.id)
            phones, heads = by_seat.get(seat_of(group), (0, 0))
            by_seat[seat_of(group)] = (phones + there.phones, heads + there.heads)
        self.seats = tuple(
            SeatLine(seat.seat, seat.number, seat.title, seat.colour, *by_seat.get(seat.seat, (0, 0)))
            for seat in day.seats
        )

    def still_counts(self, day: DayState) -> bool:
        """Whether nobody has come, moved or gone since, and the groups sit as they did."""
        return day.participants is self._people and day.taken_out is self._out and day.plan is self._plan

    def of(self, group: str) -> Counts:
        """Those of a group."""
        return self._by_group.get(group, NOBODY)


def _with(counts: Counts, via: str, heads: int) -> Counts:
    by_phone = via == "phone"
    return Counts(
        phones=counts.phones + (1 if by_phone else 0),
        heads=counts.heads + heads,
        paper=counts.paper + (0 if by_phone else heads),
    )
