"""A rehearsal from the start screen in the real windows: marked everywhere, and its people go with the windows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.server.house import new_file
from tests.ui.windows_under_test import Console, end_of, spoken_name
from ui.language import Language
from ui.rehearsal import Rehearsal
from ui.start import FOLDER, RECENT
from workshop.client import read_run_file, run_file_path
from workshop.exercises.catalogue import RULES
from workshop.storage.file import DayFile

pytestmark = pytest.mark.windows

TITLE = "Udviklingsdag"


@pytest.fixture
def begun(qtbot: QtBot, typefaces: list[str], tmp_path: Path, closed: list[Console]) -> Iterator[Console]:
    """The windows at the start screen, with one day opened before."""
    assert typefaces
    file = new_file(tmp_path / "Vores dag.guldkaramel")
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue(RECENT, [str(file)])
    settings.setValue(FOLDER, str(tmp_path))
    settings.sync()
    console = Console(qtbot, tmp_path / "settings.ini")
    console.windows.start.come_back()
    console.waits(lambda: console.sees("Ikke begyndt"), "what the day is about")
    yield console
    # The windows first: they would start a heart again that was ended.
    console.close()
    closed.append(console)
    for made in tmp_path.glob("*.guldkaramel"):
        if (info := read_run_file(run_file_path(made))) is not None:
            end_of(info.pid)


def the_rehearsal(folder: Path) -> Path | None:
    """The file of the rehearsal that was made."""
    return next(iter(folder.glob("*(generalprøve *).guldkaramel")), None)


def crowd_of(file: Path) -> list[psutil.Process]:
    """The simulated participants of a file."""
    own = [
        one
        for one in psutil.Process().children(recursive=True)
        if one.status() != psutil.STATUS_ZOMBIE and "crowd" in one.cmdline()
    ]
    return [one for one in own if str(run_file_path(file)) in one.cmdline()]


def holds_rehearsal(console: Console) -> None:
    """By the keyboard alone: the row's menu, the sheet, and go."""
    console.item(f"Mere om {TITLE}").forceActiveFocus()
    console.presses("Return")
    console.waits(lambda: console.sees("Hold generalprøve"), "what can be done")
    console.presses("Down", "Down", "Return")
    console.waits(lambda: console.sees("Hvor mange telefoner?"), "the sheet")
    console.clicks("20 ×")
    console.clicks("Begynd generalprøven")
    console.waits(lambda: console.windows.console.ready, "the rehearsal is shown")


def test_a_rehearsal_is_held_from_the_start_screen_and_nobody_takes_it_for_the_day(
    begun: Console, tmp_path: Path
) -> None:
    holds_rehearsal(begun)
    made = the_rehearsal(tmp_path)
    assert made is not None
    begun.waits(lambda: begun.sees("GENERALPRØVE · 20 simulerede deltagere · uret går 20 ×"), "the band")
    assert begun.window.title().startswith("GENERALPRØVE: ")
    begun.waits(lambda: begun.windows.projector_window.title().startswith("GENERALPRØVE"), "the projector's window")
    room = begun.windows.projector_window.contentItem()
    begun.waits(lambda: any(one.property("text") == "GENERALPRØVE" for one in begun.items(room)), "the room's foot")
    begun.waits(lambda: begun.windows.store.host.view["counts"]["phones"] > 2, "participants come in")
    begun.presses("PgDown")
    begun.waits(lambda: begun.windows.store.host.view["started_at"] is not None, "the keys are the real ones")
    assert begun.windows.store.pace == 20
    real = DayFile.open_read_only(tmp_path / "Vores dag.guldkaramel", RULES)
    state, _ = real.replayed()
    real.close()
    assert len(state.day("day").participants) == 0
    assert state.day("day").started_at is None


