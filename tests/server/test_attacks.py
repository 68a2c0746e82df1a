"""What others try, and what each gets: as docs/sikkerhed.md tells it. The day goes on beside it."""

from __future__ import annotations

import asyncio
import io
import logging
import re
import sys
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from tests.load.attackers import Attack
from tests.server.conftest import Run
from tests.server.fuzz import open_house
from tests.server.house import CODE, Answer, House, Person
from workshop.server import connection
from workshop.server.commands import BURST
from workshop.server.joining import GUESSES_AT_ONCE, WRONG_RECLAIMS_AT_ONCE


class Scene(NamedTuple):
    """A house in which Ida's pair visits Bo's goal, with a card of hers and one of his."""

    house: House
    ida: Person
    bo: Person
    pair: str

    async def raw(self, *sent: bytes) -> str:
        """The status that comes back for bytes as they are, or `cut`."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.house.heart.doors.port)
        try:
            for piece in sent:
                writer.write(piece)
            async with asyncio.timeout(30):
                head = await reader.readline()
            return head[9:12].decode() or "cut"
        except ConnectionError:
            return "cut"
        finally:
            writer.transport.abort()

    def named(self, lines: bytes) -> bytes:
        """A request with the right name of this machine."""
        return lines.replace(b"HOST", f"Host: {self.house.base.removeprefix('http://')}".encode())

    async def posts(self, path: str, body: bytes, token: str | None) -> Answer:
        """A body, whatever it is."""
        headers = {"Authorization": f"Bearer {token}"} if token is not None else {}
        return await self.house.asks("POST", path, headers, io.BytesIO(body))


async def scene_of(house: House) -> Scene:
    """Ida and Bo have each written a card and are on their visits."""
    ida, bo = await house.joins("m1", id="a-secret-of-idas"), await house.joins("m2")
    await house.host.does("day.go", step="signs")
    await ida.does("sign_cards.write", "a-card-of-ida", text="Flere cykler")
    await bo.does("sign_cards.write", "a-card-of-bo", text="Flere gynger")
    pairs = [
        {"id": f"pair-{number}", "group": group, "members": [who.me["participant"]], "visits": [to], "budget": 10}
        for number, (who, group, to) in enumerate([(ida, "m1", "goal:g2"), (bo, "m2", "goal:g1")])
    ]
    await house.host.does("visit_voting.plan", hosts={}, pairs=pairs)
    await house.host.does("day.go", step="visit/visit")
    return Scene(house, ida, bo, "pair-0")


Attempt = Callable[[Scene], Awaitable[Answer | str]]


def sends(kind: str, **payload: Any) -> Attempt:
    """Ida's phone sends a command."""
    return lambda scene: scene.ida.send(kind, **payload)


def asks(method: str, path: str, **headers: str) -> Attempt:
    return lambda scene: scene.house.asks(method, path, headers)


def sends_raw(*lines: bytes) -> Attempt:
    return lambda scene: scene.raw(*map(scene.named, lines))


def posts(path: str, body: bytes, *, known: bool = True) -> Attempt:
    return lambda scene: scene.posts(path, body, scene.ida.caller.token if known else None)


async def too_fast(scene: Scene) -> Answer:
    answers = await asyncio.gather(
        *(scene.ida.send("visit_voting.set", target="a-card-of-bo", caramels=1) for _ in range(BURST * 3))
    )
    return max(answers, key=lambda one: one.status)


async def guesses(scene: Scene) -> Answer:
    for _ in range(GUESSES_AT_ONCE):
        assert (await scene.posts("/api/join", b'{"code":"GUESS","group":"m1"}', None)).json["code"] == "wrong_code"
    return await scene.posts("/api/join", b'{"code":"GUESS","group":"m1"}', None)


async def guesses_of_codes(scene: Scene) -> Answer:
    body = msgspec.json.encode({"code": CODE, "reclaim_code": "QQQ1"})
    most = max(GUESSES_AT_ONCE, WRONG_RECLAIMS_AT_ONCE)
    for _ in range(most):
        answer = await scene.posts("/api/reclaim", body, None)
    return answer


async def after_the_close(scene: Scene) -> Answer:
    await scene.house.host.does("day.go", step="visit/count")
    return await scene.ida.send("visit_voting.set", target="a-card-of-bo", caramels=1)


async def taken_back_and_asked_for(scene: Scene) -> Answer:
    await scene.house.host.does("contribution.hide", contribution="a-card-of-bo")
    return await scene.ida.send("visit_voting.set", target="a-card-of-bo", caramels=1)


JOIN = b"POST /api/join HTTP/1.1\r\nHOST\r\n"
SMALL = b"POST /api/commands HTTP/1.1\r\nHOST\r\nContent-Length: 2\r\n\r\n{}"

