"""The case in the console: piece by piece by keys, to any of them, and back again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.day_under_test import plan_of
from tests.exercises.test_case import ACTIVITIES, CASE
from tests.ui.windows_under_test import Console, HeartUnderTest

pytestmark = pytest.mark.windows


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart at the mechanisms of a case."""
    the_heart = HeartUnderTest(tmp_path, plan_of(activities=ACTIVITIES, content={"case": CASE}))
    the_heart.does("day.go", step="example/mechanisms")
    yield the_heart
    the_heart.stop()


def test_it_is_unfolded_by_keys_to_any_piece_folded_again_and_undone(console: Console, heart: HeartUnderTest) -> None:
    def shown(count: int) -> None:
        console.waits(lambda: console.sees(f"{count} af 3 er vist"), f"{count} are shown")
        assert heart.view()["body"]["count"] == count

    console.attach(heart)
    shown(1)
    console.item("Vis det næste").forceActiveFocus()
    console.presses("Return")
    shown(2)
    console.presses("Ctrl+Z")
    shown(1)
    console.clicks("Vis til og med: Barnet mærker det")
    shown(3)
    console.clicks("Fold den sidste ind")
    shown(2)
    console.clicks("Vis alt")
    shown(3)
    console.waits(lambda: console.sees("Casen vist til og med: “Barnet mærker det”"), "the line of the log")
