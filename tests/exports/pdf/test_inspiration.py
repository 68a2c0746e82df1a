"""Cards of inspiration in the PDF: clearly apart at their goal, and in no figure."""

from pathlib import Path

import pytest

from exports.pdf.document import write_pdf
from exports.report import build_report
from tests.day_under_test import DayUnderTest, plan_of
from tests.exports.pdf.reading import Reading


def inspired(text: str = "Jeg vil kende én voksen") -> DayUnderTest:
    """A day with a sign and two cards of inspiration at the first goal."""
    day = DayUnderTest(plan_of())
    day.writes_sign("Flere cykler", day.joins("m1"))
    day.does("inspiration.write", text=text, source="Ung, 17", seat="goal:g1")
    day.does("inspiration.write", **{"as": "mechanism"}, text="Når den samme er der hver gang", seat="goal:g1")
    return day


def read(day: DayUnderTest, tmp_path: Path) -> Reading:
    write_pdf(build_report(day.state, None), tmp_path / "day.pdf")
    return Reading(tmp_path / "day.pdf")


def test_it_stands_at_its_goal_and_says_that_it_is_nobodys(tmp_path: Path) -> None:
    found = read(inspired(), tmp_path)
    assert "Til inspiration, hængt op af facilitator. Ikke skrevet af deltagerne." in found.text
    said = [one.text for one in found.of("LBody")]
    assert "“Jeg vil kende én voksen”  Ung, 17" in said
    assert "Kendt mekanisme: Når den samme er der hver gang" in said


def test_it_is_counted_in_no_figure(tmp_path: Path) -> None:
    assert "1 tegn, 0 mekanismer" in read(inspired(), tmp_path).text
    report = build_report(inspired().state, None)
    assert (report.goals[0].mechanisms, len(report.goals[0].inspiration)) == ((), 2)


def test_a_goal_that_nobody_wrote_to_has_no_spread_for_it(tmp_path: Path) -> None:
    day = DayUnderTest(plan_of())
    day.does("inspiration.write", text="x", seat="goal:g1")
    assert "Til inspiration" not in read(day, tmp_path).text


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_many_long_cards_part_over_pages_and_stay_for_all_and_for_later(tmp_path: Path, profile: str) -> None:
    checker = pytest.importorskip("page")
    day = inspired("ord og ord " * 350)
    for _ in range(4):
        day.does("inspiration.write", text="نريد أن نُسأل " * 60, seat="goal:g1")
    found = read(day, tmp_path)
    assert found.text.count("ord og ord") > 300
    assert checker.validate_pdf(str(tmp_path / "day.pdf"), profile=profile).is_compliant
