"""When the day will end as it now runs, and what could be cut so that it ends as planned. Nothing is changed here.

The day is laid out on from the running step: each step takes its minutes, and a block begins when the one before is
over, but not before its own time, so that the air between blocks takes up what it can.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from workshop.domain.day import DayState
from workshop.domain.lateness import late_minutes
from workshop.domain.plan import Activity, Block, Plan
from workshop.domain.refusal import Refused
from workshop.domain.timetable import DAY_MINUTES, clock_of, length, minute_of

MINUTE_MS = 60_000
WORTH_TELLING = 2
"""Fewer minutes than so at the end of the day are nobody's business."""

LONGEST_LATENESS_MS = 12 * 3_600_000
"""A day that was begun longer ago than so, and still runs, has been resumed on another date: it is not late."""

SHORTEST_BREAK = {"break": 10, "lunch": 30}
TIERS = {"break": 2, "lunch": 5}
SHORTEST_STEP = 3
LEAST_OF_MAY, LEAST_OF_MUST = 0.6, 0.75
"""How much of its time an exercise keeps when it is shortened: one that may be left out, one that may not."""


class Cut(msgspec.Struct, frozen=True):
    """An exercise (or a block without any) gets so many minutes; 0: it is left out today."""

    id: str
    minutes: int


class ProposedCut(msgspec.Struct, frozen=True):
    """A cut as it is proposed: what it is called, and its minutes before and after."""

    id: str
    title: str
    before: int
    minutes: int


class Moved(msgspec.Struct, frozen=True):
    """A block whose time was to stay, and when (`HH:MM`) it begins all the same."""

    title: str
    start: str


class Outlook(msgspec.Struct, frozen=True):
    """Clock times `HH:MM`: when the day was planned to end, when it will, and when it would with the cuts.

    `late` is in minutes at the end of the day, negative where it ends early. `moved` are the fixed blocks that begin
    late even with the cuts.
    """

    planned_end: str
    expected_end: str
    late: int
    cuts: tuple[ProposedCut, ...] = ()
    new_end: str = ""
    moved: tuple[Moved, ...] = ()


class _Layout(msgspec.Struct, frozen=True):
    """What is left of the day. `blocks` are the running block and those after it; `rest` the minutes left in each."""

    now: float
    blocks: tuple[Block, ...]
    rest: tuple[float, ...]

    def times(self) -> tuple[tuple[float, float], ...]:
        """When each block begins and ends, in minutes of the day; the running one is there already."""
        found: list[tuple[float, float]] = []
        at = self.now
        for place, (block, rest) in enumerate(zip(self.blocks, self.rest, strict=True)):
            begins = at if place == 0 else max(at, float(minute_of(block.start)))
            at = begins + rest
            found.append((begins, at))
        return tuple(found)

    def end(self) -> float:
        """When all of it is over, in minutes of the day."""
        return self.times()[-1][1]

    def delays(self) -> dict[str, float]:
        """By how many minutes each fixed block to come begins too late, and under the empty name the day ends."""
        times = self.times()
        begun = {
            block.id: begins - minute_of(block.start)
            for place, (block, (begins, _ends)) in enumerate(zip(self.blocks, times, strict=True))
            if place and block.fixed
        }
        return {**begun, "": times[-1][1] - minute_of(self.blocks[-1].end)}


def outlook(day: DayState, now: int) -> Outlook | None:
    """When the day ends as it now runs, and what could be cut; None before it has begun, or without a programme."""
    layout = _layout(day, day.plan, now)
    if layout is None:
        return None
    planned = minute_of(layout.blocks[-1].end)
    late = round(layout.end() - planned)
    told = Outlook(clock_of(planned), _spoken(layout.end()), late)
    if late < WORTH_TELLING and all(round(delay) < WORTH_TELLING for delay in layout.delays().values()):
        return told
    cuts = _cuts(day, layout, now)
    after = _layout(day, _cut(day.plan, {one.id: one.minutes for one in cuts}), now)
    assert after is not None
    if after.end() >= DAY_MINUTES:
        return told
    moved = tuple(
        Moved(block.title, clock_of(begins))
        for block, (begins, _ends) in zip(after.blocks, after.times(), strict=True)
        if round(after.delays().get(block.id, 0.0)) >= WORTH_TELLING
    )
    return msgspec.structs.replace(told, cuts=cuts, new_end=clock_of(after.end()), moved=moved)


