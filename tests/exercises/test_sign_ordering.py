"""Sign ordering: moves on the road, mechanisms, and the chain."""

from typing import Any

import pytest

from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from workshop.domain.contribution import Mechanism
from workshop.domain.plan import Activity
from workshop.domain.refusal import Refusal
from workshop.exercises.sign_ordering import MOST_LINKS

SEAT = "goal:g1"


class Table:
    """A group's table: its phone, and its signs by letter."""

    def __init__(self, letters: str = "abcd", **settings: Any) -> None:
        order = Activity("order", "morning", "sign_ordering", "Vejen", 30, settings)
        self.day = DayUnderTest(plan_of(activities=(ACTIVITIES[1], order, *ACTIVITIES[3:])))
        self.phone = self.day.joins("m1")
        self.ids = {letter: self.day.writes_sign(letter, self.phone) for letter in letters}
        self.foreign = self.day.writes_sign("x", group="m2")
        self.day.goes_to("order/order")

    def __getitem__(self, letter: str) -> str:
        return self.ids[letter]

    def place(self, letter: str, **where: Any) -> str:
        return self.day.does("sign_ordering.place", self.phone, sign=self[letter], **where)

    def lay(self, row: str) -> str:
        return self.day.does("sign_ordering.lay", self.phone, row=row)

    def road(self) -> str:
        """The road in letters: `ab c` is a and b side by side, then c."""
        letters = {one: letter for letter, one in self.ids.items()}
        return " ".join("".join(letters[one] for one in step.signs) for step in self.day.state.road(SEAT).steps)

    def steps(self) -> list[str]:
        return [step.id for step in self.day.state.road(SEAT).steps]


# --- moves ---


def test_signs_are_laid_from_the_first_to_the_goal() -> None:
    table = Table()
    table.place("a", after=None)
    table.place("b", after=table["a"])
    table.place("c", at_end=True)
    table.place("d", after=None)
    assert table.road() == "d a b c"


def test_signs_lie_side_by_side() -> None:
    table = Table()
    table.place("a", at_end=True)
    table.place("b", beside=table["a"])
    table.place("c", at_end=True)
    table.place("d", beside=table["a"])
    assert table.road() == "abd c"
    table.place("a", beside=table["d"])
    assert table.road() == "bda c"


def test_a_move_goes_by_the_anchors_new_place() -> None:
    table = Table()
    table.lay("1 2 3 4")
    table.place("a", at_end=True)
    table.place("b", after=table["a"])
    assert table.road() == "c d a b"


def test_a_sign_leaves_its_step_behind_and_the_step_is_gone_when_it_was_alone() -> None:
    table = Table()
    table.lay("1+2 3 4")
    table.place("b", after=table["c"])
    table.place("c", beside=table["a"])
    assert table.road() == "ac b d"


def test_a_vanished_anchor_falls_back_to_its_step_else_to_not_placed() -> None:
    table = Table()
    table.lay("1+2 3")
    step = table.steps()[0]
    table.day.does("sign_ordering.unplace", table.phone, sign=table["a"])
    table.place("d", beside=table["a"], step=step)
    assert table.road() == "bd c"
    table.place("d", after=table["a"], step=step)
    assert table.road() == "b d c"
    table.place("d", after=table["a"], step="gone")
    assert table.road() == "b c"
    table.place("c", beside=table["a"], step="gone")
    assert table.road() == "b"
    table.place("b", after=table["a"])
    assert table.road() == ""


def test_a_sign_is_no_anchor_for_itself() -> None:
    table = Table()
    table.lay("1 2")
    place = "sign_ordering.place"
    assert table.day.changes_nothing(place, table.phone, sign=table["a"], beside=table["a"])
    assert table.day.changes_nothing(place, table.phone, sign=table["a"], after=table["a"])


def test_a_move_to_where_the_sign_lies_changes_nothing_and_keeps_the_label() -> None:
    table = Table()
    table.lay("1 2 3")
    first, second, last = table.steps()
    for step, when in ((first, "maj"), (second, "juni"), (last, "juli")):
        table.day.does("sign_ordering.label", table.phone, step=step, when=when)
    place = "sign_ordering.place"
    assert table.day.changes_nothing(place, table.phone, sign=table["a"], after=None)
    assert table.day.changes_nothing(place, table.phone, sign=table["b"], after=table["a"])
    assert table.day.changes_nothing(place, table.phone, sign=table["c"], at_end=True)
    assert table.day.changes_nothing(place, table.phone, sign=table["d"], beside="nothing")


