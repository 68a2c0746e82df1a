"""Undo and redo by appending: what was done is taken back by its opposite, and nothing leaves the journal.

What has been changed since by somebody else is not taken back; the refusal says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import msgspec

from workshop.domain.command import Payload
from workshop.domain.contributing import contribution_of, may_be_taken_back
from workshop.domain.day import DayState, Undoable, fold
from workshop.domain.event import Event, Happening
from workshop.domain.keeping_place import check_nothing_is_lost
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules


class Undo(Payload, frozen=True):
    """Take back what `command` did; with `older`, the newest before it of the same person's that can be taken back."""

    command: str
    older: bool = False


class Redo(Payload, frozen=True):
    """Do again what the undo of `command` took back; a phone not what the facilitator took back."""

    command: str


class Undone(Happening, frozen=True):
    """What `command` of `actor` did has been taken back."""

    kind = "command.undone"
    command: str
    actor: str


class Redone(Happening, frozen=True):
    """What `command` of `actor` did counts again."""

    kind = "command.redone"
    command: str
    actor: str


def _entry(day: DayState, command: str, context: Context) -> Undoable:
    """What can be undone of a command: the sender's own, or for the facilitator any that stands in the log."""
    asker = context.command
    actors = [asker.actor]
    if asker.by_host:
        actors.extend(line.actor for line in day.log if line.command == command)
    for actor in actors:
        for entry in reversed(day.undoable.get(actor, ())):
            if entry.command == command and entry.undoes is None:
                return entry
    raise Refused("not_undoable", "unknown")


def _taken_back(day: DayState, events: Sequence[Event], context: Context) -> list[Happening]:
    """The opposites of `events`, newest first, each seen from the day in which the later ones are already gone."""
    opposites: list[Happening] = []
    before = day
    for event in reversed(events):
        contribution = contribution_of(day, event.happening)
        if contribution is not None:
            may_be_taken_back(day, contribution, context)
        invert = context.rules.happenings[event.happening.kind].invert
        assert invert is not None  # Only what has an opposite is remembered.
        for happening in invert(day, event):
            opposites.append(happening)
            day = fold(
                day, msgspec.structs.replace(event, command=context.command.id, happening=happening), context.rules
            )
    if day.plan is not before.plan:
        check_nothing_is_lost(before, day.plan, context.rules)
    return opposites


def _undo(day: DayState, payload: Undo, context: Context) -> Sequence[Happening]:
    entry = _entry(day, payload.command, context)
    if payload.older:
        return _older_undone(day, entry, context)
    if entry.undone_by is not None:
        return []
    return [Undone(entry.command, entry.actor), *_taken_back(day, entry.events, context)]


def _older_undone(day: DayState, newer: Undoable, context: Context) -> Sequence[Happening]:
    own = day.undoable[newer.actor]
    for entry in reversed(own[: own.index(newer)]):
        if entry.undoes is None and entry.undone_by is None:
            with suppress(Refused):
                return [Undone(entry.command, entry.actor), *_taken_back(day, entry.events, context)]
    raise Refused("not_undoable", "unknown")


def _redo(day: DayState, payload: Redo, context: Context) -> Sequence[Happening]:
    entry = _entry(day, payload.command, context)
    if entry.undone_by is None:
        return []
    undoing = _entry_of_undo(day, entry)
    if undoing.actor != context.command.actor and not context.command.by_host:
        raise Refused("not_yours", "forbidden")
    return [Redone(entry.command, entry.actor), *_taken_back(day, undoing.events, context)]


def _entry_of_undo(day: DayState, entry: Undoable) -> Undoable:
    for kept in day.undoable.values():
        for one in kept:
            if one.command == entry.undone_by and one.undoes == entry.command:
                return one
    raise Refused("not_undoable", "unknown")


def _marked(day: DayState, event: Event, undone: Undone | Redone, undone_by: str | None) -> DayState:
    """A command marked as undone or not, and a line after it for what this event's command goes on to do."""
    kept = tuple(
        msgspec.structs.replace(one, undone_by=undone_by)
        if one.command == undone.command and one.undoes is None
        else one
        for one in day.undoable.get(undone.actor, ())
    )
    undoable = day.undoable.insert(undone.actor, kept)
    # An earlier line for the same has had its time: going back and forth is not remembered without end.
    own = tuple(one for one in undoable.get(event.actor, ()) if one.undoes != undone.command)
    marker = Undoable(event.command, event.actor, (), undoes=undone.command)
    return day.changed(undoable=undoable.insert(event.actor, (*own, marker)))


def _fold_undone(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Undone)
    return _marked(day, event, event.happening, event.command)


def _fold_redone(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, Redone)
    return _marked(day, event, event.happening, None)


COMMANDS = (CommandRule("undo", Undo, _undo, by_remote=True), CommandRule("redo", Redo, _redo, by_remote=True))

HAPPENINGS = (HappeningRule(Undone, _fold_undone), HappeningRule(Redone, _fold_redone))