def _spoken(minute: float) -> str:
    """A clock time, after midnight too."""
    return clock_of(round(minute) % DAY_MINUTES)


def caught_up(day: DayState, now: int, cuts: Iterable[Cut]) -> Plan:
    """The plan with the cuts, its blocks moved to when they will be. Raises Refused where a cut makes no sense."""
    wanted = {one.id: one.minutes for one in cuts}
    open_to_cuts = {one.id: one for one in _candidates(day)}
    for cut, minutes in wanted.items():
        if cut not in open_to_cuts:
            raise Refused("unknown_plan_part", "unknown")
        if not 0 <= minutes <= open_to_cuts[cut].before:
            raise Refused("not_a_length")
    plan = _cut(day.plan, wanted)
    layout = _layout(day, plan, now)
    if layout is None:
        raise Refused("not_begun", "moved_on")
    if layout.end() >= DAY_MINUTES:
        raise Refused("plan_past_midnight", "moved_on")
    times = dict(zip((block.id for block in layout.blocks), layout.times(), strict=True))
    late = late_minutes(day, now)
    running = day.now_at.block
    blocks: list[Block] = []
    for block in plan.blocks:
        if block.id == running:
            before = minute_of(blocks[-1].end) if blocks else 0
            start = max(before, minute_of(block.start) + late)
            blocks.append(msgspec.structs.replace(block, start=clock_of(start), end=clock_of(times[block.id][1])))
        elif block.id in times:
            begins, ends = times[block.id]
            blocks.append(msgspec.structs.replace(block, start=clock_of(begins), end=clock_of(ends)))
        else:
            blocks.append(block)
    return msgspec.structs.replace(plan, blocks=tuple(blocks))


def _layout(day: DayState, plan: Plan, now: int) -> _Layout | None:
    """What is left of a day under `plan`, which differs from the day's own only in minutes of what is to come."""
    running = plan.block(day.now_at.block)
    if day.started_at is None or running is None or now - day.started_at > LONGEST_LATENESS_MS:
        return None
    place = plan.blocks.index(running)
    blocks = plan.blocks[place:]
    minutes = _minutes_to_come(day, plan)
    of_step = 0.0
    if day.timer is not None:
        left = day.timer.paused_ms if day.timer.paused_ms is not None else day.timer.ends_at - now
        of_step = max(0.0, left / MINUTE_MS)
    rest = tuple(minutes.get(block.id, 0.0) + (of_step if block is running else 0.0) for block in blocks)
    return _Layout(day.begins + (now - day.started_at) / MINUTE_MS, blocks, rest)


def _minutes_to_come(day: DayState, plan: Plan) -> dict[str, float]:
    """The minutes of the steps after the running one by block, an exercise's in the share of what `plan` gives it."""
    shorter = {was.id: length(was) - length(now) for was, now in zip(day.plan.blocks, plan.blocks, strict=True)}
    shares = {
        was.id: 0.0 if now.skipped else now.minutes / was.minutes
        for was, now in zip(day.plan.activities, plan.activities, strict=True)
        if was.minutes
    }
    found: dict[str, float] = {}
    for step in day.steps[day.step + 1 :]:
        if step.activity:
            minutes = step.minutes * shares.get(step.activity, 1.0)
        else:
            minutes = max(0.0, step.minutes - shorter[step.block])
        found[step.block] = found.get(step.block, 0.0) + minutes
    return found


class _Candidate(msgspec.Struct, frozen=True):
    """What could be cut: first by `tier`, then where most is won. `least` is how short it may become."""

    id: str
    title: str
    before: int
    least: int
    tier: int


