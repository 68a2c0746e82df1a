"""What exercises are made of, written beside the programme: kept at once, nothing lost, all of it undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMetaObject
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.ui.windows_under_test import Console, HeartUnderTest, is_pressable, spoken_name
from ui.viewmodels.console_write import exercises_with
from workshop.domain.plan import Activity, Block, Group, Plan
from workshop.exercises.catalogue import EXERCISES

KINDS = tuple(EXERCISES)
BLOCK = Block("b", "Formiddag", "09:00", "16:00")
QUIZ = [
    {"id": "q1", "text": "Et?", "options": [{"id": "a", "text": "Ja"}, {"id": "b", "text": "Nej"}], "correct": "a"},
    {"id": "q2", "text": "To?", "options": [{"id": "a", "text": "60 % ja og 30 % nej"}, {"id": "b", "text": "Nej"}]},
]
PLAN = Plan(
    "Dag",
    "",
    "",
    "2029-05-31",
    blocks=(BLOCK,),
    activities=(
        *(Activity(kind, "b", kind, kind, 10) for kind in KINDS),
        Activity("bar2", "b", "barometer", "Igen", 5),
    ),
    groups=(Group("g", "Nord"),),
    content={"quiz": QUIZ, "barometers": [{"id": "u1", "text": "Vi tør"}]},
)


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart with an exercise of every kind."""
    the_heart = HeartUnderTest(tmp_path, PLAN)
    yield the_heart
    the_heart.stop()


@pytest.fixture
def planning(console: Console, heart: HeartUnderTest) -> Console:
    """The windows where a day is planned."""
    console.attach(heart)
    console.windows.plan.show()
    console.waits(lambda: console.windows.plan.property("ready"), "the plan is there")
    return console


def content(heart: HeartUnderTest, section: str) -> Any:
    return heart.ask(heart.host.plan())[1]["plan"].get("content", {}).get(section)


def settings(heart: HeartUnderTest, activity: str) -> Any:
    planned = heart.ask(heart.host.plan())[1]["plan"]["activities"]
    return next(one["settings"] for one in planned if one["id"] == activity)


def opens(console: Console, activity: str) -> None:
    """Choose an exercise, so that its editor is there."""
    console.windows.plan.select("activity", activity)
    console.waits(lambda: console.windows.plan.property("selected").get("id") == activity, "it is chosen")


def into(console: Console, name: str) -> QQuickItem:
    """Put the keyboard into a field, wherever it lies."""
    console.waits(lambda: any(spoken_name(one) == name for one in console.items()), name)
    item = next(one for one in console.items() if spoken_name(one) == name)
    item.forceActiveFocus()
    return item


def press(console: Console, name: str) -> None:
    """Press a button, wherever it lies."""
    QMetaObject.invokeMethod(into(console, name), "click")


def write(console: Console, name: str, text: str) -> None:
    """Type a text in the place of what stands in a field, and leave it."""
    into(console, name)
    console.presses("Ctrl+A", "Delete")
    console.types(text)
    console.presses("Tab")


def focus(console: Console) -> str:
    item = console.window.activeFocusItem()
    return spoken_name(item) if item is not None else ""


def test_every_exercise_that_reads_anything_has_an_editor_and_no_other() -> None:
    wanted = {one.kind for one in EXERCISES.values() if one.section or one.settings}
    assert exercises_with("Plan") - {"goals_and_groups"} == wanted - {"future_scenario"}


def test_every_editor_opens_and_all_in_it_has_a_name(planning: Console) -> None:
    for kind in (*KINDS, "bar2"):
        opens(planning, kind)
        for fold in [one for one in planning.items() if spoken_name(one).startswith("Fold ")]:
            QMetaObject.invokeMethod(fold, "click")
        nameless = [one for one in planning.items() if is_pressable(one) and not spoken_name(one).strip()]
        assert nameless == [], kind


