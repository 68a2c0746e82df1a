"""What the facilitator can reveal in each exercise, told alike for all; and what her phone must know to write."""

import pytest

from tests.day_under_test import DayUnderTest, plan_of
from tests.whole_day import BAROMETER, CASE, IGLO, QUIZ, whole_plan
from workshop.domain.plan import Activity
from workshop.exercises.catalogue import EXERCISES, RULES


@pytest.fixture
def day() -> DayUnderTest:
    return DayUnderTest(whole_plan())


def at(day: DayUnderTest, step: str) -> DayUnderTest:
    day.goes_to(step)
    return day


def test_a_question_is_revealed_and_then_its_fact(day: DayUnderTest) -> None:
    at(day, "quiz/ask-3")
    assert day.reveals() == [("answers", False)]
    day.turns("answers")
    assert day.reveals() == [("answers", True), ("fact", False)]
    day.turns("fact")
    assert day.room()["fact"]
    day.turns("answers", shown=True)
    assert day.reveals() == [("answers", False)]
    at(day, "quiz/ask-1").turns("answers")
    assert day.reveals() == [("answers", True)], "there is no fact"


def test_marks_are_shown_and_covered(day: DayUnderTest) -> None:
    at(day, "baro/mark-1").turns("marks")
    assert day.room()["shown"]
    day.turns("marks", shown=True)
    assert not day.room()["shown"]


def test_the_answers_of_a_plenum_are_shown_and_covered(day: DayUnderTest) -> None:
    at(day, "hall").turns("answers")
    assert day.room()["shown"]
    day.turns("answers", shown=True)
    assert day.reveals() == [("answers", False)]


def test_the_posts_right_answers_wait_until_everybody_is_back(day: DayUnderTest) -> None:
    day.joins("m1")
    assert at(day, "run/run").reveals() == []
    at(day, "run/gather").turns("answers")
    assert day.room()["revealed"]
    day.turns("answers", shown=True)
    assert not day.room()["revealed"]


def test_a_case_is_unfolded_piece_by_piece_and_the_newest_folded_again(day: DayUnderTest) -> None:
    at(day, "example/mechanisms")
    assert day.reveals() == [("piece", False)], "the first is there at once"
    day.turns("piece")
    assert day.reveals() == [("piece", True)]
    day.turns("piece", shown=True)
    assert [one["text"] for one in day.room()["items"]] == ["a"]


def test_postcards_are_read_one_after_the_other(day: DayUnderTest) -> None:
    assert at(day, "cards/read").reveals() == []
    for text in ("Kære kommune", "Kære skole"):
        day.does("postcards.send", text=text, group="m1")
    assert at(day, "cards/write").reveals() == []
    at(day, "cards/read").turns("postcard")
    assert day.room()["postcard"]["text"] == "Kære skole"
    assert day.reveals() == []


@pytest.mark.parametrize(("activity", "step"), [(QUIZ, "quiz"), (BAROMETER, "baro"), (CASE, "example/idea")])
def test_where_nothing_is_planned_there_is_nothing_to_reveal(activity: Activity, step: str) -> None:
    day = DayUnderTest(plan_of(activities=(activity,)))
    assert at(day, step).reveals() == []


def test_at_every_step_what_can_be_revealed_is_a_command_that_a_remote_may_send(day: DayUnderTest) -> None:
    day.joins("m1")
    day.does("postcards.send", text="Kære kommune", group="m1", activity="cards")
    day.does("postcards.send", text="Kære skole", group="m1", activity="cards")
    tried = set()
    for step in day.state.steps:
        day.goes_to(step.id)
        for one in EXERCISES[step.exercise].reveals(day.state, step):
            assert RULES.commands[one.kind].by_remote
            before = day.state
            day.does(one.kind, **one.payload)
            assert day.state is not before
            tried.add(step.exercise)
    assert tried == {"quiz", "barometer", "plenum", "o_run", "case", "postcards"}


def test_the_phone_knows_the_scale_the_question_and_the_levels(day: DayUnderTest) -> None:
    statement = at(day, "baro/mark-1").remote()["statement"]
    assert (statement["id"], statement["scale"]["max"]) == ("b1", 10)
    assert at(day, "hall").remote() == {"question": {"id": "q1", "text": "Hvad nu?"}, "queued": 0}
    assert at(day, f"{IGLO.id}/write").remote()["levels"][0] == "individual"
    assert at(day, "signs").remote() == {}
