"""The cards that the facilitator is told by their numbers."""

from tests.day_under_test import DayUnderTest
from workshop.protocol.host_view import CardRow
from workshop.server.card_rows import LONGEST_TEXT, CardRows


def test_each_seat_has_its_shown_cards_by_number_and_a_long_text_is_cut() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("x" * 300, group="m1")
    hidden = day.writes_sign("Skjules", group="m1")
    mechanism = day.does("sign_ordering.mechanism", group="m1", text="Cyklen hentes", signs=[sign])
    other = day.writes_sign("Skoven", group="m2")
    day.does("contribution.hide", contribution=hidden)
    rows = CardRows().of(day.state)
    assert rows["goal:g1"] == (
        CardRow(sign, "sign", "T1", "x" * LONGEST_TEXT),
        CardRow(mechanism, "mechanism", "M1", "Cyklen hentes"),
    )
    assert rows["goal:g2"] == (CardRow(other, "sign", "T1", "Skoven"),)
    assert rows["group:free"] == ()


def test_they_are_gathered_anew_only_when_a_contribution_has_changed() -> None:
    day, cards = DayUnderTest(), CardRows()
    day.writes_sign("Cyklen", group="m1")
    before = cards.of(day.state)
    day.does("timer.extend", ms=60_000)
    assert cards.of(day.state) is before
    day.writes_sign("Skoven", group="m2")
    assert len(cards.of(day.state)["goal:g2"]) == 1
