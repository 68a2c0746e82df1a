"""Tame or wild (`problem_sorting`): statements, of which each phone says tame or wild, and the facilitator at last.

A vote may be changed until its statement is placed. The cards slide as votes come, unless the activity is set to
`hidden`: then the room sees what was voted of a statement when it has been placed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from workshop.domain.answering import answered, answers, own_answer
from workshop.domain.command import Payload, Writing
from workshop.domain.contributing import Added, activity_for, group_for, is_late
from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState, Participant
from workshop.domain.event import Event, Happening
from workshop.domain.material import material
from workshop.domain.plan import Activity, Group, Plan, seat_of
from workshop.domain.problems import (
    KIND,
    NO_SEAT,
    NO_VOTES,
    ProblemHands,
    ProblemStatement,
    ProblemVote,
    Side,
    Sorting,
    Statement,
    Votes,
    placed_wild,
    sorting_of,
    statements,
    votes,
)
from workshop.domain.refusal import Refused
from workshop.domain.rules import CommandRule, Context, HappeningRule, Rules
from workshop.domain.step import Step
from workshop.domain.table import Table
from workshop.exercises.contract import Exercise, Progress, View

MOST_STATEMENTS = 200
LOG_LENGTH = 60
SCENARIOS = "future_scenario"


class Vote(Writing, frozen=True, kw_only=True):
    """What one holds a statement to be. The facilitator names the `author` who is voted for."""

    statement: str
    side: Side


class Hands(Payload, frozen=True):
    """How many hands went up a side."""

    tame: int = 0
    wild: int = 0


class Count(Writing, frozen=True, kw_only=True):
    """A group's show of hands on one statement or more: those without a phone."""

    hands: dict[str, Hands]


class AddStatement(Payload, frozen=True, kw_only=True):
    """One more statement."""

    activity: str | None = None
    text: str


class Place(Payload, frozen=True, kw_only=True):
    """The last word on a statement; None takes it up again."""

    activity: str | None = None
    statement: str
    side: Side | None


class Placed(Happening, frozen=True):
    """A statement was laid on a side."""

    kind = "problem_sorting.placed"
    activity: str
    statement: str
    side: Side
    before: Side | None


class TakenUp(Happening, frozen=True):
    """A statement that was laid on the side `before` is open again."""

    kind = "problem_sorting.taken_up"
    activity: str
    statement: str
    before: Side


def _beginning(plan: Plan, activity: Activity) -> Sorting:
    return Sorting(material(plan, activity, KIND, Statement))


def _activity(day: DayState, named: str | None) -> Activity:
    return activity_for(day, Writing(activity=named), KIND)


def _statement(day: DayState, activity: str, wanted: str) -> Statement:
    for one in statements(day, activity):
        if one.id == wanted:
            return one
    raise Refused("unknown_statement", "unknown")


def _vote(day: DayState, payload: Vote, context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload.activity).id
    statement = _statement(day, activity, payload.statement).id
    by_host = context.command.by_host
    # What came on paper may be counted afterwards; a phone's vote is not let in once the last word is said.
    if not by_host and statement in sorting_of(day, activity).placed:
        raise Refused("statement_placed", "moved_on")
    who = payload.author if by_host else context.command.actor
    if who is None:
        raise Refused("unknown_participant", "unknown")
    return answered(day, payload, context, KIND, statement, who, ProblemVote(statement, payload.side))


def _count(day: DayState, payload: Count, context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload.activity).id
    group = group_for(day, payload, context)
    # The hands are the group's, whoever counted them.
    whole = msgspec.structs.replace(payload, group=group, author=None)
    found: list[Happening] = []
    for wanted, hands in payload.hands.items():
        statement = _statement(day, activity, wanted).id
        body = ProblemHands(statement, hands.tame, hands.wild)
        found.extend(answered(day, whole, context, KIND, f"{statement}/hands", f"group:{group}", body))
    return found


def _add(day: DayState, payload: AddStatement, context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload.activity).id
    there = statements(day, activity)
    command = context.command
    if command.id in day.contributions or any(one.id == command.id for one in there):
        raise Refused("id_taken")
    if len(there) >= MOST_STATEMENTS:
        raise Refused("too_many", most=MOST_STATEMENTS)
    body = ProblemStatement(payload.text).checked()
    late = is_late(day, activity)
    new = Contribution(command.id, activity, NO_SEAT, None, None, "paper", context.now, body, late=late)
    return [Added(new)]