def test_a_question_is_written_with_its_answers_by_keys_alone(planning: Console, heart: HeartUnderTest) -> None:
    opens(planning, "quiz")
    press(planning, "Nyt spørgsmål")
    planning.waits(lambda: focus(planning) == "Spørgsmål 3", "the keyboard is in the new one")
    planning.types("Hvor mange?")
    planning.presses("Return")
    planning.waits(lambda: focus(planning) == "Svar A", "then in its first answer")
    planning.types("En")
    planning.presses("Return")
    planning.types("To")
    planning.presses("Return")
    planning.waits(
        lambda: len(content(heart, "quiz")) == 3 and len(content(heart, "quiz")[2].get("options", ())) == 2, "kept"
    )
    press(planning, "Svar B er det rigtige")
    expected = {
        "id": "q3",
        "text": "Hvor mange?",
        "options": [{"id": "a", "text": "En"}, {"id": "b", "text": "To"}],
        "correct": "b",
        "activity": "quiz",
    }
    planning.waits(lambda: content(heart, "quiz")[2] == expected, f"{content(heart, 'quiz')}")
    planning.windows.plan.undo()
    planning.waits(lambda: "correct" not in content(heart, "quiz")[2], "the last of it is taken back")


def test_the_right_answer_is_marked_by_keys_and_the_way_out_of_a_card_comes_last(
    planning: Console, heart: HeartUnderTest
) -> None:
    opens(planning, "quiz")
    press(planning, "Fold Spørgsmål 2 ud")
    into(planning, "Spørgsmål 2")
    stops = []
    for _tab in range(8):
        planning.presses("Tab")
        stops.append(focus(planning))
    assert stops == [
        "Fold Spørgsmål 2 sammen", "Svar A er det rigtige", "Svar A", "Svar B er det rigtige", "Svar B", "Svar C",
        "Fakta bagefter", "Kilde",
    ]  # fmt: skip
    planning.presses("Tab", "Tab")
    assert focus(planning) == "Tag Spørgsmål 2 ud"
    for name, key, right in (("A", "Space", "a"), ("B", "Return", "b")):
        into(planning, f"Svar {name} er det rigtige")
        planning.presses(key)
        planning.waits(lambda right=right: content(heart, "quiz")[1].get("correct") == right, f"{name} is right")
        # A row may be made anew when the plan comes back, so it is asked for each time.
        planning.waits(lambda name=name: states(planning, name) == (True, True), "it is told")
    planning.waits(lambda: states(planning, "A") == (True, False), "A is right no more")


def test_a_screen_reader_that_is_put_on_late_is_told_what_is_right(planning: Console, heart: HeartUnderTest) -> None:
    was = QAccessible.isActive()
    QAccessible.setActive(False)
    opens(planning, "quiz")
    press(planning, "Fold Spørgsmål 2 ud")
    press(planning, "Svar A er det rigtige")
    planning.waits(lambda: states(planning, "A") == (True, True), "it is right")
    QAccessible.setActive(True)
    assert [states(planning, name) for name in ("A", "B")] == [(True, True), (True, False)]
    press(planning, "Svar B er det rigtige")
    planning.waits(lambda: content(heart, "quiz")[1].get("correct") == "b", "B is right")
    planning.waits(lambda: [states(planning, name)[1] for name in ("A", "B")] == [False, True], "told so")
    QAccessible.setActive(was)


def states(planning: Console, name: str) -> tuple[bool, bool]:
    """Whether an answer's mark can be set, and whether it is, as a screen reader is told."""
    state = QAccessible.queryAccessibleInterface(planning.item(f"Svar {name} er det rigtige")).state()
    return bool(state.checkable), bool(state.checked)


def test_what_adds_up_oddly_is_told_at_its_answer(planning: Console) -> None:
    opens(planning, "quiz")
    press(planning, "Fold Spørgsmål 2 ud")
    planning.waits(lambda: planning.sees("Procenterne i „60 % ja og 30 % nej“ giver 90 til sammen."), "it is told")


def test_an_emptied_answer_goes_and_is_no_longer_right(planning: Console, heart: HeartUnderTest) -> None:
    opens(planning, "quiz")
    press(planning, "Fold Spørgsmål 1 ud")
    write(planning, "Svar A, det rigtige", "")
    planning.waits(lambda: content(heart, "quiz")[0]["options"] == [{"id": "b", "text": "Nej"}], "it is gone")
    assert "correct" not in content(heart, "quiz")[0]


