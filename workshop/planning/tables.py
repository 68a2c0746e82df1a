"""Goals and groups from a table or a list that somebody pasted: what is understood of it, and what is not.

Nothing here changes a plan: what is understood is shown first, and goes in as one command (`plan.import`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from assets.locale import _
from workshop.domain.plan import Goal, Group, Plan
from workshop.domain.plan_edits import MOST_PARTS
from workshop.domain.text import HARD_CAP, SHORT_CAP, normalised
from workshop.planning import columns as read
from workshop.planning.cells import MOST_CHARACTERS, MOST_COLUMNS, Row, rows_of
from workshop.planning.columns import Columns

Wanted = Literal["", "goals", "groups"]
"""What lines without a heading are; empty where it is to be found out."""
State = Literal["new", "changed", "same", "skipped", "note"]

MOST_ROWS = 2_000
MOST_SIZE = 1_000
MOST_NUMBER = 999
MOST_QUOTES = 100

_NOTHING = _("Her er ikke noget at læse endnu.")
_ONLY_HEADINGS = _("Her er overskrifter og ingen linjer.")
_TOO_MANY = _("Resten af linjerne læses ikke. Der er plads til {most}.")
_TOO_WIDE = _("Resten af kolonnerne læses ikke. Der er plads til {most}.")
_TOO_LONG = _("Teksten er for lang. Resten af den læses ikke.")
_ABOVE = _("Står over tabellen og læses ikke.")
_UNREAD = _("Kolonnen „{column}“ læses ikke.")
_NO_GOAL = _("Her står ikke noget mål.")
_NO_NAME = _("Her står ikke noget navn.")
_NO_TITLE = _("Mål {number} har ingen titel endnu.")
_GOAL_TWICE = _("Mål {number} står også på linje {line}.")
_NUMBER = _("{number} kan ikke være et måls nummer.")
_GROUP_TWICE = _("Gruppen står også på linje {line}.")
_UNKNOWN_GOAL = _("Mål {number} findes ikke.")
_SIZE = _("Antallet „{size}“ er ikke et tal.")
_FULL = _("Der er ikke plads til flere end {most}.")
_CUT = _("Teksten er for lang og bliver kortet af.")
_FROM_ABOVE = _("Målet er det fra linjen ovenfor.")
_CALLED = _("Hed „{before}“ før")
_ONE_QUOTE = _("1 replik")
_QUOTES = _("{count} replikker")
_AT_GOAL = _("ved mål {number}")
_ONE_PERSON = _("1 deltager")
_PEOPLE = _("{count} deltagere")
_HOMEWORK = _("har hjemmeopgave")


class Saying(msgspec.Struct, frozen=True):
    """Something to say: the text to translate and what fills it."""

    danish: str
    fields: dict[str, str | int] = {}


class Told(msgspec.Struct, frozen=True):
    """What becomes of a line (0: of the whole): a goal or a group (`part`) called `title`, and what is to be said."""

    line: int
    part: Literal["", "goal", "group"]
    state: State
    number: int
    title: str
    said: tuple[Saying, ...]


class Table(msgspec.Struct, frozen=True):
    """What was understood: `goals` and `groups` as they are to stand in the plan, and what is told of each line.

    `wanted` is what the lines were taken for; `headed` where the table says so itself.
    """

    goals: tuple[Goal, ...] = ()
    groups: tuple[Group, ...] = ()
    lines: tuple[Told, ...] = ()
    wanted: Wanted = ""
    headed: bool = False


def understood(text: str, plan: Plan, wanted: Wanted = "") -> Table:
    """What a pasted text means for a plan. It never fails; what is not understood is told with its line."""
    rows = rows_of(text)
    if not rows:
        return Table(lines=(Told(0, "", "skipped", 0, "", (Saying(_NOTHING),)),))
    found = read.headed(rows)
    if found is not None:
        columns, place = found
        above, body = rows[:place], rows[place + 1 :]
    else:
        above, body = (), rows
        groups = (wanted or _guessed(body, plan)) == "groups"
        columns = read.guessed(body, plan, groups=groups)
    reading = _Reading(plan, columns)
    for row in above:
        reading.note(row, "skipped", _ABOVE)
    for name in columns.unread:
        reading.note(rows[len(above)], "note", _UNREAD, column=name[:SHORT_CAP])
    wide = next((row for row in rows if row.cut), None)
    if wide is not None:
        reading.note(wide, "note", _TOO_WIDE, most=MOST_COLUMNS)
    for row in body[:MOST_ROWS]:
        reading.take(row)
    if not body:
        reading.note(rows[-1], "skipped", _ONLY_HEADINGS)
    if len(body) > MOST_ROWS:
        reading.note(body[MOST_ROWS], "skipped", _TOO_MANY, most=MOST_ROWS)
    elif len(text) > MOST_CHARACTERS:
        reading.note(rows[-1], "note", _TOO_LONG)
    taken: Wanted = "goals" if columns.group is None else "groups"
    return Table(reading.goals(), reading.groups(), reading.told(), taken, found is not None)


def _guessed(body: Sequence[Row], plan: Plan) -> Wanted:
    """Whether rows without a heading are goals or groups: by their words, else by what the plan still lacks."""
    firsts = [next(cell for cell in row.cells if cell) for row in body]
    if 2 * sum(map(read.speaks_of_groups, firsts)) > len(firsts):
        return "groups"
    if any(map(read.speaks_of_goals, firsts)) or not plan.goals:
        return "goals"
    return "groups"


class _Part(msgspec.Struct):
    """A goal or a group as it is now, the line that it was first read on, and what is to be said of it."""

    line: int
    now: Any
    before: Any
    said: list[Saying]


class _Reading:
    """Takes row by row, and holds what has been read so far."""

    def __init__(self, plan: Plan, columns: Columns) -> None:
        self._plan = plan
        self._columns = columns
        self._goals = list(plan.goals)
        self._read: dict[tuple[str, str], _Part] = {}
        self._notes: list[Told] = []
        self._people: dict[str, int] = {}
        self._last_goal: str | None = None
        self._folded: dict[str, str] = {}

    def note(self, row: Row, state: State, danish: str, **fields: str | int) -> None:
        """Something to say of a row that became nothing."""
        title = " · ".join(cell[:SHORT_CAP] for cell in row.cells if cell)
        self._notes.append(Told(row.line, "", state, 0, title[:SHORT_CAP], (Saying(danish, fields),)))

    def take(self, row: Row) -> None:
        """A row of the table."""
        if self._columns.group is None:
            self._take_goal(row)
        elif row.cell(self._columns.group):
            self._take_group(row)
        elif self._columns.goal is not None and row.cell(self._columns.goal):
            self._take_goal(row)
        else:
            self.note(row, "skipped", _NO_NAME)

    def _fold(self, text: str) -> str:
        """A name for telling whether two are the same; each is folded once, however many rows are held against it."""
        if text not in self._folded:
            self._folded[text] = normalised(text)
        return self._folded[text]

    # --- goals ---------------------------------------------------------------------------

    def _take_goal(self, row: Row) -> None:
        columns = self._columns
        written = row.cell(columns.goal)
        spoken = [cell for place in columns.quotes if (cell := row.cell(place))]
        quotes = [quote for cell in spoken for quote in read.quotes_in(cell)]
        if columns.number is None and not columns.quotes and self._last_goal is not None and read.is_quote(written):
            written, quotes = "", read.quotes_in(written)
        number, title = read.goal_in(written)
        own = row.cell(columns.number)
        if own and (number := read.number_in(own) or number) is None:
            self.note(row, "skipped", _NUMBER, number=own[:SHORT_CAP])
            return
        if not title and number is None:
            self._quotes_for_the_goal_above(row, quotes)
            return
        self._read_goal(row, number, title, quotes)

    def _quotes_for_the_goal_above(self, row: Row, quotes: list[str]) -> None:
        above = self._read.get(("goal", self._last_goal or ""))
        if above is None or not quotes:
            self.note(row, "skipped", _NO_GOAL)
        else:
            self._put_goal(above, cue_quotes=_with_quotes(above, quotes))

    def _read_goal(self, row: Row, number: int | None, title: str, quotes: list[str]) -> str | None:
        """The id of the goal that a row tells of; None where there is none, which is noted."""
        if number is not None and not 1 <= number <= MOST_NUMBER:
            self.note(row, "skipped", _NUMBER, number=number)
            return None
        before = self._goal(number, title)
        if before is None and not title:
            self.note(row, "skipped", _NO_TITLE, number=number or 0)
            return None
        if before is None and len(self._goals) >= MOST_PARTS:
            self.note(row, "skipped", _FULL, most=MOST_PARTS)
            return None
        known = self._read.get(("goal", before.id)) if before is not None else None
        if known is not None and title and self._fold(title) != self._fold(known.now.title):
            self.note(row, "skipped", _GOAL_TWICE, number=known.now.number, line=known.line)
            return None
        if known is None:
            known = self._new_goal(row, before, number)
            known.now = msgspec.structs.replace(known.now, cue_quotes=() if quotes else known.now.cue_quotes)
        self._last_goal = known.now.id
        cut = _cut(title, SHORT_CAP, known) or known.now.title
        own = known.now.number if number is None else number
        self._put_goal(known, title=cut, number=own, cue_quotes=_with_quotes(known, quotes))
        return self._last_goal

    def _new_goal(self, row: Row, before: Goal | None, number: int | None) -> _Part:
        if before is None:
            number = number or max((one.number for one in self._goals), default=0) + 1
            if number > MOST_NUMBER:
                taken = {one.number for one in self._goals}
                number = next(n for n in range(1, MOST_NUMBER + 1) if n not in taken)
            now = Goal(_free(f"goal-{number}", {one.id for one in self._goals}), number, "")
            self._goals.append(now)
        else:
            now = before
        part = self._read["goal", now.id] = _Part(row.line, now, before, [])
        return part

    def _put_goal(self, part: _Part, **fields: Any) -> None:
        part.now = msgspec.structs.replace(part.now, **fields)
        self._goals = [part.now if one.id == part.now.id else one for one in self._goals]

    def _goal(self, number: int | None, title: str) -> Goal | None:
        """The goal of that number, else of that title."""
        wanted = self._fold(title)
        if number is not None:
            found = next((one for one in self._goals if one.number == number), None)
            if found is not None:
                return found
        return next((one for one in self._goals if wanted and self._fold(one.title) == wanted), None)

    # --- groups --------------------------------------------------------------------------

    def _take_group(self, row: Row) -> None:
        columns = self._columns
        alone = columns.goal is None and columns.size is None
        name, goal_number, size = (
            read.group_in(row.cell(columns.group)) if alone else (row.cell(columns.group), None, None)
        )
        known = self._group_read(name)
        if known is not None and columns.person is None:
            self.note(row, "skipped", _GROUP_TWICE, line=known.line)
            return
        if known is None:
            known = self._new_group(row, name)
            if known is None:
                return
        if columns.person is not None and row.cell(columns.person):
            self._people[known.now.id] = self._people.get(known.now.id, 0) + 1
        self._seat(row, known, goal_number)
        self._size(row, known, size)
        homework = row.cell(columns.homework)
        if homework:
            self._put_group(known, homework=_cut(homework, HARD_CAP, known))

    def _group_read(self, name: str) -> _Part | None:
        wanted = self._fold(name)
        parts = (one for (kind, _id), one in self._read.items() if kind == "group")
        return next((one for one in parts if self._fold(one.now.name) == wanted), None)

    def _new_group(self, row: Row, name: str) -> _Part | None:
        before = next((one for one in self._plan.groups if self._fold(one.name) == self._fold(name)), None)
        read_ids = {part_id for kind, part_id in self._read if kind == "group"}
        taken = read_ids | {one.id for one in self._plan.groups}
        if before is None and len(taken) >= MOST_PARTS:
            self.note(row, "skipped", _FULL, most=MOST_PARTS)
            return None
        now = before if before is not None else Group(_free(f"group-{len(taken) + 1}", taken), "")
        part = self._read["group", now.id] = _Part(row.line, now, before, [])
        self._put_group(part, name=_cut(name, SHORT_CAP, part))
        return part

    def _seat(self, row: Row, part: _Part, number: int | None) -> None:
        """Where a group sits: at the goal that its row names, else at that of the row above (a merged cell)."""
        columns = self._columns
        written = row.cell(columns.goal)
        own = row.cell(columns.number)
        if read.is_nobody(written):
            self._last_goal = None
            self._put_group(part, goal=None)
            return
        title = ""
        if written or own:
            number, title = read.goal_in(written)
            number = read.number_in(own) or number
        if number is None and not title:
            if self._last_goal is not None and columns.goal is not None and columns.person is None:
                self._put_group(part, goal=self._last_goal)
                part.said.append(Saying(_FROM_ABOVE))
            return
        found = self._goal(number, title)
        if found is None and not title:
            part.said.append(Saying(_UNKNOWN_GOAL, {"number": number or 0}))
            return
        goal = found.id if found is not None else self._read_goal(row, number, title, [])
        self._last_goal = goal
        if goal is not None:
            self._put_group(part, goal=goal)

    def _size(self, row: Row, part: _Part, size: int | None) -> None:
        written = row.cell(self._columns.size)
        if written:
            size = read.size_in(written)
            if size is None or size > MOST_SIZE:
                part.said.append(Saying(_SIZE, {"size": written[:SHORT_CAP]}))
                return
        size = self._people.get(part.now.id, size)
        if size is not None:
            self._put_group(part, size=min(size, MOST_SIZE))

    @staticmethod
    def _put_group(part: _Part, **fields: Any) -> None:
        part.now = msgspec.structs.replace(part.now, **fields)

    # --- what came of it -----------------------------------------------------------------

    def goals(self) -> tuple[Goal, ...]:
        """The goals that are new or read otherwise."""
        return tuple(one.now for (kind, _id), one in self._read.items() if kind == "goal" and one.now != one.before)

    def groups(self) -> tuple[Group, ...]:
        """The groups that are new or read otherwise."""
        return tuple(one.now for (kind, _id), one in self._read.items() if kind == "group" and one.now != one.before)

    def told(self) -> tuple[Told, ...]:
        """What is told of each line, in their order."""
        parts = (self._told(kind, one) for (kind, _id), one in self._read.items())
        return tuple(sorted((*self._notes, *parts), key=lambda one: (one.line, one.part == "group")))

    def _told(self, kind: str, part: _Part) -> Told:
        state: State = "new" if part.before is None else "same" if part.now == part.before else "changed"
        said = list(dict.fromkeys((one.danish, tuple(one.fields.items())) for one in part.said))
        extra = [Saying(danish, dict(fields)) for danish, fields in said]
        if kind == "goal":
            count = len(part.now.cue_quotes)
            about = [Saying(_ONE_QUOTE)] if count == 1 else [Saying(_QUOTES, {"count": count})] if count else []
            if part.before is not None and part.before.title != part.now.title:
                about.insert(0, Saying(_CALLED, {"before": part.before.title}))
            return Told(part.line, "goal", state, part.now.number, part.now.title, (*about, *extra))
        about = []
        goal = next((one for one in self._goals if one.id == part.now.goal), None)
        if goal is not None:
            about.append(Saying(_AT_GOAL, {"number": goal.number}))
        if part.now.size:
            count = part.now.size
            about.append(Saying(_ONE_PERSON) if count == 1 else Saying(_PEOPLE, {"count": count}))
        if part.now.homework:
            about.append(Saying(_HOMEWORK))
        return Told(part.line, "group", state, 0, part.now.name, (*about, *extra))


def _with_quotes(part: _Part, quotes: list[str]) -> tuple[str, ...]:
    """The quotes of a goal and those of a row, as many as there is room for; that there were more is said."""
    there: tuple[str, ...] = part.now.cue_quotes
    room = max(0, MOST_QUOTES - len(there))
    if len(quotes) > room:
        part.said.append(Saying(_FULL, {"most": MOST_QUOTES}))
    return (*there, *(_cut(quote, SHORT_CAP, part) for quote in quotes[:room]))


def _cut(text: str, most: int, part: _Part) -> str:
    """`text` within `most` characters; that it was longer is said of its part."""
    if len(text) <= most:
        return text
    part.said.append(Saying(_CUT))
    return text[: most - 1].rstrip() + "…"


def _free(wanted: str, taken: set[str]) -> str:
    """An id like `wanted` that nobody has."""
    return next(name for n in range(1, len(taken) + 2) if (name := wanted if n == 1 else f"{wanted}-{n}") not in taken)
