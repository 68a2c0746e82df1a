"""A day under way: its state, and the one way in which it changes.

`decide` turns a command into happenings or a refusal and changes nothing; `fold` turns a state and an event into the
next state. Both are pure: the time comes in with them, and the rules come from the catalogue. Replaying the journal
gives the same state.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from rpds import HashTrieMap, List

from workshop.domain.command import Command
from workshop.domain.contribution import Contribution
from workshop.domain.event import Event, Happening
from workshop.domain.ids import HOST
from workshop.domain.plan import Group, Plan, Process, Seat, seat_of, seats
from workshop.domain.refusal import Refusal, Refused
from workshop.domain.road import Road
from workshop.domain.rules import Context, Rules
from workshop.domain.step import Step

LOG_LINES = 60
UNDOABLE_BY_HOST = 200
UNDOABLE_BY_PARTICIPANT = 10
EMPTY_ROAD = Road()


class Timer(msgspec.Struct, frozen=True):
    """The step's clock. `ends_at` is ms since 1970 and counts while `paused_ms` (what was left) is None."""

    total_ms: int
    ends_at: int
    paused_ms: int | None = None
    hidden: bool = False


class Left(msgspec.Struct, frozen=True):
    """The step that the day was at before, with its clock, and when it was left (ms since 1970)."""

    step: str
    timer: Timer
    at: int


class Focus(msgspec.Struct, frozen=True):
    """What the room looks at: a seat or all (None), a page from 0, a contribution (a postcard read aloud)."""

    seat: str | None = None
    page: int = 0
    contribution: str | None = None


class Room(msgspec.Struct, frozen=True):
    """What the projector shows besides the step: black, held still."""

    focus: Focus = Focus()
    black: bool = False
    frozen: bool = False


class Participant(msgspec.Struct, frozen=True):
    """A phone (`heads` people about it) or a person on paper. `number` counts in the order of joining, from 1."""

    id: str
    number: int
    group: str
    alias: str
    heads: int
    via: str
    at: int


class LogLine(msgspec.Struct, frozen=True):
    """A line of "Lige nu": what happened, with the parameters of its sentence."""

    seq: int
    at: int
    what: str
    params: dict[str, str | int]
    command: str
    actor: str


class Undoable(msgspec.Struct, frozen=True):
    """What a command did that can be taken back. `undoes`: the command it took back; `undone_by`: what took it back."""

    command: str
    actor: str
    events: tuple[Event, ...]
    undoes: str | None = None
    undone_by: str | None = None


class DayState(msgspec.Struct, frozen=True):
    """All that is known of a day. Immutable: an event gives a new one that shares what did not change."""

    id: str
    plan: Plan
    join_code: str
    rehearsal: bool
    steps: tuple[Step, ...]
    seats: tuple[Seat, ...]
    process: Process | None = None
    step: int = 0
    step_at: int = 0
    started_at: int | None = None
    begins: int = 0
    """The minute of the day at which it was planned to begin when it was started: the anchor of the plan's clock."""

    visited: frozenset[str] = frozenset()
    timer: Timer | None = None
    left: Left | None = None
    room: Room = Room()
    participants: HashTrieMap[str, Participant] = HashTrieMap()
    joined: tuple[str, ...] = ()
    members: HashTrieMap[str, tuple[str, ...]] = HashTrieMap()
    taken_out: frozenset[str] = frozenset()
    """Those of the participants whom the facilitator has taken out of the day; they sit in no group."""

    tokens: HashTrieMap[str, str] = HashTrieMap()
    reclaims: HashTrieMap[str, str] = HashTrieMap()
    contributions: HashTrieMap[str, Contribution] = HashTrieMap()
    placed: HashTrieMap[tuple[str, str], List[str]] = HashTrieMap()
    """The ids at a seat by (kind, seat), the highest number first: one more costs the same however many hang there."""

    written: HashTrieMap[str, frozenset[str]] = HashTrieMap()
    """The ids of all that each participant wrote, hidden too."""

    roads: HashTrieMap[str, Road] = HashTrieMap()
    own: HashTrieMap[str, Any] = HashTrieMap()
    pictures: HashTrieMap[str, str] = HashTrieMap()
    """Who sent each picture, by its id; the pictures themselves lie in the file."""

    withdrawn: HashTrieMap[str, Contribution] = HashTrieMap()
    """What holds somebody's words and was taken back as if it had never been, by its id: the journal has it still."""

    sent: HashTrieMap[str, tuple[str, ...]] = HashTrieMap()
    """The commands that brought the words of each answer, whose id is not its command's: a phone knows those alone."""

    redacted: HashTrieMap[str, str] = HashTrieMap()
    """What stands in the place of the words of each contribution that was redacted, by its id."""

    remote: str = ""
    """The SHA-256 of the remote's secret; empty where nobody is the remote."""

    planned_seq: int = 0
    """The seq of the newest change to the plan."""

    last_at: HashTrieMap[str, int] = HashTrieMap()
    log: tuple[LogLine, ...] = ()
    undoable: HashTrieMap[str, tuple[Undoable, ...]] = HashTrieMap()

    @property
    def now_at(self) -> Step:
        """The running step."""
        return self.steps[self.step]

    def step_named(self, step_id: str) -> int:
        """The place of a step; raises Refused where there is none of that id."""
        for place, step in enumerate(self.steps):
            if step.id == step_id:
                return place
        raise Refused("unknown_step", "unknown")

    def step_once_named(self, step_id: str) -> int:
        """As `step_named` for a step of an older version: the first of its exercise or block, else the running one.

        An exercise that was a mere slide then may have phases now; the day goes on there.
        """
        ids = [step.id for step in self.steps]
        if step_id in ids:
            return ids.index(step_id)
        parts = [one.partition("/")[0] for one in ids]
        part = step_id.partition("/")[0]
        return parts.index(part) if part in parts else self.step

    def group(self, group_id: str | None) -> Group:
        """The group of that id; raises Refused where there is none."""
        found = self.plan.group(group_id) if group_id is not None else None
        if found is None:
            raise Refused("unknown_group", "unknown")
        return found

    def seat(self, key: str) -> Seat:
        """The seat of that key; raises Refused where there is none."""
        for seat in self.seats:
            if seat.seat == key:
                return seat
        raise Refused("unknown_seat", "unknown")

    def groups_at(self, seat: str) -> tuple[Group, ...]:
        """The groups that sit at a seat."""
        return tuple(group for group in self.plan.groups if seat_of(group) == seat)

    def contribution(self, contribution_id: str) -> Contribution:
        """The contribution of that id; raises Refused where there is none."""
        found = self.contributions.get(contribution_id)
        if found is None:
            raise Refused("unknown_contribution", "unknown")
        return found

    def all_of(self, kind: str, seat: str) -> tuple[Contribution, ...]:
        """All contributions of a kind at a seat in the order of their numbers, hidden ones too."""
        row = [self.contributions[one] for one in self.placed.get((kind, seat), ())]
        return tuple(reversed(row))

    def shown(self, kind: str, seat: str) -> tuple[Contribution, ...]:
        """As `all_of`, without the hidden ones."""
        return tuple(one for one in self.all_of(kind, seat) if not one.hidden)

    def stands_for(self, card: str) -> str:
        """The id of the card that counts for `card`: itself, or what it was merged into."""
        seen = {card}
        while (found := self.contributions.get(card)) is not None and found.merged_into is not None:
            # Undoing can merge two into each other: then each stands for itself.
            if found.merged_into in seen:
                break
            card = found.merged_into
            seen.add(card)
        return card

    def road(self, seat: str) -> Road:
        """The road of a seat, empty where nothing has been laid."""
        return self.roads.get(seat, EMPTY_ROAD)

    def people_of(self, group_id: str) -> tuple[Participant, ...]:
        """The participants of a group in the order of joining."""
        return tuple(self.participants[one] for one in self.members.get(group_id, ()))

    @property
    def here(self) -> Iterator[Participant]:
        """All who are in the day, in the order of joining: the participants without those who have been taken out."""
        return (self.participants[who] for who in self.joined if who not in self.taken_out)

    def changed(self, **changes: Any) -> DayState:
        """The same day with some fields changed."""
        return msgspec.structs.replace(self, **changes)


