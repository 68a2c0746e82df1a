"""A list for QML whose rows are known by a key, so that a card that moves is moved and never made anew."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

Item = Mapping[str, object]
Row = tuple[str, Item]
AnyIndex = QModelIndex | QPersistentModelIndex

KEY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ITEM_ROLE = KEY_ROLE + 1
_TOP = QModelIndex()


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """Give the members of one longest rising run in ``numbers``, which all differ: these may stay where they are."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(tails, number)
        before[number] = tails[at - 1] if at else None
        tails[at : at + 1] = [number]
    kept: set[int] = set()
    member = tails[-1] if tails else None
    while member is not None:
        kept.add(member)
        member = before[member]
    return kept


class KeyedListModel(QAbstractListModel):
    """Rows of ``(key, item)``, which QML sees as the roles ``key`` and ``item``, and their number as ``count``."""

    count_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._items: dict[str, Item] = {}

    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        """Give the number of rows; a row has none below it."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: AnyIndex, role: int = ITEM_ROLE) -> object:
        """Give the row's key or item, by ``role``."""
        if not index.isValid():
            return None
        key = self._keys[index.row()]
        return {KEY_ROLE: key, ITEM_ROLE: dict(self._items[key])}.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        """Give the names by which QML asks."""
        return {KEY_ROLE: QByteArray(b"key"), ITEM_ROLE: QByteArray(b"item")}

    def rows(self) -> list[Row]:
        """Give what the list holds now, in order."""
        return [(key, self._items[key]) for key in self._keys]

    def sync(self, rows: Iterable[Row]) -> None:
        """Become ``rows`` with as few removals, moves and insertions as can be, and one change a row that reads anew.

        Of a key that comes twice, the last item counts, in the first place.
        """
        target = dict(rows)
        count = len(self._keys)
        self._remove(set(self._keys) - set(target))
        self._place(list(target), target)
        self._refresh(target)
        if len(self._keys) != count:
            self.count_changed.emit()

    def _remove(self, gone: set[str]) -> None:
        last = len(self._keys) - 1
        while last >= 0:
            first = last
            while first >= 0 and self._keys[first] in gone:
                first -= 1
            if first < last:
                self.beginRemoveRows(_TOP, first + 1, last)
                for key in self._keys[first + 1 : last + 1]:
                    del self._items[key]
                del self._keys[first + 1 : last + 1]
                self.endRemoveRows()
            last = first - 1

    def _place(self, order: list[str], target: Mapping[str, Item]) -> None:
        """Put new and moved keys right behind the one they follow; what lies on the longest rising run stays."""
        place = {key: number for number, key in enumerate(order)}
        staying = {order[number] for number in longest_rising([place[key] for key in self._keys])}
        here = 0
        while here < len(order):
            key = order[here]
            behind = self._keys.index(order[here - 1]) + 1 if here else 0
            if key not in self._items:
                fresh = [key]
                while here + len(fresh) < len(order) and order[here + len(fresh)] not in self._items:
                    fresh.append(order[here + len(fresh)])
                self.beginInsertRows(_TOP, behind, behind + len(fresh) - 1)
                self._keys[behind:behind] = fresh
                self._items.update({new: target[new] for new in fresh})
                self.endInsertRows()
                here += len(fresh)
                continue
            if key not in staying:
                self._move(self._keys.index(key), behind)
            here += 1

    def _move(self, source: int, before: int) -> None:
        # Qt refuses a move to where the row already lies.
        if before in {source, source + 1}:
            return
        self.beginMoveRows(_TOP, source, source, _TOP, before)
        key = self._keys.pop(source)
        self._keys.insert(before - 1 if before > source else before, key)
        self.endMoveRows()

    def _refresh(self, target: Mapping[str, Item]) -> None:
        for number, key in enumerate(self._keys):
            if self._items[key] != target[key]:
                self._items[key] = target[key]
                index = self.index(number)
                self.dataChanged.emit(index, index, [ITEM_ROLE])

    count = Property(int, rowCount, notify=count_changed)
