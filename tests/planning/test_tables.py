"""Goals and groups from what people paste: lists, cells of a spreadsheet, lists of who takes part. It never fails."""

import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.domain.plan import Goal, Group, Plan
from workshop.domain.plan_edits import imported
from workshop.domain.text import SHORT_CAP
from workshop.planning.cells import MOST_CHARACTERS, MOST_COLUMNS
from workshop.planning.tables import MOST_QUOTES, MOST_ROWS, Table, Wanted, understood

EMPTY = Plan("Dag", "", "", "2029-05-31")
PLANNED = Plan(
    "Dag",
    "",
    "",
    "2029-05-31",
    goals=(Goal("g1", 1, "Flere børn cykler", ("Jeg tør godt",)), Goal("g2", 2, "Færre biler")),
    groups=(Group("skole", "Skolerne", "g1", 4, homework="Tæl cyklerne"),),
)


def goals_of(table: Table) -> list[tuple[int, str, tuple[str, ...]]]:
    return [(one.number, one.title, one.cue_quotes) for one in table.goals]


def groups_of(table: Table, plan: Plan = EMPTY) -> list[tuple[str, int | None, int]]:
    """Each group's name, the number of its goal, and its size."""
    numbers = {goal.id: goal.number for goal in (*plan.goals, *table.goals)}
    return [(one.name, numbers.get(one.goal or ""), one.size) for one in table.groups]


def said_at(table: Table, line: int) -> str:
    """What is told of a line."""
    said = (one for told in table.lines if told.line == line for one in told.said)
    return " · ".join(one.danish.format(**one.fields) for one in said)


def states(table: Table) -> list[tuple[int, str]]:
    return [(one.line, one.state) for one in table.lines]


GOAL_LISTS = {
    "lines": "Flere børn cykler\nFærre biler\n",
    "with numbers": "1. Flere børn cykler\n2. Færre biler",
    "with brackets": "1) Flere børn cykler\r\n2) Færre biler\r\n",
    "with words": "Mål 1: Flere børn cykler\nMål 2 – Færre biler",
    "from a document's list": "•\tFlere børn cykler\n•\tFærre biler\n",
    "from a numbered list": "1.\tFlere børn cykler\n2.\tFærre biler\n",
    "with hyphens": "- Flere børn cykler\n- Færre biler",
    "from a mail, with hard blanks": "1.\u00a0Flere børn cykler\n\u00a0\n2.\u00a0Færre biler\u00a0",
    "with a byte order mark": "\ufeffFlere børn cykler\nFærre biler",
    "with a heading": "Mål\nFlere børn cykler\nFærre biler",
    "in columns": "Nr.\tMål\n1\tFlere børn cykler\n2\tFærre biler",
    "in columns with decimals": "Nr;Titel\n1.0;Flere børn cykler\n2,0;Færre biler",
    "in columns without a heading": "1.0\tFlere børn cykler\n2.0\tFærre biler",
    "in commas": 'number,title\n1,Flere børn cykler\n2,"Færre biler"',
    "in quotation marks": '"Mål";"Replik"\n"Flere børn cykler";""\n"Færre biler";""',
    "with a cell over two lines": 'Mål\tReplik\n"Flere børn\ncykler"\t\nFærre biler\t',
    "below a title": "Målene for 2029\n\nNr\tMål\n1\tFlere børn cykler\n2\tFærre biler",
    "in English": "Goal no.\tGoal title\n1\tFlere børn cykler\n2\tFærre biler",
    "with empty rows and columns": "\t\t\n\tMål\t\n\tFlere børn cykler\t\n\t\t\n\tFærre biler\t\n",
    "numbers in the same cell": "Mål\tReplik\nMål 1: Flere børn cykler\t\nMål 2: Færre biler\t",
}


@pytest.mark.parametrize("text", GOAL_LISTS.values(), ids=GOAL_LISTS)
def test_goals_are_read_in_every_way_in_which_they_are_written(text: str) -> None:
    assert goals_of(understood(text, EMPTY)) == [(1, "Flere børn cykler", ()), (2, "Færre biler", ())]