# The names stand in docs/sikkerhed.md with what each gets.
ATTEMPTS: dict[str, tuple[Attempt, int | str, str]] = {
    "En sti ud af mappen": (sends_raw(b"GET /phone/../../pyproject.toml HTTP/1.1\r\nHOST\r\n\r\n"), 404, ""),
    "En kodet sti ud af mappen": (asks("GET", "/phone/%2e%2e/%2e%2e/pyproject.toml"), 404, "unknown_path"),
    "Et fremmed værtsnavn (DNS rebinding)": (asks("GET", "/api/state", Host="ond.example:8765"), 421, "host"),
    "En fremmed hjemmeside beder om det": (asks("GET", "/api/day", Origin="http://ond.example"), 403, "origin"),
    "En metode, som døren ikke har": (asks("DELETE", "/api/commands"), 405, "wrong_method"),
    "10 MB fra en deltager": (posts("/api/commands", b"x" * 10_000_000), 413, "body_too_large"),
    "10 MB fra en fremmed": (posts("/api/commands", b"x" * 10_000_000, known=False), 401, "no_token"),
    "10 MB uden angivet længde": (
        sends_raw(JOIN + b"Transfer-Encoding: chunked\r\n\r\n", *[b"8000\r\n" + b"x" * 0x8000 + b"\r\n"] * 4),
        413,
        "",
    ),
    "10.000 små i ét stræk": (sends_raw(SMALL * 10_000), 401, ""),
    "Kommandoer hurtigere, end nogen trykker": (too_fast, 429, "too_fast"),
    "En opdigtet nøgle til facilitatorens plads": (
        lambda scene: Person(scene.house, "x" * 32).send("day.next"),
        401,
        "no_token",
    ),
    "Gættede koder til dagen": (guesses, 429, "too_fast"),
    "Gættede hentekoder": (guesses_of_codes, 429, "too_fast"),
    "En deltager vil styre dagen": (sends("day.next"), 403, "host_only"),
    "En deltager vil sende det, som kun serveren sender": (
        sends("participant.reclaim", participant="x", token_hash="x"),
        422,
        "unknown_command",
    ),
    "Rette i en andens kort": (
        sends("contribution.edit", contribution="a-card-of-bo", changes={"text": "Nej"}),
        403,
        "not_yours",
    ),
    "Skrive i en anden gruppes navn": (sends("sign_cards.write", text="Nej", group="m2"), 403, "not_yours"),
    "Skrive i en anden deltagers navn": (sends("sign_cards.write", text="Nej", author="x" * 20), 403, "not_yours"),
    "Et andet pars stemmeseddel": (
        sends("visit_voting.set", target="a-card-of-bo", caramels=1, pair="pair-1"),
        403,
        "not_yours",
    ),
    "Et id, som ikke findes": (
        sends("visit_voting.set", target="no-such-card", caramels=1),
        404,
        "unknown_contribution",
    ),
    "Flere karameller, end parret har": (
        sends("visit_voting.set", target="a-card-of-bo", caramels=11),
        422,
        "overspent",
    ),
    "Karameller under nul": (sends("visit_voting.set", target="a-card-of-bo", caramels=-1), 422, "not_understood"),
    "Karameller til ens eget mål": (sends("visit_voting.set", target="a-card-of-ida", caramels=1), 422, "own_goal"),
    "Karameller til et skjult kort": (taken_back_and_asked_for, 404, "not_a_card"),
    "Stemme efter lukketid": (after_the_close, 409, "ballot_closed"),
    "Dyb JSON": (posts("/api/commands", b"[" * 30_000), 422, "not_understood"),
    "Ugyldig UTF-8": (
        posts("/api/commands", b'{"id":"bad-utf-8","kind":"sign_cards.write","payload":{"text":"\xff"}}'),
        422,
        "not_understood",
    ),
    "To længder i samme forespørgsel (smugling)": (
        sends_raw(JOIN + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        400,
        "",
    ),
    "To forskellige Content-Length": (sends_raw(JOIN + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"), 400, ""),
    "Et linjeskift i et felt i hovedet": (sends_raw(JOIN + b"X-A: b\n c: d\r\n\r\n"), 400, ""),
    "Hoved på over 32 kB": (sends_raw(JOIN + b"X-Filler: y\r\n" * 20_000), "cut", ""),
    "Noget, der slet ikke er HTTP": (sends_raw(b"\x16\x03\x01\x02\x00\x01\r\n\r\n"), 400, ""),
}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_what_others_try_gets_what_the_page_says(run: Run, name: str) -> None:
    attempt, status, code = ATTEMPTS[name]

    async def scene(house: House) -> None:
        there = await scene_of(house)
        contributions = house.heart.day.contributions
        answer = await attempt(there)
        if isinstance(answer, str):
            assert answer == str(status)
        else:
            assert (answer.status, answer.json["code"]) == (status, code)
            assert answer.json["text"]
        # It has changed nothing that was there, and whoever votes goes on.
        now = house.heart.day.contributions
        assert {one: now[one].body for one in now} == {one: contributions[one].body for one in contributions}
        await there.bo.does("sign_cards.write", text="Dagen går videre")

    run(scene)


def test_the_page_tells_of_every_attempt_and_what_it_gets(root: Path) -> None:
    page = (root / "docs" / "sikkerhed.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| ([^|]+) \| (\d+|afbrydes)[^|]* \|$", page, re.MULTILINE))
    assert told == {name: "afbrydes" if got == "cut" else str(got) for name, (_try, got, _code) in ATTEMPTS.items()}


def test_one_address_leaves_room_for_others(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "MOST_OF_AN_ADDRESS", 5)

    async def scene(house: House) -> None:
        port = house.heart.doors.port

        async def opened(address: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
            return await asyncio.open_connection("127.0.0.1", port, local_addr=(address, 0))

        held = [await opened("127.0.0.2") for _ in range(5)]
        reader, writer = await opened("127.0.0.2")
        with suppress(ConnectionResetError):
            assert await reader.read() == b""
        writer.close()
        assert (await house.asks("GET", "/api/health")).status == 200
        for _, one in held:
            one.close()
        while (counted := house.heart.doors.callers.by_address["127.0.0.2"]) > 0:
            assert counted <= 5
            await asyncio.sleep(0.01)
        reader, writer = await opened("127.0.0.2")
        writer.write(f"GET /api/health HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        assert (await reader.readline()).startswith(b"HTTP/1.1 200")
        writer.close()

    if sys.platform != "linux":
        pytest.skip("other systems have one loopback address only")
    run(scene)


def test_who_is_refused_again_and_again_is_read_from_more_slowly_and_nobody_else(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "REFUSALS_AT_ONCE", 3.0)
    monkeypatch.setattr(connection, "REFUSALS_PER_SECOND", 0.001)
    monkeypatch.setattr(connection, "LONGEST_HOLD_S", 1.0)

    async def scene(house: House) -> None:
        ida = await house.joins("m1")
        reader, writer = await asyncio.open_connection("127.0.0.1", house.heart.doors.port)
        request = f"GET /api/state HTTP/1.1\r\nHost: 127.0.0.1:{house.heart.doors.port}\r\n\r\n".encode()

        async def asked() -> bytes:
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(int(head.lower().partition(b"content-length: ")[2].partition(b"\r")[0]))
            return head[9:12]

        assert [await asked() for _ in range(4)] == [b"401"] * 4
        waiting = asyncio.ensure_future(asked())
        for number in range(20):
            await ida.does("sign_cards.write", text=f"Kort {number}")
        assert not waiting.done()
        assert await waiting == b"401"
        writer.close()

    run(scene)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have one loopback address only")
@pytest.mark.timeout(300)
def test_phones_vote_undisturbed_while_others_attack(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    phones, all_at_it = 30, threading.Event()

    async def voting(there: list[Person]) -> None:
        async def votes_of(ida: Person) -> None:
            number = 0
            while number < 5 or not all_at_it.is_set():
                number += 1
                await ida.does("visit_voting.set", target="a-card-of-bo", caramels=number % 3)
                await asyncio.sleep(0.06)  # as fast as a phone may go on for long

        await asyncio.gather(*map(votes_of, there))

    async def beginning(house: House) -> list[Person]:
        scene = await scene_of(house)
        there = [await house.joins("m1") for _ in range(phones)]
        for one in there:
            await one.does("visit_voting.take_pair", pair=scene.pair)
        return there

    async def attacked(house: House, vote: Callable[[], None]) -> Attack:
        attack = Attack(house.heart.doors.port, 120)
        attacking = asyncio.ensure_future(attack.run())
        voting = asyncio.ensure_future(asyncio.to_thread(vote))
        try:
            async with asyncio.timeout(60):
                while not all(attack.answers.values()):
                    await asyncio.sleep(0.05)
        finally:
            all_at_it.set()
            await voting
        attacking.cancel()
        with suppress(asyncio.CancelledError):
            await attacking
        return attack

    with open_house(tmp_path) as (house, run):
        there = run(beginning(house))
        before = len(house.heart.day.contributions)
        attack = asyncio.run(attacked(house, lambda: run(voting(there))))
        after = house.heart.day
        assert len(after.contributions) == before
        assert len(after.participants) == phones + 2
    got = {status for counted in attack.answers.values() for status in counted}
    assert got <= {"400", "401", "403", "404", "413", "422", "429", "cut", "opened", "not answered in time"}
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []
