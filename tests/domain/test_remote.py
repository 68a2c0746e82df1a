"""The remote: who may be it, what it may do, and that nobody comes by a withdrawn access again."""

from hashlib import sha256
from typing import Any

import pytest

from tests.day_under_test import DayUnderTest
from workshop.domain.ids import HOST
from workshop.domain.remote import may_take_back, refused_from_a_remote
from workshop.exercises.catalogue import RULES

SECRET = sha256(b"secret").hexdigest()
ANOTHER = sha256(b"another").hexdigest()

FROM_A_REMOTE = {
    "day.next", "day.back", "timer.extend", "timer.pause", "timer.resume", "timer.hide",
    "room.focus", "room.black", "room.freeze", "undo", "redo",
    "homework.write", "sign_cards.write", "take_home.write", "iglo.write", "postcards.send",
    "barometer.mark", "barometer.show", "case.unfold",
    "plenum.write", "plenum.note", "plenum.show", "plenum.call",
    "quiz.answer", "quiz.count", "quiz.reveal", "quiz.fact", "o_run.answer", "o_run.reveal",
    "future_scenario.draw", "future_scenario.present",
    "sign_ordering.place", "sign_ordering.lay", "sign_ordering.mechanism", "sign_ordering.chain",
    "problem_sorting.vote", "problem_sorting.count", "problem_sorting.add", "problem_sorting.place",
    "visit_voting.ballot",
}  # fmt: skip
"""Whoever lets a remote do more writes it here too."""


@pytest.fixture
def day() -> DayUnderTest:
    return DayUnderTest()


def refused(day: DayUnderTest, kind: str, **fields: Any) -> bool:
    found = refused_from_a_remote(day.state, day.command(kind, **fields), RULES)
    assert found is None or found.code == "not_from_a_remote"
    return found is not None


def test_a_remote_may_do_these_things_and_nothing_else() -> None:
    assert {kind for kind, rule in RULES.commands.items() if rule.by_remote} == FROM_A_REMOTE


def test_a_day_begins_without_a_remote(day: DayUnderTest) -> None:
    assert day.state.remote == ""
    assert day.changes_nothing("remote.withdraw")


def test_only_the_hash_of_its_secret_is_kept_and_a_new_one_takes_the_place_of_the_old(day: DayUnderTest) -> None:
    day.does("remote.allow", hash=SECRET)
    assert day.state.remote == SECRET
    assert day.changes_nothing("remote.allow", hash=SECRET)
    day.does("remote.allow", hash=ANOTHER)
    assert day.state.remote == ANOTHER
    day.does("remote.withdraw")
    assert day.state.remote == ""
    assert [line.what for line in day.state.log] == ["remote.allowed", "remote.allowed", "remote.withdrawn"]
    assert not any(line.params for line in day.state.log)


@pytest.mark.parametrize("text", ["", "secret", SECRET[:-1], SECRET.upper(), f"{SECRET}\n", f"{SECRET}0"])
def test_what_is_no_hash_is_refused(day: DayUnderTest, text: str) -> None:
    assert day.refuses("remote.allow", hash=text) == "not_understood"


def test_participants_may_neither_allow_nor_withdraw(day: DayUnderTest) -> None:
    phone = day.joins("m1")
    assert day.refuses("remote.allow", phone, hash=SECRET) == "host_only"
    assert day.refuses("remote.withdraw", phone) == "host_only"


def test_undo_brings_no_access_back(day: DayUnderTest) -> None:
    allowed = day.does("remote.allow", hash=SECRET)
    withdrawn = day.does("remote.withdraw")
    assert day.refuses("undo", command=withdrawn) == "not_undoable"
    assert day.refuses("undo", command=allowed) == "not_undoable"
    assert HOST not in day.state.undoable


def test_the_running_of_the_day_may_be_asked_for_by_a_remote_and_the_rest_not(day: DayUnderTest) -> None:
    assert not refused(day, "day.next")
    assert refused(day, "day.go", step="signs")
    assert refused(day, "remote.allow", hash=SECRET)
    assert refused(day, "remote.withdraw")
    assert refused(day, "contribution.edit", contribution="x", changes={})


def test_a_remote_takes_back_what_the_facilitator_did_and_nothing_of_others(day: DayUnderTest) -> None:
    phone = day.joins("m1")
    theirs = day.writes_sign("Et skur", phone)
    hers = day.writes_sign("Flere cykler", group="m1")
    assert not refused(day, "undo", command=hers)
    assert refused(day, "undo", command=theirs)
    assert refused(day, "redo", command="nothing0")
    day.does("undo", command=hers)
    assert not refused(day, "redo", command=hers)
    assert may_take_back(day.state, hers)


def test_what_changed_the_plan_is_taken_back_at_the_console_alone(day: DayUnderTest) -> None:
    noted = day.does("plan.note", text="Kaffe først")
    assert refused(day, "plan.note", text="Kaffe sidst")
    assert refused(day, "undo", command=noted)
    day.does("undo", command=noted)
    assert refused(day, "redo", command=noted)
