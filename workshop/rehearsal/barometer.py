"""The living barometer in a rehearsal: everybody sets their mark, and the facilitator shows those that are hidden."""

from __future__ import annotations

from typing import Any

import msgspec

from workshop.client import Json
from workshop.domain.step import Step
from workshop.exercises.barometers.marks import figures, mark_in, marks_of
from workshop.exercises.barometers.statements import (
    KIND,
    PHASE,
    Barometer,
    Scale,
    all_statements,
    beginning,
    place_of,
)
from workshop.planning.script import in_time
from workshop.planning.sections.barometer import BarometerPart, MarkPart
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.chance import Chance
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd, Extra
from workshop.rehearsal.summary import Reckoning, Summary
from workshop.rehearsal.words import a_note

_REASONS = 4
"""One extra phone in so many says why."""
_NO_MARK = 15
"""One extra phone in so many sets no mark."""


async def _play(cast: Cast, step: Step) -> None:
    """Set the day file's marks: each in the order of its times, all at once."""
    barometer, place = _barometer(cast, step), place_of(step)
    if place >= len(barometer.statements):
        return
    wanted = barometer.statements[place].id
    part = next((one for one in cast.script.barometers if one.id == wanted), None)
    if part is not None:
        theirs = _by_whom(cast, barometer, part)
        await all_of(_set(cast, step, part, who, group, marks) for (who, group), marks in theirs.items())


def _barometer(cast: Cast, step: Step) -> Barometer:
    activity = cast.plan.activity(step.activity)
    assert activity is not None
    return beginning(cast.plan, activity)


def _by_whom(
    cast: Cast, barometer: Barometer, part: BarometerPart
) -> dict[tuple[str | None, str | None], list[MarkPart]]:
    """The marks of a statement by who sets them, `(participant, group)`.

    Where groups are the unit, somebody with a phone sets the group's. Where persons are, a mark that says only the
    group is that of one of its people who is not named otherwise.
    """
    named = {one.by for one in part.marks}
    free: dict[str, list[str]] = {}
    for one in cast.script.participants:
        if one.id in cast.here and one.id not in named:
            free.setdefault(one.group, []).append(one.id)
    found: dict[tuple[str | None, str | None], list[MarkPart]] = {}
    for mark in in_time(part.marks):
        who, group = mark.by, mark.group
        if group is None and who in cast.here:
            group = cast.here[who].group
        if who is None and group is not None:
            who = _speaker(cast, free.get(group, [])) if barometer.by_group else _next(free.get(group, []))
        found.setdefault((who, group), []).append(mark)
    return found


def _speaker(cast: Cast, people: list[str]) -> str | None:
    """The first of a group who has a phone; None: the facilitator types."""
    return next((who for who in people if cast.here[who].phone is not None), None)


def _next(people: list[str]) -> str | None:
    return people.pop(0) if people else None


async def _set(
    cast: Cast, step: Step, part: BarometerPart, who: str | None, group: str | None, marks: list[MarkPart]
) -> None:
    before: MarkPart | None = None
    for number, one in enumerate(marks):
        # What says the same again is no event, and would look as if it were lost.
        if before is not None and (before.mark, before.comment) == (one.mark, one.comment):
            continue
        before = one
        payload: Json = {"activity": step.activity, "statement": part.id, "mark": one.mark}
        if one.comment is not None and one.comment.strip():
            payload["comment"] = one.comment
        command = cast.names.id("mark", part.id, who or "", group or "", number)
        await cast.say(who, "barometer.mark", payload, command, group=group)


async def _mark(crowd: Crowd, extra: Extra, step: Step, seq: int) -> None:
    """Set a mark of one's own. A group has only one: the day file's, else that of the first extra phone there."""
    body: Json = (await extra.person.sees(seq)).get("body", {})
    statement = body.get("statement")
    if statement is None or (body.get("unit") != "person" and not _speaks_for_group(crowd, extra, statement["id"])):
        return
    scale = msgspec.convert(statement["scale"], Scale)
    payload: Json = {"statement": statement["id"], "mark": _somewhere(scale, extra.chance)}
    if extra.chance.below(_REASONS) == 0:
        payload["comment"] = a_note(extra.chance)
    await crowd.send(extra, step, "barometer.mark", payload, crowd.id(extra, "mark", step.id))


def _speaks_for_group(crowd: Crowd, extra: Extra, statement: str) -> bool:
    first = next(one for one in crowd.extras if one.group == extra.group)
    marked = {mark.group for part in crowd.script.barometers if part.id == statement for mark in part.marks}
    return extra is first and extra.group not in marked


def _somewhere(scale: Scale, chance: Chance) -> float | None:
    """A mark, more often near the middle than at the ends; seldom none."""
    if chance.below(_NO_MARK) == 0:
        return None
    place = (chance.below(scale.steps + 1) + chance.below(scale.steps + 1)) // 2
    return scale.checked(scale.min + place * scale.step)


async def _show(cast: Cast, step: Step) -> None:
    """Show the marks, where they are hidden."""
    barometer, place = _barometer(cast, step), place_of(step)
    if not barometer.live and place < len(barometer.statements):
        statement = barometer.statements[place].id
        await cast.host.send("barometer.show", {"statement": statement, "on": True}, cast.names.id("show", step.id))


def _figures(reckoning: Reckoning) -> Summary:
    """The figures of each statement that was asked, as the day file's `expected:` has them."""
    found: list[dict[str, Any]] = []
    for activity, _, statement in all_statements(reckoning.day):
        marks = [mark_in(one) for one in marks_of(reckoning.day, activity, statement.id) if reckoning.counts_in(one)]
        found.append({"id": statement.id, **msgspec.structs.asdict(figures(marks))})
    return {"barometers": found}


# The only statement of a barometer has no phase of its own.
PART = Part(
    KIND,
    play={PHASE: _play, "": _play},
    extra={PHASE: _mark, "": _mark},
    then={PHASE: {"shown": _show}, "": {"shown": _show}},
    figures=_figures,
)
