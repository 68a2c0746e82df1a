"""The words of chefforum's questions."""

from __future__ import annotations

import pytest

from exports.exercise_questions import EmptyLevels
from exports.one_page import Orphans, PerGoal
from exports.pdf.questions import question_spans
from exports.pdf.writer import Writer


@pytest.mark.parametrize(
    ("goals", "said"),
    [
        (4, "8 tegn har ingen virksom mekanisme: mål 1 (2), mål 2 (2), mål 3 (2) og mål 4 (2)."),
        (5, "10 tegn har ingen virksom mekanisme: mål 1 (2), mål 2 (2), mål 3 (2), mål 4 (2) og mål 5 (2)."),
        (6, "12 tegn har ingen virksom mekanisme: mål 1 (2), mål 2 (2), mål 3 (2), mål 4 (2) og 2 andre mål (4)."),
    ],
)
def test_goals_are_counted_one_by_one_and_never_one_alone_as_another(goals: int, said: str) -> None:
    orphans = Orphans(tuple(PerGoal(n, 2) for n in range(1, goals + 1)))
    assert question_spans(Writer("da"), orphans, 1)[1].text == said


def test_several_levels_are_each_empty_somewhere() -> None:
    one, two = (EmptyLevels(levels, 1, 4) for levels in (("leadership",), ("leadership", "organisation")))
    told = [question_spans(Writer("da"), question, 1)[1].text for question in (one, two)]
    assert told == [
        "Ledelse er tomt hos 1 af 4 grupper. Hvem kan tage det?",
        "Ledelse og Organisation er hver især tomme hos 1 af 4 grupper. Hvem kan tage det?",
    ]
