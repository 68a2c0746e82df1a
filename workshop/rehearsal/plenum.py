"""Plenum in a rehearsal: what is said in the order of its times, a few hands, then the answers shown both ways."""

from __future__ import annotations

from workshop.client import Json
from workshop.domain.step import Step
from workshop.planning.script import in_time, of_activity
from workshop.rehearsal.cast import Cast
from workshop.rehearsal.contract import Part
from workshop.rehearsal.crowd import Crowd, Extra

KIND = "plenum"
HANDS = 3
"""How many of the day file's people put up a hand; the first of them is called."""
ONE_IN = 13
"""One extra phone of so many puts up a hand too."""


async def _said(cast: Cast, step: Step) -> None:
    """Notes and answers in their order, and a few hands from different groups."""
    for part in of_activity(cast.plan, in_time(cast.script.plenum), KIND, step.activity):
        payload: Json = {"activity": step.activity, "text": part.text}
        if part.by is None and part.group is None:
            await cast.host.send("plenum.note", payload, cast.names.contribution("plenum_note", part.id))
        else:
            command = cast.names.contribution("plenum_answer", part.id)
            await cast.say(part.by, "plenum.write", payload, command, group=part.group)
    by_group = {here.group: who for who, here in reversed(cast.here.items())}
    for who in list(by_group.values())[:HANDS]:
        payload = {"activity": step.activity, "up": True}
        await cast.say(who, "plenum.hand", payload, cast.names.id("hand", step.id, who))
    if by_group:
        await cast.host.send("plenum.call", {"activity": step.activity}, cast.names.id("plenum.call", step.id))


async def _extra(crowd: Crowd, extra: Extra, step: Step, _seq: int) -> None:
    """Answer something; now and then put up a hand."""
    await crowd.send(extra, step, "plenum.write", {"text": extra.chance.pick(ANSWERS)}, crowd.id(extra, KIND, step.id))
    if extra.number % ONE_IN == 0:
        await crowd.send(extra, step, "plenum.hand", {"up": True}, crowd.id(extra, "hand", step.id))


async def _shown(cast: Cast, step: Step) -> None:
    payload = {"activity": step.activity, "on": True}
    await cast.host.send("plenum.show", payload, cast.names.id("plenum.show", step.id))


async def _as_cloud(cast: Cast, step: Step) -> None:
    payload = {"activity": step.activity, "display": "cloud"}
    await cast.host.send("plenum.display", payload, cast.names.id("plenum.display", step.id))


ANSWERS = (
    "ro", "nærvær", "vi ringer", "tid", "mod", "kaffe ☕", "de unge selv", "fælles sprog", "én fast voksen", "tillid",
    "at nogen ringer om en måned og spørger", "lytte først", "الثقة", "færre skemaer", "to til det første møde", "mod",
)  # fmt: skip

PART = Part(KIND, play={"": _said}, extra={"": _extra}, then={"": {"shown": _shown, "cloud": _as_cloud}})
