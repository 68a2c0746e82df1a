"""IGLO in the facilitator's window: quick typing from a sheet, the gap view, and an action that gets another level."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.day_under_test import plan_of
from tests.ui.windows_under_test import Console, HeartUnderTest
from workshop.domain.plan import Activity, Group

pytestmark = pytest.mark.windows

GROUPS = (Group("h01", "Havbakke Kommune"), Group("h02", "Lyngsø Kommune"))


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart at a day's IGLO."""
    activities = (Activity("iglo", "morning", "iglo", "Fire niveauer", 50),)
    running = HeartUnderTest(tmp_path, plan_of(activities=activities, groups=GROUPS, goals=()))
    running.does("day.go", step="iglo/write")
    yield running
    running.stop()


@pytest.fixture
def running(console: Console, heart: HeartUnderTest) -> Console:
    console.attach(heart)
    console.waits(lambda: console.sees("Handlinger på fire niveauer"), "the step")
    return console


def actions(heart: HeartUnderTest) -> list[tuple[str, ...]]:
    fields = ("level", "action", "who", "when")
    return [(*(one["fields"][name] for name in fields), one["group"]) for one in heart.view()["contributions"]]


def test_a_groups_sheet_is_typed_by_the_keyboard_alone(running: Console, heart: HeartUnderTest) -> None:
    running.presses("N", "Alt+G")
    running.types("Torsdagstavlen")
    running.presses("Return")
    running.types("teamet")
    running.presses("Return")
    running.types("uge 38")
    running.presses("Return")
    running.waits(lambda: running.sees("Gemt for Havbakke Kommune."), "saved")
    running.types("Makker")
    running.presses("Alt+O", "Ctrl+Return")
    running.waits(lambda: len(actions(heart)) == 2, "saved")
    assert actions(heart) == [
        ("group", "Torsdagstavlen", "teamet", "uge 38", "h01"), ("organisation", "Makker", "", "", "h01"),
    ]  # fmt: skip


def test_the_gap_view_says_who_misses_what_and_shows_one_in_the_room(running: Console, heart: HeartUnderTest) -> None:
    for level in ("individual", "group", "leadership"):
        heart.does("iglo.write", group="h01", level=level, action="x")
    running.waits(lambda: running.sees("Tomt hos flest: Organisation (2 af 2)"), "the gaps")
    running.clicks("Havbakke Kommune mangler Organisation")
    running.waits(lambda: heart.view()["focus"]["seat"] == "group:h01", "in the room")
    assert running.item("Lyngsø Kommune mangler Individ, Gruppe, Ledelse, Organisation")


def test_an_action_gets_another_level_with_a_press_and_back_by_undo(running: Console, heart: HeartUnderTest) -> None:
    heart.does("iglo.write", group="h01", level="individual", action="Tavlen")
    heart.does("room.focus", seat="group:h01")
    running.clicks("Ledelse")
    running.waits(lambda: actions(heart)[0][0] == "leadership", "moved")
    running.presses("Ctrl+Z")
    running.waits(lambda: actions(heart)[0][0] == "individual", "back")


def test_the_sheets_are_printed_beside_the_file(running: Console, heart: HeartUnderTest) -> None:
    running.windows.printing.about(heart.file)
    running.item("Print").forceActiveFocus()
    running.presses("Return")
    running.clicks("Øvelsernes ark")
    running.waits(lambda: running.sees("Side 1 af"), "the pages")
    running.clicks("Gem som PDF")
    running.waits(lambda: running.sees("Det ligger her"), "told")
    assert heart.file.with_name("day - øvelsernes ark.pdf").read_bytes().startswith(b"%PDF")
