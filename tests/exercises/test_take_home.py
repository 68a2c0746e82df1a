"""Take home: notes to the own goal, and adopting them as cards."""

from typing import Any

import pytest

from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from workshop.domain.contribution import Mechanism, Sign
from workshop.domain.plan import Group
from workshop.domain.refusal import Refusal


def started() -> tuple[DayUnderTest, str, str]:
    """A day at the exercise, a phone of the first group, and a sign of the second."""
    day = DayUnderTest()
    sign = day.writes_sign("Skoven er fuld af børn", group="m2")
    day.goes_to("home")
    return day, day.joins("m1"), sign


def test_a_note_tells_the_card_that_inspired_it_and_where_it_was_seen() -> None:
    day, phone, sign = started()
    note = day.does("take_home.write", phone, text="Børn skal med", ref=sign, from_seat="goal:g3")
    assert day.group("m1")["notes"] == [
        {
            "id": note, "text": "Børn skal med", "seat": "goal:g1", "from_seat": "goal:g2",
            "ref": {"kind": "sign", "number": "T1", "text": "Skoven er fuld af børn"}, "adopted": False, "via": "phone",
            "late": False,
        }
    ]  # fmt: skip


def test_a_note_needs_no_card_and_may_name_a_seat_alone() -> None:
    day, phone, _ = started()
    day.does("take_home.write", phone, text="Mere kaffe")
    day.does("take_home.write", phone, text="Mere skov", from_seat="goal:g2")
    assert [(one["from_seat"], one["ref"]) for one in day.group("m1")["notes"]] == [(None, None), ("goal:g2", None)]


def test_a_hidden_card_is_no_longer_told() -> None:
    day, phone, sign = started()
    day.does("take_home.write", phone, text="Børn skal med", ref=sign)
    day.does("contribution.hide", contribution=sign)
    assert [one["ref"] for one in day.group("m1")["notes"]] == [None]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"text": " "}, "empty"),
        ({"text": "x", "ref": "nothing"}, "unknown_contribution"),
        ({"text": "x", "from_seat": "goal:g9"}, "unknown_seat"),
    ],
)
def test_a_note_must_make_sense(fields: dict[str, Any], code: str) -> None:
    day, phone, _ = started()
    assert day.refuses("take_home.write", phone, **fields) == code


def test_only_a_sign_or_a_mechanism_inspires() -> None:
    day, phone, _ = started()
    note = day.does("take_home.write", phone, text="Mere kaffe")
    assert day.refusal("take_home.write", phone, text="x", ref=note) == Refusal("not_a_card", "unknown")


def test_the_own_group_adopts_a_note_as_a_sign_with_the_notes_provenance() -> None:
    day, phone, _ = started()
    other = day.joins("m1")
    note = day.does("take_home.write", phone, text="Mere kaffe")
    day.goes_to("cards/write")
    card = day.written(day.does("take_home.adopt", other, note=note))
    assert card.body == Sign("Mere kaffe", adopted_from=note)
    assert (card.author, card.via, card.seat, card.label, card.late) == (phone, "phone", "goal:g1", "T1", True)
    day.goes_to("home")
    assert [one["adopted"] for one in day.group("m1")["notes"]] == [True]
    assert day.changes_nothing("take_home.adopt", phone, note=note)


def test_a_note_is_adopted_as_a_mechanism_by_the_facilitator() -> None:
    day, phone, _ = started()
    note = day.does("take_home.write", phone, text="Et skur")
    card = day.written(day.does("take_home.adopt", note=note, **{"as": "mechanism"}))
    assert card.body == Mechanism("Et skur", adopted_from=note)
    assert card.label == "M1"


def test_a_card_made_of_a_part_of_a_note_is_no_part_itself() -> None:
    day, phone, _ = started()
    note = day.does("take_home.write", phone, text="Et skur og kaffe")
    split = day.does("contribution.split", contribution=note, texts=["Et skur", "Kaffe"])
    card = day.written(day.does("take_home.adopt", phone, note=f"{split}.1"))
    assert (card.body, card.split_from) == (Sign("Kaffe", adopted_from=f"{split}.1"), None)


def test_a_note_whose_card_was_hidden_can_be_adopted_again() -> None:
    day, phone, _ = started()
    note = day.does("take_home.write", phone, text="Mere kaffe")
    day.does("contribution.hide", contribution=day.does("take_home.adopt", phone, note=note))
    again = day.does("take_home.adopt", phone, note=note, **{"as": "mechanism"})
    assert day.rows("take_home_notes")[0]["adopted_as"] == again


