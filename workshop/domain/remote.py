"""The facilitator's own phone as a remote: who may be it, and the little that it may do.

A day keeps only the SHA-256 of the remote's secret. What it does counts as the facilitator's: undo works across.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workshop.domain.command import Command, Payload
from workshop.domain.day import DayState, Undoable
from workshop.domain.event import Event, Happening
from workshop.domain.ids import HOST
from workshop.domain.refusal import Refusal, Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules
from workshop.domain.undoing import Redo, Undo

_SHA_256 = re.compile(r"[0-9a-f]{64}\Z")

CONSOLE_ONLY = frozenset({"plan.changed"})
"""Happenings that are taken back at the console alone."""

NOT_FROM_A_REMOTE = Refusal("not_from_a_remote", "forbidden")


class Allow(Payload, frozen=True):
    """Let who holds the secret of this SHA-256 (hex) be the remote, instead of whoever was it before."""

    hash: str


class Withdraw(Payload, frozen=True):
    """Let nobody be the remote any more."""


class RemoteAllowed(Happening, frozen=True):
    """Who holds the secret of this SHA-256 is the remote; nobody else is."""

    kind = "remote.allowed"
    hash: str


class RemoteWithdrawn(Happening, frozen=True):
    """Nobody is the remote."""

    kind = "remote.withdrawn"


def refused_from_a_remote(day: DayState, command: Command, rules: Rules) -> Refusal | None:
    """Why a remote may not send a command; None where it may."""
    rule = rules.commands.get(command.kind)
    allowed = rule is not None and rule.by_remote
    if isinstance(command.payload, Undo | Redo):
        unnamed = isinstance(command.payload, Undo) and command.payload.older
        allowed = allowed and not unnamed and may_take_back(day, command.payload.command)
    return None if allowed else NOT_FROM_A_REMOTE


def may_take_back(day: DayState, command: str) -> bool:
    """Whether a remote may undo or redo a command: the facilitator's, and not of what only the console changes."""
    own = day.undoable.get(HOST, ())
    found: Undoable | None = next((one for one in reversed(own) if one.command == command and one.undoes is None), None)
    return found is not None and not any(event.happening.kind in CONSOLE_ONLY for event in found.events)


def _allow(day: DayState, payload: Allow, _context: Context) -> Sequence[Happening]:
    if not _SHA_256.match(payload.hash):
        raise Refused("not_understood")
    return [] if payload.hash == day.remote else [RemoteAllowed(payload.hash)]


def _withdraw(day: DayState, _payload: Withdraw, _context: Context) -> Sequence[Happening]:
    return [RemoteWithdrawn()] if day.remote else []


def _fold_allowed(day: DayState, event: Event, _rules: Rules) -> DayState:
    assert isinstance(event.happening, RemoteAllowed)
    return day.changed(remote=event.happening.hash)


def _fold_withdrawn(day: DayState, _event: Event, _rules: Rules) -> DayState:
    return day.changed(remote="")


def _tell(_day: DayState, _event: Event) -> dict[str, str | int]:
    return {}


COMMANDS = (
    CommandRule("remote.allow", Allow, _allow, by_host=True),
    CommandRule("remote.withdraw", Withdraw, _withdraw, by_host=True),
)

# Not undone: whoever has lost the access must not come by it again through somebody's Ctrl+Z.
HAPPENINGS = (
    HappeningRule(RemoteAllowed, _fold_allowed, tell=_tell),
    HappeningRule(RemoteWithdrawn, _fold_withdrawn, tell=_tell),
)
