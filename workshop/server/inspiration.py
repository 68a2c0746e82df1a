"""The cards of inspiration in the views: those beside a goal, and for the facilitator all of them."""

from __future__ import annotations

from workshop.domain.day import DayState
from workshop.domain.inspiration import InspirationCard, board_of
from workshop.exercises.contract import Exercise
from workshop.protocol.host_view import InspirationBoard
from workshop.protocol.views import InspirationLine


def inspiration_at(day: DayState, seat: str | None, exercise: Exercise) -> tuple[InspirationLine, ...]:
    """The cards pinned at a seat, where the exercise is one that has them beside its goals."""
    if seat is None or not exercise.inspired:
        return ()
    return tuple(_line(card) for card in board_of(day).pinned_at(seat))


def inspiration_board(day: DayState) -> InspirationBoard:
    """All cards, and where each is pinned."""
    board = board_of(day)
    pins = {seat.seat: board.pins[seat.seat] for seat in day.seats if board.pins.get(seat.seat)}
    return InspirationBoard(tuple(_line(card) for card in board.cards), pins)


def _line(card: InspirationCard) -> InspirationLine:
    return InspirationLine(card.id, card.kind, card.text, card.source)
