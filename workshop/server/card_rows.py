"""Every card by its seat, so that the facilitator who types a number sees which card it is."""

from __future__ import annotations

from workshop.domain.day import DayState
from workshop.protocol.host_view import CardRow

KINDS = ("sign", "mechanism")
LONGEST_TEXT = 80


class CardRows:
    """The cards of a day, gathered anew only when a contribution or the seats have changed."""

    def __init__(self) -> None:
        self._gathered: tuple[object, object] = (None, None)
        self._rows: dict[str, tuple[CardRow, ...]] = {}

    def of(self, day: DayState) -> dict[str, tuple[CardRow, ...]]:
        """The shown signs and mechanisms of each seat, by their numbers."""
        if self._gathered[0] is not day.contributions or self._gathered[1] is not day.seats:
            self._gathered = day.contributions, day.seats
            self._rows = {seat.seat: _rows(day, seat.seat) for seat in day.seats}
        return self._rows


def _rows(day: DayState, seat: str) -> tuple[CardRow, ...]:
    return tuple(
        CardRow(one.id, kind, one.label, one.body.words()[:LONGEST_TEXT])
        for kind in KINDS
        for one in day.shown(kind, seat)
    )
