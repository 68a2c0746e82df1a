"""The sheet of contributions over a real heart: one of several and several of one, by keyboard and by mouse."""

from pathlib import Path

import pytest

from tests.ui.windows_under_test import Console, HeartUnderTest, role, spoken_name
from workshop.client import Command

pytestmark = pytest.mark.windows

SAID = "Det var ikke meningen at skrive"
TEXTS = ("Flere cykler foran hallen", "Der står flere cykler", "Forældre melder sig. Fædrene kommer med.")


@pytest.fixture
def running(console: Console, heart: HeartUnderTest) -> Console:
    """The sheet over three signs of a goal and one of another, the newest first."""
    heart.does("day.go", step="signs")
    one = heart.joins("m1")
    for text in TEXTS:
        heart.does("sign_cards.write", one, text=text)
    other = heart.joins("m2")  # which takes so long that what comes after it is the newest
    heart.does("sign_cards.write", other, text="Flere unge har job")
    console.attach(heart)
    console.waits(lambda: console.windows.console.contributions.count == 4, "the list")
    console.waits(lambda: console.window.isActive() and console.window.property("atTheDay"), "the keys of the day")
    console.presses("L")
    console.waits(lambda: "Flere unge har job" in focused(console), "the keyboard in the list")
    return console


def in_files(heart: HeartUnderTest) -> bytes:
    """All that lies in the day's file and beside it."""
    return b"".join(one.read_bytes() for one in heart.file.parent.glob("day.guldkaramel*"))


def focused(console: Console) -> str:
    return spoken_name(console.window.activeFocusItem())


def test_cards_become_one_by_keyboard_alone_and_one_undo_takes_it_back(running: Console, heart: HeartUnderTest) -> None:
    running.presses("Down", "Down", "Shift+Down")
    listed = running.windows.console.contributions
    running.waits(lambda: listed.chosen_text == "2 valgt", "two are chosen")
    for _ in range(20):
        if focused(running) == "Læg sammen …":
            break
        running.presses("Tab")
    running.presses("Return")
    running.waits(lambda: running.sees("Hvilken tekst skal blive stående?"), "the choice")
    running.waits(lambda: running.sees("T2 bliver stående, som det er. T1 lægges ind under T2"), "what comes of it")
    running.presses("Down", "Space", "Ctrl+Return")
    running.waits(lambda: heart.texts() == [TEXTS[0], TEXTS[2], "Flere unge har job"], "merged")
    running.waits(lambda: running.sees("T2 og T1 er lagt sammen."), "said")
    running.waits(lambda: running.sees("lagt sammen med T1"), "the row says so")
    running.presses("Ctrl+Z")
    running.waits(lambda: heart.texts() == [*TEXTS, "Flere unge har job"], "undone")
    running.presses("Ctrl+Y")
    running.waits(lambda: len(heart.texts()) == 3, "redone")


def test_cards_become_one_that_says_something_new_by_mouse_and_the_calm_line_takes_it_back(
    running: Console, heart: HeartUnderTest
) -> None:
    listed = running.windows.console.contributions
    for key, item in listed.model.rows():
        if item["number"] in {"T1", "T2"} and item["seat"] == "goal:g1":
            listed.toggle(key)
    running.clicks("Læg sammen …")
    running.clicks("Skriv en ny tekst")
    running.presses("Ctrl+A")
    running.types("Cyklerne fylder")
    running.clicks("Læg sammen")
    running.waits(lambda: "Cyklerne fylder" in heart.texts(), "merged")
    assert len(heart.texts()) == 3
    running.waits(lambda: running.sees("T2 og T1 er lagt sammen."), "the calm line is there")
    running.clicks("Fortryd: T2 og T1 er lagt sammen.")
    running.waits(lambda: heart.texts() == [*TEXTS, "Flere unge har job"], "undone")


