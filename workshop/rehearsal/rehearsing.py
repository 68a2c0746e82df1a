"""A whole rehearsal: a file is made, the real heart runs the day, the file is opened again and reckoned up."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import aiohttp
import msgspec

from workshop.client import Refused, Saved
from workshop.domain.day import DayState
from workshop.domain.lateness import planned
from workshop.domain.plan import Plan
from workshop.domain.plan import seats as seats_of
from workshop.domain.step import Step
from workshop.exercises.catalogue import RULES
from workshop.planning.day_file import DayFile, read_day_file
from workshop.planning.templates import new_process
from workshop.rehearsal import programme
from workshop.rehearsal.cast import Cast, facilitator
from workshop.rehearsal.crowd import Crowd
from workshop.rehearsal.heart import HeartProcess, ProcessFailed, Ready, command, last_words, run
from workshop.rehearsal.ledger import Ledger
from workshop.rehearsal.names import Names
from workshop.rehearsal.screens import Camera
from workshop.rehearsal.summary import Reckoning, Summary, differences
from workshop.rehearsal.visit_voting import pair_id
from workshop.rehearsal.wire import Wire, allow_many_files
from workshop.storage.file import DayFile as StoredFile
from workshop.storage.file import FileProblem

FILE, PDF, SUMMARY, SCREENS = "day.guldkaramel", "chefforum.pdf", "summary.json", "screens"
SCREENS_LOG = "screens.log"

MADE_UP_WIFI = {"ssid": "Udviklingsdag", "password": "guldkaramel"}
"""So that the lobby is seen as it will be, with both its codes."""

Progress = Callable[[int, int, str], None]
"""Told of how many steps of how many are done, and what is done now."""


class Wanted(msgspec.Struct, frozen=True):
    """What is asked of a rehearsal. `phones`: how many there shall be in all, with the day file's own. `marked`:
    whether its pictures tell that it is one; the guide's don't.
    """

    day: Path
    out: Path
    phones: int = 0
    screens: bool = False
    seed: str = "1"
    marked: bool = True


class Outcome(msgspec.Struct, frozen=True):
    """What came of it.

    `missing` tells of what was acknowledged and is not in the file; there should be nothing. `said` is what the
    windows wrote while their pictures were taken.
    """

    day_file: DayFile
    summary: Summary
    missing: tuple[str, ...]
    said: str


class NotARehearsal(Exception):
    """A file of that name is there already, and it is no rehearsal's, so it is left alone."""


async def rehearse(wanted: Wanted, progress: Progress) -> Outcome:
    """Rehearse a day file; leaves file, PDF, summary and pictures in `wanted.out`.

    Raises DayFileError, NotARehearsal, FileProblem, ProcessFailed or HeartGone.
    """
    began = time.monotonic()
    allow_many_files()
    day_file = read_day_file(wanted.day)
    wanted.out.mkdir(parents=True, exist_ok=True)
    file = wanted.out / FILE
    day = _new_file(file, day_file, wanted.seed)
    names, ledger = Names(wanted.seed), Ledger()
    with tempfile.TemporaryDirectory(prefix="guldkaramel-") as folder:
        async with HeartProcess(file, day.id, _begins(day.plan), Path(folder) / "heart.log") as heart:
            rehearsal = _Rehearsal(wanted, day_file, day, names, ledger, Path(folder))
            crowd = await heart.while_it_lives(rehearsal.run(heart.ready, file, progress))
        progress(1, 1, PDF)
        pdf = wanted.out / PDF
        await run(
            "export", command("export", str(file), "--pdf", str(pdf), "--day", day.id), Path(folder) / "export.log"
        )
        said = last_words(Path(folder) / SCREENS_LOG) if wanted.screens else ""
    day, missing = _opened_again(file, day.id, ledger)
    signs = [sign.id for goal in day_file.script.goals for sign in goal.signs]
    pairs = {pair_id(names, pair) for pair in day_file.script.visit_round.pairs}
    summary = programme.figures(Reckoning(day, names, signs, pairs, crowd.ids))
    summary |= {
        "acknowledged": len(ledger.acknowledged) + len(ledger.joined),
        "lost": len(missing),
        "ack_ms": ledger.ack_ms(),
        "not_run": list(day_file.not_run),
        "differs_from_expected": differences(summary, day_file.script.expected),
        "refused": [msgspec.to_builtins(refusal) for refusal in ledger.refused],
        "phones": {"joined": len(ledger.joined), "extra": len(crowd.extras), "views_missed": ledger.unseen},
        "seconds": round(time.monotonic() - began, 1),
    }
    (wanted.out / SUMMARY).write_bytes(msgspec.json.format(msgspec.json.encode(summary), indent=2) + b"\n")
    return Outcome(day_file, summary, tuple(missing), said)


