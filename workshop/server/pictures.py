"""Pictures in and out: photos kept and shown, and the strokes of drawings."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from workshop.domain.command import Command
from workshop.domain.day import DayState
from workshop.domain.drawing import HEIGHT, WIDTH
from workshop.domain.ids import HOST, is_sender_id
from workshop.domain.jpeg import MOST_BYTES
from workshop.domain.picture import KEEP, jpeg_of
from workshop.domain.refusal import Refusal, Refused
from workshop.domain.rules import Rules
from workshop.domain.slides import shown_picture
from workshop.engine import Answer
from workshop.protocol.answers import Drawing, SavedAnswer
from workshop.server.answers import header
from workshop.server.commands import TOO_FAST, Submitter, stranger
from workshop.server.limits import Limit
from workshop.server.requests import NOT_AN_ID, read_body
from workshop.server.tokens import Tokens, bearer
from workshop.storage.file import DayFile, DiskProblem, FileProblem

BURST = 6
PER_SECOND = 0.5
"""Nobody draws faster; a body here is much larger than a command's."""

TIME_TO_ARRIVE_S = 45.0
"""How long a picture may be under way on a poor net."""

AT_ONCE = 4
"""How many are read from the disk at the same time."""

TOO_LARGE = Refusal("picture_too_large", "too_large", {"limit": MOST_BYTES // 1000})
NO_PICTURE = Refusal("unknown_contribution", "unknown")
"""Also where a contribution has none, or a hidden one that is not the asker's to see."""

_KEPT_FOR_A_DAY = {"cache-control": "private, max-age=86400"}
"""A picture does not change once it is made."""

_NEVER_KEPT = {"cache-control": "no-store"}


class Pictures:
    """The doors of pictures. `path` is the file, from which pictures are read beside the engine's own connection."""

    def __init__(
        self, day: Callable[[], DayState], path: Path, rules: Rules, tokens: Tokens, submitter: Submitter
    ) -> None:
        self._day = day
        self._path = path
        self._rules = rules
        self._tokens = tokens
        self._submitter = submitter
        self._limit = Limit(BURST, PER_SECOND, time.monotonic)
        self._reading = asyncio.Semaphore(AT_ONCE)

    async def keep(self, request: Request) -> Refusal | Response:
        """`POST /api/pictures/{id}`: keep a JPEG. The same id from the same sender is kept once."""
        actor = self._actor(request)
        if actor is None:
            return self._stranger(request)
        if actor != HOST and not self._limit.allows(actor):
            return TOO_FAST
        if not is_sender_id(request.path_params["picture"]):
            return NOT_AN_ID
        request.scope["connection"].allow(TIME_TO_ARRIVE_S)
        body = await read_body(request.scope, request.receive, MOST_BYTES)
        if isinstance(body, Refusal):
            return TOO_LARGE
        answer = await self._kept(request.path_params["picture"], body, actor)
        if isinstance(answer, Refusal):
            return answer
        return Response(msgspec.json.encode(SavedAnswer(answer.seq)), 200, _NEVER_KEPT, "application/json")

    async def photo(self, request: Request) -> Refusal | Response:
        """`GET /api/pictures/{contribution}`: the photo of a contribution."""
        picture = self._shown(request, "photo")
        if isinstance(picture, Refusal):
            return picture
        return await self._sent(picture)

    async def slide(self, request: Request) -> Refusal | Response:
        """`GET /api/slides/{activity}`: a slide's picture; what follows an `@` is the one that is asked for."""
        picture = self._on_slide(request)
        if isinstance(picture, Refusal):
            return picture
        return await self._sent(picture)

    async def drawing(self, request: Request) -> Refusal | Response:
        """`GET /api/drawings/{contribution}`; what follows an `@` is the version that the asker knows."""
        path = self._shown(request, "drawing")
        if isinstance(path, Refusal):
            return path
        drawing = msgspec.json.encode(Drawing(path, (WIDTH, HEIGHT)))
        return Response(drawing, 200, _KEPT_FOR_A_DAY, "application/json")

    def _shown(self, request: Request, what: str) -> str | Refusal:
        """The drawing or photo of the contribution that is asked for; a hidden one only for its author and the host."""
        actor = self._actor(request)
        if actor is None:
            return self._stranger(request)
        found = self._day().contributions.get(request.path_params["contribution"].partition("@")[0])
        if found is None or (found.hidden and actor not in (HOST, found.author)):
            return NO_PICTURE
        return getattr(found.body, what, None) or NO_PICTURE

    def _on_slide(self, request: Request) -> str | Refusal:
        """The picture of the slide that is asked for; a phone is given it once the slide has been shown."""
        actor = self._actor(request)
        if actor is None:
            return self._stranger(request)
        activity, _at, known = request.path_params["activity"].partition("@")
        picture = shown_picture(self._day(), activity, actor)
        return picture if picture is not None and known in ("", picture) else NO_PICTURE

    async def _sent(self, picture: str) -> Refusal | Response:
        async with self._reading:
            jpeg = await asyncio.to_thread(self._read, picture)
        return NO_PICTURE if jpeg is None else Response(jpeg, 200, _KEPT_FOR_A_DAY, "image/jpeg")

    def _actor(self, request: Request) -> str | None:
        return self._tokens.actor(_token(request), self._day())

    def _stranger(self, request: Request) -> Refusal:
        return stranger(_token(request), self._day())

    async def _kept(self, picture: str, body: bytes, actor: str) -> Answer:
        try:
            payload = jpeg_of(body)
        except Refused as refused:
            return refused.refusal
        return await self._submitter.submit(Command(picture, KEEP, payload, actor, self._day().id))

    def _read(self, picture: str) -> bytes | None:
        try:
            with closing(DayFile.open_read_only(self._path, self._rules)) as file:
                return file.picture(self._day().id, picture)
        except (FileProblem, DiskProblem):
            return None


def _token(request: Request) -> str | None:
    return bearer(header(request.scope, b"authorization"))
