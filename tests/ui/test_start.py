"""The start screen: the real command line tells it what there is and makes what is asked for."""

import threading
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest
from filelock import FileLock
from PySide6.QtCore import QSettings, QUrl
from pytestqt.qtbot import QtBot

from tests.server.house import new_file
from tests.ui.windows_under_test import WITHIN_MS, Console, HeartUnderTest
from ui import main
from ui.errands import read_json
from ui.language import Language
from ui.start import FOLDER, MOST_RECENT, RECENT, StartModel
from ui.start_rows import about_template, holds, read_date, recent_row
from workshop.client import read_run_file, run_file_path, windows_lock_path

pytestmark = pytest.mark.windows


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings of the test's own."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def start(qtbot: QtBot, settings: QSettings) -> Iterator[StartModel]:
    """A start screen."""
    assert qtbot is not None
    the_start = StartModel(settings, Language())
    yield the_start
    the_start.close()


def test_a_file_that_is_opened_is_the_first_of_the_recent_ones_and_only_once(
    start: StartModel, settings: QSettings, tmp_path: Path
) -> None:
    files = [new_file(tmp_path / f"{number}.guldkaramel") for number in range(MOST_RECENT + 2)]
    opened: list[Path] = []
    start.opened_file.connect(opened.append)
    for file in [*files, files[3]]:
        start.open_url(QUrl.fromLocalFile(str(file)))
    assert opened == [*files, files[3]]
    assert start.opened
    recent = settings.value(RECENT)
    assert isinstance(recent, list)
    assert recent[0] == str(files[3])
    assert len(recent) == MOST_RECENT == len(set(recent))


def test_recent_files_are_shown_with_their_title_and_state(
    qtbot: QtBot, start: StartModel, settings: QSettings, tmp_path: Path
) -> None:
    file = new_file(tmp_path / "day.guldkaramel")
    settings.setValue(RECENT, [str(file)])
    assert start.recent[0]["title"] == "day", "its name, until it is known"
    start.look()
    qtbot.waitUntil(lambda: start.recent[0]["title"] == "Udviklingsdag", timeout=WITHIN_MS)
    assert start.recent[0]["state"] == "Ikke begyndt"


def test_a_recent_file_that_is_gone_says_so_and_stays_until_it_is_taken_off(
    qtbot: QtBot, start: StartModel, settings: QSettings, tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone.guldkaramel")
    settings.setValue(RECENT, [gone])
    with qtbot.waitSignal(start.recent_changed, timeout=WITHIN_MS):
        start.open_path(gone)
    assert "gone.guldkaramel" in start.message
    assert not start.opened
    assert start.recent[0]["missing"]
    assert start.recent[0]["problem"] == "Filen er der ikke længere."
    start.forget(gone)
    assert start.recent == []


def test_a_file_that_others_have_open_says_so(
    qtbot: QtBot, start: StartModel, settings: QSettings, tmp_path: Path
) -> None:
    file = new_file(tmp_path / "day.guldkaramel")
    settings.setValue(RECENT, [str(file)])
    path = windows_lock_path(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path):
        start.look()
        qtbot.waitUntil(lambda: start.recent[0]["known"], timeout=WITHIN_MS)
        assert start.recent[0]["elsewhere"]
    start.look()
    qtbot.waitUntil(lambda: not start.recent[0]["elsewhere"], timeout=WITHIN_MS)


def test_a_day_is_under_way_until_it_is_stopped(
    qtbot: QtBot, start: StartModel, settings: QSettings, heart: HeartUnderTest
) -> None:
    heart.does("day.go", step="signs")
    settings.setValue(RECENT, [str(heart.file)])
    start.look()
    qtbot.waitUntil(lambda: start.recent[0]["known"], timeout=WITHIN_MS)
    under_way = start.recent[0]["state"]
    assert under_way.startswith("I gang: ")
    heart.stop()
    start.look()
    qtbot.waitUntil(lambda: start.recent[0]["state"] != under_way, timeout=WITHIN_MS)
    assert start.recent[0]["state"] == under_way.replace("I gang", "Stoppet ved")


def test_a_rehearsal_is_a_file_of_its_own_and_stands_by_itself(
    qtbot: QtBot, start: StartModel, settings: QSettings, tmp_path: Path
) -> None:
    file = new_file(tmp_path / "Vores dag.guldkaramel")
    settings.setValue(RECENT, [str(file)])
    chosen: list[object] = []
    start.rehearsal_made.connect(lambda *how: chosen.append(how))
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS) as opened:
        start.rehearse(str(file), 50, 20.0, True)
    made = opened.args[0]
    assert made.parent == tmp_path
    assert "generalprøve" in made.name
    assert chosen == [(made, 50, 20.0, True)]
    start.look()
    qtbot.waitUntil(lambda: all(row["known"] for row in start.recent), timeout=WITHIN_MS)
    assert [row["rehearsal"] for row in start.recent] == [True, False]
    assert start.recent[0]["state"].startswith("Generalprøve.")
    assert not start.just_made