def test_cards_of_two_goals_and_answers_are_not_merged_and_the_reason_is_said(running: Console) -> None:
    listed = running.windows.console.contributions
    for key, item in listed.model.rows():
        if item["number"] == "T1":
            listed.toggle(key)
    running.waits(lambda: running.sees("Kort fra to mål lægges ikke sammen."), "the reason")
    assert not running.item("Læg sammen …").isEnabled()


def test_a_card_is_split_a_line_a_card_with_the_cards_shown_before(running: Console, heart: HeartUnderTest) -> None:
    running.clicks("Del T3 i flere")
    running.waits(lambda: running.sees("Det bliver til 2 kort"), "the proposal")
    running.presses("Return")
    running.types("Bedstemor")
    running.waits(lambda: running.sees("Det bliver til 3 kort"), "one more")
    running.presses("Ctrl+Return")
    running.waits(lambda: running.sees("T3 er delt i 3."), "said")
    split = ["Forældre melder sig.", "Flere unge har job", "Fædrene kommer med.", "Bedstemor"]
    running.waits(lambda: sorted(heart.texts()) == sorted([*TEXTS[:2], *split]), "split")
    running.clicks("Fortryd: T3 er delt i 3.")
    running.waits(lambda: sorted(heart.texts()) == sorted([*TEXTS, "Flere unge har job"]), "undone")


def test_escape_lays_the_page_away_before_the_sheet(running: Console) -> None:
    running.clicks("Del T3 i flere")
    running.waits(lambda: running.sees("Det bliver til 2 kort"), "the page")
    running.presses("Esc")
    running.waits(lambda: not running.sees("Det bliver til 2 kort"), "the list")
    assert running.window.activeFocusItem() is not None
    running.clicks("Ret T3")
    running.waits(lambda: running.sees("Gem rettelsen"), "the form")
    running.presses("Esc")
    running.waits(lambda: not running.sees("Gem rettelsen"), "the list again")
    running.presses("Esc")
    running.waits(lambda: not running.sees("Find i bidragene") and not running.sees("Bidrag"), "closed")


def test_the_keyboard_hides_brings_back_and_mends_and_what_was_done_is_said(
    running: Console, heart: HeartUnderTest
) -> None:
    running.presses("Down", "Delete")
    running.waits(lambda: running.sees("T3 er skjult.") and running.sees("· skjult"), "hidden")
    assert TEXTS[2] not in heart.texts()
    running.presses("Delete")
    running.waits(lambda: running.sees("T3 vises igen.") and not running.sees("· skjult"), "restored")
    running.presses("Return")
    running.waits(lambda: running.sees("Gem rettelsen"), "the form")
    running.presses("Ctrl+A")
    running.types("Mor og far")
    running.presses("Ctrl+Return")
    running.waits(lambda: running.sees("T3 er rettet."), "mended")
    assert "Mor og far" in heart.texts()


def test_what_is_searched_for_is_found_and_each_row_says_itself(running: Console, tmp_path: Path) -> None:
    running.clicks("Find i bidragene")
    running.types("CYKLER foran")
    running.waits(lambda: running.sees("1 fundet"), "found")

    def rows() -> list[tuple[str, str]]:
        there = [one for one in running.items() if one.property("mayBeChosen")]
        return [(spoken_name(one), role(one).name) for one in there]

    running.waits(lambda: rows() == [("T1 · Flere cykler foran hallen · Mål 1", "CheckBox")], "the row")
    assert list(tmp_path.glob("*.guldkaramel"))


def test_what_somebody_wrote_is_taken_out_for_good_once_that_has_been_asked(
    running: Console, heart: HeartUnderTest
) -> None:
    running.presses("Down", "Shift+Delete")
    running.waits(lambda: running.sees("Det kan ikke fortrydes."), "it is said what happens")
    running.waits(lambda: focused(running) == "Behold", "the key that is nearest loses nothing")
    running.presses("Return")
    running.waits(lambda: not running.sees("Det kan ikke fortrydes."), "back at the list")
    assert TEXTS[2] in heart.texts()
    running.clicks("Fjern T3 for altid …")
    running.clicks("Fjern for altid")
    running.waits(lambda: "Fjernet af facilitatoren" in heart.texts(), "taken out")
    running.waits(lambda: running.sees("T3 er fjernet for altid."), "said")
    assert not running.sees("Fortryd: T3")
    running.waits(lambda: not running.sees("Fjern T3 for altid …"), "it cannot be taken out twice")
    assert TEXTS[2] not in heart.texts()


