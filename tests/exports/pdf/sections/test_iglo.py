"""IGLO in the PDF: the gap view of the room, in words and as a table, and each group's actions exactly as written."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports.pdf.document import write_pdf
from exports.report import build_report
from exports.results.iglo import Iglo
from tests.day_under_test import DayUnderTest
from tests.exercises.test_iglo import ALL, act, day_with
from tests.exports.pdf.reading import Reading
from tests.exports.pdf.test_document import HOSTILE


def read(day: DayUnderTest, folder: Path) -> Reading:
    write_pdf(build_report(day.state, None), folder / "day.pdf")
    return Reading(folder / "day.pdf")


def told(day: DayUnderTest, folder: Path) -> str:
    """What the section says, on a line."""
    text = read(day, folder).text
    return text[text.index("IGLO: Fire niveauer") : text.index("Metode og forbehold")].replace("\n", " ")


def test_the_gap_view_is_said_in_words_and_stands_as_a_table_with_the_rooms_row_last(tmp_path: Path) -> None:
    day = day_with()
    phone = day.joins("a")
    act(day, "individual", phone)
    act(day, "individual", phone)
    act(day, "organisation", group="b")
    text = told(day, tmp_path)
    assert "3 handlinger · 2 fra telefoner + 1 på papir" in text
    assert "Tomt hos flest: Gruppe og Ledelse (3 af 3 grupper). Et tomt niveau er et spørgsmål, ikke en fejl." in text
    assert "Hvem Individ Gruppe Ledelse Organisation 1  Havbakke 2 tomt tomt tomt 2  Lyngsø tomt tomt tomt 1" in text
    assert "Tomt i alt 2 af 3 3 af 3 3 af 3 2 af 3" in text


def test_each_group_has_its_actions_level_by_level_with_who_and_when(tmp_path: Path) -> None:
    day = day_with(levels=["group", "leadership"])
    phone = day.joins("a")
    act(day, "group", phone, "Tavlen", who="teamet", when="uge 38")
    act(day, "group", group="a", action="Fra papiret")
    day.goes_to("end/talk")
    act(day, "individual", phone, "Efter tid, på et niveau uden for spørgsmålet", activity="iglo")
    text = told(day, tmp_path)
    assert (
        "1 · Havbakke Niveau Handling Hvem Hvornår Gruppe Tavlen teamet uge 38 Gruppe Fra papiret  papir – – "
        "Ledelse tomt endnu – – Individ Efter tid, på et niveau uden for spørgsmålet  sent – –"
    ) in text
    assert "2 · Lyngsø Gruppen har ikke lagt handlinger frem." in text
    assert "Tomt i alt 2 af 3 3 af 3 –" in text


def test_where_nothing_is_missing_that_is_said(tmp_path: Path) -> None:
    day = day_with(levels=["group"])
    for group in ("a", "b", "c"):
        act(day, "group", group=group)
    assert "Alle grupper har noget på alle niveauer." in told(day, tmp_path)


def test_a_day_where_nobody_wrote_says_nothing_of_iglo(tmp_path: Path) -> None:
    day = day_with()
    one = act(day, "group", day.joins("a"))
    day.does("contribution.hide", contribution=one)
    assert build_report(day.state, None).of(Iglo) == ()
    assert "IGLO" not in read(day, tmp_path).text


def test_hostile_and_long_words_read_back_as_written_in_a_document_for_all_and_for_later(tmp_path: Path) -> None:
    day = day_with()
    phone = day.joins("a")
    for place, words in enumerate(HOSTILE):
        act(day, ALL[place % 4], phone, words, who=words, when="x" * 400)
    text = read(day, tmp_path).text
    assert all(" ".join(words.split()) in " ".join(text.split()) for words in HOSTILE)
    checker = pytest.importorskip("page")
    for profile in ("ua1", "2a"):
        assert checker.validate_pdf(str(tmp_path / "day.pdf"), profile=profile).failures == []
