"""A refusal: a code with parameters, worded at the edge (`assets.refusals`). Nothing has changed."""

from __future__ import annotations

from typing import Literal

import msgspec

Reason = Literal["unauthorised", "forbidden", "unknown", "moved_on", "too_large", "input", "unavailable"]
"""Why, in the broad: the server answers 401, 403, 404, 409, 413, 422 and 503 for them."""


class Refusal(msgspec.Struct, frozen=True):
    """`code` names the sentence, `params` fill it, `reason` is the broad kind."""

    code: str
    reason: Reason = "input"
    params: dict[str, str | int] = {}


class Refused(Exception):
    """Raised inside a `decide` to leave it with a refusal; caught by the day's own `decide`."""

    def __init__(self, code: str, reason: Reason = "input", **params: str | int) -> None:
        super().__init__(code)
        self.refusal = Refusal(code, reason, params)
