"""`iglo`: who does what and when, on four levels."""

from __future__ import annotations

from typing import Literal

from assets.locale import _
from workshop.planning.part import Clock, Id, Name, Part
from workshop.planning.sections.contract import Checks, Section, nothing

_TWICE = _("handlingen {id} står der to gange.")

Level = Literal["individual", "group", "leadership", "organisation"]


class IgloPart(Part, frozen=True, kw_only=True):
    """An action of a group on a level."""

    id: Name
    level: Level
    group: Id | None = None
    by: Name | None = None
    action: str = ""
    who: str = ""
    when: str = ""
    at: Clock | None = None
    activity: Id | None = None
    note: str = ""


def _check(parts: tuple[IgloPart, ...], checks: Checks) -> None:
    checks.once(_TWICE, parts, "iglo")
    for place, part in enumerate(parts):
        checks.known("group", part.group, ("iglo", place, "group"))
        checks.known("participant", part.by, ("iglo", place, "by"))
        checks.activity(part.activity, "iglo", ("iglo", place))


SECTION = Section("iglo", "iglo", _check, nothing)
