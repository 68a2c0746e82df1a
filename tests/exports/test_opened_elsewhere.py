"""The spreadsheet and the document as LibreOffice opens them; run by `make office`."""

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from exports.docx.document import write_docx
from exports.model import Report
from exports.spreadsheet import write_spreadsheet

pytestmark = pytest.mark.office
WITHIN_S = 110


def converted(file: Path, ending: str) -> Path:
    """What LibreOffice makes of a file."""
    office = shutil.which("soffice")
    assert office is not None, "apt-get install libreoffice-calc libreoffice-writer"
    out = file.parent / "elsewhere"
    home = f"-env:UserInstallation={(file.parent / 'office').as_uri()}"
    order = [office, home, "--headless", "--convert-to", ending, "--outdir", str(out), str(file)]
    subprocess.run(order, check=True, capture_output=True, timeout=WITHIN_S)
    return out / f"{file.stem}.{ending.partition(':')[0]}"


def test_the_spreadsheet_is_opened_and_its_sums_are_the_reports(report: Report, tmp_path: Path) -> None:
    write_spreadsheet(report, tmp_path / "day.xlsx")
    book = CalamineWorkbook.from_path(converted(tmp_path / "day.xlsx", "ods"))
    rows = {name: book.get_sheet_by_name(name).to_python() for name in ("Tegn", "Mekanismer", "Mål")}
    given = {name: sum_of(own, "Karameller") for name, own in rows.items()}
    assert given["Tegn"] + given["Mekanismer"] == given["Mål"] == report.visits.caramels
    assert sum_of(rows["Mål"], "Tegn") == len(rows["Tegn"]) - 1 == report.signs.total
    facts = {str(row[0]): row[1] for row in book.get_sheet_by_name("Om dagen").to_python()}
    assert facts["Dato"] == report.day


def sum_of(rows: list[list[object]], title: str) -> float:
    place = rows[0].index(title)
    return sum(float(str(row[place])) for row in rows[1:])


def test_the_document_is_opened_and_says_all_that_was_written(report: Report, tmp_path: Path) -> None:
    write_docx(report, tmp_path / "day.docx")
    text = converted(tmp_path / "day.docx", "txt:Text (encoded):UTF8").read_text(encoding="utf-8-sig")
    said = bare(text)
    for goal in report.goals:
        assert bare(f"Mål {goal.number}: {goal.title}") in said
        for card in (*goal.signs, *goal.mechanisms):
            assert bare(card.text) in said
    totals = re.findall(r"^(\d+) karamel(?:ler)? i alt", text, re.MULTILINE)
    assert sum(map(int, totals)) == report.visits.caramels


def test_what_is_called_one_page_is_one_page(report: Report, tmp_path: Path) -> None:
    write_docx(report, tmp_path / "day.docx")
    with pypdfium2.PdfDocument(converted(tmp_path / "day.docx", "pdf")) as document:
        first, second = (document[place].get_textpage().get_text_bounded() for place in (0, 1))
    assert report.goals[-1].title in " ".join(first.split())
    assert second.split()[0] == "Beslutningsark"


def bare(text: str) -> str:
    return "".join(text.split())
