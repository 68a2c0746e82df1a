"""The engine: the one thread that owns the state and the write connection.

It takes all that is queued, decides each command against the batch's tentative state, writes one INSERT a batch, and
only after the COMMIT swaps the state, answers all, and publishes. A failed COMMIT discards the tentative state and
refuses the batch: nobody is told "saved" of what is not on the disk.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import inf
from typing import Protocol

import msgspec

from workshop.clock import Clock
from workshop.domain.command import Command
from workshop.domain.day import decide
from workshop.domain.event import Event
from workshop.domain.picture import Keep
from workshop.domain.process import ProcessState, fold_process
from workshop.domain.redacting import REDACT, Redacted
from workshop.domain.refusal import Refusal
from workshop.domain.rules import Rules
from workshop.domain.running import StepEntered
from workshop.storage.file import DayFile, DiskProblem, OpenElsewhere, StoredPicture
from workshop.storage.projection import Projection
from workshop.storage.redaction import is_unswept, redact, sweep

MOST_AT_ONCE = 1000
IDLE_SECONDS = 0.5
"""How long the queue must be empty before the result tables are caught up."""

STEP_SECONDS = 1.0
"""How long after a step change they are caught up however much comes: by then all phones have been shown the step."""

SWEEP_SECONDS, SWEEP_SECONDS_MOST = 5.0, 600.0
"""How long until it is tried again to sweep out what was redacted, where somebody was reading the file.

Twice as long each time, up to the most."""

_log = logging.getLogger(__name__)


class Saved(msgspec.Struct, frozen=True):
    """The command is on the disk; `seq` is that of its last event (of the newest, where it changed nothing)."""

    seq: int


Answer = Saved | Refusal


class Sink(Protocol):
    """Where answers go: called once a batch, on the engine's thread."""

    def deliver(self, answers: list[tuple[object, Answer]]) -> None:
        """Takes the answers of a batch with the tickets they were asked with."""


class _Waiting:
    """A sink for one who waits."""

    def __init__(self) -> None:
        self._done = threading.Event()
        self._answer: Answer | None = None

    def deliver(self, answers: list[tuple[object, Answer]]) -> None:
        self._answer = answers[0][1]
        self._done.set()

    def answer(self) -> Answer:
        self._done.wait()
        assert self._answer is not None
        return self._answer


_Asked = tuple[Command, Sink, object]
STOPPING = Refusal("stopping", "unavailable")
NO_ROOM = Refusal("disk_full", "unavailable")
OPEN_ELSEWHERE = Refusal("file_elsewhere", "unavailable")
OUR_FAULT = Refusal("our_fault", "unavailable")


