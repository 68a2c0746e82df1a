"""The API's description (OpenAPI 3.1), made from the types of the protocol and the commands of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from workshop.domain.people import SERVER_ONLY
from workshop.domain.rules import Rules
from workshop.paper.told import CardsTold
from workshop.protocol.answers import (
    Admission,
    CardsRead,
    DayAnswer,
    Drawing,
    Health,
    Likenesses,
    Noted,
    People,
    PlanAnswer,
    RefusedAnswer,
    SavedAnswer,
    TableAnswer,
)
from workshop.protocol.frames import GroupFrame, HostFrame, RemoteFrame, RoomFrame
from workshop.protocol.requests import JoinRequest, ReclaimRequest, TableRequest, WritingRequest
from workshop.protocol.venue import Arrival
from workshop.server.attendance import MOST_WAITING

FRAMES = (RoomFrame, GroupFrame, HostFrame, RemoteFrame)
_REF = "#/components/schemas/{name}"
_REFUSALS = {
    401: "No token, or one that is not known",
    403: "Not yours to do, or asked from a foreign page",
    404: "There is no such thing",
    409: "The day has moved on",
    413: "Too large",
    421: "Not a name of this machine",
    422: "Not understood",
    429: "Too fast; send the same again",
    503: "Stopping, full, or no room on the disk; send the same again",
}
_OF_ALL = (403, 421)
"""What may be refused at any door: a foreign page, and a name that is not this machine's."""

_BINARY = {"type": "string", "format": "binary"}
_TEXT = {"type": "string"}
_TOKEN: list[dict[str, list[str]]] = [{"token": []}]
_SAID = """How phones, windows and scripts speak with the heart. Times are ms since 1970, UTC.

All that can be answered stands here, but for four things that can happen at any path: 400 in plain words to what is no
HTTP, 404 (a refusal) where there is no such path, 405 (a refusal) with `Allow` where a path has other methods, and 500
(a refusal), which is a fault of ours: nothing was changed. A path that answers to GET answers to HEAD.
"""


def openapi(rules: Rules, heart_commands: Mapping[str, type[msgspec.Struct]]) -> bytes:
    """The description as JSON. `heart_commands` are the payloads of those that are not journaled, by kind."""
    kinds: dict[str, type[msgspec.Struct]] = {
        kind: rule.payload for kind, rule in rules.commands.items() if kind not in SERVER_ONLY
    }
    kinds.update(sorted(heart_commands.items()))
    answers: list[type[msgspec.Struct]] = [
        JoinRequest, ReclaimRequest, WritingRequest, TableRequest, Admission, SavedAnswer, Noted, RefusedAnswer,
        DayAnswer, PlanAnswer, TableAnswer, Drawing, CardsRead, CardsTold, Health, Arrival, Likenesses, People, *FRAMES,
    ]  # fmt: skip
    # The payloads go last, so that a name they share with a type of the protocol does not change the latter's.
    types: list[type[msgspec.Struct]] = [*answers, *dict.fromkeys(kinds.values())]
    schemas, components = msgspec.json.schema_components(types, ref_template=_REF)
    ref: dict[type[msgspec.Struct], Any] = dict(zip(types, schemas, strict=True))
    components["CommandRequest"] = {"oneOf": [_command(kind, ref[payload]) for kind, payload in kinds.items()]}
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "Guldkaramel",
                "version": "1",
                "description": _SAID,
            },
            "paths": _paths(ref),
            "components": {
                "schemas": components,
                "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            },
        }
    )


def _command(kind: str, payload: Any) -> dict[str, Any]:
    return {
        "title": kind,
        "type": "object",
        "properties": {
            "id": {"type": "string", "pattern": "^[A-Za-z0-9_-]{8,64}$"},
            "kind": {"const": kind},
            "payload": payload,
            "until": {"type": ["integer", "null"], "description": "Refused where it arrives later: ms since 1970"},
        },
        "required": ["id", "kind"],
        "additionalProperties": False,
    }


