"""Tame or wild: votes from phones and hands, and the facilitator's last word."""

from typing import Any

import pytest

from tests.day_under_test import DayUnderTest, plan_of
from workshop.domain.plan import Activity, Group
from workshop.domain.problems import placed_wild, statements
from workshop.domain.refusal import Refusal
from workshop.exercises.problem_sorting import EXERCISE, MOST_STATEMENTS

SCENARIO = Activity("future", "afternoon", "future_scenario", "Sådan ser der ud", 30)
CONTENT = {"problem_sorting": [{"id": "locks", "text": "Skifte låse"}, {"id": "lonely", "text": "ENSOMHED"}]}


def sorting(content: dict[str, Any] | None = None, **settings: Any) -> DayUnderTest:
    """A day at the exercise, with the scenario exercise after it. Two groups sit at the first goal."""
    activity = Activity("sort", "morning", "problem_sorting", "Tamt eller vildt?", 8, settings)
    other = Activity("wall", "morning", "sign_cards", "Tegn", 5)
    groups = (Group("m1", "Mål 1", "g1"), Group("m1b", "Mål 1 også", "g1"), Group("m2", "Mål 2", "g2"))
    day = DayUnderTest(plan_of(activities=(activity, other, SCENARIO), groups=groups, content=content or CONTENT))
    day.goes_to("sort")
    return day


def item(view: Any, statement: str = "locks") -> Any:
    return next(one for one in view["items"] if one["id"] == statement)


def mine(day: DayUnderTest, who: str) -> Any:
    found = EXERCISE.mine(day.state, day.state.now_at, day.state.participants[who])
    assert found is not None
    return found["votes"]


def test_a_card_slides_to_the_side_that_most_are_for() -> None:
    day = sorting()
    first, second, third = (day.joins("m1") for _ in range(3))
    assert item(day.room())["column"] == "middle"
    day.does("problem_sorting.vote", first, statement="locks", side="tame")
    assert item(day.room()) == {
        "id": "locks", "text": "Skifte låse", "placed": None, "column": "tame", "phones": 1, "paper": 0, "tame": 1,
        "wild": 0,
    }  # fmt: skip
    day.does("problem_sorting.vote", second, statement="locks", side="wild")
    assert item(day.room())["column"] == "middle"
    day.does("problem_sorting.vote", third, statement="locks", side="wild")
    assert item(day.room())["column"] == "wild"


def test_a_vote_is_changed_and_counts_once() -> None:
    day = sorting()
    phone = day.joins("m1")
    for side in ("tame", "wild", "wild"):
        day.does("problem_sorting.vote", phone, statement="locks", side=side)
    assert (item(day.room())["tame"], item(day.room())["wild"]) == (0, 1)
    assert mine(day, phone) == {"locks": "wild"}


def test_the_facilitator_votes_for_somebody_without_a_phone() -> None:
    day = sorting()
    day.does("participant.seat", participant="on-paper", group="m1")
    day.does("problem_sorting.vote", statement="locks", side="tame", author="on-paper")
    assert (item(day.room())["phones"], item(day.room())["paper"]) == (0, 1)
    assert mine(day, "on-paper") == {"locks": "tame"}
    refused = day.refusal("problem_sorting.vote", statement="locks", side="tame", group="m1")
    assert refused == Refusal("unknown_participant", "unknown")


def test_a_group_without_phones_counts_its_hands_and_counts_them_again() -> None:
    day = sorting()
    hands = {"locks": {"tame": 3, "wild": 1}, "lonely": {"wild": 4}}
    day.does("problem_sorting.count", group="m1", hands=hands)
    day.does("problem_sorting.count", group="m2", hands={"locks": {"tame": 2}})
    day.does("problem_sorting.count", group="m1", hands={"locks": {"tame": 2, "wild": 1}})
    found = item(day.room())
    assert (found["tame"], found["wild"], found["phones"], found["paper"]) == (4, 1, 0, 5)
    assert day.facilitator()["hands"]["m1"] == {"locks": {"tame": 2, "wild": 1}, "lonely": {"tame": 0, "wild": 4}}


@pytest.mark.parametrize("hands", [{"tame": -1}, {"wild": 1000}])
def test_hands_that_nobody_has_are_not_counted(hands: dict[str, int]) -> None:
    assert sorting().refuses("problem_sorting.count", group="m1", hands={"locks": hands}) == "not_understood"


