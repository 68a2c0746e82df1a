"""Where the day is in its programme: the day's and the step's line, the ribbon, and what comes before and after."""

from __future__ import annotations

from workshop.domain.day import DayState
from workshop.domain.step import Step
from workshop.protocol.host_view import BlockRow, StepAfter, StepBefore, StepRow
from workshop.protocol.remote_view import StepAside
from workshop.protocol.views import DayLine, NextBlock, RibbonLine, Run, State, StepLine


def day_line(day: DayState) -> DayLine:
    """The day of a view."""
    plan = day.plan
    return DayLine(day.id, plan.title, plan.challenge, plan.date, plan.organiser, plan.language, day.rehearsal)


def step_line(day: DayState, *, late_ok: bool) -> StepLine:
    """The running step, of an exercise that takes what comes after it, or doesn't."""
    step = day.now_at
    block = day.plan.block(step.block)
    return StepLine(
        id=step.id,
        exercise=step.exercise,
        activity=step.activity,
        phase=step.phase,
        title=step.title,
        block=block.title if block is not None else "",
        index=day.step,
        of=len(day.steps),
        late_ok=late_ok,
    )


def ribbon(day: DayState) -> tuple[RibbonLine, ...]:
    """The day's blocks, each done, now or next."""
    here = _block_index(day)
    return tuple(
        RibbonLine(block.id, block.title, block.start, block.end, _state(place, here))
        for place, block in enumerate(day.plan.blocks)
    )


def next_block(day: DayState) -> NextBlock | None:
    """The exercise or block that comes, and when it is planned; None in the last."""
    here = day.now_at
    for place, step in enumerate(day.steps[day.step + 1 :], start=day.step + 1):
        if (step.block, step.activity) != (here.block, here.activity):
            return NextBlock(_spoken_of(day, step), _planned_start(day, place))
    return None


def _spoken_of(day: DayState, step: Step) -> str:
    """What the room calls a step that comes: a scene of the day's own is the beginning of its block."""
    block = day.plan.block(step.block)
    return step.title if step.activity or block is None else block.title


def _planned_start(day: DayState, place: int) -> str:
    """The clock time, HH:MM, at which a step is planned to begin; empty where its block is unknown."""
    step = day.steps[place]
    block = day.plan.block(step.block)
    if block is None:
        return ""
    before = sum(one.minutes for one in day.steps[:place] if one.block == step.block)
    hours, minutes = (int(part) for part in block.start.split(":"))
    at = hours * 60 + minutes + round(before)
    return f"{at // 60 % 24:02d}:{at % 60:02d}"


def programme(day: DayState) -> tuple[BlockRow, ...]:
    """The blocks with their steps. A block that no step lies in (another version's) is there all the same."""
    here = _block_index(day)
    steps: dict[str, list[StepRow]] = {}
    for place, step in enumerate(day.steps):
        run = _run(_state(place, day.step), step.id in day.visited)
        row = StepRow(step.id, step.title, step.exercise, step.phase, step.minutes, run, step.not_run)
        steps.setdefault(step.block, []).append(row)
    return tuple(
        BlockRow(
            block.id,
            block.title,
            block.start,
            block.end,
            block.kind,
            _run(_state(place, here), any(step.state != "passed" for step in steps.get(block.id, ()))),
            tuple(steps.get(block.id, ())),
        )
        for place, block in enumerate(day.plan.blocks)
    )


def step_before(day: DayState) -> StepBefore | None:
    """Where "back" goes; None at the first step."""
    if day.step == 0:
        return None
    step = day.steps[day.step - 1]
    return StepBefore(step.id, step.title)


def step_after(day: DayState) -> StepAfter | None:
    """Where "next" goes; None at the last step."""
    if day.step + 1 == len(day.steps):
        return None
    step = day.steps[day.step + 1]
    return StepAfter(step.id, step.title, _planned_start(day, day.step + 1))


def aside(day: DayState, place: int) -> StepAside | None:
    """The step at a place of the row, for the remote; None beyond its ends."""
    if not 0 <= place < len(day.steps):
        return None
    step = day.steps[place]
    return StepAside(step.id, step.title, step.exercise, step.phase, _planned_start(day, place), step.minutes)


def _state(place: int, here: int) -> State:
    return "done" if place < here else "now" if place == here else "next"


def _run(state: State, visited: bool) -> Run:
    return "passed" if state == "done" and not visited else state


def _block_index(day: DayState) -> int:
    """The running block; -1 before the first (the lobby may lie in none)."""
    here = day.now_at.block
    return next((place for place, block in enumerate(day.plan.blocks) if block.id == here), -1)
