"""What the heart has acknowledged, how fast, and whether the file holds it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import msgspec

from workshop.client import Command, Refused, Saved
from workshop.domain.event import Event


class Acknowledged(msgspec.Struct, frozen=True):
    """A command that was answered "saved", by whom (`host` or a participant's id), and after how long."""

    actor: str
    id: str
    kind: str
    ms: float


class Refusal(msgspec.Struct, frozen=True):
    """A command that was refused, with the code."""

    actor: str
    kind: str
    code: str


class Ledger:
    """Notes each answer as it comes, who was told that they had joined, and how often a view did not come in time."""

    def __init__(self) -> None:
        self.acknowledged: list[Acknowledged] = []
        self.refused: list[Refusal] = []
        self.joined: list[str] = []
        self.unseen = 0

    def note(self, actor: str, command: Command, answer: Saved | Refused, ms: float) -> None:
        """Take down the answer to a command, `ms` after it was first sent."""
        if isinstance(answer, Saved):
            self.acknowledged.append(Acknowledged(actor, command.id, command.kind, ms))
        else:
            self.refused.append(Refusal(actor, command.kind, answer.code))

    def missing(self, events: Iterable[Event]) -> list[Acknowledged]:
        """The acknowledged commands that the journal does not hold exactly once.

        A command is held once when its events stand in one unbroken row.
        """
        rows: dict[tuple[str, str], int] = {}
        last: tuple[str, str] | None = None
        for event in events:
            key = (event.actor, event.command)
            if key != last:
                rows[key] = rows.get(key, 0) + 1
            last = key
        return [one for one in self.acknowledged if rows.get((one.actor, one.id)) != 1]

    def ack_ms(self) -> dict[str, float]:
        """How long the acknowledged commands took, in ms: p50, p99 and the longest."""
        times = sorted(one.ms for one in self.acknowledged)
        if not times:
            return {"p50": 0.0, "p99": 0.0, "max": 0.0}
        return {"p50": _at(times, 0.50), "p99": _at(times, 0.99), "max": round(times[-1], 2)}


def _at(times: Sequence[float], share: float) -> float:
    """The nearest-rank percentile of sorted `times`."""
    return round(times[max(0, math.ceil(share * len(times)) - 1)], 2)
