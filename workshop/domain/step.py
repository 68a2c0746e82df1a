"""A step: the smallest thing that the facilitator goes to. The programme is a flat row of them.

An exercise in several phases gives a step a phase (`act-order/mechanisms`), so that next and back are one movement.
"""

from __future__ import annotations

import msgspec


class Phase(msgspec.Struct, frozen=True):
    """A part of an exercise. `id` is empty where there is only one; `share` is its part of the exercise's minutes."""

    id: str
    share: float = 1.0


class Step(msgspec.Struct, frozen=True):
    """`activity` is empty for a slide of stage that no activity planned. `minutes` 0 is without a clock.

    `not_run` names the kind that was planned where this version does not run it; the step is then shown by stage.
    """

    id: str
    exercise: str
    activity: str
    phase: str
    block: str
    title: str
    minutes: float
    not_run: str | None = None
