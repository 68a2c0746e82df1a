"""The language is changed while a day runs: every text of both windows follows, and nothing typed is lost."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from assets.locale import texts
from tests.ui.windows_under_test import Console, HeartUnderTest
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
    written = {content for frame in frames for content in contents(frame)}
    parts = {part for one in said if one not in written for part in (one, *re.split(r" · |, |\n", one))}
    return {part for part in parts - written - ENGLISH if any(pattern.fullmatch(part) for pattern in DANISH)}


def contents(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield re.sub(r"\d", "#", value)
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from contents(part)


@pytest.mark.windows
def test_every_text_of_both_windows_follows_the_language_at_every_step_of_every_exercise(
    console: Console, heart: HeartUnderTest
) -> None:
    console.attach(heart)
    QAccessible.setActive(True)
    preferences, store = console.windows.preferences, console.windows.store

    def rests() -> list[Said]:
        for window in (console.window, console.windows.projector_window):
            with console.qtbot.waitSignal(window.frameSwapped):
                window.update()
        return shown(console)

    unchanged: dict[str, set[str]] = {}
    for step in steps_of(heart):
        heart.does("day.go", step=step)
        console.waits(
            lambda step=step: {frame.view["step"]["id"] for frame in (store.host, store.room)} == {step}, step
        )
        danish = rests()
        preferences.speak("en")
        english = rests()
        said = {text for texts_of_item in english for text in texts_of_item}
        unchanged[step] = danish_in(said, (store.host.view, store.room.view))
        preferences.speak("da")
        assert rests() == danish, step
    assert {step: found for step, found in unchanged.items() if found} == {}
