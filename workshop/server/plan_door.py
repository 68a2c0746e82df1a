"""`GET /api/plan`: the whole plan of the day, for the facilitator who plans, with what is odd in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from assets.locale import text
from workshop.domain.day import DayState
from workshop.domain.ids import HOST
from workshop.domain.plan import Plan
from workshop.domain.refusal import Refusal
from workshop.protocol.answers import PlanAnswer, RemarkLine
from workshop.server.answers import header, language
from workshop.server.commands import HOST_ONLY, STRANGER
from workshop.server.tokens import Tokens, bearer


class Remark(Protocol):
    """A remark on a part of the plan, not worded yet."""

    @property
    def part(self) -> str:
        """What it is about: day, block, activity, goal or group."""

    @property
    def id(self) -> str:
        """The part's id; empty for the day."""

    @property
    def danish(self) -> str:
        """The text to translate."""

    @property
    def fields(self) -> dict[str, str | int]:
        """What fills it."""


class PlanDoor:
    """Tells the plan of `day`. `remarks` gives what is odd in one."""

    def __init__(
        self, day: Callable[[], DayState], tokens: Tokens, remarks: Callable[[Plan], Sequence[Remark]]
    ) -> None:
        self._day = day
        self._tokens = tokens
        self._remarks = remarks

    async def plan(self, request: Request) -> Refusal | Response:
        """Answer one request."""
        day, lang = self._day(), language(request.scope)
        actor = self._tokens.actor(bearer(header(request.scope, b"authorization")), day)
        if actor != HOST:
            return STRANGER if actor is None else HOST_ONLY
        lines = tuple(
            RemarkLine(one.part, one.id, text(one.danish, lang, **one.fields)) for one in self._remarks(day.plan)
        )
        begun = tuple(dict.fromkeys(step.activity for step in day.steps if step.id in day.visited and step.activity))
        answer = PlanAnswer(day.planned_seq, day.plan, lines, begun)
        return Response(
            msgspec.json.encode(answer), headers={"cache-control": "no-store"}, media_type="application/json"
        )
