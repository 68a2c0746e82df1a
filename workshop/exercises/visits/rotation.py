"""The rotation planner: who stays as hosts, who goes with whom, and which seat each pair visits in each round.

Works for any number of groups and uneven sizes; nobody visits the own seat, and the pairs of a seat spread evenly over
the others.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workshop.domain.caramels import VisitingPair


class Sitting(msgspec.Struct, frozen=True):
    """A group as the planner sees it: where it sits, and its people as (id, heads) in order of joining."""

    group: str
    seat: str
    people: tuple[tuple[str, int], ...]


def rounds_needed(seats: int, *, all_in_turn: bool) -> int:
    """How many rounds there are: one, or one for each other seat."""
    return max(1, seats - 1) if all_in_turn else 1


def plan_visits(
    sittings: Sequence[Sitting], seats: Sequence[str], *, hosts: int, budget: int, all_in_turn: bool
) -> tuple[dict[str, tuple[str, ...]], tuple[VisitingPair, ...]]:
    """Hosts by group, and the pairs with the seats they visit.

    `hosts` people of a group stay; fewer where the group is so small that nobody could go. An odd one out makes a trio.
    A phone with several heads about it goes as a pair of its own.
    """
    staying: dict[str, tuple[str, ...]] = {}
    pairs: list[VisitingPair] = []
    gone_from: dict[str, int] = {}
    for sitting in sittings:
        stay, go = _split(sitting.people, hosts)
        staying[sitting.group] = tuple(stay)
        for number, members in enumerate(_paired(go), start=1):
            turn = gone_from.get(sitting.seat, 0)
            gone_from[sitting.seat] = turn + 1
            visits = _visits(seats, sitting.seat, turn, all_in_turn=all_in_turn)
            pair = VisitingPair(f"{sitting.group}-par{number}", number, sitting.group, members, visits, budget)
            pairs.append(pair)
    return staying, tuple(pairs)


def _split(people: Sequence[tuple[str, int]], hosts: int) -> tuple[list[str], list[tuple[str, int]]]:
    """Who stays and who goes; at least two heads go where there are that many, and one stays where there are two."""
    heads = sum(count for _, count in people)
    wanted = min(hosts, max(heads - 2, 1 if heads > 1 else 0))
    stay: list[str] = []
    left = list(people)
    while wanted > 0 and len(left) > 1:
        who, count = left.pop(0)
        stay.append(who)
        wanted -= count
    return stay, left


def _paired(people: Sequence[tuple[str, int]]) -> list[tuple[str, ...]]:
    several = [(who,) for who, count in people if count > 1]
    alone = [who for who, count in people if count == 1]
    twos = [tuple(alone[place : place + 2]) for place in range(0, len(alone) - 1, 2)]
    if len(alone) % 2:
        if twos:
            twos[-1] = (*twos[-1], alone[-1])
        else:
            twos.append((alone[-1],))
    return [*twos, *several]


def _visits(seats: Sequence[str], own: str, turn: int, *, all_in_turn: bool) -> tuple[str, ...]:
    """The seats that the `turn`th pair from a seat goes to: in a circle from the next seat on, never the own."""
    others = len(seats) - 1
    if others < 1:
        return ()
    place = seats.index(own)
    rounds = others if all_in_turn else 1
    return tuple(seats[(place + 1 + (turn + number) % others) % len(seats)] for number in range(rounds))
