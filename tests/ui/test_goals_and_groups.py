"""Goals and groups in the planning view: written in their place, moved, shared out, brought in from a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.planning.workbooks import xlsx
from tests.ui.windows_under_test import Console, HeartUnderTest, is_pressable, spoken_name
from workshop.domain.plan import Goal, Group, Plan

PLAN = Plan(
    "Dag",
    "",
    "",
    "2029-05-31",
    participants_expected=17,
    goals=(Goal("g1", 1, "Cykler", ("Vi tør",)), Goal("g2", 2, "Veje")),
    groups=(Group("a", "Nord", "g1", 3), Group("b", "Syd")),
)


@pytest.fixture
def heart(tmp_path: Path) -> Iterator[HeartUnderTest]:
    """A heart with two goals and two groups."""
    the_heart = HeartUnderTest(tmp_path, PLAN)
    yield the_heart
    the_heart.stop()


@pytest.fixture
def planning(console: Console, heart: HeartUnderTest) -> Console:
    """The windows where goals and groups are planned."""
    console.attach(heart)
    console.windows.plan.show()
    console.waits(lambda: console.windows.plan.property("ready"), "the plan is there")
    console.clicks("Mål og grupper")
    return console


def goals(heart: HeartUnderTest) -> list[tuple[int, str, list[str]]]:
    plan = heart.ask(heart.host.plan())[1]["plan"]
    return [(one["number"], one["title"], list(one.get("cue_quotes") or ())) for one in plan["goals"]]


def groups(heart: HeartUnderTest) -> list[tuple[str, str | None, int]]:
    plan = heart.ask(heart.host.plan())[1]["plan"]
    return [(one["name"], one.get("goal"), one.get("size", 0)) for one in plan["groups"]]


def named(console: Console, name: str) -> QQuickItem:
    """Anything that a screen reader calls so, as a list to choose from."""
    return next(one for one in console.items() if spoken_name(one) == name)


def focus(console: Console) -> str:
    """What the keyboard is in."""
    item = console.window.activeFocusItem()
    return spoken_name(item) if item is not None else ""


def test_goals_are_written_moved_and_taken_out_by_keys_alone(planning: Console, heart: HeartUnderTest) -> None:
    planning.clicks("Titel på mål 2")
    planning.presses("Ctrl+A")
    planning.types("Stille veje")
    planning.presses("Return")
    planning.waits(lambda: len(goals(heart)) == 3, "Enter in the last goal makes a new one")
    planning.waits(lambda: focus(planning) == "Titel på mål 3", "the keyboard is in it")
    planning.types("Parker")
    planning.presses("Alt+Up")
    planning.waits(lambda: [one[1] for one in goals(heart)] == ["Cykler", "Parker", "Stille veje"], "it is moved")
    planning.waits(lambda: focus(planning) == "Titel på mål 2", "the keyboard came along")
    planning.presses("Tab", "Tab")
    assert focus(planning) == "Replikker til mål 2, en på hver linje"
    planning.types("Vi ser op")
    planning.presses("Return")
    planning.types("Bier")
    planning.presses("Tab")
    planning.waits(lambda: goals(heart)[1] == (2, "Parker", ["Vi ser op", "Bier"]), "the quotes are kept")
    planning.clicks("Tag mål 2 ud")
    planning.waits(lambda: len(goals(heart)) == 2, "it is taken out")


def test_a_number_is_typed_over_and_one_that_is_taken_is_refused(planning: Console, heart: HeartUnderTest) -> None:
    planning.clicks("Nummer på målet Veje")
    planning.presses("Ctrl+A")
    planning.types("7")
    planning.presses("Return")
    planning.waits(lambda: [one[0] for one in goals(heart)] == [1, 7], "its number is 7")
    planning.presses("Ctrl+A")
    planning.types("1")
    planning.presses("Return")
    planning.waits(lambda: planning.windows.commands.property("line") != "", "that is refused")
    planning.waits(lambda: planning.item("Nummer på målet Veje").property("text") == "7", "and shown as it is")


def test_groups_come_of_the_goals_and_people_are_shared_out_in_one_undo_each(
    planning: Console, heart: HeartUnderTest
) -> None:
    planning.clicks("Lav grupper ud fra målene")
    planning.waits(lambda: groups(heart)[-1] == ("Veje", "g2", 0), "the goal without a group has one")
    planning.clicks("Fordel deltagere")
    planning.waits(lambda: focus(planning) == "Så mange deltagere fordeles på grupperne", "how many?")
    planning.presses("Return")
    planning.waits(lambda: [one[2] for one in groups(heart)] == [6, 6, 5], "17 are shared out on three")
    planning.presses("Ctrl+Z")
    planning.waits(lambda: [one[2] for one in groups(heart)] == [3, 0, 0], "and back at once")


def test_a_group_gets_its_goal_size_and_homework_and_moves_by_its_dots(
    planning: Console, heart: HeartUnderTest
) -> None:
    named(planning, "Målet, som gruppen Syd sidder ved").forceActiveFocus()
    planning.presses("Down")
    planning.waits(lambda: groups(heart)[1] == ("Syd", "g1", 0), "it sits at the first goal")
    planning.clicks("Så mange er Syd")
    planning.types("8")
    planning.presses("Tab", "Tab")
    planning.types("Hent cykler")
    planning.presses("Tab")
    planning.waits(lambda: groups(heart)[1] == ("Syd", "g1", 8), "its size is kept")
    planning.waits(
        lambda: heart.ask(heart.host.plan())[1]["plan"]["groups"][1].get("homework") == "Hent cykler",
        "and the homework",
    )
    grips = [one for one in planning.items() if one.metaObject().className().startswith("PlanGrip")]
    grip = next(one for one in grips if one.mapToScene(QPointF(0, 0)).x() > planning.window.width() / 2)
    at = grip.mapToScene(QPointF(8, 8)).toPoint()
    QTest.mousePress(planning.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    for step in range(1, 21):
        QTest.mouseMove(planning.window, at + QPoint(0, 8 * step))
    QTest.mouseRelease(planning.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + QPoint(0, 160))
    planning.waits(lambda: [one[0] for one in groups(heart)] == ["Syd", "Nord"], "it is let go below the other")


def test_a_group_with_people_stays_and_why_is_told(planning: Console, heart: HeartUnderTest) -> None:
    heart.joins("a")
    planning.clicks("Tag gruppen Nord ud")
    planning.waits(lambda: "sidder nogen i Nord" in str(planning.windows.commands.property("line")), "it is told")
    assert len(groups(heart)) == 2


def table(console: Console) -> Any:
    return console.windows.plan.property("table")


def test_pasted_lines_are_told_before_they_are_brought_in_and_undone_at_once(
    planning: Console, heart: HeartUnderTest
) -> None:
    planning.clicks("Indsæt fra regneark")
    area = planning.item("Linjer med mål eller grupper")
    assert not planning.item("Læg ind i planen").property("enabled")
    area.setProperty("text", "Nr.\tMål\tGruppe\tAntal\n3\tGrønne tage\tØst\t6\n\t\tVest\tmange\n")
    planning.waits(lambda: planning.item("Læg ind i planen").property("enabled"), "it is understood")
    assert table(planning).property("summary") == "1 nyt mål · 2 nye grupper"
    assert all(spoken_name(one).strip() for one in planning.items() if is_pressable(one))
    said = [spoken_name(one) for one in planning.items() if spoken_name(one).startswith("Linje ")]
    assert (
        said[-1]
        == "Linje 3, Ny gruppe, Vest, ved mål 3 · Målet er det fra linjen ovenfor. · Antallet „mange“ er ikke et tal."
    )
    assert len(goals(heart)) == 2
    planning.clicks("Læg ind i planen")
    planning.waits(lambda: len(goals(heart)) == 3 and len(groups(heart)) == 4, "it is brought in")
    planning.waits(lambda: planning.sees("3 mål"), "the lists are back")
    planning.presses("Ctrl+Z")
    planning.waits(lambda: len(goals(heart)) == 2 and len(groups(heart)) == 2, "one undo takes all of it back")


def test_lines_without_a_heading_are_what_she_says_they_are_and_esc_goes_back(
    planning: Console, heart: HeartUnderTest
) -> None:
    planning.clicks("Indsæt fra regneark")
    planning.item("Linjer med mål eller grupper").setProperty("text", "Øst\nVest")
    planning.waits(lambda: table(planning).property("summary") == "2 nye grupper", "taken for groups")
    planning.clicks("Linjerne er mål")
    planning.waits(lambda: table(planning).property("summary") == "2 nye mål", "they are goals")
    planning.item("Linjer med mål eller grupper").forceActiveFocus()
    planning.presses("Esc")
    planning.waits(lambda: planning.sees("2 mål"), "the lists are back, and the tab is the same")
    assert len(goals(heart)) == 2


def test_ctrl_enter_brings_lines_in_and_esc_keeps_them_for_the_next_time(
    planning: Console, heart: HeartUnderTest
) -> None:
    def lies_open() -> bool:
        return any(spoken_name(one) == "Læg ind i planen" for one in planning.items())

    planning.clicks("Indsæt fra regneark")
    planning.presses("Ctrl+Return")
    assert lies_open(), "nothing is there to bring in"
    planning.item("Linjer med mål eller grupper").setProperty("text", "Mål\nGrønne tage")
    planning.waits(lambda: table(planning).property("fits"), "it is understood")
    planning.presses("Esc")
    planning.waits(lambda: not lies_open(), "it is laid away")
    planning.clicks("Indsæt fra regneark")
    assert planning.item("Linjer med mål eller grupper").property("text") == "Mål\nGrønne tage"
    planning.waits(lambda: table(planning).property("fits"), "it is read again")
    planning.presses("Ctrl+Return")
    planning.waits(lambda: len(goals(heart)) == 3, "it is brought in")
    planning.waits(lambda: not lies_open(), "and done with")
    planning.clicks("Indsæt fra regneark")
    assert planning.item("Linjer med mål eller grupper").property("text") == ""


def test_a_file_is_read_into_the_lines_and_one_that_cannot_be_is_told(planning: Console, tmp_path: Path) -> None:
    planning.clicks("Indsæt fra regneark")
    table(planning).open(QUrl.fromLocalFile(str(tmp_path / "none.xlsx")))
    planning.waits(lambda: planning.sees("Filen none.xlsx findes ikke."), "it is told")
    file = xlsx(tmp_path / "mål.xlsx", {"Ark": [["Mål"], ["Grønne tage"]]})
    table(planning).open(QUrl.fromLocalFile(str(file)))
    planning.waits(lambda: planning.item("Linjer med mål eller grupper").property("text") == "Mål\nGrønne tage", "read")
    planning.waits(lambda: table(planning).property("summary") == "1 nyt mål", "and understood")


def test_inspiration_is_written_beside_a_goal(planning: Console, heart: HeartUnderTest) -> None:
    planning.clicks("Til inspiration")
    planning.clicks("Nyt kort")
    assert all(spoken_name(one).strip() for one in planning.items() if is_pressable(one))
    planning.waits(lambda: focus(planning) == "Kort 1", "the keyboard is in it")
    planning.types("Kom bare")
    planning.clicks("En mekanisme")
    named(planning, "Målet, som kort 1 hænger ved").forceActiveFocus()
    planning.presses("Down", "Down")
    expected = [{"id": "k1", "kind": "mechanism", "text": "Kom bare", "goal": "g2"}]

    def kept() -> Any:
        return heart.ask(heart.host.plan())[1]["plan"].get("content", {}).get("inspiration")

    planning.waits(lambda: kept() == expected, f"{kept()}")
