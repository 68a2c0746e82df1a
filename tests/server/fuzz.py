"""Requests made up from the served description: what it allows, and what it does not. Each answer is as it says."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import count, cycle
from math import inf
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.server.house import CODE, HOST_TOKEN, House, house
from tests.whole_day import whole_plan
from workshop.server import connection

T = TypeVar("T")

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance,
    response_schema_conformance,
]  # fmt: skip
"""No fault of ours, and no answer that is not told of."""

KNOWN = {
    "group": "m1", "seat": "goal:g1", "goal": "g1", "focus": "goal:g1", "activity": None, "author": None, "at": None,
    "heads": 2, "via": "phone", "question": None, "level": None, "parent": None, "ref": None, "team": None,
}  # fmt: skip
"""What nobody would guess, or what only the facilitator may say: with it, what is made up gets further."""

STRANGER = "stranger"
ENDLESS = "/api/events"
"""Whose answer does not end; only what is refused there is looked at."""


Run = Callable[[Coroutine[Any, Any, T]], T]
"""Has something done in the loop of a house, and gives what comes of it."""


@contextmanager
def open_house(folder: Path) -> Iterator[tuple[House, Run[Any]]]:
    """A house with a day of every exercise, in a loop and thread of its own."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()

    def run(what: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(what, loop).result(60)

    opened = house(folder / "day.guldkaramel", whole_plan())
    try:
        # What is made up is refused again and again, and would only be slowed down.
        with patch.object(connection, "REFUSALS_AT_ONCE", inf):
            yield run(opened.__aenter__()), run
    finally:
        run(opened.__aexit__(None, None, None))
        loop.call_soon_threadsafe(loop.stop)
        thread.join(60)
        loop.close()


class Fuzz:
    """Asks a house what its description tells of, as each of `askers`: their tokens in turn, or without one."""

    def __init__(self, base: str, askers: Mapping[str, Sequence[str | None]]) -> None:
        self._base = base
        self._numbers = count()
        self._askers = {who: cycle(tokens) for who, tokens in askers.items()}
        self._session = requests.Session()
        self.description: dict[str, Any] = self._session.get(f"{base}/api/openapi.json", timeout=30).json()
        self.statuses: dict[tuple[str, str], set[int]] = {}

    def kinds(self) -> list[str]:
        """The commands that the description has."""
        return [one["title"] for one in self.description["components"]["schemas"]["CommandRequest"]["oneOf"]]

    def every_door(self, examples: int) -> None:
        """All doors but that of the commands."""
        for result in schemathesis.openapi.from_dict(self.description).get_all_operations():
            operation = result.ok()
            if operation.path != "/api/commands":
                self._ask(operation, f"{operation.method.upper()} {operation.path}", examples)

    def command(self, kind: str, examples: int) -> None:
        """One command."""
        schemas = self.description["components"]["schemas"]
        one = [command for command in schemas["CommandRequest"]["oneOf"] if command["title"] == kind]
        components = {**self.description["components"], "schemas": {**schemas, "CommandRequest": {"oneOf": one}}}
        paths = {"/api/commands": self.description["paths"]["/api/commands"]}
        alone = {**self.description, "components": components, "paths": paths}
        for result in schemathesis.openapi.from_dict(alone).get_all_operations():
            self._ask(result.ok(), kind, examples)

    def _ask(self, operation: APIOperation, name: str, examples: int) -> None:
        for who, tokens in self._askers.items():
            if operation.path == ENDLESS and who != STRANGER:
                continue
            for mode in GenerationMode if operation.body else (GenerationMode.POSITIVE,):
                # Where there is nothing to be asked, nothing can be wrong with it.
                with suppress(Unsatisfiable):
                    made_up = operation.as_strategy(generation_mode=mode)
                    _each(made_up, examples, self._asking(name, who, tokens))

    def _asking(self, name: str, who: str, tokens: Iterator[str | None]) -> Callable[[Any], None]:
        numbers = self._numbers

        def asked(case: Any) -> None:
            if isinstance(case.body, dict) and not _is_wrong(case):
                if "code" in case.body:
                    case.body["code"] = CODE
                if "kind" in case.body:
                    case.body["id"] = f"made-up-{next(numbers)}"  # else most of them would be the same command
                    case.body.pop("until", None)
                    payload = case.body.setdefault("payload", {})
                    payload |= {name: known for name, known in KNOWN.items() if name in payload}
            answer = case.call(base_url=self._base, session=self._session, auth=_Token(next(tokens)), timeout=30)
            # A body that is not allowed is taken by nobody. (More in a query than is asked for is let be.)
            wrong = [negative_data_rejection] if _is_wrong(case) and answer.status_code != 413 else []
            case.validate_response(answer, checks=[*CHECKS, *wrong])
            self.statuses.setdefault((name, who), set()).add(answer.status_code)

        return asked


class _Token(requests.auth.AuthBase):
    """Who asks is not made up, whatever is made up of the headers."""

    def __init__(self, token: str | None) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers.pop("Authorization", None)
        if self._token is not None:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def _is_wrong(case: schemathesis.Case) -> bool:
    """Whether its body is one that the description does not allow."""
    body = case.meta.components.get(ParameterLocation.BODY) if case.meta is not None else None
    return body is not None and body.mode is GenerationMode.NEGATIVE


def _each(made_up: Any, examples: int, ask: Callable[[Any], None]) -> None:
    """Ask so many of what is made up, always the same."""
    settings(
        max_examples=examples, deadline=None, database=None, derandomize=True, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )(given(made_up)(ask))()  # fmt: skip


LAST = "heart.stop"
"""After which the day is over."""

PHONES = 24
"""So many that none of them asks faster than a phone may."""


def everything(folder: Path, examples: int) -> Fuzz:
    """All doors and all commands, so many times each, and everybody is shown the day afterwards."""
    with open_house(folder) as (house, run):
        tokens = run(_phones(house))
        Fuzz(house.base, {"host": [HOST_TOKEN], "phone": tokens, STRANGER: [None]}).every_door(examples)
        fuzz = Fuzz(house.base, {"host": [HOST_TOKEN], "phone": tokens})
        for kind in fuzz.kinds():
            if kind != LAST:
                fuzz.command(kind, examples)
        run(_all_see_the_day(house, tokens))
        fuzz.command(LAST, examples)
    return fuzz


async def _phones(house: House) -> list[str]:
    people = [await house.joins(f"m{number % 3 + 1}") for number in range(PHONES)]
    return [one.caller.token or "" for one in people]


async def _all_see_the_day(house: House, tokens: list[str]) -> None:
    for audience in ("host", "room", "remote"):
        assert (await house.host.sees(audience))["view"]["day"]["id"] == "day"
    for token in tokens:
        assert (await house.asks("GET", "/api/state", {"Authorization": f"Bearer {token}"})).status == 200
