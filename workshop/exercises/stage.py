"""Stage (`stage`): talks, breaks, lunch, closing, the lobby, the challenge, "I er her", homework, and slides.

A slide is an activity of its own: a picture with what it shows in words (`alt`), a fact or a quotation with its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workshop.domain.day import DayState
from workshop.domain.homework import Homework, homework_of, written
from workshop.domain.plan import Activity, Group, Plan, seat_of
from workshop.domain.slides import KIND, slide_picture
from workshop.domain.step import Step
from workshop.exercises.contract import Exercise, Gap, Progress, View

LOBBY = "lobby"
CHALLENGE = "challenge"
YOU_ARE_HERE = "you_are_here"
HOMEWORK = "homework"
BLOCK = "block"
SLIDE = "slide"


def _process(day: DayState) -> list[dict[str, Any]]:
    """The year's steps, each past, here or ahead as seen from this day."""
    steps = day.process.steps if day.process is not None else ()
    here = next((place for place, step in enumerate(steps) if day.plan.date in step.dates), None)
    shown = []
    for place, step in enumerate(steps):
        state = "ahead" if here is None or place > here else "here" if place == here else "past"
        shown.append({"id": step.id, "title": step.title, "dates": step.dates, "state": state})
    return shown


def _homework(day: DayState, group: Group) -> View:
    """What a group has brought; an empty text where it came without."""
    own = written(day, group)
    return {
        "group": group.id,
        "name": group.name,
        "seat": seat_of(group),
        "text": homework_of(day, group),
        "contribution": own.id if own is not None else None,
        "via": own.via if own is not None else None,
    }


def _slide(day: DayState, activity: Activity) -> View:
    texts = {name: str(activity.settings.get(name) or "") for name in ("text", "source", "alt")}
    return {"activity": activity.id, "picture": slide_picture(day, activity), **texts}


def _gaps(_plan: Plan, activity: Activity) -> Sequence[Gap]:
    shown = activity.settings
    gaps: list[Gap] = []
    if not shown.get("picture") and not shown.get("text"):
        gaps.append("content")
    if shown.get("picture") and not shown.get("alt"):
        gaps.append("alt")
    return gaps


def _view(day: DayState, step: Step) -> View:
    return _shown(day, step, day.plan.groups)


def _shown(day: DayState, step: Step, groups: tuple[Group, ...]) -> View:
    """The scene of a step; of homework that of `groups`."""
    block = day.plan.block(step.block)
    activity = day.plan.activity(step.activity)
    slide = activity if activity is not None and activity.kind == KIND else None
    return {
        "scene": SLIDE if slide is not None else step.phase or BLOCK,
        "title": step.title,
        # An exercise's note is the facilitator's own; a block's is for all.
        "note": block.note if block is not None and activity is None else "",
        "speaker": block.speaker if block is not None else "",
        "block_kind": block.kind if block is not None else "talk",
        "not_run": step.not_run,
        "process": _process(day) if step.phase == YOU_ARE_HERE else [],
        "homework": [_homework(day, group) for group in groups] if step.phase == HOMEWORK else [],
        **(_slide(day, slide) if slide is not None else {}),
    }


def _for_group(day: DayState, step: Step, group: Group, _team: str | None) -> View:
    return _shown(day, step, (group,))


def _progress(day: DayState, _step: Step, group: Group) -> Progress:
    heads = sum(one.heads for one in day.people_of(group.id))
    return Progress(heads, group.size, "heads")


EXERCISE = Exercise(
    kind=KIND,
    for_room=_view,
    for_group=_for_group,
    for_facilitator=_view,
    progress=_progress,
    gaps=_gaps,
    settings={"text": str, "source": str, "picture": str, "alt": str},
    bodies=(Homework,),
)
