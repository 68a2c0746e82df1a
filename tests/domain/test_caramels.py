"""What caramels come to: totals with the number of pairs behind them."""

from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from workshop.domain.caramels import Support, Visits, all_visits, support
from workshop.domain.plan import Activity, Group

GROUPS = (Group("m1", "Mål 1", "g1"), Group("m2", "Mål 2", "g2"), Group("m3", "Mål 3", "g3"))


def day_of_two_rounds_of_visits() -> tuple[DayUnderTest, str, str]:
    """A day with visits before and after the break, two signs at m2's, and m1's pair on its way there."""
    visits = [Activity(f"visit{n}", "afternoon", "visit_voting", "Besøg", 10) for n in (1, 2)]
    day = DayUnderTest(plan_of(activities=(*ACTIVITIES[:3], *visits), groups=GROUPS))
    for _ in range(4):
        day.joins("m1")
    one, other = (day.writes_sign(text, group="m2") for text in ("en", "to"))
    day.goes_to("visit1/visit")
    return day, one, other


def gives(day: DayUnderTest, sign: str, caramels: int) -> None:
    day.does("visit_voting.ballot", pair="m1-par1", caramels={sign: caramels})


def test_a_day_without_visits_has_no_caramels() -> None:
    assert all_visits(DayUnderTest(plan_of(activities=ACTIVITIES[:1])).state) == ()
    assert support(DayUnderTest().state, revealed_only=False) == {}
    assert Visits().rounds == 1


def test_a_card_got_what_all_rounds_of_visits_gave_it() -> None:
    day, one, other = day_of_two_rounds_of_visits()
    gives(day, one, 4)
    day.goes_to("visit2/visit")
    day.does("visit_voting.ballot", pair="m1-par1", caramels={one: 3, other: 2})
    assert [activity for activity, _ in all_visits(day.state)] == ["visit1", "visit2"]
    assert support(day.state, revealed_only=False) == {one: Support(7, 2), other: Support(2, 1)}


def test_what_has_not_been_revealed_is_left_out_where_the_room_may_see() -> None:
    day, one, _ = day_of_two_rounds_of_visits()
    gives(day, one, 4)
    assert support(day.state, revealed_only=True) == {}
    day.goes_to("visit1/reveal")
    day.goes_to("visit2/visit")
    gives(day, one, 3)
    assert support(day.state, revealed_only=True) == {one: Support(4, 1)}


def test_a_merged_cards_caramels_go_to_the_one_that_stands_for_it_and_a_pair_counts_once() -> None:
    day, one, other = day_of_two_rounds_of_visits()
    day.does("visit_voting.ballot", pair="m1-par1", caramels={one: 4, other: 2})
    day.does("contribution.merge", into=one, contributions=[other])
    assert support(day.state, revealed_only=False) == {one: Support(6, 1)}


def test_the_card_that_stands_for_another_is_found_through_all_mergings() -> None:
    day, one, other = day_of_two_rounds_of_visits()
    third = day.writes_sign("tre", group="m3")
    day.does("contribution.merge", into=other, contributions=[one])
    day.does("contribution.merge", into=third, contributions=[other])
    assert day.state.stands_for(one) == day.state.stands_for(third) == third
    assert day.state.stands_for("never seen") == "never seen"


def test_cards_that_were_merged_into_each_other_by_undoing_go_round_in_no_circle() -> None:
    day, one, other = day_of_two_rounds_of_visits()
    day.does("contribution.merge", into=other, contributions=[one])
    restore = day.does("contribution.restore", contribution=one)
    day.does("contribution.merge", into=one, contributions=[other])
    day.does("undo", command=restore)
    assert day.state.stands_for(one) in {one, other}
