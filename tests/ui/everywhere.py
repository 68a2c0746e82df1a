"""Every place of the facilitator's window, found as the window itself has them, and what can be pressed there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from tests.ui.windows_under_test import Console, is_pressable, spoken_name

PANES = ("TopBar", "ProgrammePane", "ScreenPane", "Aside", "BottomBar", "StartScreen", "CalmLine")
"""The parts of the window in the order in which the keyboard goes through them; a sheet is a part of its own."""


def kind(item: QQuickItem) -> str:
    """The QML file that an item is of, or Qt's own class."""
    return item.metaObject().className().partition("_QML")[0]


def sheets(console: Console) -> dict[str, QQuickItem]:
    """The sheets of the window by the names of their files."""
    waiting, found = [console.window.contentItem()], {}
    while waiting:
        item = waiting.pop()
        waiting.extend(item.childItems())
        if kind(item).endswith("Sheet"):
            found[kind(item)] = item
    return found


def evaluated(item: QObject, code: str) -> Any:
    """What a line of QML comes to at an item."""
    expression = QQmlExpression(qmlContext(item), item, code)
    value = expression.evaluate()
    assert not expression.hasError(), expression.error().toString()
    return value[0] if isinstance(value, tuple) else value


def open_sheet(console: Console, name: str) -> QQuickItem:
    """Open a sheet as its key or button does, once nothing moves any more."""
    for other in sheets(console).values():
        other.setProperty("open", False)
    sheet = sheets(console)[name]
    sheet.setProperty("open", True)
    if sheet.metaObject().indexOfMethod("show(QString)") >= 0:
        evaluated(sheet, 'show("")')
    rest(console)
    return sheet


def rest(console: Console) -> None:
    """Wait until what has changed is laid out and painted."""
    for _layout in range(2):
        with console.qtbot.waitSignal(console.window.frameSwapped):
            console.window.update()


def pane_of(item: QQuickItem) -> QQuickItem | None:
    """The part of the window that an item lies in."""
    up: QQuickItem | None = item
    while up is not None and kind(up) not in PANES and not kind(up).endswith("Sheet"):
        up = up.parentItem()
    return up


def pressables(of: QQuickItem, *, whole: Console) -> Iterator[QQuickItem]:
    """What can be pressed or typed in within a part, whether enabled or not."""
    return (item for item in whole.items(of) if is_pressable(item))


def place(item: QQuickItem) -> QRectF:
    """Where an item lies on the window."""
    return QRectF(item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height())))


def spoken(item: QQuickItem) -> tuple[str, str]:
    """What a screen reader says of an item: its name, and what is said after it."""
    interface = QAccessible.queryAccessibleInterface(item)
    return spoken_name(item), interface.text(QAccessible.Text.Description) if interface is not None else ""
