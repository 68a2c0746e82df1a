"""The running activity's contributions, for the facilitator to edit, hide, merge and split."""

from __future__ import annotations

from typing import Any

from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState
from workshop.protocol.host_view import ContributionRow

MOST_ROWS = 400
"""The newest that are told where no goal is in focus: a frame is the whole view, and a room can write thousands."""


def contribution_rows(day: DayState) -> tuple[ContributionRow, ...]:
    """Those of the running activity (and of the seat in focus, where there is one), oldest first."""
    activity, focus = day.now_at.activity, day.room.focus.seat
    found: list[Contribution] = []
    for (_kind, seat), ids in day.placed.items():
        if focus is None or seat == focus:
            there = map(day.contributions.__getitem__, ids)
            found.extend(one for one in there if one.activity == activity and not one.body.quiet())
    # What came in the same millisecond lies as it is numbered.
    found.sort(key=lambda one: (one.at, one.number, one.id))
    return tuple(_row(day, one) for one in found[-MOST_ROWS:])


def _row(day: DayState, one: Contribution) -> ContributionRow:
    author = day.participants.get(one.author) if one.author is not None else None
    body: Any = one.body
    return ContributionRow(
        id=one.id,
        kind=one.kind,
        seat=one.seat,
        group=one.group,
        author=one.author,
        alias=author.alias if author is not None else "",
        number=one.label,
        text=body.words(),
        fields={name: getattr(body, name) for name in sorted(body.editable)},
        via=one.via,
        late=one.late,
        hidden=one.hidden,
        redacted=one.id in day.redacted,
        redactable=one.id not in day.redacted and any(getattr(body, name, None) for name in body.written),
        mergeable=body.mergeable,
        merged_into=one.merged_into,
        at=one.at,
        activity=one.activity,
    )
