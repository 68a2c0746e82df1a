"""The plan: finding what it holds, and the seats that follow from goals and groups."""

from tests.day_under_test import ACTIVITIES, plan_of
from workshop.domain.plan import Activity, Goal, Group, Seat, seat_of, seats


def test_what_a_plan_holds_is_found_by_id_and_what_it_does_not_hold_is_none() -> None:
    plan = plan_of()
    for find, there in ((plan.activity, "signs"), (plan.group, "m2"), (plan.block, "talk")):
        found = find(there)
        assert found is not None
        assert found.id == there
        assert find("nowhere") is None


def test_goals_come_first_by_their_number_and_then_the_groups_without_one() -> None:
    plan = plan_of(
        goals=(Goal("late", 3, "Havnen"), Goal("early", 1, "Cyklen")),
        groups=(Group("h1", "De fri"), Group("m", "Mål 1", "early"), Group("h2", "De andre")),
    )
    assert seats(plan) == (
        Seat("goal:early", 1, "Cyklen", 0),
        Seat("goal:late", 3, "Havnen", 2),
        Seat("group:h1", 4, "De fri", 3),
        Seat("group:h2", 5, "De andre", 4),
    )


def test_a_day_without_goals_has_its_groups_as_seats() -> None:
    assert seats(plan_of(goals=(), groups=(Group("a", "A"), Group("b", "B")))) == (
        Seat("group:a", 1, "A", 0),
        Seat("group:b", 2, "B", 1),
    )


def test_groups_of_the_same_goal_share_a_seat() -> None:
    assert seat_of(Group("a", "A", "g1")) == seat_of(Group("b", "B", "g1")) == "goal:g1"
    assert seat_of(Group("a", "A")) == "group:a"


def test_the_activities_of_an_exercise_come_in_the_programmes_order() -> None:
    again = Activity("signs2", "afternoon", "sign_cards", "Flere tegn", 5)
    plan = plan_of(activities=(*ACTIVITIES, again))
    assert [one.id for one in plan.of_kind("sign_cards")] == ["signs", "signs2"]
    assert plan.of_kind("iglo") == ()
