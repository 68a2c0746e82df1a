"""The people of a rehearsal differ as those of a room do, and are the same ones every time."""

import pytest

from workshop.rehearsal.chance import Chance
from workshop.rehearsal.temper import FEWEST_FOR_LOSING_NET, LATE_BY, Temper, temper_of


def room(count: int, seed: str = "s") -> list[Temper]:
    return [temper_of(number, count, Chance(seed, number)) for number in range(1, count + 1)]


def test_the_same_room_comes_again() -> None:
    assert room(50) == room(50) != room(50, "another")


@pytest.mark.parametrize("count", [20, 50, 100, 300])
def test_some_come_late_some_say_nothing_some_mend_and_most_do_neither(count: int) -> None:
    people = room(count)
    late = [one for one in people if one.arrives >= LATE_BY[0]]
    for some in (late, [one for one in people if one.silent], [one for one in people if one.mends]):
        assert 0 < len(some) < count / 2
    assert all(0 < one.begins < 1 for one in people)


def test_two_lose_the_net_and_have_something_to_say() -> None:
    for count in (FEWEST_FOR_LOSING_NET, 20, 300):
        losing = [one for one in room(count) if one.loses_net]
        assert len(losing) == 2
        assert not any(one.silent for one in losing)
    assert not any(one.loses_net for one in room(FEWEST_FOR_LOSING_NET - 1))