def test_a_new_day_of_an_earlier_plan_lies_in_the_folder_of_days_under_its_own_name(
    qtbot: QtBot, start: StartModel, settings: QSettings, tmp_path: Path
) -> None:
    file = new_file(tmp_path / "day.guldkaramel")
    start.choose_folder(QUrl.fromLocalFile(str(tmp_path / "dage")))
    assert start.folder == settings.value(FOLDER) == str(tmp_path / "dage")
    assert start.date_in_words("4.12.2026") == "fredag 4. december 2026"
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS) as opened:
        start.make_new(str(file), " Ny dag ", "4.12.2026")
    assert opened.args[0] == tmp_path / "dage" / "Ny dag 2026-12-04.guldkaramel"
    assert start.just_made


def test_what_is_odd_in_a_day_file_is_told_before_the_day_is_opened_and_what_is_wrong_instead(
    qtbot: QtBot, start: StartModel, tmp_path: Path, root: Path
) -> None:
    start.choose_folder(QUrl.fromLocalFile(str(tmp_path)))
    good = (root / "assets" / "templates" / "theme_day.yaml").read_text(encoding="utf-8")
    (tmp_path / "odd.yaml").write_text(
        good.replace("schema_version: 1", "schema_version: 1\nekstra: 3"), encoding="utf-8"
    )
    (tmp_path / "wrong.yaml").write_text("event: 3\nprogramme: 4\n", encoding="utf-8")
    with qtbot.waitSignal(start.told_changed, timeout=WITHIN_MS):
        start.open_url(QUrl.fromLocalFile(str(tmp_path / "odd.yaml")))
    assert start.made_something
    assert "ekstra" in start.findings[0]
    assert not start.opened
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS):
        start.open_made()
    assert start.findings == []
    start.come_back()
    with qtbot.waitSignal(start.told_changed, timeout=WITHIN_MS):
        start.open_url(QUrl.fromLocalFile(str(tmp_path / "wrong.yaml")))
    assert not start.made_something
    assert len(start.findings) > 1


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("4.12.2026", "2026-12-04"),
        (" 4/12 2026 ", "2026-12-04"),
        ("04-12-2026", "2026-12-04"),
        ("2026-12-04", "2026-12-04"),
        ("31.2.2026", ""),
        ("i morgen", ""),
    ],
)
def test_a_date_is_read_as_people_write_it(written: str, iso: str) -> None:
    assert read_date(written) == iso


def test_a_row_says_what_is_known_of_its_file() -> None:
    words = NullTranslations()
    row = recent_row("/mappe/Dag (generalprøve 2026-11-22 16.53).guldkaramel", {}, words, "da")
    assert (row["rehearsal"], row["known"], row["folder"]) == (True, False, "/mappe")
    told = {
        "title": "Dag 1",
        "date": "2026-12-04",
        "state": "Afholdt",
        "rehearsal": False,
        "problem": "Den er i stykker.",
    }
    row = recent_row("/mappe/a.guldkaramel", told, words, "da")
    assert (row["title"], row["when"], row["problem"]) == ("Dag 1", "4. december 2026", "Den er i stykker.")


def test_a_day_that_was_to_have_been_removed_says_so_from_the_day_after() -> None:
    words = NullTranslations()
    told = {"title": "Dag 1", "state": "Afholdt", "keep_until": "2027-03-04"}
    rows = [recent_row("/mappe/a.guldkaramel", told, words, "da", f"2027-03-0{day}") for day in (4, 5)]
    assert [row["overdue"] for row in rows] == ["", "Skulle være slettet senest 4. marts 2027"]


