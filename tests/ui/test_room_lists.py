from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex

from ui.viewmodels.keyed_list import ITEM_ROLE, KEY_ROLE, KeyedListModel, Row, longest_rising

KEYS = st.sampled_from("abcdefghij")
ROWS = st.lists(st.tuples(KEYS, st.integers(0, 2)), unique_by=lambda row: row[0]).map(
    lambda rows: [(key, {"n": n}) for key, n in rows]
)


class Mirror:
    """Someone who only hears the model's signals, as a Repeater does, and counts them."""

    def __init__(self, model: KeyedListModel) -> None:
        self.model = model
        self.keys = [key for key, _item in model.rows()]
        self.items = dict(model.rows())
        self.moves = self.removed = self.changes = 0
        model.rowsInserted.connect(self.inserted)
        model.rowsRemoved.connect(self.taken)
        model.rowsMoved.connect(self.moved)
        model.dataChanged.connect(self.changed)

    def inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            key = str(self.model.data(self.model.index(row), KEY_ROLE))
            self.keys.insert(row, key)
            self.read(row, key)

    def taken(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self.keys[first : last + 1]
        self.removed += last - first + 1

    def moved(self, _parent: QModelIndex, first: int, last: int, _to: QModelIndex, before: int) -> None:
        assert first == last
        key = self.keys.pop(first)
        self.keys.insert(before - 1 if before > first else before, key)
        self.moves += 1

    def changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        assert top.row() == bottom.row()
        self.read(top.row(), self.keys[top.row()])
        self.changes += 1

    def read(self, row: int, key: str) -> None:
        item = self.model.data(self.model.index(row), ITEM_ROLE)
        assert isinstance(item, Mapping)
        self.items[key] = item

    def rows(self) -> list[Row]:
        return [(key, self.items[key]) for key in self.keys]


@given(ROWS, ROWS)
def test_after_a_sync_the_list_and_whoever_heard_its_signals_hold_the_target(
    before: list[Row], after: list[Row]
) -> None:
    model = KeyedListModel()
    model.sync(before)
    mirror = Mirror(model)
    model.sync(after)
    assert model.rows() == after
    assert mirror.rows() == after


@given(ROWS, ROWS)
def test_no_row_is_touched_that_could_have_stayed(before: list[Row], after: list[Row]) -> None:
    model = KeyedListModel()
    model.sync(before)
    mirror = Mirror(model)
    model.sync(after)
    old, new = dict(before), dict(after)
    place = {key: number for number, (key, _item) in enumerate(after)}
    surviving = [place[key] for key, _item in before if key in new]
    assert mirror.removed == len(before) - len(surviving)
    assert mirror.moves == len(surviving) - len(longest_rising(surviving))
    assert mirror.changes == sum(1 for key in old.keys() & new.keys() if old[key] != new[key])


@given(st.lists(st.integers(0, 60), unique=True, max_size=9))
def test_the_longest_rising_run_rises_and_none_is_longer(numbers: list[int]) -> None:
    kept = longest_rising(numbers)
    run = [number for number in numbers if number in kept]
    assert run == sorted(run)
    best = [1] * len(numbers)
    for at, number in enumerate(numbers):
        best[at] = max((best[i] + 1 for i in range(at) if numbers[i] < number), default=1)
    assert len(run) == max(best, default=0)


def test_the_last_of_two_items_with_one_key_counts() -> None:
    model = KeyedListModel()
    model.sync([("a", {"n": 1}), ("b", {"n": 2}), ("a", {"n": 3})])
    assert model.rows() == [("a", {"n": 3}), ("b", {"n": 2})]


def test_rows_have_nothing_below_them_and_no_row_has_no_data() -> None:
    model = KeyedListModel()
    model.sync([("a", {})])
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.property("count") == 1
