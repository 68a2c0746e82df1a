"""A day to try rules on.

Commands go in as they come over the wire, time counts by itself, and every happening goes through the journal's JSON
and back before it is folded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from workshop.domain.command import Command, Payload
from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState, decide, fold, new_day
from workshop.domain.event import Event, Happening
from workshop.domain.ids import HOST
from workshop.domain.plan import Activity, Block, Goal, Group, Plan, Process, ProcessStep
from workshop.domain.refusal import Refusal
from workshop.exercises.catalogue import CATALOGUE, EXERCISES, RULES
from workshop.storage.happenings import Happenings

NINE_O_CLOCK = 1_700_000_000_000
MINUTE = 60_000
_HAPPENINGS = Happenings(RULES)

ACTIVITIES = (
    Activity("future", "morning", "future_scenario", "Fremtiden", 30),
    Activity("signs", "morning", "sign_cards", "Tegn", 20),
    Activity("order", "morning", "sign_ordering", "Vejen", 30),
    Activity("visit", "afternoon", "visit_voting", "Besøg", 15),
    Activity("home", "afternoon", "take_home", "Tag med hjem", 10),
    Activity("cards", "afternoon", "postcards", "Postkort", 20),
)


def plan_of(
    *,
    activities: tuple[Activity, ...] = ACTIVITIES,
    groups: tuple[Group, ...] = (
        Group("m1", "Mål 1", "g1", 4),
        Group("m2", "Mål 2", "g2", 4),
        Group("m3", "Mål 3", "g3", 4),
        Group("free", "De fri"),
    ),
    goals: tuple[Goal, ...] = (Goal("g1", 1, "Cyklen"), Goal("g2", 2, "Skoven"), Goal("g3", 3, "Havnen")),
    content: dict[str, Any] | None = None,
) -> Plan:
    """A day with a talk, two blocks of group work, and a closing. `content` is the exercises' material."""
    return Plan(
        "Udviklingsdag", "Hvordan kommer alle med?", "Klitby Kommune", "2024-03-12",
        blocks=(
            Block("talk", "Oplæg", "09:00", "09:50", "talk", "Husk mikrofonen", "Bo Ek"),
            Block("morning", "Formiddag", "10:00", "12:00"),
            Block("afternoon", "Eftermiddag", "13:00", "14:30"),
            Block("end", "Tak for i dag", "14:30", "15:00", "closing"),
        ),
        activities=activities, groups=groups, goals=goals, content=content or {},
    )  # fmt: skip


YEAR = Process(
    "year", "Klitby Kommune",
    (
        ProcessStep("leaders", "Lederdag", "leaders_day", ("2024-01-10",)),
        ProcessStep("days", "Udviklingsdage", "development_day", ("2024-03-12", "2024-03-14")),
        ProcessStep("chiefs", "Chefforum", "executive_forum", ("2024-04-02",)),
    ),
)  # fmt: skip


def payload_of(kind: str, fields: dict[str, Any]) -> Payload:
    """The payload of a command, parsed as the server parses it."""
    return msgspec.json.decode(msgspec.json.encode(fields), type=RULES.commands[kind].payload)


