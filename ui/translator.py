"""Serves qsTr in QML from the one gettext catalogue that all of the product's texts lie in."""

import gettext
from typing import cast

from PySide6.QtCore import QObject, QTranslator

NOT_MINE = cast(str, None)  # what Qt takes as "ask the next translator", though its stub knows of no such answer


class GettextTranslator(QTranslator):
    """Hands Qt the translations of a catalogue; Qt calls it from its loader thread too, so it only reads.

    Sentences with a number are worded by the view models: Qt gives no Danish singular to look up.
    """

    def __init__(self, words: gettext.NullTranslations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def isEmpty(self) -> bool:
        """Never: Qt would leave out an empty translator."""
        return False

    def translate(
        self,
        _context: str | bytes | bytearray | memoryview,
        danish: str | bytes | bytearray | memoryview,
        _disambiguation: str | bytes | bytearray | memoryview | None = None,
        _n: int = -1,
    ) -> str:
        """The translation of `danish`; a text that has none is left as it is, or to Qt's own catalogue."""
        text = danish if isinstance(danish, str) else bytes(danish).decode()
        translated = self._words.gettext(text) if text else text
        return NOT_MINE if translated == text else translated
