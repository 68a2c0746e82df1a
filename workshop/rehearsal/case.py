"""The case in a rehearsal: the facilitator unfolds it piece by piece; nobody writes anything."""

from __future__ import annotations

from workshop.domain.step import Step
from workshop.exercises.case import KIND, PHASES, case_in
from workshop.rehearsal.cast import Cast
from workshop.rehearsal.contract import Part


async def _unfold(cast: Cast, step: Step) -> None:
    activity = cast.plan.activity(step.activity)
    assert activity is not None
    case = case_in(cast.plan, activity)
    for count in range(2, len(case.pieces(step.phase)) + 1 if case is not None else 0):
        payload = {"activity": step.activity, "phase": step.phase, "count": count}
        await cast.host.send("case.unfold", payload, cast.names.id("unfold", step.id, count))


PART = Part(KIND, then={phase: {"unfolded": _unfold} for phase in PHASES})