def test_participants_who_were_killed_can_be_fetched_again_and_leave_with_the_windows(
    begun: Console, tmp_path: Path
) -> None:
    holds_rehearsal(begun)
    made = the_rehearsal(tmp_path)
    assert made is not None
    begun.waits(lambda: begun.windows.store.host.view["counts"]["phones"] > 2, "participants come in")
    for process in crowd_of(made):
        process.kill()
    begun.waits(lambda: begun.windows.rehearsal.gone, "they are gone")
    begun.clicks("Hent deltagerne igen")
    begun.waits(lambda: begun.windows.rehearsal.attending, "they are back")
    before = begun.windows.store.host.view["counts"]["phones"]
    begun.waits(lambda: begun.windows.store.host.connections["phones"] >= before, "the same ones")
    assert crowd_of(made)
    begun.windows.rehearsal.leave()
    assert not crowd_of(made)


def test_a_real_day_that_lies_where_a_rehearsal_lay_keeps_the_time_of_the_wall(begun: Console, tmp_path: Path) -> None:
    file = tmp_path / "Vores dag.guldkaramel"
    rehearsal = begun.windows.rehearsal
    rehearsal.choose(file, 20, 20.0, True)
    begun.clicks(f"Åbn {TITLE}")
    begun.waits(lambda: begun.windows.console.ready, "the day is shown")
    assert begun.windows.store.pace == 1
    assert not rehearsal.attending
    assert rehearsal.heart_options(file) == ()


def test_closing_the_windows_of_a_rehearsal_asks_to_stop_it(begun: Console) -> None:
    holds_rehearsal(begun)
    begun.window.close()
    begun.waits(lambda: begun.sees("Generalprøven kører"), "it is asked")
    assert not begun.sees("Luk vinduerne, dagen kører videre")
    begun.clicks("Stop generalprøven")
    begun.waits(lambda: not begun.window.isVisible(), "it is stopped")


def test_arrows_go_from_file_to_file_and_a_new_day_needs_no_dialog_of_the_system(
    begun: Console, tmp_path: Path
) -> None:
    begun.waits(lambda: len(begun.windows.start.templates) > 2, "the templates")
    begun.item("Begynd ud fra Temadag").forceActiveFocus()
    begun.presses("Up")
    assert spoken_name(begun.window.activeFocusItem()).startswith("Begynd ud fra ")
    assert spoken_name(begun.window.activeFocusItem()) != "Begynd ud fra Temadag"
    begun.clicks("Ny tom dag …")
    begun.waits(lambda: begun.sees("Hvad hedder dagen?"), "the sheet")
    begun.types("Ny dag")
    begun.presses("Return")
    begun.waits(lambda: spoken_name(begun.window.activeFocusItem()) == "Hvornår er den?", "the date")
    begun.presses("Ctrl+A")
    begun.types("4.12.2026")
    assert begun.sees("fredag 4. december 2026")
    begun.presses("Return")
    begun.waits(lambda: spoken_name(begun.window.activeFocusItem()) == "Hvornår skal den senest slettes?", "then")
    begun.presses("Return")
    file = tmp_path / "Ny dag 2026-12-04.guldkaramel"
    begun.waits(lambda: begun.windows.console.ready, "the day is there")
    assert file.exists()


def test_how_a_rehearsal_was_held_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    file = tmp_path / "a.guldkaramel"
    first = Rehearsal(settings, Language())
    assert (first.last_phones, first.last_pace, first.last_auto) == (20, 5.0, False)
    assert first.heart_options(file) == ()
    first.choose(file, 100, 20.0, True)
    second = Rehearsal(settings, Language())
    assert (second.last_phones, second.last_pace, second.last_auto) == (100, 20.0, True)
    assert second.heart_options(file) == ("--rehearsal-pace", "20")
    second.attend(tmp_path / "real.guldkaramel")
    assert not second.attending, "nobody is let into a day that is no rehearsal of ours"
    second.forget(tmp_path / "real.guldkaramel")
    assert second.heart_options(file)
    second.forget(file)
    assert second.heart_options(file) == ()
    settings.setValue("rehearsal/chosen", "{broken")
    assert Rehearsal(settings, Language()).heart_options(file) == ()
