"""Sign cards in a rehearsal: each goal's signs in the order of their times, all goals at once."""

from __future__ import annotations

from workshop.client import Json
from workshop.domain.step import Step
from workshop.planning.document import GoalPart
from workshop.planning.script import SIGNS, in_time, of_activity
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd


async def play(cast: Cast, step: Step) -> None:
    """Write the signs."""
    await all_of(_goal(cast, step, goal) for goal in cast.script.goals)


async def _goal(cast: Cast, step: Step, goal: GoalPart) -> None:
    # One after the other, so that T1, T2 … follow the times.
    for sign in of_activity(cast.plan, in_time(goal.signs), SIGNS, step.activity):
        payload: Json = {"activity": step.activity, "text": sign.text}
        if sign.level is not None:
            payload["level"] = sign.level
        command = cast.names.contribution("sign", sign.id)
        await cast.say(sign.author, "sign_cards.write", payload, command, goal=goal.id)


PART = Part("sign_cards", play={"": play}, extra={"": Crowd.write_sign}, closer_looks={"": 2})
