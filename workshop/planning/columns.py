"""Which column of a table is what: by its headings, in Danish or English, or by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from workshop.domain.plan import Plan
from workshop.domain.text import normalised
from workshop.planning.cells import Row

MOST_ABOVE = 6
"""A heading stands among so many first rows, below a title of the sheet."""
MOSTLY = 0.6

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "number": ("nr", "no", "nummer", "number", "mål nr", "målnr", "mål nummer", "målnummer", "goal no", "goal number"),
    "goal": ("mål", "målet", "goal", "goals", "titel", "title", "måltitel", "mål titel", "målets titel", "goal title"),
    "quote": ("replik", "replikker", "citat", "citater", "cue quote", "cue quotes", "quote", "quotes", "cue", "stemme"),
    "group": ("gruppe", "grupper", "gruppenavn", "gruppens navn", "group", "groups", "group name", "bord", "table"),
    "person": ("navn", "name", "deltager", "deltagernavn", "participant", "fulde navn", "fornavn", "full name"),
    "size": ("antal", "størrelse", "size", "antal deltagere", "antal personer", "deltagere", "personer", "pladser",
             "participants", "people", "count"),
    "homework": ("hjemmeopgave", "hjemmeopgaver", "hjemmearbejde", "lektie", "forberedelse", "homework"),
}  # fmt: skip
_HEADINGS: Final = {name: field for field, names in _NAMES.items() for name in names}

_NUMBER = re.compile(r"(?:mål|goal|nr\.?|no\.?|#)?\s*(\d{1,4})(?:[.,]0+)?\s*[.:)]?", re.IGNORECASE)
_GOAL = re.compile(r"(?:mål|goal)\s*(?:nr\.?\s*)?(\d{1,4})(?:[.,]0+)?(?:\s*[.:)–—-]+\s*|\s+|$)(.*)", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,3})\s*(?:[.:)]\s+|\s[–—-]\s+)(\S.*)")
_SIZE = re.compile(
    r"(?:ca\.?\s*)?(\d{1,5})(?:[.,]0+)?\s*(?:pers\w*|deltager\w*|people|participants|stk)?\.?", re.IGNORECASE
)
_SIZE_AFTER = re.compile(
    r"(.*\S)\s*(?:\((\d{1,4})(?:\s*(?:pers\w*|deltager\w*|people))?\.?\)|[,:–—-]\s*(\d{1,4})\s*(?:pers\w*|deltager\w*|people)\.?)",
    re.IGNORECASE,
)
_GOAL_AFTER = re.compile(r"(.*\S)\s*(?:\((?:mål|goal)\s*(\d{1,3})\)|[,:–—-]\s*(?:mål|goal)\s*(\d{1,3}))", re.IGNORECASE)
_MARKS = "„“”\"»«‚‘’'"


class Columns(NamedTuple):
    """The place of each column; None where the table has none. With a column of groups each row is a group."""

    number: int | None = None
    goal: int | None = None
    quotes: tuple[int, ...] = ()
    group: int | None = None
    person: int | None = None
    size: int | None = None
    homework: int | None = None
    unread: tuple[str, ...] = ()


def headed(rows: Sequence[Row]) -> tuple[Columns, int] | None:
    """The columns as a heading among the first rows names them, and the place of its row; None without a heading."""
    for place, row in enumerate(rows[:MOST_ABOVE]):
        named = [_field(cell) for cell in row.cells]
        filled = [cell for cell in row.cells if cell]
        known = [name for name in named if name]
        if known and (len(known) == len(filled) or len(known) >= 2):
            return _named(row, named, rows[place + 1 :]), place
    return None


def _field(cell: str) -> str:
    """Which field a cell is the heading of; quotes may be counted (`Replik 2`). Empty where it is none."""
    heading = normalised(re.sub(r"[\s.:*()/_-]+", " ", cell))
    if heading in _HEADINGS:
        return _HEADINGS[heading]
    return "quote" if _HEADINGS.get(heading.rstrip("0123456789 ")) == "quote" else ""


def _named(row: Row, named: Sequence[str], body: Sequence[Row]) -> Columns:
    places = {name: named.index(name) for name in reversed(named) if name and name != "quote"}
    quotes = tuple(place for place, name in enumerate(named) if name == "quote")
    unread = tuple(cell for cell, name in zip(row.cells, named, strict=True) if cell and not name)
    person, group = places.get("person"), places.get("group")
    if person is not None and group is None:
        places["group"] = places.pop("person")
    elif person is not None and group is not None:
        names = [one.cell(group) for one in body if one.cell(group)]
        if len(set(map(normalised, names))) == len(names):  # A row a group, not a person: the name is the group's.
            places["group"] = places.pop("person")
    return Columns(quotes=quotes, unread=unread, **places)


def guessed(rows: Sequence[Row], plan: Plan, *, groups: bool) -> Columns:
    """The columns of a table without a heading, whose rows are groups or goals."""
    width = max((len(row.cells) for row in rows), default=0)
    columns = [[row.cell(place) for row in rows if row.cell(place)] for place in range(width)]
    counts = [place for place in range(width) if _mostly(number_in(cell) is not None for cell in columns[place])]
    named = [place for place in range(width) if place not in counts and columns[place]]
    if not named:
        return Columns(group=0) if groups else Columns(goal=0)
    if not groups:
        before = [place for place in counts if place < named[0]]
        return Columns(number=before[-1] if before else None, goal=named[0], quotes=tuple(named[1:]))
    titles = {normalised(goal.title) for goal in plan.goals}
    numbers = {goal.number for goal in plan.goals}

    def is_of_goals(place: int) -> bool:
        cells = [normalised(cell) for cell in columns[place]]
        return _mostly(_GOAL.fullmatch(cell) is not None or cell in titles for cell in cells)

    name = next((place for place in named if not is_of_goals(place)), named[0])
    goal = next((place for place in named if place != name and is_of_goals(place)), None)
    after = [place for place in counts if place > name]
    if goal is None and len(after) > 1 and all(number_in(cell) in numbers for cell in columns[after[0]]):
        goal = after.pop(0)
    read = {name, goal, *counts}
    unread = tuple(columns[place][0] for place in named if place not in read)
    return Columns(group=name, goal=goal, size=after[0] if after else None, unread=unread)


def _mostly(found: Iterable[bool]) -> bool:
    told = list(found)
    return bool(told) and sum(told) >= MOSTLY * len(told)


def speaks_of_goals(cell: str) -> bool:
    """Whether a line by itself says that it is a goal: `Mål 3: …`."""
    return _GOAL.fullmatch(cell) is not None


def speaks_of_groups(cell: str) -> bool:
    """Whether a line by itself says that it is a group: `Gruppe A`, `Bord 4`."""
    return normalised(cell).startswith(("gruppe", "bord ", "group", "table ", "team "))


def number_in(cell: str) -> int | None:
    """A cell that is a number and nothing else: `3`, `3.0`, `Mål 3`, `nr. 3`."""
    found = _NUMBER.fullmatch(cell)
    return int(found[1]) if found is not None else None


def goal_in(cell: str) -> tuple[int | None, str]:
    """A goal as its number, where it has one, and its title: `Mål 3: Flere børn cykler`, `3. Flere …`, `3`."""
    number = number_in(cell)
    if number is not None:
        return number, ""
    found = _GOAL.fullmatch(cell) or _NUMBERED.fullmatch(cell)
    return (int(found[1]), found[2].strip()) if found is not None else (None, cell)


def size_in(cell: str) -> int | None:
    """How many people a cell says: `6`, `6.0`, `ca. 6 personer`; None where it says no number."""
    found = _SIZE.fullmatch(cell)
    return int(found[1]) if found is not None else None


def group_in(cell: str) -> tuple[str, int | None, int | None]:
    """A group's name by itself, the number of its goal and how many they are: `Skolerne (6), mål 2`."""
    size = goal = None
    found = _SIZE_AFTER.fullmatch(cell)
    if found is not None:
        cell, size = found[1], int(found[2] or found[3])
    found = _GOAL_AFTER.fullmatch(cell)
    if found is not None:
        cell, goal = found[1], int(found[2] or found[3])
    if size is None and (found := _SIZE_AFTER.fullmatch(cell)) is not None:
        cell, size = found[1], int(found[2] or found[3])
    return cell.strip(), goal, size


def is_quote(cell: str) -> bool:
    """Whether a line is something somebody says: in quotation marks, or with `Replik:` before it."""
    return (cell[:1] in _MARKS and cell[-1:] in _MARKS + ".!?" and len(cell) > 1) or normalised(cell).startswith(
        "replik:"
    )


def quotes_in(cell: str) -> list[str]:
    """The quotes in a cell, each without its quotation marks."""
    parts = re.split(rf"(?<=[{_MARKS}])\s+(?=[{_MARKS}])|\s*\|\s*|\s+/\s+", cell)
    bare = (re.sub(r"(?i)^replik(?:ker)?\s*\d*\s*:\s*", "", part).strip().strip(_MARKS).strip() for part in parts)
    return [part for part in bare if part]


def is_nobody(cell: str) -> bool:
    """Whether a cell says in so many words that there is nothing: `-`, `ingen`."""
    return normalised(cell).strip(".") in {"-", "–", "—", "ingen", "intet", "none", "n/a"}
