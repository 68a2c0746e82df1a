"""What is printed from the console: chosen, drawn by a process of its own, kept as a PDF or painted on a printer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.server.house import new_file
from tests.ui.everywhere import sheets
from tests.ui.windows_under_test import WITHIN_MS, Console, HeartUnderTest
from ui.http import loopback_network
from ui.language import Language
from ui.printer import paint, printer_for
from ui.printing import THINGS, PrintModel
from ui.store import Store
from workshop.cli import main
from workshop.paper_verbs import CARDS, SHEETS


@pytest.fixture
def printing(tmp_path: Path) -> Iterator[PrintModel]:
    """The model on a file of a day that nobody has written in."""
    model = PrintModel(Store(loopback_network(), "da"), Language())
    model.about(new_file(tmp_path / "day.guldkaramel"))
    yield model
    model.close()


def pages(printing: PrintModel) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = printing.property("pages")
    return found


def test_all_that_the_command_prints_can_be_chosen() -> None:
    assert [one.what for one in THINGS] == [*CARDS, *SHEETS]


def test_the_pages_are_drawn_as_what_is_chosen_changes(qtbot: QtBot, printing: PrintModel) -> None:
    printing.choose("empty")
    printing.goal_to(2)
    printing.many_to(5)
    qtbot.waitUntil(lambda: len(pages(printing)) == 2, timeout=4 * WITHIN_MS)
    assert pages(printing)[0]["width"] > pages(printing)[0]["height"]
    assert pages(printing)[0]["url"].startswith("file:")
    printing.size_to("a5")
    qtbot.waitUntil(lambda: len(pages(printing)) == 3, timeout=4 * WITHIN_MS)
    assert pages(printing)[0]["width"] < pages(printing)[0]["height"]


def test_what_is_not_there_is_said(qtbot: QtBot, printing: PrintModel) -> None:
    printing.look()
    qtbot.waitUntil(lambda: bool(printing.property("line")), timeout=4 * WITHIN_MS)
    assert printing.property("line") == "Der er ikke noget af den slags at printe endnu."
    assert pages(printing) == []
    printing.send()  # there is nothing to send


def test_the_pdf_lies_beside_the_file_and_what_was_looked_at_goes(
    qtbot: QtBot, printing: PrintModel, tmp_path: Path
) -> None:
    told: list[str] = []
    printing.told.connect(told.append)
    printing.choose("run-sheet")
    qtbot.waitUntil(lambda: len(pages(printing)) == 1, timeout=4 * WITHIN_MS)
    drawn = Path(pages(printing)[0]["url"].removeprefix("file://"))
    assert drawn.is_file()
    printing.save()
    printing.save()
    qtbot.waitUntil(lambda: len(told) == 1, timeout=4 * WITHIN_MS)
    assert (tmp_path / "day - drejebog.pdf").read_bytes().startswith(b"%PDF")
    assert "day - drejebog.pdf" in told[0]
    printing.close()
    assert not drawn.exists()


@pytest.mark.parametrize(("what", "size", "lying"), [("empty", "a6", True), ("empty", "a5", False)])
def test_pages_come_out_of_a_printer_as_large_as_they_are(
    qtbot: QtBot, tmp_path: Path, what: str, size: str, lying: bool
) -> None:
    assert qtbot is not None  # a printer needs an application
    file = new_file(tmp_path / "day.guldkaramel")
    assert main(["print", str(file), what, str(tmp_path / "cards.pdf"), "--size", size, "--goal", "1"]) == 0
    with pypdfium2.PdfDocument(tmp_path / "cards.pdf") as document:
        printer = printer_for(document, two_sided=True)
        assert printer.duplex() in {QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexNone}
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setResolution(50)
        paint(printer, document)
        many = len(document)
    with pikepdf.open(tmp_path / "printed.pdf") as printed:
        box = [float(edge) for edge in printed.pages[0].mediabox]
        assert len(printed.pages) == many
    assert (box[2] > box[3]) == lying
    assert sorted(box[2:]) == pytest.approx([595, 842], abs=2)
    with (
        pypdfium2.PdfDocument(tmp_path / "printed.pdf") as again,
        pypdfium2.PdfDocument(tmp_path / "cards.pdf") as wanted,
    ):
        one, other = (document[0].render(scale=0.5).to_pil().convert("L") for document in (again, wanted))
    same = sum(abs(a - b) < 80 for a, b in zip(one.tobytes(), other.resize(one.size).tobytes(), strict=True))
    assert same / len(one.tobytes()) > 0.95


def test_a_pdf_that_is_not_there_goes_to_no_printer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["printer", str(tmp_path / "none.pdf")]) != 0
    assert "none.pdf" in capsys.readouterr().err


@pytest.mark.windows
def test_the_sheet_shows_the_pages_and_turns_them(console: Console, heart: HeartUnderTest) -> None:
    console.attach(heart)
    console.windows.printing.about(heart.file)
    group = heart.view()["groups"][0]["id"]
    for place in range(6):
        heart.does("sign_cards.write", text=f"Tegn {place}", group=group)
    console.item("Print").forceActiveFocus()
    console.presses("Return")
    console.waits(lambda: sheets(console)["PrintSheet"].property("open"), "the sheet")
    console.waits(lambda: console.sees("Side 1 af 2"), "the pages")
    console.clicks("Næste side")
    console.waits(lambda: console.sees("Side 2 af 2"), "the other page")
    console.clicks("Tomme kort")
    console.waits(lambda: console.sees("Side 1 af 8"), "the empty ones")