def test_a_place_must_be_named() -> None:
    table = Table()
    assert table.day.refuses("sign_ordering.place", table.phone, sign=table["a"]) == "no_anchor"


def test_a_sign_is_taken_off_the_road_once() -> None:
    table = Table()
    table.lay("1 2")
    table.day.does("sign_ordering.unplace", table.phone, sign=table["a"])
    assert table.road() == "b"
    assert table.day.changes_nothing("sign_ordering.unplace", table.phone, sign=table["a"])


def test_only_own_signs_are_moved_but_the_facilitator_moves_any() -> None:
    table = Table()
    place = "sign_ordering.place"
    assert table.day.refusal(place, table.phone, sign=table.foreign, at_end=True) == Refusal("not_yours", "forbidden")
    table.day.does(place, sign=table.foreign, at_end=True)
    assert table.day.state.road("goal:g2").placed() == {table.foreign}
    table.day.does(place, sign=table["a"], at_end=True, group="m1")
    assert table.day.refuses(place, sign=table["a"], at_end=True, group="m2") == "not_yours"
    table.day.does(place, sign=table["b"], at_end=True, author=table.phone)
    assert table.road() == "a b"


def test_only_signs_that_are_seen_are_laid() -> None:
    table = Table()
    mechanism = table.day.does("sign_ordering.mechanism", table.phone, text="skur")
    table.day.does("contribution.hide", contribution=table["a"])
    place = "sign_ordering.place"
    assert table.day.refusal(place, table.phone, sign=mechanism, at_end=True) == Refusal("not_a_sign", "unknown")
    assert table.day.refusal(place, table.phone, sign=table["a"], at_end=True) == Refusal("hidden_card", "moved_on")
    assert table.day.refuses(place, table.phone, sign="nothing", at_end=True) == "unknown_contribution"


def test_what_the_plan_does_not_hold_is_not_laid() -> None:
    day = DayUnderTest(plan_of(activities=ACTIVITIES[:2]))
    sign = day.writes_sign("a", group="m1")
    assert day.refuses("sign_ordering.place", sign=sign, at_end=True) == "not_planned"


def test_where_ties_are_not_wanted_beside_is_after() -> None:
    table = Table(allow_same_step=False)
    table.place("a", at_end=True)
    table.place("b", at_end=True)
    table.place("c", beside=table["a"])
    assert table.road() == "a c b"
    assert not table.day.group("m1")["allow_same_step"]
    assert table.day.refuses("sign_ordering.lay", table.phone, row="T1 T2+T3") == "no_ties"
    table.lay("3 2 1")
    assert table.road() == "c b a"


# --- undoing moves ---


def test_a_move_is_undone_to_the_very_place_with_its_label() -> None:
    table = Table()
    table.lay("1 2+3 4")
    table.day.does("sign_ordering.label", table.phone, step=table.steps()[0], when="maj")
    before = table.day.state.roads
    moves = [table.place("a", beside=table["d"]), table.place("b", after=None), table.place("d", beside=table["c"])]
    for move in reversed(moves):
        table.day.does("undo", table.phone, command=move)
    assert table.day.state.roads == before


def test_the_first_move_undone_leaves_no_road() -> None:
    table = Table()
    table.day.does("undo", table.phone, command=table.place("a", at_end=True))
    assert SEAT not in table.day.state.roads


def test_what_has_been_moved_since_is_not_moved_back() -> None:
    table = Table()
    table.lay("1 2")
    other = table.day.joins("m1")
    move = table.place("a", at_end=True)
    table.day.does("sign_ordering.place", other, sign=table["a"], beside=table["b"])
    assert table.day.refusal("undo", table.phone, command=move) == Refusal("changed_since", "moved_on")
    table.day.does("sign_ordering.unplace", other, sign=table["a"])
    assert table.day.refuses("undo", table.phone, command=move) == "changed_since"


