"""The catalogue of texts: nothing that a person can meet lacks an English wording, and nothing stale lies about."""

import ast
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages import pofile
from babel.messages.catalog import Catalog, Message

from assets.locale import catalogue, date_text, languages, month_text, refusal_text, text, texts
from assets.refusals import SENTENCES, UNKNOWN_CODE

ROOT = Path(__file__).parent.parent
TRANSLATED = [lang for lang in languages() if lang != "da"]
FIELD = re.compile(r"\{\w*\}|%[n\dLsd]")


def read(path: Path) -> Catalog:
    with path.open("rb") as source:
        return pofile.read_po(source, locale=path.parent.name if path.suffix == ".po" else None)


def said(message: Message) -> list[str]:
    """The Danish wordings of a message: one, or the singular and the plural."""
    return [message.id] if isinstance(message.id, str) else list(message.id)


def answered(message: Message) -> list[str]:
    """The wordings of a message in the catalogue's own language."""
    return [message.string] if isinstance(message.string, str) else list(message.string or [])


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """What the sources say now."""
    pot = tmp_path_factory.mktemp("texts") / "guldkaramel.pot"
    subprocess.run(["make", "-s", "extract", f"PYTHON={sys.executable}", f"POT={pot}"], cwd=ROOT, check=True)
    return read(pot)


@pytest.fixture(params=TRANSLATED)
def translated(request: pytest.FixtureRequest) -> Catalog:
    return read(ROOT / "assets" / "locale" / request.param / "guldkaramel.po")


def test_every_danish_text_is_in_the_catalogue(extracted: Catalog, translated: Catalog) -> None:
    missing = [one.id for one in extracted if one.id and translated.get(one.id, one.context) is None]
    assert missing == [], "run `make texts`, then translate what it added"


def test_every_text_of_the_catalogue_is_translated(translated: Catalog) -> None:
    assert [message.id for message in translated if message.id and not all(answered(message) or [""])] == []


def test_nothing_in_the_catalogue_is_stale_or_doubtful(extracted: Catalog, translated: Catalog) -> None:
    assert [one.id for one in translated if one.id and extracted.get(one.id, one.context) is None] == []
    assert [message.id for message in translated if message.id and message.fuzzy] == []
    assert not translated.obsolete


def test_a_translation_keeps_the_fields_that_are_filled_in(translated: Catalog) -> None:
    for message in translated:
        wanted = set(FIELD.findall(" ".join(said(message))))
        assert set(FIELD.findall(" ".join(answered(message)))) == wanted or not message.id, message.id


def test_a_text_comes_out_in_the_language_asked_for_and_in_danish_where_there_is_none() -> None:
    assert text(UNKNOWN_CODE, "da") == UNKNOWN_CODE
    assert text(UNKNOWN_CODE, "en") != UNKNOWN_CODE
    assert text(UNKNOWN_CODE, "tlh") == UNKNOWN_CODE
    assert text("{n} kort", "da", n=3) == "3 kort"


def test_nothing_to_say_is_nothing_in_every_language() -> None:
    assert {catalogue(lang).gettext("") for lang in languages()} == {""}


def test_the_phone_gets_the_same_texts_as_everybody_else(translated: Catalog) -> None:
    assert texts("da") == {}
    for message in translated:
        if isinstance(message.id, str) and message.id and message.context is None:
            assert texts(str(translated.locale))[message.id] == catalogue(str(translated.locale)).gettext(message.id)


def test_dates_are_written_as_people_write_them() -> None:
    assert date_text(date(2023, 12, 4), "da") == "4. december 2023"
    assert date_text(date(2023, 12, 4), "en") == "4 December 2023"
    assert month_text(date(2029, 5, 1), "da") == "maj 2029"


def refusals_in(tree: ast.Module) -> Iterator[tuple[str, set[str] | None]]:
    """Each code that a module refuses or finds with, and its parameters' names where they stand there."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        code = node.args[0]
        if name in CODED and isinstance(code, ast.Constant) and isinstance(code.value, str):
            named = [keyword.arg for keyword in node.keywords]
            yield code.value, {arg for arg in named if arg} if name in BY_NAME and None not in named else None


BY_NAME = {"Refused", "FileProblem"}
CODED = {*BY_NAME, "Refusal", "Finding"}
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("workshop/**/*.py"))}
GIVEN = [(path, code, given) for path, tree in TREES.items() for code, given in refusals_in(tree)]


@pytest.mark.parametrize("code", sorted({code for _, code, _ in GIVEN}))
def test_every_refusal_has_a_sentence_whose_fields_are_given(code: str) -> None:
    assert code in SENTENCES, f"assets/refusals.py has no sentence for {code}"
    fields = {field for _, field, _, _ in string.Formatter().parse(SENTENCES[code]) if field}
    for path, raised, given in GIVEN:
        assert raised != code or given is None or fields <= given, f"{path}: {code} is refused without {fields}"


def test_no_sentence_is_kept_for_a_refusal_that_nobody_gives() -> None:
    said = {node.value for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert sorted(set(SENTENCES) - said) == []


def test_a_refusal_always_comes_out_as_a_sentence() -> None:
    assert refusal_text("a_code_from_tomorrow", {}, "da") == UNKNOWN_CODE
    for code in SENTENCES:
        for lang in languages():
            assert "{" not in refusal_text(code, {}, lang)
