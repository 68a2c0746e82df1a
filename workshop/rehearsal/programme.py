"""What a rehearsal plays at each step, by exercise and phase. An exercise is added by its file and its lines here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from workshop.domain.step import Step
from workshop.exercises.visits.rounds import open_round
from workshop.rehearsal import future_scenario, postcards, sign_cards, sign_ordering, take_home, visit_voting
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.crowd import Crowd, Extra

Part: TypeAlias = Callable[[Cast, Step], Awaitable[None]]
ExtraPart: TypeAlias = Callable[[Crowd, Extra, Step, int], Awaitable[None]]

PARTS: Mapping[tuple[str, str], Part] = {
    ("future_scenario", "draw"): future_scenario.draw,
    ("future_scenario", "present"): future_scenario.present,
    ("sign_cards", ""): sign_cards.play,
    ("sign_ordering", "order"): sign_ordering.order,
    ("sign_ordering", "mechanisms"): sign_ordering.mechanisms,
    ("sign_ordering", "chain"): sign_ordering.chain,
    ("visit_voting", "visit"): visit_voting.visit,
    ("take_home", ""): take_home.play,
    ("postcards", "write"): postcards.play,
}

EXTRA_PARTS: Mapping[tuple[str, str], ExtraPart] = {
    ("sign_cards", ""): Crowd.write_sign,
    ("sign_ordering", "order"): Crowd.lay_sign,
    ("sign_ordering", "mechanisms"): Crowd.find_mechanism,
    ("visit_voting", "visit"): Crowd.vote,
    ("take_home", ""): Crowd.write_note,
    ("postcards", "write"): Crowd.send_postcard,
}


CLOSER_LOOKS: Mapping[tuple[str, str], int] = {
    ("future_scenario", "present"): 1,
    ("sign_cards", ""): 2,
    ("sign_ordering", "order"): 1,
    ("sign_ordering", "mechanisms"): 2,
    ("sign_ordering", "chain"): 1,
    ("visit_voting", "reveal"): 2,
    ("take_home", ""): 1,
}
"""On how many goals, one after the other, the room looks for a picture of its own."""


def closer_looks(step: Step) -> int:
    """How many goals are pictured by themselves at a step."""
    return CLOSER_LOOKS.get(_key(step), 0)


def _key(step: Step) -> tuple[str, str]:
    """What a step plays; the rounds of visits (`visit-1`, `visit-2` …) all play the same."""
    return step.exercise, "visit" if open_round(step, step.activity) is not None else step.phase


async def play(cast: Cast, crowd: Crowd, step: Step, seq: int) -> None:
    """All do what belongs to a step, everybody at once, when all phones show it (`seq`)."""
    await all_of([*(one.phone.sees(seq) for one in cast.here.values() if one.phone), *crowd.see(seq)])
    extra_part = EXTRA_PARTS.get(_key(step))
    extras = [extra_part(crowd, extra, step, seq) for extra in crowd.extras] if extra_part is not None else []
    part = PARTS.get(_key(step))
    await all_of([*([part(cast, step)] if part is not None else []), *extras])


async def prepare(cast: Cast, crowd: Crowd, steps: tuple[Step, ...], place: int) -> None:
    """What the facilitator does before the step at `place` is gone to: plan the visits."""
    step = steps[place]
    rounds = [one for one in steps if one.activity == step.activity and open_round(one, step.activity) is not None]
    if rounds and rounds[0] is step:
        await visit_voting.plan(cast, step, crowd.pairs(len(rounds)))
