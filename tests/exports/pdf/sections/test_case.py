"""The case in the PDF: an appendix with all of it, where the day has been at it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from exports.pdf.document import write_pdf
from exports.report import build_report
from exports.results.case import CaseResult
from tests.day_under_test import DayUnderTest, plan_of
from tests.exercises.test_case import ACTIVITIES, CASE, at_the_case
from tests.exports.pdf.reading import Reading


def read(day: DayUnderTest, folder: Path) -> Reading:
    write_pdf(build_report(day.state, None), folder / "day.pdf")
    return Reading(folder / "day.pdf")


def told(day: DayUnderTest, folder: Path) -> str:
    """What the appendix says, on a line."""
    text = read(day, folder).text
    return text[text.index("Bilag: Casen") :].replace("\n", " ")


def test_the_whole_case_is_there_though_only_its_beginning_was_unfolded(tmp_path: Path) -> None:
    text = told(at_the_case(), tmp_path)
    assert "Målet Hjælp før det vokser Prøvehandlingen To dage om ugen på skolen" in text
    assert "1 Man kender hinanden praksis 2 Man spørger før – 3 Barnet mærker det målgruppe" in text
    assert "1 Ved folk, hvem de går til? Spørg interview praksis" in text
    assert "3 Kom hjælpen i tide? – register målgruppe" in text
    assert "– Hvad koster det? – – –" in text


def test_words_for_a_source_that_are_nobodys_code_stand_as_they_were_written(tmp_path: Path) -> None:
    chain: list[dict[str, Any]] = [{"step": 1, "question": "Hvem?", "source": "Lone i SSP"}]
    assert "1 Hvem? – Lone i SSP –" in told(at_the_case(chain=chain), tmp_path)


def test_parts_that_a_case_lacks_are_absent(tmp_path: Path) -> None:
    text = told(at_the_case(trial_action="", mechanisms=[], chain=[]), tmp_path)
    assert "Målet" in text
    assert not [word for word in ("Prøvehandlingen", "Virksomme mekanismer", "Spørgsmål og kilder") if word in text]


def test_a_case_that_was_skipped_is_there_to_look_up_and_that_is_said(tmp_path: Path) -> None:
    day = DayUnderTest(plan_of(activities=ACTIVITIES, content={"case": CASE}))
    assert build_report(day.state, None).of(CaseResult) == (), "the day has not begun"
    day.goes_to("after")
    assert "Det blev ikke vist på dagen." in told(day, tmp_path)
    day.goes_to("example/idea")
    day.goes_to("after")
    assert "som blev vist på dagen." in told(day, tmp_path)
    empty = DayUnderTest(plan_of(activities=ACTIVITIES))
    empty.goes_to("example/idea")
    assert "Bilag: Casen" not in read(empty, tmp_path).text


def test_the_appendix_can_be_found_in_the_outline_and_its_tables_have_heads(tmp_path: Path) -> None:
    found = read(at_the_case(), tmp_path)
    assert "Bilag: Casen" in [one.text for one in found.of("H1")]
    assert {"Mekanisme", "Spørgsmål", "Metode", "Kilde"} <= {one.text for one in found.of("TH")}


def test_the_document_with_it_is_for_all_and_for_later(tmp_path: Path) -> None:
    checker = pytest.importorskip("page")
    read(at_the_case(goal_text="مرحبا 👩‍👩‍👧 " * 30), tmp_path)
    assert all(checker.validate_pdf(str(tmp_path / "day.pdf"), profile=one).is_compliant for one in ("ua1", "2a"))
