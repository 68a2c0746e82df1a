"""Undo and redo: by whom, of what, and how often."""

from tests.day_under_test import DayUnderTest
from workshop.domain.day import UNDOABLE_BY_HOST, UNDOABLE_BY_PARTICIPANT
from workshop.domain.refusal import Refusal

NOT_UNDOABLE = Refusal("not_undoable", "unknown")


def signs(day: DayUnderTest) -> list[str]:
    return [one.body.words() for one in day.state.shown("sign", "goal:g1")]


def test_undo_and_redo_go_back_and_forth_as_often_as_one_likes() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("Flere cykler", group="m1")
    for _ in range(3):
        day.does("undo", command=sign)
        assert signs(day) == []
        day.does("redo", command=sign)
        assert signs(day) == ["Flere cykler"]


def test_undoing_twice_and_redoing_what_stands_change_nothing() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("Flere cykler", group="m1")
    assert day.changes_nothing("redo", command=sign)
    day.does("undo", command=sign)
    assert day.changes_nothing("undo", command=sign)


def test_undoing_appends_and_the_log_tells_both() -> None:
    day = DayUnderTest()
    sign = day.writes_sign("Flere cykler", group="m1")
    undo = day.does("undo", command=sign)
    assert [(line.what, line.command) for line in day.state.log] == [
        ("contribution.added", sign),
        ("contribution.withdrawn", undo),
    ]


def test_what_a_command_did_in_several_places_is_taken_back_whole_or_not_at_all() -> None:
    day = DayUnderTest()
    one, two, three = (day.writes_sign(text, group="m1") for text in ("en", "to", "tre"))
    merge = day.does("contribution.merge", into=one, contributions=[two, three])
    day.does("undo", command=merge)
    assert signs(day) == ["en", "to", "tre"]
    day.does("redo", command=merge)
    day.does("contribution.restore", contribution=three)
    assert day.refuses("undo", command=merge) == "changed_since"
    assert signs(day) == ["en", "tre"]


def test_a_phone_undoes_its_own_and_nobody_elses() -> None:
    day = DayUnderTest()
    one, other = day.joins("m1"), day.joins("m1")
    sign = day.writes_sign("Flere cykler", one)
    assert day.refusal("undo", other, command=sign) == NOT_UNDOABLE
    assert day.refusal("redo", other, command=sign) == NOT_UNDOABLE
    day.does("undo", one, command=sign)
    day.does("redo", one, command=sign)
    assert signs(day) == ["Flere cykler"]


def test_the_facilitator_undoes_what_stands_in_the_log_whoever_did_it() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    sign = day.writes_sign("Grimme ord", phone)
    day.does("undo", command=sign)
    assert signs(day) == []
    day.does("redo", command=sign)
    assert signs(day) == ["Grimme ord"]


def test_what_the_facilitator_took_back_a_phone_does_not_bring_again() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    sign = day.writes_sign("Grimme ord", phone)
    day.does("undo", command=sign)
    assert day.refusal("redo", phone, command=sign) == Refusal("not_yours", "forbidden")
    assert signs(day) == []


def test_what_a_phone_took_back_the_facilitator_may_bring_again() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    sign = day.writes_sign("Flere cykler", phone)
    day.does("undo", phone, command=sign)
    day.does("redo", command=sign)
    assert signs(day) == ["Flere cykler"]


def test_what_cannot_be_taken_back_is_not_undoable() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    step = day.does("day.next")
    sign = day.writes_sign("Flere cykler", phone)
    undo = day.does("undo", phone, command=sign)
    for command in ("nothing0", step, undo):
        assert day.refusal("undo", command=command) == NOT_UNDOABLE
        assert day.refusal("redo", command=command) == NOT_UNDOABLE


def test_an_undo_that_is_forgotten_cannot_be_redone() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    sign = day.writes_sign("Flere cykler", phone)
    day.does("undo", command=sign)
    mine = day.writes_sign("To hjul", group="m2")
    for number in range(UNDOABLE_BY_HOST):
        day.does("contribution.edit", contribution=mine, changes={"text": f"{number} hjul"})
    assert day.refusal("redo", phone, command=sign) == NOT_UNDOABLE


def test_going_back_and_forth_is_not_remembered_without_end() -> None:
    day = DayUnderTest()
    phone = day.joins("m1")
    sign = day.writes_sign("Flere cykler", phone)
    for number in range(2 * UNDOABLE_BY_PARTICIPANT):
        day.does(("undo", "redo")[number % 2], phone, command=sign)
    assert [one.undoes for one in day.state.undoable[phone]] == [None, sign]


def test_the_newest_before_a_command_that_can_be_taken_back_is() -> None:
    day = DayUnderTest()
    first, bus = (day.writes_sign(text, group="m1") for text in ("Flere cykler", "Flere busser"))
    edits = [day.does("contribution.edit", contribution=bus, changes={"text": f"Tog {n}"}) for n in range(3)]
    day.does("undo", command=edits[2], older=True)
    assert signs(day) == ["Tog 2"]
    assert day.refusal("undo", command=edits[2], older=True) == NOT_UNDOABLE
    day.does("redo", command=first)
    assert sorted(signs(day)) == ["Flere cykler", "Tog 2"]
    assert day.refusal("undo", command=first, older=True) == NOT_UNDOABLE
    assert day.refusal("undo", day.joins("m1"), command=edits[2], older=True) == NOT_UNDOABLE


def test_a_borrowed_id_spoils_nobodys_undo() -> None:
    day = DayUnderTest()
    one, other = day.joins("m1"), day.joins("m1")
    sign = day.writes_sign("mit", one)
    day.does("participant.move", other, id_=sign, group="m2")
    day.does("undo", other, command=sign)
    assert day.state.participants[other].group == "m1"
    day.does("undo", one, command=sign)
    assert sign not in day.state.contributions