def test_the_last_word_is_the_facilitators_and_can_be_taken_up_again() -> None:
    day = sorting()
    phone = day.joins("m1")
    day.does("problem_sorting.vote", phone, statement="locks", side="tame")
    day.does("problem_sorting.place", statement="locks", side="wild")
    assert (item(day.room())["placed"], item(day.room())["column"]) == ("wild", "wild")
    refused = day.refusal("problem_sorting.vote", phone, statement="locks", side="wild")
    assert refused == Refusal("statement_placed", "moved_on")
    day.does("problem_sorting.place", statement="locks", side=None)
    assert (item(day.room())["placed"], item(day.room())["column"]) == (None, "tame")
    day.does("problem_sorting.vote", phone, statement="locks", side="wild")
    assert item(day.room())["wild"] == 1
    assert day.changes_nothing("problem_sorting.place", statement="locks", side=None)


def test_paper_is_counted_after_the_last_word_too() -> None:
    day = sorting()
    day.does("participant.seat", participant="on-paper", group="m1")
    day.does("problem_sorting.place", statement="locks", side="tame")
    day.does("problem_sorting.vote", statement="locks", side="tame", author="on-paper")
    day.does("problem_sorting.count", group="m1", hands={"locks": {"tame": 3}})
    assert item(day.room())["paper"] == 4


def test_placing_is_undone_and_redone() -> None:
    day = sorting()
    first = day.does("problem_sorting.place", statement="locks", side="tame")
    second = day.does("problem_sorting.place", statement="locks", side="wild")
    assert day.refuses("undo", command=first) == "changed_since"
    day.does("undo", command=second)
    assert item(day.room())["placed"] == "tame"
    day.does("undo", command=first)
    assert item(day.room())["placed"] is None
    day.does("redo", command=first)
    assert item(day.room())["placed"] == "tame"
    up = day.does("problem_sorting.place", statement="locks", side=None)
    day.does("undo", command=up)
    assert item(day.room())["placed"] == "tame"
    assert [line.what for line in day.state.log[-2:]] == ["problem_sorting.taken_up", "problem_sorting.placed"]
    assert day.state.log[-1].params == {"text": "Skifte låse"}


def test_the_facilitator_adds_a_statement_on_the_day_and_edits_and_hides_it() -> None:
    day = sorting()
    phone = day.joins("m1")
    new = day.does("problem_sorting.add", text="  At familier stoler på os ")
    assert [one.text for one in statements(day.state, "sort")] == [
        "Skifte låse",
        "ENSOMHED",
        "At familier stoler på os",
    ]
    day.does("problem_sorting.vote", phone, statement=new, side="wild")
    day.does("contribution.edit", contribution=new, changes={"text": "Tillid"})
    assert item(day.room(), new)["text"] == "Tillid"
    day.does("problem_sorting.place", statement=new, side="wild")
    day.does("contribution.hide", contribution=new)
    assert len(day.room()["items"]) == 2
    assert day.refusal("problem_sorting.place", statement=new, side="tame") == Refusal("unknown_statement", "unknown")
    day.does("contribution.restore", contribution=new)
    assert (item(day.room(), new)["placed"], item(day.room(), new)["wild"]) == ("wild", 1)


def test_the_line_of_a_hidden_statement_has_no_words() -> None:
    day = sorting()
    new = day.does("problem_sorting.add", text="x " * 60)
    placed = day.does("problem_sorting.place", statement=new, side="wild")
    text = day.state.log[-1].params["text"]
    assert isinstance(text, str)
    assert text.endswith("x…")
    day.does("contribution.hide", contribution=new)
    day.does("undo", command=placed)
    assert day.state.log[-1].params == {"text": ""}


def test_a_statement_is_added_late_and_only_once() -> None:
    day = sorting()
    new = day.does("problem_sorting.add", text="Tillid")
    assert not day.written(new).late
    day.goes_to("wall")
    late = day.does("problem_sorting.add", text="Ro")
    assert day.written(late).late
    assert day.refuses("problem_sorting.add", id_=new, text="Igen") == "id_taken"
    assert day.refuses("problem_sorting.add", text=" ") == "empty"


def test_there_is_an_end_to_how_many_statements_a_day_holds() -> None:
    many = [{"id": f"s{n}", "text": "x"} for n in range(MOST_STATEMENTS)]
    assert sorting({"problem_sorting": many}).refuses("problem_sorting.add", text="x") == "too_many"


def test_where_results_are_hidden_the_room_sees_how_many_have_answered_until_the_last_word() -> None:
    day = sorting(hidden=True)
    phone = day.joins("m1")
    day.does("problem_sorting.vote", phone, statement="locks", side="tame")
    assert item(day.room()) == {
        "id": "locks", "text": "Skifte låse", "placed": None, "column": "middle", "phones": 1, "paper": 0,
    }  # fmt: skip
    assert item(day.facilitator())["tame"] == 1
    day.does("problem_sorting.place", statement="locks", side="tame")
    assert item(day.room())["tame"] == 1


