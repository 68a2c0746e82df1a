"""`make load`: the figures with small halls. Each may be as far off its goal as it says itself."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from tests.load import acks, attack, exporting, first_frame, frames, growth, joins, photos, step_change, throughput
from tests.load.machine import DISK, MEMORY
from tests.load.report import Figure, tell
from tests.server import fuzz

pytestmark = [
    pytest.mark.load,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not MEMORY.exists() or (os.cpu_count() or 1) < 2, reason="wants /dev/shm and two cores"),
]


def hold(name: str, figures: list[Figure]) -> None:
    """Tell the figures; none may be further off its goal than it is allowed."""
    assert [one.what for one in tell(name, figures) if not one.holds] == []


def test_contributions_a_second() -> None:
    hold("throughput-disk", throughput.measure(DISK, "disk"))


def test_saved_while_three_hundred_phones_vote() -> None:
    hold("acks-300", asyncio.run(acks.measure(MEMORY, 300, "memory")))


def test_saved_while_a_thousand_phones_vote() -> None:
    hold("acks-1000", asyncio.run(acks.measure(MEMORY, 1000, "memory")))


def test_saved_while_three_hundred_phones_vote_and_others_attack() -> None:
    hold("attack-300", attack.measure(300))


def test_a_day_grows_no_faster_than_what_is_in_it() -> None:
    hold("growth", growth.measure())


def test_a_step_reaches_a_thousand_phones() -> None:
    hold("step-change-1000", asyncio.run(step_change.measure(1000)))


def test_a_thousand_phones_join() -> None:
    hold("joins-1000", asyncio.run(joins.measure(1000)))


def test_both_windows_begin() -> None:
    hold("first-frame", first_frame.measure(3))


@pytest.mark.timeout(900)
def test_much_that_is_made_up_gets_an_answer_that_is_told_of(tmp_path: Path) -> None:
    fuzz.everything(tmp_path, 20)


def test_cards_move_while_three_hundred_phones_are_at_work() -> None:
    hold("frames-300", frames.measure(300, 1))


def test_the_executive_forums_pdf_of_a_day_of_three_hundred() -> None:
    hold("exporting-300", exporting.measure(3, 300))


def test_cards_in_photos_of_twelve_million_pixels() -> None:
    hold("photos", photos.measure(8, 20.0))
