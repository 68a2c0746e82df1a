"""The case: a worked example that is unfolded piece by piece."""

from typing import Any

import pytest

from tests.day_under_test import DayUnderTest, plan_of
from workshop.domain.plan import Activity
from workshop.exercises.case import LAST_PAGE

ACTIVITIES = (
    Activity("before", "morning", "sign_cards", "Tegn", 10),
    Activity("example", "morning", "case", "Casen", 15),
    Activity("after", "morning", "take_home", "Tag med hjem", 10),
)
CASE: dict[str, Any] = {
    "title": "Socialrådgiver på skolen",
    "goal_text": "Hjælp før det vokser",
    "trial_action": "To dage om ugen på skolen",
    "mechanisms": ["Man kender hinanden", "Man spørger før", "Barnet mærker det"],
    "chain": [
        {
            "step": 1, "question": "Ved folk, hvem de går til?", "method": "Spørg", "source": "interview",
            "level": "practice",
        },
        {"step": 3, "question": "Kom hjælpen i tide?", "source": "register", "level": "target_group"},
        {"question": "Hvad koster det?"},
    ],
}  # fmt: skip


def at_the_case(step: str = "example/idea", **changes: Any) -> DayUnderTest:
    day = DayUnderTest(plan_of(activities=ACTIVITIES, content={"case": {**CASE, **changes}}))
    day.goes_to(step)
    return day


def shown(day: DayUnderTest) -> tuple[str, str, list[str], list[str]]:
    """What a phone is shown: goal, trial action, the mechanisms and the questions."""
    body = day.group("m1")
    return (
        body["goal_text"], body["trial_action"], [one["text"] for one in body["mechanisms"]],
        [one["question"] for one in body["chain"]],
    )  # fmt: skip


def test_each_phase_begins_with_its_first_piece_and_keeps_all_of_those_before() -> None:
    day = at_the_case()
    assert shown(day) == ("Hjælp før det vokser", "", [], [])
    day.goes_to("example/mechanisms")
    assert shown(day) == ("Hjælp før det vokser", "To dage om ugen på skolen", ["Man kender hinanden"], [])
    day.goes_to("example/chain")
    assert shown(day)[2:] == (CASE["mechanisms"], ["Ved folk, hvem de går til?"])


def test_the_facilitator_unfolds_piece_by_piece_and_can_fold_again() -> None:
    day = at_the_case("example/mechanisms")
    day.does("case.unfold", count=2)
    assert shown(day)[2] == CASE["mechanisms"][:2]
    day.does("case.unfold", count=99)
    assert shown(day)[2] == CASE["mechanisms"]
    assert day.group("m1")["left"] == 0
    day.does("case.unfold", count=0)
    assert shown(day)[2] == CASE["mechanisms"][:1]
    assert day.changes_nothing("case.unfold", count=1)


def test_unfolding_is_undone_and_done_again() -> None:
    day = at_the_case("example/chain")
    command = day.does("case.unfold", count=3)
    day.does("undo", command=command)
    assert len(shown(day)[3]) == 1
    day.does("redo", command=command)
    assert len(shown(day)[3]) == 3
    day.does("case.unfold", count=2)
    assert day.refuses("undo", command=command) == "changed_since"


def test_what_is_unfolded_is_there_when_one_comes_back() -> None:
    day = at_the_case("example/mechanisms")
    day.does("case.unfold", count=2)
    day.goes_to("after")
    day.goes_to("example/mechanisms")
    assert shown(day)[2] == CASE["mechanisms"][:2]


def test_the_room_turns_to_the_page_of_the_newest_piece() -> None:
    day = at_the_case("example/mechanisms")
    day.does("case.unfold", count=2)
    assert day.state.room.focus.page == LAST_PAGE
    day.does("case.unfold", count=3)
    day.goes_to("example/chain")
    assert day.state.room.focus.page == 0