def test_the_log_tells_who_was_laid_and_taken_off() -> None:
    table = Table()
    table.place("a", at_end=True)
    unplace = table.day.does("sign_ordering.unplace", table.phone, sign=table["a"])
    assert [line.params for line in table.day.state.log[-2:]] == [
        {"seat": 1, "number": "T1", "placed": 1},
        {"seat": 1, "number": "T1", "placed": 0},
    ]
    table.day.does("undo", table.phone, command=table["a"])
    table.day.does("undo", table.phone, command=unplace)
    assert table.day.state.log[-1].params == {"seat": 1, "number": "", "placed": 1}


# --- time labels ---


def test_a_step_owns_its_time_label() -> None:
    table = Table()
    table.lay("1 2")
    step = table.steps()[0]
    label = table.day.does("sign_ordering.label", table.phone, step=step, when=" til\njul ")
    table.place("b", beside=table["a"])
    assert [(one["when"], len(one["cards"])) for one in table.day.group("m1")["road"]] == [("til jul", 2)]
    assert table.day.state.log[-2].params == {"seat": 1, "when": "til jul"}
    assert table.day.changes_nothing("sign_ordering.label", table.phone, step=step, when="til jul")
    table.day.does("undo", table.phone, command=label)
    assert [one["when"] for one in table.day.group("m1")["road"]] == [None]


def test_a_label_that_was_changed_since_or_whose_step_is_gone_is_not_undone() -> None:
    table = Table()
    table.lay("1 2")
    step = table.steps()[0]
    label = table.day.does("sign_ordering.label", table.phone, step=step, when="maj")
    newer = table.day.does("sign_ordering.label", step=step, when="juni")
    assert table.day.refuses("undo", table.phone, command=label) == "changed_since"
    table.place("a", beside=table["b"])
    assert table.day.refuses("undo", command=newer) == "changed_since"


def test_a_step_is_labelled_by_its_group_or_by_the_facilitator_wherever_it_is() -> None:
    table = Table()
    table.lay("1 2")
    stranger = table.day.joins("m2")
    step = table.steps()[0]
    label = "sign_ordering.label"
    assert table.day.refusal(label, stranger, step=step, when="x") == Refusal("unknown_road_step", "moved_on")
    assert table.day.refusal(label, step="gone", when="x") == Refusal("unknown_road_step", "moved_on")
    assert table.day.refuses(label, group="m2", step=step, when="x") == "unknown_road_step"
    assert table.day.refuses(label, table.phone, step=step, when="x" * 201) == "too_long"
    table.day.does(label, step=step, when="maj")
    table.day.does(label, group="m1", step=step, when="juni")
    assert table.day.state.road(SEAT).steps[0].when == "juni"


# --- the whole row by numbers ---


@pytest.mark.parametrize(
    ("row", "road"),
    [
        ("T3 T1+T2 T4", "c ab d"),
        ("t3,t1 + t2;4", "c ab d"),
        ("3 > 1 +2 > 4", "c ab d"),
        ("T4", "d"),
        (" T2\n T1 ", "b a"),
        ("+1+ 2", "ab"),
    ],
)
def test_the_order_is_typed_by_the_numbers_as_they_lie_on_the_floor(row: str, road: str) -> None:
    table = Table()
    table.lay(row)
    assert table.road() == road


def test_steps_that_go_on_keep_their_labels_when_the_row_is_typed_anew() -> None:
    table = Table()
    table.lay("1 2 3")
    table.day.does("sign_ordering.label", table.phone, step=table.steps()[1], when="juni")
    laid = table.lay("4 2+3 1")
    assert [one["when"] for one in table.day.group("m1")["road"]] == [None, "juni", None]
    assert table.day.state.log[-1].params == {"seat": 1}
    assert table.day.changes_nothing("sign_ordering.lay", table.phone, row="T4 T2+T3 T1")
    table.day.does("undo", table.phone, command=laid)
    assert table.road() == "a b c"


def test_a_row_typed_since_something_moved_is_not_undone() -> None:
    table = Table()
    laid = table.lay("1 2")
    table.place("c", at_end=True)
    assert table.day.refuses("undo", table.phone, command=laid) == "changed_since"