GROUP_LISTS = {
    "lines": ("Nord\nSyd", [("Nord", None, 0), ("Syd", None, 0)]),
    "with sizes after them": ("Nord (6)\nSyd – 5 personer", [("Nord", None, 6), ("Syd", None, 5)]),
    "with goals after them": ("Nord (6), mål 2\nSyd, mål 1", [("Nord", 2, 6), ("Syd", 1, 0)]),
    "with goals before sizes": ("Nord (mål 2) (6)\nSyd: 5 pers., mål 1", [("Nord", 2, 6), ("Syd", 1, 5)]),
    "in columns": ("Gruppe\tMål\tAntal\nNord\t2\t6\nSyd\tMål 1\t5", [("Nord", 2, 6), ("Syd", 1, 5)]),
    "in other columns": ("Antal deltagere;Bord\n6.0;Nord\nca. 5;Syd", [("Nord", None, 6), ("Syd", None, 5)]),
    "without a heading": ("Nord\t2\t6\nSyd\t1\t5", [("Nord", 2, 6), ("Syd", 1, 5)]),
    "with sizes alone": ("Nord\t6\nSyd\t5", [("Nord", None, 6), ("Syd", None, 5)]),
    "by the goals' titles": ("Nord\tFærre biler\nSyd\tMål 1", [("Nord", 2, 0), ("Syd", 1, 0)]),
    "numbered in front": ("1\tNord\t6\n2\tSyd\t5", [("Nord", None, 6), ("Syd", None, 5)]),
    "in English": ("Group name\tSize\tGoal\nNord\t6\t2\nSyd\t5\tnone", [("Nord", 2, 6), ("Syd", None, 5)]),
    "from a list of people": ("Navn;Gruppe\nAne;Nord\nBo;Syd\nCi;Nord", [("Nord", None, 2), ("Syd", None, 1)]),
    "by number and name": ("Gruppe;Navn\n1;Nord\n2;Syd", [("Nord", None, 0), ("Syd", None, 0)]),
    "by name alone": ("Navn\tAntal\nNord\t6\nSyd\t5", [("Nord", None, 6), ("Syd", None, 5)]),
    "with a merged cell": ("Mål\tGruppe\n2\tNord\n\tSyd", [("Nord", 2, 0), ("Syd", 2, 0)]),
}


@pytest.mark.parametrize(("text", "expected"), GROUP_LISTS.values(), ids=GROUP_LISTS)
def test_groups_are_read_in_every_way_in_which_they_are_written(
    text: str, expected: list[tuple[str, int | None, int]]
) -> None:
    table = understood(text, PLANNED)
    assert groups_of(table, PLANNED) == expected
    assert table.goals == ()
    assert table.wanted == "groups"


def test_lines_are_what_the_facilitator_says_they_are() -> None:
    assert goals_of(understood("Nord\nSyd", PLANNED, "goals")) == [(3, "Nord", ()), (4, "Syd", ())]
    assert groups_of(understood("Flere børn cykler", EMPTY, "groups")) == [("Flere børn cykler", None, 0)]
    assert understood("Gruppe A\nGruppe B", EMPTY).wanted == "groups"
    assert understood("Mål 7: Nyt", PLANNED).wanted == "goals"


def test_a_heading_says_more_than_what_the_lines_are_taken_for() -> None:
    table = understood("Gruppe\nNord", PLANNED, "goals")
    assert (table.wanted, table.headed) == ("groups", True)
    assert not understood("Nord", PLANNED).headed


def test_quotes_stand_in_columns_in_one_cell_or_on_lines_below_their_goal() -> None:
    columns = "Mål\tReplik 1\tReplik 2\nCykler\t„Jeg tør“\t\nBiler\tKun én\tOg en til"
    assert goals_of(understood(columns, EMPTY)) == [
        (1, "Cykler", ("Jeg tør",)),
        (2, "Biler", ("Kun én", "Og en til")),
    ]
    cell = 'Mål\tReplikker\nCykler\t"„Jeg tør“\n„Vi ses“"\nBiler\tEn | To\n\tTre'
    assert goals_of(understood(cell, EMPTY)) == [
        (1, "Cykler", ("Jeg tør", "Vi ses")),
        (2, "Biler", ("En", "To", "Tre")),
    ]
    lines = "Mål 1: Cykler\n»Jeg tør«\nReplik: Vi ses\nMål 2: Biler"
    assert goals_of(understood(lines, EMPTY)) == [(1, "Cykler", ("Jeg tør", "Vi ses")), (2, "Biler", ())]


