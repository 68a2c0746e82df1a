"""What may be done to any contribution, whichever exercise it came from: add, edit, hide, restore."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from rpds import List

from workshop.domain.command import Payload, Writing
from workshop.domain.contribution import Body, Contribution
from workshop.domain.day import DayState
from workshop.domain.event import Event, Happening
from workshop.domain.plan import Activity, seat_of
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules

WAITED_MS = 20_000
"""What was written longer ago than so has waited on a phone; all else comes at once."""


class Edit(Payload, frozen=True):
    """Change fields of a contribution."""

    contribution: str
    changes: dict[str, Any]


class Hide(Payload, frozen=True):
    """Take a contribution out of sight; nothing is lost."""

    contribution: str


class Restore(Payload, frozen=True):
    """Bring a hidden contribution back."""

    contribution: str


class Added(Happening, frozen=True):
    """A contribution is there. Its number is given when it is 0."""

    kind = "contribution.added"
    contribution: Contribution


class Withdrawn(Happening, frozen=True):
    """A contribution was taken back as if it had never been (an undo)."""

    kind = "contribution.withdrawn"
    contribution: Contribution


class Edited(Happening, frozen=True):
    """A contribution says something else."""

    kind = "contribution.edited"
    contribution: str
    before: Body
    after: Body


class Hidden(Happening, frozen=True):
    """A contribution is out of sight; `merged_into` is the one that took it up, `by_host`: the facilitator hid it."""

    kind = "contribution.hidden"
    contribution: str
    merged_into: str | None = None
    by_host: bool = False


class Restored(Happening, frozen=True):
    """A contribution is in sight again; `merged_into` had taken it up, `by_host`: the facilitator had hidden it."""

    kind = "contribution.restored"
    contribution: str
    merged_into: str | None = None
    by_host: bool = False


def activity_for(day: DayState, payload: Writing, kind: str) -> Activity:
    """The activity that a writing belongs to: the named one, the running one of that kind, else the first."""
    if payload.activity is not None:
        found = day.plan.activity(payload.activity)
        if found is None or found.kind != kind:
            raise Refused("unknown_activity", "unknown")
        return found
    running = day.plan.activity(day.now_at.activity)
    if running is not None and running.kind == kind:
        return running
    planned = day.plan.of_kind(kind)
    if not planned:
        raise Refused("not_planned", "unknown")
    return planned[0]


def is_late(day: DayState, activity: str) -> bool:
    """Whether the day has gone on past every step of an activity."""
    if day.now_at.activity == activity:
        return False
    places = [place for place, step in enumerate(day.steps) if step.activity == activity]
    return bool(places) and day.step > places[-1]


def waited_since(payload: Writing, context: Context) -> int | None:
    """When it was written (ms since 1970) what has waited on a phone since; None where it comes at once."""
    waited = payload.at is not None and context.now - payload.at > WAITED_MS
    return payload.at if waited else None


def group_for(day: DayState, payload: Writing, context: Context) -> str:
    """The group that a writing is for: the sender's own, or the one that the facilitator types for."""
    command = context.command
    if command.by_host:
        author = day.participants.get(payload.author) if payload.author is not None else None
        if payload.author is not None and author is None:
            raise Refused("unknown_participant", "unknown")
        if payload.group is None and author is not None:
            return author.group
        return day.group(payload.group).id
    if payload.author is not None or (payload.group is not None and payload.group != _own_group(day, command.actor)):
        raise Refused("not_yours", "forbidden")
    return _own_group(day, command.actor)


def _own_group(day: DayState, actor: str) -> str:
    return day.participants[actor].group


def new_contribution(day: DayState, payload: Writing, context: Context, kind: str, body: Body) -> Contribution:
    """A contribution of an exercise of `kind` with its provenance; its id is that of the command."""
    command = context.command
    if command.id in day.contributions:
        raise Refused("id_taken")
    group = group_for(day, payload, context)
    activity = activity_for(day, payload, kind)
    return Contribution(
        id=command.id,
        activity=activity.id,
        seat=seat_of(day.group(group)),
        group=group,
        author=payload.author if command.by_host else command.actor,
        via="paper" if command.by_host else "phone",
        at=context.now,
        body=body.checked(),
        late=is_late(day, activity.id),
        written_at=waited_since(payload, context),
    )


def own_or_host(contribution: Contribution, context: Context) -> None:
    """Refuses where neither the author nor the facilitator asks."""
    if not context.command.by_host and contribution.author != context.command.actor:
        raise Refused("not_yours", "forbidden")


