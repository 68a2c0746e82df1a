"""How fast somebody may ask."""

from __future__ import annotations

from workshop.server.limits import Limit


class Stopwatch:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def test_a_burst_is_allowed_and_then_a_steady_trickle() -> None:
    watch = Stopwatch()
    limit = Limit(3, 2.0, watch)
    assert [limit.allows("ida") for _ in range(4)] == [True, True, True, False]
    watch.seconds += 0.5
    assert [limit.allows("ida") for _ in range(2)] == [True, False]
    watch.seconds += 3600
    assert [limit.allows("ida") for _ in range(4)] == [True, True, True, False]


def test_one_does_not_use_up_anothers() -> None:
    limit = Limit(1, 1.0, Stopwatch())
    assert limit.allows("ida")
    assert limit.allows("bo")
    assert not limit.allows("ida")


def test_only_what_went_wrong_counts_where_it_is_taken_afterwards() -> None:
    watch = Stopwatch()
    limit = Limit(2, 0.1, watch)
    for _ in range(10):
        assert not limit.is_spent("hall")
    for _ in range(5):
        limit.take("hall")
    assert limit.is_spent("hall")
    watch.seconds += 10
    assert not limit.is_spent("hall")


def test_those_who_have_been_quiet_are_forgotten() -> None:
    watch = Stopwatch()
    limit = Limit(2, 1.0, watch)
    for number in range(Limit.SWEEP_AT):
        limit.allows(number)
    watch.seconds += 60
    limit.allows("one more")
    assert limit.remembered == 1
