"""The heart killed in the middle of voting, twenty times at random moments: nothing acknowledged is lost or doubled."""

from __future__ import annotations

import asyncio
import random
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.forked import ForkedHeart
from tests.server.house import CODE, new_file
from workshop.client import Caller, Command, Request, make_id
from workshop.domain.caramels import Visits
from workshop.domain.ids import HOST
from workshop.exercises.catalogue import EXERCISES, RULES
from workshop.storage.file import DayFile
from workshop.storage.projection import Projection

KILLS = 20
PHONES = 12
SEED = 20231204
LONGEST_LIFE_S = 0.5

Send = Callable[[Request], Awaitable[tuple[int, Any]]]


class Heart:
    """The heart as a process, killed and started again at the same port."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.port = 0
        self.base = ""
        self.host = Caller()
        self.process: ForkedHeart | None = None

    def start(self) -> None:
        """Start it; returns when it answers."""
        self.process = ForkedHeart(str(self.file), "--port", str(self.port))
        info = self.process.told
        assert info is not None
        self.base = info["url"].rstrip("/")
        self.port = int(self.base.rsplit(":", 1)[1])
        self.host = Caller(info["host_token"])

    def kill(self) -> None:
        """`kill -9`, where it runs."""
        process, self.process = self.process, None
        if process is not None:
            process.send(signal.SIGKILL)
            process.wait(30)


async def _asked(session: aiohttp.ClientSession, base: str, request: Request) -> tuple[int, Any]:
    """Status and answer; 0 where none came."""
    with suppress(aiohttp.ClientError, OSError, TimeoutError):
        async with session.request(
            request.method, base + request.path, headers=request.headers, data=request.body
        ) as answer:
            return answer.status, await answer.json()
    return 0, None


class Phone:
    """A phone that votes and writes. `caramels` are the counts acknowledged by card, `on_the_way` the one in doubt.

    What was not answered (`unanswered`) is sent again to the next heart, with the same id.
    """

    def __init__(self, token: str) -> None:
        self.caller = Caller(token)
        self.pair: str | None = None
        self.cards: list[str] = []
        self.caramels: dict[str, int] = {}
        self.on_the_way: dict[str, int] = {}
        self.unanswered: Command | None = None

    def _next(self, chance: random.Random) -> Command:
        if self.cards and chance.random() < 0.7:
            fields = {"target": chance.choice(self.cards), "caramels": chance.randrange(3)}
            return Command("visit_voting.set", fields)
        return Command("sign_cards.write", {"text": make_id()})

    async def goes_on(self, send: Send, chance: random.Random, acknowledged: set[str]) -> None:
        """Vote and write for as long as the heart lives; note what was acknowledged."""
        while True:
            self.unanswered = command = self.unanswered or self._next(chance)
            card, count = command.payload.get("target", ""), command.payload.get("caramels", 0)
            if card:
                self.on_the_way[card] = count
            status, answer = await send(self.caller.command(command))
            if status == 0:
                return
            if status == 429:
                await asyncio.sleep(0.05)
                continue
            self.unanswered = None
            if status == 200 and card:
                self.caramels[card] = count
            elif status == 200:
                acknowledged.add(command.id)
            else:
                assert answer["code"] == "overspent", answer
                self.on_the_way.pop(card, None)


async def _prepare(send: Send, host: Caller) -> list[Phone]:
    """Phones that have joined and written, and a round of visits that is open."""
    phones = []
    for number in range(PHONES):
        status, joined = await send(Caller().join(CODE, group=f"m{number % 3 + 1}"))
        assert status == 200
        phones.append(Phone(joined["token"]))
        assert (await send(phones[-1].caller.command(Command("sign_cards.write", {"text": f"Kort {number}"}))))[
            0
        ] == 200
    for command in (Command("visit_voting.plan", {}), Command("day.go", {"step": "visit/visit"})):
        assert (await send(host.command(command)))[0] == 200
    taken = set()
    for phone in phones:
        _, frame = await send(phone.caller.state())
        body = frame["view"]["body"]
        # One phone of each pair votes, so that the pair's ballot is what that phone was told.
        if body["role"] == "pair" and body["pair"]["id"] not in taken:
            phone.pair = body["pair"]["id"]
            phone.cards = [card["id"] for card in body["cards"]]
            taken.add(phone.pair)
    assert len(taken) > 2
    return phones


def _ballots(file: Path) -> dict[str, dict[str, int]]:
    """What stands in the file of each pair's ballot."""
    reader = DayFile.open_read_only(file, RULES)
    state, _ = reader.replayed()
    reader.close()
    visits = state.day("day").own["visit"]
    assert isinstance(visits, Visits)
    return {pair: dict(ballot.counts) for (pair, _), ballot in visits.ballots.items()}


def _kept(file: Path) -> dict[str, int]:
    """How often each command of a phone stands in the journal; a command is one event here."""
    reader = DayFile.open_read_only(file, RULES)
    counts: dict[str, int] = {}
    for event in reader.events():
        if event.actor not in (HOST, "heart"):
            counts[event.command] = counts.get(event.command, 0) + 1
    reader.close()
    return counts


@pytest.mark.timeout(300)
def test_a_heart_that_is_killed_has_kept_all_that_it_acknowledged_exactly_once(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    heart = Heart(new_file(tmp_path / "day.guldkaramel"))
    acknowledged: set[str] = set()

    async def lives() -> None:
        before: dict[str, Any] | None = None
        phones: list[Phone] = []
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, force_close=True)) as session:

            async def send(request: Request) -> tuple[int, Any]:
                return await _asked(session, heart.base, request)

            for _ in range(KILLS):
                heart.start()
                phones = phones or await _prepare(send, heart.host)
                _, frame = await send(heart.host.state("host"))
                view = frame["view"]
                if before is not None:
                    # The day resumes at the same step, and its clock has the same end.
                    assert (view["step"], view["timer"]) == (before["step"], before["timer"])
                before = view
                living = [asyncio.create_task(phone.goes_on(send, chance, acknowledged)) for phone in phones]
                await asyncio.sleep(chance.uniform(0.02, LONGEST_LIFE_S))
                await asyncio.to_thread(heart.kill)
                await asyncio.gather(*living)
                kept = _kept(heart.file)
                assert [one for one in acknowledged if kept.get(one) != 1] == []
                ballots = _ballots(heart.file)
                for phone in phones:
                    ballot = ballots.get(phone.pair or "", {})
                    for card, count in phone.caramels.items():
                        assert ballot.get(card, 0) in (count, phone.on_the_way.get(card))
                    phone.caramels = {card: ballot.get(card, 0) for card in phone.cards}
                    phone.on_the_way.clear()

    try:
        asyncio.run(lives())
    finally:
        heart.kill()
    assert len(acknowledged) > KILLS
    file = DayFile.open(heart.file, RULES)
    state, _ = file.replayed()
    day = state.day("day")
    assert acknowledged <= set(day.contributions.keys())
    for seat in day.seats:
        numbers = [one.number for one in day.all_of("sign", seat.seat)]
        assert numbers == list(range(1, len(numbers) + 1))
    projection = Projection(file, [table for one in EXERCISES.values() for table in one.tables])
    projection.prepare()
    projection.catch_up(state)
    assert list(projection.differences(state)) == []
    file.close()
