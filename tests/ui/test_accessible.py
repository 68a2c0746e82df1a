"""The facilitator's window for who hears it and who works it by keyboard: every sheet, every form and every step."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.everywhere import kind, open_sheet, parts, place, plan_places, rest, sheets, spoken
from tests.ui.room_under_test import QML
from tests.ui.windows_under_test import WITHIN_MS, Console, HeartUnderTest, is_pressable, role
from tests.whole_day import MATERIAL, whole_plan

pytestmark = pytest.mark.windows

CONSOLE = QML / "Console"
VOICES = [{"id": f"i{n}", "text": f"Vær der {word}", "goal": "g1"} for n, word in ((1, "hver gang"), (2, "først"))]
PLAN = msgspec.structs.replace(whole_plan(), content={**MATERIAL, "inspiration": VOICES})
NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)
MOST_STOPS = 200


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart on a day with every exercise, where something is written already."""
    the_heart = HeartUnderTest(tmp_path, PLAN)
    phones = [the_heart.joins(group) for group in ("m1", "m1", "m2", "m2")]
    the_heart.does("day.start")
    the_heart.does("day.go", step="signs")
    for number, phone in enumerate(phones):
        the_heart.does("sign_cards.write", phone, text=f"Lys i {number} vinduer")
    yield the_heart
    the_heart.stop()


@pytest.fixture
def running(console: Console, heart: HeartUnderTest) -> Console:
    """The windows on that day."""
    QAccessible.setActive(True)
    console.attach(heart)
    return console


Look = Callable[[str, QQuickItem | None], None]


def walk(console: Console, heart: HeartUnderTest, look: Look) -> None:
    """Look at every sheet, every form to write in, every step with its exercise's own panel, and the start screen."""
    model, store = console.windows.console, console.windows.store
    for name, sheet in sheets(console).items():
        open_sheet(console, sheet)
        look(name, sheet)
        if name == "WriteSheet":
            for index, form in enumerate(model.forms):
                sheet.setProperty("formIndex", index)
                rest(console)
                look(str(form["form"]), sheet)
        sheet.setProperty("open", False)
    for step in [step["id"] for block in heart.view()["programme"] for step in block["steps"]]:
        heart.does("day.go", step=step)
        console.waits(lambda step=step: store.host.view["step"]["id"] == step, step)
        rest(console)
        look(step, None)
    for place_in_plan in plan_places(console):
        look(place_in_plan, None)
    console.windows.start.come_back()
    console.waits(lambda: console.sees("Begynd en ny dag"), "the templates")
    rest(console)
    look("start", None)


def stops(console: Console, within: QQuickItem | None) -> list[QQuickItem]:
    """What can be pressed or typed in, in a sheet or in all the window."""
    return [item for item in console.items(within) if is_pressable(item)]


def test_every_sheet_that_there_is_a_file_of_is_found(running: Console) -> None:
    assert set(sheets(running)) == {file.stem for file in CONSOLE.glob("*Sheet.qml")} - {"Sheet"}


def test_everything_that_can_be_pressed_says_its_name_what_it_is_and_how_it_is(
    running: Console, heart: HeartUnderTest
) -> None:
    wrong: list[str] = []

    def look(where: str, within: QQuickItem | None) -> None:
        items = stops(running, within)
        assert items, where
        for item in items:
            name, _more = spoken(item)
            state = QAccessible.queryAccessibleInterface(item).state()
            own_text = str(item.property("text") or "")
            for told, what in (
                (name.strip(), "has no name"),
                (role(item) not in NO_ROLES, "has no role"),
                (bool(state.disabled) != item.isEnabled(), "does not tell whether it is enabled"),
                (not item.property("checked") or state.checked or own_text, "does not tell that it is chosen"),
            ):
                if not told:
                    wrong.append(f"{where}: {kind(item)} {name!r} {what}")
        for one, other in pairwise(items):
            if spoken(one) == spoken(other) and role(one) == role(other):
                wrong.append(f"{where}: {spoken(one)} is said twice on end")

    walk(running, heart, look)
    assert "\n".join(wrong) == ""


def test_tab_comes_to_everything_in_the_order_in_which_it_is_read(running: Console, heart: HeartUnderTest) -> None:
    wrong: list[str] = []
    known_parts = parts(running)

    def look(where: str, within: QQuickItem | None) -> None:
        all_parts = known_parts if within is not None or not where.startswith("plan") else parts(running)
        items = [item for item in stops(running, within) if item.isEnabled() and not is_come_to_by_arrows(item)]
        places = {id(item): place(item) for item in items}
        round_ = tabbed(running)
        reached = {id(item) for item in round_}
        wrong.extend(f"{where}: Tab never comes to {spoken(item)[0]!r}" for item in items if id(item) not in reached)
        known = [item for item in round_ if id(item) in places]
        part = {id(item): part_of(item, all_parts) for item in items}
        first = min(range(len(known)), key=lambda at: (part[id(known[at])], *corner(places[id(known[at])])))
        for one, other in pairwise(known[first:] + known[:first]):
            here, there = part[id(one)], part[id(other)]
            if there < here or (there == here and is_before(other, one, places)):
                wrong.append(f"{where}: after {spoken(one)[0]!r} comes {spoken(other)[0]!r}, which stands before it")

    walk(running, heart, look)
    assert "\n".join(wrong) == ""


