"""`GET /api/people`: everybody in the day, for the facilitator to move somebody, or to take them out."""

from __future__ import annotations

from collections.abc import Callable

from workshop.domain.day import DayState
from workshop.domain.ids import HOST
from workshop.protocol.answers import People, PersonRow
from workshop.server.answers import Receive, Scope, Send, header, send_refusal, send_struct
from workshop.server.commands import HOST_ONLY, STRANGER
from workshop.server.hub import Hub
from workshop.server.tokens import Tokens, bearer


class PeopleDoor:
    """Answers the host."""

    def __init__(self, tokens: Tokens, day: Callable[[], DayState], hub: Hub) -> None:
        self._tokens = tokens
        self._day = day
        self._hub = hub

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Answer one request."""
        actor = self._tokens.actor(bearer(header(scope, b"authorization")), self._day())
        if actor != HOST:
            await send_refusal(scope, send, STRANGER if actor is None else HOST_ONLY)
            return
        await send_struct(send, told(self._day(), self._hub))


def told(day: DayState, hub: Hub) -> People:
    """Everybody in the order of joining, those who have been taken out too."""
    attendance = hub.attendance
    here = {*hub.streaming, *attendance.asking(hub.streaming)}
    rows = []
    for one in day.joined:
        who = day.participants[one]
        rows.append(
            PersonRow(
                id=one,
                number=who.number,
                alias=who.alias,
                heads=who.heads,
                via=who.via,
                group=who.group,
                wrote=sum(not day.contributions[each].hidden for each in day.written.get(one, ())),
                here=one in here,
                heard_at=attendance.heard_at(one),
                waiting=attendance.waiting(one),
                taken_out=one in day.taken_out,
            )
        )
    return People(tuple(rows))
