"""What is wrong, or only odd, in a day file: where it stands and a sentence for the person who wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import msgspec

from assets.locale import _, text

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands: keys and places, from the top of the file."""

MOST_TOLD = 200
_LONGEST_QUOTE = 60


_AT_LINE = _("linje {line}, {field}: {what}")
_AT_LINE_ONLY = _("linje {line}: {what}")
_AND_MORE = _("… og {count} fejl mere.")


class Problem(msgspec.Struct, frozen=True):
    """A problem. `line` counts from 1 (None: the file as a whole), `field` is as in `goals[2].signs[0].author`.

    `danish` is the text to translate, filled with `fields`.
    """

    line: int | None
    field: str
    danish: str
    fields: dict[str, str | int] = {}

    def sentence(self, lang: str = "da") -> str:
        """The whole sentence with line and field, in `lang`."""
        what = text(self.danish, lang, **self.fields)
        if self.line is None:
            return what
        if not self.field:
            return text(_AT_LINE_ONLY, lang, line=self.line, what=what)
        return text(_AT_LINE, lang, line=self.line, field=self.field, what=what)


class DayFileError(Exception):
    """A day file that can't be used; `problems` are all that were found, in the order of their lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(self.sentences()))

    def sentences(self, lang: str = "da") -> list[str]:
        """A sentence a problem, in `lang`; at most `MOST_TOLD` and how many more there are."""
        told = [problem.sentence(lang) for problem in self.problems[:MOST_TOLD]]
        if len(self.problems) > MOST_TOLD:
            told.append(text(_AND_MORE, lang, count=len(self.problems) - MOST_TOLD))
        return told


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """`problems` in the order of their lines, each once."""
    once = {(one.line, one.field, one.danish, *one.fields.items()): one for one in problems}
    return tuple(sorted(once.values(), key=lambda one: one.line or 0))


def quoted(value: str) -> str:
    """A value from the file as it may stand in a sentence: on one line, shortened, nothing that can't be shown."""
    shown = "".join(letter if letter.isprintable() else "�" for letter in value[: _LONGEST_QUOTE + 1])
    return shown if len(shown) <= _LONGEST_QUOTE else shown[:_LONGEST_QUOTE] + "…"


def field_name(path: Path) -> str:
    """A path as it is written: `goals[2].signs[0].author`."""
    name = ""
    for part in path:
        if isinstance(part, int):
            name += f"[{part}]"
        else:
            name += f".{quoted(part)}" if name else quoted(part)
    return name
