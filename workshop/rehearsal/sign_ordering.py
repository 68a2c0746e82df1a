"""Sign ordering in a rehearsal: the road step by step, then the mechanisms, then the chain; all goals at once."""

from __future__ import annotations

from workshop.client import Json
from workshop.domain.step import Step
from workshop.planning.document import GoalPart
from workshop.planning.script import ORDER, by_steps, in_time, of_activity
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd


async def order(cast: Cast, step: Step) -> None:
    """Lay the signs along the road, with their time labels."""
    await all_of(_road(cast, step, goal) for goal in cast.script.goals)


async def mechanisms(cast: Cast, step: Step) -> None:
    """Find the mechanisms."""
    await all_of(_mechanisms(cast, step, goal) for goal in cast.script.goals)


async def chain(cast: Cast, step: Step) -> None:
    """Ask how each sign will be seen."""
    await all_of(_chain(cast, step, goal) for goal in cast.script.goals)


async def _road(cast: Cast, step: Step, goal: GoalPart) -> None:
    authors = {sign.id: sign.author for sign in goal.signs}
    for number, laid in enumerate(of_activity(cast.plan, by_steps(goal.order), ORDER, step.activity)):
        anchor: str | None = None
        for name in laid.signs:
            if not cast.is_saved("sign", name):
                continue
            sign = cast.names.id("sign", name)
            where: Json = {"at_end": True} if anchor is None else {"beside": anchor}
            payload: Json = {"activity": step.activity, "sign": sign, **where}
            command = cast.names.id("place", step.activity, name)
            await cast.say(authors[name], "sign_ordering.place", payload, command, goal=goal.id)
            if anchor is None and laid.when:
                # The step that a sign opens is called by the command that laid it.
                label: Json = {"activity": step.activity, "step": command, "when": laid.when}
                labelled = cast.names.id("label", step.activity, goal.id, number)
                await cast.say(authors[name], "sign_ordering.label", label, labelled, goal=goal.id)
            anchor = anchor or sign


async def _mechanisms(cast: Cast, step: Step, goal: GoalPart) -> None:
    for one in of_activity(cast.plan, in_time(goal.mechanisms), ORDER, step.activity):
        payload: Json = {"activity": step.activity, "text": one.text, "signs": cast.saved("sign", one.signs)}
        command = cast.names.contribution("mechanism", one.id)
        await cast.say(one.author, "sign_ordering.mechanism", payload, command, goal=goal.id)


async def _chain(cast: Cast, step: Step, goal: GoalPart) -> None:
    there = cast.at_goal(goal.id)
    for number, link in enumerate(of_activity(cast.plan, goal.chain, ORDER, step.activity)):
        if not cast.is_saved("sign", link.sign):
            continue
        payload: Json = {
            "activity": step.activity,
            "sign": cast.names.id("sign", link.sign),
            "question": link.question,
            "method": link.method,
            "source": link.source,
            "who": link.who,
            "when": link.when,
        }
        who = link.author or (there[number % len(there)] if there else None)
        command = cast.names.contribution("link", f"{step.activity}/{goal.id}/{number}")
        await cast.say(who, "sign_ordering.chain", payload, command, goal=goal.id)


PART = Part(
    "sign_ordering",
    play={"order": order, "mechanisms": mechanisms, "chain": chain},
    extra={"order": Crowd.lay_sign, "mechanisms": Crowd.find_mechanism, "chain": Crowd.ask_how},
    closer_looks={"order": 1, "mechanisms": 2, "chain": 1},
)
