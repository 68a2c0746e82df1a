"""`POST /api/writing`: a phone says that somebody is writing, never what. Kept for half a minute, in memory."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable

import msgspec

from workshop.domain.day import DayState
from workshop.domain.ids import HOST
from workshop.domain.refusal import Refusal
from workshop.engine import Engine
from workshop.protocol.answers import Noted
from workshop.protocol.requests import WritingRequest
from workshop.server.answers import Receive, Scope, Send, header, send_refusal, send_struct
from workshop.server.commands import TOO_FAST, stranger
from workshop.server.limits import Limit
from workshop.server.requests import decoded, read_body
from workshop.server.tokens import Tokens, bearer

LASTS_S = 30.0
"""How long somebody counts as writing who does not say so again."""

TELL_EVERY_S = 0.5
"""The facilitator's view is a heavy one: who begins and who stops is told together."""

BURST, PER_SECOND = 10, 0.5
"""A phone says it at most a few times a minute, but going back and forth between fields costs two."""

MOST_BYTES = 1024
NOT_A_PHONE = Refusal("not_joined", "unauthorised")
"""The facilitator writes for others; nobody waits for that."""


class Writers:
    """Who is writing, and at which step. `changed` is called on the loop when the counts may read anew."""

    def __init__(self, changed: Callable[[], None], monotonic: Callable[[], float] = time.monotonic) -> None:
        self._loop = asyncio.get_running_loop()
        self._changed = changed
        self._monotonic = monotonic
        self._until: dict[str, tuple[float, str]] = {}
        self._telling: asyncio.TimerHandle | None = None

    def note(self, participant: str, step: str | None) -> None:
        """Somebody writes at a step; with None they have stopped."""
        before = self._until.pop(participant, None)
        if step is not None:
            self._until[participant] = (self._monotonic() + LASTS_S, step)
        if (before[1] if before is not None else None) != step:
            self._tell_in(TELL_EVERY_S)

    def counted(self, day: DayState) -> tuple[dict[str, int], int]:
        """How many write, by group, and how many of them finish what belongs to a step that the day has left."""
        now = self._monotonic()
        self._until = {one: kept for one, kept in self._until.items() if kept[0] > now}
        if self._until and self._telling is None:
            self._tell_in(min(until for until, _step in self._until.values()) - now)
        there = [
            (day.participants[one].group, step) for one, (_, step) in self._until.items() if one not in day.taken_out
        ]
        by_group = Counter(group for group, _step in there)
        return dict(sorted(by_group.items())), sum(step != day.now_at.id for _group, step in there)

    def stop(self) -> None:
        """Tell no more."""
        if self._telling is not None:
            self._telling.cancel()

    def _tell_in(self, seconds: float) -> None:
        at = self._loop.time() + seconds
        if self._telling is not None:
            if self._telling.when() <= at:
                return
            self._telling.cancel()
        self._telling = self._loop.call_at(at, self._tell)

    def _tell(self) -> None:
        self._telling = None
        self._changed()


class WritingDoor:
    """Takes the word of whoever holds a participant's token."""

    def __init__(self, engine: Engine, day_id: str, tokens: Tokens, writers: Writers) -> None:
        self._engine = engine
        self._day_id = day_id
        self._tokens = tokens
        self._writers = writers
        self._limit = Limit(BURST, PER_SECOND, time.monotonic)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        day = self._engine.state.day(self._day_id)
        token = bearer(header(scope, b"authorization"))
        actor = self._tokens.actor(token, day)
        if actor is None:
            await send_refusal(scope, send, stranger(token, day))
            return
        body = await read_body(scope, receive, MOST_BYTES)
        refusal = body if isinstance(body, Refusal) else self._noted(day, actor, body)
        if refusal is not None:
            await send_refusal(scope, send, refusal)
        else:
            await send_struct(send, Noted())

    def _noted(self, day: DayState, actor: str, body: bytes) -> Refusal | None:
        """None when it has been noted."""
        request = decoded(body, _DECODER)
        if isinstance(request, Refusal):
            return request
        if actor == HOST:
            return NOT_A_PHONE
        if not self._limit.allows(actor):
            return TOO_FAST
        self._writers.note(actor, (request.step or day.now_at.id) if request.on else None)
        return None


_DECODER = msgspec.json.Decoder(WritingRequest)
