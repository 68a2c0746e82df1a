"""Clock times of the programme, and what moves along when a block is moved."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.plan import Block
from workshop.domain.timetable import (
    at,
    begun_at,
    clock_of,
    is_clock,
    lasting,
    length,
    minute_of,
    shifted,
    with_one_at,
    without,
)

MORNING = (
    Block("talk", "Oplæg", "09:00", "09:50"),
    Block("work", "Gruppearbejde", "09:55", "11:30"),
    Block("lunch", "Frokost", "12:00", "12:45", fixed=True),
    Block("end", "Tak", "12:45", "13:00"),
)


def times(blocks: Sequence[Block]) -> list[str]:
    return [f"{one.id} {one.start}-{one.end}" for one in blocks]


@pytest.mark.parametrize("written", ["9:05", "09.05", "23:59", "0:00"])
def test_a_clock_time_may_be_written_as_people_write_it(written: str) -> None:
    assert is_clock(written)
    assert minute_of(clock_of(minute_of(written))) == minute_of(written)


@pytest.mark.parametrize("written", ["24:00", "9", "9:60", "ni", "", "12:5", "12:05x"])
def test_what_is_no_clock_time_is_none(written: str) -> None:
    assert not is_clock(written)


def test_a_block_that_begins_later_takes_those_after_it_along_up_to_a_fixed_one() -> None:
    assert times(begun_at(MORNING, 0, minute_of("09:10"))) == [
        "talk 09:10-10:00", "work 10:05-11:40", "lunch 12:00-12:45", "end 12:45-13:00",
    ]  # fmt: skip


def test_a_longer_block_pushes_what_follows() -> None:
    assert times(lasting(MORNING, 2, 60)) == [
        "talk 09:00-09:50", "work 09:55-11:30", "lunch 12:00-13:00", "end 13:00-13:15",
    ]  # fmt: skip


def test_what_follows_a_block_that_is_taken_out_moves_up() -> None:
    assert times(without(MORNING, 0)) == ["work 09:00-10:35", "lunch 12:00-12:45", "end 12:45-13:00"]
    assert times(without(MORNING, 1)) == ["talk 09:00-09:50", "lunch 12:00-12:45", "end 12:45-13:00"]
    assert without(MORNING[:1], 0) == ()


def test_a_new_block_comes_right_after_the_one_before_and_makes_room() -> None:
    new = Block("walk", "Gåtur", "08:00", "08:20")
    assert times(with_one_at(MORNING, 1, new))[:3] == ["talk 09:00-09:50", "walk 09:50-10:10", "work 10:15-11:50"]
    assert times(with_one_at(MORNING, 0, new))[:2] == ["walk 09:00-09:20", "talk 09:20-10:10"]


def test_a_fixed_block_and_the_first_of_a_programme_keep_their_own_times() -> None:
    fixed = Block("bus", "Bussen går", "10:30", "10:40", fixed=True)
    assert times(with_one_at(MORNING, 2, fixed))[2:] == ["bus 10:30-10:40", "lunch 12:00-12:45", "end 12:45-13:00"]
    assert times(with_one_at((), 0, fixed)) == ["bus 10:30-10:40"]


def test_a_block_that_ends_before_it_begins_has_no_length() -> None:
    assert length(Block("odd", "?", "10:00", "09:00")) == 0


def test_no_block_leaves_the_day() -> None:
    assert at(MORNING[3], minute_of("23:50")).end == "23:59"
    assert clock_of(-5) == "00:00"


@given(st.integers(0, 3), st.integers(-60, 60))
def test_a_shift_keeps_every_length(first: int, by: int) -> None:
    free = [msgspec.structs.replace(one, fixed=False) for one in MORNING]
    assert [length(one) for one in shifted(free, first, by)] == [length(one) for one in MORNING]
