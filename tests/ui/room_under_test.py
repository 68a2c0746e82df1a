"""The projector's scene in a window of its own, and the shapes and amounts in which it must be readable."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QUrl
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot

from ui.viewmodels.room import RoomViewModel

QML = Path(__file__).parent.parent.parent / "ui" / "qml"
SHAPES = [(1024, 768), (1920, 1080)]
"""The two layouts that there are: all is drawn on a canvas of one height, and scaled."""
SIZES = [*SHAPES, pytest.param((3840, 2160), marks=pytest.mark.matrix)]
AMOUNTS = [0, 1, 9, 60, 200]
Frame = dict[str, Any]


class Room:
    """The projector's scene in a window of its own, as the windows show it."""

    def __init__(self) -> None:
        self.model = RoomViewModel()
        self.view = QQuickView()
        self.view.engine().addImportPath(str(QML))
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.setInitialProperties({"room": self.model})
        self.view.setSource(QUrl.fromLocalFile(str(QML / "Projector" / "RoomScene.qml")))
        assert self.view.status() == QQuickView.Status.Ready, self.view.errors()
        self.theme: Any = self.view.engine().singletonInstance("Theme", "Theme")
        self.qtbot: QtBot | None = None

    def begin(self, qtbot: QtBot) -> None:
        """Be as new for another test."""
        self.qtbot = qtbot
        self.theme.setProperty("reducedMotion", True)
        self.theme.setProperty("darkRoom", False)
        self.scene.setProperty("smallestText", 28)
        self.scene.setProperty("codeSize", 0)
        self.view.resize(1280, 720)
        with qtbot.waitExposed(self.view):
            self.view.show()

    @property
    def scene(self) -> QQuickItem:
        return self.view.rootObject()

    def show(self, frame: Frame) -> None:
        """Apply the frame and wait until it is painted with every layout settled."""
        for scenario in frame["view"]["body"].get("scenarios", []):
            if scenario["drawing"]:
                self.model.set_drawing(scenario["drawing"], "M 10 10 L 500 400 Q 600 500 900 700")
        self.model.apply(frame)
        assert self.qtbot is not None
        for _layout in range(2):
            with self.qtbot.waitSignal(self.view.frameSwapped, timeout=15_000):
                self.view.update()

    def items(self, kind: str = "") -> Iterator[QQuickItem]:
        """Give every item that is seen, or those of the QML file `kind`."""
        waiting = [self.scene]
        while waiting:
            item = waiting.pop()
            if not item.isVisible() or item.opacity() == 0:
                continue
            waiting.extend(item.childItems())
            if not kind or item.metaObject().className().startswith(f"{kind}_QML"):
                yield item

    def texts(self) -> list[str]:
        return [item.property("text") for item in self.items() if item.inherits("QQuickText") and item.property("text")]

    def place(self, item: QQuickItem) -> QRectF:
        """Give where an item lies on the window."""
        return QRectF(item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height())))

    def close(self) -> None:
        # The scene goes before what it shows.
        self.view.setSource(QUrl())
        self.view.close()
        self.view.deleteLater()
        # At once, and not in the middle of what the next module begins with.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
