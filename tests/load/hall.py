"""A hall of phones that have joined, written cards, and stand ready to give caramels."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec

from tests.load.client import Caller as Line
from tests.load.client import Listener, caller, encoded, json, listener
from tests.load.machine import GOALS, Heart
from workshop.client import Caller, Command
from workshop.exercises.visit_voting import MOST_PAIRS

CARDS_EACH = 30
"""Cards of each goal, as in a real day."""


class Phone(msgspec.Struct):
    """A phone with its two connections."""

    caller: Caller
    participant: str
    group: str
    line: Line | None = None
    stream: Listener | None = None


class Hall:
    """The phones of a heart, and its host."""

    def __init__(self, heart: Heart) -> None:
        self.heart = heart
        self.phones: list[Phone] = []
        self.groups: list[str] = []
        self.day: dict[str, Any] = {}
        self._host: Line | None = None

    async def host(self, kind: str, **payload: Any) -> int:
        """The host's command; its seq."""
        if self._host is None:
            self._host = await caller(self.heart.port)
        request = encoded(self.heart.host.command(Command(kind, payload)), self.heart.address)
        seq: int = json(await self._host.ask(request))["seq"]
        return seq

    async def view(self) -> dict[str, Any]:
        """What the facilitator sees now."""
        assert self._host is not None
        request = encoded(self.heart.host.state("host"), self.heart.address)
        found: dict[str, Any] = json(await self._host.ask(request))["view"]
        return found

    async def fill(self, many: int, at_once: int = 50) -> None:
        """Have phones join, spread over the groups."""
        line = await caller(self.heart.port)
        self.day = json(await line.ask(encoded(Caller().day(), self.heart.address)))
        self.groups = [group["id"] for group in self.day["groups"]]
        todo = list(range(many))

        async def some() -> None:
            own = await caller(self.heart.port)
            while todo:
                group = self.groups[todo.pop() % len(self.groups)]
                self.phones.append(await self.join(own, group))
            own.close()

        await asyncio.gather(*(some() for _ in range(at_once)))
        line.close()

    async def join(self, line: Line, group: str) -> Phone:
        """One phone joins."""
        me = json(await line.ask(encoded(Caller().join(self.heart.code, group=group), self.heart.address)))
        return Phone(Caller(me["token"]), me["participant"], group)

    async def connect(self, *, lines: bool, streams: bool) -> None:
        """Give each phone its connections."""
        for start in range(0, len(self.phones), 50):
            await asyncio.gather(*(self._connect(one, lines, streams) for one in self.phones[start : start + 50]))

    async def _connect(self, phone: Phone, lines: bool, streams: bool) -> None:
        if lines:
            phone.line = await caller(self.heart.port)
        if streams:
            await self.connect_one(phone)

    async def connect_one(self, phone: Phone) -> None:
        """Open a phone's stream."""
        phone.stream = await listener(self.heart.port, encoded(phone.caller.events(), self.heart.address))

    async def watch(self, audience: Any) -> Listener:
        """A screen of the host's."""
        return await listener(self.heart.port, encoded(self.heart.host.events(audience), self.heart.address))

    async def lay_cards(self) -> dict[str, list[str]]:
        """Cards for every goal, and their ids by the group that wrote them."""
        cards: dict[str, list[str]] = {}
        for group in self.groups[:GOALS]:
            for number in range(CARDS_EACH):
                text = f"Et tegn på at det lykkes, nummer {number}, skrevet som folk skriver"
                command = Command("sign_cards.write", {"text": text, "group": group})
                cards.setdefault(group, []).append(command.id)
                assert self._host is not None
                json(await self._host.ask(encoded(self.heart.host.command(command), self.heart.address)))
        return cards

    async def open_visits(self, budget: int) -> dict[str, list[str]]:
        """A round of visits with a phone a pair (two where there are many): the cards to vote on by group.

        `budget` is a phone's.
        """
        await self.host("day.go", step="signs")
        return await self.send_out(await self.lay_cards(), budget)

    async def send_out(self, cards: dict[str, list[str]], budget: int) -> dict[str, list[str]]:
        """The same among cards that are laid already, by the group that wrote them."""
        # Each group visits the goal after its own; the first groups wrote the cards of the goals.
        writers = self.groups[:GOALS]
        visited = {group: writers[(place + 1) % GOALS] for place, group in enumerate(self.groups)}
        seats = {one["id"]: one["seat"] for one in self.day["groups"]}
        each = 1 if len(self.phones) <= MOST_PAIRS else 2
        of_group: dict[str, list[str]] = {}
        for phone in self.phones:
            of_group.setdefault(phone.group, []).append(phone.participant)
        pairs = [
            {
                "id": f"{group}-{start}", "group": group, "members": people[start : start + each],
                "visits": [seats[visited[group]]], "budget": budget * each,
            }
            for group, people in of_group.items()
            for start in range(0, len(people), each)
        ]  # fmt: skip
        await self.host("visit_voting.plan", hosts={}, pairs=pairs)
        await self.host("day.go", step="visit/visit")
        return {group: cards[visited[group]] for group in self.groups}
