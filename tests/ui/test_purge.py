"""A day is removed from the start screen: shown first what goes, then removed by the real command line."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings
from pytestqt.qtbot import QtBot

from tests.day_under_test import plan_of
from tests.purging.a_day_to_purge import begun
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
def purge(words: Language) -> Iterator[PurgeModel]:
    model = PurgeModel(words)
    yield model
    model.close()


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


def test_a_rehearsal_that_goes_along_is_shown_by_its_name(qtbot: QtBot, purge: PurgeModel, day: Path) -> None:
    assert main(["new", str(day), "--rehearsal"]) == 0
    purge.ask(str(day), "Dagen")
    qtbot.waitUntil(lambda: purge.stage == "asking", timeout=WITHIN_MS)
    [rehearsal] = day.parent.glob("*generalprøve*.guldkaramel")
    assert str(rehearsal) in [row["where"] for row in purge.going]


def test_a_day_that_is_open_is_not_removed_and_that_is_said(qtbot: QtBot, purge: PurgeModel, day: Path) -> None:
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


def test_what_is_asked_of_one_day_never_stands_under_another(
    qtbot: QtBot, purge: PurgeModel, day: Path, tmp_path: Path
) -> None:
    other = new_file(tmp_path / "other.guldkaramel")
    purge.ask(str(day), "Den ene")
    purge.leave()
    purge.ask(str(other), "Den anden")
    seen: list[object] = []
    purge.changed.connect(lambda: seen.extend(one["where"] for one in purge.going))
    qtbot.waitUntil(lambda: purge.stage == "asking", timeout=WITHIN_MS)
    assert str(other) in seen
    assert not any(str(day.parent) in str(one) for one in seen)


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


def test_what_goes_is_shown_by_name_and_what_is_empty_is_not_shown(qtbot: QtBot, purge: PurgeModel, day: Path) -> None:
    assert main(["export", str(day), "--day-file", str(day.with_name("plan.yaml"))]) == 0
    purge.ask(str(day), "Dagen")
    qtbot.waitUntil(lambda: purge.stage == "asking", timeout=WITHIN_MS)
    purge.purge()
    qtbot.waitUntil(lambda: purge.stage == "done", timeout=WITHIN_MS)
    assert {"what": "Dagens fil", "why": "", "where": str(day)} in purge.going
    assert str(day.with_name("plan.yaml")) in [row["where"] for row in purge.going]
    assert not [row for row in purge.going if row["where"].endswith("-wal")]


def test_what_came_to_lie_there_after_it_was_shown_is_shown_before_it_is_removed(console: Console, day: Path) -> None:
    out = day.with_name("plan.yaml")
    console.windows.start.purge.ask(str(day), "Dagen")
    console.windows.start.purge_asked.emit()
    console.waits(lambda: console.sees("Dagens fil"), "what goes is shown")
    assert main(["export", str(day), "--day-file", str(out)]) == 0
    console.clicks("Slet for altid")
    console.waits(lambda: console.sees("siden du så listen. Intet er slettet"), "refused")
    assert console.sees("Planen som dagfil")
    assert day.exists()
    console.clicks("Slet for altid")
    console.waits(lambda: console.sees("Dagen er slettet"), "removed")
    assert not out.exists()


def test_a_day_that_lies_there_still_is_never_told_as_deleted(
    console: Console, day: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(day, monkeypatch, "write_receipt")
    new_file(day)  # since the removal was cut off
    settings: QSettings = console.windows.settings
    settings.setValue(RECENT, [str(day)])
    console.windows.start.purge.ask(str(day), "Dagen")
    console.windows.start.purge_asked.emit()
    console.waits(lambda: console.sees("Dagens fil"), "what goes is shown")
    console.clicks("Slet for altid")
    console.waits(lambda: console.sees("Dagen er ikke slettet"), "told")
    assert not console.sees("Dagen er slettet")
    assert console.sees("Dagens egen fil ligger der endnu. Luk andre programmer")
    assert str(day) in [row["where"] for row in console.windows.start.purge.staying]
    assert str(day) in str(settings.value(RECENT))


def test_a_day_that_is_stopped_to_be_removed_is_asked_about_on_the_next_start_screen(
    console: Console, words: Language, day: Path
) -> None:
    settings = console.windows.settings
    before = StartModel(settings, words)
    before.purge_next(True)
    before.stopped()
    assert not before.comes_again, "no day is open"
    before.opened_at_once(day)
    assert before.property("has_file")
    before.purge_next(True)
    before.stopped()
    assert before.comes_again
    assert settings.value(PURGE_NEXT) == str(day)
    before.close()
    console.windows.start.come_back()
    console.waits(lambda: console.sees(f"Slet „{plan_of().title}“?"), "asked at once, by the day's own name")
    console.waits(lambda: console.sees("Dagens fil"), "what goes is shown")
    assert not settings.value(PURGE_NEXT)
    console.clicks("Behold dagen")
    console.waits(lambda: not console.sees("Dagens fil"), "laid away")
    assert day.exists()


def test_a_day_that_was_not_stopped_after_all_is_not_asked_about(console: Console, day: Path) -> None:
    windows = console.windows
    windows.start.blockSignals(True)  # so that no heart is started for it
    windows.start.opened_at_once(day)
    windows.start.blockSignals(False)

    def wanted() -> tuple[bool, object]:
        return windows.start.comes_again, windows.settings.value(PURGE_NEXT)

    windows.start.purge_next(True)
    assert wanted() == (False, None), "it runs on: the windows may be closed, or go down"
    windows.commands.stop_asked.emit(False)
    windows.commands.stopping.emit()
    assert wanted() == (False, None), "the heart has refused, and the day was stopped later"
    windows.start.purge_next(True)
    windows.commands.stopping.emit()
    assert wanted() == (True, str(day))
    StartModel(windows.settings, windows.words).opened_at_once(day)
    assert wanted() == (True, None), "somebody goes on with it instead"
