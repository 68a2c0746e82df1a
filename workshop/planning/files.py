"""Files from day files, and what a file is about: the bodies of `guldkaramel new` and `info`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from assets.locale import _, text
from workshop.domain.day import DayState
from workshop.domain.rules import Rules
from workshop.planning.day_file import DayFile, read_day_file
from workshop.planning.templates import new_process
from workshop.storage.file import DayFile as StoredFile

_RUNNING = _("I gang: {step}")
_STOPPED = _("Stoppet ved: {step}")
_OVER = _("Afholdt")
_SOME_OVER = _("{over} af {of} dage afholdt")
_NOT_BEGUN = _("Ikke begyndt")
_REHEARSAL = _("Generalprøve. {state}")


class DayInfo(msgspec.Struct, frozen=True):
    """A day of a file. `step` is the running step's id, `step_title` its title; `date` is ISO. `over`: at its end."""

    id: str
    date: str
    title: str
    started: bool
    step: str
    step_title: str
    participants: int
    contributions: int
    rehearsal: bool
    over: bool


class FileInfo(msgspec.Struct, frozen=True):
    """A file as the start screen shows it.

    `title` is the first day's, `state` a word on its days, `date` that of the day that is run next (ISO, or empty),
    `rehearsal` whether it is one, `size` in bytes. `keep_until` is the date (ISO) by which it is to have been removed,
    the last one of its days'; empty where that is not settled.
    """

    path: str
    title: str
    organiser: str
    state: str
    date: str
    rehearsal: bool
    days: tuple[DayInfo, ...]
    schema: int
    size: int
    keep_until: str = ""


def make_file(day: Path, file: Path, rules: Rules, *, seed: str, at: int) -> DayFile:
    """Make a new file of a process from a day file; gives what the day file says.

    `seed` chooses the join codes, `at` is ms since 1970. Raises DayFileError, or FileProblem where `file` is there.
    """
    day_file = read_day_file(day)
    StoredFile.create(file, rules, new_process(day_file, seed), at).close()
    return day_file


def file_info(path: Path, rules: Rules, lang: str = "da", *, served: bool = False) -> FileInfo:
    """What a file is about, with its state in `lang`, also while a heart has it open (`served`); raises FileProblem."""
    file = StoredFile.open_read_only(path, rules)
    try:
        state, _done = file.replayed()
        version = file.version
    finally:
        file.close()
    days = tuple(_day_info(state.day(day)) for day in state.order)
    organiser = state.process.organiser if state.process is not None else ""
    title = days[0].title if days else ""
    date = next((day.date for day in days if not day.over), days[0].date if days else "")
    rehearsal = any(day.rehearsal for day in days)
    state_now = _state(days, lang, served=served)
    return FileInfo(
        str(path), title, organiser, state_now, date, rehearsal, days, version, path.stat().st_size,
        max((state.day(one).plan.keep_until for one in state.order), default=""),
    )  # fmt: skip


def _state(days: Sequence[DayInfo], lang: str, *, served: bool) -> str:
    """How far the days of a file are, in a few words."""
    over = sum(1 for day in days if day.over)
    begun = next((day for day in days if day.started and not day.over), None)
    if begun is not None:
        state = text(_RUNNING if served else _STOPPED, lang, step=begun.step_title)
    elif over == len(days) and days:
        state = text(_OVER, lang)
    elif over:
        state = text(_SOME_OVER, lang, over=over, of=len(days))
    else:
        state = text(_NOT_BEGUN, lang)
    return text(_REHEARSAL, lang, state=state) if any(day.rehearsal for day in days) else state


class Unread(msgspec.Struct, frozen=True):
    """A file that cannot be told of: whether it is not there at all, and the sentence that says why."""

    path: str
    missing: bool
    problem: str


def _day_info(day: DayState) -> DayInfo:
    return DayInfo(
        id=day.id,
        date=day.plan.date,
        title=day.plan.title,
        started=day.started_at is not None,
        step=day.now_at.id,
        step_title=day.now_at.title,
        participants=len(day.participants) - len(day.taken_out),
        contributions=len(day.contributions),
        rehearsal=day.rehearsal,
        over=is_over(day),
    )


def is_over(day: DayState) -> bool:
    """Whether a day is at its end."""
    return day.started_at is not None and day.step + 1 == len(day.steps)
