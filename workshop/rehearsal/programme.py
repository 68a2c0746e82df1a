"""What a rehearsal plays at each step. An exercise is added by its file and its line here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from workshop.domain.step import Step
from workshop.rehearsal import (
    barometer,
    case,
    future_scenario,
    iglo,
    o_run,
    plenum,
    postcards,
    problem_sorting,
    quiz,
    sign_cards,
    sign_ordering,
    stage,
    take_home,
    visit_voting,
)
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.contract import Part, Play, phase_of
from workshop.rehearsal.crowd import Crowd
from workshop.rehearsal.summary import Reckoning, Summary

CATALOGUE: tuple[Part, ...] = (
    stage.PART,
    barometer.PART,
    problem_sorting.PART,
    quiz.PART,
    future_scenario.PART,
    sign_cards.PART,
    case.PART,
    sign_ordering.PART,
    visit_voting.PART,
    take_home.PART,
    o_run.PART,
    plenum.PART,
    postcards.PART,
    iglo.PART,
)

PARTS: Mapping[str, Part] = MappingProxyType({one.exercise: one for one in CATALOGUE})
_NO_PART = Part("")


def closer_looks(step: Step) -> int:
    """How many goals are pictured by themselves at a step."""
    return PARTS.get(step.exercise, _NO_PART).closer_looks.get(phase_of(step), 0)


async def play(cast: Cast, crowd: Crowd, step: Step, seq: int) -> None:
    """All do what belongs to a step, everybody at once, when all phones show it (`seq`)."""
    await all_of([*(one.phone.sees(seq) for one in cast.here.values() if one.phone), *crowd.see(seq)])
    part = PARTS.get(step.exercise, _NO_PART)
    own, extra = part.play.get(phase_of(step)), part.extra.get(phase_of(step))
    extras = [extra(crowd, one, step, seq) for one in crowd.extras] if extra is not None else []
    await all_of([*([own(cast, step)] if own is not None else []), *extras])


def then(step: Step) -> Mapping[str, Play]:
    """What the facilitator does at a step once all have played, in order, by the names of the pictures."""
    return PARTS.get(step.exercise, _NO_PART).then.get(phase_of(step), {})


async def prepare(cast: Cast, crowd: Crowd, steps: tuple[Step, ...], place: int) -> None:
    """What the facilitator does before the step at `place` is gone to."""
    await PARTS.get(steps[place].exercise, _NO_PART).prepare(cast, crowd, steps, place)


def figures(reckoning: Reckoning) -> Summary:
    """The figures of a day: those that every day has, and each exercise's."""
    return _put_together([reckoning.summary(), *(part.figures(reckoning) for part in CATALOGUE)])


def _put_together(summaries: Iterable[Summary]) -> Summary:
    whole: dict[str, Any] = {}
    for one in summaries:
        for key, value in one.items():
            if isinstance(value, dict):
                whole[key] = {**whole.get(key, {}), **value}
            elif isinstance(value, list):
                whole[key] = [*whole.get(key, []), *value]
            else:
                whole[key] = value
    return whole
