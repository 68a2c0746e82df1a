"""Templates of days, and how a file of a process begins."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from assets import FOLDER
from workshop.domain.event import Happening
from workshop.domain.ids import JOIN_WORDS, derived
from workshop.domain.plan import Plan, Process
from workshop.domain.process import DayPlanned, ProcessBegun
from workshop.domain.text import one_line
from workshop.exercises.catalogue import STAGE
from workshop.planning.day_file import DayFile, read_day_file

TEMPLATES = FOLDER / "templates"
DEMO = "demo_day"


class Template(msgspec.Struct, frozen=True):
    """A template as the start screen lists it. `note` says what it is for.

    `minutes` is from the first block's start to the last one's end. `demo` marks the day that people try first.
    """

    id: str
    title: str
    kind: str
    path: str
    note: str
    minutes: int
    exercises: tuple[str, ...]
    not_run: tuple[str, ...]
    demo: bool


def templates(folder: Path = TEMPLATES) -> tuple[Template, ...]:
    """All templates of a folder by their file's name, the demo day first and those without exercises last.

    Raises DayFileError where one is broken.
    """
    found = [_template(path) for path in sorted(folder.glob("*.yaml"))]
    return tuple(sorted(found, key=lambda one: (not one.demo, not one.exercises)))


def _template(path: Path) -> Template:
    day = read_day_file(path)
    kinds = tuple(dict.fromkeys(one.kind for one in day.plan.activities if one.kind != STAGE))
    return Template(
        id=day.id,
        title=day.title,
        kind=day.plan.kind,
        path=str(path),
        note=one_line(day.script.meta.note),
        minutes=minutes_of(day.plan),
        exercises=kinds,
        not_run=day.not_run,
        demo=path.stem == DEMO,
    )


def minutes_of(plan: Plan) -> int:
    """How long a planned day is, from the first block's start to the last one's end; 0 without blocks."""
    if not plan.blocks:
        return 0
    return max(_minute(block.end) for block in plan.blocks) - min(_minute(block.start) for block in plan.blocks)


def _minute(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def new_process(day_file: DayFile, seed: str, *, rehearsal: bool = False) -> list[Happening]:
    """The first happenings of a new file: the process, and a day for the plan's date and for each sibling date.

    `seed` chooses the join codes. A day's id is its date, `<date>-2` where that is taken.
    """
    dates = (day_file.plan.date, *day_file.sibling_dates)
    plans = [msgspec.structs.replace(day_file.plan, date=date) for date in dates]
    return begun(day_file.process, plans, seed, rehearsal=rehearsal)


def begun(process: Process, plans: Sequence[Plan], seed: str, *, rehearsal: bool = False) -> list[Happening]:
    """The first happenings of a file of `process` with a day of each plan, as `new_process` gives them."""
    words = sorted(JOIN_WORDS, key=lambda word: derived(seed, f"join/{word}"))
    happenings: list[Happening] = [ProcessBegun(process)]
    taken: set[str] = set()
    for place, plan in enumerate(plans):
        day_id = plan.date
        number = 2
        while day_id in taken:
            day_id = f"{plan.date}-{number}"
            number += 1
        taken.add(day_id)
        happenings.append(DayPlanned(day_id, plan, words[place % len(words)], rehearsal))
    return happenings
