"""Who asks: the host by a random token, a participant by one that follows from their phone's secret.

Tokens are never stored nor logged; a day keeps the SHA-256 of a participant's.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from typing import Final

import msgspec

from workshop.domain.day import DayState
from workshop.domain.ids import HOST, derived, reclaim_code, secret_hash

REMOTE: Final = "remote"
"""Who asks by the secret of the facilitator's own phone. Too short to be a participant's id."""

RECLAIM_ATTEMPTS = 12
"""How many codes a phone's secret gives, of which the first free one is its own."""


class Identity(msgspec.Struct, frozen=True):
    """What follows from the secret of a phone: who it is, its token, and its codes on one day.

    `older_codes` are those that a version gave which had the same codes on every day.
    """

    participant: str
    token: str
    reclaim_codes: tuple[str, ...]
    older_codes: tuple[str, ...]

    @property
    def reclaim_hashes(self) -> tuple[str, ...]:
        """The hashes of its codes, in order."""
        return tuple(map(secret_hash, self.reclaim_codes))

    def reclaim_code(self, day: DayState) -> str:
        """The code that became its own; empty where all were taken."""
        codes = (*self.reclaim_codes, *self.older_codes)
        own = (code for code in codes if day.reclaims.get(secret_hash(code)) == self.participant)
        return next(own, "")


def new_secret() -> str:
    """A secret for a phone that brought none, or for the host."""
    return secrets.token_urlsafe(24)


def identity_of(secret: str, day: str) -> Identity:
    """Who a phone with this secret is, on its first day and on every later one; its codes are the day's own."""
    attempts = range(RECLAIM_ATTEMPTS)
    codes = tuple(reclaim_code(derived(secret, f"codes of {day}"), attempt) for attempt in attempts)
    older = tuple(reclaim_code(secret, attempt) for attempt in attempts)
    return Identity(derived(secret, "participant")[:20], derived(secret, "token"), codes, older)


def reclaimed_token(secret: str) -> str:
    """The token of a phone that found an earlier participant: another than it would get by joining."""
    return derived(secret, "reclaimed")


def bearer(header: bytes | None) -> str | None:
    """The token of an `Authorization: Bearer …` header."""
    if header is None or header[:7].lower() != b"bearer ":
        return None
    return header[7:].strip().decode("latin-1") or None


def participant_of(token: str | None, day: DayState) -> str | None:
    """The id of the participant that a token was given to, also one who has been taken out; None for a stranger."""
    return day.tokens.get(secret_hash(token)) if token is not None else None


class Tokens:
    """Knows the host's token and looks up participants'. `host_seen_at` is when the host last asked, in seconds."""

    def __init__(self, host_token: str, monotonic: Callable[[], float]) -> None:
        self._host = host_token.encode()
        self._monotonic = monotonic
        self.host_seen_at = monotonic()

    def actor(self, token: str | None, day: DayState) -> str | None:
        """`host`, a participant's id, or None for a stranger and for whoever has been taken out of the day."""
        if token is None:
            return None
        if hmac.compare_digest(token.encode(), self._host):
            self.host_seen_at = self._monotonic()
            return HOST
        who = participant_of(token, day)
        return None if who in day.taken_out else who

    @staticmethod
    def is_remote(token: str | None, day: DayState) -> bool:
        """Whether it is the secret of the facilitator's own phone. To all who do not ask for it, that is a stranger."""
        return token is not None and bool(day.remote) and hmac.compare_digest(secret_hash(token), day.remote)