def test_two_fields_left_in_the_same_breath_are_both_kept(planning: Console, heart: HeartUnderTest) -> None:
    opens(planning, "quiz")
    press(planning, "Fold Spørgsmål 1 ud")
    write(planning, "Svar A, det rigtige", "Ja tak")
    write(planning, "Svar B", "Nej tak")
    write(planning, "Kilde", "DTU")
    planning.waits(lambda: content(heart, "quiz")[0].get("source") == "DTU", "the last is kept")
    assert [one["text"] for one in content(heart, "quiz")[0]["options"]] == ["Ja tak", "Nej tak"]


def test_what_is_typed_when_another_is_chosen_goes_where_it_was_typed(planning: Console, heart: HeartUnderTest) -> None:
    opens(planning, "quiz")
    into(planning, "Spørgsmål 1")
    planning.presses("Ctrl+A", "Delete")
    planning.types("Ikke tabt")
    planning.windows.plan.select("activity", "plenum")
    planning.waits(lambda: content(heart, "quiz")[0]["text"] == "Ikke tabt", "it is kept")
    opens(planning, "sign_cards")
    into(planning, "Tegn på et kort, højst")
    planning.types("90")
    planning.windows.plan.select("activity", "iglo")
    planning.waits(lambda: settings(heart, "sign_cards") == {"max_chars": 90}, "and so is what is set")
    opens(planning, "take_home")
    into(planning, "Titel")
    planning.presses("Ctrl+A")
    planning.types("Hjem")
    planning.windows.plan.select("activity", "iglo")

    def titles() -> dict[str, str]:
        planned = heart.ask(heart.host.plan())[1]["plan"]["activities"]
        return {one["id"]: one["title"] for one in planned}

    planning.waits(lambda: titles()["take_home"] == "Hjem", "and what it is called")
    assert titles()["iglo"] == "iglo"
    assert settings(heart, "iglo") == {}


def test_questions_move_by_keys_and_go(planning: Console, heart: HeartUnderTest) -> None:
    opens(planning, "quiz")
    into(planning, "Spørgsmål 1")
    planning.presses("Alt+Down")
    planning.waits(lambda: [one["id"] for one in content(heart, "quiz")] == ["q2", "q1"], "it is moved")
    planning.waits(lambda: focus(planning) == "Spørgsmål 2", "the keyboard came along")
    press(planning, "Tag Spørgsmål 2 ud")
    planning.waits(lambda: [one["id"] for one in content(heart, "quiz")] == ["q2"], "it is taken out")


def test_several_questions_are_pasted(planning: Console, heart: HeartUnderTest) -> None:
    opens(planning, "quiz")
    press(planning, "Indsæt flere")
    area = into(planning, "Flere spørgsmål på en gang")
    area.setProperty("text", "Hvem?\nDu\n*Jeg\n\nHvad?\nDet\nDette\n")
    planning.waits(lambda: any(spoken_name(one) == "Læg 2 til" for one in planning.items()), "two are understood")
    press(planning, "Læg 2 til")
    planning.waits(lambda: len(content(heart, "quiz")) == 4, "they are there")
    assert [(one["id"], one.get("correct")) for one in content(heart, "quiz")[2:]] == [("q3", "b"), ("q4", None)]


def test_a_barometer_has_its_own_statements_and_measures_earlier_ones_again(
    planning: Console, heart: HeartUnderTest
) -> None:
    opens(planning, "bar2")
    press(planning, "Mål de tidligere udsagn igen (1)")
    again = {"id": "u2", "text": "Vi tør", "repeat_of": "u1", "activity": "bar2"}
    planning.waits(lambda: content(heart, "barometers") == [{"id": "u1", "text": "Vi tør"}, again], "as a repetition")
    press(planning, "Gruppen samlet")
    planning.waits(lambda: settings(heart, "bar2") == {"unit": "group"}, "by group")
    press(planning, "Fold Udsagn 1 ud")
    write(planning, "Fra", "0")
    write(planning, "Den lave ende", "Slet ikke")
    scale = {"min": 0, "low": "Slet ikke"}
    planning.waits(lambda: content(heart, "barometers")[1].get("scale") == scale, "its scale is kept")


