"""The quiz in the report and the PDF: figures in words, small bases withheld, nothing that the room has not seen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from exports.model import Report
from exports.pdf.document import write_pdf
from exports.report import build_report
from exports.results.quiz import QuizResult
from tests.day_under_test import ACTIVITIES, DayUnderTest, plan_of
from tests.exports.pdf.reading import Reading
from workshop.domain.plan import Activity

CYCLE = {
    "id": "q1", "text": "Hvor mange cykler?",
    "options": [{"id": "a", "text": "15 pct."}, {"id": "b", "text": "40 pct."}], "correct": "b",
    "fact": "Fire af ti cykler.", "source": "Klitby i tal",
}  # fmt: skip
MORE = [{"id": f"more{n}", "text": "Et svar, der er langt som en hel bog. " * 12} for n in range(4)]
AGAIN = {**CYCLE, "id": "q2", "text": "Og nu?", "repeat_of": "q1", "options": [*CYCLE["options"], *MORE], "fact": ""}


def asked(answers: str, *more: dict[str, Any], reveal: bool = True, again: str = "") -> Report:
    """A day whose quiz was answered, an answer a phone; the second question by the phones of `again`."""
    quiz = Activity("quiz", "morning", "quiz", "Hvad ved vi?", 10)
    day = DayUnderTest(plan_of(activities=(quiz, *ACTIVITIES), content={"quiz": [CYCLE, *more]}))
    day.goes_to("quiz/ask-1")
    phones = [day.joins("m1") for _ in range(max(len(answers), len(again)))]
    for question, given in (("q1", answers), ("q2", again)):
        for phone, option in zip(phones, given, strict=False):
            day.does("quiz.answer", phone, question=question, option=option)
        if given and reveal:
            day.does("quiz.reveal", question=question)
    return build_report(day.state, None)


def read(report: Report, folder: Path) -> str:
    write_pdf(report, folder / "day.pdf")
    return Reading(folder / "day.pdf").text


def test_each_option_is_told_with_its_figures_and_the_right_one_in_words(tmp_path: Path) -> None:
    text = read(asked("aabbbbbb"), tmp_path)
    assert "A  15 pct.\n2 svar · 25 %".replace("\n", "") in text.replace("\n", "")
    assert "B  40 pct. · rigtigt6 svar · 75 %" in text.replace("\n", "")
    assert "8 svar: 8 fra telefoner." in text
    assert "Fire af ti cykler." in text
    assert "Kilde: Klitby i tal" in text


def test_of_fewer_than_six_answers_the_breakdown_is_withheld_and_that_is_said(tmp_path: Path) -> None:
    report = asked("aabbb")
    (quiz,) = report.of(QuizResult)
    assert [(one.count, one.share) for one in quiz.questions[0].options] == [(None, None), (None, None)]
    text = read(report, tmp_path)
    assert "5 svar: 5 fra telefoner. Fordelingen er udeladt, fordi færre end 6 har svaret." in text
    assert " %" not in text.partition("Hvad ved vi?")[2].partition("Metode")[0]


def test_answers_that_the_room_has_not_seen_are_not_told_and_neither_is_what_is_right(tmp_path: Path) -> None:
    text = read(asked("aabbbbbb", reveal=False), tmp_path)
    assert "Svarene blev ikke vist i rummet og står derfor ikke her." in text
    assert "rigtigt" not in text.partition("Hvad ved vi?")[2].partition("Metode")[0]
    assert "Fire af ti" not in text


def test_a_question_that_nobody_answered_is_absent_and_so_is_a_quiz_of_such(tmp_path: Path) -> None:
    assert asked("").of(QuizResult) == ()
    write_pdf(asked(""), tmp_path / "day.pdf")
    assert "Hvad ved vi?" not in [one.text for one in Reading(tmp_path / "day.pdf").of("H1")]
    (quiz,) = asked("bbbbbb", AGAIN).of(QuizResult)
    assert [one.text for one in quiz.questions] == ["Hvor mange cykler?"]


def test_a_question_that_came_again_is_told_beside_the_first_time(tmp_path: Path) -> None:
    report = asked("aaaabbbb", AGAIN, again="abbbbbbb")
    text = read(report, tmp_path).replace("\n", "")
    assert "B  40 pct. · rigtigt7 svar · 50 % → 88 %" in text
    assert "Stregen på søjlen er første gang, der blev spurgt." in text
    (quiz,) = asked("aab", AGAIN, again="abbbbbbb").of(QuizResult)
    assert [one.first for one in quiz.questions[1].options] == [None] * 6


def test_long_options_part_over_pages_and_lose_nothing(tmp_path: Path) -> None:
    longer = {**AGAIN, "options": [{"id": f"o{n}", "text": f"{n} " + "ord " * 400} for n in range(6)], "correct": "o1"}
    quiz = Activity("quiz", "morning", "quiz", "Hvad ved vi?", 10)
    day = DayUnderTest(plan_of(activities=(quiz, *ACTIVITIES), content={"quiz": [longer]}))
    day.does("quiz.count", group="m1", question="q2", counts={f"o{n}": n + 1 for n in range(6)})
    day.does("quiz.reveal", activity="quiz", question="q2")
    write_pdf(build_report(day.state, None), tmp_path / "day.pdf")
    read_back = Reading(tmp_path / "day.pdf")
    assert read_back.text.count("ord ") >= 2390
    assert "21 svar: 21 på papir." in read_back.text
    assert len([one for one in read_back.of("LI") if "svar ·" in "".join(kid.text for kid in one.all())]) == 6


def test_a_poll_says_that_nothing_is_right(tmp_path: Path) -> None:
    poll = {key: value for key, value in AGAIN.items() if key not in ("correct", "repeat_of")}
    text = read(asked("a", poll, again="ababab"), tmp_path)
    assert "Spørgsmålet har ikke noget rigtigt svar." in text