def is_come_to_by_arrows(item: QQuickItem) -> bool:
    """Whether the arrow keys come to it or do what it does, so that Tab passes by: a number's two buttons, and the rows
    of a long list that are not the one with the keyboard.
    """
    up: QQuickItem | None = None if item.property("activeFocusOnTab") else item
    while up is not None and kind(up) not in ("Counter", "ContributionRow", "PlanRow"):
        up = up.parentItem()
    return up is not None


def tabbed(console: Console) -> list[QQuickItem]:
    """What has the keyboard, Tab by Tab, until it comes round."""
    found: list[QQuickItem] = []
    while len(found) < MOST_STOPS:
        console.presses("Tab")
        item = console.window.activeFocusItem()
        if any(item is one for one in found):
            return found
        found.append(item)
    raise AssertionError("Tab does not come round")


def corner(at: QRectF) -> tuple[float, float]:
    return at.top(), at.left()


def part_of(item: QQuickItem, parts_in_order: list[tuple[str, QQuickItem]]) -> int:
    """The place of the part that an item lies in, among the parts in their order."""
    up: QQuickItem | None = item
    while up is not None:
        for at, (_name, pane) in enumerate(parts_in_order):
            if pane is up:
                return at
        up = up.parentItem()
    return len(parts_in_order)


def is_before(one: QQuickItem, other: QQuickItem, places: dict[int, QRectF]) -> bool:
    """Whether `one` is read before `other` of the same part: above it, or at its left on the same line."""
    here, there = places[id(one)], places[id(other)]
    list_here, list_there = scroller(one), scroller(other)
    if list_here is not list_there:
        # What is scrolled out of sight is read where its list stands.
        here = place(list_here) if list_here is not None else here
        there = place(list_there) if list_there is not None else there
    if here.bottom() <= there.top():
        return True
    shared = min(here.bottom(), there.bottom()) - max(here.top(), there.top())
    return shared > min(here.height(), there.height()) / 2 and here.right() <= there.left()


def scroller(item: QQuickItem) -> QQuickItem | None:
    """The list or page that an item is scrolled with, if any."""
    up = item.parentItem()
    while up is not None and not up.inherits("QQuickFlickable"):
        up = up.parentItem()
    return up


@pytest.mark.parametrize("key", ["Space", "Return", "Enter"])
@pytest.mark.parametrize("name", ["DeskButton", "PressArea"])
def test_what_can_be_pressed_is_pressed_by_keyboard_and_shows_that_it_has_it(
    qtbot: QtBot, typefaces: list[str], name: str, key: str
) -> None:
    assert typefaces
    view = QQuickView()
    view.engine().addImportPath(str(QML))
    view.setInitialProperties({"name": "Tryk"} if name == "PressArea" else {"text": "Tryk"})
    view.setSource(QUrl.fromLocalFile(str(CONSOLE / f"{name}.qml")))
    button = view.rootObject()
    button.setSize(QSizeF(160, 60))
    view.resize(200, 100)
    with qtbot.waitExposed(view):
        view.show()
    before = view.grabWindow()
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(view.frameSwapped, timeout=WITHIN_MS):
        view.update()
    assert view.grabWindow() != before
    with qtbot.waitSignal(button.clicked, timeout=WITHIN_MS):
        QTest.keySequence(view, QKeySequence(key))
    view.setSource(QUrl())
    view.close()


def test_all_that_can_be_pressed_is_made_of_the_two_that_are_tried_here() -> None:
    made = {
        file.stem
        for file in CONSOLE.rglob("*.qml")
        if re.search(r"\bT\.\w*Button|\bBasic\.\w*Button", file.read_text(encoding="utf-8"))
    }
    assert made == {"DeskButton", "PressArea"}


def test_esc_gives_the_keyboard_back_to_where_it_was(running: Console) -> None:
    for name, key in (("Vis mål…", ""), ("Læs og ret bidrag", "L"), ("Hjælp", "F1"), ("Indstillinger", "Ctrl+,")):
        button = running.item(name)
        button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        running.presses(key or "Space")
        running.waits(lambda: any(sheet.property("open") for sheet in sheets(running).values()), f"{name} is open")
        running.presses("Tab", "Esc")
        assert not any(sheet.property("open") for sheet in sheets(running).values())
        assert running.window.activeFocusItem() is button, name
