"""The quiz: hidden until revealed, by phone and on paper, with a fact after it, and asked again."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from workshop.domain.plan import Activity
from workshop.exercises.quizzes.questions import quiz_of

SCHOOL = {
    "id": "q1",
    "text": "Hvor mange cykler til skole?",
    "options": [{"id": "a", "text": "15 pct."}, {"id": "b", "text": "25 pct."}, {"id": "c", "text": "40 pct."}],
    "correct": "c",
    "fact": "Fire af ti cykler.",
    "source": "Klitby i tal, 2024",
}
POLL = {"id": "q2", "text": "Kommer du på cykel?", "options": [{"id": "a", "text": "Ja"}, {"id": "b", "text": "Nej"}]}
AGAIN = {**POLL, "id": "q3", "text": "Kommer du så på cykel i morgen?", "repeat_of": "q2"}


def quiz_day(*questions: Any, two: bool = False) -> DayUnderTest:
    """A day whose morning begins with a quiz, and where told so ends with another."""
    first = Activity("quiz", "morning", "quiz", "Quiz", 10)
    last = (Activity("late", "afternoon", "quiz", "Quiz igen", 5),) if two else ()
    content = {"quiz": list(questions or (SCHOOL, POLL))}
    return DayUnderTest(plan_of(activities=(first, *ACTIVITIES, *last), content=content))


def asking(*questions: dict[str, Any]) -> DayUnderTest:
    day = quiz_day(*questions)
    day.goes_to("quiz/ask-1")
    return day


def counts(day: DayUnderTest) -> dict[str, int]:
    """What was answered, as the room is shown it."""
    return {one["option"]: one["count"] for one in day.room()["items"]}


def test_each_question_is_a_step_with_its_share_of_the_time() -> None:
    steps = [one for one in quiz_day().state.steps if one.activity == "quiz"]
    assert [(one.id, one.minutes) for one in steps] == [("quiz/ask-1", 5.0), ("quiz/ask-2", 5.0)]


def test_a_quiz_without_questions_is_one_step_that_says_so() -> None:
    day = DayUnderTest(plan_of(activities=(Activity("quiz", "morning", "quiz", "Quiz", 10), *ACTIVITIES)))
    day.goes_to("quiz")
    phone = day.joins("m1")
    assert day.room() == day.facilitator() == day.group("m1") == {"question": None}
    assert day.mine(phone) == {"answers": {}}
    assert day.progress("m1") == (0, 0, "", {})
    assert day.refuses("quiz.reveal") == "unknown_question"


def test_the_room_and_the_phones_know_no_tally_no_right_answer_and_no_fact_before_the_reveal() -> None:
    day = asking()
    phone = day.joins("m1")
    day.does("quiz.answer", phone, question="q1", option="c")
    for view in (day.room(), day.group("m1")):
        assert view["text"] == "Hvor mange cykler til skole?"
        assert not {"poll", "correct", "fact"} & set(view)
        for option in view.get("items") or view["options"]:
            assert set(option) == {"id", "option", "letter", "text"}
    assert [one["letter"] for one in day.room()["items"]] == ["A", "B", "C"]


def test_the_room_is_told_how_many_of_the_phones_have_answered_and_how_many_on_paper() -> None:
    day = asking()
    first, second, _third = (day.joins("m1") for _ in range(3))
    day.does("quiz.answer", first, question="q1", option="c")
    day.does("quiz.answer", second, question="q1", option="a")
    day.does("participant.seat", participant="on-paper", group="m2")
    day.does("quiz.answer", author="on-paper", question="q1", option="c")
    day.does("quiz.count", group="m3", question="q1", counts={"a": 2, "b": 0})
    assert day.room()["answered"] == {"phones": 2, "of": 3, "paper": 3}
    day.does("quiz.reveal")
    assert counts(day) == {"a": 3, "b": 0, "c": 2}
    assert [one["share"] for one in day.room()["items"]] == [0.6, 0.0, 0.4]
    assert [one["right"] for one in day.room()["items"]] == [False, False, True]


def test_a_phone_has_one_answer_which_it_may_change_and_is_shown_again() -> None:
    day = asking()
    phone, other = day.joins("m1"), day.joins("m1")
    day.does("quiz.answer", phone, question="q1", option="a")
    day.does("quiz.answer", phone, question="q1", option="b")
    assert day.mine(phone) == {"answers": {"q1": "b"}}
    assert day.mine(other) == {"answers": {}}
    day.does("quiz.reveal")
    assert counts(day) == {"a": 0, "b": 1, "c": 0}


def test_after_the_reveal_answers_are_refused_until_they_are_covered_again() -> None:
    day = asking()
    phone = day.joins("m1")
    day.does("quiz.reveal", question="q1")
    assert day.refuses("quiz.answer", phone, question="q1", option="a") == "answers_shown"
    assert day.refuses("quiz.count", group="m1", question="q1", counts={"a": 1}) == "answers_shown_here"
    day.does("quiz.reveal", on=False)
    day.does("quiz.answer", phone, question="q1", option="a")
    assert "correct" not in day.room()
    assert day.changes_nothing("quiz.reveal", on=False)


def test_a_question_that_was_left_unrevealed_stays_hidden_and_keeps_its_answers() -> None:
    day = asking()
    phone = day.joins("m1")
    day.does("quiz.answer", phone, question="q1", option="c")
    day.goes_to("quiz/ask-2")
    assert day.room()["number"] == 2
    day.does("quiz.reveal")
    day.goes_to("quiz/ask-1")
    assert "correct" not in day.room()
    assert day.room()["answered"]["phones"] == 1
    day.goes_to("quiz/ask-2")
    assert day.room()["revealed"]


def test_an_answer_that_comes_after_the_quiz_counts_and_is_marked_late() -> None:
    day = asking()
    phone = day.joins("m1")
    day.goes_to("signs")
    day.does("quiz.answer", phone, question="q1", option="c")
    (row,) = day.rows("quiz_answers")
    assert (row["late"], row["option_text"], row["correct"], row["count"], row["via"]) == (1, "40 pct.", 1, 1, "phone")
    assert "author" not in row


def test_the_fact_comes_after_the_reveal_and_goes_with_it() -> None:
    day = asking()
    assert day.refuses("quiz.fact") == "reveal_first"
    day.does("quiz.reveal")
    day.does("quiz.fact")
    assert day.room()["fact"] == {"text": "Fire af ti cykler.", "source": "Klitby i tal, 2024"}
    assert day.group("m1")["fact"] == day.room()["fact"]
    assert day.changes_nothing("quiz.fact")
    day.does("quiz.reveal", on=False)
    assert "fact" not in day.room()
    day.does("quiz.reveal")
    assert "fact" not in day.room()
    day.does("quiz.fact")
    day.does("quiz.fact", on=False)
    assert "fact" not in day.room()
    assert day.refuses("quiz.fact", question="q2") == "no_fact"


@pytest.mark.parametrize("on", [True, False])
def test_what_was_revealed_or_covered_can_be_undone_and_redone(on: bool) -> None:
    day = asking()
    if not on:
        day.does("quiz.reveal")
        day.does("quiz.fact")
    done = day.does("quiz.reveal", on=on)
    day.does("undo", command=done)
    assert day.room()["revealed"] is not on
    assert ("fact" in day.room()) is not on
    day.does("redo", command=done)
    assert day.room()["revealed"] is on


def test_a_reveal_that_was_covered_since_is_not_undone() -> None:
    day = asking()
    done = day.does("quiz.reveal")
    day.does("quiz.reveal", on=False)
    assert day.refuses("undo", command=done) == "changed_since"


def test_a_reveal_that_is_undone_takes_the_fact_with_it() -> None:
    day = asking()
    revealed = day.does("quiz.reveal")
    told = day.does("quiz.fact")
    day.does("undo", command=revealed)
    assert day.refuses("undo", command=told) == "changed_since"
    day.does("quiz.reveal")
    assert "fact" not in day.room()


def test_the_log_says_which_question_was_revealed() -> None:
    day = asking()
    day.does("quiz.reveal", question="q2")
    day.does("quiz.reveal", question="q2", on=False)
    assert [(one.what, one.params) for one in day.state.log[-2:]] == [
        ("quiz.revealed", {"n": 2}),
        ("quiz.covered", {"n": 2}),
    ]


def test_a_show_of_hands_replaces_the_groups_earlier_one_and_none_takes_it_back() -> None:
    day = asking()
    day.does("quiz.count", group="m1", question="q1", counts={"a": 2, "c": 1})
    day.does("quiz.count", group="m1", question="q1", counts={"b": 3})
    day.does("quiz.answer", group="m1", question="q1", option="a")
    assert [one["hands"] for one in day.facilitator()["questions"]] == [{"m1": {"b": 3}}, {}]
    assert [one["count"] for one in day.facilitator()["tally"]] == [1, 3, 0]
    day.does("quiz.count", group="m1", question="q1", counts={"b": 0})
    assert [one["hands"] for one in day.facilitator()["questions"]] == [{}, {}]
    assert day.refuses("quiz.count", group="m1", question="q1", counts={}) == "no_hands"
    assert day.refuses("quiz.count", group="m1", question="q1", counts={"a": -1}) == "not_understood"


def test_a_show_of_hands_stands_in_the_list_and_a_single_answer_does_not() -> None:
    day = asking()
    phone = day.joins("m1")
    answer = day.does("quiz.answer", phone, question="q1", option="c")
    before = len(day.state.log)
    hands = day.does("quiz.count", group="m1", question="q1", counts={"a": 2, "c": 1})
    assert answer != hands
    assert len(day.state.log) == before + 1
    shown = {one.kind: one.body for one in day.state.contributions.values()}
    assert shown["quiz_answer"].quiet()
    assert not shown["quiz_count"].quiet()
    assert shown["quiz_count"].words() == "a: 2 · c: 1"


def test_the_facilitator_types_for_a_person_and_sees_where_typing_begins() -> None:
    day = asking()
    day.joins("m1")
    day.does("participant.seat", participant="on-paper", group="m2", alias="Bo")
    day.does("quiz.answer", author="on-paper", question="q1", option="b")
    view = day.facilitator()
    assert view["people"] == [{"id": "on-paper", "group": "m2", "alias": "Bo", "number": 2, "chosen": {"q1": "b"}}]
    assert (view["right"], view["has_fact"], view["activity"]) == ("c", True, "quiz")
    assert [(one["id"], one["revealed"], len(one["options"])) for one in view["questions"]] == [
        ("q1", False, 3),
        ("q2", False, 2),
    ]


def test_nonsense_is_refused_kindly() -> None:
    day = asking()
    phone = day.joins("m1")
    assert day.refuses("quiz.answer", phone, question="q9", option="a") == "unknown_question"
    assert day.refuses("quiz.answer", phone, question="q1", option="z") == "unknown_option"
    assert day.refuses("quiz.answer", phone, activity="signs", question="q1", option="a") == "unknown_activity"
    assert day.refuses("quiz.reveal", phone) == "host_only"
    day.goes_to("signs")
    assert day.refuses("quiz.reveal") == "unknown_question"
    day.does("quiz.reveal", question="q1")


def test_how_many_of_a_group_have_answered_counts_phones_people_and_hands() -> None:
    day = asking()
    first, _second = day.joins("m1"), day.joins("m1")
    assert day.progress("m1") == (0, 2, "answers", {})
    day.does("quiz.answer", first, question="q1", option="c")
    assert day.progress("m1") == (1, 2, "answers", {})
    day.does("quiz.count", group="m1", question="q1", counts={"a": 4})
    assert day.progress("m1") == (5, 5, "answers", {})
    assert day.progress("m2") == (0, 0, "answers", {})


def test_a_poll_has_no_right_answer() -> None:
    day = asking(POLL)
    phone = day.joins("m1")
    day.does("quiz.answer", phone, question="q2", option="a")
    day.does("quiz.reveal")
    assert (day.room()["poll"], day.room()["correct"]) == (True, None)
    assert [one["right"] for one in day.room()["items"]] == [False, False]
    assert [row["correct"] for row in day.rows("quiz_answers")] == [None]


def test_a_question_that_comes_again_is_shown_beside_the_first_time_once_both_are_revealed() -> None:
    day = quiz_day(POLL, AGAIN, two=True)
    phones = [day.joins("m1") for _ in range(4)]
    day.goes_to("quiz/ask-1")
    for phone in phones:
        day.does("quiz.answer", phone, question="q2", option="b")
    day.goes_to("late/ask-1")
    assert day.room()["again"]
    for phone, option in zip(phones, "aaab", strict=True):
        day.does("quiz.answer", phone, question="q3", option=option)
    day.does("quiz.reveal")
    assert [one["first"] for one in day.room()["items"]] == [None, None]
    day.does("quiz.reveal", activity="quiz", question="q2")
    assert [(one["share"], one["first"]) for one in day.room()["items"]] == [(0.75, 0.0), (0.25, 1.0)]


def test_an_option_that_is_new_the_second_time_has_no_first_time() -> None:
    three = {**AGAIN, "options": [*POLL["options"], {"id": "c", "text": "Måske"}]}
    day = asking(POLL, three, {**POLL, "id": "q4", "repeat_of": "q9"})
    day.does("quiz.reveal", question="q2")
    day.goes_to("quiz/ask-2")
    day.does("quiz.reveal", question="q3")
    assert [one["first"] for one in day.room()["items"]] == [0.0, 0.0, None]
    day.goes_to("quiz/ask-3")
    assert not day.room()["again"]


def test_a_hidden_answer_counts_nowhere() -> None:
    day = asking()
    phones = [day.joins("m1"), day.joins("m1")]
    for phone, option in zip(phones, "ab", strict=True):
        day.does("quiz.answer", phone, question="q1", option=option)
    hidden = next(one.id for one in day.state.contributions.values() if one.author == phones[1])
    day.does("contribution.hide", phones[1], contribution=hidden)
    assert day.room()["answered"]["phones"] == 1
    assert day.mine(phones[1]) == {"answers": {}}
    assert [row["hidden"] for row in day.rows("quiz_answers")] == [0, 1]
    day.does("quiz.answer", phones[1], question="q1", option="b")
    assert day.room()["answered"]["phones"] == 2


def test_an_option_that_is_gone_from_the_plan_leaves_its_answers_uncounted() -> None:
    day = asking()
    day.does("quiz.answer", day.joins("m1"), question="q1", option="c")
    quiz = quiz_of(day.state, "quiz")
    shorter = msgspec.structs.replace(quiz.questions[0], options=quiz.questions[0].options[:2])
    changed = msgspec.structs.replace(quiz, questions=(shorter,))
    day.state = day.state.changed(own=day.state.own.insert("quiz", changed))
    assert day.room()["answered"]["phones"] == 0
    assert [row["option_text"] for row in day.rows("quiz_answers")] == [None]


def test_what_was_entered_last_stands_whichever_way_it_came() -> None:
    day = quiz_day()
    day.goes_to("quiz/ask-1")
    phone = day.joins("m1")
    day.does("quiz.answer", phone, question="q1", option="a")
    day.does("quiz.answer", author=phone, question="q1", option="c")
    day.does("quiz.count", group="m2", question="q2", counts={"a": 1})
    assert day.room()["answered"] == {"phones": 0, "of": 1, "paper": 1}
    assert day.mine(phone) == {"answers": {"q1": "c"}}


def test_a_question_that_cannot_be_read_is_left_out_and_the_day_still_opens() -> None:
    day = quiz_day({"id": "q0", "text": 5}, SCHOOL, "nonsense")
    assert [one.id for one in day.state.steps if one.activity == "quiz"] == ["quiz/ask-1"]
