"""Whatever is asked, in whatever order: nothing raises, and what must always hold holds."""

from collections import Counter
from copy import copy
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.any_command import KINDS, Inventor, invented, peopled_day, scripts
from tests.day_under_test import YEAR, DayUnderTest
from tests.whole_day import whole_plan
from workshop.domain.caramels import Visits, all_visits, support
from workshop.domain.day import DayState
from workshop.domain.ids import HOST
from workshop.domain.refusal import Refusal
from workshop.exercises.catalogue import EXERCISES, RULES
from workshop.exercises.orienteering.posts import ORun, all_runs


@cache
def morning() -> DayUnderTest:
    return peopled_day(plan=whole_plan(), process=YEAR)


def any_day() -> DayUnderTest:
    """A day to go on from, the same each time."""
    return copy(morning())


def written_down(day: DayState) -> DayState:
    """The day without its memory of what happened when, which undo does not undo."""
    fresh = DayUnderTest().state
    return day.changed(log=(), undoable=fresh.undoable, last_at=fresh.last_at, planned_seq=0)


def must_hold(day: DayState) -> None:
    """What is true of every day at any time."""
    numbers_are_unique_and_nothing_is_lost(day)
    people_sit_in_one_group(day)
    roads_hold_every_sign_once(day)
    for _, run in all_runs(day):
        people_are_in_one_team(day, run)
    for _, visits in all_visits(day):
        ballots_are_within_their_budget(day, visits)
        people_go_with_one_pair(visits)


def numbers_are_unique_and_nothing_is_lost(day: DayState) -> None:
    listed = [one for row in day.placed.values() for one in row]
    assert sorted(listed) == sorted(day.contributions)
    for (kind, seat), row in day.placed.items():
        found = [day.contributions[one] for one in row]
        numbers = [one.number for one in found]
        assert numbers == sorted(set(numbers))
        assert all((one.kind, one.seat) == (kind, seat) for one in found)
        assert all(one.hidden for one in found if one.merged_into is not None)


def people_sit_in_one_group(day: DayState) -> None:
    assert sorted(day.joined) == sorted(day.participants)
    seated = [who for members in day.members.values() for who in members]
    assert sorted(seated) == sorted(day.participants)
    assert all(day.participants[who].group == group for group, members in day.members.items() for who in members)


def roads_hold_every_sign_once(day: DayState) -> None:
    for road in day.roads.values():
        assert road.steps
        assert all(step.signs for step in road.steps), "an empty step stays"
        assert len({step.id for step in road.steps}) == len(road.steps)
        assert max(Counter(sign for step in road.steps for sign in step.signs).values()) == 1


def ballots_are_within_their_budget(day: DayState, visits: Visits) -> None:
    assert set(visits.order) == set(visits.pairs)
    for (pair, number), ballot in (*visits.ballots.items(), *visits.own_phone.items()):
        assert ballot.spent <= visits.pairs[pair].budget
        assert all(count > 0 for count in ballot.counts.values())
        seats = {day.contributions[one].seat for one in ballot.counts if one in day.contributions}
        assert seats <= {visits.pairs[pair].visits[number]}


def people_go_with_one_pair(visits: Visits) -> None:
    going = [who for pair in visits.pairs.values() for who in pair.members]
    staying = [who for people in visits.hosts.values() for who in people]
    assert max(Counter((*going, *staying)).values(), default=1) == 1
    assert {who: pair.id for pair in visits.pairs.values() for who in pair.members} == dict(visits.pair_of.items())


def people_are_in_one_team(day: DayState, run: ORun) -> None:
    members = [who for team in run.teams for who in team.members]
    assert len(set(members)) == len(members)
    assert set(members) <= set(day.participants)
    assert {who: team.id for team in run.teams for who in team.members} == dict(run.team_of.items())


def totals_are_the_sum_over_pairs(day: DayState) -> None:
    spent = sum(ballot.spent for _, visits in all_visits(day) for ballot in visits.ballots.values())
    ballots = [
        (activity, pair, ballot) for activity, visits in all_visits(day) for (pair, _), ballot in visits.ballots.items()
    ]
    supports = support(day, revealed_only=False)
    assert sum(one.total for one in supports.values()) == spent
    for one in supports.values():
        assert 1 <= one.pairs <= min(one.total, len({(activity, pair) for activity, pair, _ in ballots}))


