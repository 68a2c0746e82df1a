"""What may be done to any contribution: written for somebody, numbered, edited, hidden, taken back."""

import msgspec
import pytest

from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from workshop.domain.contribution import Sign
from workshop.domain.plan import Activity, Goal, Group
from workshop.domain.refusal import Refusal

TWO_WALLS = plan_of(activities=(*ACTIVITIES, Activity("more", "afternoon", "sign_cards", "Flere tegn", 10)))


def texts(day: DayUnderTest, seat: str = "goal:g1") -> list[str]:
    return [f"{one.label} {one.body.words()}" for one in day.state.shown("sign", seat)]


# --- whose, where and when ---


def test_what_a_phone_writes_is_its_own_and_hangs_at_its_groups_goal() -> None:
    day = DayUnderTest()
    phone = day.joins("m2")
    sign = day.written(day.writes_sign(" Flere cykler ", phone, at=123))
    assert (sign.author, sign.group, sign.seat, sign.via) == (phone, "m2", "goal:g2", "phone")
    assert (sign.at, sign.written_at, sign.activity) == (day.now, 123, "signs")
    assert (sign.kind, sign.label, sign.late, sign.hidden) == ("sign", "T1", False, False)
    assert sign.body == Sign("Flere cykler")


def test_the_facilitator_types_for_a_group_or_for_somebody_in_it() -> None:
    day = DayUnderTest()
    day.does("participant.seat", participant="on-paper", group="m3")
    for_group = day.written(day.writes_sign("Ét", group="m2"))
    for_person = day.written(day.writes_sign("To", author="on-paper"))
    as_told = day.written(day.writes_sign("Tre", author="on-paper", group="m1"))
    assert [(one.author, one.group, one.via) for one in (for_group, for_person, as_told)] == [
        (None, "m2", "paper"),
        ("on-paper", "m3", "paper"),
        ("on-paper", "m1", "paper"),
    ]


def test_the_facilitator_must_say_for_whom() -> None:
    day = DayUnderTest()
    assert day.refuses("sign_cards.write", text="Hej") == "unknown_group"
    assert day.refuses("sign_cards.write", text="Hej", group="m9") == "unknown_group"
    assert day.refuses("sign_cards.write", text="Hej", author="nobody") == "unknown_participant"
    assert day.refuses("sign_cards.write", text="Hej", author="nobody", group="m1") == "unknown_participant"


def test_a_phone_writes_for_itself_alone() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    assert day.refusal("sign_cards.write", phone, text="Hej", author=phone) == Refusal("not_yours", "forbidden")
    assert day.refusal("sign_cards.write", phone, text="Hej", group="m2") == Refusal("not_yours", "forbidden")
    day.writes_sign("Hej", phone, group="m1")


def test_two_senders_with_the_same_id_do_not_write_over_each_other() -> None:
    day = DayUnderTest()
    one, other = day.joins("m1"), day.joins("m2")
    day.does("sign_cards.write", one, "same-id-0", text="Min")
    assert day.refuses("sign_cards.write", other, "same-id-0", text="Min") == "id_taken"


def test_a_writing_belongs_to_the_running_activity_of_its_kind_else_to_the_first() -> None:
    day = DayUnderTest(TWO_WALLS)
    day.goes_to("order/order")
    assert day.written(day.writes_sign("Hej", group="m1")).activity == "signs"
    day.goes_to("more")
    assert day.written(day.writes_sign("Hej", group="m1")).activity == "more"
    assert day.written(day.writes_sign("Hej", group="m1", activity="signs")).activity == "signs"
    assert day.refuses("sign_cards.write", text="Hej", group="m1", activity="home") == "unknown_activity"
    assert day.refuses("sign_cards.write", text="Hej", group="m1", activity="nowhere") == "unknown_activity"


def test_what_the_day_does_not_plan_cannot_be_written() -> None:
    day = DayUnderTest(plan_of(activities=ACTIVITIES[:1]))
    assert day.refusal("sign_cards.write", text="Hej", group="m1") == Refusal("not_planned", "unknown")


def test_what_comes_after_its_step_is_taken_and_marked_late() -> None:
    day = DayUnderTest()
    for step, late in (("challenge", False), ("future/present", False), ("signs", False), ("order/order", True)):
        day.goes_to(step)
        assert day.written(day.writes_sign("Hej", group="m1")).late is late
    day.goes_to("signs")
    assert not day.written(day.writes_sign("Hej", group="m1")).late


