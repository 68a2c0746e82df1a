"""What lies below the room's picture in the console."""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickItem

from tests.ui.windows_under_test import Console, HeartUnderTest

pytestmark = pytest.mark.windows


def below(console: Console) -> QQuickItem:
    """What scrolls the groups' cards."""
    item = next(one for one in console.items() if one.metaObject().className().startswith("GroupCard"))
    while not item.inherits("QQuickFlickable"):
        item = item.parentItem()
    return item


def test_a_new_step_is_read_from_its_top(console: Console, heart: HeartUnderTest) -> None:
    heart.does("day.go", step="signs")
    console.attach(heart)
    console.waits(lambda: any("GroupCard" in one.metaObject().className() for one in console.items()), "cards")
    view = below(console)
    view.setProperty("contentY", 20)
    heart.does("day.go", step="order/order")
    console.waits(lambda: console.windows.console.property("step")["id"] == "order/order", "the next step")
    console.waits(lambda: view.property("contentY") == 0, "from the top")