class _Rehearsal:
    """The day while the heart runs it."""

    def __init__(
        self, wanted: Wanted, day_file: DayFile, day: DayState, names: Names, ledger: Ledger, logs: Path
    ) -> None:
        self._wanted = wanted
        self._day_file = day_file
        self._day, self._plan = day, day.plan
        self._names = names
        self._ledger = ledger
        self._logs = logs
        self._steps = day.steps

    async def run(self, ready: Ready, file: Path, progress: Progress) -> Crowd:
        """Everybody joins, the facilitator goes through the programme, all contribute, and the heart is stopped."""
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
            wire = Wire(ready.base, session)
            host = facilitator(wire, self._ledger, ready.host_token)
            cast = Cast(self._plan, self._day_file.script, self._names, self._ledger, host)
            crowd = Crowd(cast, self._wanted.seed)
            host.listen("host")
            try:
                await self._with_camera(cast, crowd, wire, ready, file, progress)
                await host.ask_aside("heart.stop", {})
            finally:
                await wire.hang_up()
        return crowd

    async def _with_camera(
        self, cast: Cast, crowd: Crowd, wire: Wire, ready: Ready, file: Path, progress: Progress
    ) -> None:
        # The windows are closed before the heart is stopped: they would start it again.
        camera = await self._camera(file)
        try:
            progress(0, len(self._steps), self._steps[0].title)
            await cast.come_in(wire, ready.join_code)
            await crowd.come_in(wire, ready.join_code, self._extra_phones())
            await self._go_through(cast, crowd, camera, progress)
        finally:
            if camera is not None:
                await camera.close()

    def _extra_phones(self) -> int:
        return max(0, self._wanted.phones - sum(1 for who in self._day_file.script.participants if who.phone))

    async def _camera(self, file: Path) -> Camera | None:
        if not self._wanted.screens:
            return None
        return await Camera.start(
            file, self._wanted.out / SCREENS, self._logs / SCREENS_LOG, marked=self._wanted.marked
        )

    async def _go_through(self, cast: Cast, crowd: Crowd, camera: Camera | None, progress: Progress) -> None:
        await cast.host.ask_aside("heart.wifi", MADE_UP_WIFI)
        if camera is not None:
            await camera.take(self._steps[0].id, await self._newest(cast))
        await cast.host.send("day.start", {}, self._names.id("day.start"))
        for place, step in enumerate(self._steps[1:], start=1):
            progress(place, len(self._steps), step.title)
            await programme.prepare(cast, crowd, self._steps, place)
            if camera is not None:
                await self._keep_time(cast, place)
            payload = {"from": self._steps[place - 1].id}
            answer = await cast.host.send("day.next", payload, self._names.id("day.next", step.id))
            if isinstance(answer, Refused):
                raise ProcessFailed("day.next", answer.text or answer.code)
            await programme.play(cast, crowd, step, answer.seq)
            if camera is not None:
                await self._pictures(cast, step, camera)
            for name, act in programme.then(step).items():
                await act(cast, step)
                if camera is not None:
                    await camera.take(f"{step.id}-{name}", await self._newest(cast))

    async def _keep_time(self, cast: Cast, place: int) -> None:
        """Let it be the time at which a step is planned to begin: the pictures tell of a day that is on time."""
        window = planned(self._day, place)
        if window is not None:
            midnight = datetime.fromisoformat(self._plan.date)
            begins = (midnight + timedelta(minutes=self._day.begins + window[0])).astimezone()
            await cast.host.ask_aside("heart.clock", {"at": round(begins.timestamp() * 1000)})

    async def _pictures(self, cast: Cast, step: Step, camera: Camera) -> None:
        """The step as it is when all is in, and then with the room's eyes on the first goals."""
        await camera.take(step.id, await self._newest(cast))
        seats = seats_of(self._plan)[: programme.closer_looks(step)]
        for seat in seats:
            await self._look_at(cast, step, seat.seat)
            await camera.take(f"{step.id}-{seat.number}", await self._newest(cast))
        if seats:
            await self._look_at(cast, step, None)

    async def _newest(self, cast: Cast) -> int:
        """The newest seq. Whoever was told it gets a frame of it, also where their view looks the same as before."""
        answer = await cast.host.ask_aside("room.freeze", {"on": False})
        return answer.seq if isinstance(answer, Saved) else 0

    async def _look_at(self, cast: Cast, step: Step, seat: str | None) -> None:
        await cast.host.send("room.focus", {"seat": seat}, self._names.id("room.focus", step.id, seat or "all"))


def _begins(plan: Plan) -> str:
    """When the clock of a rehearsal begins: the day's date, at the start of its first block."""
    return f"{plan.date}T{plan.blocks[0].start if plan.blocks else '09:00'}"


def _new_file(file: Path, day_file: DayFile, seed: str) -> DayState:
    """A new file, marked as a rehearsal, in the place of an earlier rehearsal's; gives its first day."""
    if file.exists():
        if not _is_rehearsal(file):
            raise NotARehearsal(str(file))
        for old in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
            old.unlink(missing_ok=True)
    first = new_process(day_file, seed, rehearsal=True)
    made = StoredFile.create(file, RULES, first, at=time.time_ns() // 1_000_000)
    try:
        state, _ = made.replayed()
    finally:
        made.close()
    return state.day(state.order[0])


def _is_rehearsal(file: Path) -> bool:
    try:
        opened = StoredFile.open_read_only(file, RULES)
    except FileProblem:
        return False
    try:
        state, _ = opened.replayed()
    finally:
        opened.close()
    return bool(state.order) and all(state.day(one).rehearsal for one in state.order)


def _opened_again(file: Path, day_id: str, ledger: Ledger) -> tuple[DayState, list[str]]:
    """The day that the file gives when it is opened anew, and what was acknowledged and is not there."""
    opened = StoredFile.open(file, RULES)
    try:
        state, _ = opened.replayed()
        missing = [f"{one.kind} {one.id}" for one in ledger.missing(opened.events())]
    finally:
        opened.close()
    day = state.day(day_id)
    missing += [f"participant.join {who}" for who in ledger.joined if who not in day.participants]
    return day, missing
