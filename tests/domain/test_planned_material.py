"""What the exercises ask is changed with the plan, and asked once more in a second round."""

from __future__ import annotations

from tests.planned_day import QUIZ, plan, planned, quiz_day, undone
from workshop.domain.plan import Activity

# Material.


def test_an_exercise_takes_up_new_material_also_once_it_has_begun() -> None:
    day = quiz_day()
    day.goes_to("quiz/ask-1")
    phone = day.joins("m1")
    day.does("quiz.answer", phone, question="q1", option="a")
    day.does("quiz.reveal", question="q1")
    day.does("plan.material", section="quiz", material=[{**QUIZ[0], "text": "Hvor mange i alt?"}, QUIZ[1]])
    assert [one.id for one in day.state.steps if one.activity == "quiz"] == ["quiz/ask-1", "quiz/ask-2"]
    assert day.room()["text"] == "Hvor mange i alt?"
    assert day.room()["revealed"]
    undone(day)
    assert day.room()["text"] == "Hvor mange?"


def test_material_that_is_none_or_belongs_to_nobody_is_refused() -> None:
    day = quiz_day()
    assert day.refusal("plan.material", section="none", material=[]).code == "not_understood"
    assert day.refusal("plan.material", section="quiz", material=[{"id": 5}]).code == "not_understood"
    assert day.refusal("plan.material", section="quiz", material=["x" * 400_001]).code == "too_long"


def test_material_can_be_taken_away() -> None:
    day = quiz_day()
    day.does("plan.material", section="quiz", material=[])
    assert plan(day).content == {}


def test_what_has_been_answered_stays() -> None:
    day = quiz_day()
    day.goes_to("quiz/ask-1")
    day.does("quiz.answer", day.joins("m1"), question="q1", option="a")
    day.goes_to("lobby")
    assert day.refusal("plan.material", section="quiz", material=QUIZ[1:]).code == "plan_item_in_use"
    assert day.refusal("plan.remove", part="activity", id="quiz").code == "plan_activity_in_use"


# A second round.


def test_a_second_round_comes_right_after_the_first_and_can_be_compared_with_it() -> None:
    day = quiz_day()
    day.goes_to("quiz/ask-1")
    day.does("plan.again")
    assert [one.id for one in plan(day).activities] == ["quiz", "quiz-2"]
    assert [(one["id"], one["activity"], one.get("repeat_of")) for one in plan(day).content["quiz"]] == [
        ("q1", "quiz", None), ("q1-2", "quiz-2", "q1"),
    ]  # fmt: skip
    day.does("day.next", **{"from": "quiz/ask-1"})
    assert day.room()["text"] == "Hvor mange?"
    day.does("plan.again", activity="quiz")
    assert [one.id for one in plan(day).activities] == ["quiz", "quiz-3", "quiz-2"]
    assert [one["id"] for one in plan(day).content["quiz"]] == ["q1", "q1-2", "q1-3"]


def test_a_second_round_of_what_has_no_material_is_that_exercise_once_more() -> None:
    day = planned()
    day.does("plan.again", activity="signs")
    assert [one.id for one in plan(day).in_block("morning")] == ["future", "signs", "signs-2", "order"]


def test_material_that_can_be_there_only_once_has_no_second_round() -> None:
    day = planned(activities=(Activity("case", "morning", "case", "Case", 10),), content={"case": {"title": "En"}})
    assert day.refusal("plan.again", activity="case").code == "plan_not_again"
    assert day.refusal("plan.again").code == "unknown_plan_part"
