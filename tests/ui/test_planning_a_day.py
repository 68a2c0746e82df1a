"""A day planned from nothing to "Åbn for telefoner" in the real windows: by keys alone, and by pointing alone.

Both must be done in five minutes at a human pace (tests/ui/planner.py). By pointing alone means that every choice is
made with the mouse, and the keys only write letters in fields.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tests.ui.planner import Planner
from tests.ui.windows_under_test import Console, HeartUnderTest
from workshop.domain.plan import Plan
from workshop.planning.day_file import read_day_file
from workshop.planning.templates import TEMPLATES

FIVE_MINUTES_S = 300
PICTURES = "GULDKARAMEL_PICTURES"
"""Where the pictures are kept, if this is set; else beside the test's other files."""


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart with the empty day of the templates."""
    heart = HeartUnderTest(tmp_path, read_day_file(TEMPLATES / "empty_day.yaml").plan)
    heart.stop()
    heart.begin(now="2026-12-01T14:10")  # the pictures of it are in the guide
    yield heart
    heart.stop()


def planner_at(console: Console, heart: HeartUnderTest, pictures: Path) -> Planner:
    """Somebody to whom planning has come by itself, for nothing is planned yet."""
    console.attach(heart)
    plan = console.windows.plan
    console.waits(lambda: plan.property("shown") and plan.property("ready"), "planning comes by itself")
    return Planner(console, Path(os.environ.get(PICTURES, pictures)))


def planned(heart: HeartUnderTest) -> Plan:
    """The plan as the heart has it."""
    status, answer = heart.ask(heart.host.plan())
    assert status == 200
    plan: Plan = msgspec.convert(answer["plan"], Plan)
    return plan


def check_day(heart: HeartUnderTest) -> None:
    """Both ways come to the same day."""
    plan = planned(heart)
    assert (plan.title, plan.date, plan.participants_expected) == ("Unge med", "2026-12-04", 24)
    assert [(goal.number, goal.title) for goal in plan.goals] == [(1, "Flere i foreninger"), (2, "Tryg skolestart")]
    # One for each goal: the blank one that an empty day begins with has gone.
    assert [group.goal for group in plan.groups] == [goal.id for goal in plan.goals]
    blocks = {block.title: block for block in plan.blocks}
    assert (blocks["Ungdomsliv"].kind, blocks["Ungdomsliv"].speaker) == ("talk", "Bo Ek")
    assert (blocks["Ungdomsliv"].start, blocks["Ungdomsliv"].end) == ("09:30", "10:10")
    assert (blocks["Kaffe"].kind, blocks["Kaffe"].start, blocks["Kaffe"].end) == ("break", "10:10", "10:20")
    kinds = {one.kind: one for one in plan.activities}
    assert set(kinds) == {"quiz", "sign_cards", "iglo", "postcards"}
    assert (kinds["sign_cards"].note, kinds["sign_cards"].minutes) == ("Tal med sidemanden", 25)
    assert (kinds["iglo"].must, kinds["quiz"].must) == (False, True)
    (question,) = plan.content["quiz"]
    assert question["text"] == "Hvor mange unge er med?"
    assert [option["text"] for option in question["options"]] == ["40 %", "60 %"]
    assert question["correct"] == question["options"][1]["id"]
    morning = next(block for block in plan.blocks if block.title == "Gruppearbejde")
    assert [one.kind for one in plan.in_block(morning.id)] == ["quiz", "sign_cards", "iglo"]
    assert kinds["postcards"].block != morning.id


def is_open(console: Console, heart: HeartUnderTest) -> None:
    """The phones are let in."""
    console.waits(lambda: heart.view()["join"]["open"], "phones are let in")


def is_begun(console: Console, heart: HeartUnderTest) -> None:
    """The day has gone on from its lobby."""
    console.waits(lambda: heart.view()["started_at"] is not None, "the day has begun")


def tells(capsys: pytest.CaptureFixture[str], how: str, she: Planner) -> None:
    """Say how long it would take a person, and hold it to five minutes."""
    with capsys.disabled():
        sys.stdout.write(f"\na day planned {how}: {she.told()}\n")
    assert she.seconds < FIVE_MINUTES_S


def test_by_keys_alone(
    console: Console, empty: HeartUnderTest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    she = planner_at(console, empty, tmp_path / "keys")
    she.looks("keys-1-empty")
    she.presses("Ctrl+3")
    she.types("Unge med")
    she.presses("Tab", "Tab")
    she.types("4.12.2026")
    she.presses("Tab")
    she.types("24")
    she.presses("Ctrl+2", "Return")
    she.types("Flere i foreninger")
    she.presses("Return")
    she.types("Tryg skolestart")
    she.tabs_to("Lav grupper ud fra målene")
    she.presses("Return")
    she.looks("keys-2-goals-and-groups")

    she.presses("Ctrl+1", "Down", "Ins")
    she.types("opl")
    she.presses("Return")
    she.types("Ungdomsliv")
    she.presses("Tab", "Tab")
    she.types("10.10")
    she.tabs_to("Hvem taler?")
    she.types("Bo Ek")
    she.presses("Esc", "Ins")
    she.types("pau")
    she.presses("Return")
    she.types("Kaffe")
    she.presses("Tab", "Tab", "Tab")
    she.types("10")
    she.presses("Esc", "Down", "Ins")
    she.looks("keys-3-gallery")
    she.types("quiz")
    she.presses("Return")
    she.tabs_to("Nyt spørgsmål")
    she.presses("Return")
    she.types("Hvor mange unge er med?")
    she.tabs_to("Svar A")
    she.types("40 %")
    she.presses("Return")
    she.tabs_to("Svar B")
    she.types("60 %")
    she.presses("Return", "Shift+Tab", "Shift+Tab", "Return")
    she.looks("keys-4-quiz")
    she.presses("Esc", "Ins")
    she.types("tegnk")
    she.presses("Return", "Tab", "Tab")
    she.types("25")
    she.tabs_to("Noter til dig selv")
    she.types("Tal med sidemanden")
    she.presses("Esc", "Ins")
    she.types("iglo")
    she.presses("Return")
    she.tabs_to("Kan springes over")
    she.presses("Return", "Esc", "Ins")
    she.types("post")
    she.presses("Return", "Esc")
    she.sees("Øvelserne tager")
    she.looks("keys-5-overfull")
    she.presses("Alt+Right")
    she.looks("keys-6-planned")
    check_day(empty)

    she.presses("Ctrl+P", "Return")
    she.tabs_to("Åbn for telefoner")
    she.presses("Return")
    is_open(console, empty)
    she.looks("keys-7-open")
    tells(capsys, "by keys alone", she)
    assert she.points == 0
    she.presses("Esc", "PgDown")
    is_begun(console, empty)


def test_by_pointing_alone(
    console: Console, empty: HeartUnderTest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    she = planner_at(console, empty, tmp_path / "mouse")
    she.clicks("Dagen")
    she.types("Unge med")
    she.writes("Dato", "4.12.2026")
    she.writes("Hvor mange venter I?", "24")
    she.clicks("Mål og grupper")
    she.clicks("Nyt mål")
    she.types("Flere i foreninger")
    she.clicks("Nyt mål")
    she.types("Tryg skolestart")
    she.clicks("Lav grupper ud fra målene")
    she.looks("mouse-1-goals-and-groups")

    she.clicks("Program")
    she.clicks_row("Velkomst")
    she.clicks("Læg til")
    she.clicks("Oplæg, 30 min")
    she.writes("Titel", "Ungdomsliv")
    she.writes("Slutter", "10.10")
    she.writes("Hvem taler?", "Bo Ek")
    she.clicks("Læg til")
    she.clicks("Pause, 15 min")
    she.writes("Titel", "Kaffe")
    she.writes("Minutter", "10")
    she.clicks_row("Gruppearbejde")
    she.clicks("Læg til")
    she.clicks("Tegnkort, 20 min")
    she.writes("Minutter", "25")
    she.writes("Noter til dig selv", "Tal med sidemanden")
    she.clicks("Læg til")
    she.clicks("Quiz, 10 min")
    she.clicks("Nyt spørgsmål")
    she.types("Hvor mange unge er med?")
    she.writes("Svar A", "40 %")
    she.writes("Svar B", "60 %")
    she.clicks("Svar B er det rigtige")
    she.looks("mouse-2-quiz")
    she.clicks("Læg til")
    she.clicks("IGLO, 25 min")
    she.clicks("Kan springes over")
    she.clicks("Læg til")
    she.clicks("Postkort fra fremtiden, 15 min")
    she.drags(she.row("Quiz"), she.row("Tegnkort"))
    console.waits(lambda: she.rows().index("Quiz") < she.rows().index("Tegnkort"), "the quiz comes first")
    she.looks("mouse-3-overfull")
    she.drags(she.row("Postkort fra fremtiden"), she.row("Tak for i dag"))
    she.looks("mouse-4-planned")
    check_day(empty)

    she.clicks("Gå til dagen")
    she.clicks("Åbn for telefoner")
    she.clicks_in_sheet("Åbn for telefoner")
    is_open(console, empty)
    she.looks("mouse-5-open")
    tells(capsys, "by pointing alone", she)
    she.clicks_in_sheet("Luk")
    she.clicks("Næste: I er her")
    is_begun(console, empty)
