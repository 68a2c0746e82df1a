"""Take-home notes in a rehearsal, in the order of their times in each group, all groups at once."""

from __future__ import annotations

from workshop.client import Json
from workshop.domain.step import Step
from workshop.planning.document import TakeHomePart
from workshop.planning.script import TAKE_HOME, in_time, of_activity
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd


async def play(cast: Cast, step: Step) -> None:
    """Write the notes."""
    by_group: dict[str | None, list[TakeHomePart]] = {}
    for note in of_activity(cast.plan, in_time(cast.script.take_home), TAKE_HOME, step.activity):
        by_group.setdefault(note.group, []).append(note)
    await all_of(_notes(cast, step, notes) for notes in by_group.values())


async def _notes(cast: Cast, step: Step, notes: list[TakeHomePart]) -> None:
    for note in notes:
        payload: Json = {"activity": step.activity, "text": note.text}
        if note.ref is not None:
            kinds = [kind for kind in ("sign", "mechanism") if cast.is_saved(kind, note.ref)]
            payload |= {"ref": cast.names.id(kinds[0], note.ref)} if kinds else {}
        if note.from_group is not None:
            payload["from_seat"] = cast.seat_of(note.from_group)
        command = cast.names.contribution("take_home_note", note.id)
        await cast.say(note.by, "take_home.write", payload, command, group=note.group)


PART = Part("take_home", play={"": play}, extra={"": Crowd.write_note}, closer_looks={"": 1})
