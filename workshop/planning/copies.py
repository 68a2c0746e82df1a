"""New files from what there is already: a day file, a template, or the plan of an earlier file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.ids import HOST
from workshop.domain.jpeg import bare_jpeg
from workshop.domain.picture import Kept
from workshop.domain.plan import Plan, Process
from workshop.domain.process import DayPlanned
from workshop.domain.rules import Rules
from workshop.domain.slides import KIND, slide_picture
from workshop.planning.day_file import read_day_file
from workshop.planning.files import is_over
from workshop.planning.places import SUFFIX, free_file, rehearsal_name
from workshop.planning.templates import TEMPLATES, begun
from workshop.storage.file import DayFile as StoredFile
from workshop.storage.file import FileProblem, StoredPicture


class Changes(msgspec.Struct, frozen=True):
    """What is to be otherwise than in the plan that a new file is made from; None: as it is there."""

    title: str | None = None
    date: str | None = None
    keep_until: str | None = None


AS_IT_IS = Changes()


class Made(msgspec.Struct, frozen=True):
    """A file that was made, and what is odd in the day file that it was made from, a sentence each."""

    file: str
    warnings: tuple[str, ...] = ()


def make_from(
    source: Path, folder: Path, rules: Rules, *, seed: str, at: int, changes: Changes = AS_IT_IS, lang: str = "da"
) -> Made:
    """Make a new file in `folder`, named by its day's title, from a day file or from the plan of an earlier file.

    The folder is made where it is not there. Of an earlier file only the plan comes along, as it stands now, and
    nothing that anybody wrote; what was left out on its day is there again. Raises DayFileError or FileProblem.
    """
    found = _found(source, rules, at, lang)
    title, date = (changes.title or "").strip() or found.plan.title, changes.date or found.plan.date
    whole = tuple(msgspec.structs.replace(one, skipped=False) for one in found.plan.activities)
    keep_until = changes.keep_until if changes.keep_until is not None else _as_long(found.plan, date)
    plan = msgspec.structs.replace(found.plan, title=title, date=date, keep_until=keep_until, activities=whole)
    first = begun(found.process, [plan], seed)
    return Made(_created(folder, f"{title} {date}", rules, first, at, found.pictures), found.warnings)


def make_rehearsal(
    source: Path, rules: Rules, *, elsewhere: Path, seed: str, at: int, day: str | None = None, lang: str = "da"
) -> Made:
    """Copy a day's plan, and nothing that anybody wrote, into a file of its own that is marked as a rehearsal.

    `source` is a file or a day file. The copy lies beside it; in the folder `elsewhere` where nothing can be written
    there, and where `source` is a template of ours. `day` is the day's id, where a file has several; else today's, or
    the first that is still to come. Raises DayFileError or FileProblem.
    """
    found = _found(source, rules, at, lang, day)
    first = begun(found.process, [found.plan], seed, rehearsal=True)
    name = rehearsal_name(found.name, datetime.fromtimestamp(at / 1000, UTC).astimezone())
    if source.resolve().parent != TEMPLATES.resolve():
        with suppress(FileProblem):
            return Made(_created(source.resolve().parent, name, rules, first, at, found.pictures), found.warnings)
    return Made(_created(elsewhere, name, rules, first, at, found.pictures), found.warnings)


def planned(path: Path, rules: Rules, today: str, day: str | None = None) -> tuple[Process, Plan, Mapping[str, bytes]]:
    """The process of a file and the plan of one of its days as it stands now, also while a heart has it open.

    With it come the pictures of its slides, by their ids. The day is the one of that id; else the one of the date
    `today`, the first that is not over, or the first. Raises FileProblem.
    """
    file = StoredFile.open_read_only(path, rules)
    try:
        state, _done = file.replayed()
        days = [state.day(one) for one in state.order if day in (None, one)]
        if not days:
            raise FileProblem("no_day")
        dated = [one for one in days if one.plan.date == today]
        to_come = [one for one in days if not is_over(one)]
        chosen = (dated or to_come or days)[0]
        return state.process or Process(chosen.id, ""), chosen.plan, _on_slides(file, chosen)
    finally:
        file.close()


def _on_slides(file: StoredFile, day: DayState) -> Mapping[str, bytes]:
    """The pictures of a day's slides: the facilitator's own, so that they come along with the plan."""
    named = (slide_picture(day, one) for one in day.plan.of_kind(KIND))
    found = {picture: file.picture(day.id, picture) for picture in named if picture is not None}
    return {picture: jpeg for picture, jpeg in found.items() if jpeg is not None}


def _as_long(plan: Plan, date: str) -> str:
    """By when a day on another date is to be removed: kept as long as the one before; empty where that is unsettled."""
    if not plan.keep_until:
        return ""
    kept = _day(plan.keep_until) - _day(plan.date)
    return (_day(date) + kept).date().isoformat()


def _day(iso: str) -> datetime:
    return datetime.fromisoformat(iso)


class _Found(NamedTuple):
    """A plan to make a file from: its process, its slides' pictures, what it is called, and what is odd in it."""

    process: Process
    plan: Plan
    pictures: Mapping[str, bytes]
    name: str
    warnings: tuple[str, ...] = ()


def _found(source: Path, rules: Rules, at: int, lang: str, day: str | None = None) -> _Found:
    if source.suffix == SUFFIX:
        return _Found(*planned(source, rules, _date(at), day), source.stem)
    day_file = read_day_file(source)
    return _Found(day_file.process, day_file.plan, {}, day_file.plan.title, tuple(day_file.warning_sentences(lang)))


def _created(
    folder: Path, name: str, rules: Rules, first: list[Happening], at: int, pictures: Mapping[str, bytes]
) -> str:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = free_file(folder, name)
    except OSError as error:
        raise FileProblem("file_not_writable", path=str(folder), reason=error.strerror or "") from error
    stored = StoredFile.create(file, rules, first, at)
    try:
        _keep(stored, first, at, pictures)
    finally:
        stored.close()
    return str(file)


def _keep(stored: StoredFile, first: list[Happening], at: int, pictures: Mapping[str, bytes]) -> None:
    """Keep the pictures of the slides of a new file's day."""
    day = next(one.day for one in first if isinstance(one, DayPlanned))
    events, kept = [], []
    for seq, (picture, jpeg) in enumerate(pictures.items(), start=len(first) + 1):
        bare = bare_jpeg(jpeg)
        happening = Kept(picture, bare.width, bare.height, len(bare.data))
        events.append(Event(seq, os.urandom(16).hex(), picture, HOST, day, at, happening))
        kept.append(StoredPicture(picture, day, bare.data))
    if events:
        stored.append(events, kept)


def _date(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).astimezone().date().isoformat()
