"""The language that the windows speak now, which may be changed while a day runs."""

from gettext import NullTranslations

from PySide6.QtCore import QObject, Signal

from assets.locale import SOURCE_LANGUAGE, catalogue


class Language(QObject, NullTranslations):
    """The `words` of every view model: a text asked for is in the language of now, and `changed` says to ask anew.

    Whoever keeps a worded text, in a list, a cache or a line, listens to `changed` and words it again. What is pure
    takes it as the NullTranslations that it is.
    """

    changed = Signal()

    def __init__(self, lang: str = SOURCE_LANGUAGE) -> None:
        super().__init__()
        self._lang, self._catalogue = lang, catalogue(lang)

    @property
    def lang(self) -> str:
        """Its code, "da"."""
        return self._lang

    def speak(self, lang: str) -> None:
        """Be another language from now on."""
        if lang != self._lang:
            self._lang, self._catalogue = lang, catalogue(lang)
            self.changed.emit()

    def gettext(self, message: str) -> str:
        """A Danish text in the language of now."""
        return self._catalogue.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The one of two Danish texts that fits `n`, in the language of now."""
        return self._catalogue.ngettext(msgid1, msgid2, n)
