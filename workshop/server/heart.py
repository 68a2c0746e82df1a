"""The heart: a file's engine, hub and doors in one loop, from start to an orderly stop."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from socket import socket

import msgspec

from workshop.clock import Clock
from workshop.domain.day import DayState
from workshop.domain.event import Event
from workshop.domain.process import ProcessState
from workshop.domain.refusal import Refusal
from workshop.domain.rules import Rules
from workshop.engine import Engine
from workshop.exercises.contract import Exercise
from workshop.protocol.requests import ForgetCards, Nothing, SetClock, SetWifi, UseAddress
from workshop.server.addresses import Way, own_ways
from workshop.server.app import Door, SlowDoors
from workshop.server.arrival import ArrivalDoor
from workshop.server.cards_door import CardsDoor
from workshop.server.commands import CommandDoor, HeartCommand, Submitter
from workshop.server.doors import Doors
from workshop.server.events import ViewDoors
from workshop.server.gate import App, Gate
from workshop.server.hub import Hub
from workshop.server.joining import Reception
from workshop.server.likenesses import LikenessDoor
from workshop.server.openapi import openapi
from workshop.server.people_door import PeopleDoor
from workshop.server.phone_page import PhonePage
from workshop.server.pictures import Pictures
from workshop.server.plan_door import PlanDoor, Planning
from workshop.server.requests import CommandReader
from workshop.server.tokens import Tokens
from workshop.server.venue import Venue, can_be_named
from workshop.server.views import Views
from workshop.server.writing import WritingDoor
from workshop.storage.file import DayFile
from workshop.storage.projection import Projection

LONELY_S, LONELY_REHEARSAL_S = 12 * 3600.0, 600.0
"""A heart that no host has visited for so long stops; nobody comes back to a rehearsal whose windows were cut off."""

LOOK_FOR_HOST_EVERY_S = 60.0

ASKS_AGAIN_S = 4.0
"""A phone without a stream asks every three seconds."""

NO_NETWORK = Refusal("no_network", "moved_on")
LONG_NET_NAME = Refusal("long_net_name")
NOT_A_REHEARSAL = Refusal("not_a_rehearsal")
NO_SUCH_ADDRESS = Refusal("no_such_address", "moved_on")


class Catalogue(msgspec.Struct, frozen=True):
    """What a day is run with."""

    rules: Rules
    exercises: Mapping[str, Exercise]
    planning: Planning


def _tell_nobody(_opened: bool) -> None:
    return None


class Premises(msgspec.Struct, frozen=True):
    """Where a heart is at home: its socket at the loopback, the folder of the phone page, the host's token, its net.

    `venue` is where what is known of the place is kept. `opened` is told when the facilitator lets phones in, and when
    no more.
    """

    loopback: socket
    page: Path
    host_token: str
    ways: Callable[[], tuple[Way, ...]] = own_ways
    opened: Callable[[bool], None] = _tell_nobody
    venue: Path | None = None


class Heart:
    """Serves one day of a file, which `choose` picks.

    Made on the loop that it runs in.
    """

    def __init__(
        self,
        file: DayFile,
        choose: Callable[[ProcessState], DayState],
        catalogue: Catalogue,
        clock: Clock,
        premises: Premises,
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._clock = clock
        self._stopping = asyncio.Event()
        rules, exercises = catalogue.rules, catalogue.exercises
        tables = [table for exercise in exercises.values() for table in exercise.tables]
        self.engine = Engine(
            file,
            rules,
            Projection(file, tables),
            clock,
            on_commit=self._committed,
        )
        self._day_id = day_id = choose(self.engine.state).id
        self.doors = Doors(premises.loopback, premises.ways, Venue(premises.venue), self._door_changed)
        self._opened = premises.opened
        self._hub = Hub(Views(exercises), clock, day_id, lambda: self.engine.state, lambda: self.doors.door)
        self._tokens = Tokens(premises.host_token, time.monotonic)
        own = {
            "heart.open_phones": HeartCommand(Nothing, self._open_phones),
            "heart.close_phones": HeartCommand(Nothing, self._close_phones),
            "heart.use_address": HeartCommand(UseAddress, self._use_address),
            "heart.wifi": HeartCommand(SetWifi, self._set_wifi),
            "heart.clock": HeartCommand(SetClock, self._set_clock),
            "heart.forget_cards": HeartCommand(ForgetCards, self._forget_cards),
            "heart.stop": HeartCommand(Nothing, self._asked_to_stop),
        }
        submitter, reader = Submitter(self.engine), CommandReader(rules, clock.now)
        views = ViewDoors(self.engine, day_id, self._tokens, self._hub)
        commands = CommandDoor(self.engine, day_id, self._tokens, submitter, reader, own, self._hub)
        pictures = Pictures(lambda: self.day, file.path, rules, self._tokens, submitter)
        planning = PlanDoor(lambda: self.day, self._tokens, catalogue.planning)
        cards = CardsDoor(lambda: self.day, self._tokens, self._hub.card_photos)
        slow = SlowDoors(
            self.engine,
            day_id,
            Reception(self.engine, day_id, submitter),
            PhonePage(premises.page),
            [
                Door("/api/drawings/{contribution}", "GET", pictures.drawing),
                Door("/api/pictures/{picture}", "POST", pictures.keep),
                Door("/api/pictures/{contribution}", "GET", pictures.photo),
                Door("/api/slides/{activity}", "GET", pictures.slide),
                Door("/api/cards", "POST", cards.read),
                Door("/api/cards", "GET", cards.newest),
                Door("/api/plan", "GET", planning.plan),
                Door("/api/plan/table", "POST", planning.table),
            ],
            cache(partial(openapi, rules, {kind: command.payload for kind, command in own.items()})),
            lambda: self.doors.door.open,
        )
        straight: dict[tuple[str, str], App] = {
            ("POST", "/api/commands"): commands,
            ("GET", "/api/likenesses"): LikenessDoor(self._tokens, lambda: self.day),
            ("GET", "/api/arrival"): ArrivalDoor(self.doors.arrived),
            ("GET", "/api/people"): PeopleDoor(self._tokens, lambda: self.day, self._hub),
            ("POST", "/api/writing"): WritingDoor(self.engine, day_id, self._tokens, self._hub.writers),
            ("GET", "/api/events"): views.events,
            ("GET", "/api/state"): views.state,
        }
        self._app = Gate(self.doors, straight, slow.app(), {("POST", "/api/commands"): commands.take})

    @property
    def day(self) -> DayState:
        """The day that is served, as it is now."""
        return self.engine.state.day(self._day_id)

    async def start(self, *, open_phones: bool) -> None:
        """Begin to take commands and requests. Where there is no net yet, phones are let in once there is."""
        self.engine.start()
        await self.doors.start(self._app)
        if open_phones:
            await self.doors.open()

    def ask_to_stop(self) -> None:
        """Stop soon; from the loop."""
        self._stopping.set()

    async def until_asked_to_stop(self) -> None:
        """Run until somebody asks for a stop, or no host has been here for half a day (ten minutes in a rehearsal)."""
        longest = LONELY_REHEARSAL_S if self.day.rehearsal else LONELY_S
        while not self._stopping.is_set():
            try:
                await asyncio.wait_for(self._stopping.wait(), LOOK_FOR_HOST_EVERY_S)
            except TimeoutError:
                if self._hub.has_host:
                    continue
                if time.monotonic() - self._tokens.host_seen_at > longest:
                    return

    async def stop(self) -> None:
        """Refuse new commands, answer those that are queued, say goodbye to the streams, then close the doors.

        Where the facilitator has stopped the day, a phone without a stream is told when it asks next.
        """
        await asyncio.to_thread(self.engine.stop)
        asking = self._hub.attendance.asking(self._hub.streaming) if self._hub.over else []
        self._hub.close()
        self._hub.say_goodbye()
        until = self._loop.time() + ASKS_AGAIN_S
        while asking and self._loop.time() < until:
            await asyncio.sleep(0.05)
            asking = self._hub.attendance.asking(self._hub.streaming)
        await self.doors.stop()

    def _committed(self, state: ProcessState, events: Sequence[Event]) -> None:
        """There is a newer state; called on the engine's thread."""
        self._loop.call_soon_threadsafe(self._hub.changed, state, frozenset(event.actor for event in events))

    def _door_changed(self) -> None:
        self._hub.door_changed()

    async def _open_phones(self, _payload: Nothing) -> Refusal | None:
        wanted = self.doors.door.venue.wanted
        if await self.doors.open():
            self._opened(True)
            return None
        if not wanted:  # else they are let in again by themselves, once there is a net
            await self.doors.close()
        return NO_NETWORK

    async def _close_phones(self, _payload: Nothing) -> Refusal | None:
        await self.doors.close()
        self._opened(False)
        self._hub.shut_out()
        return None

    async def _use_address(self, payload: UseAddress) -> Refusal | None:
        return None if await self.doors.use(payload.address) else NO_SUCH_ADDRESS

    async def _set_wifi(self, payload: SetWifi) -> Refusal | None:
        if not can_be_named(payload.ssid):
            return LONG_NET_NAME
        self.doors.set_wifi(payload.ssid, payload.password)
        return None

    async def _set_clock(self, payload: SetClock) -> Refusal | None:
        if not self.day.rehearsal:
            return NOT_A_REHEARSAL
        self._clock.go_on_from(max(payload.at, self._clock.now()))
        return None

    async def _forget_cards(self, payload: ForgetCards) -> Refusal | None:
        self._hub.card_photos.forget(payload.photo)
        return None

    async def _asked_to_stop(self, _payload: Nothing) -> Refusal | None:
        self._hub.over = True
        self.ask_to_stop()
        return None
