"""Serves qsTr in QML from the one catalogue that all of the product's texts lie in.

The catalogue is handed to Qt once, as the bytes of its own .qm format. A translator that Qt had to ask in Python could
stop the windows for ever: Qt also asks from the thread that loads QML, which then waits for Python while Python waits
for the QML. Sentences with a number are worded by the view models: Qt gives no Danish singular to look up.
"""

import struct
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from assets.locale import texts
from ui.language import Language

# The parts of the format (qtbase, src/corelib/kernel/qtranslator.cpp).
_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES = 0x42, 0x69
_TRANSLATION, _SOURCE, _END = 0x03, 0x06, 0x01


def qm_bytes(texts: Mapping[str, str]) -> bytes:
    """The catalogue `texts` (source text → translation) as a .qm file, in which every context finds every text."""
    messages = bytearray()
    places: list[tuple[int, int]] = []
    for source, translation in texts.items():
        places.append((_elf_hash(source.encode()), len(messages)))
        for tag, data in ((_TRANSLATION, translation.encode("utf-16-be")), (_SOURCE, source.encode())):
            messages += struct.pack(">BI", tag, len(data)) + data
        messages.append(_END)
    hashes = b"".join(struct.pack(">II", *place) for place in sorted(places))
    return _MAGIC + _section(_HASHES, hashes) + _section(_MESSAGES, bytes(messages))


def _section(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def _elf_hash(data: bytes) -> int:
    found = 0
    for byte in data:
        found = (found << 4) + byte
        high = found & 0xF0000000
        found = (found ^ (high >> 24)) & ~high
    return found or 1


class CatalogueTranslator(QTranslator):
    """A translator of `texts`, which Qt reads where they lie; a text that is not there is left as it is."""

    def __init__(self, texts: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bytes = qm_bytes(texts)  # Qt keeps no copy
        self.load(self._bytes)


class Translators(QObject):
    """Lets qsTr, and Qt's own dialogs, speak the language of now. Danish is what the QML is written in."""

    def __init__(self, application: QCoreApplication, language: Language) -> None:
        super().__init__()
        self._application, self._language = application, language
        self._installed: list[QTranslator] = []
        self._install()
        language.changed.connect(self._install)

    def close(self) -> None:
        """Leave the application without a translator of ours."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []

    def _install(self) -> None:
        self.close()
        lang = self._language.lang
        qt_own, folder = QTranslator(), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qt_own.load(QLocale(lang), "qtbase", "_", folder):
            self._installed.append(qt_own)
        if texts(lang):
            self._installed.append(CatalogueTranslator(texts(lang)))
        for translator in self._installed:
            self._application.installTranslator(translator)
