"""A command: what somebody wants done, already parsed into types."""

from __future__ import annotations

import msgspec

from workshop.domain.ids import HEART, HOST


class Payload(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a command carries. Unknown fields are refused: a typing mistake must not be swallowed."""


class Writing(Payload, frozen=True, kw_only=True):
    """A payload that writes into an exercise.

    `activity` None is the running activity of that kind, else the first. `group`, `author` are for whom the facilitator
    types (refused from a participant). `at` is when it was written, ms since 1970, where the phone tells it: always
    where it has waited there.
    """

    activity: str | None = None
    group: str | None = None
    author: str | None = None
    at: int | None = None


class Command(msgspec.Struct, frozen=True):
    """`id` is the sender's, `actor` is `host`, `heart` or a participant's id, `kind` names the payload's type."""

    id: str
    kind: str
    payload: Payload
    actor: str
    day: str

    @property
    def by_host(self) -> bool:
        """Whether the facilitator (or the heart itself) sends it."""
        return self.actor in (HOST, HEART)