def may_be_taken_back(day: DayState, contribution: Contribution, context: Context) -> None:
    """Refuses where who wrote it would take it back when all have seen what came of it."""
    if not context.command.by_host and context.rules.stands(day, contribution):
        raise Refused("answer_stands", "moved_on")


def contribution_of(day: DayState, happening: Happening) -> Contribution | None:
    """The contribution that a happening is about; None where it is about something else."""
    about = getattr(happening, "contribution", None)
    return about if isinstance(about, Contribution) else day.contributions.get(about) if about else None


def _edit(day: DayState, payload: Edit, context: Context) -> Sequence[Happening]:
    found = day.contribution(payload.contribution)
    own_or_host(found, context)
    body: Any = found.body
    unknown = sorted(set(payload.changes) - body.editable)
    if unknown:
        raise Refused("not_editable", field=unknown[0])
    try:
        after: Body = msgspec.convert({**msgspec.to_builtins(body), **payload.changes}, type(body))
    except msgspec.ValidationError:
        raise Refused("not_understood") from None
    after = after.checked()
    return [] if after == body else [Edited(found.id, body, after)]


def _hide(day: DayState, payload: Hide, context: Context) -> Sequence[Happening]:
    found = day.contribution(payload.contribution)
    own_or_host(found, context)
    may_be_taken_back(day, found, context)
    return [] if found.hidden else [Hidden(found.id, by_host=context.command.by_host)]


def _restore(day: DayState, payload: Restore, _context: Context) -> Sequence[Happening]:
    found = day.contribution(payload.contribution)
    return [Restored(found.id, found.merged_into, found.hidden_by_host)] if found.hidden else []


_NOTHING: List[str] = List()


def _number(day: DayState, new: Contribution) -> int:
    """The number of `new`: the one it had (it comes back by undo or redo) unless that is taken, else the next."""
    there = day.placed.get((new.kind, new.seat), _NOTHING)
    if new.number and all(day.contributions[one].number != new.number for one in there):
        return new.number
    return day.contributions[next(iter(there))].number + 1 if there else 1


def _fold_added(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Added)
    added = event.happening.contribution
    new = msgspec.structs.replace(added, number=_number(day, added))
    key = (new.kind, new.seat)
    there = day.placed.get(key, _NOTHING)
    if not there or day.contributions[next(iter(there))].number <= new.number:
        row = there.push_front(new.id)
    else:
        after = [one for one in there if day.contributions[one].number > new.number]
        row = List([*after, new.id, *list(there)[len(after) :]])
    written = day.written
    if new.author is not None:
        written = written.insert(new.author, written.get(new.author, frozenset()) | {new.id})
    contributions = day.contributions.insert(new.id, new)
    withdrawn = day.withdrawn.discard(new.id)
    placed = day.placed.insert(key, row)
    known = _sent(day, new.id, event) if new.body.written and new.id != event.command else day
    return known.changed(contributions=contributions, placed=placed, written=written, withdrawn=withdrawn)


def _sent(day: DayState, contribution: str, event: Event) -> DayState:
    return day.changed(sent=day.sent.insert(contribution, (*day.sent.get(contribution, ()), event.command)))


def _fold_withdrawn(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Withdrawn)
    gone = event.happening.contribution
    key = (gone.kind, gone.seat)
    there = day.placed[key]
    row = there.drop_first() if next(iter(there)) == gone.id else List([one for one in there if one != gone.id])
    placed = day.placed.insert(key, row) if row else day.placed.remove(key)
    written = day.written
    if gone.author is not None:
        left = written[gone.author] - {gone.id}
        written = written.insert(gone.author, left) if left else written.remove(gone.author)
    withdrawn = day.withdrawn
    if any(getattr(gone.body, name, None) for name in gone.body.written):
        withdrawn = withdrawn.insert(gone.id, gone)
    contributions = day.contributions.remove(gone.id)
    return day.changed(contributions=contributions, placed=placed, written=written, withdrawn=withdrawn)


def _replaced(day: DayState, contribution_id: str, **changes: Any) -> DayState:
    new = msgspec.structs.replace(day.contributions[contribution_id], **changes)
    return day.changed(contributions=day.contributions.insert(contribution_id, new))


def _fold_edited(day: DayState, event: Event, _rules: Rules) -> DayState:
    told = event.happening
    assert isinstance(told, Edited)
    known = _sent(day, told.contribution, event) if told.contribution in day.sent else day
    return _replaced(known, told.contribution, body=told.after)


