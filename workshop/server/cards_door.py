"""`/api/cards`: a photo of printed cards, from the facilitator's own phone, is read and told of; never kept."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Final

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from workshop.domain.day import DayState
from workshop.domain.ids import HOST
from workshop.domain.refusal import Refusal
from workshop.paper.mark import Mark
from workshop.paper.matching import best_seat
from workshop.paper.photo import NotAPhoto, NotInstalled
from workshop.paper.process import marks_of
from workshop.paper.told import told_of
from workshop.protocol.answers import CardsRead
from workshop.server.answers import header, language
from workshop.server.commands import HOST_ONLY, STRANGER, TOO_FAST
from workshop.server.limits import Limit
from workshop.server.requests import read_body
from workshop.server.tokens import Tokens, bearer

MOST_BYTES: Final = 12 * 1024 * 1024
"""A photo of twelve million pixels as phones make them, and then some."""

TIME_TO_ARRIVE_S: Final = 60.0
BURST, PER_SECOND = 4, 0.2
_NEVER_KEPT: Final = {"cache-control": "no-store"}

NO_CARDS: Final = Refusal("no_cards", "unknown")
NOT_A_PHOTO: Final = Refusal("not_a_photo")
NOT_HERE: Final = Refusal("photos_not_read")


class CardPhotos:
    """What the newest photo of cards said. `newest` names it, empty where there is none; `changed` hears of a new one.

    Only the marks are kept, and only in memory: whose cards they are is asked of the day each time.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._count = 0
        self.newest = ""
        self.seat = ""
        self.marks: Sequence[Mark] = ()

    def take(self, seat: str, marks: Sequence[Mark]) -> str:
        """A new one, of the cards of `seat`; its name."""
        self._count += 1
        self.newest, self.seat, self.marks = f"photo-{self._count}", seat, marks
        self._changed()
        return self.newest

    def forget(self, photo: str) -> None:
        """The photo of that name is of no more use; another stays."""
        if photo and photo == self.newest:
            self.newest, self.seat, self.marks = "", "", ()
            self._changed()


class CardsDoor:
    """Reads a photo for the host and the remote, and tells the host of the newest."""

    def __init__(self, day: Callable[[], DayState], tokens: Tokens, photos: CardPhotos) -> None:
        self._day = day
        self._tokens = tokens
        self._photos = photos
        self._limit = Limit(BURST, PER_SECOND, time.monotonic)
        self._reading = asyncio.Lock()

    async def read(self, request: Request) -> Refusal | Response:
        """`POST /api/cards`."""
        who = self._who(request)
        if who is None:
            return self._stranger(request)
        if not self._limit.allows(who):
            return TOO_FAST
        request.scope["connection"].allow(TIME_TO_ARRIVE_S)
        body = await read_body(request.scope, request.receive, MOST_BYTES)
        if isinstance(body, Refusal):
            return body
        try:
            async with self._reading:  # one after the other: each takes a core
                marks = await marks_of(body)
        except NotInstalled:
            return NOT_HERE
        except NotAPhoto:
            return NOT_A_PHOTO
        if self._who(request) != who:
            return self._stranger(request)  # withdrawn meanwhile
        day = self._day()
        seat = best_seat(day, [one.tag for one in marks])
        if seat is None:
            return NO_CARDS
        name = self._photos.take(seat, marks)
        told = told_of(day, seat, marks, language(request.scope))
        road = told.ways["road"]
        return _json(CardsRead(name, seat, told.number, sum(map(len, road.rows)), road.sentences))

    async def newest(self, request: Request) -> Refusal | Response:
        """`GET /api/cards`."""
        day = self._day()
        if self._tokens.actor(bearer(header(request.scope, b"authorization")), day) != HOST:
            return self._stranger(request)
        if not self._photos.newest or all(one.seat != self._photos.seat for one in day.seats):
            return NO_CARDS
        return _json(told_of(day, self._photos.seat, self._photos.marks, language(request.scope)))

    def _who(self, request: Request) -> str | None:
        """The host, or the remote by a name that is nobody's; None for all others."""
        token, day = bearer(header(request.scope, b"authorization")), self._day()
        if self._tokens.is_remote(token, day):
            return "remote"
        return HOST if self._tokens.actor(token, day) == HOST else None

    def _stranger(self, request: Request) -> Refusal:
        actor = self._tokens.actor(bearer(header(request.scope, b"authorization")), self._day())
        return STRANGER if actor is None else HOST_ONLY


def _json(answer: msgspec.Struct) -> Response:
    return Response(msgspec.json.encode(answer), 200, _NEVER_KEPT, "application/json")
