"""The list of contributions as data: finding, choosing, and what is said before several become one."""

from gettext import NullTranslations
from typing import Any

import pytest

from ui.viewmodels.console_contributions import ContributionRows
from ui.viewmodels.contributions import (
    Contributions,
    folded,
    holds,
    named,
    parts_of,
    proposed_parts,
    what_merging_does,
    why_not_merged,
)

DANISH = NullTranslations()


def item(number: str = "T1", **changes: Any) -> dict[str, Any]:
    row = {"id": number.lower(), "kind": "Tegn", "number": number, "seat": "goal:g1", "text": f"Tekst {number}"}
    return {**row, "who": "", "hidden": False, "mergeable": True, **changes}


def listed(*items: dict[str, Any]) -> Contributions:
    made = Contributions(DANISH)
    made.take([(one["id"], one) for one in items])
    return made


def keys(shown: Contributions) -> list[str]:
    return [key for key, _item in shown.model.rows()]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("cykel", True), ("CYKEL", True), ("på cykel", True), ("paa", True), ("ærter", True), ("aerter", True),
        ("t1", True), ("tegn", True), ("mette", True), ("cykel bus", False), ("", True), ("  ", True),
        ("a\u030ar", False), ("pa\u030a", True),
    ],
)  # fmt: skip
def test_what_is_searched_for_is_found_in_every_spelling(typed: str, found: bool) -> None:
    assert holds(item(text="Ærter på cykel", who="Mål 1 · Mette"), typed) is found


def test_letters_of_other_languages_are_left_in_peace() -> None:
    assert folded("الدراجات") == "الدراجات"
    assert folded("Ünal") == "unal"


def test_the_list_shows_a_seat_and_what_is_searched_for() -> None:
    shown = listed(item("T1"), item("T2", seat="goal:g2"), item("T3"))
    shown.seat = "goal:g1"
    assert keys(shown) == ["t1", "t3"]
    shown.search = "T3"
    assert (keys(shown), shown.count, shown.found) == (["t3"], 1, "1 fundet")
    shown.search = ""
    assert shown.found == ""


def test_rows_are_chosen_one_by_one_and_all_between_two() -> None:
    shown = listed(*(item(f"T{n}") for n in range(1, 6)))
    shown.toggle("t2")
    shown.choose_to("t4")
    assert shown.chosen == ["t2", "t3", "t4"]
    shown.toggle("t3")
    assert (shown.chosen, shown.chosen_text) == (["t2", "t4"], "2 valgt")
    shown.choose_to("t1")
    assert shown.chosen == ["t2", "t4", "t1", "t3"]
    shown.choose_none()
    assert (shown.chosen, shown.chosen_text) == ([], "")
    shown.choose_to("t5")
    assert shown.chosen == ["t5"]
    shown.choose_to("gone")
    assert shown.chosen == ["t5"]


def test_what_is_hidden_or_an_answer_is_not_chosen_and_no_longer_so_when_it_becomes_it() -> None:
    shown = listed(item("T1"), item("T2", hidden=True), item("T3", mergeable=False))
    for key in ("t1", "t2", "t3", "gone"):
        shown.toggle(key)
    assert shown.chosen == ["t1"]
    shown.take([("t1", item("T1", hidden=True))])
    assert shown.chosen == []


def test_what_is_out_of_sight_stays_chosen() -> None:
    shown = listed(item("T1"), item("T2"))
    shown.toggle("t1")
    shown.search = "T2"
    assert [one["id"] for one in shown.chosen_items] == ["t1"]


@pytest.mark.parametrize(
    ("items", "why"),
    [
        ([item("T1")], "Vælg mindst to."),
        ([item("T1"), item("M1", kind="Mekanisme")], "Kun bidrag af samme slags kan lægges sammen."),
        (
            [item("T1"), item("T2", seat="goal:g2")],
            "Kort fra to mål lægges ikke sammen. De kan mærkes som fælles.",
        ),
        ([item("", kind="Note"), item("", kind="Note", seat="goal:g2")], ""),
        ([item("T1"), item("T2")], ""),
    ],
)
def test_why_some_cannot_become_one_is_said(items: list[dict[str, Any]], why: str) -> None:
    assert why_not_merged(items, DANISH) == why


def test_several_are_called_by_their_numbers() -> None:
    assert named([item("T3")], DANISH) == "T3"
    assert named([item("T3"), item("T5"), item("T8")], DANISH) == "T3, T5 og T8"
    assert named([item(""), item("")], DANISH) == "2 bidrag"


def test_what_will_happen_is_said_before_it_does() -> None:
    cards = [item("T3"), item("T5"), item("T8")]
    assert what_merging_does(cards, "t3", "", DANISH) == (
        "T3 bliver stående, som det er. T5 og T8 lægges ind under T3 og vises ikke mere for sig; "
        "plads og karameller følger med. Det kan fortrydes."
    )
    assert what_merging_does(cards, "t3", "Nyt", DANISH).startswith("T3 bliver stående med den nye tekst. ")
    notes = [item("", id="a"), item("", id="b")]
    assert "karameller" not in what_merging_does(notes, "a", "", DANISH)
    assert what_merging_does(cards[:1], "t3", "", DANISH) == ""
    assert what_merging_does(cards, "gone", "", DANISH) == ""


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("En ting", "En ting"),
        ("Fædre kommer. Bedstemor kører! Og du?", "Fædre kommer.\nBedstemor kører!\nOg du?"),
        ("lys; luft; ro", "lys\nluft\nro"),
        ("den ene\n\n den anden. og den tredje", "den ene\nden anden. og den tredje"),
        ("kl. 16.30 ved hallen", "kl. 16.30 ved hallen"),
        ("", ""),
    ],
)
def test_a_split_is_proposed_by_lines_or_sentences(text: str, parts: str) -> None:
    assert proposed_parts(text) == parts


def test_each_line_that_says_something_is_a_card() -> None:
    assert parts_of(" en \n\n to\n \n") == ["en", "to"]


def test_what_was_merged_tells_with_what() -> None:
    row = {
        "kind": "sign", "seat": "goal:g1", "group": "m1", "alias": "", "text": "Lys", "fields": {"text": "Lys"},
        "via": "phone", "late": False, "mergeable": True, "at": 1_700_000_000_000, "activity": "signs",
    }  # fmt: skip
    stays = {**row, "id": "a", "number": "T1", "hidden": False, "merged_into": None}
    gone = {**row, "id": "b", "number": "T2", "hidden": True, "merged_into": "a"}
    hidden = {**row, "id": "c", "number": "T3", "hidden": True, "merged_into": None}
    lost = {**row, "id": "d", "number": "T4", "hidden": True, "merged_into": "elsewhere"}
    rows = dict(ContributionRows(DANISH).of({"contributions": [stays, gone, hidden, lost]}))
    states = [rows[one]["state"] for one in "abcd"]
    assert states == ["", "lagt sammen med T1", "skjult", "lagt sammen med et andet"]
