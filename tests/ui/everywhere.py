"""Every place of the facilitator's window, found as the window itself has them, and what can be pressed there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from tests.ui.windows_under_test import WITHIN_MS, Console, spoken_name

PANES = (
    "StartScreen", "TopBar", "ProgrammePane", "ScreenPane", "Aside", "PlanScreen", "PlanProgramme", "PlanGallery",
    "PlanInspector", "PlanGoals", "PlanGroups", "PlanDay", "PlanFoot", "BottomBar", "CalmLine",
)  # fmt: skip
"""The parts of the window in the order in which the keyboard goes through them; a sheet is a part of its own."""


def kind(item: QQuickItem) -> str:
    """The QML file that an item is of, or Qt's own class.

    Not asked of its meta-object: that goes with the item, and PySide would take what comes to lie there for it.
    """
    return re.split(r"_QML|\(", str(evaluated(item, "String(this)")))[0] if qmlContext(item) is not None else ""


def parts(console: Console) -> list[tuple[str, QQuickItem]]:
    """The parts of the window, its sheets last, with the names of their files. Sheets that nobody has asked for yet are
    made for it.
    """
    for item in ("sheets", "everywhere"):
        evaluated(console.window, f"Object.values({item}.resources).forEach(o => o instanceof SheetOnce && o.get())")
    waiting, found = [console.window.contentItem()], []
    while waiting:
        item = waiting.pop()
        name = kind(item)
        if name in PANES or name.endswith("Sheet"):
            found.append((name, item))
        waiting.extend(item.childItems())
    return sorted(found, key=lambda one: PANES.index(one[0]) if one[0] in PANES else len(PANES))


def sheets(console: Console) -> dict[str, QQuickItem]:
    """The sheets of the window by the names of their files."""
    return {name: item for name, item in parts(console) if name not in PANES}


def evaluated(item: QObject, code: str) -> Any:
    """What a line of QML comes to at an item."""
    expression = QQmlExpression(qmlContext(item), item, code)
    value = expression.evaluate()
    assert not expression.hasError(), expression.error().toString()
    return value[0] if isinstance(value, tuple) else value


def open_sheet(console: Console, sheet: QQuickItem) -> None:
    """Open a sheet as its key or button does, and wait until nothing moves any more."""
    sheet.setProperty("open", True)
    evaluated(sheet, 'typeof this.show === "function" ? this.show("") : undefined')
    rest(console)


def plan_places(console: Console) -> Iterator[str]:
    """Each part of the plan, shown one after the other."""
    console.windows.plan.show()
    console.waits(lambda: console.window.property("planning"), "the plan")
    rest(console)
    screen = dict(parts(console))["PlanScreen"]
    for tab in ("programme", "groups", "day"):
        screen.setProperty("tab", tab)
        for adding in (True, False) if tab == "programme" else (False,):
            screen.setProperty("adding", adding)
            rest(console)
            yield f"plan: {tab}{', adding' if adding else ''}"
    console.windows.plan.leave()


def rest(console: Console) -> None:
    """Wait until what has changed is laid out and painted."""
    for _layout in range(2):
        with console.qtbot.waitSignal(console.window.frameSwapped, timeout=WITHIN_MS):
            console.window.update()


def place(item: QQuickItem) -> QRectF:
    """Where an item lies on the window."""
    return QRectF(item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height())))


def spoken(item: QQuickItem) -> tuple[str, str]:
    """What a screen reader says of an item: its name, and what is said after it."""
    interface = QAccessible.queryAccessibleInterface(item)
    return spoken_name(item), interface.text(QAccessible.Text.Description) if interface is not None else ""
