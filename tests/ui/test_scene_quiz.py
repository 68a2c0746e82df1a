"""The quiz in the room: readable at any size, silent about the tally until the reveal, then told by words too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem

from tests.ui import room_frames as frames
from tests.ui.readable import unreadable
from tests.ui.room_under_test import AMOUNTS, SIZES, Room

Frame = frames.Frame

SHORT = ("15 pct.", "25 pct.", "40 pct.")
MIXED = (
    "Ja", "أهل الطفل يشعرون بالأمان في المدرسة 🙌🏽", "Nej, aldrig – og slet ikke om vinteren, når det er mørkt",
    "Ved ikke", "ÇOK ÖNEMLİ bir şey 👩‍👩‍👧", "Tværfaglighedskoordineringsmødeforberedelsesskabelonforfatterne",
)  # fmt: skip
FACT = {"text": "Fire af ti unge er uden uddannelse fem år efter skolen. ", "source": "Danmarks Statistik, 2023"}


def quiz(
    answers: int = 60,
    options: tuple[str, ...] = SHORT,
    *,
    text: str = "Hvor mange af byens unge ender uden en uddannelse, der giver adgang til et fag?",
    revealed: bool = False,
    again: bool = False,
    poll: bool = False,
    fact: dict[str, str] | None = None,
) -> Frame:
    """A question with so many answers, spread unevenly over the options."""
    counts = [0] * len(options)
    for at in range(answers):
        counts[(at * at) % len(options)] += 1
    items: list[dict[str, Any]] = [
        {"id": f"q1/{at}", "option": str(at), "letter": "ABCDEF"[at], "text": words} for at, words in enumerate(options)
    ]
    if revealed:
        for at, item in enumerate(items):
            share = round(counts[at] / answers, 4) if answers else 0.0
            item |= {
                "count": counts[at],
                "share": share,
                "right": at == 2 and not poll,
                "first": 0.25 if again else None,
            }
    body: dict[str, Any] = {
        "question": "q1", "text": text, "number": 2, "of": 3, "again": again, "revealed": revealed,
        "answered": {"phones": answers - answers // 9, "of": max(47, answers), "paper": answers // 9}, "items": items,
    }  # fmt: skip
    if revealed:
        body |= {"poll": poll, "correct": None if poll else "2"} | ({"fact": fact} if fact else {})
    made = frames.frame("quiz", body, None, "ask-2")
    made["view"]["step"]["title"] = "Quiz"
    return made


def empty() -> Frame:
    """A quiz without questions."""
    return frames.frame("quiz", {"question": None}, None)


SCENES: dict[str, Callable[[int], Frame]] = {
    "asked": quiz,
    "revealed": lambda count: quiz(count, revealed=True),
    "six options": lambda count: quiz(count, MIXED),
    "six options revealed": lambda count: quiz(count, MIXED, revealed=True),
    "asked again": lambda count: quiz(count, MIXED, revealed=True, again=True, poll=True),
    "long question": lambda count: quiz(count, MIXED, text="Et spørgsmål, der fylder det hele og lidt til? " * 25),
    "long options": lambda count: quiz(count, ("Et svar, der er langt som en bog. " * 14,) * 6, revealed=True),
    "fact": lambda count: quiz(count, MIXED, revealed=True, fact=FACT),
    "long fact": lambda count: quiz(count, MIXED, revealed=True, fact={"text": FACT["text"] * 30, "source": ""}),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("name", SCENES)
def test_every_page_can_be_read_from_the_back_row(room: Room, name: str, amount: int, size: tuple[int, int]) -> None:
    room.view.resize(*size)
    frame = SCENES[name](amount)
    page = 0
    while True:
        frame["view"]["focus"]["page"] = page
        room.show(frame)
        assert unreadable(room.scene) == []
        page += 1
        if page >= room.scene.property("pages"):
            break


def letters(room: Room) -> list[str]:
    """The letters of the options that are seen, from above."""
    seen = sorted((room.place(item).y(), item.property("text")) for item in room.items("QuizLetter"))
    return [letter for _, letter in seen]


def strips(room: Room) -> list[QQuickItem]:
    """The options that are seen, from above."""
    return sorted(room.items("QuizOption"), key=lambda item: room.place(item).y())


def test_before_the_reveal_there_is_no_bar_no_figure_and_no_mark(room: Room) -> None:
    room.show(quiz(60))
    assert letters(room) == ["A", "B", "C"]
    assert not list(room.items("QuizRight"))
    assert not [text for text in room.texts() if "%" in text or "svar" in text.split()[1:2]]
    assert "54 af 60 telefoner + 6 på papir har svaret" in room.texts()


def test_the_right_one_is_told_by_a_word_and_a_check_and_the_others_are_not(room: Room) -> None:
    room.show(quiz(60, revealed=True))
    assert [item.property("correct") for item in strips(room)] == [False, False, True]
    assert "Rigtigt" in room.texts()
    assert len(list(room.items("QuizRight"))) == 1
    assert "54 fra telefoner + 6 på papir" in room.texts()


def test_a_poll_calls_nothing_right(room: Room) -> None:
    room.show(quiz(60, revealed=True, poll=True))
    assert "Rigtigt" not in room.texts()


def test_a_question_that_came_again_shows_how_it_moved(room: Room) -> None:
    room.show(quiz(60, ("Ja", "Nej"), revealed=True, again=True, poll=True))
    assert {"25 % → 50 %"} <= set(room.texts())
    assert any("omridset viser første gang" in text for text in room.texts())
    assert "Spørgsmål 2 af 3 · vi spørger igen" in room.texts()


def test_the_fact_takes_the_place_of_the_options_and_tells_its_source(room: Room) -> None:
    room.show(quiz(60, revealed=True, fact=FACT))
    assert {"Vidste du?", "40 pct.", "Rigtigt", "Kilde: Danmarks Statistik, 2023"} <= set(room.texts())
    assert not strips(room)
    room.show(quiz(60, revealed=True))
    assert len(strips(room)) == 3


def test_bars_grow_on_the_strips_that_were_there(room: Room) -> None:
    room.show(quiz(60))
    before = strips(room)
    room.show(quiz(60, revealed=True))
    assert strips(room) == before


def test_a_quiz_without_questions_and_a_question_nobody_has_answered_read_kindly(room: Room) -> None:
    room.show(empty())
    assert "Quizzen har ingen spørgsmål endnu" in room.texts()
    room.show(quiz(0))
    assert "Vælg dit svar på telefonen – eller ræk hånden op, når vi tæller" in room.texts()
    room.show(quiz(0, revealed=True))
    assert "Ingen har svaret" in room.texts()


def test_it_is_shown_in_a_dark_room_and_for_a_deep_one(room: Room) -> None:
    room.theme.setProperty("darkRoom", True)
    room.scene.setProperty("smallestText", 40)
    room.show(quiz(60, MIXED, revealed=True))
    assert unreadable(room.scene) == []
    assert (
        min(
            item.property("font").pixelSize()
            for item in room.items()
            if item.inherits("QQuickText") and item.property("text")
        )
        >= 28
    )