class DayUnderTest:
    """A day and a clock. `state` is the day as it now is; each command takes a second."""

    def __init__(self, plan: Plan | None = None, process: Process | None = None) -> None:
        self.state: DayState = new_day("day", plan or plan_of(), "KLØVER", RULES, process=process, at=NINE_O_CLOCK)
        self.now = NINE_O_CLOCK
        self.seq = 0
        self.asked: frozenset[tuple[str, str]] = frozenset()

    def command(self, kind: str, by: str = HOST, id_: str | None = None, **fields: Any) -> Command:
        """A command, with an id of its own where none is told."""
        command = Command(id_ or f"command{len(self.asked) + 1:04d}", kind, payload_of(kind, fields), by, "day")
        self.asked |= {(by, command.id)}
        return command

    def decided(self, command: Command) -> Sequence[Happening] | Refusal:
        """What a command would make happen now."""
        self.now += 1000
        return decide(self.state, command, self.now, RULES)

    def folds(self, command: Command, happenings: Sequence[Happening]) -> None:
        """Lets happenings happen, each read back from what the journal would hold of it."""
        for happening in happenings:
            kept = _HAPPENINGS.decoded(happening.kind, happening.version, _HAPPENINGS.encoded(happening))
            assert kept == happening
            self.seq += 1
            event = Event(self.seq, f"e{self.seq}", command.id, command.actor, "day", self.now, kept)
            self.state = fold(self.state, event, RULES)

    def does(self, kind: str, by: str = HOST, id_: str | None = None, **fields: Any) -> str:
        """A command that must not be refused. Returns its id."""
        command = self.command(kind, by, id_, **fields)
        decided = self.decided(command)
        assert not isinstance(decided, Refusal), decided
        self.folds(command, decided)
        return command.id

    def changes_nothing(self, kind: str, by: str = HOST, **fields: Any) -> bool:
        """Whether a command is taken, but all is already so."""
        decided = self.decided(self.command(kind, by, **fields))
        return not isinstance(decided, Refusal) and not decided

    def refusal(self, kind: str, by: str = HOST, id_: str | None = None, **fields: Any) -> Refusal:
        """Why a command is refused; it must be."""
        decided = self.decided(self.command(kind, by, id_, **fields))
        assert isinstance(decided, Refusal), decided
        return decided

    def refuses(self, kind: str, by: str = HOST, id_: str | None = None, **fields: Any) -> str:
        """The code with which a command is refused; it must be."""
        return self.refusal(kind, by, id_, **fields).code

    def joins(self, group: str, *, heads: int = 1, alias: str = "") -> str:
        """A phone joins a group. Returns its participant's id."""
        who = f"phone{len(self.state.joined):04d}"
        secrets = {"token_hash": f"token of {who}", "reclaim_hashes": [f"code of {who}"]}
        self.does("participant.join", who, group=group, alias=alias, heads=heads, **secrets)
        return who

    def goes_to(self, step: str) -> None:
        """The facilitator goes to a step."""
        self.does("day.go", step=step)

    def writes_sign(self, text: str, by: str = HOST, **fields: Any) -> str:
        """A sign card. Returns its id."""
        return self.does("sign_cards.write", by, text=text, **fields)

    def written(self, contribution: str) -> Contribution:
        """The contribution of that id as it now is."""
        return self.state.contributions[contribution]

    def room(self) -> Any:
        """What the running exercise shows the room, as it goes over the wire."""
        return _wire(self._exercise().for_room(self.state, self.state.now_at))

    def group(self, group: str, team: str | None = None) -> Any:
        """What the running exercise shows a group's phones, as it goes over the wire."""
        alike = self._exercise().for_all_groups(self.state, self.state.now_at)
        own = self._exercise().for_group(self.state, self.state.now_at, self.state.group(group), team)
        return _wire({**alike, **own})

    def facilitator(self) -> Any:
        """What the running exercise shows the facilitator, as it goes over the wire."""
        return _wire(self._exercise().for_facilitator(self.state, self.state.now_at))

    def progress(self, group: str) -> Any:
        """How far a group is in the running exercise: done, total, unit, and the further counts by unit."""
        found = self._exercise().progress(self.state, self.state.now_at, self.state.group(group))
        return found.done, found.total, found.unit, dict(found.extra)

    def reveals(self) -> list[tuple[str, bool]]:
        """What the facilitator can reveal in the running exercise: the name, and whether it is shown."""
        return [(one.name, one.shown) for one in self._revealing()]

    def turns(self, name: str, *, shown: bool = False) -> None:
        """The facilitator reveals something of that name, or covers it where it is shown."""
        one = next(one for one in self._revealing() if (one.name, one.shown) == (name, shown))
        self.does(one.kind, **one.payload)

    def remote(self) -> Any:
        """What the running exercise tells the facilitator's own phone, as it goes over the wire."""
        return _wire(self._exercise().for_remote(self.state, self.state.now_at))

    def _revealing(self) -> Any:
        return self._exercise().reveals(self.state, self.state.now_at)

    def team(self, participant: str) -> str | None:
        """The team that a participant belongs to in the running exercise."""
        found: str | None = self._exercise().team(self.state, self.state.participants[participant])
        return found

    def mine(self, participant: str) -> Any:
        """What the running exercise shows that phone alone, as it goes over the wire."""
        return _wire(self._exercise().mine(self.state, self.state.now_at, self.state.participants[participant]))

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a result table; each must have exactly the table's columns."""
        found = next(one for exercise in CATALOGUE for one in exercise.tables if one.name == table)
        rows = list(found.rows(self.state))
        assert all(list(row) == list(found.columns) for row in rows)
        return rows

    def _exercise(self) -> Any:
        return EXERCISES[self.state.now_at.exercise]


def _wire(view: Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(view))
