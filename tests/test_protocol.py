"""What goes over the wire: the description says what the page says, and every refusal has a status."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from workshop.domain.people import SERVER_ONLY
from workshop.domain.refusal import Reason, Refusal
from workshop.exercises.catalogue import RULES
from workshop.protocol.answers import status_of
from workshop.protocol.requests import ForgetCards, Nothing, SetClock, SetWifi, UseAddress
from workshop.server.openapi import openapi

HEART = {
    "heart.open_phones": Nothing,
    "heart.close_phones": Nothing,
    "heart.stop": Nothing,
    "heart.use_address": UseAddress,
    "heart.wifi": SetWifi,
    "heart.forget_cards": ForgetCards,
    "heart.clock": SetClock,
}


@pytest.fixture(scope="module")
def api() -> Any:
    return json.loads(openapi(RULES, HEART))


def refs(part: Any) -> set[str]:
    """Every reference within a part of the description."""
    if isinstance(part, dict):
        own = {part["$ref"]} if isinstance(part.get("$ref"), str) else set()
        return own.union(*(refs(one) for one in part.values()))
    return set().union(*(refs(one) for one in part)) if isinstance(part, list) else set()


def test_every_reference_of_the_description_leads_somewhere(api: Any) -> None:
    names = {f"#/components/schemas/{name}" for name in api["components"]["schemas"]}
    assert refs(api) <= names


def test_the_description_has_every_command_that_may_be_sent_and_no_other(api: Any) -> None:
    commands = api["components"]["schemas"]["CommandRequest"]["oneOf"]
    kinds = {command["properties"]["kind"]["const"] for command in commands}
    assert kinds == (set(RULES.commands) - SERVER_ONLY) | set(HEART)


def test_the_protocols_page_tells_every_command_and_every_door(root: Path, api: Any) -> None:
    page = (root / "docs" / "protocol.md").read_text(encoding="utf-8")
    table = page[page.index("## Commands") :]
    told = set(re.findall(r"`([a-z_]+\.[a-z_]+|undo|redo)`", table))
    assert told == (set(RULES.commands) - SERVER_ONLY) | set(HEART)
    doors = {(method.upper(), path) for path, item in api["paths"].items() for method in item}
    assert {(method, path) for method, path in re.findall(r"`(GET|POST) (/[^`]*)`", page)} == doors


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_has_a_status_of_its_own(reason: Any) -> None:
    statuses = {status_of(Refusal("x", one)) for one in get_args(Reason)}
    assert len(statuses) == len(get_args(Reason))
    assert 400 <= status_of(Refusal("x", reason)) <= 503


def test_only_what_may_be_sent_again_is_answered_so() -> None:
    assert status_of(Refusal("too_fast", "unavailable")) == 429
    assert status_of(Refusal("stopping", "unavailable")) == 503
    assert status_of(Refusal("our_fault", "unavailable")) == 500
    assert status_of(Refusal("host", "forbidden")) == 421
