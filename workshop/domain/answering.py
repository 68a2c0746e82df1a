"""Answering: to a question, a statement or a post there is one answer of each who answers, and it may be changed.

Who answers is a phone, a person on paper, or a whole group (its hands are counted) or team. What was entered last
stands, whichever way it came. An answer is a contribution, so that it can be undone, hidden and redacted as any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from workshop.domain.command import Writing
from workshop.domain.contributing import Added, Edited, Restored, Withdrawn, new_contribution
from workshop.domain.contribution import Body, Contribution
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.ids import derived
from workshop.domain.rules import Context


def answerer(payload: Writing, context: Context) -> str:
    """Who answers: a participant's id, or `group:<id>` where the facilitator types for a group as a whole."""
    command = context.command
    if not command.by_host:
        return command.actor
    return payload.author if payload.author is not None else f"group:{payload.group}"


def answer_id(activity: str, about: str, who: str) -> str:
    """The id of the answer of `who` (`answerer`, or a team's key) to what is asked: so there is only ever one."""
    return derived(f"{activity}/{about}/{who}", "answer")[:32]


def answered(
    day: DayState, payload: Writing, context: Context, kind: str, about: str, who: str, body: Body
) -> Sequence[Happening]:
    """What an answer of `who` in an exercise of `kind` to `about` makes happen; nothing where it says the same.

    Raises Refused as `new_contribution` does.
    """
    fresh = new_contribution(day, payload, context, kind, body)
    return replacing(day, msgspec.structs.replace(fresh, id=answer_id(fresh.activity, about, who)))


def replacing(day: DayState, new: Contribution) -> Sequence[Happening]:
    """What it makes happen that `new` takes the place of the contribution of its id; nothing where it says the same.

    What a phone has hidden is in sight again; what the facilitator has hidden only where it comes from paper.
    """
    before = day.contributions.get(new.id)
    if before is None:
        return [Added(new)]
    stays_hidden = before.hidden_by_host and new.via == "phone"
    if (before.via, before.group, before.author) != (new.via, new.group, new.author):
        new = msgspec.structs.replace(new, number=before.number, hidden=stays_hidden, hidden_by_host=stays_hidden)
        return [Withdrawn(before), Added(new)]
    changes: list[Happening] = []
    if before.hidden and not stays_hidden:
        changes.append(Restored(before.id, before.merged_into, before.hidden_by_host))
    return changes if before.body == new.body else [*changes, Edited(before.id, before.body, new.body)]


def own_answer(day: DayState, activity: str, about: str, who: str) -> Contribution | None:
    """The shown answer of `who`, or None."""
    found = day.contributions.get(answer_id(activity, about, who))
    return found if found is not None and not found.hidden else None


def answers(day: DayState, kind: str, activity: str, seat: str | None = None) -> Iterator[Contribution]:
    """The shown answers of a kind of body in an activity, seat by seat, or those of one seat alone."""
    for one_seat in [one.seat for one in day.seats] if seat is None else [seat]:
        for one in day.shown(kind, one_seat):
            if one.activity == activity:
                yield one
