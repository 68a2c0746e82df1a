"""How long chefforum's PDF takes on a day of 300 people, beside a bare reportlab document of the same size.

python -m tests.load.exporting [--times 5] [--phones 300]

The floor is drawn in the same run: as many pages, on each the same texts (set by reportlab's own paragraphs across the
page) and every line and curve of ours, with no tags, no shaping, no other script than Latin, no second thought of where
a page ends. Both are timed in one process, imports apart, by turns. The memory is that of a process that only exports.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.sax.saxutils import escape

import pikepdf
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from exports.model import Report
from exports.pdf.document import write_pdf
from exports.pdf.theme import MARGIN_SIDE, MARGIN_TOP, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH
from exports.report import build_report
from tests.exports.pdf.reading import Reading
from tests.load.report import BINDING, Figure, tell
from workshop import cli
from workshop.clock import Clock
from workshop.exercises.catalogue import RULES
from workshop.rehearsal.rehearsing import FILE
from workshop.server.serving import chosen_day
from workshop.storage.file import DayFile

DAY = Path("assets/templates/demo_day.yaml")
GOAL = 2.0
"""Times the floor's time."""
WEASYPRINT = 11.6
"""Pages a second of WeasyPrint on a page of text and vectors, as measured on the machine of the other figures."""
SIZE = 8.6
FONT = "files/AtkinsonHyperlegible-Regular.ttf"
OPERATORS = {"m": "moveTo", "l": "lineTo", "c": "curveTo", "h": "close"}


class Drawn(NamedTuple):
    """A page of ours: its texts, and its paths as calls on a path of reportlab's."""

    texts: list[str]
    paths: list[list[tuple[str, tuple[float, ...]]]]


def rehearsed(folder: Path, phones: int) -> Path:
    """The file of a rehearsed day."""
    cli.main(["rehearse", str(DAY), "--out", str(folder), "--phones", str(phones)])
    return folder / FILE


def report_of(path: Path) -> Report:
    """What the PDF is made of, photos too."""
    file = DayFile.open_read_only(path, RULES)
    try:
        state, _done = file.replayed()
        day = chosen_day(state, None, Clock())
        pictures = {picture: file.picture(day.id, picture) for picture in day.pictures}
    finally:
        file.close()
    return build_report(day, state.process, pictures.get)


def drawn(path: Path) -> list[Drawn]:
    """What stands on the pages of a PDF of ours."""
    reading = Reading(path)
    pages = []
    for number, page in enumerate(reading.pdf.pages):
        texts = [text for (own, _), text in reading.marked.items() if own == number and text.strip()]
        paths: list[list[tuple[str, tuple[float, ...]]]] = []
        path_of: list[tuple[str, tuple[float, ...]]] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in OPERATORS:
                path_of.append((OPERATORS[name], tuple(float(one) for one in operands)))
            elif name in {"f", "S", "B", "f*"} and path_of:
                paths.append(path_of)
                path_of = []
        pages.append(Drawn(texts, paths))
    return pages


def bare(pages: list[Drawn]) -> bytes:
    """The same pages by reportlab alone."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(PAGE_WIDTH, PAGE_HEIGHT))
    look = ParagraphStyle("text", fontName="Atkinson", fontSize=SIZE, leading=SIZE * 1.3)
    for page in pages:
        for path_of in page.paths:
            path = canvas.beginPath()
            for call, operands in path_of:
                getattr(path, call)(*operands)
            canvas.drawPath(path, stroke=0, fill=1)
        top = PAGE_HEIGHT - MARGIN_TOP
        for text in page.texts:
            paragraph = Paragraph(escape(text), look)
            _width, height = paragraph.wrap(TEXT_WIDTH, PAGE_HEIGHT)
            top -= height
            paragraph.drawOn(canvas, MARGIN_SIDE, top)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def seconds(work: Callable[[], object]) -> float:
    """How long this process works at something: others may take the core meanwhile."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def peak(path: Path) -> tuple[float, float]:
    """The most memory (MB) of a process that exports a file, and of one that has only loaded what it needs for it."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.load.exporting", "--peak", str(path)], capture_output=True, text=True, check=True
    )
    loaded, most = told.stdout.split()
    return float(most), float(loaded)


def tell_peak(path: Path) -> None:
    """Export, and print the most memory (MB) before and after."""
    before = _most_so_far()
    with TemporaryDirectory() as folder:
        write_pdf(report_of(path), Path(folder) / "out.pdf")
    print(before, _most_so_far())


def _most_so_far() -> float:
    """The most memory (MB) that this process has had; what `getrusage` tells begins with its parent's."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def measure(times: int, phones: int) -> list[Figure]:
    """The figures, each the median of so many."""
    pdfmetrics.registerFont(TTFont("Atkinson", str(files("fontpkg_atkinson_hyperlegible") / FONT)))
    with TemporaryDirectory() as folder:
        file, out = rehearsed(Path(folder), phones), Path(folder) / "out.pdf"
        return figures(file, out, times)


def figures(file: Path, out: Path, times: int) -> list[Figure]:
    """The figures of a rehearsed day's file."""
    report = report_of(file)
    write_pdf(report, out)
    pages = drawn(out)
    bare(pages)
    ours, floors = [], []
    for _ in range(times):
        floors.append(seconds(lambda: bare(pages)))
        ours.append(seconds(lambda: write_pdf(report, out)))
    most, loaded = peak(file)
    taken, floor = median(ours), median(floors)
    ratio = median(own / other for own, other in zip(ours, floors, strict=True))
    return [
        Figure("pages", len(pages), "pages"),
        Figure("size", out.stat().st_size / 1e6, "MB"),
        Figure("the PDF", taken, "s", GOAL * floor, floor=floor, allowed=BINDING),
        Figure("the PDF, times the floor", ratio, "times", GOAL, floor=1.0, allowed=BINDING),
        Figure(
            "pages a second", len(pages) / taken, "pages/s", 5 * WEASYPRINT, at_least=True, floor=len(pages) / floor
        ),
        Figure("memory at most", most, "MB", floor=loaded),
    ]


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--phones", type=int, default=300)
    parser.add_argument("--peak", type=Path, help=argparse.SUPPRESS)
    parsed = parser.parse_args()
    if parsed.peak is not None:
        tell_peak(parsed.peak)
    else:
        tell(f"exporting-{parsed.phones}", measure(parsed.times, parsed.phones))


if __name__ == "__main__":
    main()
