"""Several phones of a group move the same signs at once, some by what they saw a while ago: no card is ever lost."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.day_under_test import DayUnderTest
from workshop.domain.refusal import Refusal
from workshop.domain.road import Road

SEAT = "goal:g1"
SIGNS = 6


@dataclass
class Move:
    """What a phone does: `how`, with the `sign`, by the `anchor`. Where `stale`, it tells the step it saw long ago."""

    phone: int
    how: str
    sign: int
    anchor: int
    stale: int


moves = st.lists(
    st.builds(
        Move,
        phone=st.integers(0, 2),
        how=st.sampled_from(("after", "after", "beside", "beside", "start", "end", "unplace", "label", "lay", "undo")),
        sign=st.integers(0, SIGNS - 1),
        anchor=st.integers(0, SIGNS - 1),
        stale=st.integers(0, 20),
    ),
    max_size=30,
)


class Floor:
    """A group of three phones with six signs, and the roads that were seen on the way."""

    def __init__(self) -> None:
        self.day = DayUnderTest()
        self.phones = [self.day.joins("m1") for _ in range(3)]
        self.signs = [self.day.writes_sign(f"Tegn {number}", self.phones[0]) for number in range(SIGNS)]
        self.day.goes_to("order/order")
        self.seen = [self.road]
        self.done: list[tuple[str, str]] = []

    @property
    def road(self) -> Road:
        return self.day.state.road(SEAT)

    def fields(self, move: Move) -> tuple[str, dict[str, Any]]:
        """The command that a move becomes, with what the phone believed."""
        sign, anchor = self.signs[move.sign], self.signs[move.anchor]
        believed = self.seen[max(0, len(self.seen) - 1 - move.stale)].step_of(anchor)
        match move.how:
            case "after" | "beside":
                return "sign_ordering.place", {"sign": sign, move.how: anchor, "step": believed}
            case "start":
                return "sign_ordering.place", {"sign": sign, "after": None}
            case "end":
                return "sign_ordering.place", {"sign": sign, "at_end": True}
            case "unplace":
                return "sign_ordering.unplace", {"sign": sign}
            case "label":
                return "sign_ordering.label", {"step": believed or "gone", "when": f"maj {move.stale}"}
            case "lay":
                row = f"T{move.sign + 1} T{(move.sign + 1) % SIGNS + 1}+T{(move.sign + 2) % SIGNS + 1}"
                return "sign_ordering.lay", {"row": row}
            case _:
                own = [command for who, command in self.done if who == self.phones[move.phone]]
                return "undo", {"command": own[-1] if own else "nothing0"}

    def does(self, move: Move) -> Refusal | None:
        kind, fields = self.fields(move)
        phone = self.phones[move.phone]
        command = self.day.command(kind, phone, **fields)
        decided = self.day.decided(command)
        if isinstance(decided, Refusal):
            return decided
        self.day.folds(command, decided)
        if decided and kind != "undo":
            self.done.append((phone, command.id))
        self.seen.append(self.road)
        return None


@settings(max_examples=150)
@given(moves)
def test_every_card_is_on_the_road_once_or_in_the_pile_and_no_step_is_empty(script: list[Move]) -> None:
    floor = Floor()
    for move in script:
        floor.does(move)
        steps = floor.road.steps
        assert all(step.signs for step in steps)
        assert max(Counter(step.id for step in steps).values(), default=1) == 1
        shown = floor.day.group("m1")
        on_road = [card["id"] for step in shown["road"] for card in step["cards"]]
        assert sorted((*on_road, *(card["id"] for card in shown["unplaced"]))) == sorted(floor.signs)


@settings(max_examples=150)
@given(moves)
def test_a_card_lies_where_it_was_last_put(script: list[Move]) -> None:
    floor = Floor()
    for move in script:
        sign, anchor = floor.signs[move.sign], floor.signs[move.anchor]
        before = floor.road
        refused = floor.does(move)
        rows = [step.signs for step in floor.road.steps]
        where = next((place for place, row in enumerate(rows) if sign in row), None)
        if refused is not None:
            assert floor.road == before
        elif move.how == "unplace":
            assert where is None
        elif move.how == "start":
            assert rows[0] == (sign,)
        elif move.how == "end":
            assert rows[-1] == (sign,)
        elif move.how in {"after", "beside"} and anchor != sign and anchor in before.placed():
            assert where is not None
            if move.how == "beside":
                assert {sign, anchor} <= set(rows[where])
            else:
                assert rows[where] == (sign,)
                assert anchor in rows[where - 1]


@settings(max_examples=80)
@given(moves)
def test_a_labelled_step_keeps_its_label_as_long_as_it_is_there(script: list[Move]) -> None:
    floor = Floor()
    floor.day.does("sign_ordering.lay", floor.phones[0], row="T1 T2 T3")
    labelled = floor.road.steps[1].id
    floor.day.does("sign_ordering.label", floor.phones[0], step=labelled, when="til jul")
    for move in script:
        if move.how in {"label", "undo"}:
            continue
        floor.does(move)
        step = floor.road.step(labelled)
        if step is None:
            break
        assert step.when == "til jul"
