"""The language is changed while a day runs: every text of both windows follows, and nothing typed is lost."""

from ui.language import Language


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