def test_an_activity_in_several_phases_is_late_after_the_last_of_them() -> None:
    day = DayUnderTest()
    day.goes_to("order/chain")
    found = day.does("sign_ordering.mechanism", group="m1", text="Et skur")
    assert not day.state.contributions[found].late
    day.goes_to("visit/visit")
    found = day.does("sign_ordering.mechanism", group="m1", text="Et skur")
    assert day.state.contributions[found].late


# --- numbers ---


def test_cards_are_numbered_within_their_goal_and_kind_across_its_groups() -> None:
    plan = plan_of(
        groups=(Group("a", "A", "g1"), Group("b", "B", "g1"), Group("c", "C", "g2")),
        goals=(Goal("g1", 1, "x"), Goal("g2", 2, "y")),
    )
    day = DayUnderTest(plan)
    for group in ("a", "b", "c", "a"):
        day.writes_sign(group, group=group)
    day.does("sign_ordering.mechanism", group="b", text="m")
    assert texts(day) == ["T1 a", "T2 b", "T3 a"]
    assert texts(day, "goal:g2") == ["T1 c"]
    assert [one.label for one in day.state.shown("mechanism", "goal:g1")] == ["M1"]


def test_a_hidden_card_keeps_its_number_to_itself() -> None:
    day = DayUnderTest()
    first = day.writes_sign("en", group="m1")
    day.does("contribution.hide", contribution=first)
    day.writes_sign("to", group="m1")
    day.does("contribution.restore", contribution=first)
    assert texts(day) == ["T1 en", "T2 to"]


def test_a_card_that_comes_back_after_its_number_was_given_away_gets_a_new_one() -> None:
    day = DayUnderTest()
    day.writes_sign("en", group="m1")
    taken_back = day.writes_sign("to", group="m1")
    day.does("undo", command=taken_back)
    day.writes_sign("tre", group="m1")
    day.does("redo", command=taken_back)
    assert texts(day) == ["T1 en", "T2 tre", "T3 to"]


def test_a_card_that_comes_back_to_a_free_number_lies_where_it_lay() -> None:
    day = DayUnderTest()
    first = day.writes_sign("en", group="m1")
    day.writes_sign("to", group="m1")
    day.does("undo", command=first)
    assert texts(day) == ["T2 to"]
    day.does("redo", command=first)
    assert texts(day) == ["T1 en", "T2 to"]


# --- editing ---


def test_the_author_and_the_facilitator_edit_and_nobody_else() -> None:
    day = DayUnderTest()
    author, other = day.joins("m1"), day.joins("m1")
    sign = day.writes_sign("Flere cykler", author)
    day.does("contribution.edit", author, contribution=sign, changes={"text": " Flere   ladcykler "})
    assert day.state.contributions[sign].body.words() == "Flere   ladcykler"
    day.does("contribution.edit", contribution=sign, changes={"level": "practice"})
    assert day.state.contributions[sign].body == Sign("Flere   ladcykler", "practice")
    refusal = day.refusal("contribution.edit", other, contribution=sign, changes={"text": "x"})
    assert refusal == Refusal("not_yours", "forbidden")
    assert day.changes_nothing("contribution.edit", author, contribution=sign, changes={"text": "Flere   ladcykler"})
    assert day.changes_nothing("contribution.edit", author, contribution=sign, changes={})


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"adopted_from": "x"}, "not_editable"),
        ({"type": "mechanism"}, "not_editable"),
        ({"text": 5}, "not_understood"),
        ({"text": None}, "not_understood"),
        ({"level": "world"}, "not_understood"),
        ({"text": "  "}, "empty"),
        ({"text": "x" * 4001}, "too_long"),
    ],
)
def test_an_edit_must_be_of_a_field_that_may_change_and_make_sense(changes: dict[str, object], code: str) -> None:
    day = DayUnderTest()
    sign = day.writes_sign("Flere cykler", group="m1")
    assert day.refuses("contribution.edit", contribution=sign, changes=changes) == code


def test_the_field_that_may_not_change_is_named() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("Flere cykler", group="m1")
    refusal = day.refusal("contribution.edit", contribution=sign, changes={"text": "x", "signs": []})
    assert refusal.params == {"field": "signs"}


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("contribution.edit", {"contribution": "nothing", "changes": {}}),
        ("contribution.hide", {"contribution": "nothing"}),
        ("contribution.restore", {"contribution": "nothing"}),
        ("contribution.merge", {"into": "nothing", "contributions": []}),
        ("contribution.split", {"contribution": "nothing", "texts": ["a", "b"]}),
    ],
)
def test_what_is_not_there_can_have_nothing_done_to_it(kind: str, fields: dict[str, object]) -> None:
    assert DayUnderTest().refusal(kind, **fields) == Refusal("unknown_contribution", "unknown")


