"""Pictures that are sent ahead of what shows them."""

from __future__ import annotations

from typing import Any

import msgspec

from tests.day_under_test import DayUnderTest
from tests.pictures import A_JPEG
from workshop.domain.picture import MOST_OF_ONE, Kept, jpeg_of
from workshop.domain.refusal import Refusal

FIELDS: dict[str, Any] = msgspec.to_builtins(jpeg_of(A_JPEG), builtin_types=(bytes,))


def test_a_picture_is_kept_under_its_senders_id_and_its_bytes_are_no_part_of_the_day() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    command = day.command("picture.keep", phone, "picture01", **FIELDS)
    assert day.decided(command) == [Kept("picture01", 16, 8, len(A_JPEG))]
    day.does("picture.keep", phone, "picture02", **FIELDS)
    assert dict(day.state.pictures) == {"picture02": phone}


def test_an_id_is_never_used_for_two_pictures() -> None:
    day = DayUnderTest()
    one, other = day.joins("m1"), day.joins("m1")
    day.does("picture.keep", one, "picture01", **FIELDS)
    assert day.refuses("picture.keep", other, "picture01", **FIELDS) == "id_taken"


def test_nobody_fills_the_disk_but_the_facilitator_may_type_for_all() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    for _ in range(MOST_OF_ONE):
        day.does("picture.keep", phone, **FIELDS)
        day.does("picture.keep", **FIELDS)
    refusal = day.refusal("picture.keep", phone, **FIELDS)
    assert refusal == Refusal("too_many_pictures", "input", {"most": MOST_OF_ONE})
    day.does("picture.keep", **FIELDS)