class Engine:
    """Owns a file while a day runs.

    `on_commit` is called on the engine's thread after each COMMIT that changed something, with the new state and its
    events. `state` may be read from any thread: it is immutable and swapped whole.
    """

    def __init__(
        self,
        file: DayFile,
        rules: Rules,
        projection: Projection,
        clock: Clock,
        *,
        on_commit: Callable[[ProcessState, Sequence[Event]], None],
    ) -> None:
        self._file = file
        self._rules = rules
        self._projection = projection
        self._clock = clock
        self._on_commit = on_commit
        self._queue: queue.SimpleQueue[_Asked | None] = queue.SimpleQueue()
        self._taking = threading.Lock()
        self._open = False
        self._tables_due = inf
        self._sweep_due = 0.0
        self._sweep_wait = SWEEP_SECONDS
        self._unswept = is_unswept(file)
        self._thread = threading.Thread(target=self._run, name="engine")
        self.state, self._done = file.replayed()

    def start(self) -> None:
        """Catches up the result tables and begins to take commands."""
        self._projection.prepare()
        self._project()
        self._sweep()
        self._open = True
        self._thread.start()

    def stop(self) -> None:
        """Refuses what comes from now on, answers what is queued, catches up the tables, closes the file."""
        with self._taking:
            if not self._open:
                return
            self._open = False
            self._queue.put(None)
        self._thread.join()
        self._file.close()

    def submit(self, command: Command, sink: Sink, ticket: object = None) -> None:
        """Asks for a command to be carried out; the answer comes to `sink` with `ticket`. From any thread."""
        with self._taking:
            if self._open:
                self._queue.put((command, sink, ticket))
                return
        sink.deliver([(ticket, STOPPING)])

    def ask(self, command: Command) -> Answer:
        """As `submit`, but waits for the answer. Not from the engine's own thread."""
        waiting = _Waiting()
        self.submit(command, waiting)
        return waiting.answer()

    def _run(self) -> None:
        behind = False
        while True:
            batch, last = self._batch(IDLE_SECONDS if behind else self._sweep_wait if self._unswept else None)
            for part in _parts(batch):
                behind = self._carry_out(part) or behind
            if behind and (last or not batch or time.monotonic() >= self._tables_due):
                self._project()
                behind, self._tables_due = False, inf
            if not behind and (last or time.monotonic() >= self._sweep_due):
                self._sweep()
            if last:
                return

    def _batch(self, seconds: float | None) -> tuple[list[_Asked], bool]:
        """All that is queued, and whether it is the last; empty when nothing came for `seconds`."""
        batch: list[_Asked] = []
        try:
            asked = self._queue.get(timeout=seconds)
            while asked is not None:
                batch.append(asked)
                if len(batch) == MOST_AT_ONCE:
                    return batch, False
                asked = self._queue.get_nowait()
        except queue.Empty:
            return batch, False
        return batch, True

    def _carry_out(self, batch: Sequence[_Asked]) -> bool:
        """Decides, writes, answers and publishes a batch. Whether anything changed."""
        state = self.state
        events: list[Event] = []
        pictures: list[StoredPicture] = []
        done: dict[tuple[str, str], int] = {}
        answers: list[Answer] = []
        for command, _, _ in batch:
            key = (command.actor, command.id)
            seq = self._done.get(key) or done.get(key)
            if seq is not None:
                answers.append(Saved(seq))
                continue
            answer, state, new = self._decided(state, command)
            answers.append(answer)
            events.extend(new)
            if new and isinstance(command.payload, Keep):
                pictures.append(StoredPicture(command.id, command.day, command.payload.jpeg.data))
            if isinstance(answer, Saved):
                # What changed nothing is remembered too, while the engine runs: sent again it must not change more.
                done[key] = answer.seq
        if events:
            try:
                state = self._kept(state, events, pictures)
            except Exception as error:
                _log.exception("a batch of %d events could not be written", len(events))
                refusal = _refusal_of(error)
                self._answer(batch, [one if self._stands(one) else refusal for one in answers])
                return False
            self.state = state
        self._done.update(done)
        self._answer(batch, answers)
        if events:
            _guarded("the new state could not be published", partial(self._on_commit, state, events))
            if any(isinstance(event.happening, StepEntered) for event in events):
                self._tables_due = time.monotonic() + STEP_SECONDS
        return bool(events)

    def _kept(self, state: ProcessState, events: Sequence[Event], pictures: Sequence[StoredPicture]) -> ProcessState:
        """The state once events and pictures are on the disk. After redacting it is what the journal says now."""
        if any(isinstance(event.happening, Redacted) for event in events):
            return self._redacted(events)
        self._file.append(events, pictures)
        return state

    def _redacted(self, events: Sequence[Event]) -> ProcessState:
        state = redact(self._file, events, self._rules.bodies)
        # The tables hold it too: both are seen to before anything else is done.
        self._unswept, self._sweep_due, self._tables_due = True, 0.0, 0.0
        self._sweep_wait = SWEEP_SECONDS
        return state

    def _stands(self, answer: Answer) -> bool:
        """Whether an answer holds though its batch could not be written: it is of what was on the disk before."""
        return isinstance(answer, Refusal) or answer.seq <= self.state.seq

    def _decided(self, state: ProcessState, command: Command) -> tuple[Answer, ProcessState, list[Event]]:
        day = state.days.get(command.day)
        if day is None:
            return Refusal("unknown_day", "unknown"), state, []
        now = self._clock.now()
        try:
            decided = decide(day, command, now, self._rules)
            if isinstance(decided, Refusal):
                return decided, state, []
            after = state
            events: list[Event] = []
            for place, happening in enumerate(decided):
                event_id = f"{command.actor}/{command.id}/{place}"
                seq = after.seq + 1
                event = Event(seq, event_id, command.id, command.actor, command.day, now, happening)
                after = fold_process(after, event, self._rules)
                events.append(event)
        except Exception:
            # A mistake of ours in one command must not take the others of the batch, or the day, with it.
            _log.exception("the command %s could not be decided", command.kind)
            return OUR_FAULT, state, []
        return Saved(after.seq), after, events

    def _answer(self, batch: Sequence[_Asked], answers: Sequence[Answer]) -> None:
        by_sink: dict[int, tuple[Sink, list[tuple[object, Answer]]]] = {}
        for (_, sink, ticket), answer in zip(batch, answers, strict=True):
            by_sink.setdefault(id(sink), (sink, []))[1].append((ticket, answer))
        for sink, own in by_sink.values():
            _guarded("answers could not be delivered", partial(sink.deliver, own))

    def _project(self) -> None:
        # The journal is the truth; tables that can't be written are caught up on the next occasion.
        _guarded("the result tables could not be caught up", partial(self._projection.catch_up, self.state))

    def _sweep(self) -> None:
        """Sweeps out what was redacted, if there is something; where somebody is reading, it is tried again later."""
        if self._unswept:
            _guarded("what was redacted could not be swept out yet", self._swept)
            self._sweep_due = time.monotonic() + self._sweep_wait
            self._sweep_wait = min(2 * self._sweep_wait, SWEEP_SECONDS_MOST)

    def _swept(self) -> None:
        self._unswept = not sweep(self._file)


def _parts(batch: Sequence[_Asked]) -> Iterator[Sequence[_Asked]]:
    """A batch in parts that each are one transaction: what redacts changes the journal, and stands alone."""
    part: list[_Asked] = []
    for asked in batch:
        alone = asked[0].kind == REDACT
        if alone and part:
            yield part
            part = []
        part.append(asked)
        if alone:
            yield part
            part = []
    if part:
        yield part


def _refusal_of(error: Exception) -> Refusal:
    """Why a batch could not be written."""
    match error:
        case OpenElsewhere():
            return OPEN_ELSEWHERE
        case DiskProblem():
            return NO_ROOM
        case _:
            return OUR_FAULT


def _guarded(problem: str, call: Callable[[], None]) -> None:
    """Calls what others may get wrong: it must not take the engine's thread, and so the day, with it."""
    try:
        call()
    except Exception:
        _log.exception(problem)
