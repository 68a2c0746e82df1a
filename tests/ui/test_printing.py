"""What is printed from the console: chosen, drawn by a process of its own, kept as a PDF or painted on a printer."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import QRectF, QSizeF, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.leftovers import found
from tests.server.house import new_file
from tests.ui.everywhere import sheets
from tests.ui.windows_under_test import WITHIN_MS, Console, HeartUnderTest
from ui.http import loopback_network
from ui.language import Language
from ui.printer import on_paper, paint, printer_for
from ui.printing import NOT_PRINTED, THINGS, PrintModel
from ui.store import Store
from workshop.cli import main
from workshop.client import Command
from workshop.paper_verbs import CARDS, NOT_WRITTEN, SHEETS


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


def drawn(printing: PrintModel) -> Path:
    """The picture of the first page."""
    return Path(str(pages(printing)[0]["url"]).removeprefix("file://"))


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
    told: list[tuple[str, str]] = []
    printing.told.connect(lambda said, file: told.append((said, file)))
    printing.choose("run-sheet")
    qtbot.waitUntil(lambda: len(pages(printing)) == 1, timeout=4 * WITHIN_MS)
    looked_at = drawn(printing)
    assert looked_at.is_file()
    printing.save()
    printing.save()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=4 * WITHIN_MS)
    pdf = tmp_path / "day - drejebog.pdf"
    assert pdf.read_bytes().startswith(b"%PDF")
    assert told == [("PDF’en bliver skrevet …", ""), (f"Det ligger her: {pdf}", str(pdf))]
    printing.close()
    assert not looked_at.exists()


def test_what_was_drawn_before_words_were_taken_out_goes_and_is_drawn_anew(qtbot: QtBot, heart: HeartUnderTest) -> None:
    store, said = Store(loopback_network(), "da"), "Hanne drikker"
    printing = PrintModel(store, Language())
    printing.about(heart.file)
    store.attach(heart.info)
    heart.does("day.go", step="signs")
    status, _ = heart.ask(heart.host.command(Command("sign_cards.write", {"text": said, "group": "m1"}, "sign-0001")))
    assert status == 200
    printing.look()
    qtbot.waitUntil(lambda: len(pages(printing)) == 1, timeout=4 * WITHIN_MS)
    folder = drawn(printing).parents[1]
    assert found(folder, [said])
    heart.does("text.redact", what="contribution", id=heart.view()["contributions"][0]["id"])
    qtbot.waitUntil(lambda: not folder.exists(), timeout=4 * WITHIN_MS)
    qtbot.waitUntil(lambda: len(pages(printing)) == 1, timeout=4 * WITHIN_MS)
    assert not found(drawn(printing).parents[1], [said])
    printing.close()
    store.detach()


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


@pytest.mark.parametrize(
    ("page", "paper", "lies"),
    [
        ((595, 842), (595, 842), (0, 0, 595, 842)),
        ((595, 842), (612, 792), (26.17, 0, 559.66, 792)),
        ((842, 595), (792, 612), (0, 26.17, 792, 559.66)),
        ((595, 842), (842, 1191), (123.5, 174.5, 595, 842)),
    ],
    ids=["A4", "Letter", "Letter, lying", "A3"],
)
def test_a_page_lies_in_the_middle_of_any_paper_and_is_never_stretched(
    page: tuple[float, float], paper: tuple[float, float], lies: tuple[float, ...]
) -> None:
    found = on_paper(QSizeF(*page), QRectF(0, 0, *paper))
    assert (found.x(), found.y(), found.width(), found.height()) == pytest.approx(lies, abs=0.01)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_in_a_sentence(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot is not None  # a printer needs an application
    pdf = tmp_path / "cards.pdf"
    assert main(["print", str(new_file(tmp_path / "day.guldkaramel")), "empty", str(pdf), "--goal", "1"]) == 0

    def send(pdf: Path, *, two_sided: bool) -> int:
        with pypdfium2.PdfDocument(pdf) as document:
            printer = printer_for(document, two_sided=two_sided)
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
            paint(printer, document)
        return 0

    monkeypatch.setattr("ui.printer.send", send)
    assert main(["printer", str(pdf)]) == NOT_WRITTEN
    assert capsys.readouterr().err.splitlines()[-1] == "Printeren tager ikke imod siderne."


def test_a_print_that_fails_is_told_in_the_console(qtbot: QtBot, printing: PrintModel) -> None:
    told: list[str] = []
    printing.told.connect(lambda said, _file: told.append(said))
    printing.choose("run-sheet")
    qtbot.waitUntil(lambda: len(pages(printing)) == 1, timeout=4 * WITHIN_MS)
    drawn(printing).parent.with_name("pages.pdf").unlink()
    printing.send()
    qtbot.waitUntil(lambda: bool(told), timeout=4 * WITHIN_MS)
    assert told == [NOT_PRINTED]
    assert not json.loads(str(printing.property("offered")))["working"]


def test_another_file_begins_anew_and_nothing_of_the_first_is_left(
    qtbot: QtBot, printing: PrintModel, tmp_path: Path
) -> None:
    printing.choose("empty")
    printing.goal_to(2)
    qtbot.waitUntil(lambda: len(pages(printing)) == 2, timeout=4 * WITHIN_MS)
    before = drawn(printing)
    printing.look()
    printing.about(new_file(tmp_path / "other.guldkaramel"))
    offered = json.loads(str(printing.property("offered")))
    assert (offered["what"], offered["goal"], offered["looking"]) == ("signs", 0, False)
    assert pages(printing) == []
    assert not before.exists()


def test_only_the_newest_drawing_lies_on_the_disk(qtbot: QtBot, printing: PrintModel) -> None:
    printing.choose("run-sheet")
    qtbot.waitUntil(lambda: len(pages(printing)) == 1, timeout=4 * WITHIN_MS)
    first = drawn(printing)
    printing.choose("empty")
    qtbot.waitUntil(lambda: len(pages(printing)) > 1, timeout=4 * WITHIN_MS)
    assert drawn(printing).is_file()
    assert not first.parent.parent.exists()


def test_a_pdf_that_is_not_there_goes_to_no_printer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["printer", str(tmp_path / "none.pdf")]) != 0
    assert "none.pdf" in capsys.readouterr().err


@pytest.mark.windows
def test_the_sheet_shows_the_pages_and_turns_them_and_the_folder_of_a_kept_pdf_is_opened(
    console: Console, heart: HeartUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
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
    console.clicks("Gem som PDF")
    console.waits(lambda: console.sees("Det ligger her: "), "where it lies")
    console.window.resize(1024, 640)  # a laptop on which the sheet leaves no room beside it
    told = next(one for one in console.items() if str(one.property("text")).startswith("Det ligger her: "))
    console.waits(lambda: console.window.width() == 1024 and told.width() > 300 and told.height() < 100, "can be read")
    console.clicks("Åbn mappen")
    assert [Path(one.toLocalFile()) for one in opened] == [heart.file.parent]
