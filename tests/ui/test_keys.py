"""The keys are one list: what the shortcuts answer to, what the buttons show and what the help says."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest

from tests.ui.everywhere import evaluated, open_sheet, parts, place, rest, sheets
from tests.ui.room_under_test import QML
from tests.ui.windows_under_test import Console, HeartUnderTest, is_pressable, spoken_name

pytestmark = pytest.mark.windows

SOURCES = {path: path.read_text(encoding="utf-8") for path in QML.rglob("*.qml")}
NAMES = re.compile(r"KeyShortcut \{[^{}]*?\bname: \"([^\"]+)\"")
LIST = (QML / "Console" / "KeyList.qml").read_text(encoding="utf-8")
PRESSED = re.compile(r"\b[TtVv](?:ryk|rykke|ælg|rykker|ælger)\b[^.:]*")
BOLD = re.compile(r"\*\*(.+?)\*\*")
TEXTS = re.compile(r"(?:qsTr|\bt|\b_)\(\s*\"((?:[^\"\\]|\\.)*)\"")
LISTED = re.findall(r"\{ name: \"([^\"]+)\", keys: \[([^\]]*)\]", LIST)


@pytest.fixture
def running(console: Console, heart: HeartUnderTest) -> Console:
    """The windows on a day at its sign cards."""
    heart.does("day.go", step="signs")
    console.attach(heart)
    return console


def test_every_shortcut_is_one_of_the_list_and_every_key_of_the_list_is_answered() -> None:
    answered = {name for source in SOURCES.values() for name in NAMES.findall(source)}
    assert answered == {name for name, keys in LISTED if keys}
    bare = [path.name for path, source in SOURCES.items() if re.search(r"(?<!Key)Shortcut \{", source)]
    assert [name for name in bare if name != "KeyShortcut.qml"] == []


def test_no_button_shows_a_key_that_is_not_of_the_list() -> None:
    shown = {name: re.findall(r"\bkey: \"([^\"]+)\"(?!,)", source) for name, source in SOURCES.items()}
    # A digit is chosen by in the sheet that has the keyboard, where it stands.
    assert {path.name: keys for path, keys in shown.items() if set(keys) - {"0"}} == {}


def test_the_guide_tells_of_every_key_that_is_pressed_anywhere() -> None:
    guide = (QML.parents[1] / "docs" / "vejledning.md").read_text(encoding="utf-8")
    keys = [key for _name, listed in LISTED for key in re.findall(r"\"([^\"]+)\"", listed) if "Alt+" not in key]
    assert [key for key in keys if f"`{key.replace('PgDown', 'PgDn')}`" not in guide] == []


def test_what_the_guide_says_to_press_is_called_so_in_the_windows_or_on_the_phone() -> None:
    guide = " ".join((QML.parents[1] / "docs" / "vejledning.md").read_text(encoding="utf-8").split())
    told = {name for said in PRESSED.findall(guide) for name in BOLD.findall(said)}
    sources = [path for kind in ("*.qml", "*.js", "*.py") for path in QML.parent.rglob(kind)]
    texts = {text for path in sources for text in TEXTS.findall(path.read_text(encoding="utf-8"))}
    called = {re.sub(r"\W*(%1|\{.*)?\W*$", "", text) for text in texts}
    assert len(told) > 15
    assert {name for name in told if name.rstrip(" ….") not in called} == set()


def test_no_key_means_two_things_at_once() -> None:
    keys = [key for _name, listed in LISTED for key in re.findall(r"\"([^\"]+)\"", listed)]
    assert len(keys) == len(set(keys))
    assert all(not QKeySequence(key).isEmpty() for key in keys)


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize(("letters", "size"), [(True, (960, 600)), (False, (960, 600)), (True, (1366, 700))])
def test_the_help_shows_every_key_that_works_and_fits_without_scrolling(
    running: Console, lang: str, letters: bool, size: tuple[int, int]
) -> None:
    running.windows.preferences.speak(lang)
    running.windows.preferences.use_letter_keys(letters)
    running.window.resize(*size)
    help_ = sheets(running)["HelpSheet"]
    open_sheet(running, help_)
    ground = place(help_)
    said = [item for item in running.items(help_) if item.inherits("QQuickText") and item.property("text")]
    for item in said:
        assert ground.contains(place(item)), item.property("text")
        assert not item.property("truncated"), item.property("text")
    view = next(item for item in running.items(help_) if item.inherits("QQuickFlickable"))
    assert view.property("contentHeight") <= view.height()
    caps = {str(item.property("text")) for item in said}
    for name, _keys in LISTED:
        wanted = evaluated(help_, f'KeyList.caps("{name}").join("|")').split("|")
        assert set(wanted) - {""} <= caps, name
    assert ("F" in caps) == letters
    assert running.sees("Ctrl+Z")


def test_letters_that_are_switched_off_do_nothing_and_stand_on_no_button(running: Console) -> None:
    room, preferences = running.windows.console, running.windows.preferences

    def letters_shown() -> set[str]:
        caps = {str(item.property("text")) for item in running.items() if item.inherits("QQuickText")}
        return caps & {"F", "B", "S", "N", "L", "I", "T"}

    assert letters_shown() == {"F", "B", "S", "N", "L", "I", "T"}
    preferences.use_letter_keys(False)
    assert letters_shown() == set()
    running.presses("B", ".", "F", "N", "L", "I", "T")
    running.windows.commands.extend(60000)
    running.waits(lambda: running.windows.store.waiting == 0, "all that was sent is answered")
    assert not room.room["black"]
    assert not room.room["frozen"]
    assert not any(sheet.property("open") for sheet in sheets(running).values())
    running.presses("PgDown")
    running.waits(lambda: room.step["id"] == "order/order", "what is no letter works")
    preferences.use_letter_keys(True)
    running.presses("F")
    running.waits(lambda: room.room["frozen"], "frozen")


def test_help_and_preferences_come_by_their_keys_on_the_start_screen_too(console: Console) -> None:
    console.windows.start.come_back()
    console.waits(lambda: console.sees("Begynd en ny dag"), "the start screen")
    console.presses("F1")
    console.waits(lambda: sheets(console)["HelpSheet"].property("open"), "the help")
    console.presses("Ctrl+,")
    console.waits(lambda: sheets(console)["PreferencesSheet"].property("open"), "the preferences")
    assert not sheets(console)["HelpSheet"].property("open")
    console.presses("Esc")
    assert not sheets(console)["PreferencesSheet"].property("open")


def test_what_is_told_while_the_help_lies_open_can_be_read_and_laid_away(running: Console) -> None:
    running.window.resize(1024, 640)  # a laptop on which the help leaves no room beside it
    help_ = sheets(running)["HelpSheet"]
    open_sheet(running, help_)
    running.windows.commands.say("Dagen er ved sit første trin.")
    rest(running)
    line = next(item for name, item in parts(running) if name == "CalmLine" and item.isVisible())
    away = next(item for item in running.items(line) if is_pressable(item) and spoken_name(item) == "Luk beskeden")
    assert place(help_).contains(place(away))
    QTest.mouseClick(
        running.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place(away).center().toPoint()
    )
    assert running.windows.commands.line == ""
    assert help_.property("open")


def test_a_screen_reader_hears_a_key_with_what_it_does(running: Console) -> None:
    QAccessible.setActive(True)
    help_ = sheets(running)["HelpSheet"]
    open_sheet(running, help_)
    heard = [QAccessible.queryAccessibleInterface(item) for item in running.items(help_)]
    assert "B, .: sort, eller vis igen" in {one.text(QAccessible.Text.Name) for one in heard if one is not None}


def test_what_is_typed_in_a_file_dialog_is_not_for_the_room(running: Console) -> None:
    running.item("Foto af kort").forceActiveFocus()
    running.presses("Return")
    running.clicks("Vælg et foto")
    photo = sheets(running)["PaperSheet"]
    running.waits(lambda: evaluated(running.item("Vælg et foto"), "choosing.visible"), "the dialog")
    running.presses("B", "P")
    assert photo.property("open")
    evaluated(running.item("Vælg et foto"), "choosing.close()")
    running.waits(lambda: not evaluated(running.item("Vælg et foto"), "choosing.visible"), "laid away")
    running.presses("F")
    running.waits(lambda: running.windows.console.room["frozen"], "frozen")
    assert not running.windows.console.room["black"]


def test_what_is_typed_in_a_dialog_over_the_plan_does_not_run_the_day(running: Console) -> None:
    running.windows.plan.show()
    running.waits(lambda: running.window.property("planning"), "the plan")
    running.presses("Ctrl+2")
    running.clicks("Indsæt fra regneark")
    running.clicks("Hent fil")
    fetch = running.item("Hent fil")
    running.waits(lambda: evaluated(fetch, "opening.visible"), "the dialog")
    at = running.windows.console.step["id"]
    running.presses("F1", "PgDown", "Ctrl+Z")
    running.waits(lambda: not running.windows.store.waiting, "nothing is asked")
    assert not sheets(running)["HelpSheet"].property("open")
    assert running.windows.console.step["id"] == at
    evaluated(fetch, "opening.close()")
    running.waits(lambda: not evaluated(fetch, "opening.visible"), "laid away")
    running.presses("PgDown")
    running.waits(lambda: running.windows.console.step["id"] != at, "the keys are the day's again")


def test_every_dialog_silences_the_keys() -> None:
    own = {
        path.stem
        for path, source in SOURCES.items()
        if re.search(r"\b(File|Folder|Color|Font|Message)Dialog \{", source)
    }
    assert own == {"FilePick", "FolderPick"}
    assert all("KeyList.ours = !visible" in source for path, source in SOURCES.items() if path.stem in own)
