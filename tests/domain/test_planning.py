"""The day and its parts are changed, one by one and from a list, before the day and while it runs."""

from __future__ import annotations

from typing import Any

import pytest

from tests.day_under_test import DayUnderTest, plan_of
from tests.planned_day import QUIZ, plan, planned, quiz_day, undone
from workshop.domain.plan import Activity, Plan
from workshop.domain.plan_edits import BLANK_GROUP

# The day itself.


def test_the_days_own_fields_are_changed_and_cleaned() -> None:
    day = planned()
    day.does("plan.day", changes={"title": "  Temadag \n om alt ", "date": "2026-12-04", "challenge": "Hvem\nkommer?"})
    assert (plan(day).title, plan(day).date, plan(day).challenge) == ("Temadag om alt", "2026-12-04", "Hvem\nkommer?")


@pytest.mark.parametrize("changes", [{"blocks": []}, {"title": 5}, {"participants_expected": "mange"}])
def test_what_is_no_field_of_the_day_or_of_another_type_is_refused(changes: dict[str, Any]) -> None:
    assert planned().refusal("plan.day", changes=changes).code == "not_understood"


@pytest.mark.parametrize("written", ["i morgen", 5])
def test_a_date_that_is_none_is_refused(written: Any) -> None:
    assert planned().refusal("plan.day", changes={"date": written}).code == "not_a_date"


def test_by_when_a_day_is_to_be_removed_is_a_date_or_not_settled() -> None:
    day = planned()
    for written in ("2027-03-04", ""):
        day.does("plan.day", changes={"keep_until": written})
        assert plan(day).keep_until == written
    assert day.refusal("plan.day", changes={"keep_until": "i morgen"}).code == "not_a_date"


def test_nothing_happens_where_all_is_already_so() -> None:
    assert planned().changes_nothing("plan.day", changes={"title": "Udviklingsdag"})
    assert quiz_day().changes_nothing("plan.day", changes={"title": "Udviklingsdag"})
    assert quiz_day().changes_nothing("plan.move", part="block", id="talk")


# Parts.


def test_a_block_is_put_in_where_it_is_wanted_and_the_rest_makes_room() -> None:
    day = planned()
    day.does("plan.add", part="block", id="walk", fields={"title": "Gåtur", "kind": "break"}, after="talk")
    assert [(one.id, one.start) for one in plan(day).blocks] == [
        ("talk", "09:00"), ("walk", "09:50"), ("morning", "10:30"), ("afternoon", "13:30"), ("end", "15:00"),
    ]  # fmt: skip
    assert "walk/talk" in {step.id for step in day.state.steps}


def test_the_first_part_of_each_kind_finds_its_place_in_an_empty_plan() -> None:
    day = DayUnderTest(Plan("", "", "", "2026-01-01"))
    day.does("plan.add", part="block", id="b1")
    day.does("plan.add", part="activity", id="a1", fields={"kind": "sign_cards", "title": "Tegn"})
    day.does("plan.add", part="goal", id="g1", fields={"title": "Cyklen", "cue_quotes": ["Kom nu", " "]})
    day.does("plan.add", part="group", id="h1", fields={"name": "Bord 1", "goal": "g1"})
    assert (plan(day).blocks[0].start, plan(day).activities[0].block) == ("09:00", "b1")
    assert (plan(day).goals[0].number, plan(day).goals[0].cue_quotes) == (1, ("Kom nu",))
    assert day.state.seats[0].seat == "goal:g1"


def test_an_exercise_needs_a_block() -> None:
    day = DayUnderTest(Plan("", "", "", "2026-01-01"))
    assert day.refusal("plan.add", part="activity", id="a1").code == "unknown_plan_part"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"part": "block", "id": "talk"}, "plan_id_taken"),
        ({"part": "block", "id": "a b"}, "plan_id_taken"),
        ({"part": "block", "id": "new", "after": "gone"}, "unknown_plan_part"),
        ({"part": "group", "id": "new", "fields": {"goal": "gone"}}, "unknown_plan_part"),
        ({"part": "group", "id": "new", "fields": {"size": -1}}, "not_understood"),
        ({"part": "group", "id": "new", "fields": {"colour": "red"}}, "not_understood"),
        ({"part": "goal", "id": "new", "fields": {"number": 1}}, "plan_number_twice"),
        ({"part": "goal", "id": "new", "fields": {"number": 0}}, "not_understood"),
        ({"part": "activity", "id": "new", "fields": {"minutes": -1}}, "not_a_length"),
        ({"part": "activity", "id": "new", "fields": {"title": "x" * 201}}, "too_long"),
    ],
)
def test_what_makes_no_part_is_refused(fields: dict[str, Any], code: str) -> None:
    assert planned().refusal("plan.add", **fields).code == code


