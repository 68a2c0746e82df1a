"""`/api/plan`: the whole plan of the day, for the facilitator who plans, and what pasted lines would bring into it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Literal, Protocol

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from assets.locale import text
from workshop.domain.day import DayState
from workshop.domain.ids import HOST
from workshop.domain.plan import Goal, Group, Plan
from workshop.domain.refusal import Refusal
from workshop.protocol.answers import PlanAnswer, RemarkLine, TableAnswer, TableLine
from workshop.protocol.requests import MOST_HOST_BODY_BYTES, TableRequest
from workshop.server.answers import header, language
from workshop.server.commands import HOST_ONLY, STRANGER
from workshop.server.requests import decoded, read_body
from workshop.server.tokens import Tokens, bearer


class Remark(Protocol):
    """A remark on a part of the plan, not worded yet."""

    @property
    def part(self) -> str:
        """What it is about: day, block, activity, goal or group."""

    @property
    def id(self) -> str:
        """The part's id; empty for the day, and for all parts of a kind."""

    @property
    def danish(self) -> str:
        """The text to translate."""

    @property
    def fields(self) -> dict[str, str | int]:
        """What fills it."""


class Saying(Protocol):
    """A sentence, not worded yet."""

    @property
    def danish(self) -> str:
        """The text to translate."""

    @property
    def fields(self) -> dict[str, str | int]:
        """What fills it."""


class Line(Protocol):
    """What becomes of a pasted line; as TableLine, not worded yet."""

    @property
    def line(self) -> int:
        """See TableLine."""

    @property
    def part(self) -> Literal["", "goal", "group"]:
        """See TableLine."""

    @property
    def state(self) -> Literal["new", "changed", "same", "skipped", "note"]:
        """See TableLine."""

    @property
    def number(self) -> int:
        """See TableLine."""

    @property
    def title(self) -> str:
        """See TableLine."""

    @property
    def said(self) -> Sequence[Saying]:
        """What there is to say."""


Wanted = Literal["", "goals", "groups"]


class Table(Protocol):
    """What was understood of pasted lines; as TableAnswer."""

    @property
    def goals(self) -> tuple[Goal, ...]:
        """See TableAnswer."""

    @property
    def groups(self) -> tuple[Group, ...]:
        """See TableAnswer."""

    @property
    def lines(self) -> Sequence[Line]:
        """See TableAnswer."""

    @property
    def wanted(self) -> Wanted:
        """See TableAnswer."""

    @property
    def headed(self) -> bool:
        """See TableAnswer."""


class Planning(msgspec.Struct, frozen=True):
    """What is known of planning: what is odd in a plan, and what pasted lines would bring into one."""

    remarks: Callable[[Plan], Sequence[Remark]]
    table: Callable[[str, Plan, Wanted], Table]


class PlanDoor:
    """Tells the plan of `day`, and what would come into it."""

    def __init__(self, day: Callable[[], DayState], tokens: Tokens, planning: Planning) -> None:
        self._day = day
        self._tokens = tokens
        self._planning = planning
        self._request = msgspec.json.Decoder(TableRequest)

    async def plan(self, request: Request) -> Refusal | Response:
        """`GET /api/plan`."""
        day, lang = self._day(), language(request.scope)
        refusal = self._not_the_host(request, day)
        if refusal is not None:
            return refusal
        lines = tuple(
            RemarkLine(one.part, one.id, text(one.danish, lang, **one.fields))
            for one in self._planning.remarks(day.plan)
        )
        begun = tuple(dict.fromkeys(step.activity for step in day.steps if step.id in day.visited and step.activity))
        answer = PlanAnswer(day.planned_seq, day.plan, lines, begun)
        return _json(answer)

    async def table(self, request: Request) -> Refusal | Response:
        """`POST /api/plan/table`."""
        day, lang = self._day(), language(request.scope)
        refusal = self._not_the_host(request, day)
        if refusal is not None:
            return refusal
        body = await read_body(request.scope, request.receive, MOST_HOST_BODY_BYTES)
        if isinstance(body, Refusal):
            return body
        asked = decoded(body, self._request)
        if isinstance(asked, Refusal):
            return asked
        # A long list takes a while to read, and nobody's phone waits for it.
        return await asyncio.to_thread(self._understood, asked, day.plan, lang)

    def _understood(self, asked: TableRequest, plan: Plan, lang: str) -> Response:
        found = self._planning.table(asked.text, plan, asked.wanted)
        lines = tuple(
            TableLine(one.line, one.part, one.state, one.number, one.title, _worded(one.said, lang))
            for one in found.lines
        )
        return _json(TableAnswer(found.goals, found.groups, lines, found.wanted, found.headed))

    def _not_the_host(self, request: Request, day: DayState) -> Refusal | None:
        actor = self._tokens.actor(bearer(header(request.scope, b"authorization")), day)
        if actor == HOST:
            return None
        return STRANGER if actor is None else HOST_ONLY


def _worded(said: Sequence[Saying], lang: str) -> str:
    return " · ".join(text(one.danish, lang, **one.fields) for one in said)


def _json(answer: msgspec.Struct) -> Response:
    headers = {"cache-control": "no-store"}
    return Response(msgspec.json.encode(answer), headers=headers, media_type="application/json")