def one_with_a_nickname(console: Console, heart: HeartUnderTest) -> None:
    """The sheet over one sign, by somebody with a nickname."""
    heart.does("day.go", step="signs")
    heart.does("participant.seat", participant="person-1", group="m1", alias="Hannes mor")
    heart.does("sign_cards.write", text="Hanne drikker", group="m1", author="person-1")
    console.attach(heart)
    console.waits(lambda: console.windows.console.contributions.count == 1, "the list")
    console.waits(lambda: console.window.isActive() and console.window.property("atTheDay"), "the keys of the day")
    console.presses("L")
    console.waits(lambda: console.sees("Hannes mor"), "the row")


def test_the_nickname_of_who_wrote_it_can_go_along(console: Console, heart: HeartUnderTest) -> None:
    one_with_a_nickname(console, heart)
    console.clicks("Fjern T1 for altid …")
    console.clicks("Fjern også kaldenavnet „Hannes mor“")
    console.clicks("Fjern for altid")
    console.waits(lambda: "Fjernet af facilitatoren" in heart.texts(), "taken out")
    console.waits(lambda: not console.sees("Hannes mor"), "the nickname too")


def test_a_nickname_that_is_refused_is_told_and_the_words_go_all_the_same(
    console: Console, heart: HeartUnderTest
) -> None:
    one_with_a_nickname(console, heart)
    console.clicks("Fjern T1 for altid …")
    [page] = [one for one in console.items() if one.property("nicknameToo") is not None and one.isVisible()]
    item = page.property("item")
    page.setProperty("item", {**item, "author": "person-9"})  # whom the heart does not know
    console.clicks("Fjern også kaldenavnet „Hannes mor“")
    console.clicks("Fjern for altid")
    console.waits(lambda: console.sees("Kaldenavnet er ikke fjernet. "), "told")
    console.waits(lambda: "Fjernet af facilitatoren" in heart.texts(), "taken out")
    console.clicks("Fjern også kaldenavnet „Hannes mor“")
    console.clicks("Fjern for altid")
    console.waits(lambda: not console.sees("Kaldenavnet er ikke fjernet. "), "nothing is left to do")


def test_what_was_taken_back_is_taken_out_of_the_file_from_its_line_in_the_log(
    console: Console, heart: HeartUnderTest
) -> None:
    heart.does("day.go", step="signs")
    status, _answer = heart.ask(
        heart.host.command(Command("sign_cards.write", {"text": SAID, "group": "m1"}, "said-0001"))
    )
    assert status == 200
    heart.does("undo", command="said-0001")
    assert SAID.encode() in in_files(heart)
    console.attach(heart)
    console.waits(lambda: console.window.isActive() and console.window.property("atTheDay"), "the keys of the day")
    console.clicks("Hele loggen")
    console.clicks("Fjern for altid: Mål 1: T1 er trukket tilbage")
    console.waits(lambda: console.sees("Det kan ikke fortrydes."), "it is said what happens")
    console.presses("Esc")
    console.waits(lambda: not console.sees("Det kan ikke fortrydes."), "back at the log")
    console.clicks("Fjern for altid: Mål 1: T1 er trukket tilbage")
    console.clicks("Fjern for altid")
    console.waits(lambda: console.sees("Ordene er fjernet for altid."), "said")
    console.waits(lambda: not console.sees("Fjern for altid: Mål 1: T1 er trukket tilbage"), "it cannot go twice")
    console.waits(lambda: SAID.encode() not in in_files(heart), "swept")
