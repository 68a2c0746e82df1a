"""The catalogue in Qt's own form: every text is found, by every QML file, and nothing is asked of Python."""

import gc

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from assets.locale import texts
from ui.translator import CatalogueTranslator

written = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=60)


@given(st.dictionaries(written, written, max_size=40), written)
def test_every_text_is_found_and_no_other(pairs: dict[str, str], other: str) -> None:
    translator = CatalogueTranslator(pairs)
    gc.collect(0)  # the newest are enough: what only the translator holds is among them
    assert {text: translator.translate("Any", text) for text in pairs} == pairs
    if other not in pairs:
        assert not translator.translate("Any", other)


def test_the_windows_speak_english_where_it_is_asked_for(qtbot: QtBot) -> None:
    assert qtbot is not None
    application = QCoreApplication.instance()
    assert application is not None
    english = texts("en")
    translator = CatalogueTranslator(english)
    application.installTranslator(translator)
    try:
        assert QCoreApplication.translate("BottomBar", "Tilbage") == english["Tilbage"] != "Tilbage"
        assert QCoreApplication.translate("BottomBar", "Det står her ikke") == "Det står her ikke"
    finally:
        application.removeTranslator(translator)
