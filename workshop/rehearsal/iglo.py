"""IGLO in a rehearsal: who wrote an action sends it; where the day file names nobody, the group's people take turns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle

from workshop.client import Json
from workshop.domain.plan import Activity
from workshop.domain.step import Step
from workshop.exercises.iglo import ACTION, KIND, LEVELS, actions_of, gaps, levels_of
from workshop.planning.script import in_time, of_activity
from workshop.planning.sections.iglo import IgloPart
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.chance import Chance
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd, Extra
from workshop.rehearsal.summary import Reckoning, Summary

_ACTIONS = (
    "gå derhen i stedet for at sende en mail", "Skrive et navn ved hver aftale", "Slette to skemaer",
    "SPØRGE, HVAD DER GIK GODT", "to til det første besøg", "fast punkt på MED-mødet", "én telefonvagt om ugen 📞",
    "kende tre navne på den anden skole", "Lederen går med ud en dag om måneden", "låse op en time før",
    "نتصل بالعائلة أولاً (= ringe til familien først)", "Aftale om data <b>på tværs</b>, også når nogen er syge",
)  # fmt: skip
_WHO = ("mig", "teamet", "Rikke + en til", "lederen", "alle", "?", "forvaltningen", "")
_WHEN = ("nu", "mandag", "uge 38", "inden jul", "2027", "når vi er færdige med det andet", "")


async def play(cast: Cast, step: Step) -> None:
    """All groups write at once, each in the order of its times."""
    by_group: dict[str | None, list[IgloPart]] = {}
    for part in of_activity(cast.plan, in_time(cast.script.iglo), KIND, step.activity):
        by_group.setdefault(part.group, []).append(part)
    await all_of(_write(cast, step, parts) for parts in by_group.values())


async def _write(cast: Cast, step: Step, parts: list[IgloPart]) -> None:
    group = parts[0].group
    there = [who.id for who in cast.script.participants if who.id in cast.here and who.group == group]
    turns: Iterator[str | None] = cycle(there or (None,))
    for part in parts:
        payload: Json = {
            "activity": step.activity, "level": part.level, "action": part.action, "who": part.who, "when": part.when,
        }  # fmt: skip
        who = part.by if part.by is not None else next(turns)
        await cast.say(who, "iglo.write", payload, cast.names.contribution(ACTION, part.id), group=part.group)


async def _extra(crowd: Crowd, extra: Extra, step: Step, _seq: int) -> None:
    """Half of the extra phones write an action, some of them two."""
    for number in range(extra.chance.below(3)):
        await crowd.send(extra, step, "iglo.write", _action(extra.chance), crowd.id(extra, KIND, step.activity, number))


def _action(chance: Chance) -> Json:
    return {
        "level": chance.pick(LEVELS),
        "action": chance.pick(_ACTIONS),
        "who": chance.pick(_WHO),
        "when": chance.pick(_WHEN),
    }


def _figures(reckoning: Reckoning) -> Summary:
    """How many actions, and of each group with gaps the levels it left empty in all its igloos."""
    activities = reckoning.day.plan.of_kind(KIND)
    if not activities:
        return {}
    shown = [one for one in reckoning.day.contributions.values() if one.kind == ACTION and reckoning.counts_in(one)]
    return {"counts": {"iglo": len(shown)}, "iglo_gaps": _gaps(reckoning, activities)}


def _gaps(reckoning: Reckoning, activities: tuple[Activity, ...]) -> dict[str, Sequence[str]]:
    asked = list(dict.fromkeys(level for one in activities for level in levels_of(one)))
    found: dict[str, Sequence[str]] = {}
    for group in reckoning.day.plan.groups:
        own = [one for activity in activities for one in actions_of(reckoning.day, activity, group)]
        if left := gaps(asked, [one for one in own if reckoning.counts_in(one)]):
            found[group.id] = list(left)
    return found


PART = Part(KIND, play={"write": play}, extra={"write": _extra}, closer_looks={"write": 1, "gaps": 1}, figures=_figures)