def test_a_template_names_a_few_of_the_exercises_that_it_holds() -> None:
    words = NullTranslations()
    assert holds({"exercises": ["quiz", "iglo"]}, words) == "Quiz, IGLO"
    many = ["quiz", "iglo", "plenum", "case", "sign_cards", "take_home", "unknown", "postcards"]
    assert holds({"exercises": many}, words).endswith(" og 2 til")


def test_the_demo_day_is_made_the_first_time_and_opened(qtbot: QtBot, start: StartModel) -> None:
    start.look()
    qtbot.waitUntil(lambda: len(start.templates) > 0, timeout=WITHIN_MS)
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS) as opened:
        start.try_demo()
        assert start.busy
    assert opened.args[0].exists()
    assert not start.busy
    before = opened.args[0].stat().st_mtime_ns
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS):
        start.try_demo()
    assert opened.args[0].stat().st_mtime_ns == before
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS) as anew:
        start.begin_demo_anew()
    assert anew.args[0].exists()
    assert anew.args[0] != opened.args[0]
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS) as again:
        start.try_demo()
    assert again.args[0] == anew.args[0], "the newest is the one that is under way"


def test_the_demo_day_that_is_wanted_before_the_templates_have_come_is_made_when_they_have(
    qtbot: QtBot, start: StartModel
) -> None:
    start.look()
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS) as opened:
        start.begin_demo_anew()
        assert start.busy
        assert not start.message
    assert opened.args[0].exists()
    assert not start.busy


def test_a_new_day_is_made_from_a_template_where_it_was_chosen_to_lie(
    qtbot: QtBot, start: StartModel, tmp_path: Path
) -> None:
    start.look()
    qtbot.waitUntil(lambda: len(start.templates) > 0, timeout=WITHIN_MS)
    file = tmp_path / "ny.guldkaramel"
    with qtbot.waitSignal(start.opened_file, timeout=WITHIN_MS) as opened:
        start.make(start.templates[0]["id"], QUrl.fromLocalFile(str(file)))
    assert opened.args[0] == file
    assert file.exists()


def test_a_file_that_cannot_be_run_brings_the_start_screen_back_with_the_reason(
    console: Console, tmp_path: Path
) -> None:
    file = tmp_path / "brev.guldkaramel"
    file.write_text("Kære alle", encoding="utf-8")
    console.windows.start.open_path(str(file))
    console.waits(lambda: console.sees("Dagen kan ikke startes."), "the reason")
    assert console.sees("Prøv demodagen")
    assert console.windows.start.recent == [], "it is not offered again"


def test_a_day_that_other_windows_have_open_is_not_opened_twice(console: Console, tmp_path: Path) -> None:
    file = new_file(tmp_path / "day.guldkaramel")
    path = run_file_path(file).with_suffix(".windows.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path):
        console.windows.start.open_path(str(file))
        console.waits(lambda: console.sees("Dagen er allerede åben i et andet vindue."), "the reason")
    assert not console.windows.start.opened
    assert read_run_file(run_file_path(file)) is None


def test_who_only_looks_whether_a_file_is_open_keeps_nobody_from_opening_it(
    console: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main, "OTHERS_LOOK_S", WITHIN_MS / 1000)
    file = new_file(tmp_path / "day.guldkaramel")
    path = windows_lock_path(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    look = FileLock(path, thread_local=False)
    look.acquire()
    done = threading.Timer(0.1, look.release)
    done.start()
    assert console.windows._hold(file)
    done.join()


def test_a_template_is_told_in_hours_and_exercises() -> None:
    words = NullTranslations()
    assert about_template({"minutes": 375, "exercises": ["a"]}, words) == "6 t 15 min · 1 øvelse"
    assert about_template({"minutes": 360, "exercises": ["a", "b"]}, words) == "6 timer · 2 øvelser"
    assert about_template({"minutes": 180, "exercises": []}, words) == "3 timer"


def test_what_a_command_says_is_read_with_care() -> None:
    assert read_json(b'{"a":1}') == {"a": 1}
    assert read_json(b"Traceback") is None
