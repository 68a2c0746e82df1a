"""What the facilitator has chosen for this laptop: how the windows look and speak, and how the keys work.

It belongs to the laptop and not to the day, so it lies in the settings and never in the file.
"""

from typing import Any

from PySide6.QtCore import Property, QObject, QSettings, Signal, Slot

from assets.locale import SOURCE_LANGUAGE, languages, own_name
from ui import back_row

LANG = "windows/lang"
LETTER_KEYS = "keys/letters"
REDUCED_MOTION = "look/reduced_motion"
DARK_ROOM = "room/dark"
ROOM_DEPTH = "room/depth"
SHALLOWEST_M, DEEPEST_M = 0, 40


class Preferences(QObject):
    """What is chosen, kept at once. Each tells by `changed` when it reads otherwise."""

    changed = Signal()

    def __init__(self, settings: QSettings, *, lang: str | None = None) -> None:
        """`lang` goes before the one that is kept: it was asked for when the windows were opened."""
        super().__init__()
        self._settings = settings
        kept = lang or str(settings.value(LANG, SOURCE_LANGUAGE))
        self._lang = kept if kept in languages() else SOURCE_LANGUAGE

    @Slot(str)
    def speak(self, lang: str) -> None:
        """Let the windows speak `lang`."""
        if lang in languages() and lang != self._lang:
            self._lang = lang
            self._keep(LANG, lang)

    @Slot(bool)
    def use_letter_keys(self, on: bool) -> None:
        """Let single letters be keys (WCAG 2.1.4), or not."""
        self._keep(LETTER_KEYS, on)

    @Slot(bool)
    def reduce_motion(self, on: bool) -> None:
        """Let everything be at once where it belongs."""
        self._keep(REDUCED_MOTION, on)

    @Slot(bool)
    def darken_room(self, on: bool) -> None:
        """Let the projector's picture be dark."""
        self._keep(DARK_ROOM, on)

    @Slot(int)
    def seat_back_row(self, metres: int) -> None:
        """How far it is from the screen to the back row; 0 where nobody has measured."""
        self._keep(ROOM_DEPTH, max(SHALLOWEST_M, min(metres, DEEPEST_M)))

    def _keep(self, key: str, value: Any) -> None:
        self._settings.setValue(key, value)
        self.changed.emit()

    def _is(self, key: str, otherwise: bool) -> bool:
        # An INI file gives text back.
        return str(self._settings.value(key, otherwise)).lower() == "true"

    def _depth(self) -> int:
        kept = str(self._settings.value(ROOM_DEPTH, 0))
        return int(kept) if kept.isdecimal() else 0

    languages = Property(
        list, lambda _self: [{"key": lang, "text": own_name(lang)} for lang in languages()], constant=True
    )
    lang = Property(str, lambda self: self._lang, notify=changed)
    letter_keys = Property(bool, lambda self: self._is(LETTER_KEYS, True), notify=changed)
    reduced_motion = Property(bool, lambda self: self._is(REDUCED_MOTION, False), notify=changed)
    dark_room = Property(bool, lambda self: self._is(DARK_ROOM, False), notify=changed)
    room_depth = Property(int, _depth, notify=changed)
    smallest_text = Property(float, lambda self: back_row.smallest_text(self._depth()), notify=changed)
    code_size = Property(float, lambda self: back_row.code_size(self._depth()), notify=changed)
    readable_from = Property(float, lambda _self: back_row.farthest(), constant=True)
    picture_height = Property(float, lambda self: back_row.picture_height(self._depth()), notify=changed)
