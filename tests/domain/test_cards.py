"""Cards and the road as the views show them."""

from tests.day_under_test import DayUnderTest
from workshop.domain.caramels import Support
from workshop.domain.cards import card, orphans, placed_of, revealed_support, road_view
from workshop.domain.contribution import Body


def test_a_card_tells_what_it_got_where_caramels_are_shown() -> None:
    day = DayUnderTest()
    sign = day.written(day.writes_sign("x", group="m1"))
    assert "caramels" not in card(sign)
    assert card(sign, {})["caramels"] == {"total": 0, "pairs": 0}
    assert card(sign, {sign.id: Support(5, 2)})["caramels"] == {"total": 5, "pairs": 2}


def test_a_mechanisms_card_tells_its_signs_and_has_no_level() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("x", group="m1")
    shown = card(day.written(day.does("sign_ordering.mechanism", group="m1", text="skur", signs=[sign])))
    assert (shown["kind"], shown["number"], shown["signs"], shown["level"]) == ("mechanism", "M1", (sign,), None)


def test_an_adopted_card_says_so() -> None:
    day = DayUnderTest()
    note = day.does("take_home.write", group="m1", text="kaffe")
    assert card(day.written(day.does("take_home.adopt", note=note)))["adopted"]


def test_while_nothing_is_revealed_there_is_no_support_to_show() -> None:
    assert revealed_support(DayUnderTest().state) is None


def test_an_empty_seat_has_an_empty_road() -> None:
    day = DayUnderTest().state
    assert road_view(day, "goal:g1", None) == {"road": [], "unplaced": [], "mechanisms": [], "orphans": []}
    assert placed_of(day, "goal:g1") == (0, 0)
    assert orphans(day, "goal:g1") == ()


def test_a_body_says_by_itself_what_it_says_and_takes_what_it_is_given() -> None:
    class Silent(Body):
        """A body without a text."""

    silent = Silent()
    assert silent.words() == ""
    assert silent.checked() is silent
