"""An answer stands once the room has seen what came of it: its phone can't take it back by a way round."""

from __future__ import annotations

from typing import Any

import pytest

from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from workshop.domain.plan import Activity

OPTIONS = [{"id": "a", "text": "Ja"}, {"id": "b", "text": "Nej"}]
CONTENT = {
    "quiz": [{"id": "q", "text": "Cykler du?", "options": OPTIONS, "correct": "a"}],
    "problem_sorting": [{"id": "s", "text": "Flere cykler"}],
    "barometers": [{"id": "b", "text": "Vi cykler"}],
    "o_run": {
        "posts": [{"id": "p", "code_word": "EGE", "quiz": {"text": "Hvad?", "options": OPTIONS, "correct": "a"}}]
    },
}
Made = tuple[str, dict[str, Any], str, dict[str, Any]]
KINDS: dict[str, Made] = {
    "quiz": ("quiz.answer", {"question": "q", "option": "a"}, "quiz.reveal", {"question": "q", "on": True}),
    "problem_sorting": (
        "problem_sorting.vote", {"statement": "s", "side": "tame"}, "problem_sorting.place",
        {"statement": "s", "side": "wild"},
    ),
    "barometer": ("barometer.mark", {"statement": "b", "mark": 5}, "barometer.show", {"statement": "b", "on": True}),
    "o_run": ("o_run.answer", {"post": "p", "choice": "a", "code_entered": "ege"}, "o_run.reveal", {"on": True}),
}  # fmt: skip


def answering(kind: str) -> tuple[DayUnderTest, str, str]:
    """A day in which a phone has answered in an exercise; the phone, and its command."""
    planned = plan_of(activities=(*ACTIVITIES, Activity("own", "afternoon", kind, "Øvelsen", 10)), content=CONTENT)
    day = DayUnderTest(planned)
    phone = day.joins("m1")
    for step in [one.id for one in day.state.steps if one.activity == "own"]:
        day.goes_to(step)
    command, fields, _, _ = KINDS[kind]
    return day, phone, day.does(command, phone, activity="own", **fields)


def given(day: DayUnderTest) -> list[str]:
    return [one.id for one in day.state.contributions.values() if one.activity == "own" and not one.hidden]


@pytest.mark.parametrize("kind", KINDS)
def test_before_that_its_phone_may_take_it_back(kind: str) -> None:
    day, phone, command = answering(kind)
    assert len(given(day)) == 1
    day.does("undo", phone, command=command)
    assert given(day) == []
    day.does("redo", phone, command=command)
    day.does("contribution.hide", phone, contribution=given(day)[0])
    assert given(day) == []


@pytest.mark.parametrize("kind", KINDS)
def test_after_that_only_the_facilitator_may(kind: str) -> None:
    day, phone, command = answering(kind)
    _, _, reveal, fields = KINDS[kind]
    day.does(reveal, **fields)
    (answer,) = given(day)
    assert day.refuses("undo", phone, command=command) == "answer_stands"
    assert day.refuses("contribution.hide", phone, contribution=answer) == "answer_stands"
    assert given(day) == [answer]
    day.does("contribution.hide", contribution=answer)
    assert given(day) == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_taken_back_before_that_does_not_come_again_after_it(kind: str) -> None:
    day, phone, command = answering(kind)
    day.does("undo", phone, command=command)
    _, _, reveal, fields = KINDS[kind]
    day.does(reveal, **fields)
    assert day.refuses("redo", phone, command=command) == "answer_stands"
    assert given(day) == []


@pytest.mark.parametrize("kind", ["quiz", "problem_sorting", "barometer"])
def test_what_has_come_from_paper_since_is_not_taken_back_with_what_the_phone_sent(kind: str) -> None:
    day, phone, command = answering(kind)
    written, fields, _, _ = KINDS[kind]
    paper = day.does(written, activity="own", author=phone, **fields)
    assert day.refuses("undo", phone, command=command) == "changed_since"
    assert len(given(day)) == 1
    day.does("undo", command=paper)
    day.does("undo", phone, command=command)
    assert given(day) == []