def everybody_is_shown_something(day: DayUnderTest) -> None:
    step = day.state.now_at
    teams: list[str | None] = [None, *(day.team(who) for who in day.state.participants)]
    room = day.room()
    day.facilitator()
    for group in day.state.plan.groups:
        day.progress(group.id)
        for team in dict.fromkeys(teams):
            day.group(group.id, team)
    if step.exercise == "visit_voting" and not (step.phase == "reveal" and room["revealed"]):
        assert "seats" not in room
        assert "caramels" not in str(room)
    if step.exercise == "o_run" and not room["revealed"]:
        assert "EGERN" not in str(room)
        assert "correct" not in str(room)


def tables_have_rows_of_their_columns_and_no_key_twice(day: DayUnderTest) -> None:
    for exercise in EXERCISES.values():
        for table in exercise.tables:
            rows = day.rows(table.name)
            keys = [tuple(row[column] for column in table.key) for row in rows]
            assert len(set(keys)) == len(keys), table.name
            for row in rows:
                assert all(value is None or isinstance(value, table.columns[name]) for name, value in row.items())


@settings(max_examples=60)
@given(scripts)
def test_no_command_raises_and_what_must_hold_holds_after_each(script: list[tuple[str, int]]) -> None:
    day = any_day()
    for kind, seed in script:
        command = invented(day, kind, seed)
        before = day.state
        decided = day.decided(command)
        if isinstance(decided, Refusal):
            assert day.state is before
        else:
            day.folds(command, decided)
        must_hold(day.state)
    totals_are_the_sum_over_pairs(day.state)
    everybody_is_shown_something(day)
    tables_have_rows_of_their_columns_and_no_key_twice(day)


@settings(max_examples=60)
@given(scripts)
def test_whatever_can_be_undone_is_undone_to_the_letter_and_redone(script: list[tuple[str, int]]) -> None:
    day = any_day()
    for kind, seed in script:
        command = invented(day, kind, seed)
        decided = day.decided(command)
        if isinstance(decided, Refusal):
            continue
        before = written_down(day.state)
        day.folds(command, decided)
        own = day.state.undoable.get(command.actor, ())
        if kind in {"undo", "redo"} or not own or own[-1].command != command.id:
            continue
        after = written_down(day.state)
        taken_back = day.command("undo", command.actor, command=command.id)
        undone = day.decided(taken_back)
        if isinstance(undone, Refusal):
            assert undone.code == "answer_stands", "what waited on a phone may come when the answers are shown"
            continue
        day.folds(taken_back, undone)
        assert written_down(day.state) == before
        day.does("redo", command.actor, command=command.id)
        assert written_down(day.state) == after


BY_HOST = tuple(kind for kind in KINDS if kind not in {"undo", "redo"} and not RULES.commands[kind].joins)
DESTRUCTIVE = tuple(kind for kind in BY_HOST if kind.startswith(("plan.", "contribution.")))
facilitators_scripts = st.lists(
    st.tuples(st.sampled_from((*BY_HOST, *DESTRUCTIVE * 3)), st.integers(0, 2**32 - 1)), min_size=10, max_size=60
)


@settings(max_examples=60)
@given(facilitators_scripts)
def test_a_row_of_the_facilitators_actions_is_undone_to_its_beginning_and_redone_to_its_end(
    script: list[tuple[str, int]],
) -> None:
    day = any_day()
    done: list[tuple[str, DayState, DayState]] = []
    for kind, seed in script:
        inventor = Inventor(day.state, kind, seed)
        inventor.actor, inventor.own_group = HOST, None
        command = day.command(kind, HOST, **inventor.fields())
        decided = day.decided(command)
        before = day.state
        if isinstance(decided, Refusal):
            continue
        day.folds(command, decided)
        if day.state.undoable.get(HOST, ()) and day.state.undoable[HOST][-1].command == command.id:
            done.append((command.id, written_down(before), written_down(day.state)))
        else:
            day.state = before  # what can't be undone (the clock, the next step) is no part of the row
    for command_id, before, _after in reversed(done):
        day.does("undo", command=command_id)
        assert written_down(day.state) == before
    for command_id, _before, after in done:
        day.does("redo", command=command_id)
        assert written_down(day.state) == after


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_command_is_made_up_so_that_it_can_be_tried(kind: str) -> None:
    day = any_day()
    fields: list[Any] = [Inventor(day.state, kind, seed).fields() for seed in range(20)]
    assert all(day.command(kind, **one).kind == kind for one in fields)
