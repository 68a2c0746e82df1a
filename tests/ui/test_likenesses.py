"""Cards that are alike, in the console: a quiet line, two by two, and never anything by itself."""

from gettext import NullTranslations
from typing import Any

import pytest

from tests.ui.windows_under_test import Console, HeartUnderTest, spoken_name
from ui.viewmodels.likenesses import REASONS, derive_line, derive_pairs

DANISH = NullTranslations()
VIEW: dict[str, Any] = {
    "seats": [
        {"seat": "goal:g1", "number": 1, "title": "Cyklen", "colour": 0},
        {"seat": "goal:g2", "number": 2, "title": "Skoven", "colour": 1},
    ]
}


def card(id_: str, number: str, seat: str = "goal:g1") -> dict[str, Any]:
    return {"id": id_, "kind": "sign", "seat": seat, "number": number, "text": f"Tekst {number}"}


def pair(one: dict[str, Any], other: dict[str, Any], reason: str = "near") -> dict[str, Any]:
    same = one["seat"] == other["seat"]
    return {"one": one, "other": other, "score": 90, "reason": reason, "same_seat": same}


def test_a_pair_is_called_by_its_numbers_and_across_goals_by_the_goals_too() -> None:
    near = pair(card("a", "T1"), card("b", "T2"))
    far = pair(card("a", "T1"), card("c", "T1", "goal:g2"), "opposite")
    (key, within), (_key, across) = derive_pairs([near, far], VIEW, DANISH)
    assert (key, within["both"], within["reason"]) == ("a b", "T1 og T2", "Næsten de samme ord")
    assert (across["both"], across["reason"]) == ("Mål 1 T1 og Mål 2 T1", "Ligner, men et ord vender meningen")
    assert [(one["goal"], one["colour"], one["kind"]) for one in across["cards"]] == [(1, 0, "Tegn"), (2, 1, "Tegn")]


def test_cards_of_a_seat_that_is_gone_and_reasons_of_a_newer_heart_break_nothing() -> None:
    row = derive_pairs([pair(card("a", "T1", "goal:x"), card("b", "T1"), "newer")], {}, DANISH)[0][1]
    assert (row["both"], row["reason"]) == ("T1 og T1", REASONS["near"])


def test_the_line_counts_cards_and_not_pairs() -> None:
    three = [card("a", "T1"), card("b", "T2"), card("c", "T3")]
    pairs = [pair(three[0], three[1]), pair(three[0], three[2]), pair(three[1], three[2])]
    assert derive_line(pairs, DANISH) == "3 kort ligner hinanden"
    assert derive_line([], DANISH) == ""


@pytest.fixture
def running(console: Console, heart: HeartUnderTest) -> Console:
    """The sheet on a day with two alike at a goal, and one more at another."""
    heart.does("day.go", step="signs")
    one, other = heart.joins("m1"), heart.joins("m2")
    heart.does("sign_cards.write", one, text="Flere unge har fritidsjob")
    heart.does("sign_cards.write", one, text="flere unge får fritidsjob")
    heart.does("sign_cards.write", other, text="FLERE UNGE HAR FRITIDSJOB")
    console.attach(heart)
    console.waits(lambda: console.windows.console.likenesses.line == "3 kort ligner hinanden", "the line")
    console.presses("L")
    console.clicks("3 kort ligner hinanden")
    return console


@pytest.mark.windows
def test_what_is_common_is_marked_and_what_is_not_the_same_is_put_aside(
    running: Console, heart: HeartUnderTest
) -> None:
    running.clicks("Mærk Mål 1 T1 og Mål 2 T1 som fælles")
    running.waits(lambda: running.sees("Mål 1 T1 og Mål 2 T1 er fælles."), "said")
    running.waits(lambda: running.sees("Fjern mærket"), "marked")
    running.clicks("Mål 1 T2 og Mål 2 T1 er ikke det samme")
    running.waits(lambda: running.windows.console.likenesses.count == 1, "put aside")
    running.presses("Ctrl+Z")
    running.waits(lambda: running.windows.console.likenesses.count == 2, "back again")
    assert heart.view()["log"][-1]["params"]["about"] == "open"
    running.clicks("Fjern mærket på Mål 1 T1 og Mål 2 T1")
    running.waits(lambda: running.windows.console.likenesses.count == 3, "all three")


@pytest.mark.windows
def test_alike_at_a_goal_become_one_and_the_page_comes_back(running: Console, heart: HeartUnderTest) -> None:
    running.clicks("Læg T1 og T2 sammen")
    running.waits(lambda: running.sees("Hvilken tekst skal blive stående?"), "the choice")
    running.presses("Ctrl+Return")
    running.waits(lambda: heart.texts() == ["Flere unge har fritidsjob", "FLERE UNGE HAR FRITIDSJOB"], "merged")
    running.waits(lambda: running.windows.console.likenesses.count == 1, "one pair is left")
    assert running.sees("Kun du ser det her.")


@pytest.mark.windows
def test_the_whole_log_takes_back_and_does_again(running: Console, heart: HeartUnderTest) -> None:

    def presses_in_the_sheet(name: str) -> None:
        running.waits(lambda: name in map(spoken_name, running.items()), name)
        for _ in range(20):
            running.presses("Tab")
            if spoken_name(running.window.activeFocusItem()) == name:
                break
        running.presses("Return")

    running.presses("Esc", "Esc", "H")
    presses_in_the_sheet("Fortryd: Mål 2: T1 er skrevet")
    running.waits(lambda: len(heart.texts()) == 2, "taken back")
    running.waits(lambda: running.sees("Gør igen"), "what can be done again")
    running.qtbot.wait(650)  # until the lines of the log lie still
    presses_in_the_sheet("Gør igen: Mål 2: T1 er skrevet")
    running.waits(lambda: len(heart.texts()) == 3, "done again")