def test_a_phone_sees_its_own_votes_and_no_figures_before_the_last_word() -> None:
    day = sorting()
    phone = day.joins("m1")
    day.does("problem_sorting.vote", phone, statement="locks", side="tame")
    assert day.group("m1")["items"][0] == {"id": "locks", "text": "Skifte låse", "placed": None}
    day.does("problem_sorting.place", statement="locks", side="tame")
    assert day.group("m1")["items"][0] == {
        "id": "locks", "text": "Skifte låse", "placed": "tame", "phones": 1, "paper": 0, "tame": 1, "wild": 0,
    }  # fmt: skip
    assert day.group("m1")["items"][1] == {"id": "lonely", "text": "ENSOMHED", "placed": None}


def test_the_wild_ones_go_on_to_the_scenario_exercise_where_the_day_has_one() -> None:
    day = sorting()
    assert day.room()["wild_to"] is None
    day.does("problem_sorting.place", statement="lonely", side="wild")
    assert placed_wild(day.state) == ("ENSOMHED",)
    assert (day.room()["wild_to"], day.group("m1")["wild_to"]) == ("Sådan ser der ud", "Sådan ser der ud")
    assert day.facilitator()["scenario"] == {"step": "future/draw", "title": "Sådan ser der ud"}
    assert day.facilitator()["wild"] == ["ENSOMHED"]


def test_without_a_scenario_exercise_they_go_nowhere() -> None:
    activity = Activity("sort", "morning", "problem_sorting", "Tamt eller vildt?", 8)
    day = DayUnderTest(plan_of(activities=(activity,), content=CONTENT))
    day.goes_to("sort")
    day.does("problem_sorting.place", statement="lonely", side="wild")
    assert (day.room()["wild_to"], day.facilitator()["scenario"], day.group("m1")["wild_to"]) == (None, None, None)


def test_a_group_has_as_many_votes_as_it_has_people_and_statements() -> None:
    day = sorting()
    first, _ = day.joins("m1"), day.joins("m1")
    assert day.progress("m1") == (0, 4, "problem_votes", {})
    day.does("problem_sorting.vote", first, statement="locks", side="tame")
    day.does("problem_sorting.count", group="m1", hands={"locks": {"tame": 3, "wild": 1}, "lonely": {"wild": 2}})
    assert day.progress("m1") == (1, 4, "problem_votes", {"problem_hands": 4})
    assert day.progress("m1b") == (0, 0, "problem_votes", {})


def test_who_moves_to_another_group_takes_the_votes_along() -> None:
    day = sorting()
    mover = day.joins("m1")
    day.does("problem_sorting.vote", mover, statement="locks", side="tame")
    day.does("participant.move", mover, group="m2")
    assert day.progress("m1") == (0, 0, "problem_votes", {})
    assert day.progress("m2") == (1, 2, "problem_votes", {})


def test_a_statement_that_is_none_gets_no_votes() -> None:
    day = sorting()
    assert day.refuses("problem_sorting.vote", day.joins("m1"), statement="none", side="tame") == "unknown_statement"
    assert day.refuses("problem_sorting.count", group="m1", hands={"none": {"tame": 1}}) == "unknown_statement"


def test_the_tables_have_each_statement_with_its_figures_and_every_vote() -> None:
    day = sorting()
    phone = day.joins("m1")
    day.does("problem_sorting.vote", phone, statement="locks", side="wild")
    day.does("problem_sorting.count", group="m2", hands={"locks": {"tame": 3, "wild": 1}})
    new = day.does("problem_sorting.add", text="Ro")
    day.does("problem_sorting.place", statement="locks", side="tame")
    rows = day.rows("problem_statements")
    assert [(row["id"], row["tame"], row["wild"], row["phones"], row["paper"], row["placed"]) for row in rows] == [
        ("locks", 3, 2, 1, 4, "tame"),
        ("lonely", 0, 0, 0, 0, None),
        (new, 0, 0, 0, 0, None),
    ]
    assert [row["added"] for row in rows] == [0, 0, 1]
    kept = [
        (row["group_id"], row["author"], row["tame"], row["wild"], row["hands_counted"], row["via"])
        for row in day.rows("problem_votes")
    ]
    assert kept == [("m1", phone, 0, 1, 0, "phone"), ("m2", None, 3, 1, 1, "paper")]


def test_a_day_without_statements_is_empty_and_takes_what_is_added() -> None:
    day = sorting({"problem_sorting": []})
    assert day.room() == {"hidden": False, "items": [], "wild_to": None}
    day.does("problem_sorting.add", text="Ro")
    assert [one["text"] for one in day.room()["items"]] == ["Ro"]
