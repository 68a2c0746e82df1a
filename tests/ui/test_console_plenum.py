"""The facilitator's window in plenum, with homework and with cards of inspiration: all by its buttons and keys."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt

from tests.ui.windows_under_test import ROOT, Console, HeartUnderTest, is_pressable, spoken_name
from workshop.client import Caller

pytestmark = pytest.mark.windows
DAY = ROOT / "tests" / "fixtures" / "theme_day_sample.yaml"


class ThemeDay(HeartUnderTest):
    """A heart on the theme day, which has homework and ends with a plenum."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "theme.guldkaramel"
        new = [sys.executable, "-m", "workshop", "new", str(DAY), str(self.file)]
        subprocess.run(new, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        self.begin()

    def comes(self, group: str) -> Caller:
        """A phone that has joined a group."""
        status, answer = self.ask(Caller().join(self.view()["join"]["code"], group=group))
        assert status == 200, answer
        return Caller(answer["token"])


@pytest.fixture
def day(tmp_path: Path) -> Iterator[ThemeDay]:
    the_heart = ThemeDay(tmp_path)
    yield the_heart
    the_heart.stop()


@pytest.fixture
def plenum(console: Console, day: ThemeDay) -> Console:
    """The windows on a plenum in which two hands are up and one answer is in."""
    first, second = day.comes("h01"), day.comes("h02")
    day.does("day.go", step="act-plen")
    for phone in (first, second):
        day.does("plenum.hand", phone, up=True)
    day.does("plenum.write", second, text="ro")
    console.attach(day)
    console.waits(lambda: console.sees("2 hænder oppe"), "the queue")
    return console


def press(console: Console, name: str) -> None:
    """Press a button by the keyboard, as whoever has no mouse does; it must come into sight."""
    console.waits(lambda: any(spoken_name(one) == name and is_pressable(one) for one in console.items()), name)
    button = console.item(name)
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    console.waits(lambda: button.mapToScene(QPointF(0, 0)).y() + button.height() < console.window.height(), "in sight")
    console.presses("Space")


def test_the_next_is_called_by_one_button_and_the_queue_moves(plenum: Console, day: ThemeDay) -> None:
    press(plenum, "Giv ordet til Havbakke Kommune")
    plenum.waits(lambda: plenum.sees("Giv ordet til Lyngsø Kommune"), "the queue has moved")
    assert day.view()["body"]["speaking"]["group"] == "Havbakke Kommune"
    plenum.presses("Ctrl+Z")
    plenum.waits(lambda: day.view()["body"]["speaking"] is None, "taken back")
    assert len(day.view()["body"]["queue"]) == 2


def test_a_hand_is_raised_for_a_group_and_taken_down(plenum: Console, day: ThemeDay) -> None:
    press(plenum, "3 Fynshøj og Nabo")
    plenum.waits(lambda: plenum.sees("3 hænder oppe"), "raised")
    press(plenum, "Tag hånden ned for Fynshøj og Nabo")
    plenum.waits(lambda: plenum.sees("2 hænder oppe"), "lowered")
    assert len(day.view()["body"]["queue"]) == 2


def test_answers_are_shown_and_covered_as_cards_and_as_a_cloud(plenum: Console, day: ThemeDay) -> None:
    press(plenum, "Vis svarene")
    plenum.waits(lambda: day.view()["body"]["shown"], "shown")
    press(plenum, "Ordsky")
    plenum.waits(lambda: day.view()["body"]["display"] == "cloud", "a cloud")
    press(plenum, "Dæk svarene")
    plenum.waits(lambda: not day.view()["body"]["shown"], "covered")


def test_a_question_is_asked_and_an_earlier_one_again_by_keyboard(plenum: Console, day: ThemeDay) -> None:
    field = plenum.item("Stil et nyt spørgsmål")
    field.forceActiveFocus()
    plenum.types("Hvad tager I med?")
    plenum.presses("Return")
    plenum.waits(lambda: day.view()["body"]["question"]["text"] == "Hvad tager I med?", "asked")
    plenum.waits(lambda: field.property("text") == "", "ready for the next")
    press(plenum, "Lad ordet være frit")
    plenum.waits(lambda: day.view()["body"]["question"]["text"] == "", "free again")


def test_a_note_is_on_the_wall_at_once(plenum: Console, day: ThemeDay) -> None:
    note = plenum.item("Din note til alle")
    note.forceActiveFocus()
    plenum.types("Enighed om uge 33")
    press(plenum, "Skriv den på lærredet")
    plenum.waits(lambda: "Enighed om uge 33" in day.texts(), "noted")
    plenum.waits(lambda: note.property("text") == "", "ready for the next")


def test_homework_is_typed_for_a_group_that_came_without(console: Console, day: ThemeDay) -> None:
    day.does("day.go", step="homework")
    console.attach(day)
    console.clicks("2 Lyngsø Kommune")
    console.item("Lyngsø Kommune har med").forceActiveFocus()
    console.types("Fem unge")
    press(console, "Gem hjemmeopgaven")
    console.waits(lambda: day.view()["body"]["homework"][1]["text"] == "Fem unge", "saved")
    console.waits(lambda: console.sees("2 Lyngsø Kommune ✓") or console.sees("Lyngsø Kommune ✓"), "told")


def test_a_card_of_inspiration_is_written_and_taken_down_and_hung_up_by_keyboard(
    console: Console, day: ThemeDay
) -> None:
    console.attach(day)
    console.presses("I")
    console.waits(lambda: console.sees("Der er ingen kort endnu."), "the sheet")
    console.item("Teksten").forceActiveFocus()
    console.types("Kom igen")
    console.presses("Ctrl+Return")
    console.waits(lambda: console.sees("hænger her"), "hung up")
    card = console.item("Stemme: Kom igen")
    card.forceActiveFocus()
    console.presses("Space")
    console.waits(lambda: not console.sees("hænger her"), "taken down")
    assert day.view()["inspiration"]["pins"] == {}
    console.presses("Space")
    console.waits(lambda: list(day.view()["inspiration"]["pins"]) == ["group:h01"], "the row kept the keyboard")
    console.presses("Esc")
    console.waits(lambda: not console.sees("Skriv et kort mere"), "laid away")