def _place(day: DayState, payload: Place, _context: Context) -> Sequence[Happening]:
    activity = _activity(day, payload.activity).id
    statement = _statement(day, activity, payload.statement).id
    before = sorting_of(day, activity).placed.get(statement)
    if payload.side == before:
        return []
    return [_laid(activity, statement, before, payload.side)]


def _laid(activity: str, statement: str, before: Side | None, after: Side | None) -> Happening:
    """What happens when the last word on a statement becomes another, which it must."""
    if after is not None:
        return Placed(activity, statement, after, before)
    assert before is not None
    return TakenUp(activity, statement, before)


def _with_placed(day: DayState, activity: str, statement: str, side: Side | None) -> DayState:
    sorting = sorting_of(day, activity)
    placed = sorting.placed.insert(statement, side) if side is not None else sorting.placed.remove(statement)
    return day.changed(own=day.own.insert(activity, msgspec.structs.replace(sorting, placed=placed)))


def _fold_placed(day: DayState, event: Event, _rules: Rules) -> DayState:
    placed = event.happening
    assert isinstance(placed, Placed)
    return _with_placed(day, placed.activity, placed.statement, placed.side)


def _fold_taken_up(day: DayState, event: Event, _rules: Rules) -> DayState:
    taken = event.happening
    assert isinstance(taken, TakenUp)
    return _with_placed(day, taken.activity, taken.statement, None)


def _undo(day: DayState, event: Event) -> Sequence[Happening]:
    done = event.happening
    assert isinstance(done, Placed | TakenUp)
    after = done.side if isinstance(done, Placed) else None
    if sorting_of(day, done.activity).placed.get(done.statement) != after:
        raise Refused("changed_since", "moved_on")
    return [_laid(done.activity, done.statement, after, done.before)]


def _tell(day: DayState, event: Event) -> dict[str, str | int]:
    done = event.happening
    assert isinstance(done, Placed | TakenUp)
    text = next((one.text for one in statements(day, done.activity) if one.id == done.statement), "")
    line = " ".join(text.split())
    return {"text": line if len(line) <= LOG_LENGTH else f"{line[: LOG_LENGTH - 1].rstrip()}…"}


def is_hidden(activity: Activity | None) -> bool:
    """Whether what is voted of a statement is kept from the room until it is placed."""
    return activity is not None and activity.settings.get("hidden") is True


def scenario_step(day: DayState) -> Step | None:
    """The step that the wild ones go on to, where the day holds one."""
    return next((step for step in day.steps if step.exercise == SCENARIOS), None)


def _items(day: DayState, activity: str, *, told: bool | None = None) -> list[dict[str, Any]]:
    """The statements with what was voted. `told` False: of those that are placed only; None: as the activity is set."""
    placed = sorting_of(day, activity).placed
    always = told if told is not None else not is_hidden(day.plan.activity(activity))
    # As long as nothing is placed, the phones are told no figures, and there is nothing to count.
    counted = votes(day, activity) if told is not False or placed else {}
    found = []
    for one in statements(day, activity):
        given, side = counted.get(one.id, NO_VOTES), placed.get(one.id)
        shown = always or side is not None
        item: dict[str, Any] = {"id": one.id, "text": one.text, "placed": side}
        item["column"] = side or (given.leads if shown else None) or "middle"
        item |= {"phones": given.phones, "paper": given.paper}
        found.append(item | {"tame": given.tame, "wild": given.wild} if shown else item)
    return found


def _for_room(day: DayState, step: Step) -> View:
    scenario = scenario_step(day)
    return {
        "hidden": is_hidden(day.plan.activity(step.activity)),
        "items": _items(day, step.activity),
        "wild_to": scenario.title if scenario is not None and placed_wild(day) else None,
    }


def _for_all_groups(day: DayState, step: Step) -> View:
    """What a phone sees: how the votes stand only where the last word is said, so that nobody is swayed by it."""
    scenario = scenario_step(day)
    items = [
        {name: value for name, value in item.items() if name != "column" and (item["placed"] or name not in _FIGURES)}
        for item in _items(day, step.activity, told=False)
    ]
    return {"items": items, "wild_to": scenario.title if scenario is not None and placed_wild(day) else None}


_FIGURES = frozenset({"phones", "paper"})


def _mine(day: DayState, step: Step, participant: Participant) -> View:
    """What a phone voted itself, or was voted for it."""
    found = {}
    for statement in statements(day, step.activity):
        own = own_answer(day, step.activity, statement.id, participant.id)
        if own is not None and isinstance(own.body, ProblemVote):
            found[statement.id] = own.body.side
    return {"votes": found}


