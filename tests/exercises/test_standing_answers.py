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


def with_own_hidden(kind: str, by_host: bool) -> tuple[DayUnderTest, str, str]:
    """A day in which an answer has been hidden; its phone, and its id."""
    day, phone, _ = answering(kind)
    (answer,) = given(day)
    day.does("contribution.hide", *([] if by_host else [phone]), contribution=answer)
    return day, phone, answer


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_phone_has_hidden_is_in_sight_again_when_it_answers_anew(kind: str) -> None:
    day, phone, answer = with_own_hidden(kind, by_host=False)
    command, fields, _, _ = KINDS[kind]
    again = day.does(command, phone, activity="own", **fields)
    assert given(day) == [answer]
    day.does("undo", phone, command=again)
    assert given(day) == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_facilitator_has_hidden_is_not_brought_back_by_a_phone_that_answers_anew(kind: str) -> None:
    day, phone, answer = with_own_hidden(kind, by_host=True)
    command, fields, _, _ = KINDS[kind]
    day.does(command, phone, activity="own", **fields)
    assert given(day) == []
    day.does("contribution.restore", contribution=answer)
    assert given(day) == [answer]
    day.does(command, phone, activity="own", **fields)
    assert given(day) == [answer]


@pytest.mark.parametrize("kind", ["quiz", "problem_sorting", "barometer"])
def test_what_the_facilitator_has_hidden_comes_back_with_what_the_facilitator_types(kind: str) -> None:
    day, phone, answer = with_own_hidden(kind, by_host=True)
    command, fields, _, _ = KINDS[kind]
    paper = day.does(command, activity="own", author=phone, **fields)
    assert given(day) == [answer]
    day.does("undo", command=paper)
    assert given(day) == []
    day.does(command, phone, activity="own", **fields)
    assert given(day) == [], "as it was hidden before"


@pytest.mark.parametrize("kind", KINDS)
def test_a_phone_does_not_take_back_its_own_hiding_where_the_facilitator_has_hidden_it_since(kind: str) -> None:
    day, phone, _ = answering(kind)
    (answer,) = given(day)
    hidden = day.does("contribution.hide", phone, contribution=answer)
    day.does("contribution.restore", contribution=answer)
    day.does("contribution.hide", contribution=answer)
    assert day.refuses("undo", phone, command=hidden) == "changed_since"


@pytest.mark.parametrize("kind", KINDS)
def test_two_answers_are_not_merged(kind: str) -> None:
    day, _, _ = answering(kind)
    command, fields, _, _ = KINDS[kind]
    other = day.joins("m2")
    if kind == "o_run":
        day.does("o_run.plan", teams=[*teams_as_they_are(day), {"id": "other", "members": []}])
        day.does("o_run.move", participant=other, team="other")
    day.does(command, other, activity="own", **fields)
    one, another = given(day)
    assert day.refuses("contribution.merge", into=one, contributions=[another]) == "not_mergeable"
    assert given(day) == [one, another]


def teams_as_they_are(day: DayUnderTest) -> list[dict[str, Any]]:
    return [{"id": row["id"], "members": row["members"].split()} for row in day.rows("o_run_teams")]


def test_what_two_groups_hands_said_is_not_merged() -> None:
    planned = plan_of(activities=(Activity("own", "afternoon", "quiz", "Quiz", 10),), content=CONTENT)
    day = DayUnderTest(planned)
    for group in ("m1", "m2"):
        day.does("quiz.count", group=group, question="q", counts={"a": 2})
    one, another = given(day)
    assert day.refuses("contribution.merge", into=one, contributions=[another]) == "not_mergeable"
    sorting = plan_of(activities=(Activity("own", "afternoon", "problem_sorting", "Tamt", 10),), content=CONTENT)
    day = DayUnderTest(sorting)
    for group in ("m1", "m2"):
        day.does("problem_sorting.count", group=group, hands={"s": {"tame": 1, "wild": 2}})
    one, another = given(day)
    assert day.refuses("contribution.merge", into=one, contributions=[another]) == "not_mergeable"
