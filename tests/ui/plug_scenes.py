"""The projector's plug is pulled and put back in the middle of every exercise: scenes that `test_screens.py` plays."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.windows_under_test import WITHIN_MS, Console, HeartUnderTest
from tests.whole_day import whole_plan
from workshop.exercises.catalogue import CATALOGUE

WRITTEN: dict[str, tuple[str, dict[str, Any]]] = {
    "future_scenario": ("future_scenario.present", {"keywords": ["ro", "mod"]}),
    "sign_cards": ("sign_cards.write", {"text": "Flere cykler i skuret"}),
    "sign_ordering": ("sign_ordering.lay", {"row": "T1"}),
    "take_home": ("take_home.write", {"text": "Vi ringer i uge 33"}),
    "postcards": ("postcards.send", {"text": "Kære kollega"}),
    "quiz": ("quiz.count", {"question": "q1", "counts": {"a": 2}}),
    "barometer": ("barometer.mark", {"statement": "b1", "mark": 7, "comment": "tæt på"}),
    "problem_sorting": ("problem_sorting.count", {"hands": {"locks": {"tame": 2, "wild": 1}}}),
    "case": ("case.unfold", {"count": 1}),
    "plenum": ("plenum.write", {"text": "nærvær"}),
    "iglo": ("iglo.write", {"level": "group", "action": "Torsdagstavlen"}),
    "o_run": ("o_run.plan", {}),
    "visit_voting": ("visit_voting.plan", {}),
}
"""What a group has come to when the plug is pulled; the stage has nothing to write."""


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart whose day has every exercise of the catalogue."""
    the_heart = HeartUnderTest(tmp_path, whole_plan())
    yield the_heart
    the_heart.stop()


def texts(window: QQuickWindow, of: QQuickItem | None = None) -> list[str]:
    """What can be read in the room's picture, but for its clocks."""
    item = of or window.contentItem()
    if not item.isVisible() or item.opacity() == 0:
        return []
    own = str(item.property("text") or "") if item.inherits("QQuickText") else ""
    said = [own] if own and ":" not in own else []
    return said + [text for child in item.childItems() for text in texts(window, child)]


def fills_the_projector(console: Console) -> bool:
    window = console.windows.projector_window
    there = [one for one in QGuiApplication.screens() if one.name() == "PROJ"]
    return window.isVisible() and bool(there) and window.geometry() == there[0].geometry()


def goes_to(console: Console, heart: HeartUnderTest, kind: str) -> str:
    """Begin the exercise's first step; the step's id."""
    steps = [step for block in heart.view()["programme"] for step in block["steps"]]
    step = next(step["id"] for step in steps if step["exercise"] == kind)
    heart.does("day.go", step=step)
    if kind in WRITTEN:
        command, payload = WRITTEN[kind]
        group = {} if command in ("case.unfold", "o_run.plan", "visit_voting.plan") else {"group": "m1"}
        heart.does(command, **group, **payload)
    console.waits(lambda: console.windows.console.step["id"] == step, f"{kind} in the console")
    console.waits(lambda: console.windows.room.property("exercise") == kind, f"{kind} in the room")
    return str(step)


def paint(window: QQuickWindow, console: Console) -> None:
    """Have the window paint what it now is."""
    for _layout in range(2):
        with console.qtbot.waitSignal(window.frameSwapped, timeout=WITHIN_MS):
            window.update()


def test_the_plug_is_pulled_and_put_back_in_the_middle_of_every_exercise(
    console: Console, heart: HeartUnderTest
) -> None:
    console.attach(heart)
    for group in ("m1", "m1", "m2", "m2"):
        heart.joins(group)
    heart.does("day.start")
    console.waits(lambda: fills_the_projector(console), "on the projector")
    for exercise in CATALOGUE:
        pull_and_put_back(exercise.kind, console, heart)


def pull_and_put_back(kind: str, console: Console, heart: HeartUnderTest) -> None:
    """While somebody writes: the console is untouched, nothing is lost, and the room's picture comes back."""
    projector, window = console.windows.projector_window, console.window
    step = goes_to(console, heart, kind)
    paint(projector, console)
    console.presses("I")
    console.waits(lambda: console.sees("Skriv et kort mere"), "a sheet to write in")
    field = console.item("Hvor er det fra?")
    field.forceActiveFocus()
    QTest.keySequence(window, QKeySequence("Ctrl+A"))
    console.types(f"mens vi {kind}")
    before = (QRect(window.geometry()), window.activeFocusItem(), field.property("text"))
    shown, saved = texts(projector), heart.view()["contributions"]
    assert shown, kind

    subprocess.run(["xrandr", "--delmonitor", "PROJ"], check=True)
    console.waits(lambda: not projector.isVisible(), f"{kind}: laid away")
    assert window.isVisible()
    assert (QRect(window.geometry()), window.activeFocusItem(), field.property("text")) == before, kind
    console.types(" videre")

    subprocess.run(["xrandr", "--setmonitor", "PROJ", "1920/500x1080/300+1366+0", "none"], check=True)
    console.waits(lambda: fills_the_projector(console), f"{kind}: back where it was")
    paint(projector, console)
    assert texts(projector) == shown, kind
    console.waits(window.isActive, f"{kind}: the keyboard is still the console's")
    console.types(".")
    assert window.geometry() == before[0], kind
    assert window.activeFocusItem() is before[1], kind
    assert field.property("text") == f"mens vi {kind} videre.", kind
    assert heart.view()["contributions"] == saved, kind
    assert console.windows.console.step["id"] == step, kind
    console.presses("Esc")
