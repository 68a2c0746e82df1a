"""Who takes part in a rehearsal: the day file's participants, by phone or on paper, and the facilitator."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

import msgspec

from workshop.client import Caller, Json, Saved
from workshop.domain.plan import Plan, seat_of
from workshop.planning.document import Document, ParticipantPart
from workshop.rehearsal.ledger import Ledger
from workshop.rehearsal.names import Kind, Names
from workshop.rehearsal.wire import Person, Wire, joined


class Here(msgspec.Struct, frozen=True):
    """A participant of the day file who is in the day: `actor` is their id there, `phone` None where they have none."""

    actor: str
    group: str
    phone: Person | None


class Cast:
    """Says things for participants: by their own phone, or typed by the facilitator."""

    def __init__(self, plan: Plan, script: Document, names: Names, ledger: Ledger, host: Person) -> None:
        self.plan = plan
        self.script = script
        self.names = names
        self.host = host
        self.ledger = ledger
        self.here: dict[str, Here] = {}
        self._saved: set[str] = set()

    async def come_in(self, wire: Wire, code: str) -> None:
        """Everybody joins, those with a phone at once, in the file's order where it is typed for them."""
        with_phone = [who for who in self.script.participants if who.phone]
        await all_of(self._join(wire, code, who) for who in with_phone)
        for who in self.script.participants:
            if not who.phone:
                await self._take_seat(who)

    def ids_of(self, people: Iterable[str]) -> list[str]:
        """The ids in the day of participants of the day file, of those who came in."""
        return [self.here[who].actor for who in people if who in self.here]

    def seat_of(self, group: str) -> str | None:
        """The seat of a group."""
        found = self.plan.group(group)
        return seat_of(found) if found is not None else None

    def is_saved(self, kind: Kind, name: str) -> bool:
        """Whether the contribution that the day file calls `name` has been saved."""
        return self.names.id(kind, name) in self._saved

    def saved(self, kind: Kind, names: Iterable[str]) -> list[str]:
        """The ids of those contributions that have been saved."""
        return [self.names.id(kind, name) for name in names if self.is_saved(kind, name)]

    def at_goal(self, goal: str) -> list[str]:
        """The day file's participants who sit at a goal."""
        groups = {group.id for group in self.plan.groups if group.goal == goal}
        return [who.id for who in self.script.participants if who.id in self.here and who.group in groups]

    async def say(
        self,
        who: str | None,
        kind: str,
        payload: Json,
        command: str,
        *,
        goal: str | None = None,
        group: str | None = None,
    ) -> bool:
        """Send a command as `who`; whether it was saved.

        Their own phone sends it where they have one and sit at `goal` (or in `group`); else the facilitator types it,
        for that group.
        """
        found = self.here.get(who) if who is not None else None
        at = group if group is not None else self._group_for(goal, found)
        phone = self._phone_of(found, at)
        if phone is not None:
            answer = await phone.send(kind, payload, command)
        else:
            for_whom = {"group": at, "author": found.actor if found is not None else None}
            typed = {**payload, **{name: value for name, value in for_whom.items() if value is not None}}
            answer = await self.host.send(kind, typed, command)
        if isinstance(answer, Saved):
            self._saved.add(command)
        return isinstance(answer, Saved)

    async def hand_over(self, who: str, goal: str, picture: str, jpeg: bytes) -> str | None:
        """Hand over a photo, as `say` would send the command that shows it; its id, or None where it was refused."""
        found = self.here.get(who)
        sender = self._phone_of(found, self._group_for(goal, found)) or self.host
        return picture if isinstance(await sender.hand_over(picture, jpeg), Saved) else None

    @staticmethod
    def _phone_of(who: Here | None, group: str | None) -> Person | None:
        """The phone by which somebody speaks for themselves in a group (None: wherever they sit)."""
        return who.phone if who is not None and (group is None or who.group == group) else None

    def _group_for(self, goal: str | None, who: Here | None) -> str | None:
        """The group at a goal for which something is said: their own, else the first there."""
        groups = [group.id for group in self.plan.groups if goal is not None and group.goal == goal]
        if who is not None and (who.group in groups or not groups):
            return who.group
        return groups[0] if groups else None

    async def _join(self, wire: Wire, code: str, who: ParticipantPart) -> None:
        secret = self.names.id("phone", who.id)
        person = await joined(wire, self.ledger, code, who.group, who.alias, who.heads, secret)
        if isinstance(person, Person):
            self.here[who.id] = Here(person.actor, who.group, person)

    async def _take_seat(self, who: ParticipantPart) -> None:
        actor = self.names.id("paper", who.id)
        payload = {"participant": actor, "group": who.group, "alias": who.alias, "heads": who.heads}
        if isinstance(await self.host.send("participant.seat", payload, self.names.id("seat", who.id)), Saved):
            self.here[who.id] = Here(actor, who.group, None)


async def all_of(tasks: Iterable[Any]) -> None:
    """Do all at the same time; the first that fails stops the rest."""
    async with asyncio.TaskGroup() as group:
        for task in tasks:
            group.create_task(task)


def facilitator(wire: Wire, ledger: Ledger, token: str) -> Person:
    """The facilitator's side of a heart."""
    return Person(wire, Caller(token), "host", ledger)
