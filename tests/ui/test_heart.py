"""Finding, starting, watching and restarting the heart of a file: real processes, a real file."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import psutil
import pytest
from pytestqt.qtbot import QtBot

import ui.heart
from tests.server.house import new_file
from tests.ui.windows_under_test import WITHIN_MS, end_of
from ui.heart import UNANSWERED_UNTIL_HUNG, Heart
from ui.http import loopback_network
from workshop.client import RunInfo, read_run_file, run_file_path

pytestmark = pytest.mark.windows
MakeHeart = Callable[[Path], Heart]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[MakeHeart]:
    """Makes hearts that listen on a free port; ends at the test's end what they have started."""
    assert qtbot is not None
    network = loopback_network()
    made: list[tuple[Path, Heart]] = []

    def making(file: Path) -> Heart:
        heart = Heart(file, network, options=("--port", "0"))
        made.append((file, heart))
        return heart

    yield making
    for file, heart in made:
        heart.leave()
        info = read_run_file(run_file_path(file))
        if info is not None:
            end_of(info.pid)


def found(qtbot: QtBot, heart: Heart) -> RunInfo:
    """The heart that is found after the start."""
    with qtbot.waitSignal(heart.found, timeout=WITHIN_MS) as signal_:
        heart.start()
    info = signal_.args[0]
    assert isinstance(info, RunInfo)
    return info


def test_where_none_runs_one_is_started(qtbot: QtBot, make: MakeHeart, tmp_path: Path) -> None:
    info = found(qtbot, make(new_file(tmp_path / "day.guldkaramel")))
    assert psutil.pid_exists(info.pid)
    assert info.pid != os.getpid()


def test_one_that_runs_is_found_and_lives_on_when_the_windows_leave(
    qtbot: QtBot, make: MakeHeart, tmp_path: Path
) -> None:
    file = new_file(tmp_path / "day.guldkaramel")
    first = make(file)
    info = found(qtbot, first)
    first.leave()
    assert first.info is None
    assert found(qtbot, make(file)) == info


def test_one_that_is_killed_is_started_again_on_the_same_file(qtbot: QtBot, make: MakeHeart, tmp_path: Path) -> None:
    heart = make(new_file(tmp_path / "day.guldkaramel"))
    info = found(qtbot, heart)
    with qtbot.waitSignals([heart.lost, heart.found], timeout=WITHIN_MS, order="strict"):
        psutil.Process(info.pid).kill()
        heart.check()
    assert heart.info is not None
    assert heart.info.pid != info.pid
    assert heart.info.file == info.file


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that halts a process")
def test_one_that_hangs_is_ended_and_started_again(
    qtbot: QtBot, make: MakeHeart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, ms in {"WATCH_EVERY_MS": 50, "HEALTH_EVERY": 1, "HEALTH_TIMEOUT_MS": 300}.items():
        monkeypatch.setattr(ui.heart, name, ms)
    heart = make(new_file(tmp_path / "day.guldkaramel"))
    info = found(qtbot, heart)
    with qtbot.waitSignals([heart.lost, heart.found], timeout=WITHIN_MS, order="strict"):
        psutil.Process(info.pid).send_signal(signal.SIGSTOP)
    assert heart.info is not None
    assert heart.info.pid != info.pid


def test_who_has_got_the_pid_of_a_heart_that_hung_and_died_is_left_alone(
    qtbot: QtBot, make: MakeHeart, tmp_path: Path
) -> None:
    heart = make(new_file(tmp_path / "day.guldkaramel"))
    info = found(qtbot, heart)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as bystander:
        end_of(info.pid)
        # The machine gives a pid anew only after thousands of others, so it is told that this is the one.
        heart._info = msgspec.structs.replace(info, pid=bystander.pid)
        heart._unanswered = UNANSWERED_UNTIL_HUNG
        with qtbot.waitSignals([heart.lost, heart.found], timeout=WITHIN_MS, order="strict"):
            heart.check()
        assert bystander.poll() is None
        bystander.kill()


def test_a_run_file_that_a_dead_heart_left_misleads_nobody(qtbot: QtBot, make: MakeHeart, tmp_path: Path) -> None:
    file = new_file(tmp_path / "day.guldkaramel")
    path = run_file_path(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    # The pid is somebody's who is no heart, as it may be after the machine was started anew.
    path.write_text(f'{{"pid":{os.getpid()},"port":1,"host_token":"t","file":"{file}","url":""}}', encoding="utf-8")
    assert found(qtbot, make(file)).pid != os.getpid()


def test_a_file_that_is_none_is_told_in_the_hearts_own_words(qtbot: QtBot, make: MakeHeart, tmp_path: Path) -> None:
    file = tmp_path / "letter.guldkaramel"
    file.write_text("Kære alle", encoding="utf-8")
    heart = make(file)
    with qtbot.waitSignal(heart.failed, timeout=WITHIN_MS) as failed:
        heart.start()
    assert "Guldkaramel" in failed.args[0]
    assert "Traceback" not in failed.args[0]
