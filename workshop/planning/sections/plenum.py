"""`plenum`: what is said or written in plenum."""

from __future__ import annotations

from assets.locale import _
from workshop.planning.part import Clock, Id, Name, Part
from workshop.planning.sections.contract import Checks, Section, nothing

_TWICE = _("noten {id} står der to gange.")


class PlenumPart(Part, frozen=True, kw_only=True):
    """A note; without `by` the facilitator writes it down."""

    id: Name
    text: str = ""
    by: Name | None = None
    group: Id | None = None
    at: Clock | None = None
    activity: Id | None = None
    note: str = ""


def _check(parts: tuple[PlenumPart, ...], checks: Checks) -> None:
    checks.once(_TWICE, parts, "plenum")
    for place, part in enumerate(parts):
        checks.known("participant", part.by, ("plenum", place, "by"))
        checks.known("group", part.group, ("plenum", place, "group"))
        checks.activity(part.activity, "plenum", ("plenum", place))


SECTION = Section("plenum", "plenum", _check, nothing)
