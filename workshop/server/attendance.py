"""Who is here just now, and what lies on the phones: told with whatever a phone asks, kept in memory and nowhere else.

A phone that has no stream asks for the newest frame every few seconds, so it is here for as long as it has asked
lately. One that is locked, or without a net, can say nothing at all: of it is known when it was heard last, and what
waited on it then.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Collection

import msgspec

from workshop.clock import Clock
from workshop.domain.day import DayState
from workshop.protocol.frames import Connections
from workshop.server.answers import Scope, header

HERE_S = 20.0
"""How long somebody without a stream counts as here after having asked for something."""

STUCK_S = 2.0
"""What has waited for less than that is on its way in the ordinary course of things, and no matter for anybody."""

MOST_WAITING = 999
_HEADER = b"x-waiting"


class Heard(msgspec.Struct):
    """A participant: heard last at `at` (ms since 1970) and `when` (monotonic seconds); `waiting` since `since`."""

    at: int
    when: float
    waiting: int = 0
    since: float = 0.0


class There(msgspec.Struct, frozen=True):
    """By group: how many are here, what waits on the phones, and when one of which nobody is here was heard last."""

    here: dict[str, int]
    waiting: dict[str, int]
    unheard: dict[str, int]


def _in_order(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted((group, n) for group, n in counts.items() if n))


class Attendance:
    """Keeps when each participant was heard. `changed` is called on the loop when what is told may read anew."""

    def __init__(
        self, changed: Callable[[], None], clock: Clock, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._changed = changed
        self._clock = clock
        self._monotonic = monotonic
        self._heard: dict[str, Heard] = {}
        self._telling: asyncio.TimerHandle | None = None

    def hear(self, participant: str, waiting: int | None = None) -> None:
        """Somebody has asked for something, and told how much waits on the phone (None: nothing told)."""
        now = self._monotonic()
        found = self._heard.get(participant)
        if found is None:
            found = self._heard[participant] = Heard(self._clock.now(), now)
        if now - found.when > HERE_S:
            self._tell_in(0.0)
        found.at, found.when = self._clock.now(), now
        if waiting is not None and waiting != found.waiting:
            if not found.waiting:
                found.since = now
            found.waiting = waiting
            self._tell_in(STUCK_S)

    def left(self, participant: str) -> None:
        """A stream of somebody's has ended: until then they were heard; another request says that they are here."""
        found = self._heard.get(participant)
        if found is not None:
            found.at, found.when = self._clock.now(), self._monotonic() - HERE_S

    def asking(self, streaming: Collection[str]) -> list[str]:
        """Those who have no stream and have asked for something lately."""
        since = self._monotonic() - HERE_S
        return [one for one, heard in self._heard.items() if heard.when > since and one not in streaming]

    def counted(self, day: DayState, streaming: Collection[str]) -> There:
        """Who is here, what waits, and which groups have not been heard of late; by group."""
        asking = self.asking(streaming)
        here = Counter(day.participants[one].group for one in (*streaming, *asking) if one not in day.taken_out)
        waiting = Counter[str]()
        unheard: dict[str, int] = {}
        for one, heard in self._heard.items():
            if one in day.taken_out:
                continue
            group = day.participants[one].group
            if heard.waiting:
                waiting[group] += self.waiting(one)
            if not here[group]:
                unheard[group] = max(unheard.get(group, 0), heard.at)
        if asking:
            self._tell_in(HERE_S / 2)  # one who asks no more says nothing
        return There(_in_order(here), _in_order(waiting), dict(sorted(unheard.items())))

    def heard_at(self, participant: str) -> int | None:
        """When somebody was heard last, ms since 1970; None where that was not since the heart began."""
        found = self._heard.get(participant)
        return found.at if found is not None else None

    def waiting(self, participant: str) -> int:
        """How much is known to wait on a phone, of what has waited for some time."""
        found = self._heard.get(participant)
        if found is None or not found.waiting or self._monotonic() - found.since < STUCK_S:
            return 0
        return found.waiting

    def forget(self, participant: str) -> None:
        """Somebody is not in the day any more."""
        self._heard.pop(participant, None)

    def stop(self) -> None:
        """Tell no more."""
        if self._telling is not None:
            self._telling.cancel()

    def _tell_in(self, seconds: float) -> None:
        if self._telling is None:
            self._telling = self._loop.call_later(seconds + 0.01, self._tell)

    def _tell(self) -> None:
        self._telling = None
        self._changed()


def connections(there: There, writing: dict[str, int], finishing: int, remotes: int, cards: str) -> Connections:
    """What the facilitator is told of the phones; `writing` is by group, `cards` the newest photo of cards."""
    return Connections(
        phones=sum(there.here.values()),
        by_group=there.here,
        writing=sum(writing.values()),
        writing_by_group=writing,
        finishing=finishing,
        remotes=remotes,
        waiting=sum(there.waiting.values()),
        waiting_by_group=there.waiting,
        unheard_since=there.unheard,
        cards=cards,
    )


def waiting_told(scope: Scope) -> int | None:
    """How much waits on the phone that asks, as it says; None where it says nothing that can be understood."""
    said = header(scope, _HEADER)
    if said is None or not said.isdigit() or len(said) > len(str(MOST_WAITING)):
        return None
    return int(said)
