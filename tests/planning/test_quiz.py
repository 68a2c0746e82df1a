"""The quiz in the day file: its warnings stand at the line and field they are about."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from workshop.planning.day_file import parse_day_file, read_day_file
from workshop.planning.percentages import odd_sum, percentages
from workshop.planning.problems import DayFileError

DAY = """\
schema_version: 1
meta: {id: quiz-day, kind: theme_day, language: da}
event: {title: Quiz, date: 2029-05-31, challenge: Hvem ved det?}
programme:
- {id: b1, start: '09:00', end: '10:00', title: Quiz, kind: group_work}
activities:
- {id: a1, block: b1, kind: quiz, minutes: 15}
groups:
- {id: g1, name: Et}
quiz:
- id: q1
  text: Hvor mange?
  options:
  - {id: a, text: Få}
  - {id: b, text: Mange}
  correct: b
  fact: De er mange.
  source: Bogen
"""


def errors(text: str) -> list[str]:
    with pytest.raises(DayFileError) as caught:
        parse_day_file(text.encode())
    return caught.value.sentences()


def changed(old: str, new: str) -> str:
    assert DAY.count(old) == 1
    return DAY.replace(old, new)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("75 pct. gymnasial – 8 pct. FGU – 27 pct. erhvervsuddannelse", "110"),
        ("70 % her og 29,5 % der", None),
        ("33 pct. rød, 33 pct. grøn, 33 pct. blå", None),
        ("2,5 pct. til skole, 10,7 Pct. til fods", "13.2"),
        ("40 procent ja, 70 procent nej", "110"),
        ("50% yes, 40% no", "90"),
        ("2,5 pct.", None),
        ("15", None),
        ("Mellem 20 pct. og 30 pct.", None),
        ("20 pct. – 30 pct.", None),
        ("5-10 pct. af de unge", None),
        ("Fra 20 pct. til 30 pct. af 100 pct.", None),
        ("", None),
    ],
)
def test_only_several_percentages_that_do_not_come_to_a_hundred_are_odd(text: str, total: str | None) -> None:
    assert odd_sum(text) == (Decimal(total) if total else None)


def test_percentages_are_read_as_danes_and_others_write_them() -> None:
    assert percentages("2,5 pct., 10.7 % og 40 PROCENT af 300 børn") == (Decimal("2.5"), Decimal("10.7"), Decimal(40))


def test_the_option_of_the_day_of_the_field_that_comes_to_110_is_told_of_with_line_and_field(root: Path) -> None:
    told = read_day_file(root / "tests" / "fixtures" / "albertslund_day.yaml").warning_sentences()
    assert [one for one in told if "procent" in one] == [
        "linje 231, quiz[1].options[1].text: procenterne i svaret giver 110 til sammen. De plejer at give 100."
    ]


def test_a_fact_without_a_source_is_told_of() -> None:
    day = parse_day_file(changed("  source: Bogen\n", "").encode())
    assert day.warning_sentences() == [
        "linje 17, quiz[0].fact: der står ikke, hvor det vides fra. Skriv kilden, så vises den med."
    ]


def test_a_question_comes_again_only_where_there_is_one() -> None:
    assert parse_day_file(
        (DAY + "- {id: q2, text: Igen?, options: [{id: a, text: Ja}, {id: b, text: Nej}], repeat_of: q1}\n").encode()
    )
    assert errors(DAY + "  repeat_of: q7\n") == ["linje 19, quiz[0].repeat_of: spørgsmålet q7 findes ikke."]
    assert errors(DAY + "  repeat_of: q1\n") == ["linje 19, quiz[0].repeat_of: spørgsmålet kan ikke gentage sig selv."]


def test_a_question_has_two_to_six_options_and_the_right_one_is_among_them() -> None:
    assert errors(changed("  - {id: b, text: Mange}\n", "").replace("correct: b", "correct: a")) == [
        "linje 13, quiz[0].options: et spørgsmål skal have fra 2 til 6 svar at vælge imellem."
    ]
    assert errors(changed("correct: b", "correct: c")) == [
        "linje 16, quiz[0].correct: svarmuligheden c findes ikke i spørgsmålet."
    ]


def test_an_option_at_a_post_of_the_run_that_comes_to_more_than_a_hundred_is_told_of_too() -> None:
    post = "{id: p1, quiz: {text: Hvad?, options: [{id: a, text: 75 pct. og 27 pct.}, {id: b, text: Ved ikke}]}}"
    day = parse_day_file(f"{DAY}o_run: {{posts: [{post}]}}\n".encode())
    assert [one for one in day.warning_sentences() if "procent" in one] == [
        "linje 19, o_run.posts[0].quiz.options[0].text: procenterne i svaret giver 102 til sammen. "
        "De plejer at give 100."
    ]
