"""Scenes that `test_screens.py` chooses by the beginning of their names: each set of screens is a process."""

import subprocess

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QKeySequence, QScreen, QWindow
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.windows_under_test import Console, HeartUnderTest
from ui.screens import REMEMBERED, identity


def screen(name: str) -> QScreen:
    return next(one for one in QGuiApplication.screens() if one.name() == name)


def projector(console: Console) -> QWindow:
    return console.windows.projector_window


def fills(console: Console, name: str) -> bool:
    window = projector(console)
    return window.isVisible() and window.screen() is screen(name) and window.geometry() == screen(name).geometry()


def is_windowed(console: Console) -> bool:
    window = projector(console)
    return window.isVisible() and window.visibility() == QWindow.Visibility.Windowed


def test_with_one_screen_the_projector_is_a_window_beside_the_console(console: Console) -> None:
    assert is_windowed(console)
    assert not console.windows.screens.covering
    assert console.windows.screens.shown
    free = screen("Konsol").availableGeometry()
    assert free.contains(projector(console).geometry())
    assert projector(console).geometry() != free


def test_with_one_screen_it_is_covered_only_when_asked_twice_and_escape_gives_it_back(
    console: Console, heart: HeartUnderTest
) -> None:
    console.attach(heart)
    console.windows.screens.lay_away()
    console.presses("F5")
    assert is_windowed(console)
    console.presses("F5")
    assert fills(console, "Konsol")
    assert console.windows.screens.covering, "the way back is shown in it"
    QTest.keySequence(projector(console), QKeySequence("Esc"))
    console.waits(lambda: is_windowed(console), "a window again")


def test_with_several_screens_the_projector_fills_the_second(console: Console) -> None:
    assert fills(console, "Epson")
    assert console.window.screen() is screen("Konsol")
    assert console.windows.screens.name == "Epson"
    assert not console.windows.screens.covering


def test_with_several_screens_they_are_swapped_and_swapped_back(console: Console, heart: HeartUnderTest) -> None:
    console.attach(heart)
    console.presses("S")
    console.waits(lambda: fills(console, "Konsol"), "the projector has come here")
    assert screen("Epson").geometry().contains(console.window.geometry())
    console.presses("S")
    console.waits(lambda: fills(console, "Epson"), "and gone back")
    assert screen("Konsol").geometry().contains(console.window.geometry().center())


def test_with_several_screens_the_remembered_one_is_chosen(console: Console) -> None:
    console.windows.settings.setValue(REMEMBERED, "Sidesal")
    console.windows.screens.lay_away()
    console.windows.screens.present()
    assert fills(console, "Sidesal")


def test_with_several_screens_a_clickers_keys_work_in_the_projectors_window(
    console: Console, heart: HeartUnderTest
) -> None:
    console.attach(heart)
    model = console.windows.console
    QTest.keySequence(projector(console), QKeySequence("PgDown"))
    console.waits(lambda: model.step["id"] == "challenge", "next")
    QTest.keySequence(projector(console), QKeySequence("B"))
    console.waits(lambda: model.room["black"], "black")
    QTest.keySequence(projector(console), QKeySequence("Esc"))
    console.waits(lambda: not model.room["black"], "seen again")
    assert fills(console, "Epson"), "it stays where it is"


def test_with_several_screens_one_closed_by_its_own_button_comes_back_when_asked(
    console: Console, heart: HeartUnderTest
) -> None:
    console.attach(heart)
    projector(console).close()
    assert not projector(console).isVisible()
    assert console.window.isVisible()
    console.presses("F5")
    assert fills(console, "Epson")


def test_with_a_plug_pulled_the_console_is_left_alone_and_the_projector_comes_back(
    console: Console, heart: HeartUnderTest
) -> None:
    console.attach(heart)
    console.waits(lambda: fills(console, "PROJ"), "on the projector")
    before = QRect(console.window.geometry())
    subprocess.run(["xrandr", "--delmonitor", "PROJ"], check=True)
    console.waits(lambda: not projector(console).isVisible(), "laid away")
    assert console.window.isVisible()
    assert console.window.geometry() == before
    assert not console.windows.screens.shown
    subprocess.run(["xrandr", "--setmonitor", "PROJ", "1920/500x1080/300+1366+0", "none"], check=True)
    console.waits(lambda: fills(console, "PROJ"), "back again")
    assert console.window.geometry() == before


def writes(console: Console) -> QQuickItem:
    """Open a sheet and begin to write in it; the field."""
    console.presses("I")
    console.waits(lambda: console.sees("Skriv et kort mere"), "a sheet to write in")
    field = console.item("Teksten")
    field.forceActiveFocus()
    console.types("b.f")
    assert field.property("text") == "b.f", "letters are what is written"
    return field


def test_with_several_screens_a_clickers_keys_work_while_somebody_writes(
    console: Console, heart: HeartUnderTest
) -> None:
    console.attach(heart)
    model = console.windows.console
    field = writes(console)
    assert not model.room["black"]
    console.presses("PgDown")
    console.waits(lambda: model.step["id"] == "challenge", "next")

    def is_back() -> bool:
        if model.step["id"] != "lobby":
            console.presses("PgUp")  # one that comes right after another key counts as pressed by accident
        return bool(model.step["id"] == "lobby")

    console.waits(is_back, "back")
    console.windows.screens.lay_away()
    console.presses("F5")
    assert fills(console, "Epson")
    assert field.property("text") == "b.f"
    assert field.property("activeFocus")
    console.presses("Esc")
    console.waits(lambda: not console.sees("Skriv et kort mere"), "the sheet is laid away")


def test_with_several_screens_the_clickers_letters_are_keys_in_the_projectors_window_while_somebody_writes(
    console: Console, heart: HeartUnderTest
) -> None:
    console.attach(heart)
    model = console.windows.console
    writes(console)
    projector(console).requestActivate()
    console.waits(projector(console).isActive, "someone has clicked there")
    for key in ("B", "."):
        QTest.keySequence(projector(console), QKeySequence(key))
        console.waits(lambda: model.room["black"], "black")
        QTest.keySequence(projector(console), QKeySequence(key))
        console.waits(lambda: not model.room["black"], "seen again")


def test_with_several_screens_a_console_on_the_projector_that_is_unplugged_is_not_hidden(
    console: Console, heart: HeartUnderTest
) -> None:
    console.attach(heart)
    console.presses("S")
    console.waits(lambda: fills(console, "Konsol"), "swapped")
    console.windows.screens._was_unplugged(screen("Epson"))
    assert not projector(console).isVisible(), "it would lie over the console, which comes back to this screen"


def test_with_several_screens_the_console_begins_beside_the_remembered_projector(console: Console) -> None:
    first = QGuiApplication.primaryScreen()
    console.windows.settings.setValue(REMEMBERED, "another")
    assert console.windows.screens.home() is first
    console.windows.settings.setValue(REMEMBERED, identity(first))
    assert console.windows.screens.home() is not first
