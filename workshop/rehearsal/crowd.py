"""The extra phones of `--phones`: they join, write, order, visit and vote beside the day file's people.

What they do never touches the day file's own figures: their signs lie in steps of their own, their mechanisms lead to
their own signs, their caramels come from pairs of their own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import NamedTuple

from workshop.client import Json, Saved
from workshop.domain.day import DayState
from workshop.domain.plan import Plan, seat_of
from workshop.domain.step import Step
from workshop.exercises.visits.rounds import open_round
from workshop.planning.document import Document
from workshop.rehearsal.cast import Cast, all_of
from workshop.rehearsal.chance import Chance
from workshop.rehearsal.wire import Person, Wire, joined
from workshop.rehearsal.words import a_mechanism, a_note, a_postcard, a_question, a_sign, mended

MOST_WRITERS = 400
_OWN_STEP = 6
"""One in so many opens a step of its own on the road; the others lie beside the first of their seat."""


class Written(NamedTuple):
    """A text as it was saved: its contribution, the field that it stands in, and what it says."""

    contribution: str
    field: str
    text: str


_MENDED = {
    "sign_cards.write": "text",
    "sign_ordering.mechanism": "text",
    "take_home.write": "text",
    "postcards.send": "text",
    "plenum.write": "text",
    "iglo.write": "action",
}
"""The commands that make a contribution whose text may be mended, and its field."""


class Extra:
    """An extra phone."""

    def __init__(self, number: int, person: Person, group: str, seat: str, chance: Chance) -> None:
        self.number = number
        self.person = person
        self.group = group
        self.seat = seat
        self.chance = chance
        self.sign: str | None = None
        self.future: str | None = None
        self.pair: str | None = None
        self.wrote: Written | None = None
        """The text that was saved last, which may be mended."""


class Crowd:
    """All extra phones."""

    def __init__(self, cast: Cast, seed: str) -> None:
        self._cast = cast
        self._seed = seed
        self.extras: list[Extra] = []
        self._anchors: dict[str, asyncio.Future[str | None]] = {}
        self._speakers: dict[tuple[str, str], Extra] = {}

    @property
    def cast(self) -> Cast:
        """The day file's people, and the facilitator."""
        return self._cast

    @property
    def plan(self) -> Plan:
        """The day's plan."""
        return self._cast.plan

    @property
    def script(self) -> Document:
        """The day file, whose figures are to stay as they are."""
        return self._cast.script

    @property
    def ids(self) -> frozenset[str]:
        """Their ids in the day."""
        return frozenset(extra.person.actor for extra in self.extras)

    async def come_in(self, wire: Wire, code: str, count: int) -> None:
        """`count` of them join, spread over the groups."""
        groups = self._cast.plan.groups
        if groups:
            await all_of(
                self._join(wire, code, number, groups[number % len(groups)].id) for number in range(1, count + 1)
            )
        self.extras.sort(key=lambda extra: extra.number)

    def goes_by(self, day: DayState, extra: Extra) -> None:
        """Go by a day as its file has it now: its plan may be another, and the phone may have been here before."""
        self._cast.plan = day.plan
        for one in sorted(day.written.get(extra.person.actor, ())):
            found = day.contributions[one]
            if found.kind == "sign" and not found.hidden:
                extra.sign = one
            elif found.kind == "scenario" and not found.hidden:
                extra.future = one

    def see(self, seq: int) -> list[Awaitable[Json]]:
        """Each looks at what was saved as `seq`."""
        return [extra.person.sees(seq) for extra in self.extras]

    def pairs(self, rounds: int) -> list[Json]:
        """Visiting pairs of the extra phones, two and two of a group (an odd one out makes a trio)."""
        seats = list(dict.fromkeys(seat_of(group) for group in self._cast.plan.groups))
        found: list[Json] = []
        for group in self._cast.plan.groups:
            people = [extra for extra in self.extras if extra.group == group.id]
            others = [seat for seat in seats if seat != seat_of(group)]
            if not others or len(people) < 2:
                continue
            for place in range(0, len(people) - 1, 2):
                members = people[place:] if place + 3 == len(people) else people[place : place + 2]
                name = f"ekstra-{members[0].number}"
                members[0].pair = name
                visits = [others[(place // 2 + number) % len(others)] for number in range(rounds)]
                ids = [one.person.actor for one in members]
                found.append({"id": name, "group": group.id, "members": ids, "visits": visits})
        return found

    async def write_sign(self, extra: Extra, step: Step, _seq: int) -> None:
        """Write a sign; of very many not all do, since no wall holds a thousand cards."""
        if extra.number % (1 + len(self.extras) // MOST_WRITERS):
            return
        payload: Json = {"text": a_sign(extra.chance)}
        if extra.chance.below(3):
            payload["level"] = extra.chance.pick(["practice", "target_group"])
        command = self.id(extra, "sign", step.activity)
        if await self.send(extra, step, "sign_cards.write", payload, command):
            extra.sign = command

    async def lay_sign(self, extra: Extra, step: Step, _seq: int) -> None:
        """Lay the own sign on the road."""
        if extra.sign is None:
            return
        command = self.id(extra, "place", step.activity)
        anchor = self._anchors.get(extra.seat)
        if anchor is None or extra.number % _OWN_STEP == 0:
            opened: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
            first = self._anchors.setdefault(extra.seat, opened) is opened
            laid = await self.send(extra, step, "sign_ordering.place", {"sign": extra.sign, "at_end": True}, command)
            if first:
                opened.set_result(extra.sign if laid else None)
            if laid:
                label = {"step": command, "when": extra.chance.pick(["snart", "til foråret", "om et år", "2027"])}
                await self.send(extra, step, "sign_ordering.label", label, self.id(extra, "label", step.activity))
        elif (beside := await anchor) is not None:
            await self.send(extra, step, "sign_ordering.place", {"sign": extra.sign, "beside": beside}, command)

    async def find_mechanism(self, extra: Extra, step: Step, _seq: int) -> None:
        """Find what makes the own sign appear; every other does."""
        if extra.sign is not None and extra.number % 2:
            payload: Json = {"text": a_mechanism(extra.chance), "signs": [extra.sign]}
            await self.send(extra, step, "sign_ordering.mechanism", payload, self.id(extra, "mechanism", step.activity))

    async def ask_how(self, extra: Extra, step: Step, _seq: int) -> None:
        """Ask how the own sign will be seen, and who finds out; one in three does."""
        if extra.sign is not None and extra.number % 3 == 0:
            payload: Json = {"sign": extra.sign, **a_question(extra.chance)}
            await self.send(extra, step, "sign_ordering.chain", payload, self.id(extra, "chain", step.activity))

    async def vote(self, extra: Extra, step: Step, seq: int) -> None:
        """Give the own pair's caramels to the cards that the phone shows."""
        number = open_round(step, step.activity)
        if number is None:
            return
        body: Json = (await extra.person.sees(seq)).get("body", {})
        # Where the day planned who goes where, the phone is told, and the first of a pair speaks for it.
        pair = extra.pair or (body.get("pair") or {}).get("id")
        if pair is None or self._speakers.setdefault((step.id, pair), extra) is not extra:
            return
        cards = [card["id"] for card in body.get("cards", [])]
        left = int(body.get("budget", 0))
        while left > 0 and cards:
            caramels = min(left, extra.chance.between(1, 4))
            left -= caramels
            target = cards.pop(extra.chance.below(len(cards)))
            payload = {"target": target, "caramels": caramels, "pair": pair, "round": number}
            await self.send(extra, step, "visit_voting.set", payload, self.id(extra, "caramels", step.id, target))

    async def write_note(self, extra: Extra, step: Step, _seq: int) -> None:
        """Write a take-home note; one in three does."""
        if extra.number % 3 == 0:
            payload = {"text": a_note(extra.chance)}
            await self.send(extra, step, "take_home.write", payload, self.id(extra, "note", step.activity))

    async def send_postcard(self, extra: Extra, step: Step, _seq: int) -> None:
        """Write a postcard; one in ten does."""
        if extra.number % 10 == 0:
            payload = {"text": a_postcard(extra.chance), "to": extra.chance.pick(["Os selv", "Chefforum", ""])}
            await self.send(extra, step, "postcards.send", payload, self.id(extra, "postcard", step.activity))

    async def send(self, extra: Extra, step: Step, kind: str, payload: Json, command: str) -> bool:
        """Send a command of a step's exercise from an extra phone; whether it was saved."""
        answer = await extra.person.send(kind, {"activity": step.activity, **payload}, command)
        field = _MENDED.get(kind)
        if isinstance(answer, Saved) and field is not None:
            extra.wrote = Written(command, field, payload[field])
        return isinstance(answer, Saved)

    async def mend(self, extra: Extra) -> None:
        """Put the last own text right."""
        if extra.wrote is not None:
            contribution, field, text = extra.wrote
            changes = {field: mended(text, extra.chance)}
            payload: Json = {"contribution": contribution, "changes": changes}
            await extra.person.send("contribution.edit", payload, self.id(extra, "mend", contribution))
            extra.wrote = None

    def id(self, extra: Extra, *about: str | int) -> str:
        """The id of the command of an extra phone that is `about` this; the same every time."""
        return self._cast.names.id("extra", extra.number, *about)

    async def _join(self, wire: Wire, code: str, number: int, group: str) -> None:
        await self.let_in(wire, code, number, group, f"ekstra {number}")

    async def let_in(self, wire: Wire, code: str, number: int, group: str, alias: str, heads: int = 1) -> Extra | str:
        """One more phone joins; the code with which it was refused where it was."""
        secret = self._cast.names.id("extra phone", number)
        person = await joined(wire, self._cast.ledger, code, group, alias, heads, secret)
        if not isinstance(person, Person):
            return person
        found = self._cast.plan.group(group)
        assert found is not None
        extra = Extra(number, person, group, seat_of(found), Chance(self._seed, "extra", number))
        self.extras.append(extra)
        return extra
