"""What nobody kind would send: a clear refusal or a harmless card, never a fault of ours, and the day goes on."""

from __future__ import annotations

import asyncio
import io
from typing import Any

import msgspec
import pytest

from tests.server.conftest import Run
from tests.server.house import HOST_TOKEN, House
from workshop.domain.people import SERVER_ONLY
from workshop.exercises.catalogue import RULES
from workshop.protocol.requests import MOST_BODY_BYTES

JSON = {"Content-Type": "application/json"}
DEEP = b"[" * 30_000 + b"]" * 30_000


def command(payload: bytes, kind: bytes = b"sign_cards.write", id_: bytes = b"hostile-command") -> bytes:
    return b'{"id":"%s","kind":"%s","payload":%s}' % (id_, kind, payload)


BODIES: dict[str, bytes] = {
    "nothing": b"",
    "not json": b"hello",
    "half": b'{"id":"hostile-command","kind":"sign',
    "a list": b"[]",
    "null": b"null",
    "a number": b"1e999",
    "not a number": command(b'{"text":NaN}'),
    "deep": DEEP,
    "deep payload": command(DEEP),
    "deep field": command(b'{"contribution":"x","changes":{"text":%s}}' % DEEP, b"contribution.edit"),
    "bad utf-8": command(b'{"text":"\xff\xfe"}'),
    "lone surrogate": command(b'{"text":"\\ud800"}'),
    "wrong type": command(b'{"text":7}'),
    "no text": command(b"{}"),
    "unknown field": command(b'{"text":"x","admin":true}'),
    "unknown outer field": b'{"id":"hostile-command","kind":"day.next","payload":{},"actor":"host"}',
    "payload is a list": command(b"[]"),
    "payload is null": command(b"null"),
    "kind is a number": b'{"id":"hostile-command","kind":7,"payload":{}}',
    "unknown kind": command(b"{}", b"__class__"),
    "a short id": command(b'{"text":"x"}', id_=b"x"),
    "a long id": command(b'{"text":"x"}', id_=b"x" * 65),
    "a strange id": command(b'{"text":"x"}', id_=b"../../../x"),
    "a line end after the id": command(b'{"text":"x"}', id_=b"hostile-command\\n"),
    "no id": b'{"kind":"sign_cards.write","payload":{"text":"x"}}',
    "a huge number": command(b'{"ms":%d}' % 10**400, b"timer.extend"),
    "a huge digit": command(b'{"text":"x","at":1%s}' % (b"0" * 20_000)),
    "a long text": command(b'{"text":"%s"}' % (b"x" * 20_000)),
    "a long keyword": command(b'{"keywords":["%s"]}' % (b"x" * 20_000), b"future_scenario.present"),
    "a bad drawing": command(b'{"medium":"drawing","drawing":"M0 0<script>"}', b"future_scenario.draw"),
    "nowhere": command(b'{"sign":"nothing","after":"nothing"}', b"sign_ordering.place"),
    "negative caramels": command(b'{"target":"x","caramels":-5}', b"visit_voting.set"),
    "countless caramels": command(b'{"target":"x","caramels":%d}' % 10**30, b"visit_voting.set"),
}

TEXTS = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "sql": "Robert'); DROP TABLE journal;--",
    "arabic": "السلام عليكم",
    "turkish": "İstanbul’da ışık",
    "joined emoji": "👩‍👩‍👧‍👦🏳️‍🌈",
    "decomposed": "Børnehave",
    "zalgo": "Z̸̢̛͓͎a̴l̵g̶o̷" * 20,
    "a single full stop": ".",
    "format fields": "{0.__class__} %s %(x)s ${x}",
    "a path": "../../../../etc/passwd",
    "an event": "hej\n\nevent: bye\ndata: {}\n\n",
}

