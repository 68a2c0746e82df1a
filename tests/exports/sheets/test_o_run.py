"""The posters of the orienteering run: a sheet a post, with all that hangs there."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports.pdf.writer import Writer
from exports.sheets.document import write_sheets
from exports.sheets.o_run import place_title
from tests.exports.pdf.reading import Reading
from tests.exports.pdf.sections.test_o_run import POSTS, day_of

LONG = "Et meget langt spørgsmål, som ingen kan nå at læse i regnvejr. " * 60


def test_every_post_has_a_sheet_of_its_own_with_all_that_hangs_there(tmp_path: Path) -> None:
    assert write_sheets(day_of(POSTS).state, tmp_path / "sheets.pdf")
    reading = Reading(tmp_path / "sheets.pdf")
    assert reading.pages == 3
    first, second, third = (reading.page_text(number) for number in range(3))
    for said in ("1", "Bænken", "Hvad står L for?", "A", "Læring", "B", "Ledelse", "Hvad tager I med?", "EGERN"):
        assert said in first
    assert "GRANIT" in second
    assert "Post 2" in second
    assert "Kodeord" not in third
    assert [one.tag for one in reading.root.all() if one.tag == "H1"] == ["H1"] * 3


@pytest.mark.parametrize("length", [1, 4, 12, 60])
def test_a_long_post_is_written_smaller_and_stays_on_its_sheet(tmp_path: Path, length: int) -> None:
    options = [{"id": f"o{n}", "text": LONG[: 60 * length]} for n in range(6)]
    quiz = {"text": LONG[: 60 * length], "options": options}
    post = {
        "id": "long", "place": "Ved den " + "lange " * 12 * length, "code_word": "SPEJDERBORGMESTERKONTORET",
        "quiz": quiz, "reflection": "الجزء " * 10 * length,
    }  # fmt: skip
    write_sheets(day_of([post]).state, tmp_path / "sheets.pdf")
    reading = Reading(tmp_path / "sheets.pdf")
    assert reading.pages == 1
    assert "SPEJDERBORGMESTERKONTORET" in reading.text


@pytest.mark.parametrize("place", ["Suppekøkkenets dør", "Ved frivilligcenterets bagdør"])
def test_where_a_post_hangs_is_written_smaller_rather_than_with_a_word_over_two_lines(place: str) -> None:
    lines = place_title(Writer("da"), place, 333.0, 128.0).lines(333.0)
    assert [one.word.text.strip() for line in lines for one in line.words] == place.split()


def test_a_run_without_posts_has_no_sheets(tmp_path: Path) -> None:
    assert not write_sheets(day_of([]).state, tmp_path / "sheets.pdf")


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_they_are_for_all_and_for_later(tmp_path: Path, profile: str) -> None:
    checker = pytest.importorskip("page")
    write_sheets(day_of(POSTS).state, tmp_path / "sheets.pdf")
    found = checker.validate_pdf(str(tmp_path / "sheets.pdf"), profile=profile)
    assert [failure.rule_id for failure in found.failures] == []
