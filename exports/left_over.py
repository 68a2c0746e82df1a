"""What was left over: signs that nobody laid on the road, and cards that no pair gave a caramel."""

from __future__ import annotations

import msgspec

from exports.model import Card, Goal, Report


class LeftOver(msgspec.Struct, frozen=True):
    """A card of a goal that is not on the road, or has no caramels, or both."""

    goal: Goal
    card: Card
    unplaced: bool
    without_caramels: bool


def left_over(report: Report) -> tuple[LeftOver, ...]:
    """Goal by goal, signs before mechanisms.

    Signs lie nowhere only where others of the day were laid; cards are without caramels only where the room has seen
    them, and their goal was visited.
    """
    laid = any(goal.road for goal in report.goals)
    found = []
    for goal in report.goals:
        visited = report.visits.revealed and goal.ballots.total > 0
        nowhere = {card.id for card in goal.unplaced} if laid else set()
        for card in (*goal.signs, *goal.mechanisms):
            one = LeftOver(goal, card, card.id in nowhere, visited and not card.caramels)
            if one.unplaced or one.without_caramels:
                found.append(one)
    return tuple(found)
