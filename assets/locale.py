"""One catalogue of texts for windows, phones, documents and the command line.

The Danish sentence in the source is the message id. Danish is therefore always complete, and another language is the
file ``assets/locale/<lang>/guldkaramel.po``. Nothing here keeps a current language: whoever shows a text says in which.
"""

import gettext
from collections.abc import Mapping
from datetime import date
from functools import cache
from io import BytesIO

from babel import Locale
from babel.dates import format_date
from babel.messages import mofile, pofile
from babel.messages.catalog import Catalog

from assets import FOLDER
from assets.refusals import SENTENCES, UNKNOWN_CODE

SOURCE_LANGUAGE = "da"
LANG_VARIABLE = "GULDKARAMEL_LANG"
"""The environment variable that says which language the command line speaks."""
_CATALOGUES = FOLDER / "locale"
_REGIONS = {"da": "da_DK", "en": "en_GB"}


class _Given(dict[str, object]):
    """A refusal's parameters; one that is missing reads as an ellipsis, since a sentence must come out of a refusal."""

    def __missing__(self, name: str) -> str:
        return "…"


class _Catalogue(gettext.GNUTranslations):
    """Of no text at all nothing is said: what a catalogue keeps under it is its own head."""

    def gettext(self, message: str) -> str:
        return super().gettext(message) if message else ""


def _(danish: str) -> str:
    """Mark ``danish`` for the catalogue and give it back unchanged, to be translated where it is shown."""
    return danish


def languages() -> tuple[str, ...]:
    """Give the languages the texts exist in, Danish first."""
    return (SOURCE_LANGUAGE, *sorted(path.parent.name for path in _CATALOGUES.glob("*/guldkaramel.po")))


def chosen_language(environment: Mapping[str, str]) -> str:
    """The language that an environment asks the command line to speak; Danish where it says nothing that there is."""
    asked = environment.get(LANG_VARIABLE, "")
    return asked if asked in languages() else SOURCE_LANGUAGE


def own_name(lang: str) -> str:
    """What a language is called by those who speak it: "Dansk", "English"."""
    name = Locale(lang).get_language_name(lang) or lang
    return name[:1].upper() + name[1:]


@cache
def catalogue(lang: str) -> gettext.NullTranslations:
    """Give the translations from Danish into ``lang`` (a language code, "en").

    A language without a catalogue, Danish among them, gets one that hands every text back as it is.
    """
    if not _is_translated(lang):
        return gettext.NullTranslations()
    compiled = BytesIO()
    mofile.write_mo(compiled, _read(lang))
    compiled.seek(0)
    return _Catalogue(compiled)


def text(danish: str, lang: str, **fields: object) -> str:
    """Give ``danish`` in ``lang``, with its ``{fields}`` filled in."""
    translated = catalogue(lang).gettext(danish)
    return translated.format(**fields) if fields else translated


@cache
def texts(lang: str) -> dict[str, str]:
    """Give Danish text → translation for the phone page; empty for Danish. Treat it as read-only.

    A text with a plural stands there twice: the Danish singular and the Danish plural, each with its translation.
    What has a context is for who asks for it by that, which neither the phone nor the windows do.
    """
    if not _is_translated(lang):
        return {}
    pairs: dict[str, str] = {}
    for message in _read(lang):
        if message.context is not None:
            continue
        danish = [message.id] if isinstance(message.id, str) else message.id
        translated = [message.string] if isinstance(message.string, str) else message.string or []
        pairs.update((source, target) for source, target in zip(danish, translated, strict=False) if source and target)
    return pairs


def refusal_text(code: str, params: Mapping[str, object], lang: str) -> str:
    """Give the sentence for a refusal's ``code``, its fields filled from ``params``, in ``lang``."""
    sentence = catalogue(lang).gettext(SENTENCES.get(code, UNKNOWN_CODE))
    return sentence.format_map(_Given(params))


def date_text(day: date, lang: str) -> str:
    """Give ``day`` as people write it: "4. december 2023", "4 December 2023"."""
    return format_date(day, format="long", locale=_REGIONS.get(lang, lang))


def month_text(day: date, lang: str) -> str:
    """Give the month of ``day`` as people write it: "maj 2029", "May 2029"."""
    return format_date(day, format="MMMM y", locale=_REGIONS.get(lang, lang))


def _is_translated(lang: str) -> bool:
    return lang != SOURCE_LANGUAGE and lang in languages()


def _read(lang: str) -> Catalog:
    with (_CATALOGUES / lang / "guldkaramel.po").open("rb") as source:
        return pofile.read_po(source, locale=lang, abort_invalid=True)
