"""Future scenarios in a rehearsal: the owner draws, photographs or chooses a card, the neighbour presents it."""

from __future__ import annotations

from assets.picture_cards import CARDS
from workshop.client import Json
from workshop.domain.step import Step
from workshop.planning.document import GoalPart, ScenarioPart
from workshop.planning.script import SCENARIOS, in_time, of_activity
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.chance import Chance
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd, Extra
from workshop.rehearsal.drawings import drawing
from workshop.rehearsal.photos import photo
from workshop.rehearsal.words import some_keywords

DRAWS_ONE_IN = 4
"""One extra phone of so many draws; the others choose a picture card."""


async def draw(cast: Cast, step: Step) -> None:
    """The owners draw."""
    await all_of(_draw(cast, step, goal) for goal in cast.script.goals)


async def present(cast: Cast, step: Step) -> None:
    """The neighbours present."""
    await all_of(_present(cast, step, goal) for goal in cast.script.goals)


async def _draw(cast: Cast, step: Step, goal: GoalPart) -> None:
    for scenario in of_activity(cast.plan, in_time(goal.scenarios), SCENARIOS, step.activity):
        if scenario.owner is None:
            continue
        payload: Json = {"activity": step.activity, "medium": scenario.medium}
        seed = cast.names.id("drawing", scenario.id)
        if scenario.medium == "drawing":
            payload["drawing"] = drawing(seed)
        if scenario.medium == "photo":
            picture = await cast.hand_over(scenario.owner, goal.id, cast.names.id("photo", scenario.id), photo(seed))
            payload |= {"photo": picture} if picture is not None else {}
        if scenario.medium == "picture_card":
            payload["picture_card"] = scenario.picture_card or Chance(seed).pick(CARDS).id
        command = cast.names.contribution("scenario", scenario.id)
        await cast.say(scenario.owner, "future_scenario.draw", payload, command, goal=goal.id)


async def _present(cast: Cast, step: Step, goal: GoalPart) -> None:
    for scenario in of_activity(cast.plan, in_time(goal.scenarios), SCENARIOS, step.activity):
        await _present_one(cast, step, goal, scenario)


async def _present_one(cast: Cast, step: Step, goal: GoalPart, scenario: ScenarioPart) -> None:
    payload: Json = {"activity": step.activity, "keywords": list(scenario.keywords)}
    owner = cast.here.get(scenario.owner) if scenario.owner is not None else None
    if cast.is_saved("scenario", scenario.id):
        payload["scenario"] = cast.names.id("scenario", scenario.id)
        command = cast.names.id("present", scenario.id)
    else:
        # Drawn on paper, or by nobody who is known: it begins with its keywords.
        if owner is not None:
            payload["owner"] = owner.actor
        command = cast.names.contribution("scenario", scenario.id)
    # A scenario is presented in its owner's group; who sits elsewhere has it typed.
    group = owner.group if owner is not None else None
    await cast.say(scenario.presented_by, "future_scenario.present", payload, command, goal=goal.id, group=group)


async def _extra_draws(crowd: Crowd, extra: Extra, step: Step, _seq: int) -> None:
    """Choose a picture card, or now and then draw."""
    payload: Json = {"medium": "picture_card", "picture_card": extra.chance.pick(CARDS).id}
    command = crowd.id(extra, "scenario", step.activity)
    if extra.chance.below(DRAWS_ONE_IN) == 0:
        payload = {"medium": "drawing", "drawing": drawing(command)}
    if await crowd.send(extra, step, "future_scenario.draw", payload, command):
        extra.future = command


async def _extra_presents(crowd: Crowd, extra: Extra, step: Step, _seq: int) -> None:
    """Present the future of the next extra phone in the group, and so all the way round."""
    there = [one for one in crowd.extras if one.group == extra.group]
    neighbour = there[(there.index(extra) + 1) % len(there)]
    if neighbour is not extra and neighbour.future is not None:
        payload: Json = {"scenario": neighbour.future, "keywords": some_keywords(extra.chance)}
        await crowd.send(extra, step, "future_scenario.present", payload, crowd.id(extra, "present", step.activity))


PART = Part(
    "future_scenario",
    play={"draw": draw, "present": present},
    extra={"draw": _extra_draws, "present": _extra_presents},
    closer_looks={"present": 1},
)
