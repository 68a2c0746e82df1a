"""Stage in the PDF: the groups' homework after the programme."""

from pathlib import Path

from exports.pdf.document import write_pdf
from exports.report import build_report
from tests.day_under_test import DayUnderTest, plan_of
from tests.exports.pdf.reading import Reading
from workshop.domain.plan import Group

GROUPS = (
    Group("m1", "Havbakke", "g1", 4, homework="Én samtale"),
    Group("m2", "Lyngsø", "g2"),
    Group("m3", "Fyns", "g3"),
)


def read(day: DayUnderTest, tmp_path: Path) -> Reading:
    write_pdf(build_report(day.state, None), tmp_path / "day.pdf")
    return Reading(tmp_path / "day.pdf")


def test_homework_is_told_group_by_group_with_how_it_was_written_on_the_day(tmp_path: Path) -> None:
    day = DayUnderTest(plan_of(groups=GROUPS))
    day.does("homework.write", group="m2", text="Vi ringer 📞")
    cells = [one.text for one in read(day, tmp_path).of("TD")]
    assert "Én samtale" in cells
    assert "Vi ringer 📞  skrevet på dagen, papir" in cells
    assert "Fyns" not in cells


def test_where_nobody_brought_any_nothing_is_said(tmp_path: Path) -> None:
    assert "Hjemmeopgaver" not in read(DayUnderTest(plan_of(groups=GROUPS[1:])), tmp_path).text
