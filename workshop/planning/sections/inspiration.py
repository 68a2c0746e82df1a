"""`inspiration`: voices and known mechanisms that the facilitator can pin beside a goal. No exercise of its own."""

from __future__ import annotations

from typing import Any, Literal

from assets.locale import _
from workshop.planning.part import Id, Part
from workshop.planning.sections.contract import Checks, Section, material_of

_TWICE = _("inspirationskortet {id} står der to gange.")


class InspirationPart(Part, frozen=True, kw_only=True):
    """A card of inspiration. `source` is whose voice it is or where it is known from; `goal` is where it is pinned."""

    id: Id
    kind: Literal["voice", "mechanism"] = "voice"
    text: str
    source: str = ""
    goal: Id | None = None
    note: str = ""


def _check(parts: tuple[InspirationPart, ...], checks: Checks) -> None:
    checks.once(_TWICE, parts, "inspiration")
    for place, part in enumerate(parts):
        checks.known("goal", part.goal, ("inspiration", place, "goal"))


def _material(parts: tuple[InspirationPart, ...]) -> list[dict[str, Any]]:
    return [material_of(one) for one in parts]


SECTION = Section("inspiration", "", _check, _material)
