"""The road: a seat's signs in the order in which they are expected.

A step owns its id and its time label and holds the signs that lie side by side. A step without signs is gone.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class RoadStep(msgspec.Struct, frozen=True):
    """Signs (ids) expected at the same time, and when."""

    id: str
    signs: tuple[str, ...]
    when: str = ""


class Spot(msgspec.Struct, frozen=True):
    """Where a sign lies. `step` None: not placed. `after`: the step before it (None: the start), `at`: the place in it.

    Holds all that is needed to lay the sign back when the step has gone meanwhile.
    """

    step: str | None = None
    when: str = ""
    after: str | None = None
    at: int = 0


NOT_PLACED = Spot()


class Road(msgspec.Struct, frozen=True):
    """The steps from the first sign to the goal."""

    steps: tuple[RoadStep, ...] = ()

    def step_of(self, sign: str) -> str | None:
        """The id of the step in which a sign lies, None where it is not placed."""
        return next((step.id for step in self.steps if sign in step.signs), None)

    def has_step(self, step_id: str) -> bool:
        """Whether there is a step of that id."""
        return any(step.id == step_id for step in self.steps)

    def step(self, step_id: str) -> RoadStep | None:
        """The step of that id, or None."""
        return next((step for step in self.steps if step.id == step_id), None)

    def placed(self) -> frozenset[str]:
        """The ids of all signs that are placed."""
        return frozenset(sign for step in self.steps for sign in step.signs)

    def spot_of(self, sign: str) -> Spot:
        """Where a sign lies now."""
        before: str | None = None
        for step in self.steps:
            if sign in step.signs:
                return Spot(step.id, step.when, before, step.signs.index(sign))
            before = step.id
        return NOT_PLACED

    def moved(self, sign: str, spot: Spot) -> Road:
        """The road with a sign at a spot: in its step where that exists, else in a new one of that id."""
        steps = self._without(sign)
        if spot.step is None:
            return Road(tuple(step for step in steps if step.signs))
        for place, step in enumerate(steps):
            if step.id == spot.step:
                signs = (*step.signs[: spot.at], sign, *step.signs[spot.at :])
                steps[place] = msgspec.structs.replace(step, signs=signs)
                return Road(tuple(step for step in steps if step.signs))
        place = next((n + 1 for n, step in enumerate(steps) if step.id == spot.after), 0)
        steps.insert(place, RoadStep(spot.step, (sign,), spot.when))
        return Road(tuple(step for step in steps if step.signs))

    def _without(self, sign: str) -> list[RoadStep]:
        """The steps without a sign; one that it leaves empty still stands, so that places can be told by it."""
        return [
            msgspec.structs.replace(step, signs=tuple(one for one in step.signs if one != sign))
            if sign in step.signs
            else step
            for step in self.steps
        ]

    def labelled(self, step_id: str, when: str) -> Road:
        """The road with another time label on a step."""
        return Road(
            tuple(msgspec.structs.replace(step, when=when) if step.id == step_id else step for step in self.steps)
        )

    def laid(self, rows: Sequence[Sequence[str]], new_id: str) -> Road:
        """The road with `rows` of signs instead; a row keeps the id and label of a step that it shares a sign with."""
        left = list(self.steps)
        steps = []
        for number, row in enumerate(rows):
            kept = next((step for step in left if set(step.signs) & set(row)), None)
            if kept is not None:
                left.remove(kept)
                steps.append(msgspec.structs.replace(kept, signs=tuple(row)))
            else:
                steps.append(RoadStep(f"{new_id}.{number}", tuple(row)))
        return Road(tuple(steps))
