"""Nothing that was contributed, and nobody, loses its place when the plan is changed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.planned_day import QUIZ, STATEMENTS, plan, planned, quiz_day
from workshop.domain.plan import Activity, Group
from workshop.domain.plan_edits import title_of

# What keeps its place.


def test_the_running_step_stays() -> None:
    day = planned()
    day.goes_to("signs")
    assert day.refusal("plan.remove", part="activity", id="signs").code == "plan_step_runs"
    assert day.refusal("plan.change", part="activity", id="signs", changes={"skipped": True}).code == "plan_step_runs"
    day.does("plan.remove", part="activity", id="future")
    assert day.state.now_at.id == "signs"


def test_a_group_with_people_or_contributions_stays_and_so_does_the_goal_that_they_write_at() -> None:
    day = planned()
    phone = day.joins("m1")
    assert day.refusal("plan.remove", part="group", id="m1").code == "plan_group_has_people"
    day.goes_to("signs")
    day.writes_sign("Flere cykler", phone)
    assert day.refusal("plan.remove", part="goal", id="g1").code == "plan_seat_in_use"
    day.does("participant.move", phone, group="m2")
    assert day.refusal("plan.remove", part="group", id="m1").code == "plan_group_in_use"
    day.does("plan.remove", part="group", id="m3")


def test_an_exercise_that_has_been_set_going_stays_also_where_nobody_has_answered() -> None:
    day = quiz_day()
    day.goes_to("quiz/ask-1")
    day.does("quiz.reveal", question="q1")
    day.goes_to("lobby")
    assert day.refusal("plan.remove", part="activity", id="quiz").code == "plan_activity_in_use"


def test_an_undo_that_would_lose_something_is_refused() -> None:
    day = planned()
    adding = day.does("plan.add", part="group", id="new", fields={"name": "Bord 9"})
    day.joins("new")
    assert day.refusal("undo", command=adding).code == "plan_group_has_people"


def test_an_older_change_is_not_undone_over_a_newer_one() -> None:
    day = planned()
    first = day.does("plan.change", part="goal", id="g1", changes={"title": "Bussen"})
    day.does("plan.change", part="goal", id="g1", changes={"title": "Toget"})
    assert day.refusal("undo", command=first).code == "plan_changed_since"


def test_every_change_is_told_in_the_log_with_what_it_was_about() -> None:
    day = planned()
    day.does("plan.remove", part="group", id="free")
    assert (day.state.log[-1].what, day.state.log[-1].params) == (
        "plan.changed",
        {"about": "group.removed", "title": "De fri"},
    )
    assert title_of(plan(day).goals[0]) == "Cyklen"


def test_only_the_facilitator_plans() -> None:
    day = planned()
    assert day.refusal("plan.day", day.joins("m1"), changes={"title": "Min dag"}).code == "host_only"


def test_untouched_exercises_follow_their_settings() -> None:
    activities = (Activity("bar", "morning", "barometer", "Barometer", 10, {"unit": "group"}),)
    day = planned(activities=activities, content={"barometers": STATEMENTS})
    day.does("plan.change", part="activity", id="bar", changes={"settings": {"unit": "person"}})
    day.goes_to("bar")
    assert day.room()["unit"] == "person"


# What was found to be lost once, and is kept now.


def test_a_second_exercise_of_a_kind_leaves_the_first_one_its_questions_and_answers() -> None:
    day = quiz_day()
    day.goes_to("quiz/ask-1")
    phone = day.joins("m1")
    day.does("quiz.answer", phone, question="q1", option="a")
    day.does("plan.add", part="activity", id="early", fields={"kind": "quiz", "title": "Først"})
    assert plan(day).content["quiz"][0]["activity"] == "quiz"
    assert day.room()["text"] == "Hvor mange?"
    assert len(day.rows("quiz_answers")) == 1
    other = planned(activities=(Activity("one", "morning", "quiz", "", 5), Activity("two", "morning", "quiz", "", 5)))
    other.does("plan.material", section="quiz", material=QUIZ[:1])
    other.does("plan.remove", part="activity", id="one")
    assert plan(other).content == {}, "what was the first one's does not become the second one's"


def test_what_repeats_something_stays_with_the_last_when_another_comes() -> None:
    activities = (Activity("bar", "morning", "barometer", "", 5), Activity("bar2", "afternoon", "barometer", "", 5))
    statements = [*STATEMENTS, {"id": "s2", "text": "Vi når det", "repeat_of": "s1"}]
    day = planned(activities=activities, content={"barometers": statements})
    day.does("plan.add", part="activity", id="bar3", fields={"kind": "barometer", "block": "end"}, after="bar2")
    assert [one["activity"] for one in plan(day).content["barometers"]] == ["bar", "bar2"]


def test_a_run_and_a_case_stay_with_their_exercise() -> None:
    activities = (Activity("run", "morning", "o_run", "", 5), Activity("run2", "morning", "o_run", "", 5))
    day = planned(activities=activities, content={"o_run": {"posts": [{"id": "p1", "code_word": "EGERN"}]}})
    day.does("plan.move", part="activity", id="run2")
    assert plan(day).content["o_run"]["activity"] == "run"
    day.does("plan.remove", part="activity", id="run")
    assert plan(day).content == {}


def test_an_answer_that_was_chosen_stays() -> None:
    day = quiz_day()
    day.goes_to("quiz/ask-1")
    day.does("quiz.answer", day.joins("m1"), question="q1", option="a")
    day.does("quiz.count", group="m2", question="q1", counts={"b": 2})
    for kept in ("a", "b"):
        left = [option for option in QUIZ[0]["options"] if option["id"] == kept]
        assert (
            day.refusal("plan.material", section="quiz", material=[{**QUIZ[0], "options": left}]).code
            == "plan_item_in_use"
        )


def test_the_question_that_the_room_looks_at_stays_where_it_is() -> None:
    day = quiz_day()
    day.does("plan.material", section="quiz", material=QUIZ)
    day.goes_to("quiz/ask-1")
    assert day.refusal("plan.material", section="quiz", material=QUIZ[::-1]).code == "plan_step_runs"
    assert day.refusal("plan.material", section="quiz", material=QUIZ[1:]).code == "plan_step_runs"
    day.does("plan.material", section="quiz", material=[QUIZ[0]])


def test_the_unit_and_the_scale_stay_once_somebody_has_stood_somewhere() -> None:
    activities = (Activity("bar", "morning", "barometer", "Barometer", 10, {"unit": "person"}),)
    day = planned(activities=activities, content={"barometers": STATEMENTS})
    day.goes_to("bar")
    day.does("barometer.mark", day.joins("m1"), statement="s1", mark=7)
    changed = {"unit": "group"}
    assert day.refusal("plan.change", part="activity", id="bar", changes={"settings": changed}).code == "plan_answered"
    narrow = [{**STATEMENTS[0], "scale": {"min": 1, "max": 5}}]
    assert day.refusal("plan.material", section="barometers", material=narrow).code == "plan_answered"
    day.does("plan.material", section="barometers", material=[{**STATEMENTS[0], "text": "Vi når det hele"}])


def test_a_goal_that_a_pair_goes_to_or_the_room_looks_at_stays() -> None:
    day = planned()
    for group in ("m1", "m2"):
        for _ in range(4):
            day.joins(group)
    day.goes_to("visit/visit")
    assert day.refusal("plan.remove", part="goal", id="g3").code == "plan_seat_visited"
    other = planned()
    other.does("room.focus", seat="goal:g3")
    assert other.refusal("plan.remove", part="goal", id="g3").code == "plan_seat_shown"


@pytest.mark.parametrize("changes", [{"kind": "quiz"}, {"id": "other"}])
def test_an_exercise_stays_of_its_kind(changes: dict[str, Any]) -> None:
    assert planned().refusal("plan.change", part="activity", id="signs", changes=changes).code == "not_understood"


def test_a_blocks_clock_times_are_read_as_people_write_them_and_nothing_else_is_taken() -> None:
    day = planned()
    day.does("plan.add", part="block", id="bus", fields={"start": "8.05", "end": "8.30", "fixed": True})
    assert (plan(day).blocks[0].start, plan(day).blocks[0].end) == ("08:05", "08:30")
    assert day.refusal("plan.add", part="block", id="odd", fields={"start": "tidligt"}).code == "not_a_clock"


def test_a_block_and_an_exercise_are_never_called_the_same() -> None:
    assert planned().refusal("plan.add", part="block", id="signs").code == "plan_id_taken"
    assert planned().refusal("plan.add", part="activity", id="morning").code == "plan_id_taken"


@pytest.mark.parametrize("changes", [{"participants_expected": -9}, {"language": "xx<"}])
def test_a_days_figures_are_in_range(changes: dict[str, Any]) -> None:
    assert planned().refusal("plan.day", changes=changes).code == "not_understood"


def test_a_goals_number_is_in_range_in_a_list_too() -> None:
    assert (
        planned().refusal("plan.import", goals=[{"id": "g4", "number": -5, "title": "Broen"}]).code == "not_understood"
    )


def test_material_that_cannot_be_read_names_nobody() -> None:
    day = planned(content={"quiz": ["odd"], "case": "odd"})
    day.does("plan.add", part="activity", id="new", fields={"kind": "quiz"})
    assert plan(day).content["quiz"] == ["odd"]


def test_a_list_of_names_alone_is_added_to_the_names_that_are_there() -> None:
    day = planned(groups=(Group("one", "Øst"),))
    day.does("plan.import", groups=[{"id": "h9", "name": "Vest"}])
    assert [one.name for one in plan(day).groups] == ["Øst", "Vest"]


def test_no_two_steps_and_no_two_questions_are_called_the_same() -> None:
    day = planned()
    assert (
        day.refusal("plan.add", part="activity", id="challenge", fields={"kind": "sign_cards"}).code == "plan_id_taken"
    )
    assert quiz_day().refusal("plan.material", section="quiz", material=[QUIZ[0], QUIZ[0]]).code == "plan_id_taken"