def test_a_plan_has_an_end() -> None:
    day = DayUnderTest(Plan("", "", "", "2026-01-01"))
    day.does("plan.import", groups=[{"id": f"h{n}", "name": f"Bord {n}"} for n in range(300)])
    assert day.refusal("plan.add", part="group", id="one-more").code == "plan_full"
    assert day.refusal("plan.import", groups=[{"id": "one-more", "name": "Bord"}]).code == "plan_full"


def test_a_part_is_changed_and_keeps_its_place() -> None:
    day = planned()
    day.does("plan.change", part="activity", id="signs", changes={"title": "Tegn på vej", "minutes": 25, "must": False})
    one = plan(day).activity("signs")
    assert one is not None
    assert (one.title, one.minutes, one.must) == ("Tegn på vej", 25, False)
    assert [step.title for step in day.state.steps if step.activity == "signs"] == ["Tegn på vej"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"part": "block", "id": "talk", "changes": {"start": "10:00"}}, "not_understood"),
        ({"part": "goal", "id": "g1", "changes": {"id": "g9"}}, "not_understood"),
        ({"part": "goal", "id": "gone", "changes": {}}, "unknown_plan_part"),
    ],
)
def test_a_times_and_ids_are_not_changed_as_fields(fields: dict[str, Any], code: str) -> None:
    assert planned().refusal("plan.change", **fields).code == code


def test_a_block_is_moved_with_its_exercises_and_its_length() -> None:
    day = planned()
    day.does("plan.move", part="block", id="afternoon", after="talk")
    assert [(one.id, one.start) for one in plan(day).blocks] == [
        ("talk", "09:00"), ("afternoon", "09:50"), ("morning", "11:30"), ("end", "14:30"),
    ]  # fmt: skip
    assert [step.block for step in day.state.steps].index("afternoon") < [s.block for s in day.state.steps].index(
        "morning"
    )
    day.does("plan.move", part="block", id="afternoon")
    assert plan(day).blocks[0].id == "afternoon"
    assert day.refusal("plan.move", part="block", id="afternoon", after="afternoon").code == "not_understood"


def test_an_exercise_is_moved_within_its_block_and_into_another() -> None:
    day = planned()
    day.does("plan.move", part="activity", id="order")
    assert [one.id for one in plan(day).in_block("morning")] == ["order", "future", "signs"]
    day.does("plan.move", part="activity", id="signs", after="visit", block="afternoon")
    assert [one.id for one in plan(day).in_block("afternoon")] == ["visit", "signs", "home", "cards"]


def test_goals_that_are_moved_are_numbered_anew_and_groups_are_not() -> None:
    day = planned()
    day.does("plan.move", part="goal", id="g3")
    assert [(one.id, one.number) for one in plan(day).goals] == [("g3", 1), ("g1", 2), ("g2", 3)]
    day.does("plan.move", part="group", id="free")
    assert plan(day).groups[0].id == "free"


def test_a_block_is_removed_with_its_exercises_and_their_material() -> None:
    activities = (Activity("quiz", "morning", "quiz", "Quiz", 10), Activity("case", "afternoon", "case", "Case", 10))
    material = {"quiz": [{**one, "activity": "quiz"} for one in QUIZ], "case": {"title": "En case"}}
    day = planned(activities=activities, content=material)
    day.does("plan.remove", part="block", id="morning")
    assert [one.id for one in plan(day).activities] == ["case"]
    assert plan(day).content == {"case": {"title": "En case", "activity": "case"}}
    undone(day)
    assert plan(day).content["quiz"] == material["quiz"]


def test_removing_an_exercise_leaves_the_material_of_others() -> None:
    activities = (Activity("one", "morning", "quiz", "Quiz", 10), Activity("two", "morning", "quiz", "Quiz", 10))
    material = [{**QUIZ[0], "activity": "one"}, {**QUIZ[1], "activity": "two"}]
    day = planned(activities=activities, content={"quiz": material})
    day.does("plan.remove", part="activity", id="one")
    assert plan(day).content == {"quiz": [material[1]]}


def test_groups_of_a_goal_that_is_removed_have_none() -> None:
    day = planned()
    day.does("plan.remove", part="goal", id="g2")
    assert [one.goal for one in plan(day).groups] == ["g1", None, "g3", None]