def new_day(
    day_id: str,
    plan: Plan,
    join_code: str,
    rules: Rules,
    *,
    process: Process | None = None,
    rehearsal: bool = False,
    at: int = 0,
) -> DayState:
    """A day that has not begun: at its first step, the lobby."""
    return DayState(
        id=day_id,
        plan=plan,
        join_code=join_code,
        rehearsal=rehearsal,
        steps=rules.steps(plan, process),
        seats=seats(plan),
        process=process,
        step_at=at,
        own=HashTrieMap({one.id: own for one in plan.activities if (own := rules.beginning(plan, one)) is not None}),
    )


def decide(day: DayState, command: Command, now: int, rules: Rules) -> Sequence[Happening] | Refusal:
    """What a command makes happen (nothing, where all is already so), or why it is refused. `now` is ms since 1970."""
    rule = rules.commands.get(command.kind)
    if rule is None or not isinstance(command.payload, rule.payload):
        return Refusal("unknown_command", "input")
    if rule.by_host and not command.by_host:
        return Refusal("host_only", "forbidden")
    if not command.by_host and not rule.joins and command.actor not in day.participants:
        return Refusal("not_joined", "unauthorised")
    if not command.by_host and not rule.joins and command.actor in day.taken_out:
        return Refusal("taken_out", "unauthorised")
    try:
        decided = rule.decide(day, command.payload, Context(command, now, rules))
        rules.check(day, decided, rules)
        return decided
    except Refused as refused:
        return refused.refusal


def fold(day: DayState, event: Event, rules: Rules) -> DayState:
    """The day after an event."""
    rule = rules.happenings[event.happening.kind]
    after = rule.fold(day, event, rules)
    line = rule.tell(after, event)
    who = after.participants.get(event.actor)
    changes: dict[str, Any] = {}
    if who is not None:
        changes["last_at"] = after.last_at.insert(who.group, event.at)
    if line is not None:
        told = LogLine(event.seq, event.at, event.happening.kind, line, event.command, event.actor)
        changes["log"] = (*after.log[-LOG_LINES + 1 :], told)
    if rule.invert is not None:
        kept = _remembered(after.undoable.get(event.actor, ()), event)
        changes["undoable"] = after.undoable.insert(event.actor, kept)
    return after.changed(**changes) if changes else after


def _remembered(undoable: tuple[Undoable, ...], event: Event) -> tuple[Undoable, ...]:
    """An actor's commands that can be undone, with one more event of the newest or a new one."""
    last = undoable[-1] if undoable else None
    if last is not None and last.command == event.command:
        return (*undoable[:-1], msgspec.structs.replace(last, events=(*last.events, event)))
    most = UNDOABLE_BY_HOST if event.actor == HOST else UNDOABLE_BY_PARTICIPANT
    return (*undoable[-most + 1 :], Undoable(event.command, event.actor, (event,)))