def test_what_is_there_already_is_changed_where_it_differs_and_keeps_the_rest() -> None:
    table = understood("Nr\tMål\n1\tFlere børn går\n2\tFærre biler\n", PLANNED)
    assert [(one.id, one.title, one.cue_quotes) for one in table.goals] == [("g1", "Flere børn går", ("Jeg tør godt",))]
    assert states(table) == [(2, "changed"), (3, "same")]
    assert "Hed „Flere børn cykler“ før" in said_at(table, 2)
    table = understood("Gruppe\tAntal\nSKOLERNE\t7\n", PLANNED)
    assert table.groups == (Group("skole", "SKOLERNE", "g1", 7, homework="Tæl cyklerne"),)
    assert said_at(table, 2) == "ved mål 1 · 7 deltagere · har hjemmeopgave"


def test_the_quotes_of_a_table_take_the_place_of_those_before() -> None:
    table = understood("Mål\tReplik\nFlere børn cykler\tEn ny\n\tOg en til", PLANNED)
    assert goals_of(table) == [(1, "Flere børn cykler", ("En ny", "Og en til"))]


def test_a_goal_with_a_title_that_is_there_gets_the_number_of_the_table() -> None:
    table = understood("Nr\tMål\n7\tFærre biler", PLANNED)
    assert [(one.id, one.number) for one in table.goals] == [("g2", 7)]


def test_groups_bring_their_goals_along() -> None:
    table = understood(
        "Nr\tMål\tGruppe\tAntal\n1\tFlere børn cykler\tNord\t6\n3\tStille veje\tSyd\t1\n3\tStille veje\tØst\t5", PLANNED
    )
    assert goals_of(table) == [(3, "Stille veje", ())]
    assert groups_of(table, PLANNED) == [("Nord", 1, 6), ("Syd", 3, 1), ("Øst", 3, 5)]
    assert [(one.line, one.part, one.state) for one in table.lines] == [
        (2, "group", "new"),
        (3, "goal", "new"),
        (3, "group", "new"),
        (4, "group", "new"),
    ]
    assert said_at(table, 3) == "ved mål 3 · 1 deltager"


def test_a_goal_in_a_table_of_groups_may_stand_without_any() -> None:
    table = understood("Mål\tGruppe\nStille veje\t\nFærre biler\tNord", PLANNED)
    assert goals_of(table) == [(3, "Stille veje", ())]
    assert groups_of(table, PLANNED) == [("Nord", 2, 0)]


def test_what_is_not_understood_is_told_with_its_line_and_the_rest_is_read() -> None:
    rows = ["Mine lister", "Gruppe\tMål\tAntal\tLokale", "Nord\t9\t6\tB1", "\t\t4\tB2", "Syd\t-\t6-8\tB3", "Nord\t\t\t"]
    text = "\n".join([*rows, "Vest\tMål 1\t99999"])
    table = understood(text, PLANNED)
    assert said_at(table, 1) == "Står over tabellen og læses ikke."
    assert said_at(table, 2) == "Kolonnen „Lokale“ læses ikke."
    assert said_at(table, 3) == "6 deltagere · Mål 9 findes ikke."
    assert said_at(table, 4) == "Her står ikke noget navn."
    assert said_at(table, 5) == "Antallet „6-8“ er ikke et tal."
    assert said_at(table, 6) == "Gruppen står også på linje 3."
    assert said_at(table, 7) == "ved mål 1 · Antallet „99999“ er ikke et tal."
    assert groups_of(table, PLANNED) == [("Nord", None, 6), ("Syd", None, 0), ("Vest", 1, 0)]