def _candidates(day: DayState) -> list[_Candidate]:
    """All that has not begun and could be shorter, the gentlest first; breaks and talks by their blocks."""
    ahead = [step for step in day.steps[day.step + 1 :] if step.minutes]
    begun = {step.activity for step in day.steps[: day.step + 1]}
    activities = {step.activity for step in ahead} - begun
    all_activities = {one.id for one in day.plan.activities}
    blocks = {step.block for step in ahead if not step.activity} - {day.now_at.block}
    found = [
        *(one for activity in day.plan.activities if activity.id in activities for one in _of_activity(activity)),
        # A day file may call a block and an exercise the same; then the exercise is meant.
        *(one for block in day.plan.blocks if block.id in blocks - all_activities for one in _of_block(block)),
    ]
    return sorted(found, key=lambda one: (one.tier, one.least - one.before))


def _of_activity(activity: Activity) -> Iterable[_Candidate]:
    minutes = round(activity.minutes)
    if activity.must:
        least = max(SHORTEST_STEP, round(minutes * LEAST_OF_MUST))
        return [_Candidate(activity.id, activity.title, minutes, min(least, minutes), 4)]
    shorter = min(minutes, max(SHORTEST_STEP, round(minutes * LEAST_OF_MAY)))
    return [
        _Candidate(activity.id, activity.title, minutes, shorter, 1),
        _Candidate(activity.id, activity.title, minutes, 0, 3),
    ]


def _of_block(block: Block) -> Iterable[_Candidate]:
    minutes = length(block)
    if block.kind in SHORTEST_BREAK:
        # People put up with a shorter break, and with a shorter lunch only when nothing else is left.
        return [_Candidate(block.id, block.title, minutes, min(minutes, SHORTEST_BREAK[block.kind]), TIERS[block.kind])]
    if block.kind == "talk":
        least = 0 if not block.must else max(SHORTEST_STEP, round(minutes * LEAST_OF_MUST))
        return [_Candidate(block.id, block.title, minutes, least, 4 if block.must else 3)]
    return []


def _cuts(day: DayState, layout: _Layout, now: int) -> tuple[ProposedCut, ...]:
    """The fewest and gentlest cuts by which fixed blocks begin and the day ends as planned, or as near as can be."""
    chosen: dict[str, ProposedCut] = {}
    for target in layout.delays():
        for one in _candidates(day):
            missing = round(layout.delays()[target])
            if missing <= 0:
                break
            current = chosen[one.id].minutes if one.id in chosen else one.before
            minutes = max(one.least, current - missing)
            # To leave out an exercise is worth it only where a shorter one would be no exercise any more.
            if one.least == 0 and minutes < SHORTEST_STEP:
                minutes = 0
            if minutes >= current:
                continue
            tried = {**chosen, one.id: ProposedCut(one.id, one.title, one.before, minutes)}
            after = _layout(day, _cut(day.plan, {cut.id: cut.minutes for cut in tried.values()}), now)
            assert after is not None
            if after.delays()[target] < layout.delays()[target]:
                chosen, layout = tried, after
    return _in_order(day, chosen)


def _in_order(day: DayState, chosen: Mapping[str, ProposedCut]) -> tuple[ProposedCut, ...]:
    order = [part for step in day.steps for part in (step.activity, step.block)]
    return tuple(sorted(chosen.values(), key=lambda one: order.index(one.id)))


def _cut(plan: Plan, minutes: Mapping[str, int]) -> Plan:
    """The plan with the minutes of what is cut; an exercise that gets none is left out. No block is moved yet."""

    def activity(one: Activity) -> Activity:
        if one.id not in minutes:
            return one
        if minutes[one.id] == 0:
            return msgspec.structs.replace(one, skipped=True)
        return msgspec.structs.replace(one, minutes=float(minutes[one.id]))

    exercises = {one.id for one in plan.activities}

    def block(one: Block) -> Block:
        if one.id not in minutes or one.id in exercises:
            return one
        return msgspec.structs.replace(one, end=clock_of(minute_of(one.start) + minutes[one.id]))

    return msgspec.structs.replace(
        plan, activities=tuple(map(activity, plan.activities)), blocks=tuple(map(block, plan.blocks))
    )
