"""Simulated participants who attend a day that a facilitator runs: they come in, and do what people do.

Everybody goes by the heart's clock, so that a day that is run fast is the same day. What they do follows from the day's
code and their number: participants who are started again are the same ones, and do nothing twice.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable
from pathlib import Path

import aiohttp
import msgspec

from workshop.domain.step import Step
from workshop.exercises.catalogue import RULES
from workshop.planning.document import Document, EventPart
from workshop.rehearsal.autopilot import press_on
from workshop.rehearsal.cast import Cast
from workshop.rehearsal.chance import Chance
from workshop.rehearsal.contract import phase_of
from workshop.rehearsal.crowd import Crowd, Extra
from workshop.rehearsal.following import FollowedDay
from workshop.rehearsal.heart import first_of
from workshop.rehearsal.ledger import Ledger
from workshop.rehearsal.names import Names
from workshop.rehearsal.programme import PARTS
from workshop.rehearsal.temper import WITHOUT_NET, WRITING, Temper, temper_of
from workshop.rehearsal.wire import Wire, allow_many_files
from workshop.rehearsal.words import an_alias
from workshop.storage.file import DayFile

MOST_PHONES = 1_000
WITHOUT_CLOCK_MS = 120_000
"""How long a step without a clock is taken to last."""
AT_ONCE_MS = 5_000
"""Within so long those come back who were here before."""
LEAST_MS = 1_000


class Attendance(msgspec.Struct, frozen=True):
    """What came of it: how many came in, what was saved, what of that the file lacks, what was refused."""

    phones: int
    acknowledged: int
    missing: tuple[str, ...]
    refused: dict[str, int]


async def attend(run_file: Path, phones: int, *, auto: bool, leave: asyncio.Event | None = None) -> Attendance:
    """Let `phones` participants attend the day of a heart until it has stopped, or until `leave` is set.

    With `auto` nobody else need be there: the programme goes on by itself when a step's time has run out, and without
    `leave` all go home when the last step is over. Raises NotARehearsal (before anybody has come near the day),
    HeartGone or FileProblem.
    """
    allow_many_files()
    ledger = Ledger()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        wire = Wire("", session)
        day = FollowedDay(run_file, wire, ledger)
        attending = _Attending(day, wire, ledger, min(phones, MOST_PHONES))
        until = [asyncio.create_task(day.follow()), asyncio.create_task(attending.all_take_part())]
        if auto:
            pressing = asyncio.create_task(attending.press_on(stays=leave is not None))
            until.append(pressing)
        if leave is not None:
            until.append(asyncio.create_task(_is_set(leave)))
        try:
            done, _ = await asyncio.wait(until, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                _tell_first(task)
        finally:
            for task in until:
                task.cancel()
            await asyncio.gather(*until, return_exceptions=True)
            await wire.hang_up()
    missing = await asyncio.to_thread(_missing, day.file, ledger)
    return Attendance(
        phones=len(set(ledger.joined)),
        acknowledged=len(ledger.acknowledged) + len(ledger.joined),
        missing=missing,
        refused=dict(Counter(f"{one.kind}: {one.code}" for one in ledger.refused)),
    )


def _tell_first(task: asyncio.Task[None]) -> None:
    """Raise what a task ended with; where many met the same end, it is told once."""
    try:
        task.result()
    except BaseExceptionGroup as several:
        raise first_of(several) from several


async def _is_set(event: asyncio.Event) -> None:
    await event.wait()


def _missing(file: Path | None, ledger: Ledger) -> tuple[str, ...]:
    """What was acknowledged and is not in the file, a word each."""
    if file is None:
        return ()
    opened = DayFile.open_read_only(file, RULES)
    try:
        events = list(opened.events())
        people = opened.replayed()[0].days
    finally:
        opened.close()
    here = {who for day in people.values() for who in day.participants}
    lost = [f"{one.kind} {one.id}" for one in ledger.missing(events)]
    return (*lost, *(f"participant.join {who}" for who in ledger.joined if who not in here))


class _Attending:
    """The participants, while the day runs."""

    def __init__(self, day: FollowedDay, wire: Wire, ledger: Ledger, phones: int) -> None:
        self._day = day
        self._wire = wire
        self._ledger = ledger
        self._count = phones
        self._crowd: Crowd | None = None

    async def all_take_part(self) -> None:
        """All come in, each in their time, and take part for as long as the day goes on."""
        crowd = await self._ready()
        seed = self._seed()
        async with asyncio.TaskGroup() as room:
            for number in range(1, self._count + 1):
                temper = temper_of(number, self._count, Chance(seed, "temper", number))
                room.create_task(self._take_part(crowd, number, temper))

    async def press_on(self, *, stays: bool) -> None:
        """Go through the programme by itself; does not end where the participants are to stay."""
        crowd = await self._ready()
        await press_on(self._day, crowd)
        if stays:
            await asyncio.Event().wait()

    async def _ready(self) -> Crowd:
        await self._day.begins()
        if self._crowd is None:
            day, names = self._day.day, Names(self._seed())
            script = Document(schema_version=1, event=EventPart(title=day.plan.title, date=day.plan.date))
            self._crowd = Crowd(Cast(day.plan, script, names, self._ledger, self._day.host), self._seed())
        return self._crowd

    def _seed(self) -> str:
        return f"{self._day.day.id}/{self._day.day.join_code}"

    async def _take_part(self, crowd: Crowd, number: int, temper: Temper) -> None:
        here_before = len(self._day.day.participants) * 2 > self._count
        await self._day.pause(number * AT_ONCE_MS / self._count if here_before else temper.arrives)
        extra = await self._come_in(crowd, number, temper)
        done: str | None = None
        while extra is not None:
            step = await self._day.next_step(done)
            done = step.id
            crowd.goes_by(self._day.day, extra)
            await self._at_step(crowd, extra, temper, step)

    async def _come_in(self, crowd: Crowd, number: int, temper: Temper) -> Extra | None:
        """Join a group of the plan as it is now; None where there is none to join."""
        groups = self._day.day.plan.groups
        if not groups:
            return None
        code = str(self._day.view["join"]["code"])
        group = groups[number % len(groups)].id
        joined = await crowd.let_in(self._wire, code, number, group, an_alias(number), temper.heads)
        return joined if isinstance(joined, Extra) else None

    async def _at_step(self, crowd: Crowd, extra: Extra, temper: Temper, step: Step) -> None:
        part = PARTS.get(step.exercise)
        play = part.extra.get(phase_of(step)) if part is not None else None
        if play is None or temper.silent:
            return
        seq, left = self._day.seq, self._day.left_ms
        lasts = max(left if left is not None else WITHOUT_CLOCK_MS, LEAST_MS)
        await extra.person.sees(seq)
        if not await self._day.pause(lasts * temper.begins, step):
            return
        await extra.person.writes(True)
        await self._day.pause(min(extra.chance.between(*WRITING), lasts / 4))
        if temper.loses_net and not extra.person.has_waited:
            extra.person.lose_net()
            out = self._day.pause(extra.chance.between(*WITHOUT_NET))
            await asyncio.gather(play(crowd, extra, step, seq), self._find_net(extra, out))
        else:
            await play(crowd, extra, step, seq)
        await extra.person.writes(False)
        if temper.mends and extra.wrote is not None and await self._day.pause(lasts / 12, step):
            await crowd.mend(extra)

    @staticmethod
    async def _find_net(extra: Extra, out: Awaitable[bool]) -> None:
        await out
        extra.person.find_net()
