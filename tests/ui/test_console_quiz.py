"""The quiz in the console: the reveal, the fact, the peep, and typing for those without a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.day_under_test import ACTIVITIES, plan_of
from tests.ui.windows_under_test import Console, HeartUnderTest
from workshop.domain.plan import Activity

pytestmark = pytest.mark.windows

QUESTIONS = [
    {
        "id": "q1", "text": "Hvor mange cykler til skole?", "correct": "c", "fact": "Fire af ti.", "source": "Klitby",
        "options": [{"id": "a", "text": "15 pct."}, {"id": "b", "text": "25 pct."}, {"id": "c", "text": "40 pct."}],
    },
    {"id": "q2", "text": "Kommer du?", "options": [{"id": "a", "text": "Ja"}, {"id": "b", "text": "Nej"}]},
]  # fmt: skip


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart whose morning begins with a quiz."""
    quiz = Activity("quiz", "morning", "quiz", "Hvad ved vi?", 10)
    the_heart = HeartUnderTest(tmp_path, plan_of(activities=(quiz, *ACTIVITIES), content={"quiz": QUESTIONS}))
    yield the_heart
    the_heart.stop()


@pytest.fixture
def asking(console: Console, heart: HeartUnderTest) -> Console:
    """The windows at the first question, with two phones and somebody on paper at the first goal."""
    phone, _other = heart.joins("m1"), heart.joins("m1")
    heart.does("participant.seat", participant="on-paper-1", group="m1", alias="Bo")
    heart.does("day.go", step="quiz/ask-1")
    heart.does("quiz.answer", phone, question="q1", option="b")
    console.attach(heart)
    console.waits(lambda: console.sees("1 af 2 telefoner har svaret"), "the question")
    return console


def test_the_answers_are_shown_the_fact_is_told_and_both_are_taken_back(asking: Console, heart: HeartUnderTest) -> None:
    asking.clicks("Vis svarene i rummet")
    asking.waits(lambda: asking.sees("✓ rigtigt · 0"), "the tally")
    assert heart.view()["body"]["revealed"]
    asking.clicks("Vis fakta med kilde")
    asking.waits(lambda: asking.sees("Fire af ti."), "the fact in the room")
    asking.qtbot.wait(450)
    asking.clicks("Læg fakta væk")
    asking.waits(lambda: not asking.sees("Fire af ti."), "the fact is gone")
    asking.clicks("Dæk svarene til igen")
    asking.waits(lambda: not asking.sees("✓ rigtigt"), "covered")
    assert asking.sees("Spørgsmål 1: svarene er dækket til")


def test_a_double_click_shows_the_answers_and_does_not_cover_them_at_once(
    asking: Console, heart: HeartUnderTest
) -> None:
    asking.windows.commands.act("quiz.fact", {"activity": "quiz", "question": "q1", "on": True})
    for on in (True, False):
        asking.windows.commands.act("quiz.reveal", {"activity": "quiz", "question": "q1", "on": on})
    asking.waits(lambda: asking.windows.store.waiting == 0, "all answered")
    assert heart.view()["body"]["revealed"]
    asking.qtbot.wait(450)
    asking.clicks("Dæk svarene til igen")
    asking.waits(lambda: not heart.view()["body"]["revealed"], "covered by a press of its own")


def test_the_tally_is_only_seen_by_who_peeps_and_not_of_the_next_question(
    asking: Console, heart: HeartUnderTest
) -> None:
    assert not asking.sees("rigtigt")
    asking.clicks("Kig på fordelingen")
    asking.waits(lambda: asking.sees("✓ rigtigt · 0"), "the tally")
    assert not heart.view()["body"]["revealed"]
    heart.does("day.go", step="quiz/ask-2")
    asking.waits(lambda: asking.sees("0 af 2 telefoner har svaret"), "the next question")
    assert not asking.sees("✓ rigtigt")
    assert not asking.sees("Gem fordelingen")


def test_a_show_of_hands_is_counted_by_keyboard(asking: Console, heart: HeartUnderTest) -> None:
    asking.presses("N")
    asking.waits(lambda: asking.sees("Hvor mange hænder til hvert svar?"), "the form")
    asking.clicks("1 Mål 1")
    asking.clicks("Hænder til A")
    asking.presses("Up", "Up", "Tab", "Tab", "Up")
    asking.presses("Ctrl+Return")
    asking.waits(lambda: asking.sees("Gemt for Mål 1."), "saved")
    assert heart.view()["body"]["questions"][0]["hands"] == {"m1": {"a": 2, "c": 1}}
    asking.waits(lambda: asking.sees("1 af 2 telefoner + 3 på papir har svaret"), "the count")


def test_one_persons_answer_is_typed(asking: Console, heart: HeartUnderTest) -> None:
    asking.presses("N")
    asking.waits(lambda: asking.sees("Hvor mange hænder til hvert svar?"), "the form")
    asking.clicks("1 Mål 1")
    asking.clicks("Bo")
    asking.clicks("C · 40 pct.")
    asking.presses("Ctrl+Return")
    asking.waits(lambda: asking.sees("Gemt for Mål 1."), "saved")
    assert heart.view()["body"]["people"][0]["chosen"] == {"q1": "c"}


def test_after_the_reveal_the_form_says_why_nothing_more_is_typed(asking: Console, heart: HeartUnderTest) -> None:
    heart.does("quiz.reveal", activity="quiz", question="q1")
    asking.presses("N")
    asking.waits(lambda: asking.sees("Svarene er vist. Dæk dem til igen"), "why")
