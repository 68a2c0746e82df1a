"""What the start screen says of files and templates: pure, from what the command line told."""

import re
from collections.abc import Mapping
from gettext import NullTranslations
from pathlib import Path
from typing import Any, TypedDict

from PySide6.QtCore import QDate, QLocale

from assets.locale import _
from ui.viewmodels.exercises.catalogue import EXERCISES

Told = Mapping[str, Any]
DAY_FORMAT = _("d. MMMM yyyy")
"""How Qt writes a date in the language."""
MOST_NAMED = 5

_WRITTEN = re.compile(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


class RecentRow(TypedDict):
    """A file that was opened before. `known`: the command line has told of it; `problem` is why it can't be opened.

    `overdue`: that it was to have been removed by now.
    """

    path: str
    folder: str
    title: str
    when: str
    state: str
    known: bool
    rehearsal: bool
    missing: bool
    elsewhere: bool
    problem: str
    overdue: str


def recent_row(path: str, told: Told, words: NullTranslations, lang: str, today: str = "") -> RecentRow:
    """The row of a file; its name stands for its title until that is known. `today` is ISO."""
    file = Path(path)
    problem = str(told.get("problem") or "")
    if told.get("missing"):
        problem = words.gettext(_("Filen er der ikke længere."))
    return {
        "path": path,
        "folder": str(file.parent),
        "title": str(told.get("title") or file.stem),
        "when": day_text(str(told.get("date") or ""), words, lang),
        "state": str(told.get("state") or ""),
        "known": bool(told),
        "rehearsal": bool(told.get("rehearsal", looks_like_rehearsal(path))),
        "missing": bool(told.get("missing")),
        "elsewhere": bool(told.get("open")),
        "problem": problem,
        "overdue": _overdue(str(told.get("keep_until") or ""), words, lang, today),
    }


def _overdue(keep_until: str, words: NullTranslations, lang: str, today: str) -> str:
    """That a day was to have been removed by now; empty where it was not."""
    if not keep_until or not today or keep_until >= today:
        return ""
    return words.gettext(_("Skulle være slettet senest {date}")).format(date=day_text(keep_until, words, lang))


def looks_like_rehearsal(path: str) -> bool:
    """Whether a file is called what a rehearsal is called."""
    return "(generalprøve" in Path(path).stem


def day_text(date: str, words: NullTranslations, lang: str, *, weekday: bool = False) -> str:
    """An ISO date in words; empty where it is none."""
    day = QDate.fromString(date, "yyyy-MM-dd")
    if not day.isValid():
        return ""
    pattern = words.gettext(DAY_FORMAT)
    return QLocale(lang).toString(day, f"dddd {pattern}" if weekday else pattern)


def read_date(written: str) -> str:
    """A date as people write it ("4.12.2026", "2026-12-04") in ISO; empty where it is none."""
    text = written.strip()
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _WRITTEN.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    else:
        return ""
    date = QDate(year, month, day)
    return date.toString("yyyy-MM-dd") if date.isValid() else ""


def about_template(template: Told, words: NullTranslations) -> str:
    """What is worth knowing of a template: how long its day is, and how many exercises it has."""
    hours, minutes = divmod(int(template.get("minutes") or 0), 60)
    length = words.gettext(_("{hours} t {minutes} min") if minutes else _("{hours} timer"))
    said = [length.format(hours=hours, minutes=minutes)]
    if n := len(template.get("exercises") or ()):
        said.append(words.ngettext("{n} øvelse", "{n} øvelser", n).format(n=n))
    return " · ".join(said)


def holds(template: Told, words: NullTranslations) -> str:
    """What a template holds: its exercises by name, a few of many."""
    names = [found.name for kind in template.get("exercises") or () if (found := EXERCISES.get(kind)) and found.name]
    said = ", ".join(words.gettext(name) for name in names[:MOST_NAMED])
    left = len(names) - MOST_NAMED
    return said + (" " + words.gettext(_("og {n} til")).format(n=left) if left > 0 else "")
