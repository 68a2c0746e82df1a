"""Somebody who plans a day in the real windows, and how long it would take her at a human pace.

The pace is the keystroke-level model of Card, Moran and Newell ("The Keystroke-Level Model for User Performance Time
with Interactive Systems", Communications of the ACM 23, 1980): 0.28 s a key for somebody who types as most people do,
1.1 s to point, 0.1 s for each way of a mouse's button, 0.4 s to move a hand between mouse and keys, and 1.35 s of
thought before each thing she does.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.windows_under_test import Console, is_pressable, spoken_name
from workshop.client import Command

KEY_S, POINT_S, BUTTON_S, HOME_S, THINK_S = 0.28, 1.1, 0.1, 0.4, 1.35
MOST_TABS = 60
MOST_NOTCHES = 60
SHIFTED = frozenset('?!:;_*"()/&%+=')
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def _around(item: QQuickItem) -> Iterator[QQuickItem]:
    """What an item lies in, from the nearest out."""
    around = item.parentItem()
    while around is not None:
        yield around
        around = around.parentItem()


def _lies_still(item: QQuickItem) -> bool:
    return not any(one.property("moving") for one in _around(item))


def _scene_rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


class Planner:
    """A person at the planning view. `seconds` is what all she has done would take; `keys` and `points` are counted."""

    def __init__(self, console: Console, pictures: Path) -> None:
        self.console, self._pictures = console, pictures
        self.seconds, self.keys, self.points, self.thoughts = 0.0, 0, 0, 0
        self._hand: Literal["keys", "mouse"] | None = None
        self._saved = -1
        console.windows.store.saved.connect(self._was_saved)

    def _was_saved(self, _command: Command, seq: int) -> None:
        self._saved = seq

    @property
    def plan(self) -> dict[str, object]:
        """The day's own fields as the planning view has them."""
        found: dict[str, object] = self.console.windows.plan.property("day")
        return found

    def thinks(self) -> None:
        """Decide what to do next."""
        self.thoughts += 1
        self.seconds += THINK_S

    def _at(self, hand: Literal["keys", "mouse"]) -> None:
        if self._hand not in (hand, None):
            self.seconds += HOME_S
        self._hand = hand

    def _hits(self, count: int) -> None:
        self._at("keys")
        self.keys += count
        self.seconds += KEY_S * count

    def presses(self, *keys: str) -> None:
        """Press keys and shortcuts, one after the other; each with a modifier is a thought of its own."""
        for key in keys:
            if "+" in key:
                self.thinks()
            self._hits(key.count("+") + 1)
            self.console.presses(key)
            self._settles()

    def types(self, text: str) -> None:
        """Type a text where the cursor stands, once it stands there."""
        self.console.waits(self._writes, "there is a cursor")
        self.thinks()
        for letter in text:
            self._hits(2 if letter.isupper() or letter in SHIFTED else 1)
        self.console.types(text)

    def _writes(self) -> bool:
        item = self.console.window.activeFocusItem()
        return item is not None and (item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit"))

    def tabs_to(self, name: str) -> None:
        """Go on with Tab until what a screen reader calls `name` has the keyboard."""
        self.thinks()
        for _tab in range(MOST_TABS):
            if self._focused() == name:
                return
            self._hits(1)
            self.console.presses("Tab")
            self._settles()
        raise AssertionError(f"Tab never comes to {name!r}; it is at {self._focused()!r}")

    def _focused(self) -> str:
        item = self.console.window.activeFocusItem()
        return spoken_name(item) if item is not None else ""

    def clicks(self, name: str) -> None:
        """Point at what a screen reader calls `name`, and click it."""
        self.thinks()
        self.console.waits(lambda: self.can_press(name), name)
        self._scrolls_to(name)
        self._points()
        self.console.clicks(name)
        self._settles()

    def _scrolls_to(self, name: str) -> None:
        """Turn the wheel until something can be pointed at; a notch is as quick as a key."""
        for _notch in range(MOST_NOTCHES):
            item = self.console.item(name)
            at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
            out_of = next(
                (one for one in _around(item) if one.property("clip") and not _scene_rect(one).contains(at)), None
            )
            if out_of is None:
                return
            self._at("mouse")
            self.seconds += KEY_S
            middle = _scene_rect(out_of).center()
            down = -120 if at.y() > middle.y() else 120
            window, where = self.console.window, self.console.window.mapToGlobal(middle)
            turned = QWheelEvent(
                middle, QPointF(where), QPoint(), QPoint(0, down), Qt.MouseButton.NoButton, NO_MODIFIER,
                Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QCoreApplication.sendEvent(window, turned)
            # A click while it still glides would only stop it.
            self.console.waits(partial(_lies_still, item), "it lies still")
        raise AssertionError(f"{name!r} can't be brought into sight")

    def clicks_in_sheet(self, name: str) -> None:
        """As `clicks`, where something below the sheet that lies over the window is called the same."""
        self.thinks()
        self._points()
        above = [one for one in self.console.items() if spoken_name(one) == name and is_pressable(one)][-1]
        at = above.mapToScene(QPointF(above.width() / 2, above.height() / 2)).toPoint()
        QTest.mouseClick(self.console.window, Qt.MouseButton.LeftButton, NO_MODIFIER, at)
        self._settles()

    def _points(self) -> None:
        self._at("mouse")
        self.points += 1
        self.seconds += POINT_S + 2 * BUTTON_S

    def writes(self, name: str, text: str) -> None:
        """Point at a field, and type in the place of what stands there."""
        self.clicks(name)
        self.console.waits(lambda: self._focused() == name, name)
        self.types(text)

    def drags(self, row: QQuickItem, to: QQuickItem, *, below: bool = False) -> None:
        """Take hold of a row's six dots, and let go of it above (or below) another."""
        self.thinks()
        self._points()
        self.seconds += POINT_S
        window = self.console.window
        grip = next(one for one in self.console.items(row) if one.metaObject().className().startswith("PlanGrip"))
        start = grip.mapToScene(QPointF(grip.width() / 2, grip.height() / 2)).toPoint()
        there = to.mapToScene(QPointF(0, to.height() - 4 if below else 4)).toPoint()
        QTest.mousePress(window, Qt.MouseButton.LeftButton, NO_MODIFIER, start)
        for share in (0.2, 0.5, 0.8, 1.0):
            at = QPoint(start.x(), round(start.y() + (there.y() - start.y()) * share))
            QTest.mouseMove(window, at)
            self._settles()
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, NO_MODIFIER, QPoint(start.x(), there.y()))
        self._settles()

    def clicks_row(self, title: str) -> None:
        """Point at a row of the programme, and click it."""
        self.clicks(spoken_name(self.row(title)))

    def row(self, title: str) -> QQuickItem:
        """The row of the programme that begins with a title."""
        for one in self.console.items():
            if one.metaObject().className().startswith("PlanRow") and spoken_name(one).startswith(title + ","):
                return one
        raise AssertionError(f"{title!r} is not in the programme")

    def sees(self, text: str) -> None:
        """Wait until some text stands in the window."""
        self.console.waits(lambda: self.console.sees(text), text)

    def waits_for_rows(self, *titles: str) -> None:
        """Wait until the programme is these rows, in this order."""
        self.console.waits(lambda: self.rows() == list(titles), f"{titles}")

    def rows(self) -> list[str]:
        """The titles of the programme's rows, in order."""
        listed = self.console.windows.plan.property("programme").rows()
        return [str(item["title"]) for _key, item in listed]

    def looks(self, name: str) -> None:
        """Keep a picture of the window as it is now."""
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._settles()
        assert self.console.window.grabWindow().save(str(self._pictures / f"{name}.png"))

    def can_press(self, name: str) -> bool:
        """Whether something of that name can be pressed now."""
        return any(spoken_name(one) == name and is_pressable(one) for one in self.console.items())

    def _settles(self) -> None:
        """All that was asked is answered, and the window has drawn it: twice, since a new row takes the keyboard when
        it has been drawn.
        """
        store = self.console.windows.store
        self.console.waits(lambda: not store.waiting, "the heart has answered")
        self.console.waits(self._is_shown, "the plan is shown")
        for _frame in range(2):
            with self.console.qtbot.waitSignal(self.console.window.frameSwapped, timeout=15_000):
                self.console.window.update()

    def _is_shown(self) -> bool:
        frame, plan = self.console.windows.store.host, self.console.windows.plan
        assert frame is not None
        return frame.seq >= self._saved and (not plan.property("shown") or plan.seq >= frame.view["plan_seq"])

    def told(self) -> str:
        """What it came to, in a line."""
        minutes, seconds = divmod(round(self.seconds), 60)
        counted = f"{self.keys} keys, {self.points} times pointed, {self.thoughts} thoughts"
        return f"{counted}: {minutes} min {seconds:02} s at a human pace"
