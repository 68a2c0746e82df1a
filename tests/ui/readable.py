"""What the back row must be able to read: texts of a picture that lie over each other, leave it, or are too small."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPolygonF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

SMALLEST = 28
BADGES = ("GoalBadge", "QuizLetter", "ORunMarker", "IgloBlock")
SLACK = 0.12
"""How far two texts may touch, of the lower one's height: the faces leave air above and below their letters."""


def texts_of(scene: QQuickItem) -> Iterator[tuple[QQuickItem, QRectF]]:
    """Every text that is seen in a scene, with where its letters stand in the window."""
    waiting: list[tuple[QQuickItem, QRectF | None]] = [(scene, None)]
    while waiting:
        item, clip = waiting.pop()
        if not item.isVisible() or item.opacity() == 0:
            continue
        if item.property("clip"):
            there = _on_window(item, QRectF(0, 0, item.width(), item.height()))
            clip = there if clip is None else clip.intersected(there)
        waiting.extend((child, clip) for child in item.childItems())
        if item.inherits("QQuickText") and item.property("text"):
            place = _on_window(item, _painted(item))
            place = place if clip is None else place.intersected(clip)
            if not place.isEmpty():
                yield item, place


def unreadable(scene: QQuickItem, smallest: float = SMALLEST) -> list[str]:
    """What is wrong with the texts of a scene, a line each; empty where all can be read.

    What stands on a badge is as large as the badge, for its colour or shape says the same: `SMALLEST` is enough for it.
    """
    whole = _on_window(scene, QRectF(0, 0, scene.width(), scene.height())).adjusted(-2, -2, 2, 2)
    found = list(texts_of(scene))
    wrong = [
        f"too small: {_said(item)}" for item, _ in found if _size(item) < (SMALLEST if _in_badge(item) else smallest)
    ]
    wrong += [f"leaves the picture: {_said(item)}" for item, place in found if not whole.contains(place)]
    for (one, here), (other, there) in itertools.combinations(found, 2):
        if here.intersects(there):
            # Cards lie a little askew, so it is the turned texts that count and not the boxes about them.
            both = _corners(one, _painted(one)).intersected(_corners(other, _painted(other))).boundingRect()
            if both.height() > SLACK * min(here.height(), there.height()) and both.width() > 4:
                wrong.append(f"over each other: {_said(one)} / {_said(other)}")
    return wrong


def _size(item: QQuickItem) -> int:
    return item.property("font").pixelSize()


def _in_badge(item: QQuickItem) -> bool:
    around = [item.parentItem(), item.parentItem().parentItem()]
    return any(one is not None and one.metaObject().className().partition("_")[0] in BADGES for one in around)


def _painted(item: QQuickItem) -> QRectF:
    """Where the letters stand within a text's own item."""
    wide, tall = item.property("contentWidth"), item.property("contentHeight")
    across, down = _number(item, "effectiveHorizontalAlignment"), _number(item, "verticalAlignment")
    left = _shift(across, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter, item.width() - wide)
    top = _shift(down, Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignVCenter, item.height() - tall)
    return QRectF(left, top, wide, tall)


def _number(item: QQuickItem, name: str) -> int:
    """An enumeration's number, which PySide can't read as a property of the item."""
    return int(QQmlExpression(qmlContext(item), item, name).evaluate()[0])


def _shift(alignment: int, end: Qt.AlignmentFlag, middle: Qt.AlignmentFlag, room: float) -> float:
    return room if alignment & end.value else room / 2 if alignment & middle.value else 0.0


def _corners(item: QQuickItem, place: QRectF) -> QPolygonF:
    corners = (place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft())
    return QPolygonF([item.mapToScene(QPointF(corner)) for corner in corners])


def _on_window(item: QQuickItem, place: QRectF) -> QRectF:
    return _corners(item, place).boundingRect()


def _said(item: QQuickItem) -> str:
    return repr(str(item.property("text"))[:40])