def test_a_blocks_times_are_changed_from_either_end() -> None:
    day = planned()
    day.does("plan.time", block="talk", start="9.10")
    assert [(one.start, one.end) for one in plan(day).blocks][:2] == [("09:10", "10:00"), ("10:10", "12:10")]
    day.does("plan.time", block="talk", end="10:30")
    assert plan(day).blocks[1].start == "10:40"
    day.does("plan.time", block="talk", minutes=20)
    assert [(one.start, one.end) for one in plan(day).blocks][:2] == [("09:10", "09:30"), ("09:40", "11:40")]


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"start": "ti"}, "not_a_clock"), ({"end": "08:00"}, "not_a_length"), ({"minutes": 9999}, "not_a_length")],
)
def test_times_that_make_no_sense_are_refused(fields: dict[str, Any], code: str) -> None:
    assert planned().refusal("plan.time", block="talk", **fields).code == code


# Lists from elsewhere.


def test_goals_and_groups_are_taken_in_from_a_list_in_one_go() -> None:
    day = planned()
    goals = [{"id": "g1", "number": 1, "title": " Cyklen  igen "}, {"id": "g4", "number": 4, "title": "Broen"}]
    day.does("plan.import", goals=goals, groups=[{"id": "h9", "name": "Bord 9", "goal": "g4", "size": 6}])
    assert [one.title for one in plan(day).goals] == ["Cyklen igen", "Skoven", "Havnen", "Broen"]
    assert plan(day).groups[-1].goal == "g4"
    undone(day)
    assert len(plan(day).goals) == 3


def blank_day() -> DayUnderTest:
    return DayUnderTest(Plan("Vores dag", "", "", "2026-10-01", groups=(BLANK_GROUP,)))


def test_the_blank_group_of_an_empty_day_goes_when_groups_come_from_a_list_and_comes_again_by_undo() -> None:
    day = blank_day()
    day.does("plan.import", groups=[{"id": "h1", "name": "Bord 1"}, {"id": "h2", "name": "Bord 2"}])
    assert [one.id for one in plan(day).groups] == ["h1", "h2"]
    undone(day)
    assert plan(day).groups == (BLANK_GROUP,)


@pytest.mark.parametrize(
    "group",
    [
        {"id": "g1", "name": "Gruppe 1", "kind": "table"},
        {"id": "g1", "name": "Bord 1"},
    ],
)
def test_a_blank_group_that_is_on_the_list_itself_stays(group: dict[str, Any]) -> None:
    day = blank_day()
    day.does("plan.import", groups=[group, {"id": "h2", "name": "Bord 2"}])
    assert [one.name for one in plan(day).groups] == [group["name"], "Bord 2"]


def test_a_blank_group_that_was_made_ones_own_or_has_people_stays() -> None:
    for of_its_own in ("changed", "peopled", "one of several"):
        day = blank_day()
        if of_its_own == "changed":
            day.does("plan.change", part="group", id="g1", changes={"size": 4})
        elif of_its_own == "peopled":
            day.joins("g1")
        else:
            day.does("plan.add", part="group", id="g2", fields={"name": "Gruppe 2"})
        day.does("plan.import", groups=[{"id": "h1", "name": "Bord 1"}])
        assert "g1" in {one.id for one in plan(day).groups}, of_its_own


def test_goals_alone_leave_the_blank_group_to_work_on_them() -> None:
    day = blank_day()
    day.does("plan.import", goals=[{"id": "g4", "number": 1, "title": "Broen"}])
    assert plan(day).groups == (BLANK_GROUP,)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"goals": [{"id": "g4", "number": 1, "title": "Broen"}]}, "plan_number_twice"),
        ({"goals": [{"id": "g 4", "number": 4, "title": "Broen"}]}, "plan_id_taken"),
        ({"groups": [{"id": "h9", "name": "Bord 9", "goal": "gone"}]}, "unknown_plan_part"),
    ],
)
def test_a_list_that_does_not_hang_together_is_refused_whole(fields: dict[str, Any], code: str) -> None:
    day = planned()
    assert day.refusal("plan.import", **fields).code == code
    assert plan(day) == plan_of()


# Notes.


def test_a_note_stands_at_the_phase_the_exercise_or_the_block() -> None:
    day = quiz_day()
    day.does("plan.material", section="quiz", material=QUIZ)
    day.does("plan.note", step="quiz/ask-2", text="Vent på bordet i hjørnet")
    assert plan(day).notes("morning", "quiz", "ask-2") == "Vent på bordet i hjørnet"
    assert plan(day).notes("morning", "quiz", "ask-1") == ""
    day.does("plan.note", text="Kaffe først")
    assert plan(day).blocks[0].own_note == "Kaffe først"
    other = planned()
    other.does("plan.note", step="signs", text="Ét tegn, ét kort")
    assert other.state.plan.notes("morning", "signs", "") == "Ét tegn, ét kort"


def test_a_note_for_the_facilitator_alone_is_limited_as_others_are() -> None:
    day = planned()
    too_long = {"own_note": "a" * 10_000}
    assert day.refusal("plan.change", part="block", id="talk", changes=too_long).code == "too_long"
