"""The planning view of the console: what is done there is done to the plan, and all of it can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assets.locale import catalogue, text
from tests.day_under_test import plan_of
from tests.ui.planner import Planner
from tests.ui.windows_under_test import Console, HeartUnderTest, spoken_name


@pytest.fixture
def she(console: Console, heart: HeartUnderTest, tmp_path: Path) -> Iterator[Planner]:
    """Somebody who plans on a day that is planned already."""
    console.attach(heart)
    assert not console.windows.plan.property("shown")
    console.presses("Ctrl+P")
    console.waits(lambda: console.windows.plan.property("ready"), "the plan has come")
    return Planner(console, tmp_path)


FIRST = ["Oplæg", "Formiddag", "Fremtiden", "Tegn", "Vejen", "Eftermiddag", "Besøg", "Tag med hjem", "Postkort"]
FIRST += ["Tak for i dag"]


def selected(she: Planner) -> dict[str, Any]:
    found: dict[str, Any] = she.console.windows.plan.property("selected")
    return found


def test_the_keys_go_through_the_rows_and_move_what_is_chosen(she: Planner) -> None:
    she.waits_for_rows(*FIRST)
    she.presses("Down", "Down", "Down")
    assert selected(she)["title"] == "Fremtiden"
    she.presses("Alt+Down")
    she.waits_for_rows("Oplæg", "Formiddag", "Tegn", "Fremtiden", "Vejen", *FIRST[5:])
    she.presses("Alt+Right")
    she.waits_for_rows("Oplæg", "Formiddag", "Tegn", "Vejen", *FIRST[5:9], "Fremtiden", "Tak for i dag")
    she.presses("Alt+Left")
    she.waits_for_rows("Oplæg", "Formiddag", "Tegn", "Vejen", "Fremtiden", *FIRST[5:])
    she.presses("Up", "Up", "Up", "Alt+Up")
    she.waits_for_rows("Formiddag", "Tegn", "Vejen", "Fremtiden", "Oplæg", *FIRST[5:])


def test_ctrl_z_goes_back_through_the_whole_plan_and_ctrl_y_forward_again(she: Planner, heart: HeartUnderTest) -> None:
    first = heart.ask(heart.host.plan())[1]["plan"]
    she.presses("Down", "Down", "Down", "Alt+Down", "Del", "Ctrl+D", "Up", "Ins")
    she.types("frokost")
    she.presses("Return")
    she.types("Suppe")
    she.presses("Return", "Esc")
    last = heart.ask(heart.host.plan())[1]["plan"]
    assert "Suppe" in she.rows()
    she.presses(*["Ctrl+Z"] * 5)
    assert heart.ask(heart.host.plan())[1]["plan"] == first
    she.waits_for_rows(*FIRST)
    she.sees("Fortrudt: Planen: øvelsen „Fremtiden“ er flyttet")
    she.presses(*["Ctrl+Y"] * 5)
    assert heart.ask(heart.host.plan())[1]["plan"] == last


def test_in_a_field_ctrl_z_takes_back_the_typing_first_and_then_what_was_done_to_the_plan(she: Planner) -> None:
    she.presses("Down", "Down", "Return")
    she.types("Morgen")
    she.presses("Return")
    she.sees("Morgen")
    she.types("!!")
    she.presses("Ctrl+Z")
    assert "Morgen" in she.rows()
    she.presses("Ctrl+Z")
    she.waits_for_rows(*FIRST)


def test_what_is_taken_out_can_be_had_back_from_the_calm_line(she: Planner) -> None:
    she.presses("Down", "Down", "Down", "Del")
    she.sees("„Fremtiden“ er taget ud.")
    assert "Fremtiden" not in she.rows()
    she.clicks("Fortryd: „Fremtiden“ er taget ud.")
    she.waits_for_rows(*FIRST)


def test_a_time_that_is_none_is_refused_and_the_field_shows_again_what_is(she: Planner) -> None:
    she.presses("Down", "Return", "Tab")
    she.types("kvart i")
    she.presses("Return")
    she.sees("Det er ikke et klokkeslæt")
    she.console.waits(lambda: she.console.item("Begynder").property("text") == "09:00", "what is")
    she.tabs_to("Minutter")
    she.types("mange")
    she.presses("Return")
    she.sees("Skriv et antal minutter.")


def test_an_exercise_s_end_is_typed_as_a_clock_and_its_minutes_follow(she: Planner) -> None:
    she.presses("Down", "Down", "Down", "Return", "Tab")
    she.types("10.45")
    she.presses("Return")
    she.console.waits(lambda: selected(she)["minutes"] == 45, "from ten to a quarter to eleven")
    she.types("9.00")
    she.presses("Return")
    she.sees("Øvelsen kan ikke slutte før den begynder.")


def test_what_is_odd_is_counted_and_gone_to_and_room_is_made_with_one_press(she: Planner) -> None:
    plan = she.console.windows.plan
    plan.time("morning", "minutes", "60")
    she.sees("Øvelserne tager 80 min. Der er 60.")
    she.sees("1 ting at se på")
    she.clicks("1 ting at se på")
    assert selected(she)["id"] == "morning"
    she.clicks("Gør plads")
    she.sees("Alt passer")
    assert selected(she)["minutes"] == 80


def test_a_block_is_copied_with_its_exercises_and_an_exercise_as_a_second_round(she: Planner) -> None:
    she.presses("Down", "Down", "Ctrl+D")
    she.waits_for_rows(*FIRST[:5], *FIRST[1:5], *FIRST[5:])
    she.presses("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    she.waits_for_rows(*FIRST)


def test_an_exercise_is_not_put_into_a_break_but_into_group_work_after_it(she: Planner) -> None:
    she.presses("Down", "Ins")
    she.types("pause")
    she.presses("Return", "Esc", "Ins")
    she.types("quiz")
    she.presses("Return", "Esc")
    she.waits_for_rows("Oplæg", "Pause", "Gruppearbejde", "Quiz", *FIRST[1:])


def test_planning_comes_by_itself_only_where_there_is_something_to_plan(console: Console, tmp_path: Path) -> None:
    bare = HeartUnderTest(tmp_path, plan_of(activities=()))
    try:
        console.attach(bare)
        console.waits(lambda: console.windows.plan.property("shown"), "there are no exercises yet")
        console.presses("Ctrl+P")
        assert not console.windows.plan.property("shown")
    finally:
        bare.stop()


def test_a_day_that_runs_is_planned_on_and_the_clicker_still_works(she: Planner, heart: HeartUnderTest) -> None:
    she.console.presses("PgDown")
    she.presses("Down")
    assert heart.view()["started_at"] is None
    heart.does("day.go", step="signs")
    she.console.waits(lambda: she.console.windows.console.property("step")["started"], "the day runs")
    she.console.presses("PgDown")
    she.console.waits(lambda: heart.view()["step"]["activity"] == "order", "the clicker goes on")


def test_the_windows_language_is_that_of_the_plan_s_words_too(she: Planner) -> None:
    she.console.windows.plan.time("morning", "minutes", "60")
    she.sees("Øvelserne tager 80 min.")
    she.console.windows.words.speak("en")
    she.sees(text("Øvelserne tager {taken} min. Der er {length}.", "en", taken=80, length=60))
    she.sees(catalogue("en").gettext("Drejebog til udskrift"))


def test_a_day_that_was_only_just_made_is_planned_first(console: Console, heart: HeartUnderTest) -> None:
    console.windows.start.just_made = True
    console.attach(heart)
    console.waits(lambda: console.windows.plan.property("shown"), "a new day is planned")


def test_what_is_planned_elsewhere_is_seen_here_and_what_is_chosen_stays_chosen(
    she: Planner, heart: HeartUnderTest
) -> None:
    she.presses("Down", "Down", "Down")
    heart.does("plan.change", part="activity", id="future", changes={"title": "Den gode fremtid"})
    she.console.waits(lambda: selected(she)["title"] == "Den gode fremtid", "it reads as it does now")
    heart.does("plan.remove", part="activity", id="future")
    she.console.waits(lambda: not selected(she), "nothing is chosen any more")


def test_a_row_is_let_go_at_the_foot_of_the_list_by_the_mouse(she: Planner) -> None:
    she.drags(she.row("Oplæg"), she.row("Tak for i dag"), below=True)
    she.waits_for_rows(*FIRST[1:], "Oplæg")


def test_home_and_end_go_to_the_first_and_the_last_row(she: Planner) -> None:
    she.presses("Down", "End")
    assert selected(she)["title"] == FIRST[-1]
    she.presses("Home")
    assert selected(she)["title"] == FIRST[0]


def test_a_removal_that_is_refused_leaves_what_is_chosen_and_one_that_is_done_chooses_what_lies_beside(
    she: Planner, heart: HeartUnderTest
) -> None:
    heart.does("day.go", step="signs")
    she.console.waits(lambda: she.console.windows.console.property("step")["activity"] == "signs", "it runs")
    she.presses("Down", "Down", "Down", "Down")
    assert selected(she)["title"] == "Tegn"
    she.presses("Del")
    assert (selected(she)["title"], "Tegn" in she.rows()) == ("Tegn", True)
    she.presses("Down")
    she.console.presses("Del", "Del", "Del")
    she.waits_for_rows(*FIRST[:4], *FIRST[5:])
    she.console.waits(lambda: selected(she)["title"] == "Eftermiddag", "what lies beside it")
    she.console.presses("Del")
    she.presses("Shift+Tab")
    assert "Eftermiddag" in she.rows()


def test_another_part_is_read_from_its_top(she: Planner) -> None:
    she.console.window.resize(960, 600)
    she.presses("Down", "Return")
    she.tabs_to("Tag ud")
    view = she.console.item("Tag ud")
    while not view.property("contentY"):
        view = view.parentItem()
    assert view.property("contentY") > 0
    she.presses("Esc", "Down")
    she.console.waits(lambda: view.property("contentY") == 0, "from the top")


def test_what_runs_and_what_has_been_run_is_told_in_the_programme(she: Planner, heart: HeartUnderTest) -> None:
    heart.does("day.go", step="signs")
    she.console.waits(lambda: spoken_name(she.row("Tegn")).endswith(", kører nu"), "it runs")
    steps = [step["id"] for block in heart.view()["programme"] for step in block["steps"]]
    heart.does("day.go", step=next(one for one in steps if one.startswith("order")))
    she.console.waits(lambda: spoken_name(she.row("Tegn")).endswith(", er kørt"), "it has been run")
    she.console.waits(lambda: spoken_name(she.row("Vejen")).endswith(", kører nu"), "the next one runs")
    assert "kør" not in spoken_name(she.row("Postkort"))
    she.looks("programme-while-the-day-runs")
