"""What is asked of the heart. Unknown fields are refused: a typing mistake must not be swallowed."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

MOST_BODY_BYTES = 64 * 1024
"""The largest body of a request."""

MOST_HOST_BODY_BYTES = 1024 * 1024
"""The host's: the plan of a round of visits names everybody."""

SenderId = Annotated[str, msgspec.Meta(pattern="^[A-Za-z0-9_-]{8,64}$")]
"""An id that the sender makes: of a command, or the secret of a phone that joins."""


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked. Unknown fields are refused: a typing mistake must not be swallowed."""


class JoinRequest(Asked, frozen=True):
    """`POST /api/join`. `group` may be left out where the day has one; `heads` share the phone; `id` is its secret.

    Who is `simulated` says so, and is let into a rehearsal only.
    """

    code: str
    group: str | None = None
    alias: str | None = None
    heads: int = 1
    id: SenderId | None = None
    simulated: bool = False


class ReclaimRequest(Asked, frozen=True):
    """`POST /api/reclaim`: the four characters that the first phone showed."""

    code: str
    reclaim_code: str
    id: SenderId | None = None


class WritingRequest(Asked, frozen=True):
    """`POST /api/writing`: whether somebody is writing; `step` is where, the running one where it is left out."""

    on: bool
    step: str | None = None


class TableRequest(Asked, frozen=True):
    """`POST /api/plan/table`: pasted lines. `wanted` is what they are where they do not say so themselves."""

    text: str
    wanted: Literal["", "goals", "groups"] = ""


class CommandRequest(Asked, frozen=True):
    """`POST /api/commands`. The payload's type follows from `kind`.

    `until` (ms since 1970, the heart's clock): a press that arrives later is refused, for by then it means something
    else.
    """

    id: SenderId
    kind: str
    payload: msgspec.Raw = msgspec.Raw(b"{}")
    until: int | None = None


class Nothing(Asked, frozen=True):
    """The payload of a command that needs none."""


class SetClock(Asked, frozen=True):
    """`heart.clock`: a rehearsal's clock goes on from `at`, ms since 1970."""

    at: int


class SetWifi(Asked, frozen=True):
    """`heart.wifi`: the net that phones join; an empty name takes it away."""

    ssid: str
    password: str = ""


class ForgetCards(Asked, frozen=True):
    """`heart.forget_cards`: a photo of cards, by its name, has been taken or dropped; a newer one stays."""

    photo: str


class UseAddress(Asked, frozen=True):
    """`heart.use_address`: show phones this address of the machine; null: whichever is best."""

    address: str | None