def _for_facilitator(day: DayState, step: Step) -> View:
    scenario = scenario_step(day)
    hands: dict[str, dict[str, dict[str, int]]] = {}
    for one in answers(day, "problem_hands", step.activity):
        assert isinstance(one.body, ProblemHands)
        counted = {"tame": one.body.tame, "wild": one.body.wild}
        hands.setdefault(one.group or "", {})[one.body.statement] = counted
    return {
        "hidden": is_hidden(day.plan.activity(step.activity)),
        "items": _items(day, step.activity, told=True),
        "hands": hands,
        "scenario": {"step": scenario.id, "title": scenario.title} if scenario is not None else None,
        "wild": list(placed_wild(day)),
    }


def _progress(day: DayState, step: Step, group: Group) -> Progress:
    people, asked, hands = day.people_of(group.id), statements(day, step.activity), 0
    # By who sits here now: whoever has moved takes the votes along, as they take their place among those awaited.
    own = sum(own_answer(day, step.activity, statement.id, who.id) is not None for who in people for statement in asked)
    for one in day.shown("problem_hands", seat_of(group)):
        assert isinstance(one.body, ProblemHands)
        if (one.group, one.activity) == (group.id, step.activity):
            hands = max(hands, one.body.tame + one.body.wild)
    return Progress(own, len(asked) * len(people), "problem_votes", (("problem_hands", hands),) if hands else ())


def _statement_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for activity in day.plan.activities:
        if activity.kind != KIND:
            continue
        placed, counted = sorting_of(day, activity.id).placed, votes(day, activity.id)
        for number, one in enumerate(statements(day, activity.id), start=1):
            given: Votes = counted.get(one.id, NO_VOTES)
            yield {
                "id": one.id, "activity": activity.id, "number": number, "text": one.text,
                "added": int(one.id in day.contributions), "tame": given.tame, "wild": given.wild,
                "phones": given.phones, "paper": given.paper, "placed": placed.get(one.id),
            }  # fmt: skip


def _vote_rows(day: DayState) -> Iterator[dict[str, Any]]:
    for seat in day.seats:
        for one in (*day.all_of("problem_vote", seat.seat), *day.all_of("problem_hands", seat.seat)):
            body = one.body
            assert isinstance(body, ProblemVote | ProblemHands)
            alone = isinstance(body, ProblemVote)
            yield {
                "id": one.id, "activity": one.activity, "statement": body.statement, "seat": one.seat,
                "group_id": one.group, "author": one.author,
                "tame": int(body.side == "tame") if isinstance(body, ProblemVote) else body.tame,
                "wild": int(body.side == "wild") if isinstance(body, ProblemVote) else body.wild,
                "hands_counted": int(not alone), "via": one.via, "late": int(one.late), "hidden": int(one.hidden),
                "at": one.at,
            }  # fmt: skip


TABLES = (
    Table(
        "problem_statements",
        {
            "id": str, "activity": str, "number": int, "text": str, "added": int, "tame": int, "wild": int,
            "phones": int, "paper": int, "placed": str,
        },
        ("activity", "id"),
        _statement_rows,
    ),
    Table(
        "problem_votes",
        {
            "id": str, "activity": str, "statement": str, "seat": str, "group_id": str, "author": str, "tame": int,
            "wild": int, "hands_counted": int, "via": str, "late": int, "hidden": int, "at": int,
        },
        ("id",),
        _vote_rows,
    ),
)  # fmt: skip


def _stands(day: DayState, contribution: Contribution) -> bool:
    body = contribution.body
    placed = sorting_of(day, contribution.activity).placed
    return isinstance(body, ProblemVote | ProblemHands) and body.statement in placed


EXERCISE = Exercise(
    kind=KIND,
    stands=_stands,
    for_room=_for_room,
    for_all_groups=_for_all_groups,
    for_facilitator=_for_facilitator,
    progress=_progress,
    beginning=_beginning,
    section=KIND,
    material=tuple[Statement, ...],
    planned=("planned",),
    asks="planned",
    settings={"hidden": bool},
    mine=_mine,
    bodies=(ProblemStatement, ProblemVote, ProblemHands),
    commands=(
        CommandRule("problem_sorting.vote", Vote, _vote, by_remote=True),
        CommandRule("problem_sorting.count", Count, _count, by_host=True, by_remote=True),
        CommandRule("problem_sorting.add", AddStatement, _add, by_host=True, by_remote=True),
        CommandRule("problem_sorting.place", Place, _place, by_host=True, by_remote=True),
    ),
    happenings=(
        HappeningRule(Placed, _fold_placed, tell=_tell, invert=_undo),
        HappeningRule(TakenUp, _fold_taken_up, tell=_tell, invert=_undo),
    ),
    tables=TABLES,
)
