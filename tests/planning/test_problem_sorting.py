"""Tame or wild and the case in the day file: what is odd or wrong is told at its line."""

import pytest

from workshop.planning.day_file import parse_day_file
from workshop.planning.problems import DayFileError

DAY = """\
schema_version: 1
meta: {id: small}
event: {title: En lille dag, date: 2029-05-31}
programme: [{id: b1, start: '9:00', end: '10:00', title: Velkomst}]
activities: [{id: sort, block: b1, kind: problem_sorting}, {id: example, block: b1, kind: case}]
"""


def test_statements_come_into_the_plan_without_votes_and_the_last_word() -> None:
    statement = "problem_sorting: [{id: a, text: Låse, placed: tame, votes: {tame: 3}}]"
    assert parse_day_file((DAY + statement).encode()).plan.content["problem_sorting"] == [{"id": "a", "text": "Låse"}]


def test_a_side_that_is_none_is_told() -> None:
    with pytest.raises(DayFileError) as told:
        parse_day_file((DAY + "problem_sorting: [{id: a, text: Låse, votes: {tam: 3}}]").encode())
    assert "stemmer er enten tame eller wild, ikke" in str(told.value)


def test_a_question_about_a_mechanism_that_the_case_lacks_is_odd() -> None:
    case = "case: {title: Et eksempel, mechanisms: [En], chain: [{step: 2, question: Hvem?}]}"
    made = parse_day_file((DAY + case).encode())
    assert [problem for problem in made.warnings if "casen har ingen mekanisme nummer 2" in problem.sentence()]
