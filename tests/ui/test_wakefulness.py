"""The laptop stays awake while a day runs: the real library over a real heart."""

import sys
from collections.abc import Iterator

import pytest
import wakepy
from pytestqt.qtbot import QtBot

from tests.ui.windows_under_test import WITHIN_MS, HeartUnderTest
from ui.http import loopback_network
from ui.store import Store
from ui.wakefulness import LONGEST_DAY_MS, Wakefulness, runs

pytestmark = pytest.mark.windows
HOUR_MS = 3_600_000


@pytest.fixture
def store(qtbot: QtBot) -> Iterator[Store]:
    """A store that knows of no heart yet."""
    assert qtbot is not None
    the_store = Store(loopback_network())
    yield the_store
    the_store.detach()


@pytest.fixture
def _willing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")


@pytest.fixture
def _unwilling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAKEPY_FAKE_SUCCESS", raising=False)
    for bus in ("SESSION", "SYSTEM"):
        monkeypatch.setenv(f"DBUS_{bus}_BUS_ADDRESS", "unix:path=/nowhere")


def keeping() -> int:
    """How many keep this machine awake."""
    return sum(mode.active for mode in wakepy.global_modes())


@pytest.mark.usefixtures("_willing")
def test_it_is_kept_awake_from_when_the_day_begins_until_the_windows_close(
    qtbot: QtBot, store: Store, heart: HeartUnderTest
) -> None:
    wakefulness = Wakefulness(store)
    store.attach(heart.info)
    qtbot.waitUntil(lambda: store.host is not None, timeout=WITHIN_MS)
    assert keeping() == 0, "a day that is only looked at holds nothing"
    with qtbot.waitSignal(wakefulness.held, timeout=WITHIN_MS):
        heart.does("day.start")
    assert keeping() == 1
    heart.does("day.next", from_="lobby")
    qtbot.waitUntil(lambda: store.host is not None and store.host.view["step"]["id"] != "lobby", timeout=WITHIN_MS)
    assert keeping() == 1, "and is asked for once"
    wakefulness.close()
    assert keeping() == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only there can it be taken away")
@pytest.mark.usefixtures("_unwilling")
def test_a_machine_that_cannot_is_told_of_once_and_the_day_goes_on(
    qtbot: QtBot, store: Store, heart: HeartUnderTest
) -> None:
    wakefulness = Wakefulness(store)
    told: list[bool] = []
    wakefulness.refused.connect(lambda: told.append(True))
    store.attach(heart.info)
    with qtbot.waitSignal(wakefulness.refused, timeout=WITHIN_MS):
        heart.does("day.start")
    heart.does("day.next", from_="lobby")
    qtbot.waitUntil(lambda: store.host is not None and store.host.view["step"]["id"] != "lobby", timeout=WITHIN_MS)
    assert told == [True]
    assert keeping() == 0
    wakefulness.close()


def test_a_day_runs_from_its_start_and_one_long_left_at_any_step_is_over() -> None:
    assert not runs({"started_at": None, "step_at": HOUR_MS}, HOUR_MS)
    assert runs({"started_at": 2 * HOUR_MS, "step_at": HOUR_MS}, HOUR_MS + LONGEST_DAY_MS)
    for step in ({"step": "act", "title": "Tegn", "start": "10:00"}, None):
        left = {"started_at": HOUR_MS, "step_at": 2 * HOUR_MS, "next": step}
        assert runs(left, HOUR_MS + LONGEST_DAY_MS)
        assert not runs(left, 2 * HOUR_MS + LONGEST_DAY_MS)


def test_a_day_that_is_taken_up_again_runs() -> None:
    next_day = HOUR_MS + 2 * LONGEST_DAY_MS
    assert runs({"started_at": HOUR_MS, "step_at": next_day}, next_day + HOUR_MS)
