"""The catalogue: every exercise there is, a line each, and the rules of a day that follow from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import msgspec

from workshop.domain import (
    contributing,
    homework,
    inspiration,
    leaving,
    merging,
    people,
    picture,
    planning,
    redacting,
    remote,
    replanning,
    running,
    undoing,
    verdicts,
)
from workshop.domain.contribution import Contribution, kind_of
from workshop.domain.day import DayState
from workshop.domain.event import Happening
from workshop.domain.plan import Activity, Block, Plan, Process
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules
from workshop.domain.step import Step
from workshop.exercises import (
    barometer,
    case,
    future_scenario,
    iglo,
    o_run,
    plenum,
    postcards,
    problem_sorting,
    quiz,
    sign_cards,
    sign_ordering,
    stage,
    take_home,
    visit_voting,
)
from workshop.exercises.contract import Exercise

CATALOGUE: tuple[Exercise, ...] = (
    stage.EXERCISE,
    barometer.EXERCISE,
    problem_sorting.EXERCISE,
    quiz.EXERCISE,
    future_scenario.EXERCISE,
    sign_cards.EXERCISE,
    case.EXERCISE,
    sign_ordering.EXERCISE,
    visit_voting.EXERCISE,
    take_home.EXERCISE,
    o_run.EXERCISE,
    postcards.EXERCISE,
    iglo.EXERCISE,
    plenum.EXERCISE,
)

EXERCISES: Mapping[str, Exercise] = MappingProxyType({one.kind: one for one in CATALOGUE})

STAGE = stage.EXERCISE.kind


def not_run(plan: Plan) -> tuple[str, ...]:
    """The kinds that a plan holds and this version does not run, in the plan's order."""
    return tuple(dict.fromkeys(one.kind for one in plan.activities if one.kind not in EXERCISES))


def steps(plan: Plan, process: Process | None) -> tuple[Step, ...]:
    """A plan as a flat row of steps.

    The lobby, the challenge, and where in the year this day lies come first, without a clock; then each block's slide
    and its exercises, phase by phase. What the groups have brought along is shown right before they first sit together.
    """
    first = plan.blocks[0].id if plan.blocks else ""
    row = [Step("lobby", STAGE, "", stage.LOBBY, first, plan.title, 0)]
    if plan.challenge:
        row.append(Step("challenge", STAGE, "", stage.CHALLENGE, first, plan.title, 0))
    if process is not None and len(process.steps) > 1:
        row.append(Step("you_are_here", STAGE, "", stage.YOU_ARE_HERE, first, plan.title, 0))
    brought_to = _first_group_work(plan, first) if homework.is_given(plan) else None
    for block in plan.blocks:
        own = [one for one in plan.in_block(block.id) if not one.skipped]
        if block.id == brought_to:
            row.append(Step("homework", STAGE, "", stage.HOMEWORK, block.id, plan.title, 0))
        taken = sum(one.minutes for one in own)
        if block.kind != "group_work" or not own:
            left = max(0.0, _minutes(block) - taken)
            row.append(Step(f"{block.id}/talk", STAGE, "", stage.BLOCK, block.id, block.title, left))
        for activity in own:
            row.extend(_steps_of(plan, activity))
    return tuple(row)


def _first_group_work(plan: Plan, otherwise: str) -> str:
    """The first block in which groups work on an exercise."""
    busy = {one.block for one in plan.activities}
    return next((block.id for block in plan.blocks if block.kind == "group_work" and block.id in busy), otherwise)


def _minutes(block: Block) -> float:
    start, end = (int(clock[:2]) * 60 + int(clock[3:5]) for clock in (block.start, block.end))
    return float(end - start)


def _steps_of(plan: Plan, activity: Activity) -> Iterator[Step]:
    exercise = EXERCISES.get(activity.kind)
    if exercise is None:
        slide = Step(activity.id, STAGE, activity.id, stage.BLOCK, activity.block, activity.title, activity.minutes)
        yield msgspec.structs.replace(slide, not_run=activity.kind)
        return
    phases = exercise.phases(plan, activity)
    shares = sum(phase.share for phase in phases) or 1.0
    for phase in phases:
        step_id = f"{activity.id}/{phase.id}" if phase.id else activity.id
        minutes = activity.minutes * phase.share / shares
        yield Step(step_id, activity.kind, activity.id, phase.id, activity.block, activity.title, minutes)


def _beginning(plan: Plan, activity: Activity) -> Any:
    exercise = EXERCISES.get(activity.kind)
    return exercise.beginning(plan, activity) if exercise is not None else None


def _entering(day: DayState, step: Step, context: Context) -> Sequence[Happening]:
    return EXERCISES[step.exercise].entering(day, step, context)


def _arriving(day: DayState, participant: str, group: str) -> Sequence[Happening]:
    return EXERCISES[day.now_at.exercise].arriving(day, day.now_at, participant, group)


def _stands(day: DayState, contribution: Contribution) -> bool:
    activity = day.plan.activity(contribution.activity)
    exercise = EXERCISES.get(activity.kind) if activity is not None else None
    return exercise is not None and exercise.stands(day, contribution)


def _replanned(own: Any, plan: Plan, activity: Activity) -> Any:
    fresh = _beginning(plan, activity)
    names = EXERCISES[activity.kind].planned
    return msgspec.structs.replace(own, **{name: getattr(fresh, name) for name in names}) if names else own


def _commands() -> Iterator[CommandRule]:
    for module in (
        running, people, leaving, contributing, merging, picture, homework, inspiration, planning, undoing, remote,
        verdicts, redacting,
    ):  # fmt: skip
        yield from module.COMMANDS
    for exercise in CATALOGUE:
        yield from exercise.commands


def _happenings() -> Iterator[HappeningRule]:
    for module in (
        running,
        people,
        leaving,
        contributing,
        picture,
        inspiration,
        replanning,
        undoing,
        remote,
        verdicts,
        redacting,
    ):
        yield from module.HAPPENINGS
    for exercise in CATALOGUE:
        yield from exercise.happenings


RULES = Rules(
    commands=MappingProxyType({rule.kind: rule for rule in _commands()}),
    happenings=MappingProxyType({rule.type.kind: rule for rule in _happenings()}),
    bodies=MappingProxyType(
        {kind_of(body): body for exercise in CATALOGUE for body in exercise.bodies},
    ),
    steps=steps,
    beginning=_beginning,
    entering=_entering,
    arriving=_arriving,
    stands=_stands,
    materials=MappingProxyType(
        {
            inspiration.SECTION: inspiration.MATERIAL,
            **{exercise.section: exercise.material for exercise in CATALOGUE if exercise.section},
        }
    ),
    sections=MappingProxyType({exercise.kind: exercise.section for exercise in CATALOGUE if exercise.section}),
    replanned=_replanned,
    check=redacting.check_not_put_back,
    settled=MappingProxyType({exercise.kind: exercise.settled for exercise in CATALOGUE if exercise.settled}),
)