def test_a_run_has_posts_with_a_code_word_each(planning: Console, heart: HeartUnderTest) -> None:
    opens(planning, "o_run")
    press(planning, "Ny post")
    planning.waits(lambda: focus(planning) == "Post 1", "the keyboard is in it")
    planning.types("Ved broen")
    planning.presses("Tab")
    planning.waits(lambda: content(heart, "o_run") is not None, "it is kept")
    post = content(heart, "o_run")["posts"][0]
    assert (post["id"], post["place"]) == ("p1", "Ved broen")
    assert post["code_word"]
    write(planning, "Kodeord", "kompas")
    write(planning, "Noget at tænke over", "Hvad ser du?")
    planning.waits(lambda: content(heart, "o_run")["posts"][0].get("reflection") == "Hvad ser du?", "kept")
    assert content(heart, "o_run")["posts"][0]["code_word"] == "KOMPAS"
    press(planning, "Tag Post 1 ud")
    planning.waits(lambda: content(heart, "o_run") is None, "a run without posts is nothing")


def test_a_case_has_mechanisms_and_a_chain(planning: Console, heart: HeartUnderTest) -> None:
    opens(planning, "case")
    write(planning, "Målet", "Et sted at komme")
    press(planning, "Ny mekanisme")
    planning.waits(lambda: focus(planning) == "Mekanisme 1", "the keyboard is in it")
    planning.types("Lys i vinduet")
    planning.presses("Tab")
    press(planning, "Nyt spørgsmål")
    planning.waits(lambda: focus(planning) == "Spørgsmål 1 i kæden", "the keyboard is in it")
    planning.types("Kom nogen?")
    planning.presses("Tab")
    press(planning, "Praksis")
    expected = {
        "title": "case",
        "goal_text": "Et sted at komme",
        "mechanisms": ["Lys i vinduet"],
        "chain": [{"question": "Kom nogen?", "level": "practice"}],
        "activity": "case",
    }
    planning.waits(lambda: content(heart, "case") == expected, f"{content(heart, 'case')}")


def test_what_is_set_is_what_the_exercises_read(planning: Console, heart: HeartUnderTest) -> None:
    opens(planning, "plenum")
    press(planning, "Nyt spørgsmål")
    planning.waits(lambda: focus(planning) == "Spørgsmål 1", "the keyboard is in it")
    planning.types("Hvad nu?")
    planning.presses("Tab")
    press(planning, "Som en ordsky")
    expected = {"question": "Hvad nu?", "display": "cloud"}
    planning.waits(lambda: settings(heart, "plenum") == expected, "plenum")
    opens(planning, "visit_voting")
    press(planning, "Alle mål efter tur")
    write(planning, "Karameller til et par", "7")
    expected = {"route": "all_in_turn", "caramels_per_pair": 7}
    planning.waits(lambda: settings(heart, "visit_voting") == expected, "visits")
    opens(planning, "iglo")
    press(planning, "Ledelse")
    planning.waits(lambda: settings(heart, "iglo") == {"levels": ["individual", "group", "organisation"]}, "iglo")
    press(planning, "Ledelse")
    planning.waits(lambda: settings(heart, "iglo") == {}, "all four again are as usual")
    opens(planning, "postcards")
    write(planning, "Postkortene kommer fra", "maj 2031")
    planning.waits(lambda: settings(heart, "postcards") == {"dated": "2031-05"}, "postcards")
    opens(planning, "problem_sorting")
    press(planning, "Skjul stemmerne, til du lægger udsagnet")
    planning.waits(lambda: settings(heart, "problem_sorting") == {"hidden": True}, "sorting")
    assert planning.sees("De vilde går videre til „future_scenario“.")
    opens(planning, "sign_ordering")
    press(planning, "Flere tegn på samme trin")
    planning.waits(lambda: settings(heart, "sign_ordering") == {"allow_same_step": False}, "ordering")
    assert heart.ask(heart.host.plan())[1]["remarks"] == [
        one for one in heart.ask(heart.host.plan())[1]["remarks"] if "ndstilling" not in one["text"]
    ]


def test_a_question_that_has_been_answered_stays(planning: Console, heart: HeartUnderTest) -> None:
    guest = heart.joins("g")
    heart.does("day.start")
    heart.does("day.go", step="quiz/ask-1")
    heart.does("quiz.answer", guest, question="q1", option="a")
    opens(planning, "quiz")
    press(planning, "Tag Spørgsmål 1 ud")
    planning.waits(lambda: planning.windows.commands.property("line") != "", "it is told why not")
    planning.waits(lambda: into(planning, "Spørgsmål 1").property("text") == "Et?", "and it is as it was")
    assert content(heart, "quiz") == QUIZ
