"""PySide6 6.12.0 on Python 3.11 lost a reference to None or True on each call, and the windows died within the hour."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

CALLS = 2000
LEAST_LOST = CALLS // 4


class Bell(QObject):
    rung = Signal(bool)


def lost(immortal: object, call: Callable[[], object]) -> int:
    """How many references to ``immortal`` many calls lose, of some that are kept for the process to live on."""
    keeper = [immortal] * (CALLS * 4)
    call()
    before = sys.getrefcount(immortal)
    for _ in range(CALLS):
        call()
    after = sys.getrefcount(immortal)
    assert len(keeper) == CALLS * 4
    return before - after


@pytest.mark.usefixtures("qapp")
def test_a_signal_keeps_every_reference_to_what_it_carries() -> None:
    bell = Bell()
    heard: list[bool] = []
    bell.rung.connect(heard.append)

    assert lost(None, lambda: bell.rung.emit(False)) < LEAST_LOST
    assert lost(True, lambda: bell.rung.emit(False)) < LEAST_LOST
    assert not any(heard)


@pytest.mark.usefixtures("qapp")
def test_a_call_without_an_answer_keeps_every_reference_to_none() -> None:
    bell = Bell()

    assert lost(None, lambda: bell.setObjectName("klokke")) < LEAST_LOST
    assert lost(None, lambda: QTimer().stop()) < LEAST_LOST
