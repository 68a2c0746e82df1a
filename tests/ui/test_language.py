"""The language is changed while a day runs: every text of both windows follows, and nothing typed is lost."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from assets.locale import texts
from tests.ui.everywhere import open_sheet, plan_places, sheets
from tests.ui.windows_under_test import WITHIN_MS, Console, HeartUnderTest
from tests.whole_day import whole_plan
from ui.language import Language

Said = list[str]
FIELD = re.compile(r"\\\{\w*\\\}|%\d|%n")
ENGLISH = set(texts("en").values())
DANISH = [
    re.compile(FIELD.sub(".*", re.escape(re.sub(r"(?<!%)\d", "#", danish))), re.DOTALL)
    for danish, english in texts("en").items()
    if danish != english and sum(letter.isalpha() for letter in FIELD.sub("", re.escape(danish))) > 3
]


def test_words_are_asked_for_in_the_language_of_now() -> None:
    words = Language()
    told: list[str] = []
    words.changed.connect(lambda: told.append(words.gettext("Tilbage")))
    assert words.gettext("Tilbage") == "Tilbage"
    words.speak("en")
    words.speak("en")
    assert told == ["Back"]
    assert words.ngettext("{n} telefon", "{n} telefoner", 2) == "{n} phones"
    words.speak("da")
    assert told == ["Back", "Tilbage"]


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart on a day with every exercise, where something is written already."""
    the_heart = HeartUnderTest(tmp_path, whole_plan())
    phones = [the_heart.joins(group) for group in ("m1", "m1", "m2", "m2")]
    the_heart.does("day.start")
    the_heart.does("day.go", step="signs")
    for phone in phones:
        the_heart.does("sign_cards.write", phone, text="Lys i vinduet")
    yield the_heart
    the_heart.stop()


def steps_of(heart: HeartUnderTest) -> list[str]:
    return [step["id"] for block in heart.view()["programme"] for step in block["steps"]]


def shown(console: Console) -> list[Said]:
    """All that is said in both windows, to eyes and to a screen reader, in the order of the tree."""
    windows = (console.window, console.windows.projector_window)
    said = [said_by(item) for window in windows for item in console.items(window.contentItem())]
    return [texts for texts in said if any(texts)]


def said_by(item: QQuickItem) -> Said:
    """What an item says; figures as #, since clocks go on."""
    texts = [str(item.property(name) or "") for name in ("text", "placeholderText")]
    interface = QAccessible.queryAccessibleInterface(item)
    if interface is not None:
        texts += [interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description)]
    return [re.sub(r"\d", "#", text) for text in texts]


def danish_in(said: Iterable[str], frames: Iterable[Any]) -> set[str]:
    """The texts among them that are the Danish of a text whose English is another, and no content of the day's."""
    written = {part for frame in frames for content in contents(frame) for part in parts_of(content)}
    parts = {part for one in said for part in parts_of(one)} - written - ENGLISH
    return {part for part in parts if any(pattern.fullmatch(part) for pattern in DANISH)}


def parts_of(said: str) -> list[str]:
    return [said, *re.split(r" · |\. |, |\n", said)]


def contents(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield re.sub(r"\d", "#", value)
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from contents(part)


def rests(console: Console) -> list[Said]:
    """What is said once all has been laid out and painted."""
    for window in (console.window, console.windows.projector_window):
        with console.qtbot.waitSignal(window.frameSwapped, timeout=WITHIN_MS):
            window.update()
    return shown(console)


def speaks_both(console: Console) -> set[str]:
    """Change to English and back again: what was left in Danish meanwhile. All must come back as it was."""
    preferences, store = console.windows.preferences, console.windows.store
    left: set[str] = set()

    def comes_back() -> None:
        # What the heart tells meanwhile is no change of the language: then once more.
        danish = rests(console)
        preferences.speak("en")
        said = {text for texts in rests(console) for text in texts}
        frames = [frame.view for frame in (store.host, store.room) if frame is not None]
        left.clear()
        left.update(danish_in(said, [*frames, console.windows.start.templates]))
        preferences.speak("da")
        assert rests(console) == danish

    console.qtbot.waitUntil(comes_back, timeout=WITHIN_MS)
    return left


@pytest.mark.windows
def test_every_text_of_both_windows_follows_the_language_at_every_step_of_every_exercise(
    console: Console, heart: HeartUnderTest
) -> None:
    console.attach(heart)
    QAccessible.setActive(True)
    store = console.windows.store
    left: dict[str, set[str]] = {}
    for step in steps_of(heart):
        heart.does("day.go", step=step)
        console.waits(
            lambda step=step: all(one and one.view["step"]["id"] == step for one in (store.host, store.room)), step
        )
        left[step] = speaks_both(console)
    assert {step: found for step, found in left.items() if found} == {}


@pytest.mark.windows
def test_every_sheet_and_the_start_screen_follow_the_language(console: Console, heart: HeartUnderTest) -> None:
    console.attach(heart)
    QAccessible.setActive(True)
    left: dict[str, set[str]] = {}
    for name, sheet in sheets(console).items():
        open_sheet(console, sheet)
        left[name] = speaks_both(console)
        sheet.setProperty("open", False)
    for tab in plan_places(console):
        left[tab] = speaks_both(console)
    console.windows.start.come_back("Filen findes ikke.")
    console.waits(lambda: console.sees("Begynd en ny dag"), "the templates")
    left["start"] = speaks_both(console)
    assert {where: found for where, found in left.items() if found} == {}


@pytest.mark.windows
def test_what_is_typed_in_any_form_stays_while_the_language_changes(console: Console, heart: HeartUnderTest) -> None:
    console.attach(heart)
    sheet = sheets(console)["WriteSheet"]
    open_sheet(console, sheet)
    for index, form in enumerate(console.windows.console.forms):
        sheet.setProperty("formIndex", index)
        rests(console)
        fields = [
            item for item in console.items(sheet) if item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit")
        ]
        for number, field in enumerate(fields, start=1):
            field.setProperty("text", str(number))
        field = fields[-1] if fields else console.window.activeFocusItem()
        field.forceActiveFocus()
        typed = [item.property("text") for item in fields]
        for lang in ("en", "da"):
            console.windows.preferences.speak(lang)
            rests(console)
            assert [item.property("text") for item in fields] == typed, form["form"]
            assert console.window.activeFocusItem() is field, form["form"]


@pytest.mark.windows
def test_a_refusal_is_said_in_the_language_of_now(console: Console, heart: HeartUnderTest) -> None:
    console.attach(heart)
    for lang, said in (("en", "not in the programme"), ("da", "findes ikke")):
        console.windows.preferences.speak(lang)
        console.windows.commands.go("nowhere")
        console.waits(lambda: console.windows.commands.line, "the reason")
        assert said in console.windows.commands.line
        console.windows.commands.dismiss()


@pytest.mark.windows
def test_the_language_that_was_chosen_is_spoken_the_next_time(
    qtbot: QtBot, tmp_path: Path, console: Console, closed: list[Console]
) -> None:
    console.windows.preferences.speak("en")
    again = Console(qtbot, tmp_path / "settings.ini", lang=None)
    closed.append(again)
    try:
        assert again.windows.words.lang == "en"
        assert again.window.title() == console.window.title()
    finally:
        again.close()
