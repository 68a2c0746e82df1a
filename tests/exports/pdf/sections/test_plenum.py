"""Plenum in the PDF: notes apart from answers, the cloud as a figure with the same words in a table."""

from pathlib import Path

import pytest

from exports.pdf.document import write_pdf
from exports.report import build_report
from tests.day_under_test import DayUnderTest, plan_of
from tests.exports.pdf.reading import Reading
from tests.exports.results.test_plenum import HALL, answered

WORDS = ("ro", "nærvær", "vi ringer", "شكرا", "iş birliği", "👏", "ungdomsuddannelsesvejledningsbegreber" * 4, "mod")


def read(day: DayUnderTest, tmp_path: Path) -> Reading:
    out = tmp_path / "day.pdf"
    write_pdf(build_report(day.state, None), out)
    return Reading(out)


def day_with_words(times: int = 3) -> DayUnderTest:
    day = DayUnderTest(plan_of(activities=(HALL,)))
    phone = day.joins("m1")
    for place, word in enumerate(WORDS):
        for _ in range(1 + (times if place < 2 else 0)):
            day.does("plenum.write", phone, text=word)
    day.does("plenum.note", text="Enighed om uge 33")
    return day


def test_question_answers_and_notes_are_read_aloud_apart(tmp_path: Path) -> None:
    found = read(day_with_words(), tmp_path)
    assert "Plenum: Sidste ord" in found.bookmarks()
    headings = [one.text for one in found.of("H2")]
    assert headings.index("Hvad tager I med?") < headings.index("Noteret af facilitator")
    assert "Enighed om uge 33" in [one.text for one in found.of("TD")]
    assert "14 svar · 14 fra telefoner · 1 har svaret" in found.text


def test_the_cloud_is_a_figure_and_every_word_of_it_stands_in_a_table_with_its_number(tmp_path: Path) -> None:
    found = read(day_with_words(), tmp_path)
    (figure,) = (one for one in found.of("Figure") if one.alt and one.alt.startswith("Ordsky"))
    assert figure.alt is not None
    assert "ro (4)" in figure.alt
    assert "nærvær" in figure.text
    cells = [one.text for one in found.of("TD")]
    assert "4 svar" in cells
    assert any("vi ringer" in cell and "iş birliği" in cell for cell in cells)


def test_a_few_words_make_no_cloud_and_no_plenum_no_section(tmp_path: Path) -> None:
    day = DayUnderTest(plan_of(activities=(HALL,)))
    assert "Plenum" not in read(day, tmp_path).text
    day.does("plenum.write", day.joins("m1"), text="ro")
    found = read(day, tmp_path)
    assert not any((one.alt or "").startswith("Ordsky") for one in found.of("Figure"))
    assert "ro" in [one.text for one in found.of("TD")]


def test_groups_on_a_small_base_stand_together_and_that_is_said(tmp_path: Path) -> None:
    found = read(answered(7, 4, 3), tmp_path)
    assert "Gruppe 1  7 har svaret" in found.text
    assert "De øvrige grupper  7 har svaret" in found.text
    assert "Gruppe 2  " not in found.text
    assert "En gruppes svar står for sig selv, hvor mindst 6 har svaret." in found.text


def test_hundreds_of_words_leave_some_to_the_table_and_tell_it(tmp_path: Path) -> None:
    day = DayUnderTest(plan_of(activities=(HALL,)))
    phone = day.joins("m1")
    for number in range(90):
        day.does("plenum.write", phone, text=f"sammenhængskraft {number}")
    assert "Vist er de 60 ord, der er nævnt oftest, af 90." in read(day, tmp_path).text


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_it_is_for_all_and_for_later(tmp_path: Path, profile: str) -> None:
    checker = pytest.importorskip("page")
    write_pdf(build_report(day_with_words().state, None), tmp_path / "out.pdf")
    assert checker.validate_pdf(str(tmp_path / "out.pdf"), profile=profile).is_compliant
