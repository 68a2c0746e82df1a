"""A day is removed from the start screen: shown first what goes, then removed by the real command line."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings
from pytestqt.qtbot import QtBot

from tests.server.house import new_file
from tests.ui.windows_under_test import WITHIN_MS, Console
from ui.language import Language
from ui.purge import PurgeModel
from ui.rehearsal import CHOSEN
from ui.start import PURGE_NEXT, RECENT, StartModel
from workshop.cli import main
from workshop.server.presence import lock

pytestmark = pytest.mark.windows


@pytest.fixture
def day(tmp_path: Path) -> Path:
    folder = tmp_path / "dage"
    folder.mkdir()
    return new_file(folder / "day.guldkaramel")


def test_a_day_is_removed_once_it_has_been_shown_what_goes(console: Console, day: Path) -> None:
    for name in ("plan.yaml", "anden.yaml"):
        assert main(["export", str(day), "--day-file", str(day.with_name(name))]) == 0
    day.with_name("anden.yaml").write_text("arbejdet videre i")
    settings: QSettings = console.windows.settings
    settings.setValue(RECENT, [str(day)])
    settings.setValue(CHOSEN, json.dumps({str(day): {"phones": 20, "pace": 1.0, "auto": False}}))
    console.windows.start.come_back()
    console.waits(lambda: console.windows.start.recent[0]["known"], "the row")
    console.clicks("Mere om Udviklingsdag")
    console.waits(lambda: console.sees("Slet dagen …"), "the menu")
    console.clicks("Slet dagen …")
    console.waits(lambda: console.sees("Det kan ikke fortrydes."), "what goes is shown")
    assert console.sees("Dagens fil")
    assert console.sees("er ændret, siden det blev skrevet")
    assert day.exists()
    console.clicks("Slet også de filer, der er ændret")
    console.clicks("Slet for altid")
    console.waits(lambda: console.sees("Dagen er slettet"), "removed")
    assert console.sees("Vis kvitteringen")
    assert [one.suffix for one in day.parent.iterdir()] == [".txt"]
    assert settings.value(RECENT) in ([], None)
    assert str(day) not in str(settings.value(CHOSEN))
    console.presses("Esc")
    console.waits(lambda: not console.sees("Vis kvitteringen"), "laid away")
    assert not console.sees("Mere om Udviklingsdag")


def test_a_rehearsal_that_goes_along_is_shown_by_its_name(qtbot: QtBot, day: Path) -> None:
    assert main(["new", str(day), "--rehearsal"]) == 0
    purge = PurgeModel(Language())
    purge.ask(str(day), "Dagen")
    qtbot.waitUntil(lambda: purge.stage == "asking", timeout=WITHIN_MS)
    [rehearsal] = day.parent.glob("*generalprøve*.guldkaramel")
    assert str(rehearsal) in [row["where"] for row in purge.going]
    purge.close()


def test_a_day_that_is_open_is_not_removed_and_that_is_said(qtbot: QtBot, day: Path) -> None:
    purge = PurgeModel(Language())
    purge.purge()
    assert purge.stage == ""
    purge.ask(str(day), "Dagen")
    qtbot.waitUntil(lambda: purge.stage == "asking", timeout=WITHIN_MS)
    with lock(day):
        purge.purge()
        purge.ask(str(day), "En anden")
        purge.leave()
        assert (purge.stage, purge.title) == ("removing", "Dagen")
        qtbot.waitUntil(lambda: purge.stage == "asking", timeout=WITHIN_MS)
    assert "Luk dagen" in purge.problem
    assert day.exists()
    purge.leave()
    assert purge.stage == ""
    purge.ask(str(day.with_name("none")), "Ingen")
    qtbot.waitUntil(lambda: purge.stage == "", timeout=WITHIN_MS)
    assert "findes ikke" in purge.problem
    purge.close()


def test_what_is_asked_of_one_day_never_stands_under_another(qtbot: QtBot, day: Path, tmp_path: Path) -> None:
    other = new_file(tmp_path / "other.guldkaramel")
    purge = PurgeModel(Language())
    purge.ask(str(day), "Den ene")
    purge.leave()
    purge.ask(str(other), "Den anden")
    seen: list[object] = []
    purge.changed.connect(lambda: seen.extend(one["where"] for one in purge.going))
    qtbot.waitUntil(lambda: purge.stage == "asking", timeout=WITHIN_MS)
    assert set(seen) == {str(tmp_path)}
    purge.close()


def test_a_model_that_is_let_go_of_when_its_errand_ends_takes_nothing_down(qtbot: QtBot, day: Path) -> None:
    assert qtbot is not None
    for _ in range(3):
        purge = PurgeModel(Language())
        loop = QEventLoop()
        purge.changed.connect(lambda purge=purge, loop=loop: loop.quit() if purge.stage == "asking" else None)
        purge.ask(str(day), "Dagen")
        loop.exec()
        del purge, loop
        QCoreApplication.processEvents()


def test_a_day_that_is_stopped_to_be_removed_is_asked_about_on_the_next_start_screen(
    console: Console, day: Path
) -> None:
    settings = console.windows.settings
    before = StartModel(settings, Language())
    before.purge_next()
    assert not before.comes_again, "no day is open"
    before.opened_at_once(day)
    assert before.property("has_file")
    before.purge_next()
    assert before.comes_again
    assert settings.value(PURGE_NEXT) == str(day)
    before.close()
    console.windows.start.come_back()
    console.waits(lambda: console.sees("Slet „day“?"), "asked at once")
    console.waits(lambda: console.sees("Dagens fil"), "what goes is shown")
    assert not settings.value(PURGE_NEXT)
    console.clicks("Behold dagen")
    console.waits(lambda: not console.sees("Dagens fil"), "laid away")
    assert day.exists()
