"""The app: the slow doors by Starlette, the two hot ones straight, the gate before all."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple, TypeAlias

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import Receive, Scope, Send

from workshop.domain.plan import seat_of
from workshop.domain.refusal import Refusal
from workshop.engine import Engine
from workshop.protocol.answers import Admission, DayAnswer, GroupLine, Health, status_of
from workshop.server.answers import count, header, is_local, language, refused_body
from workshop.server.gate import WRONG_METHOD
from workshop.server.joining import Reception
from workshop.server.phone_page import PhonePage, send_asset
from workshop.server.requests import read_body
from workshop.server.tokens import bearer, participant_of

NOT_FOUND = Refusal("unknown_path", "unknown")


Answering: TypeAlias = Callable[[Request], Awaitable[Refusal | Response]]


class Door(NamedTuple):
    """A door of its own: the path with its parameters in braces, the method, and what answers there."""

    path: str
    method: str
    answer: Answering


class SlowDoors:
    """What is asked seldom: joining, the page, the texts, and `doors` besides."""

    def __init__(
        self,
        engine: Engine,
        day_id: str,
        reception: Reception,
        page: PhonePage,
        doors: Sequence[Door],
        openapi: Callable[[], bytes],
        is_open: Callable[[], bool],
    ) -> None:
        self._engine = engine
        self._day_id = day_id
        self._reception = reception
        self._page = page
        self._doors = doors
        self._openapi = openapi
        self._is_open = is_open

    def app(self) -> Starlette:
        """The Starlette app of these doors."""
        routes = [
            Route("/api/day", self.day),
            Route("/api/join", self._coming_in(self._reception.join), methods=["POST"]),
            Route("/api/reclaim", self._coming_in(self._reception.reclaim), methods=["POST"]),
            *(Route(door.path, self._answering(door.answer), methods=[door.method]) for door in self._doors),
            Route("/api/texts/{lang}.json", Files(self._page)),
            Route("/api/openapi.json", self.openapi),
            Route("/api/health", self.health),
        ]
        app = Starlette(routes=routes, exception_handlers={HTTPException: self.not_here})
        app.router.redirect_slashes = False
        app.router.default = Files(self._page)
        return app

    async def day(self, request: Request) -> Response:
        """`GET /api/day`. A phone that has come here over the local net has been let in already."""
        day = self._engine.state.day(self._day_id)
        plan = day.plan
        known = day.participants.get(participant_of(bearer(header(request.scope, b"authorization")), day) or "")
        answer = DayAnswer(
            title=plan.title,
            challenge=plan.challenge,
            date=plan.date,
            organiser=plan.organiser,
            lang=plan.language,
            groups=tuple(GroupLine(group.id, group.name, seat_of(group)) for group in plan.groups),
            seats=day.seats,
            open=self._is_open() or is_local(request.scope),
            rehearsal=day.rehearsal,
            group=known.group if known is not None else None,
        )
        return _json(msgspec.json.encode(answer))

    def _coming_in(
        self, receive_them: Callable[[bytes, str], Awaitable[Admission | Refusal]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def answered(request: Request) -> Response:
            body = await read_body(request.scope, request.receive)
            if isinstance(body, Refusal):
                return _refused(request, body)
            answer = await receive_them(body, request.client.host if request.client is not None else "")
            return _refused(request, answer) if isinstance(answer, Refusal) else _json(msgspec.json.encode(answer))

        return answered

    @staticmethod
    def _answering(
        door: Answering,
    ) -> Callable[[Request], Awaitable[Response]]:
        async def answered(request: Request) -> Response:
            answer = await door(request)
            return _refused(request, answer) if isinstance(answer, Refusal) else answer

        return answered

    async def openapi(self, _request: Request) -> Response:
        """`GET /api/openapi.json`."""
        return _json(self._openapi())

    async def health(self, _request: Request) -> Response:
        """`GET /api/health`, which a page of any origin may read."""
        answer = _json(msgspec.json.encode(Health()))
        answer.headers["access-control-allow-origin"] = "*"
        return answer

    async def not_here(self, request: Request, _error: Exception) -> Response:
        """A door that is there, and a method that it does not have."""
        routes = [one for one in request.app.routes if isinstance(one, Route)]
        found = [one for one in routes if one.matches(request.scope)[0] is not Match.NONE]
        answer = _refused(request, WRONG_METHOD)
        answer.headers["allow"] = ", ".join(sorted({method for one in found for method in one.methods or ()}))
        return answer


class Files:
    """The phone page's files, and the end of all paths that lead nowhere."""

    def __init__(self, page: PhonePage) -> None:
        self._page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        asset = await self._page.find(scope["path"])
        if asset is None:
            await _refused(Request(scope), NOT_FOUND)(scope, receive, send)
        elif scope["method"] not in ("GET", "HEAD"):
            answer = _refused(Request(scope), WRONG_METHOD)
            answer.headers["allow"] = "GET, HEAD"
            await answer(scope, receive, send)
        else:
            await send_asset(scope, send, asset)


def _json(body: bytes, status: int = 200) -> Response:
    return Response(body, status, {"cache-control": "no-store"}, "application/json")


def _refused(request: Request, refusal: Refusal) -> Response:
    count(request.scope, refusal)
    return _json(refused_body(refusal, language(request.scope)), status_of(refusal))