def test_a_group_adopts_for_its_own_goal_alone() -> None:
    day, phone, sign = started()
    stranger = day.joins("m2")
    note = day.does("take_home.write", phone, text="Mere kaffe")
    assert day.refusal("take_home.adopt", stranger, note=note) == Refusal("not_yours", "forbidden")
    assert day.refusal("take_home.adopt", group="m2", note=note) == Refusal("not_yours", "forbidden")
    assert day.refusal("take_home.adopt", phone, note=sign) == Refusal("not_a_note", "unknown")
    assert day.refuses("take_home.adopt", phone, note="nothing") == "unknown_contribution"
    assert day.refuses("take_home.adopt", phone, note, note=note) == "id_taken"
    day.does("take_home.adopt", author=phone, note=note)


def test_groups_of_one_goal_adopt_each_others_notes() -> None:
    day = DayUnderTest(plan_of(groups=(Group("a", "A", "g1"), Group("b", "B", "g1"), Group("c", "C", "g2"))))
    note = day.does("take_home.write", day.joins("a"), text="Mere kaffe")
    card = day.written(day.does("take_home.adopt", day.joins("b"), note=note))
    assert (card.seat, card.group) == ("goal:g1", "a")


def test_a_hidden_note_is_not_adopted() -> None:
    day, phone, _ = started()
    note, other = (day.does("take_home.write", phone, text=text) for text in ("Mere kaffe", "Kaffe"))
    day.does("contribution.merge", into=other, contributions=[note])
    assert day.refusal("take_home.adopt", phone, note=note) == Refusal("not_a_note", "unknown")


def test_what_the_plan_does_not_hold_is_not_adopted() -> None:
    day = DayUnderTest(plan_of(activities=(*ACTIVITIES[1:3], ACTIVITIES[4])))
    phone = day.joins("m1")
    note = day.does("take_home.write", phone, text="Mere kaffe")
    assert day.refuses("take_home.adopt", phone, note=note, activity="signs") == "unknown_activity"


def test_a_phone_sees_the_others_cards_to_refer_to() -> None:
    day, _, sign = started()
    long = day.does("sign_ordering.mechanism", group="m2", text="x" * 200)
    day.writes_sign("eget", group="m1")
    seats = day.group("m1")["cards"]
    assert [seat["seat"] for seat in seats] == ["goal:g2", "goal:g3", "group:free"]
    assert (seats[0]["number"], seats[0]["title"]) == (2, "Skoven")
    assert seats[0]["cards"] == [
        {"id": sign, "kind": "sign", "number": "T1", "text": "Skoven er fuld af børn"},
        {"id": long, "kind": "mechanism", "number": "M1", "text": "x" * 90},
    ]


def test_the_room_sees_all_notes_or_those_of_the_seat_in_focus() -> None:
    day, phone, _ = started()
    day.does("take_home.write", phone, text="en")
    day.does("take_home.write", group="free", text="to")
    assert [one["text"] for one in day.room()["notes"]] == ["en", "to"]
    assert [seat["count"] for seat in day.room()["seats"]] == [1, 0, 0, 1]
    day.does("room.focus", seat="group:free")
    assert [one["text"] for one in day.room()["notes"]] == ["to"]
    assert day.facilitator() == day.room()


def test_a_groups_notes_and_how_many_were_adopted_are_counted() -> None:
    day, phone, _ = started()
    notes = [day.does("take_home.write", phone, text=text) for text in ("en", "to")]
    day.does("take_home.adopt", phone, note=notes[0])
    assert day.progress("m1") == (2, 0, "notes", {"adopted": 1})
    assert day.progress("m2") == (0, 0, "notes", {"adopted": 0})


def test_a_note_may_be_edited_and_keeps_its_card() -> None:
    day, phone, sign = started()
    note = day.does("take_home.write", phone, text="en", ref=sign)
    day.does("contribution.edit", phone, contribution=note, changes={"text": "to"})
    assert day.refuses("contribution.edit", phone, contribution=note, changes={"ref": None}) == "not_editable"
    (row,) = day.rows("take_home_notes")
    assert (row["text"], row["ref"], row["from_seat"], row["adopted_as"]) == ("to", sign, "goal:g2", None)


def test_a_note_whose_card_was_merged_is_still_adopted() -> None:
    day = DayUnderTest()
    note = day.does("take_home.write", group="m1", text="lån den")
    other = day.writes_sign("den har vi", group="m1")
    card = day.does("take_home.adopt", note=note)
    day.does("contribution.merge", into=other, contributions=[card])
    assert day.changes_nothing("take_home.adopt", note=note)
