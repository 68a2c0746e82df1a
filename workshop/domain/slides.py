"""A slide: an activity of stage that shows a picture with its words, a fact or a quotation with its source."""

from __future__ import annotations

from workshop.domain.day import DayState
from workshop.domain.ids import HOST
from workshop.domain.plan import Activity

KIND = "stage"


def slide_picture(day: DayState, activity: Activity) -> str | None:
    """The id of a slide's picture, which the facilitator has handed over; None where it has none."""
    wanted = activity.settings.get("picture")
    return wanted if isinstance(wanted, str) and day.pictures.get(wanted) == HOST else None


def shown_picture(day: DayState, activity_id: str, actor: str) -> str | None:
    """A slide's picture, for `actor` to see: a participant only once it has been shown. None where there is none."""
    activity = day.plan.activity(activity_id)
    if activity is None or activity.kind != KIND or not (actor == HOST or activity.id in day.visited):
        return None
    return slide_picture(day, activity)
