"""Whatever is asked, in whatever order: nothing raises, and what must always hold holds."""

from collections import Counter
from copy import copy
from functools import cache
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.any_command import KINDS, Inventor, invented, peopled_day, scripts
from tests.day_under_test import YEAR, DayUnderTest
from tests.whole_day import whole_plan
from workshop.domain.caramels import Visits, all_visits, support
from workshop.domain.day import DayState
from workshop.domain.ids import HOST
from workshop.domain.problems import ProblemHands, ProblemVote, statements
from workshop.domain.refusal import Refusal
from workshop.domain.timetable import is_clock
from workshop.exercises.barometers.marks import BarometerMark
from workshop.exercises.barometers.statements import at_step, barometer_of
from workshop.exercises.catalogue import EXERCISES, RULES
from workshop.exercises.orienteering.answers import ORunAnswer, ORunReflection
from workshop.exercises.orienteering.posts import ORun, all_runs
from workshop.exercises.quizzes.questions import asked_at, quiz_of
from workshop.exercises.quizzes.tally import QuizAnswer, QuizCount
from workshop.planning.remarks import remarks
from workshop.server.views import Door, Views


@cache
def morning() -> DayUnderTest:
    return peopled_day(plan=whole_plan(), process=YEAR)


@cache
def noon() -> DayUnderTest:
    """The same day when a little has been answered in every exercise whose questions stand in the plan."""
    day = copy(morning())
    first, second = sorted(day.state.participants)[:2]
    for who, option in ((first, "a"), (second, "b")):
        day.does("quiz.answer", who, activity="quiz", question="q1", option=option)
        day.does("barometer.mark", who, statement="b1", mark=7.5)
        day.does("problem_sorting.vote", who, statement="locks", side="wild")
    day.does("quiz.count", group=day.state.plan.groups[0].id, question="q2", counts={"a": 3})
    day.goes_to("run/run")
    day.does("o_run.answer", first, post="bench", code_entered="EGERN", choice="a")
    day.goes_to("quiz/ask-1")
    return day


def any_day() -> DayUnderTest:
    """A day to go on from, the same each time."""
    return copy(morning())


def written_down(day: DayState) -> DayState:
    """The day without its memory of what happened when and of what was taken back, which undo does not undo."""
    fresh = DayUnderTest().state
    heard = day.changed(log=(), undoable=fresh.undoable, last_at=fresh.last_at, planned_seq=0)
    return heard.changed(withdrawn=fresh.withdrawn, sent=fresh.sent)


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
        assert numbers == sorted(set(numbers), reverse=True)
        assert all((one.kind, one.seat) == (kind, seat) for one in found)
        assert all(one.hidden for one in found if one.merged_into is not None)


def people_sit_in_one_group(day: DayState) -> None:
    assert sorted(day.joined) == sorted(day.participants)
    seated = [who for members in day.members.values() for who in members]
    assert day.taken_out <= set(day.participants)
    assert sorted(seated) == sorted(set(day.participants) - day.taken_out)
    assert all(day.plan.group(who.group) is not None for who in day.participants.values())
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


def the_plan_makes_sense(day: DayState) -> None:
    """What names another part names one that is there, and nothing has two meanings."""
    plan = day.plan
    ids = [one.id for one in (*plan.blocks, *plan.activities)]
    assert len(set(ids)) == len(ids), "a cut and a note name a block or an exercise by its id alone"
    assert len({step.id for step in day.steps}) == len(day.steps)
    for parts in (plan.goals, plan.groups):
        assert len({one.id for one in parts}) == len(parts)
    assert all(is_clock(clock) for block in plan.blocks for clock in (block.start, block.end))
    assert all(plan.block(one.block) is not None and 0 <= one.minutes <= 24 * 60 for one in plan.activities)
    assert len({goal.number for goal in plan.goals}) == len(plan.goals)
    assert all(1 <= goal.number <= 999 and goal.title is not None for goal in plan.goals)
    goals = {goal.id for goal in plan.goals}
    assert all((group.goal is None or group.goal in goals) and 0 <= group.size <= 1000 for group in plan.groups)
    assert plan.participants_expected >= 0


