"""The API's description (OpenAPI 3.1), made from the types of the protocol and the commands of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from workshop.domain.people import SERVER_ONLY
from workshop.domain.rules import Rules
from workshop.protocol.answers import (
    Admission,
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
    "401": "No token, or one that is not known",
    "403": "Not yours to do, or asked from a foreign page",
    "404": "There is no such thing",
    "409": "The day has moved on",
    "413": "Too large",
    "421": "Not a name of this machine",
    "422": "Not understood",
    "429": "Too fast; send the same again",
    "503": "Stopping, or no room on the disk; send the same again",
}
_JPEG = {"type": "string", "format": "binary"}
_TOKEN: list[dict[str, list[str]]] = [{"token": []}]


def openapi(rules: Rules, heart_commands: Mapping[str, type[msgspec.Struct]]) -> bytes:
    """The description as JSON. `heart_commands` are the payloads of those that are not journaled, by kind."""
    kinds: dict[str, type[msgspec.Struct]] = {
        kind: rule.payload for kind, rule in rules.commands.items() if kind not in SERVER_ONLY
    }
    kinds.update(sorted(heart_commands.items()))
    answers: list[type[msgspec.Struct]] = [
        JoinRequest, ReclaimRequest, WritingRequest, TableRequest, Admission, SavedAnswer, Noted, RefusedAnswer,
        DayAnswer, PlanAnswer, TableAnswer, Drawing, Health, Arrival, Likenesses, People, *FRAMES,
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
                "description": "How phones, windows and scripts speak with the heart. Times are ms since 1970, UTC.",
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
        "description": "The host's choice",
    }
    waiting = {
        "name": "X-Waiting",
        "in": "header",
        "schema": {"type": "integer", "minimum": 0, "maximum": MOST_WAITING},
        "description": "A participant's: how much waits on the phone, with what this request brings",
    }
    contribution = {"name": "contribution", "in": "path", "required": True, "schema": {"type": "string"}}
    picture = {"name": "picture", "in": "path", "required": True, "schema": {"type": "string"}}
    activity = {"name": "activity", "in": "path", "required": True, "schema": {"type": "string"}}
    lang = {"name": "lang", "in": "path", "required": True, "schema": {"type": "string"}}
    texts = {"type": "object", "additionalProperties": {"type": "string"}}
    frame = {"oneOf": [ref[one] for one in FRAMES]}
    return {
        "/api/day": {"get": _door(ref, "What the join page needs", ref[DayAnswer])},
        "/api/join": {
            "post": _door(ref, "Join the day by its code", ref[Admission], asked=ref[JoinRequest])
        },
        "/api/reclaim": {
            "post": _door(ref, "Be found again", ref[Admission], asked=ref[ReclaimRequest])
        },
        "/api/events": {
            "get": _door(
                ref, "The day as Server-Sent Events: `view` with a frame, `bye` when the heart stops", frame,
                token=True, parameters=[screen, waiting], type_="text/event-stream",
            )
        },
        "/api/state": {"get": _door(ref, "The newest frame once", frame, token=True, parameters=[screen, waiting])},
        "/api/commands": {
            "post": _door(
                ref, "Change the day; answered when it is on disk. The same id is carried out once",
                ref[SavedAnswer], token=True, asked={"$ref": _REF.format(name="CommandRequest")}, parameters=[waiting],
            )
        },
        "/api/likenesses": {"get": _door(ref, "Cards that say nearly the same", ref[Likenesses], token=True)},
        "/api/people": {"get": _door(ref, "Everybody in the day, for the facilitator", ref[People], token=True)},
        "/api/writing": {
            "post": _door(ref, "Say that somebody is writing", ref[Noted], token=True, asked=ref[WritingRequest])
        },
        "/api/plan": {"get": _door(ref, "The plan, for the facilitator", ref[PlanAnswer], token=True)},
        "/api/plan/table": {
            "post": _door(
                ref, "What pasted lines would bring into the plan", ref[TableAnswer], token=True,
                asked=ref[TableRequest],
            )
        },
        "/api/drawings/{contribution}": {
            "get": _door(ref, "A drawing", ref[Drawing], token=True, parameters=[contribution])
        },
        "/api/pictures/{picture}": {
            "post": _door(
                ref, "A photo, ahead of the contribution that shows it; the id is the sender's", ref[SavedAnswer],
                token=True, parameters=[picture], asked=_JPEG,
            )
        },
        "/api/pictures/{contribution}": {
            "get": _door(
                ref, "A contribution's photo", _JPEG, token=True, parameters=[contribution], type_=_type_of(_JPEG)
            )
        },
        "/api/slides/{activity}": {
            "get": _door(
                ref, "A slide's picture", _JPEG, token=True, parameters=[activity], type_=_type_of(_JPEG)
            )
        },
        "/api/arrival": {"get": _door(ref, "Has the asker come by the net", ref[Arrival])},
        "/api/texts/{lang}.json": {"get": _door(ref, "Danish text to translation", texts, parameters=[lang])},
        "/api/health": {"get": _door(ref, "Does the heart live", ref[Health])},
    }  # fmt: skip


def _type_of(asked: Any) -> str:
    """The media type of a body by its schema: all but pictures is JSON."""
    return "image/jpeg" if asked is _JPEG else "application/json"


def _door(
    ref: dict[type[msgspec.Struct], Any],
    summary: str,
    answer: Any,
    *,
    asked: Any = None,
    token: bool = False,
    parameters: list[dict[str, Any]] | None = None,
    type_: str = "application/json",
) -> dict[str, Any]:
    refused = {"application/json": {"schema": ref[RefusedAnswer]}}
    door: dict[str, Any] = {
        "summary": summary,
        "responses": {
            "200": {"description": "Done", "content": {type_: {"schema": answer}}},
            **{status: {"description": said, "content": refused} for status, said in _REFUSALS.items()},
        },
    }
    if asked is not None:
        door["requestBody"] = {"required": True, "content": {_type_of(asked): {"schema": asked}}}
    if token:
        door["security"] = _TOKEN
    if parameters:
        door["parameters"] = parameters
    return door