def _paths(ref: dict[type[msgspec.Struct], Any]) -> dict[str, Any]:
    screen = {
        "name": "as",
        "in": "query",
        "schema": {"enum": ["host", "room", "remote"]},
        "description": "The host's choice; whose token is another's is shown their own",
    }
    waiting = {
        "name": "X-Waiting",
        "in": "header",
        "schema": {"type": "integer", "minimum": 0, "maximum": MOST_WAITING},
        "description": "A participant's: how much waits on the phone, with what this request brings",
    }
    texts = {"type": "object", "additionalProperties": _TEXT}
    card = {"type": "object", "properties": dict.fromkeys(("id", "name", "alt"), _TEXT)}
    frame = {"oneOf": [ref[one] for one in FRAMES]}
    command = {"$ref": _REF.format(name="CommandRequest")}
    return {
        "/api/day": {"get": _door(ref, "What the join page needs", ref[DayAnswer])},
        "/api/join": {
            "post": _door(
                ref,
                "Join the day by its code",
                ref[Admission],
                asked=ref[JoinRequest],
                refused=(404, 413, 422, 429, 503),
            )
        },
        "/api/reclaim": {
            "post": _door(
                ref, "Be found again", ref[Admission], asked=ref[ReclaimRequest], refused=(413, 422, 429, 503)
            )
        },
        "/api/events": {
            "get": _door(
                ref,
                "The day as Server-Sent Events: `view` with a frame, `bye` when the heart stops",
                frame,
                parameters=[screen, waiting],
                type_="text/event-stream",
                refused=(401, 422, 503),
            )
        },
        "/api/state": {
            "get": _door(ref, "The newest frame once", frame, parameters=[screen, waiting], refused=(401, 422, 503))
        },
        "/api/commands": {
            "post": _door(
                ref,
                "Change the day; answered when it is on disk. The same id is carried out once",
                ref[SavedAnswer],
                asked=command,
                parameters=[waiting],
                refused=(401, 404, 409, 413, 422, 429, 503),
            )
        },
        "/api/people": {"get": _door(ref, "Everybody in the day, for the facilitator", ref[People], refused=(401,))},
        "/api/likenesses": {"get": _door(ref, "Cards that say nearly the same", ref[Likenesses], refused=(401,))},
        "/api/writing": {
            "post": _door(
                ref,
                "Say that somebody is writing",
                ref[Noted],
                asked=ref[WritingRequest],
                refused=(401, 413, 422, 429),
            )
        },
        "/api/plan": {"get": _door(ref, "The plan, for the facilitator", ref[PlanAnswer], refused=(401,))},
        "/api/plan/table": {
            "post": _door(
                ref,
                "What pasted lines would bring into the plan",
                ref[TableAnswer],
                asked=ref[TableRequest],
                refused=(401, 413, 422),
            )
        },
        "/api/drawings/{contribution}": {
            "get": _door(
                ref,
                "A drawing; what follows an `@` is the version that the asker knows",
                ref[Drawing],
                parameters=[_named("contribution")],
                refused=(401, 404),
            )
        },
        "/api/pictures/{picture}": {
            "post": _door(
                ref,
                "A photo, ahead of the contribution that shows it; the id is the sender's",
                ref[SavedAnswer],
                parameters=[_named("picture")],
                asked=_BINARY,
                refused=(401, 404, 409, 413, 422, 429, 503),
            ),
            "get": _door(
                ref,
                "The photo of a contribution, whose id this is",
                _BINARY,
                parameters=[_named("picture")],
                type_="image/jpeg",
                refused=(401, 404),
            ),
        },
        "/api/cards": {
            "post": _door(
                ref,
                "Find the printed cards in a photo, for the facilitator and her own phone; it is not kept",
                ref[CardsRead],
                asked=_BINARY,
                refused=(401, 404, 413, 422, 429),
            ),
            "get": _door(ref, "What the newest photo of cards says", ref[CardsTold], refused=(401, 404)),
        },
        "/api/slides/{activity}": {
            "get": _door(
                ref,
                "A slide's picture; after an `@` may follow the picture's id",
                _BINARY,
                parameters=[_named("activity")],
                type_="image/jpeg",
                refused=(401, 404),
            )
        },
        "/api/texts/{lang}.json": {
            "get": _file(ref, "Danish text to translation", "application/json", _named("lang"), answer=texts)
        },
        "/api/openapi.json": {"get": _door(ref, "This description", {"type": "object"})},
        "/api/arrival": {"get": _door(ref, "Has the asker come by the net", ref[Arrival])},
        "/api/health": {"get": _door(ref, "Does the heart live", ref[Health])},
        "/": {"get": _file(ref, "The phone page", "text/html")},
        "/tjek": {"get": _file(ref, "The page of the venue check", "text/html")},
        "/remote": {"get": _file(ref, "The page of the facilitator's own phone", "text/html")},
        "/phone/{file}": {"get": _file(ref, "A part of the pages, also below", "*/*", _named("file"))},
        "/fonts/{file}": {"get": _file(ref, "A font of the pages", "font/ttf", _named("file"))},
        "/picture_cards/all.json": {
            "get": _file(ref, "The picture cards", "application/json", answer={"type": "array", "items": card})
        },
        "/picture_cards/{file}": {"get": _file(ref, "A picture card", "image/svg+xml", _named("file"))},
    }


def _named(name: str) -> dict[str, Any]:
    """A parameter of the path."""
    return {"name": name, "in": "path", "required": True, "schema": _TEXT}


def _type_of(asked: Any) -> str:
    """The media type of a body by its schema: all but pictures is JSON."""
    return "image/jpeg" if asked is _BINARY else "application/json"


def _door(
    ref: dict[type[msgspec.Struct], Any],
    summary: str,
    answer: Any,
    *,
    asked: Any = None,
    parameters: Sequence[dict[str, Any]] = (),
    type_: str = "application/json",
    refused: Sequence[int] = (),
) -> dict[str, Any]:
    """A door. Where 401 is among what may be refused, a token is asked for."""
    said = {"application/json": {"schema": ref[RefusedAnswer]}}
    door: dict[str, Any] = {
        "summary": summary,
        "responses": {
            "200": {"description": "Done", "content": {type_: {"schema": answer}}},
            **{str(one): {"description": _REFUSALS[one], "content": said} for one in sorted({*_OF_ALL, *refused})},
        },
    }
    if asked is not None:
        door["requestBody"] = {"required": True, "content": {_type_of(asked): {"schema": asked}}}
    if 401 in refused:
        door["security"] = _TOKEN
    if parameters:
        door["parameters"] = list(parameters)
    return door


def _file(
    ref: dict[type[msgspec.Struct], Any], summary: str, type_: str, *parameters: dict[str, Any], answer: Any = _BINARY
) -> dict[str, Any]:
    """A file of the pages, which is sent once: whoever has it is told so."""
    refused = (404,) if parameters else ()
    door = _door(ref, summary, answer, parameters=parameters, type_=type_, refused=refused)
    door["responses"]["304"] = {"description": "As it was when you asked last (`If-None-Match`)"}
    return door
