"""Shows everybody the day: encoded once an audience, coalesced to the newest, and never a queue for anybody.

The publisher steps each `send()` itself; who can't take more just now is left alone and gets the newest when they can.
All of it runs on the server's loop.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable
from functools import partial

import msgspec

from workshop.clock import Clock
from workshop.domain.day import DayState
from workshop.domain.ids import HOST
from workshop.domain.process import ProcessState
from workshop.protocol.frames import You
from workshop.server.attendance import Attendance, connections
from workshop.server.audience import (
    BYE,
    BYE_CLOSED,
    BYE_OVER,
    HOST_KEY,
    REMOTE_KEY,
    ROOM_KEY,
    STILL_HERE,
    Audience,
    Key,
    Line,
    Listener,
    key_of,
    make_for,
)
from workshop.server.cards_door import CardPhotos
from workshop.server.pace import Pace
from workshop.server.views import Door, Views
from workshop.server.writing import Writers

SCREEN_BEAT_S, ROOM_REST, HOST_REST = 0.04, 4.0, 10.0
PHONE_BEAT_S, PHONE_REST = 0.5, 4.0
"""How often, and how many times as long as it took is rested; the facilitator's view is the heaviest."""

STILL_HERE_S = 15.0
STALLED_S = 60.0
SLICE, SLICE_S = 50, 0.002
"""How many are sent to, and how long, before acknowledgements slip in between."""

SCREENS = (ROOM_KEY, HOST_KEY, REMOTE_KEY)

MOST_STREAMS = 4000
MOST_STREAMS_EACH = 3
"""Of one participant, or of the remote: beyond it the oldest ends, for the phone came back before that was missed."""

_log = logging.getLogger(__name__)