# --- hiding and restoring ---


def test_a_card_is_hidden_by_its_author_or_the_facilitator_and_brought_back_by_the_facilitator() -> None:
    day = DayUnderTest()
    author, other = day.joins("m1"), day.joins("m1")
    sign = day.writes_sign("Flere cykler", author)
    assert day.refuses("contribution.hide", other, contribution=sign) == "not_yours"
    day.does("contribution.hide", author, contribution=sign)
    assert texts(day) == []
    assert [one.id for one in day.state.all_of("sign", "goal:g1")] == [sign]
    assert day.changes_nothing("contribution.hide", contribution=sign)
    assert day.refuses("contribution.restore", author, contribution=sign) == "host_only"
    day.does("contribution.restore", contribution=sign)
    assert texts(day) == ["T1 Flere cykler"]
    assert day.changes_nothing("contribution.restore", contribution=sign)


# --- taking back ---


def test_a_card_is_taken_back_as_if_it_had_never_been() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    before = day.state
    sign = day.writes_sign("Flere cykler", phone)
    day.does("undo", phone, command=sign)
    assert day.state.contributions == before.contributions
    assert day.state.placed == before.placed
    day.does("redo", phone, command=sign)
    assert texts(day) == ["T1 Flere cykler"]


@pytest.mark.parametrize("since", ["edited", "hidden", "merged into"])
def test_a_card_that_something_has_been_done_with_since_is_not_taken_back(since: str) -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    sign, other = day.writes_sign("Flere cykler", phone), day.writes_sign("Flere hjul", group="m1")
    match since:
        case "edited":
            day.does("contribution.edit", contribution=sign, changes={"text": "Mange cykler"})
        case "hidden":
            day.does("contribution.hide", contribution=sign)
        case _:
            day.does("contribution.merge", into=sign, contributions=[other])
    assert day.refusal("undo", phone, command=sign) == Refusal("changed_since", "moved_on")


def test_an_edit_is_undone_to_the_word_and_refused_where_there_is_a_newer_one() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("en", group="m1")
    edit = day.does("contribution.edit", contribution=sign, changes={"text": "to"})
    day.does("undo", command=edit)
    assert texts(day) == ["T1 en"]
    day.does("redo", command=edit)
    assert texts(day) == ["T1 to"]
    day.does("contribution.edit", contribution=sign, changes={"text": "tre"})
    assert day.refuses("undo", command=edit) == "changed_since"


def test_a_restoring_is_undone_unless_it_has_been_hidden_since() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("en", group="m1")
    day.does("contribution.hide", contribution=sign)
    restore = day.does("contribution.restore", contribution=sign)
    day.does("undo", command=restore)
    assert texts(day) == []
    assert day.refuses("redo", command="nothing0") == "not_undoable"
    day.does("redo", command=restore)
    day.does("contribution.hide", contribution=sign)
    assert day.refuses("undo", command=restore) == "changed_since"


def test_what_was_done_to_a_card_that_is_gone_cannot_be_taken_back() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    sign = day.writes_sign("en", phone)
    edit = day.does("contribution.edit", contribution=sign, changes={"text": "to"})
    back = day.does("contribution.edit", contribution=sign, changes={"text": "en"})
    hide = day.does("contribution.hide", contribution=sign)
    restore = day.does("contribution.restore", contribution=sign)
    day.does("undo", phone, command=sign)
    for command in (edit, back, hide, restore):
        assert day.refuses("undo", command=command) == "changed_since"


def test_the_log_names_the_card_also_where_it_hangs_at_no_seat_any_more() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("en", group="m1")
    day.state = msgspec.structs.replace(day.state, seats=())
    day.does("contribution.hide", contribution=sign)
    assert day.state.log[-1].params == {"kind": "sign", "number": "T1", "seat": 0}


def test_the_day_knows_what_each_person_wrote_whatever_is_taken_back() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    first, second = day.writes_sign("Flere cykler", phone), day.writes_sign("Et skur", phone)
    day.writes_sign("Fra papiret", group="m1")
    assert day.state.written[phone] == {first, second}
    day.does("contribution.hide", phone, contribution=first)
    day.does("undo", phone, command=second)
    assert day.state.written[phone] == {first}
    day.does("contribution.restore", contribution=first)
    day.does("undo", command=first)
    assert phone not in day.state.written
