"""Words: how a report says numbers, days, people and how something came, alike in every format."""

from __future__ import annotations

import gettext
from collections.abc import Sequence
from datetime import date

from assets.locale import catalogue, date_text, month_text
from exports.model import Card, People, Tally


class Words:
    """What is said in one language (`da`, `en`)."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.texts: gettext.NullTranslations = catalogue(lang)

    def gettext(self, danish: str, **fields: object) -> str:
        """A text of ours in the language of the document, its `{fields}` filled in."""
        return self.texts.gettext(danish).format(**fields)

    def pgettext(self, context: str, danish: str) -> str:
        """As `gettext`, of a word that other languages have several for: `context` tells which is meant."""
        return self.texts.pgettext(context, danish)

    def ngettext(self, one: str, many: str, n: int, **fields: object) -> str:
        """As `gettext`, for one and for many; `{n}` is the number."""
        return self.texts.ngettext(one, many, n).format(n=n, **fields)

    def day_text(self, day: date) -> str:
        """A day as people write it: 4. december 2023."""
        return date_text(day, self.lang)

    def month_text(self, day: date) -> str:
        """A month as people write it: maj 2029."""
        return month_text(day, self.lang)

    def number_text(self, number: float) -> str:
        """A number of two decimals at most, as people write it: 6,5 in Danish."""
        words = f"{number:.2f}".rstrip("0").rstrip(".")
        return words.replace(".", ",") if self.lang == "da" else words

    def listed(self, parts: Sequence[object]) -> str:
        """Several things in a row: 1, 2 og 3."""
        words = [str(part) for part in parts]
        if len(words) < 2:
            return "".join(words)
        return self.gettext("{first} og {last}", first=", ".join(words[:-1]), last=words[-1])

    def people(self, people: People) -> str:
        """Who took part: "47 telefoner + 3 på papir"."""
        phones = self.ngettext("{n} telefon", "{n} telefoner", people.phones)
        if people.heads > people.phones:
            phones = self.gettext("{phones} ({n} personer)", phones=phones, n=people.heads)
        return self._with_paper(phones, people.phones, people.paper)

    def tally(self, tally: Tally) -> str:
        """How figures came: "143 fra telefoner + 12 på papir"."""
        return self._with_paper(self.gettext("{n} fra telefoner", n=tally.phone), tally.phone, tally.paper)

    def _with_paper(self, phones: str, count: int, paper: int) -> str:
        written = self.gettext("{n} på papir", n=paper)
        if not paper:
            return phones
        return self.gettext("{phones} + {paper}", phones=phones, paper=written) if count else written

    def support(self, card: Card) -> str:
        """The caramels of a card and the pairs behind them: 12 fra 3 par."""
        return self.ngettext("{caramels} fra {n} par", "{caramels} fra {n} par", card.pairs, caramels=card.caramels)

    def way(self, via: str, *, late: bool) -> str:
        """How a contribution came, in few words."""
        came = self.gettext("papir") if via == "paper" else self.gettext("telefon")
        return self.gettext("{way}, sent", way=came) if late else came
