"""`barometers`: statements with their scales, and the marks that people or groups set."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from assets.locale import _
from workshop.planning.part import Clock, Id, Name, Part
from workshop.planning.problems import Path, quoted
from workshop.planning.sections.contract import Checks, Section, material_of

_TWICE = _("udsagnet {id} står der to gange.")

Mark = Annotated[float, msgspec.Meta(ge=-1_000, le=1_000)]

_OFF_SCALE = _("mærket ligger uden for skalaen, så det bliver afvist.")
_OFF_STEP = _("mærket står mellem to trin på skalaen, så det bliver afvist.")
_NO_STATEMENT = _("udsagnet {id} findes ikke.")


class ScalePart(Part, frozen=True, kw_only=True):
    """From `min` to `max` in steps; `low` and `high` are what the ends mean."""

    min: Mark = 1.0
    max: Mark = 10.0
    step: Mark = 0.5
    low: str = ""
    high: str = ""


class MarkPart(Part, frozen=True, kw_only=True):
    """A mark of a group, or of a person (`by`); None is "no mark"."""

    group: Id | None = None
    by: Name | None = None
    mark: Mark | None = None
    comment: str | None = None
    at: Clock | None = None


class BarometerPart(Part, frozen=True, kw_only=True):
    """A statement; `repeat_of` is the one that is measured again."""

    id: Id
    text: str
    repeat_of: Id | None = None
    scale: ScalePart = ScalePart()
    marks: tuple[MarkPart, ...] = ()
    activity: Id | None = None
    note: str = ""


def _check(parts: tuple[BarometerPart, ...], checks: Checks) -> None:
    checks.once(_TWICE, parts, "barometers")
    ids = {one.id for one in parts}
    for place, part in enumerate(parts):
        path: Path = ("barometers", place)
        if part.repeat_of is not None and part.repeat_of not in ids:
            checks.wrong((*path, "repeat_of"), _NO_STATEMENT, id=quoted(part.repeat_of))
        checks.activity(part.activity, "barometer", path)
        for n, mark in enumerate(part.marks):
            where = (*path, "marks", n)
            checks.known("group", mark.group, (*where, "group"))
            checks.known("participant", mark.by, (*where, "by"))
            if mark.mark is not None and not part.scale.min <= mark.mark <= part.scale.max:
                checks.odd((*where, "mark"), _OFF_SCALE)
            elif mark.mark is not None and _is_between(part.scale, mark.mark):
                checks.odd((*where, "mark"), _OFF_STEP)


def _is_between(scale: ScalePart, mark: float) -> bool:
    """Whether a mark stands between two steps, half steps counted in; an activity may let them in."""
    step = min(scale.step, 0.5) if scale.step > 0 else 0.5
    places = (mark - scale.min) / step
    return abs(places - round(places)) > 1e-6


def _material(parts: tuple[BarometerPart, ...]) -> list[dict[str, Any]]:
    return [material_of(one, "marks") for one in parts]


SECTION = Section("barometers", "barometer", _check, _material)