class Hub:
    """Knows who listens, and when to send what. `state` and `door` give the newest there is."""

    def __init__(
        self, views: Views, clock: Clock, day_id: str, state: Callable[[], ProcessState], door: Callable[[], Door]
    ) -> None:
        self._views = views
        self._clock = clock
        self._day_id = day_id
        self._state = state
        self._door = door
        self._loop = asyncio.get_running_loop()
        self._told = self._seated = state()
        self._audiences: dict[Key, Audience] = {}
        self._phones_of: dict[str, list[Listener]] = {}
        self._paces = {
            ROOM_KEY: Pace(SCREEN_BEAT_S, ROOM_REST, partial(self._publish_screen, ROOM_KEY)),
            HOST_KEY: Pace(SCREEN_BEAT_S, HOST_REST, partial(self._publish_screen, HOST_KEY)),
            REMOTE_KEY: Pace(SCREEN_BEAT_S, HOST_REST, partial(self._publish_screen, REMOTE_KEY)),
        }
        self._phones = Pace(PHONE_BEAT_S, PHONE_REST, self._publish_phones)
        self._round: deque[Audience] = deque()
        self._in_haste = False
        self._round_worked = 0.0
        self._wrote: set[str] = set()
        self._catching_up: set[asyncio.Task[None]] = set()
        self._beat = self._loop.call_later(STILL_HERE_S, self._say_still_here)
        self.writers, self.card_photos = Writers(self._tell_facilitator), CardPhotos(self._tell_facilitator)
        self.attendance = Attendance(self._tell_facilitator, clock)
        self.over = False

    # --- what changed -------------------------------------------------------------------------------------------------

    def changed(self, state: ProcessState, actors: frozenset[str]) -> None:
        """There is a newer state, which `actors` made. A new step goes out to everybody at once, else at the next beat.

        A round of the phones shows the newest state told here, never a newer: whose doing that is, is not known yet.
        """
        before, day = self._told.day(self._day_id), state.day(self._day_id)
        self._told = state
        self._wrote |= actors
        if day.remote != before.remote:
            self._end_remotes()
        for one in day.taken_out - before.taken_out:
            self._end_all_of(one)
        new_step = (day.step, day.step_at) != (before.step, before.step_at)
        self._in_haste |= new_step
        for pace in (*self._paces.values(), self._phones):
            (pace.now if new_step else pace.touch)()

    def owe(self, actor: str, seq: int) -> None:
        """Who has been told "saved" gets a frame of that seq or later, also where it looks the same as the last."""
        if actor == HOST:
            own = [one for key in SCREENS if key in self._audiences for one in self._audiences[key].listeners]
        else:
            own = self._phones_of.get(actor, [])
        for listener in own:
            listener.owed = max(listener.owed, seq)
            if actor == HOST and listener.seq < seq:
                self._paces[listener.audience.key].now()
        if seq <= self._told.seq:  # else it is about to be told, and goes out then
            self._phones.touch()

    def door_changed(self) -> None:
        """Phones are let in, or no more, or at another address."""
        for pace in (*self._paces.values(), self._phones):
            pace.touch()

    # --- who listens --------------------------------------------------------------------------------------------------

    @property
    def is_full(self) -> bool:
        """Whether there is no room for one more stream."""
        return sum(len(audience.listeners) for audience in self._audiences.values()) >= MOST_STREAMS

    def newest(self, participant: str | None, screen: Key = HOST_KEY) -> bytes:
        """The newest frame, once: a participant's, or where that is None the host's choice of screen."""
        state = self._state()
        you = self._you(participant, state) if participant is not None else None
        audience = self._audience(screen if you is None else key_of(you))
        self._bring_up_to_date(audience, state)
        return audience.frame(msgspec.json.encode(you), self._clock.now(), self._clock.pace)

    @property
    def has_host(self) -> bool:
        """Whether a host listens."""
        return any(self._audiences[key].listeners for key in SCREENS if key in self._audiences)

    def listen(self, participant: str | None, screen: Key, line: Line) -> Listener:
        """Begin to show the day to an open stream, with the newest frame at once."""
        state = self._state()
        you = self._you(participant, state) if participant is not None else None
        audience = self._audience(screen if you is None else key_of(you))
        listener = Listener(audience, you, state.seq, line)
        if participant is not None:
            own = self._phones_of.setdefault(participant, [])
            own.append(listener)
            if len(own) > MOST_STREAMS_EACH:
                self._end(own[0], b"")
            self._tell_facilitator()
            self.attendance.hear(participant)
        elif screen == REMOTE_KEY:
            if len(audience.listeners) > MOST_STREAMS_EACH:
                self._end(next(iter(audience.listeners)), b"")
            self._tell_facilitator()
        self._bring_up_to_date(audience, state)
        self._show_all(audience, [listener])
        return listener

    def forget(self, listener: Listener) -> None:
        """A stream has ended."""
        listener.audience.listeners.pop(listener, None)
        if listener.you is None:
            if listener.audience.key == REMOTE_KEY:
                self._tell_facilitator()
            return
        own = self._phones_of.get(listener.you.participant, [])
        if listener in own:
            own.remove(listener)
            self.attendance.left(listener.you.participant)
            self._tell_facilitator()
        if not own:
            self._phones_of.pop(listener.you.participant, None)

    @property
    def streaming(self) -> Collection[str]:
        """The participants who have a stream."""
        return self._phones_of.keys()

    def say_goodbye(self) -> None:
        """End the streams with a word that the day is over, or else that the page should try again."""
        for listener in self._all():
            self._end(listener, BYE_OVER if self.over else BYE)

    def shut_out(self) -> None:
        """End the streams that do not come from this machine, with a word that phones are let in no more."""
        for listener in self._all():
            if not listener.line.is_local:
                self._end(listener, BYE_CLOSED)

    def _all(self) -> list[Listener]:
        return [one for audience in self._audiences.values() for one in audience.listeners]

    def _end_all_of(self, participant: str) -> None:
        """Somebody has been taken out of the day: the page asks again, and is told."""
        for listener in list(self._phones_of.get(participant, ())):
            self._end(listener, BYE)
        self.attendance.forget(participant)

    def _end_remotes(self) -> None:
        """Who was the remote is not any more, or another phone is."""
        audience = self._audiences.get(REMOTE_KEY)
        for listener in list(audience.listeners) if audience is not None else ():
            self._end(listener, b"")

    def _tell_facilitator(self) -> None:
        """Who listens or writes has changed, or the time: it is told at the console and on the remote."""
        self._paces[HOST_KEY].touch()
        self._paces[REMOTE_KEY].touch()

    def close(self) -> None:
        """Publish nothing more."""
        self._beat.cancel()
        self.writers.stop()
        self.attendance.stop()
        for pace in (*self._paces.values(), self._phones):
            pace.stop()
        self._round.clear()

    # --- publishing ---------------------------------------------------------------------------------------------------

    def _publish_screen(self, key: Key) -> float:
        began = time.perf_counter()
        audience = self._audiences.get(key)
        if audience is not None and audience.listeners and self._brought_up_to_date(audience, self._state()):
            self._show_all(audience, audience.listeners)
        return time.perf_counter() - began

    def _publish_phones(self) -> float:
        """Begin a round of the phones' audiences; a round under way is overtaken by it."""
        began = time.perf_counter()
        self._seat_again()
        running = bool(self._round)
        self._audiences = {key: one for key, one in self._audiences.items() if one.listeners}
        self._round = deque(one for key, one in self._audiences.items() if key not in SCREENS)
        self._round_worked = time.perf_counter() - began
        if not running:
            self._loop.call_soon(self._slice)
        return 0.0

    def _slice(self) -> None:
        """Show some phones the newest, then let others have the loop before the next."""
        began = time.perf_counter()
        while self._round and time.perf_counter() - began < SLICE_S:
            audience = self._round[0]
            made = self._brought_up_to_date(audience, self._seated)
            if not made or self._show_all(audience, audience.listeners, SLICE):
                self._round.popleft()
        self._round_worked += time.perf_counter() - began
        if not self._round:
            self._in_haste = False
            self._phones.worked(self._round_worked)
        elif self._in_haste:
            self._loop.call_soon(self._slice)
        else:
            self._loop.call_later(SLICE_S, self._slice)

    def _seat_again(self) -> None:
        """Who has moved to another group or team since belongs to another audience; who wrote, and all of their group,
        are shown their own.
        """
        state, seated = self._told, self._seated
        before, day = seated.day(self._day_id), state.day(self._day_id)
        wrote, self._wrote, self._seated = self._wrote, set(), state
        for participant in self._told_anew(before, day, seated.seq, wrote):
            behind = [one for one in self._phones_of[participant] if one.you_seq < state.seq]
            you = self._you_or_none(participant, state) if behind else None
            if you is not None:
                for listener in behind:
                    listener.tell(self._audience(key_of(you)), you, state.seq)

    def _told_anew(self, before: DayState, day: DayState, since: int, wrote: set[str]) -> list[str]:
        """Those who may be told something else of themselves than `since`."""
        if day.participants is not before.participants:
            return list(self._phones_of)
        if not self._views.tells_each(before) and not self._views.tells_each(day):
            # Nobody is told more than who they are; who came in between may have been.
            return [one for one, own in self._phones_of.items() if any(line.you_seq > since for line in own)]
        if day.own is not before.own or day.step != before.step or HOST in wrote:
            return list(self._phones_of)
        groups = {day.participants[one].group for one in wrote if one in day.participants}
        return list(self._phones_of.keys() & {one for group in groups for one in day.members.get(group, ())})

    def _brought_up_to_date(self, audience: Audience, state: ProcessState) -> bool:
        """Whether an audience has the newest view. A mistake in one view must not keep the others from theirs."""
        try:
            self._bring_up_to_date(audience, state)
        except Exception:
            _log.exception("the view of %s could not be made", audience.key)
            return False
        return True

    def _bring_up_to_date(self, audience: Audience, state: ProcessState) -> None:
        day = state.day(self._day_id)
        audience.show(day, self._door(), state.seq, self._clock.now())
        if audience.key in (HOST_KEY, REMOTE_KEY):
            writing, finishing = self.writers.counted(day)
            remotes = self._audiences.get(REMOTE_KEY)
            there = self.attendance.counted(day, self._phones_of.keys())
            listening = len(remotes.listeners) if remotes is not None else 0
            audience.tell(connections(there, writing, finishing, listening, self.card_photos.newest))

    def _you_or_none(self, participant: str, state: ProcessState) -> You | None:
        """What a phone is told of itself; a mistake in it must not keep the others from theirs."""
        try:
            return self._you(participant, state)
        except Exception:
            _log.exception("what a phone is told of itself could not be made")
            return None

    def _you(self, participant: str, state: ProcessState) -> You:
        day = state.day(self._day_id)
        return self._views.you(day, day.participants[participant])

    def _audience(self, key: Key) -> Audience:
        found = self._audiences.get(key)
        if found is None:
            found = self._audiences[key] = Audience(key, make_for(self._views, key))
        return found

    # --- sending ------------------------------------------------------------------------------------------------------

    def _show_all(self, audience: Audience, listeners: Iterable[Listener], most: int = MOST_STREAMS) -> bool:
        """Show so many of an audience what they lack; whether those were all.

        A frame says no more than the seq up to which both the view and what a phone is told of itself are right.
        """
        now, pace, tail = self._clock.now(), self._clock.pace, audience.tail() + b"\n\n"
        newest, seated, left = audience.seq, self._seated.seq, most
        heads: dict[int, bytes] = {}
        for listener in tuple(listeners):
            seq = newest if seated >= newest or listener.you is None else min(newest, max(listener.you_seq, seated))
            if listener.paused or not listener.lacks(seq):
                continue
            if not left:
                return False
            left -= 1
            if seq not in heads:
                heads[seq] = b"event: view\ndata: " + audience.head(seq, now, pace)
            if listener.line.write((heads[seq], listener.encoded_you, tail)):
                listener.shown, listener.seq = audience.version, seq
            else:
                self._pause(listener)
        return True

    def _pause(self, listener: Listener) -> None:
        """Leave a phone alone that is behind, until it has taken what it was sent."""
        listener.paused = True
        task = self._loop.create_task(self._catch_up(listener))
        self._catching_up.add(task)
        task.add_done_callback(self._catching_up.discard)

    async def _catch_up(self, listener: Listener) -> None:
        """Show it the newest then; one that takes nothing for long is cut."""
        try:
            await asyncio.wait_for(listener.line.drained(), STALLED_S)
        except TimeoutError:
            listener.line.abort()
            return
        listener.paused = False
        if listener in listener.audience.listeners:
            state = self._state()
            if listener.you is not None:
                you = self._you(listener.you.participant, state)
                listener.tell(self._audience(key_of(you)), you, state.seq)
            self._bring_up_to_date(listener.audience, state)
            self._show_all(listener.audience, [listener])

    def _end(self, listener: Listener, data: bytes) -> None:
        self.forget(listener)
        listener.line.finish(data)

    def _say_still_here(self) -> None:
        """A comment to all, so that nets keep the streams open and dead ones are noticed; and the time has moved on."""
        self._beat = self._loop.call_later(STILL_HERE_S, self._say_still_here)
        for listener in self._all():
            if not listener.paused:
                listener.line.write((STILL_HERE,))
        self._tell_facilitator()
