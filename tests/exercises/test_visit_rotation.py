"""The rotation planner: who stays, who goes with whom, and where to."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.caramels import VisitingPair
from workshop.exercises.visits.rotation import Sitting, plan_visits, rounds_needed

Planned = tuple[dict[str, tuple[str, ...]], tuple[VisitingPair, ...]]


def sitting(name: str, heads: list[int], seat: str | None = None) -> Sitting:
    return Sitting(name, seat or f"seat {name}", tuple((f"{name}{n}", count) for n, count in enumerate(heads)))


def planned(sittings: list[Sitting], *, hosts: int = 2, all_in_turn: bool = False) -> Planned:
    seats = list(dict.fromkeys(one.seat for one in sittings))
    return plan_visits(sittings, seats, hosts=hosts, budget=10, all_in_turn=all_in_turn)


def test_two_stay_and_the_others_go_in_pairs_to_the_other_seats_in_turn() -> None:
    hosts, pairs = planned([sitting("a", [1] * 6), sitting("b", [1] * 2), sitting("c", [])])
    assert hosts == {"a": ("a0", "a1"), "b": ("b0",), "c": ()}
    assert pairs == (
        VisitingPair("a-par1", 1, "a", ("a2", "a3"), ("seat b",), 10),
        VisitingPair("a-par2", 2, "a", ("a4", "a5"), ("seat c",), 10),
        VisitingPair("b-par1", 1, "b", ("b1",), ("seat c",), 10),
    )


@pytest.mark.parametrize(
    ("heads", "stay", "pairs"),
    [
        ([], (), []),
        ([1], (), [("g0",)]),
        ([1, 1], ("g0",), [("g1",)]),
        ([1, 1, 1], ("g0",), [("g1", "g2")]),
        ([1] * 4, ("g0", "g1"), [("g2", "g3")]),
        ([1] * 5, ("g0", "g1"), [("g2", "g3", "g4")]),
        ([1] * 7, ("g0", "g1"), [("g2", "g3"), ("g4", "g5", "g6")]),
        ([5], (), [("g0",)]),
        ([3, 1, 1], ("g0",), [("g1", "g2")]),
        ([1, 1, 3, 1], ("g0", "g1"), [("g3",), ("g2",)]),
    ],
)
def test_small_and_odd_groups_and_phones_with_several_heads(
    heads: list[int], stay: tuple[str, ...], pairs: list[tuple[str, ...]]
) -> None:
    hosts, found = planned([sitting("g", heads), sitting("other", [])])
    assert hosts["g"] == stay
    assert [pair.members for pair in found] == pairs


def test_groups_of_one_goal_share_the_turn() -> None:
    sittings = [sitting("a", [1] * 4, "1"), sitting("b", [1] * 4, "1"), sitting("c", [], "2"), sitting("d", [], "3")]
    _, pairs = planned(sittings)
    assert [(pair.group, pair.visits) for pair in pairs] == [("a", ("2",)), ("b", ("3",))]


def test_who_has_nobody_to_visit_visits_nobody() -> None:
    _, pairs = planned([sitting("a", [1] * 4)], all_in_turn=True)
    assert [pair.visits for pair in pairs] == [()]


@pytest.mark.parametrize(("seats", "one", "all_"), [(0, 1, 1), (1, 1, 1), (2, 1, 1), (5, 1, 4)])
def test_there_is_one_round_or_one_for_each_other_seat(seats: int, one: int, all_: int) -> None:
    assert rounds_needed(seats, all_in_turn=False) == one
    assert rounds_needed(seats, all_in_turn=True) == all_


rooms = st.lists(st.lists(st.integers(1, 4), max_size=12), max_size=9).map(
    lambda groups: [sitting(f"g{n}-", heads, f"seat {n % 7}") for n, heads in enumerate(groups)]
)


@given(rooms, st.integers(0, 5), st.booleans())
def test_in_any_room_nobody_visits_the_own_seat_and_everyone_stays_or_goes_in_one_pair(
    sittings: list[Sitting], hosts: int, all_in_turn: bool
) -> None:
    staying, pairs = planned(sittings, hosts=hosts, all_in_turn=all_in_turn)
    seats = {one.seat for one in sittings}
    seat_of = {one.group: one.seat for one in sittings}
    found = [*(who for people in staying.values() for who in people), *(who for pair in pairs for who in pair.members)]
    assert sorted(found) == sorted(who for one in sittings for who, _ in one.people)
    assert len({pair.id for pair in pairs}) == len(pairs)
    for pair in pairs:
        assert seat_of[pair.group] not in pair.visits
        assert set(pair.visits) <= seats
        assert len(pair.visits) == (0 if len(seats) == 1 else rounds_needed(len(seats), all_in_turn=all_in_turn))
        assert 1 <= len(pair.members) <= 3
    for one in sittings:
        if len(one.people) > 1:
            going = sum(len(pair.members) for pair in pairs if pair.group == one.group)
            assert going, "somebody always goes"
            assert staying[one.group] or not hosts, "somebody stays where hosts are wanted"


@given(st.integers(2, 8), st.integers(3, 14), st.integers(0, 4))
def test_with_equal_groups_every_seat_has_as_many_visitors(groups: int, size: int, hosts: int) -> None:
    _, pairs = planned([sitting(f"g{n}-", [1] * size) for n in range(groups)], hosts=hosts)
    visitors = Counter(seat for pair in pairs for seat in pair.visits)
    assert len(visitors) == groups
    assert len(set(visitors.values())) == 1


@given(rooms)
def test_all_in_turn_visits_every_other_seat_exactly_once(sittings: list[Sitting]) -> None:
    _, pairs = planned(sittings, all_in_turn=True)
    seats = {one.seat for one in sittings}
    seat_of = {one.group: one.seat for one in sittings}
    for pair in pairs:
        assert sorted(pair.visits) == sorted(seats - {seat_of[pair.group]})


@given(st.integers(2, 8), st.integers(4, 10))
def test_all_in_turn_equal_groups_are_evenly_spread_in_every_round(groups: int, size: int) -> None:
    _, pairs = planned([sitting(f"g{n}-", [1] * size) for n in range(groups)], all_in_turn=True)
    for number in range(groups - 1):
        visitors = Counter(pair.visits[number] for pair in pairs)
        assert len(set(visitors.values())) == 1