@pytest.mark.parametrize(
    ("row", "refusal"),
    [
        ("T1 T9 x", Refusal("unknown_numbers", "input", {"numbers": "T9, x"})),
        ("T1 T2 1", Refusal("doubled_numbers", "input", {"numbers": "T1"})),
        ("99999", Refusal("unknown_numbers", "input", {"numbers": "99999"})),
        ("x" * 4001, Refusal("too_long", "input", {"limit": 4000, "length": 4001})),
    ],
)
def test_a_row_with_numbers_that_are_not_there_or_twice_is_refused_with_them(row: str, refusal: Refusal) -> None:
    table = Table()
    assert table.day.refusal("sign_ordering.lay", table.phone, row=row) == refusal


def test_the_facilitator_types_the_row_for_a_group() -> None:
    table = Table()
    table.day.does("sign_ordering.lay", group="m1", row="2 1")
    assert table.road() == "b a"
    assert table.day.refuses("sign_ordering.lay", row="2 1") == "unknown_group"


# --- mechanisms ---


def test_a_mechanism_leads_to_many_signs_and_a_sign_has_many_mechanisms() -> None:
    table = Table()
    find, link = "sign_ordering.mechanism", "sign_ordering.link"
    shed = table.day.does(find, table.phone, text="skur", signs=[table["a"], table["b"], table["a"]])
    pump = table.day.does(find, table.phone, text="pumpe")
    table.day.does(link, table.phone, mechanism=pump, sign=table["b"])
    assert table.day.changes_nothing(link, table.phone, mechanism=pump, sign=table["b"])
    shown = table.day.group("m1")
    assert [(one["number"], one["signs"]) for one in shown["mechanisms"]] == [
        ("M1", [table["a"], table["b"]]),
        ("M2", [table["b"]]),
    ]
    assert shown["orphans"] == [table["c"], table["d"]]
    table.day.does("sign_ordering.unlink", table.phone, mechanism=shed, sign=table["a"])
    assert table.day.changes_nothing("sign_ordering.unlink", table.phone, mechanism=shed, sign=table["a"])
    assert table.day.group("m1")["orphans"] == [table["a"], table["c"], table["d"]]


def test_hidden_mechanisms_and_signs_are_led_nowhere() -> None:
    table = Table("ab")
    shed = table.day.does("sign_ordering.mechanism", table.phone, text="skur", signs=[table["a"], table["b"]])
    table.day.does("contribution.hide", contribution=table["a"])
    assert table.day.group("m1")["mechanisms"][0]["signs"] == [table["b"]]
    table.day.does("contribution.hide", contribution=shed)
    assert table.day.group("m1")["mechanisms"] == []
    assert table.day.group("m1")["orphans"] == [table["b"]]


def test_a_mechanism_leads_to_signs_of_its_own_seat_alone() -> None:
    table = Table()
    find, link = "sign_ordering.mechanism", "sign_ordering.link"
    shed = table.day.does(find, table.phone, text="skur")
    not_a_sign = Refusal("not_a_sign", "unknown")
    assert table.day.refusal(find, table.phone, text="x", signs=[table.foreign]) == not_a_sign
    assert table.day.refusal(find, table.phone, text="x", signs=[shed]) == not_a_sign
    assert table.day.refuses(find, table.phone, text="x", signs=["nothing"]) == "unknown_contribution"
    assert table.day.refuses(find, table.phone, text=" ") == "empty"
    assert table.day.refusal(link, table.phone, mechanism=shed, sign=table.foreign) == not_a_sign
    too_many = [table["a"]] * (MOST_LINKS + 1)
    assert table.day.refuses(find, table.phone, text="x", signs=too_many) == "too_many"


def test_a_mechanism_leads_to_so_many_signs_and_no_more() -> None:
    table = Table()
    signs = [table.day.writes_sign("x", table.phone) for _ in range(MOST_LINKS)]
    shed = table.day.does("sign_ordering.mechanism", table.phone, text="skur", signs=signs)
    refusal = table.day.refusal("sign_ordering.link", table.phone, mechanism=shed, sign=table["a"])
    assert refusal == Refusal("too_many", "input", {"most": MOST_LINKS})


def test_mechanisms_are_linked_by_their_own_group_or_the_facilitator() -> None:
    table = Table()
    stranger = table.day.joins("m2")
    shed = table.day.does("sign_ordering.mechanism", table.phone, text="skur")
    link = "sign_ordering.link"
    fields = {"mechanism": shed, "sign": table["a"]}
    assert table.day.refusal(link, stranger, **fields) == Refusal("not_yours", "forbidden")
    assert table.day.refusal(link, group="m2", **fields) == Refusal("not_yours", "forbidden")
    not_one = {"mechanism": table["a"], "sign": table["a"]}
    assert table.day.refusal(link, table.phone, **not_one) == Refusal("not_a_mechanism", "unknown")
    table.day.does(link, **fields)
    table.day.does("sign_ordering.unlink", group="m1", **fields)
    assert table.day.written(shed).body == Mechanism("skur")


