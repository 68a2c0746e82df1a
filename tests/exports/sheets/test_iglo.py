"""IGLO's sheets: one to write on for every group, and one with what it wrote, on as many pages as it takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports.sheets.document import write_sheets
from tests.day_under_test import DayUnderTest
from tests.exercises.test_iglo import ALL, act, day_with
from tests.exports.pdf.reading import Reading
from tests.exports.pdf.test_document import HOSTILE


def printed(day: DayUnderTest, folder: Path) -> Reading:
    assert write_sheets(day.state, folder / "ark.pdf")
    return Reading(folder / "ark.pdf")


def test_each_group_has_a_page_of_its_own_with_its_name_number_and_the_levels(tmp_path: Path) -> None:
    found = printed(day_with(), tmp_path)
    assert found.pages == 6
    assert found.bookmarks() == [f"{name}, til at skrive på" for name in ("Havbakke", "Lyngsø", "Fynshøj")] * 2
    assert [one.text for one in found.of("H1")] == ["Havbakke", "Lyngsø", "Fynshøj"] * 2
    assert [one.text for one in found.of("H2")] == ["Individ", "Gruppe", "Ledelse", "Organisation"] * 6
    assert "Igen · Udviklingsdag" in found.page_text(3)
    assert "Fire niveauer · Udviklingsdag · 12. marts 2024" in found.page_text(0)
    assert found.page_text(0).count("HandlingHvemHvornår") == 4
    assert "".join(found.artifacts).count("IGLO") == 6


@pytest.mark.parametrize("levels", [ALL[:1], ALL[1:3], ALL[:3], ALL])
def test_any_choice_of_levels_fills_one_page(tmp_path: Path, levels: list[str]) -> None:
    assert printed(day_with(levels=levels), tmp_path).pages == 6


def test_a_group_that_has_written_has_a_sheet_more_with_its_actions_and_its_gaps(tmp_path: Path) -> None:
    day = day_with(levels=["group", "leadership"])
    act(day, "group", day.joins("b"), "Torsdagstavlen", who="teamet", when="uge 38")
    found = printed(day, tmp_path)
    assert found.bookmarks()[3] == "Lyngsø, udfyldt"
    text = found.page_text(3).replace("\n", " ")
    assert "Handling Hvem Hvornår Torsdagstavlen teamet uge 38" in text
    assert "Ledelse Det, lederne gør, så det kan lykkes Tomt endnu. Hvem kunne gøre noget her?" in text


def test_many_long_and_hostile_actions_take_more_pages_and_none_is_lost(tmp_path: Path) -> None:
    day = day_with()
    phone = day.joins("a")
    for place, words in enumerate(HOSTILE * 3):
        act(day, ALL[place % 4], phone, words, when="når vi er færdige med alt det andet " * 8)
    found = printed(day, tmp_path)
    assert found.pages > 5
    said = " ".join(found.text.split())
    assert all(said.count(" ".join(words.split())) >= 3 for words in HOSTILE)
    checker = pytest.importorskip("page")
    for profile in ("ua1", "2a"):
        assert checker.validate_pdf(str(tmp_path / "ark.pdf"), profile=profile).failures == []