def _fold_hidden(day: DayState, event: Event, _rules: Rules) -> DayState:
    hidden = event.happening
    assert isinstance(hidden, Hidden)
    return _replaced(
        day, hidden.contribution, hidden=True, merged_into=hidden.merged_into, hidden_by_host=hidden.by_host
    )


def _fold_restored(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Restored)
    return _replaced(day, event.happening.contribution, hidden=False, merged_into=None, hidden_by_host=False)


def _invert_added(day: DayState, event: Event) -> Sequence[Happening]:
    assert isinstance(event.happening, Added)
    added = event.happening.contribution
    now = day.contributions.get(added.id)
    if now is None or now.hidden != added.hidden or now.body != added.body:
        raise Refused("changed_since", "moved_on")
    if (now.via, now.author, now.group) != (added.via, added.author, added.group):
        # An answer that says the same has come another way since: this one is no longer there.
        raise Refused("changed_since", "moved_on")
    if any(one.merged_into == now.id for one in day.contributions.values()):
        # What it took up would be out of sight with nothing standing for it.
        raise Refused("changed_since", "moved_on")
    return [Withdrawn(now)]


def _invert_withdrawn(_day: DayState, event: Event) -> Sequence[Happening]:
    assert isinstance(event.happening, Withdrawn)
    return [Added(event.happening.contribution)]


def _invert_edited(day: DayState, event: Event) -> Sequence[Happening]:
    edited = event.happening
    assert isinstance(edited, Edited)
    now = day.contributions.get(edited.contribution)
    if now is None or now.body != edited.after:
        raise Refused("changed_since", "moved_on")
    return [Edited(edited.contribution, before=edited.after, after=edited.before)]


def _invert_hidden(day: DayState, event: Event) -> Sequence[Happening]:
    hidden = event.happening
    assert isinstance(hidden, Hidden)
    now = day.contributions.get(hidden.contribution)
    found = (True, hidden.merged_into, hidden.by_host)
    if now is None or (now.hidden, now.merged_into, now.hidden_by_host) != found:
        raise Refused("changed_since", "moved_on")
    return [Restored(hidden.contribution, hidden.merged_into, hidden.by_host)]


def _invert_restored(day: DayState, event: Event) -> Sequence[Happening]:
    restored = event.happening
    assert isinstance(restored, Restored)
    now = day.contributions.get(restored.contribution)
    if now is None or now.hidden:
        raise Refused("changed_since", "moved_on")
    return [Hidden(restored.contribution, restored.merged_into, restored.by_host)]


def _about(day: DayState, contribution: Contribution) -> dict[str, str | int]:
    title = 0
    for seat in day.seats:
        if seat.seat == contribution.seat:
            title = seat.number
            break
    return {"kind": contribution.kind, "number": contribution.label, "seat": title}


def _tell_added(day: DayState, event: Event) -> dict[str, str | int] | None:
    assert isinstance(event.happening, Added)
    new = day.contributions[event.happening.contribution.id]
    if new.body.quiet():
        return None
    whole = day.contributions.get(new.split_from) if new.split_from is not None else None
    return {**_about(day, new), **({"about": "split", "from": whole.label} if whole is not None else {})}


def _tell_withdrawn(day: DayState, event: Event) -> dict[str, str | int] | None:
    assert isinstance(event.happening, Withdrawn)
    gone = event.happening.contribution
    return None if gone.body.quiet() else {**_about(day, gone), "gone": gone.id}


def _tell_named(day: DayState, event: Event) -> dict[str, str | int] | None:
    assert isinstance(event.happening, Edited | Hidden | Restored)
    named = day.contributions[event.happening.contribution]
    if named.body.quiet():
        return None
    hidden = event.happening if isinstance(event.happening, Hidden) else None
    into = day.contributions.get(hidden.merged_into or "") if hidden is not None else None
    return {**_about(day, named), **({"about": "merged", "into": into.label} if into is not None else {})}


COMMANDS = (
    CommandRule("contribution.edit", Edit, _edit),
    CommandRule("contribution.hide", Hide, _hide),
    CommandRule("contribution.restore", Restore, _restore, by_host=True),
)

HAPPENINGS = (
    HappeningRule(Added, _fold_added, tell=_tell_added, invert=_invert_added),
    HappeningRule(Withdrawn, _fold_withdrawn, tell=_tell_withdrawn, invert=_invert_withdrawn),
    HappeningRule(Edited, _fold_edited, tell=_tell_named, invert=_invert_edited),
    HappeningRule(Hidden, _fold_hidden, tell=_tell_named, invert=_invert_hidden),
    HappeningRule(Restored, _fold_restored, tell=_tell_named, invert=_invert_restored),
)