def test_a_mechanism_goes_on_being_linked_when_one_of_its_signs_was_taken_back() -> None:
    table = Table()
    shed = table.day.does("sign_ordering.mechanism", table.phone, text="skur", signs=[table["a"]])
    table.day.does("undo", table.phone, command=table["a"])
    table.day.does("sign_ordering.link", table.phone, mechanism=shed, sign=table["b"])
    assert table.day.group("m1")["mechanisms"][0]["signs"] == [table["b"]]


def test_a_link_is_undone() -> None:
    table = Table()
    shed = table.day.does("sign_ordering.mechanism", table.phone, text="skur")
    link = table.day.does("sign_ordering.link", table.phone, mechanism=shed, sign=table["a"])
    table.day.does("undo", table.phone, command=link)
    assert table.day.written(shed).body == Mechanism("skur")


# --- the chain ---


def test_the_chain_asks_of_a_sign_how_it_will_be_seen() -> None:
    table = Table()
    asked = {
        "sign": table["b"], "question": "Kommer flere?", "method": "Tælling", "source": "Skolen", "who": "Bo",
        "when": "maj",
    }  # fmt: skip
    link = table.day.does("sign_ordering.chain", table.phone, **asked)
    assert table.day.group("m1")["chain"] == [{"id": link, "number": "T2", **asked}]
    assert table.day.written(link).body.words() == "Kommer flere?"
    table.day.does("contribution.edit", table.phone, contribution=link, changes={"who": " Ane\nog Bo "})
    assert table.day.group("m1")["chain"][0]["who"] == "Ane og Bo"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"question": " "}, "empty"),
        ({"question": "x", "source": "x" * 201}, "too_long"),
        ({"question": "x", "sign": "no"}, "unknown_contribution"),
    ],
)
def test_a_link_of_the_chain_must_make_sense(fields: dict[str, str], code: str) -> None:
    table = Table()
    assert table.day.refuses("sign_ordering.chain", table.phone, **{"sign": table["a"], **fields}) == code


def test_the_chain_leaves_out_signs_that_are_hidden_or_gone() -> None:
    table = Table()
    for letter in "ab":
        table.day.does("sign_ordering.chain", table.phone, sign=table[letter], question=letter)
    table.day.does("contribution.hide", contribution=table["a"])
    assert [link["question"] for link in table.day.group("m1")["chain"]] == ["b"]
    table.day.does("undo", table.phone, command=table["b"])
    assert table.day.group("m1")["chain"] == []
    assert [row["question"] for row in table.day.rows("chain_links")] == ["a", "b"]


# --- what is shown ---


def test_the_road_shows_steps_cards_and_what_is_not_placed_without_what_is_hidden() -> None:
    table = Table()
    table.lay("1 2+3")
    table.day.does("contribution.hide", contribution=table["a"])
    table.day.does("contribution.hide", contribution=table["b"])
    shown = table.day.group("m1")
    assert [[card["text"] for card in step["cards"]] for step in shown["road"]] == [["c"]]
    assert [card["text"] for card in shown["unplaced"]] == ["d"]
    assert shown["allow_same_step"]
    assert "caramels" not in shown["unplaced"][0]


def test_the_room_sees_all_seats_counts_and_the_road_of_the_one_in_focus() -> None:
    table = Table()
    table.lay("1 2")
    table.day.does("sign_ordering.mechanism", table.phone, text="skur", signs=[table["a"]])
    shown = table.day.room()
    assert shown["seats"][:2] == [
        {"seat": "goal:g1", "placed": 2, "total": 4, "mechanisms": 1},
        {"seat": "goal:g2", "placed": 0, "total": 1, "mechanisms": 0},
    ]
    assert (shown["road"], shown["unplaced"], shown["mechanisms"], shown["orphans"], shown["chain"]) == ([],) * 5
    table.day.does("room.focus", seat=SEAT)
    shown = table.day.room()
    assert [len(step["cards"]) for step in shown["road"]] == [1, 1]
    assert len(shown["unplaced"]) == 2
    assert table.day.facilitator() == {**shown, "allow_same_step": True}


