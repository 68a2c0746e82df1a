"""Cards of inspiration: planned or written on the day, pinned beside a goal, and nobody's contribution."""

from typing import Any

from tests.day_under_test import DayUnderTest, plan_of
from workshop.domain.inspiration import board_of

CARDS: list[Any] = [
    {"id": "i1", "kind": "voice", "text": "Jeg vil kende én voksen", "source": "Ung, 17", "goal": "g1"},
    {"id": "i2", "kind": "mechanism", "text": "Når den samme er der hver gang"},
    {"id": "i3", "text": "Bare til alle", "goal": "g9"},
    {"id": "i4", "kind": "shout", "text": "af en nyere slags"},
    "no card",
]


def inspired(cards: Any = CARDS) -> DayUnderTest:
    return DayUnderTest(plan_of(content={"inspiration": cards}))


def pinned(day: DayUnderTest, seat: str = "goal:g1") -> list[str]:
    return [card.id for card in board_of(day.state).pinned_at(seat)]


def test_planned_cards_that_name_a_goal_are_pinned_from_the_start() -> None:
    day = inspired()
    assert [card.id for card in board_of(day.state).cards] == ["i1", "i2", "i3"]
    assert (pinned(day), pinned(day, "goal:g2")) == (["i1"], [])
    assert board_of(inspired(None).state).cards == ()


def test_a_card_is_pinned_beside_any_goal_in_the_order_in_which_it_came_and_taken_down() -> None:
    day = inspired()
    day.does("inspiration.pin", card="i2", seat="goal:g1")
    day.does("inspiration.pin", card="i1", seat="group:free")
    assert (pinned(day), pinned(day, "group:free")) == (["i1", "i2"], ["i1"])
    assert day.changes_nothing("inspiration.pin", card="i2", seat="goal:g1")
    day.does("inspiration.unpin", card="i1", seat="goal:g1")
    assert pinned(day) == ["i2"]
    assert day.changes_nothing("inspiration.unpin", card="i1", seat="goal:g1")
    assert day.state.log[-1].params == {"seat": 1}


def test_what_is_not_there_is_not_pinned() -> None:
    day = inspired()
    assert day.refuses("inspiration.pin", card="i9", seat="goal:g1") == "unknown_inspiration"
    assert day.refuses("inspiration.pin", card="i1", seat="goal:g9") == "unknown_seat"
    assert day.refuses("inspiration.unpin", card="i1", seat="goal:g9") == "unknown_seat"


def test_only_the_facilitator_pins_and_writes() -> None:
    day = inspired()
    phone = day.joins("m1")
    for kind, fields in (
        ("inspiration.pin", {"card": "i2", "seat": "goal:g1"}),
        ("inspiration.unpin", {"card": "i1", "seat": "goal:g1"}),
        ("inspiration.write", {"text": "x"}),
    ):
        assert day.refuses(kind, phone, **fields) == "host_only"


def test_pinning_and_taking_down_are_undone_in_their_place() -> None:
    day = inspired()
    for card in ("i2", "i3"):
        day.does("inspiration.pin", card=card, seat="goal:g1")
    down = day.does("inspiration.unpin", card="i2", seat="goal:g1")
    day.does("undo", command=down)
    assert pinned(day) == ["i1", "i2", "i3"]
    day.does("redo", command=down)
    day.does("inspiration.pin", card="i2", seat="goal:g1")
    assert day.refuses("undo", command=down) == "changed_since"
    up = day.does("inspiration.pin", card="i1", seat="goal:g2")
    day.does("inspiration.unpin", card="i1", seat="goal:g2")
    assert day.refuses("undo", command=up) == "changed_since"


def test_a_card_is_written_on_the_day_and_taken_back_with_its_pin() -> None:
    day = inspired()
    card = day.does("inspiration.write", **{"as": "mechanism"}, text=" Kendt vej ", source="Rapport", seat="goal:g2")
    (own,) = board_of(day.state).pinned_at("goal:g2")
    assert (own.id, own.text, own.kind, own.source) == (card, "Kendt vej", "mechanism", "Rapport")
    day.does("undo", command=card)
    assert board_of(day.state).card(card) is None
    day.does("redo", command=card)
    assert pinned(day, "goal:g2") == [card]
    loose = day.does("inspiration.write", text="Løst kort")
    assert (board_of(day.state).cards[-1].id, board_of(day.state).cards[-1].kind) == (loose, "voice")
    day.does("inspiration.pin", card=loose, seat="goal:g1")
    assert day.refuses("undo", command=loose) == "changed_since"


def test_a_card_that_was_taken_back_can_not_be_pinned_again_by_an_undo() -> None:
    day = inspired()
    card = day.does("inspiration.write", text="Løst kort")
    day.does("inspiration.pin", card=card, seat="goal:g1")
    down = day.does("inspiration.unpin", card=card, seat="goal:g1")
    day.does("undo", command=card)
    assert day.refuses("undo", command=down) == "changed_since"


def test_an_empty_card_and_a_borrowed_id_are_refused() -> None:
    day = inspired()
    assert day.refuses("inspiration.write", text=" ") == "empty"
    card = day.does("inspiration.write", text="x")
    assert day.refuses("inspiration.write", text="y", id_=card) == "id_taken"
    assert day.refuses("inspiration.write", text="y", seat="goal:g9") == "unknown_seat"


def test_inspiration_is_no_contribution() -> None:
    day = inspired()
    day.does("inspiration.write", text="x", seat="goal:g1")
    assert not day.state.contributions