CLEANED = {
    "control characters": ("A\x00B\x07C\x1b[31mD", "ABC[31mD"),
    "turned direction": ("A\u202eB\u2066C", "ABC"),
    "a byte order mark": ("\ufeffA", "A"),
    "line ends": ("A\r\nB\rC", "A\nB\nC"),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_hostile_body_is_refused_in_words_and_changes_nothing(run: Run, name: str) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        seq = house.heart.engine.state.seq
        for token in (ida.caller.token, house.host.caller.token):
            headers = {**JSON, "Authorization": f"Bearer {token}"}
            answer = await house.asks("POST", "/api/commands", headers, BODIES[name])
            assert 400 <= answer.status < 500, (answer.status, answer.body)
            assert answer.json["saved"] is False
            assert answer.json["text"]
        assert house.heart.engine.state.seq == seq
        for path in ("/api/join", "/api/reclaim"):
            answer = await house.asks("POST", path, JSON, BODIES[name])
            assert 400 <= answer.status < 500, (answer.status, answer.body)
        await ida.does("sign_cards.write", text="Dagen går videre")

    run(scene)


@pytest.mark.parametrize("name", TEXTS)
def test_whatever_people_write_is_kept_to_the_letter(run: Run, name: str) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1", alias=TEXTS[name][:40])
        await house.host.does("day.go", step="signs")
        async with ida.listens() as stream:
            seq = await ida.does("sign_cards.write", text=TEXTS[name])
            cards = (await stream.until(seq)).view["body"]["cards"]
        assert [card["text"] for card in cards] == [TEXTS[name].strip()]

    run(scene)


@pytest.mark.parametrize("name", CLEANED)
def test_what_can_not_be_shown_is_left_out(run: Run, name: str) -> None:
    written, kept = CLEANED[name]

    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        await ida.does("sign_cards.write", "the-first-card", text=written)
        assert house.heart.day.contributions["the-first-card"].body.words() == kept

    run(scene)


def test_ten_million_bytes_are_refused_and_the_next_request_is_answered(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        headers = {**JSON, "Authorization": f"Bearer {ida.caller.token}"}
        answer = await house.asks("POST", "/api/commands", headers, io.BytesIO(b"x" * 10_000_000))
        assert (answer.status, answer.json["code"]) == (413, "body_too_large")
        just_too_much = command(b'{"text":"%s"}' % (b"x" * MOST_BODY_BYTES))
        assert (await house.asks("POST", "/api/commands", headers, just_too_much)).status == 413
        await ida.does("sign_cards.write", text="Dagen går videre")

    run(scene)


def test_a_body_without_an_announced_length_has_the_same_limit(run: Run) -> None:
    async def scene(house: House) -> None:
        ida = await house.joins("m1")

        async def endless() -> Any:
            for _ in range(40):
                yield b"x" * 4096

        headers = {"Authorization": f"Bearer {ida.caller.token}"}
        async with house.session.post(f"{house.base}/api/commands", data=endless(), headers=headers) as answer:
            assert answer.status == 413

    run(scene)


async def _raw(house: House, sent: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", house.heart.doors.port)
    try:
        writer.write(sent)
        await writer.drain()
        async with asyncio.timeout(10):
            return await reader.read()
    except ConnectionResetError:
        return b""
    finally:
        writer.close()


@pytest.mark.parametrize(
    "sent",
    [
        b"\x00\x01\x02\x03\r\n\r\n",
        b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        b"GET http://evil/ HTTP/1.1\r\nHost: evil\r\nConnection: close\r\n\r\n",
        b"POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X-Filler: y\r\n" * 20_000,
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ],
)
def test_what_is_hardly_http_is_turned_away_and_the_day_goes_on(run: Run, sent: bytes) -> None:
    async def scene(house: House) -> None:
        answer = await _raw(house, sent)
        assert not answer.startswith(b"HTTP/1.1 5")
        assert not answer.startswith(b"HTTP/1.1 2")
        assert (await house.asks("GET", "/api/health")).status == 200

    run(scene)


VALUES: list[Any] = [None, True, 0, -1, 1.5, "", "x", [], {}, [[]], {"x": {}}, "\u0000", 2**63, 2**64, 10**30, -(2**63)]


@pytest.mark.parametrize("kind", sorted(set(RULES.commands) - SERVER_ONLY))
def test_no_value_in_any_field_of_a_command_is_our_fault(run: Run, kind: str) -> None:
    async def scene(house: House) -> None:
        await house.joins("m1", id="a-secret-of-a-phone")
        fields = [field.encode_name for field in msgspec.structs.fields(RULES.commands[kind].payload)]
        for field in fields:
            for value in VALUES:
                # All of them as they come, and the one alone: what the others are must not hide it.
                for payload in (dict.fromkeys(fields, value), {field: value}):
                    answer = await house.host.send(kind, **payload)
                    assert answer.status < 500, (payload, answer.body)
        assert (await house.asks("GET", "/api/state", {"Authorization": f"Bearer {HOST_TOKEN}"})).status == 200

    run(scene)