def test_a_group_is_as_far_as_its_signs_are_placed() -> None:
    table = Table()
    table.lay("1 2 3")
    table.day.does("sign_ordering.mechanism", table.phone, text="skur", signs=[table["a"]])
    table.day.does("sign_ordering.chain", table.phone, sign=table["a"], question="?")
    table.day.does("contribution.hide", contribution=table["b"])
    assert table.day.progress("m1") == (2, 3, "placed", {"mechanisms": 1, "orphans": 2, "links": 1})


def test_the_tables_hold_the_order_the_mechanisms_and_their_links() -> None:
    table = Table()
    table.lay("1 2+3")
    shed = table.day.does("sign_ordering.mechanism", table.phone, text="skur", signs=[table["a"], table["c"]])
    assert [(row["sign"], row["step_number"], row["place"]) for row in table.day.rows("sign_order")] == [
        (table["a"], 1, 1),
        (table["b"], 2, 1),
        (table["c"], 2, 2),
    ]
    assert [(row["number"], row["text"]) for row in table.day.rows("mechanisms")] == [("M1", "skur")]
    assert table.day.rows("mechanism_signs") == [
        {"mechanism": shed, "sign": table["a"]},
        {"mechanism": shed, "sign": table["c"]},
    ]


def test_what_is_merged_hands_on_its_place_its_mechanism_and_its_question() -> None:
    table = Table()
    table.lay("T2 T3")
    mechanism = table.day.does("sign_ordering.mechanism", table.phone, text="m", signs=[table["b"]])
    table.day.does("sign_ordering.chain", table.phone, sign=table["b"], question="q")
    table.day.does("contribution.merge", into=table["a"], contributions=[table["b"]])
    view = table.day.group("m1")
    assert [[card["id"] for card in step["cards"]] for step in view["road"]] == [[table["a"]], [table["c"]]]
    assert [card["id"] for card in view["unplaced"]] == [table["d"]]
    assert (view["mechanisms"][0]["id"], view["mechanisms"][0]["signs"]) == (mechanism, [table["a"]])
    assert table["a"] not in view["orphans"]
    assert [(link["sign"], link["number"]) for link in view["chain"]] == [(table["a"], "T1")]


def test_what_is_merged_into_a_sign_that_lies_leaves_its_own_place() -> None:
    table = Table()
    table.lay("T2 T3+T1")
    table.day.does("contribution.merge", into=table["a"], contributions=[table["b"], table["c"]])
    assert [[card["id"] for card in step["cards"]] for step in table.day.group("m1")["road"]] == [[table["a"]]]


def test_a_merged_mechanism_leads_on_from_the_one_that_took_it_up() -> None:
    table = Table()
    one, other = (
        table.day.does("sign_ordering.mechanism", table.phone, text=text, signs=[table[sign]])
        for text, sign in (("m", "a"), ("n", "b"))
    )
    table.day.does("contribution.merge", into=one, contributions=[other])
    assert table.day.group("m1")["mechanisms"][0]["signs"] == [table["a"], table["b"]]


def test_a_move_whose_old_surroundings_are_gone_is_not_undone() -> None:
    table = Table()
    table.lay("T1 T2 T3")
    move = table.place("c", beside=table["a"])
    table.place("b", beside=table["a"])
    assert table.day.refusal("undo", table.phone, command=move) == Refusal("changed_since", "moved_on")
    assert table.road() == "acb"


def test_a_label_survives_undo_and_redo() -> None:
    table = Table()
    move = table.place("a", at_end=True)
    table.day.does("sign_ordering.label", table.phone, step=move, when="maj")
    table.day.does("undo", table.phone, command=move)
    assert table.road() == ""
    table.day.does("redo", table.phone, command=move)
    assert [(step.signs, step.when) for step in table.day.state.road(SEAT).steps] == [((table["a"],), "maj")]


def test_an_empty_row_clears_no_road() -> None:
    table = Table()
    table.lay("T1 T2")
    assert table.day.refusal("sign_ordering.lay", table.phone, row="  ") == Refusal("empty", "input")
    assert table.road() == "a b"
