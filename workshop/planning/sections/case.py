"""`case`: a worked example that is shown step by step."""

from __future__ import annotations

from typing import Any, Literal

from assets.locale import _
from workshop.planning.part import Count, Id, Part
from workshop.planning.sections.contract import Checks, Section, material_of


class CaseLinkPart(Part, frozen=True, kw_only=True):
    """A link of the example's chain of questions; `step` is the mechanism (from 1) that it asks about."""

    question: str
    step: Count = 0
    method: str = ""
    source: str = ""
    level: Literal["practice", "target_group"] | None = None


class CasePart(Part, frozen=True, kw_only=True):
    """A worked example: goal, trial action, numbered mechanisms, and the chain of questions."""

    title: str
    goal_text: str = ""
    trial_action: str = ""
    mechanisms: tuple[str, ...] = ()
    chain: tuple[CaseLinkPart, ...] = ()
    activity: Id | None = None
    note: str = ""


_NO_MECHANISM = _("casen har ingen mekanisme nummer {n}.")


def _check(part: CasePart | None, checks: Checks) -> None:
    if part is None:
        return
    checks.activity(part.activity, "case", ("case",))
    for place, link in enumerate(part.chain):
        if link.step > len(part.mechanisms):
            checks.odd(("case", "chain", place, "step"), _NO_MECHANISM, n=link.step)


def _material(part: CasePart | None) -> dict[str, Any] | None:
    return material_of(part) if part is not None else None


SECTION = Section("case", "case", _check, _material)
