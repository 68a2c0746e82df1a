"""An engine on a real file in a folder of the test, asked as the server asks it."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.day_under_test import NINE_O_CLOCK, YEAR, payload_of, plan_of
from workshop.clock import Clock
from workshop.domain.command import Command
from workshop.domain.day import DayState
from workshop.domain.event import Event
from workshop.domain.plan import Plan
from workshop.domain.process import DayPlanned, ProcessBegun, ProcessState
from workshop.domain.rules import Rules
from workshop.engine import Answer, Engine, Saved
from workshop.exercises.catalogue import CATALOGUE, RULES
from workshop.storage.file import DayFile
from workshop.storage.projection import Projection

TABLES = [table for exercise in CATALOGUE for table in exercise.tables]
WAIT_S = 30
"""How long anything may take before the test gives up; what is waited for comes at once."""


class Answers:
    """A sink that keeps what it is given and can be waited for."""

    def __init__(self) -> None:
        self.given: list[tuple[Any, Answer]] = []
        self.deliveries = 0
        self._came = threading.Condition()

    def deliver(self, answers: list[tuple[object, Answer]]) -> None:
        with self._came:
            self.given.extend(answers)
            self.deliveries += 1
            self._came.notify_all()

    def wait(self, count: int) -> list[Answer]:
        """The first `count` answers in the order of their tickets."""
        with self._came:
            assert self._came.wait_for(lambda: len(self.given) >= count, WAIT_S)
            return [answer for _, answer in sorted(self.given, key=lambda one: one[0])]


class Gate(Answers):
    """A sink that holds the engine at its first delivery until it is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = threading.Event()
        self._open = threading.Event()

    def deliver(self, answers: list[tuple[object, Answer]]) -> None:
        self.reached.set()
        assert self._open.wait(WAIT_S)
        super().deliver(answers)

    def open(self) -> None:
        self._open.set()


class Running:
    """An engine under way, with what it has published."""

    def __init__(self, path: Path, rules: Rules = RULES) -> None:
        self.file = DayFile.open(path, rules)
        self.projection = Projection(self.file, TABLES)
        self.published: list[tuple[ProcessState, list[Event]]] = []
        self.engine = Engine(self.file, rules, self.projection, Clock(NINE_O_CLOCK), on_commit=self._committed)

    def _committed(self, state: ProcessState, events: Sequence[Event]) -> None:
        self.published.append((state, list(events)))

    @property
    def day(self) -> DayState:
        return self.engine.state.day("day")

    def ask(self, kind: str, by: str = "host", id_: str = "command0", **fields: Any) -> Answer:
        """Carries out a command and waits for the answer."""
        return self.engine.ask(command(kind, by, id_, **fields))

    def does(self, kind: str, by: str = "host", id_: str = "command0", **fields: Any) -> int:
        """A command that must be saved. Returns the `seq` of its last event."""
        answer = self.ask(kind, by, id_, **fields)
        assert isinstance(answer, Saved), answer
        return answer.seq

    def writes(self, number: int, text: str = "Flere cykler") -> int:
        """A sign typed by the facilitator, with an id that follows from its number."""
        return self.does("sign_cards.write", id_=f"sign-{number:05d}", group="m1", text=text)


def command(kind: str, by: str = "host", id_: str = "command0", day: str = "day", **fields: Any) -> Command:
    """A command as the server makes it of a request."""
    return Command(id_, kind, payload_of(kind, fields), by, day)


def sign(number: int, text: str = "Flere cykler") -> Command:
    """A sign typed by the facilitator, with an id that follows from its number."""
    return command("sign_cards.write", id_=f"sign-{number:05d}", group="m1", text=text)


def new_file(folder: Path, plan: Plan | None = None) -> Path:
    """A file with a day that has not begun."""
    path = folder / "day.guldkaramel"
    planned = DayPlanned("day", plan or plan_of(), "KLØVER")
    DayFile.create(path, RULES, [ProcessBegun(YEAR), planned], NINE_O_CLOCK).close()
    return path


@contextmanager
def running(path: Path, rules: Rules = RULES) -> Iterator[Running]:
    """An engine from start to stop."""
    made = Running(path, rules)
    made.engine.start()
    try:
        yield made
    finally:
        made.engine.stop()
