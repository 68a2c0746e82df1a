"""The process (the year) that a file holds, with its days."""

from __future__ import annotations

import msgspec
from rpds import HashTrieMap

from workshop.domain.day import DayState, fold, new_day
from workshop.domain.event import Event, Happening
from workshop.domain.plan import Plan, Process
from workshop.domain.rules import Rules


class ProcessBegun(Happening, frozen=True):
    """The file was made for a process."""

    kind = "process.begun"
    process: Process


class DayPlanned(Happening, frozen=True):
    """A day has a plan and a join code. `rehearsal` marks a day that can't be mistaken for a real one."""

    kind = "day.planned"
    day: str
    plan: Plan
    join_code: str
    rehearsal: bool = False


PROCESS_HAPPENINGS: tuple[type[Happening], ...] = (ProcessBegun, DayPlanned)


class ProcessState(msgspec.Struct, frozen=True):
    """The process and its days by id, in the order in which they were planned. `seq` is that of the newest event."""

    process: Process | None = None
    days: HashTrieMap[str, DayState] = HashTrieMap()
    order: tuple[str, ...] = ()
    seq: int = 0

    def day(self, day_id: str) -> DayState:
        """The day of that id; raises KeyError where there is none."""
        return self.days[day_id]


def fold_process(state: ProcessState, event: Event, rules: Rules) -> ProcessState:
    """The process after an event."""
    happening = event.happening
    if isinstance(happening, ProcessBegun):
        return msgspec.structs.replace(state, process=happening.process, seq=event.seq)
    if isinstance(happening, DayPlanned):
        planned = new_day(
            happening.day,
            happening.plan,
            happening.join_code,
            rules,
            process=state.process,
            rehearsal=happening.rehearsal,
            at=event.at,
        )
        order = state.order if happening.day in state.days else (*state.order, happening.day)
        return msgspec.structs.replace(state, days=state.days.insert(planned.id, planned), order=order, seq=event.seq)
    after = fold(state.days[event.day], event, rules)
    return msgspec.structs.replace(state, days=state.days.insert(event.day, after), seq=event.seq)