def test_goals_that_cannot_be_are_told_with_their_line() -> None:
    table = understood("Nr\tMål\tReplik\n1\tEt\t\n1\tTo\t\n1000\tTre\t\nfem\tFire\t\n8\t\t\n\t\t\n\t\tNu igen", EMPTY)
    assert said_at(table, 3) == "Mål 1 står også på linje 2."
    assert said_at(table, 4) == "1000 kan ikke være et måls nummer."
    assert said_at(table, 5) == "fem kan ikke være et måls nummer."
    assert said_at(table, 6) == "Mål 8 har ingen titel endnu."
    assert goals_of(table) == [(1, "Et", ("Nu igen",))]
    assert said_at(understood("Mål\tReplik\n\tEn uden mål", EMPTY), 2) == "Her står ikke noget mål."


def test_nothing_and_headings_alone_are_told_kindly() -> None:
    assert said_at(understood(" \n\t\n", EMPTY), 0) == "Her er ikke noget at læse endnu."
    assert said_at(understood("Mål\tReplik\n", EMPTY), 1) == "Her er overskrifter og ingen linjer."


def test_a_text_that_is_too_long_is_cut_and_that_is_told() -> None:
    table = understood("Mål\n" + "x" * 300 + "\n", EMPTY)
    assert len(table.goals[0].title) == SHORT_CAP
    assert said_at(table, 2) == "Teksten er for lang og bliver kortet af."


def test_a_quotation_mark_that_is_never_closed_takes_nothing_with_it() -> None:
    assert goals_of(understood('"Vi tør\nFærre biler', EMPTY)) == [(1, '"Vi tør', ()), (2, "Færre biler", ())]
    assert goals_of(understood('"Vi" tør\nFærre biler', EMPTY)) == [(1, '"Vi" tør', ()), (2, "Færre biler", ())]
    many = '"Vi tør\n' + "\n".join(f"Mål {n}: Nummer {n}" for n in range(2, 60)) + '\n"'
    assert len(understood(many, EMPTY).goals) == 59


def test_sentences_with_commas_and_semicolons_stay_whole() -> None:
    assert [one.title for one in understood("Skole, fritid og hjem\nBørn, unge og voksne", EMPTY).goals] == [
        "Skole, fritid og hjem",
        "Børn, unge og voksne",
    ]
    assert [one.title for one in understood("Trygge veje; også om vinteren", EMPTY).goals] == [
        "Trygge veje; også om vinteren"
    ]


def test_three_hundred_lines_fit_and_more_than_can_be_are_told() -> None:
    table = understood("\n".join(f"Gruppe {n}" for n in range(1, 311)), EMPTY)
    assert len(table.groups) == 300
    assert said_at(table, 301) == "Der er ikke plads til flere end 300."
    table = understood("\n".join(f"Mål {n}: Nummer {n}" for n in range(1, 311)), EMPTY)
    assert len(table.goals) == 300
    table = understood("Navn\tGruppe\n" + "Ane\tNord\n" * 2_500, EMPTY)
    assert table.groups[0].size == 1_000
    assert said_at(table, 2_002) == "Resten af linjerne læses ikke. Der er plads til 2000."


def test_new_ids_are_free_also_beside_those_of_the_plan() -> None:
    plan = Plan("D", "", "", "2029-05-31", goals=(Goal("goal-2", 1, "A"),), groups=(Group("group-2", "X"),))
    assert [one.id for one in understood("Mål\nB\nC", plan).goals] == ["goal-2-2", "goal-3"]
    assert [one.id for one in understood("Gruppe\nY\nZ", plan).groups] == ["group-2-2", "group-3"]


def test_a_plan_with_the_last_number_still_takes_goals() -> None:
    plan = Plan("D", "", "", "2029-05-31", goals=(Goal("a", 999, "A"),))
    assert goals_of(understood("Mål\nB", plan)) == [(1, "B", ())]


CELLS = st.sampled_from(
    ["", "Mål", "Gruppe", "Nr", "Antal", "Navn", "Replik", "Mål 3: Titel", "3", "1.0", "6-8", "-", '"', "„Vi“", "Nord",
     "nord", "(6)", "Nord (6)", "a;b", "a,b", "•", "\u00a0", "x" * 250, "\ufeff", "æ", "Mål 0", "1001", "²", "٣"]
)  # fmt: skip
TABLES = st.lists(st.lists(CELLS | st.text(max_size=12), max_size=5), max_size=12)