def test_a_phase_can_be_unfolded_from_elsewhere_and_leaves_the_room_alone() -> None:
    day = at_the_case("after")
    day.does("case.unfold", count=2)
    assert day.state.room.focus.page == 0
    day.does("case.unfold", phase="chain", count=2)
    day.goes_to("example/idea")
    assert shown(day)[:2] == ("Hjælp før det vokser", "To dage om ugen på skolen")
    day.goes_to("example/chain")
    assert len(shown(day)[3]) == 2


def test_the_level_of_a_mechanism_is_that_of_the_question_about_it() -> None:
    day = at_the_case("example/chain")
    levels = [one["level"] for one in day.group("m1")["mechanisms"]]
    assert levels == ["practice", None, "target_group"]


def test_the_room_sees_the_pieces_of_the_running_phase_as_things_that_come() -> None:
    day = at_the_case("example/idea")
    assert day.room() == {
        "title": CASE["title"], "goal_text": CASE["goal_text"], "trial_action": "", "left": 1, "items": [],
    }  # fmt: skip
    day.goes_to("example/mechanisms")
    assert day.room()["items"] == [{"id": "m1", "number": 1, "text": "Man kender hinanden", "level": "practice"}]
    day.goes_to("example/chain")
    assert day.room()["items"] == [
        {
            "id": "q1", "number": 1, "question": "Ved folk, hvem de går til?", "method": "Spørg", "source": "interview",
            "level": "practice",
        }
    ]  # fmt: skip


def test_the_facilitator_has_all_of_it_and_where_it_is_at() -> None:
    day = at_the_case("example/mechanisms")
    body = day.facilitator()
    assert (body["phase"], body["count"], body["pieces"]) == ("mechanisms", 1, CASE["mechanisms"])
    assert len(body["chain"]) == 3


def test_nothing_is_written_so_that_no_group_is_behind() -> None:
    assert at_the_case().progress("m1") == (0, 0, "", {})


def test_a_line_of_the_log_tells_the_newest_piece_in_short() -> None:
    day = at_the_case("example/mechanisms", mechanisms=["a", "b " * 60])
    day.does("case.unfold", count=2)
    text = day.state.log[-1].params["text"]
    assert isinstance(text, str)
    assert text.endswith("b…")
    assert len(text) <= 60


def test_a_phase_without_pieces_is_left_out() -> None:
    day = at_the_case("example/idea", mechanisms=[], chain=[])
    assert [step.id for step in day.state.steps if step.activity == "example"] == ["example/idea"]
    assert day.refuses("case.unfold", phase="chain", count=1) == "not_understood"


@pytest.mark.parametrize(
    "content", [{}, {"case": "x"}, {"case": {"title": 5}}, {"case": {**CASE, "activity": "other"}}]
)
def test_a_day_without_a_case_that_can_be_read_says_so_kindly(content: dict[str, Any]) -> None:
    day = DayUnderTest(plan_of(activities=ACTIVITIES, content=content))
    day.goes_to("example/idea")
    assert day.room()["title"] is None
    assert day.group("m1") == {
        "title": None, "goal_text": "", "trial_action": "", "mechanisms": [], "chain": [], "left": 0,
    }  # fmt: skip
    assert (day.facilitator()["pieces"], day.facilitator()["count"]) == ([], 0)
    assert day.refuses("case.unfold", count=1) == "not_understood"
    assert day.rows("case_links") == []


def test_there_is_no_phase_of_another_name() -> None:
    assert at_the_case().refuses("case.unfold", phase="none", count=1) == "not_understood"


def test_only_the_facilitator_unfolds() -> None:
    day = at_the_case()
    assert day.refuses("case.unfold", day.joins("m1"), count=2) == "host_only"


def test_the_table_has_a_row_a_question() -> None:
    rows = at_the_case().rows("case_links")
    assert [(row["number"], row["mechanism"], row["mechanism_text"], row["level"], row["source"]) for row in rows] == [
        (1, 1, "Man kender hinanden", "practice", "interview"),
        (2, 3, "Barnet mærker det", "target_group", "register"),
        (3, None, None, None, ""),
    ]
