"""`problem_sorting`: statements, where the facilitator lays them at last, and how many say what."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from assets.locale import _
from workshop.planning.part import Count, Id, Part
from workshop.planning.problems import quoted
from workshop.planning.sections.contract import Checks, Section, material_of

_TWICE = _("udsagnet {id} står der to gange.")


class StatementPart(Part, frozen=True, kw_only=True):
    """A statement. `votes` are so many phones or hands a side; `placed` is the facilitator's last word."""

    id: Id
    text: str
    placed: Literal["tame", "wild"] | None = None
    votes: dict[str, Count] = msgspec.field(default_factory=dict)
    activity: Id | None = None
    note: str = ""


_NO_SIDE = _("stemmer er enten tame eller wild, ikke {id}.")


def _check(parts: tuple[StatementPart, ...], checks: Checks) -> None:
    checks.once(_TWICE, parts, "problem_sorting")
    for place, part in enumerate(parts):
        checks.activity(part.activity, "problem_sorting", ("problem_sorting", place))
        for side in part.votes:
            if side not in ("tame", "wild"):
                checks.wrong(("problem_sorting", place, "votes", side), _NO_SIDE, id=quoted(side))


def _material(parts: tuple[StatementPart, ...]) -> list[dict[str, Any]]:
    return [material_of(one, "votes", "placed") for one in parts]


SECTION = Section("problem_sorting", "problem_sorting", _check, _material)