@given(TABLES, st.sampled_from("\t;,"), st.sampled_from(["", "goals", "groups"]), st.sampled_from([EMPTY, PLANNED]))
@settings(max_examples=400, deadline=None)
def test_no_table_is_too_odd_and_what_is_understood_always_goes_into_the_plan(
    rows: list[list[str]], mark: str, wanted: Wanted, plan: Plan
) -> None:
    table = understood("\n".join(mark.join(row) for row in rows), plan, wanted)
    after = imported(plan, table.goals, table.groups)
    assert {one.id for one in after.goals} >= {one.id for one in plan.goals}
    assert all(one.line >= 0 and one.said is not None for one in table.lines)
    for told in table.lines:
        for one in told.said:
            one.danish.format(**one.fields)


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_no_text_is_too_odd(text: str) -> None:
    understood(text, PLANNED)


HOSTILE = {
    "tabs between words": "\t".join(["a"] * 50_000),
    "tabs alone": "a\tb" + "\t" * 300_000 + "c",
    "headings": "\t".join(["mål"] * 25_000) + "\nx",
    "quotation marks in cells": "\t".join(['"a'] * 33_000),
    "quotation marks alone": '"' * 100_001,
    "a wide row above many": "a\t" * 30_000 + "\n" + "a\n" * 5_000,
    "bars in a cell": "Mål 1\t" + "|a" * 30_000 + "\n" + 'Mål 1\t"b"\n' * 5_000,
    "lines": "a\n" * 50_000,
    "groups": "".join(f"Gruppe {number}\n" for number in range(5_000)),
}
CALLS_A_CHARACTER = 40
CALLS_A_ROW = 2_000
"""A row of a list is held against all columns, goals and groups that there is room for."""


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("wanted", ["", "goals", "groups"])
def test_no_paste_is_more_work_than_its_length_asks_for(text: str, wanted: Wanted) -> None:
    left = CALLS_A_CHARACTER * len(text) + CALLS_A_ROW * min(text.count("\n"), MOST_ROWS)

    def count(*_event: Any) -> None:
        nonlocal left
        left -= 1
        assert left > 0

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        understood(text, PLANNED, wanted)
    finally:
        sys.setprofile(before)


def test_columns_lines_quotes_and_text_beyond_what_there_is_room_for_are_told() -> None:
    words = [f"ord {number}" for number in range(MOST_COLUMNS + 40)]
    wide = understood("Nr\tMål\n1\tVeje\n2\tSkure\t" + "\t".join(words), EMPTY)
    assert goals_of(wide) == [(1, "Veje", ()), (2, "Skure", ())]
    assert said_at(wide, 3) == f"Resten af kolonnerne læses ikke. Der er plads til {MOST_COLUMNS}."
    empty = understood("Mål\tNr" + "\t" * 900 + "\nVeje\t1", EMPTY)
    assert said_at(empty, 1) == "", "empty columns are nobody's loss"
    bullet = understood("•\t" + "\t".join(words[:MOST_COLUMNS]), EMPTY)
    assert not any("kolonnerne" in said_at(bullet, one.line) for one in bullet.lines)
    lines = understood("Mål\n" + "Veje\n" * (MOST_ROWS + 100), EMPTY)
    assert said_at(lines, MOST_ROWS + 2) == f"Resten af linjerne læses ikke. Der er plads til {MOST_ROWS}."
    quotes = understood("Mål;Replik\nVeje;" + "|".join(words) + "|igen" + "\nVeje;" + "igen|og igen", EMPTY)
    assert len(quotes.goals[0].cue_quotes) == MOST_QUOTES
    assert f"Der er ikke plads til flere end {MOST_QUOTES}." in said_at(quotes, 2)
    long = understood("Mål\nVeje\n" + " " * MOST_CHARACTERS + "\nSkure", EMPTY)
    assert said_at(long, 2) == "Teksten er for lang. Resten af den læses ikke."