def all_that_was_contributed_has_its_place(day: DayState) -> None:
    """Its seat, group and activity are there, and so is what an answer answers, as it was asked."""
    seats = {seat.seat for seat in day.seats}
    groups = {group.id for group in day.plan.groups}
    kinds = {one.id: one.kind for one in day.plan.activities}
    for one in day.contributions.values():
        assert not one.seat or one.seat in seats
        assert one.group is None or one.group in groups
        assert not one.activity or one.activity in kinds
        body = one.body
        if isinstance(body, QuizAnswer | QuizCount):
            question = next(each for each in quiz_of(day, one.activity).questions if each.id == body.question)
            chosen = [body.option] if isinstance(body, QuizAnswer) else list(body.counts)
            assert set(chosen) <= {option.id for option in question.options}
        if isinstance(body, BarometerMark):
            asked = next(each for each in barometer_of(day, one.activity).statements if each.id == body.statement)
            assert body.mark is None or asked.scale.checked(body.mark) == body.mark
        if isinstance(body, ProblemVote | ProblemHands):
            # One that somebody added and the facilitator hid keeps its votes.
            added = {each.id for each in day.contributions.values() if each.activity == one.activity}
            assert body.statement in {each.id for each in statements(day, one.activity)} | added
        if isinstance(body, ORunAnswer | ORunReflection):
            run = day.own[one.activity]
            assert isinstance(run, ORun)
            run.post(body.post)
    for _, visits in all_visits(day):
        for pair in visits.pairs.values():
            assert pair.group in groups
            assert set(pair.visits) <= seats


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


def everything_that_can_be_looked_at_is_made(day: DayUnderTest) -> None:
    """Every view that goes over the wire, each row of the results, and what is said of the plan."""
    views, door, state = Views(EXERCISES), Door(False, "", ""), day.state
    shown: list[Any] = [views.room(state, door), views.host(state, door, day.now), views.remote(state, day.now)]
    shown.extend(views.you(state, who) for who in state.participants.values())
    for group in state.plan.groups:
        teams = {day.team(who) for who in state.members.get(group.id, ())}
        shown.extend(views.group(state, group.id, team, door) for team in (None, *teams))
    shown.extend(remark.danish.format(**remark.fields) for remark in remarks(state.plan))
    msgspec.json.encode(shown)
    tables_have_rows_of_their_columns_and_no_key_twice(day)


def looked_at(day: DayState) -> tuple[str, str | None]:
    """The running step, and the question or statement that it is about."""
    step = day.now_at
    if step.exercise == "quiz":
        asked = asked_at(day, step)
        return step.id, asked.question.id if asked is not None else None
    if step.exercise == "barometer":
        statement = at_step(day, step)
        return step.id, statement.id if statement is not None else None
    return step.id, None


def a_changed_plan_holds(day: DayUnderTest, before: DayState, seed: int) -> None:
    """The day goes on under a plan that has been changed: as it stands, and wherever it goes from there."""
    if looked_at(before)[1] is not None:
        assert looked_at(day.state) == looked_at(before)
    the_plan_makes_sense(day.state)
    all_that_was_contributed_has_its_place(day.state)
    everything_that_can_be_looked_at_is_made(day)
    for place in {0, len(day.state.steps) - 1, seed % len(day.state.steps)}:
        elsewhere = copy(day)
        elsewhere.goes_to(day.state.steps[place].id)
        must_hold(elsewhere.state)
        all_that_was_contributed_has_its_place(elsewhere.state)
        everything_that_can_be_looked_at_is_made(elsewhere)


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
            if decided and kind.startswith("plan."):
                a_changed_plan_holds(day, before, seed)
        must_hold(day.state)
    totals_are_the_sum_over_pairs(day.state)
    everybody_is_shown_something(day)
    tables_have_rows_of_their_columns_and_no_key_twice(day)


PLANNING = tuple(kind for kind in KINDS if kind.startswith("plan."))
ANSWERING = ("day.go", "quiz.answer", "quiz.count", "barometer.mark", "problem_sorting.vote", "o_run.answer", "undo")
planners_scripts = st.lists(
    st.tuples(st.sampled_from((*PLANNING * 3, *ANSWERING)), st.integers(0, 2**32 - 1)), min_size=5, max_size=40
)


@settings(max_examples=60)
@given(planners_scripts)
def test_a_plan_is_changed_in_any_way_while_the_day_runs_and_nothing_loses_its_place(
    script: list[tuple[str, int]],
) -> None:
    day = copy(noon())
    for kind, seed in script:
        command = invented(day, kind, seed)
        decided = day.decided(command)
        if isinstance(decided, Refusal):
            continue
        before = day.state
        day.folds(command, decided)
        must_hold(day.state)
        if decided and kind in PLANNING:
            a_changed_plan_holds(day, before, seed)


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
        if decided and kind.startswith("plan."):
            a_changed_plan_holds(day, before, seed)
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
