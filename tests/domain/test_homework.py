"""Homework: what a group has brought along, as planned or as written on the day."""

from tests.day_under_test import YEAR, DayUnderTest, plan_of
from workshop.domain.homework import homework_of
from workshop.domain.plan import Activity, Block, Group, Plan
from workshop.exercises.catalogue import steps

GROUPS = (
    Group("m1", "Mål 1", "g1", 4, homework="Én overgangssamtale, ikke fire"),
    Group("m2", "Mål 2", "g2", 4, homework=" "),
    Group("m3", "Mål 3", "g3", 4),
)


def with_homework() -> DayUnderTest:
    return DayUnderTest(plan_of(groups=GROUPS))


def brought(day: DayUnderTest, group: str) -> str:
    return homework_of(day.state, day.state.group(group))


def test_it_is_shown_right_before_the_groups_first_sit_together_and_moves_no_other_step() -> None:
    without = [step.id for step in steps(plan_of(), YEAR)]
    row = [step.id for step in steps(plan_of(groups=GROUPS), YEAR)]
    assert row.index("homework") == row.index("future/draw") - 1
    assert [one for one in row if one != "homework"] == without
    assert "homework" not in without


def test_a_day_without_group_work_shows_it_at_its_first_block() -> None:
    talk = Block("t", "Oplæg", "09:00", "10:00", "talk")
    plan = Plan("Dag", "", "Klitby", "2024-03-12", blocks=(talk,), groups=GROUPS)
    assert [step.id for step in steps(plan, None)] == ["lobby", "homework", "t/talk"]
    work = Block("w", "Tomt", "10:00", "11:00")
    signs = Activity("s", "t", "sign_cards", "Tegn", 20)
    plan = Plan("Dag", "", "Klitby", "2024-03-12", blocks=(talk, work), groups=GROUPS, activities=(signs,))
    assert [step.id for step in steps(plan, None)] == ["lobby", "homework", "t/talk", "s", "w/talk"]


def test_the_room_sees_all_groups_also_those_that_came_without_and_a_phone_its_own() -> None:
    day = with_homework()
    day.goes_to("homework")
    assert [(one["name"], one["seat"], one["text"]) for one in day.room()["homework"]] == [
        ("Mål 1", "goal:g1", "Én overgangssamtale, ikke fire"), ("Mål 2", "goal:g2", ""), ("Mål 3", "goal:g3", ""),
    ]  # fmt: skip
    assert [one["group"] for one in day.group("m2")["homework"]] == ["m2"]
    day.goes_to("lobby")
    assert day.room()["homework"] == []


def test_it_is_written_and_mended_on_the_day_by_phone_and_on_paper_one_of_each_group() -> None:
    day = with_homework()
    day.goes_to("homework")
    first, second = day.joins("m2"), day.joins("m2")
    day.does("homework.write", first, text=" Vi har talt med de unge ")
    assert brought(day, "m2") == "Vi har talt med de unge"
    assert day.changes_nothing("homework.write", first, text="Vi har talt med de unge")
    day.does("homework.write", second, text="Vi har talt med fem unge")
    day.does("homework.write", group="m2", text="Seks unge")
    (only,) = day.state.contributions.values()
    assert (brought(day, "m2"), only.via, only.seat, only.group) == ("Seks unge", "paper", "goal:g2", "m2")
    assert day.room()["homework"][1]["via"] == "paper"
    assert day.refuses("homework.write", first, text="x", group="m1") == "not_yours"
    assert day.refuses("homework.write", first, text=" ") == "empty"


def test_what_the_plan_says_already_is_not_written_again() -> None:
    day = with_homework()
    assert day.changes_nothing("homework.write", group="m1", text="Én overgangssamtale, ikke fire")


def test_hidden_or_undone_the_plans_words_are_back() -> None:
    day = with_homework()
    phone = day.joins("m1")
    written = day.does("homework.write", phone, text="Noget andet")
    (only,) = day.state.contributions
    day.does("contribution.hide", phone, contribution=only)
    assert brought(day, "m1") == "Én overgangssamtale, ikke fire"
    day.does("homework.write", phone, text="Noget tredje")
    assert brought(day, "m1") == "Noget tredje"
    day.does("contribution.hide", contribution=only)
    day.does("homework.write", phone, text="Noget fjerde")
    assert brought(day, "m1") == "Én overgangssamtale, ikke fire", "what the facilitator has hidden stays so"
    day.does("contribution.restore", contribution=only)
    assert brought(day, "m1") == "Noget fjerde"
    day.does("contribution.edit", contribution=only, changes={"text": "Noget andet"})
    assert day.does("undo", command=day.does("contribution.hide", contribution=only))
    assert written
    assert brought(day, "m1") == "Noget andet"
